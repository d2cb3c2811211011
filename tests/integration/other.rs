//! Another scam, another questionnaire: every command works with it, and nothing of ours shows through.

use std::io::Write;
use std::process::{Command, Stdio};

use hangup::{Lang, Questionnaire, Verdict};

use super::env::dense;

const OTHER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions/chinese-authority.yaml");

/// Runs a command with the other questionnaire: exit status, standard output, standard error.
fn run(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hangup"))
        .args(arguments)
        .args(["--questions", OTHER])
        .env_clear()
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let sent = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    drop(sent);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("no signal"), text(output.stdout), text(output.stderr))
}

#[test]
fn every_command_takes_another_questionnaire() {
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("case.yaml").display().to_string();
    for arguments in [
        &["now"][..],
        &["sheet"],
        &["sheet", "--lang", "ja", "--format", "html"],
        &["sheet", "--format", "message"],
        &["sheet", "--format", "message", "--lang", "ja", "--state", "NY"],
        &["now", "--state", "NJ", "--lang", "ja"],
        &["page"],
        &["report", "--help"],
        &["report", "--help", "--lang", "ja"],
        &["questions", "list"],
        &["questions", "list", "--graph"],
        &["questions", "lint"],
    ] {
        let (status, out, err) = run(arguments, "");
        assert_eq!((status, err.as_str()), (0, ""), "{arguments:?}");
        assert!(
            !out.is_empty() && !out.contains("claimed_japanese_official") && !out.contains("総領事館員"),
            "{arguments:?}: {out}"
        );
        let help = arguments.contains(&"--help");
        // The readers it lists are those of the built-in questions, and it says so.
        let out = hangup::READERS.iter().fold(out, |out, reader| out.replace(reader, ""));
        assert!(!help || !["police", "consulate", "警察", "総領事館"].iter().any(|word| out.contains(word)), "{out}");
    }
    let yes = "y\n".repeat(60);
    let (status, out, _) = run(&["check", "--save", &case, "--state", "NY"], &yes);
    assert_eq!(status, 0);
    let other = Questionnaire::parse(&std::fs::read(OTHER).expect("a file")).expect("a questionnaire");
    let title = other.band(Verdict::Scam).title.get(Lang::En);
    assert!(dense(&out).contains(&dense(title)), "{out}");
    for arguments in [&["plan", &case][..], &["report", &case, "--format", "message"]] {
        let (status, out, err) = run(arguments, "");
        assert!(status == 0 && err.is_empty() && out.contains("Consulate General of China in New York"), "{out}{err}");
    }
    let (status, out, err) = run(&["report", &case, "--for", "police"], "");
    assert!(status == 2 && out.is_empty() && err.contains("bureau, classmates, telecom"), "{err}");
    for reader in ["bureau", "classmates", "telecom"] {
        let (status, out, err) = run(&["report", &case, "--for", reader], "");
        assert_eq!((status, err.as_str()), (0, ""), "{reader}");
        assert!(out.len() > 300, "{reader}");
    }
    let (status, out, _) = run(&["report", &case, "--format", "json"], "");
    assert!(status == 0 && out.contains("\"verdict\": \"scam\""), "{out}");
    let (status, out, _) = run(&["score"], "{\"answers\": {}}\n");
    assert!(status == 0 && out.contains("undecided"), "{out}");
}

#[test]
fn a_case_of_one_questionnaire_is_not_taken_for_a_case_of_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("case.yaml").display().to_string();
    run(&["check", "--save", &case], "y\ny\n");
    let output = Command::new(env!("CARGO_BIN_EXE_hangup")).args(["report", &case]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(65));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("--questions"));
}
