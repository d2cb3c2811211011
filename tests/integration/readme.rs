//! The README is true: its commands run, its session is what is said, its table of codes is complete.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use hangup::words::words;
use hangup::{Case, Code, Lang};

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).expect(name)
}

fn readme() -> String {
    file("README.md")
}

/// The code blocks in a language, without their fences.
fn blocks(language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let readme = readme();
    let ends = |rest: &str| rest.split("```").next().unwrap_or_default().to_owned();
    readme.split(&fence).skip(1).map(ends).collect()
}

/// Runs a line in a shell that knows `hangup`, in a folder of its own.
fn shell(line: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_hangup")).parent().expect("a folder").display().to_string();
    let path = format!("{program}:{}", std::env::var("PATH").expect("PATH"));
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env_clear()
        .env("PATH", path)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .expect("sh");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Whether output is as written, where a line `...` stands for any lines.
fn as_written(output: &str, written: &[&str]) -> bool {
    let mut lines = output.lines();
    let mut any = false;
    for expected in written {
        if *expected == "..." {
            any = true;
        } else if any {
            if !lines.any(|line| line == *expected) {
                return false;
            }
            any = false;
        } else if lines.next() != Some(*expected) {
            return false;
        }
    }
    any || lines.next().is_none()
}

#[test]
fn every_command_runs_and_prints_what_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut commands = 0;
    for block in blocks("console") {
        for command in block.split("$ ").skip(1) {
            let (line, written) = command.split_once('\n').unwrap_or((command, ""));
            if cfg!(not(feature = "pdf")) && line.contains(".pdf") {
                continue;
            }
            let output = shell(line, folder.path());
            let written: Vec<_> = written.lines().collect();
            assert!(as_written(&output, &written), "$ {line}\n{output}");
            commands += 1;
        }
    }
    assert!(commands >= 10, "{commands}");
    if cfg!(feature = "pdf") {
        for file in ["police.pdf", "consulate.pdf", "sheet.pdf", "sheet.html", "review.md", "call.yaml"] {
            assert!(folder.path().join(file).metadata().expect(file).len() > 200, "{file}");
        }
    }
}

#[test]
fn the_two_commands_are_the_ones_that_are_checked() {
    assert_eq!(blocks("sh"), ["cargo run --release\ncargo test\n"]);
    let ci = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run"));
    // The package is tested without the file.
    assert!(ci.is_err() || ci.is_ok_and(|ci| ci.contains("\ncargo test --locked\n")));
}

/// The session at the top, replayed: what was typed after `Answer:` goes in, and the same words come out.
#[test]
fn the_session_is_what_is_said() {
    let session = blocks("text").into_iter().find(|block| block.starts_with("$ hangup\n")).expect("a session");
    let typed: Vec<_> = session.lines().filter_map(|line| line.strip_prefix("Answer: ")).collect();
    // What is typed ends its line; from a pipe nothing is seen of it.
    let mut said = session.trim_start_matches("$ hangup\n").to_owned();
    for word in &typed {
        said = said.replacen(&format!("Answer: {word}\n"), "Answer: ", 1);
    }
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("typed"), typed.join("\n") + "\n").expect("a file");
    let output = shell("hangup --plain <typed 2>&1 >/dev/null", folder.path());
    assert!(output.starts_with(&said), "{output}\n-- is not --\n{said}");
}

#[test]
fn every_code_of_lint_is_in_the_table() {
    let rows = Code::ALL.map(|code| format!("| `{code}` | {} |\n", (words(Lang::En).diagnostics.meaning)(code)));
    let table = format!("<!-- codes -->\n| code | what is wrong |\n| --- | --- |\n{}<!-- /codes -->", rows.concat());
    assert!(readme().contains(&table), "the README should have\n{table}");
}

#[test]
fn the_saved_case_is_one_that_is_read() {
    let block = blocks("yaml").into_iter().next().expect("a case");
    let case = Case::parse(block.as_bytes()).expect("a case that is read");
    let all =
        [case.answers.len(), case.details.len(), case.as_typed.len(), case.steps.len(), case.earlier.answers.len()];
    assert!(all.iter().all(|entries| *entries > 0) && case.answered.is_some() && case.assessment.is_some(), "{all:?}");
    let resolved = case.clone().resolve(crate::env::questionnaire()).expect("it fits");
    assert_eq!(resolved.unknown, [""; 0], "ids of the shipped questionnaire");
    let judged = hangup::assess(crate::env::questionnaire(), &resolved.answers);
    let recorded = case.assessment.expect("a judgement");
    assert_eq!((recorded.verdict, recorded.score), (judged.verdict, judged.score), "nothing to warn of");
}

#[test]
fn every_dependency_has_its_reason() {
    // In the package, cargo writes the manifest anew and keeps ours beside it.
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml.orig").exists();
    let manifest = file(if packed { "Cargo.toml.orig" } else { "Cargo.toml" });
    let sections = manifest
        .split("\n[")
        .filter(|section| section.lines().next().is_some_and(|head| head.ends_with("dependencies]")));
    let names: Vec<_> =
        sections.flat_map(|section| section.lines().skip(1)).filter_map(|line| line.split_once(" = ")).collect();
    assert!(names.len() > 30, "{names:?}");
    let readme = readme();
    let told = readme.split_once("### Dependencies").expect("the part").1.split_once("## Licence").expect("the end").0;
    let named = |name: &str| {
        told.split(|letter: char| !letter.is_alphanumeric() && !"_-".contains(letter)).any(|word| word == name)
    };
    let untold: Vec<_> =
        names.iter().map(|(name, _)| *name).filter(|name| !name.starts_with('#') && !named(name)).collect();
    assert!(untold.is_empty(), "{untold:?}");
}

#[test]
fn the_version_is_the_same_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(file("CHANGELOG.md").contains(&format!("\n## [{version}] - ")));
    assert!(readme().contains(&format!("hangup_{version}-1_amd64.deb")));
}

#[test]
fn no_place_of_this_machine_or_its_owner_is_named() {
    for word in ["/home/", "/root/", "/work/"] {
        assert!(!readme().contains(word), "{word}");
    }
}
