//! Names of files, arguments and variables of the environment.

use std::ffi::OsString;

use super::{HOSTILE, harmless, invisible};
use crate::env::TestEnv;

/// Names a file may have on this system.
fn names() -> impl Iterator<Item = String> {
    HOSTILE.into_iter().map(|text| text.replace('/', "_").chars().take(80).collect())
}

#[test]
fn names_of_files_that_do_not_exist_are_shown_as_text() {
    let env = TestEnv::new();
    for name in names() {
        for command in [
            "report",
            "check --answers",
            "check --resume",
            "--questions",
            "questions lint",
            "questions list",
            "check --save no/such/folder",
        ] {
            let run = env.hangup(command).arg(&name).run();
            harmless(&format!("{command} {name:?}"), &run);
            assert!(!run.status.success() && !run.stderr.is_empty(), "{command} {name:?}");
        }
    }
}

#[test]
fn names_of_files_that_are_wrong_or_in_the_way_are_shown_as_text() {
    let env = TestEnv::new();
    for name in names() {
        env.write(&name, "answers: [");
        for command in [
            "report",
            "check --answers",
            "--questions",
            "questions lint",
            "check --save",
            "sheet --format text -o",
            "sheet -o",
        ] {
            let run = env.hangup(command).arg(&name).run();
            harmless(&format!("{command} {name:?}"), &run);
            assert!(!run.status.success(), "{command} {name:?}");
        }
        let lint = env.hangup("questions lint --format json").arg(&name).run().exits(65);
        harmless(&name, &lint);
    }
}

#[test]
fn names_of_files_that_are_written_are_shown_as_text() {
    let env = TestEnv::new();
    let mut lines = crate::env::QUIET.lines();
    lines.truncate(3);
    for name in names() {
        let run = env.hangup("check --save").arg(&name).lines(&lines).run().exits(130);
        harmless(&name, &run);
        let file = format!("{name}.html");
        let quiet = crate::env::QUIET.lines();
        harmless(&file, &env.hangup("check -o").arg(&file).lines(&quiet).run().exits(0));
        assert!(env.path(&name).exists() && env.path(&file).exists(), "{name:?}");
    }
}

#[test]
fn arguments_that_mean_nothing_are_shown_as_text() {
    let env = TestEnv::new();
    for text in HOSTILE {
        for command in [
            "",
            "check --state",
            "check --set",
            "check --lang",
            "check --format",
            "sheet --paper",
            "report --for",
            "completions",
            "questions",
        ] {
            let run = env.hangup(command).arg(text).run();
            harmless(&format!("{command} {text:?}"), &run);
            assert!(!run.status.success() && !run.stderr.is_empty(), "{command} {text:?}");
        }
        let set = env.hangup("check --set").arg(format!("asked_money={text}")).run().exits(2);
        harmless(text, &set);
    }
}

#[test]
fn the_environment_changes_language_and_width_and_nothing_else() {
    let env = TestEnv::new();
    let [drawn, plain] = ["", "1"].map(|wanted| env.hangup("sheet").env("HANGUP_PLAIN", wanted).run().exits(0));
    let weird = ["", "0", "-1", "99999999999999999999", "NaN", "../../etc/passwd", "xx_YY"];
    for value in HOSTILE.into_iter().chain(weird) {
        let mut run = env.hangup("sheet");
        for name in
            ["HANGUP_LANG", "HANGUP_PLAIN", "COLUMNS", "LINES", "LC_ALL", "LANG", "TERM", "TZ", "NO_COLOR", "PAGER"]
        {
            run = run.env(name, value);
        }
        let wanted = if ["", "0"].contains(&value) { &drawn } else { &plain };
        assert_eq!(run.run().exits(0), *wanted, "{value:?}");
    }
}

#[test]
fn a_weird_clock_is_a_date_all_the_same() {
    let env = TestEnv::new();
    env.write("c.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}");
    for clock in ["", "-1", "99999999999999999999", "\u{1b}[31m", "1e9", "253402300800"] {
        let run = env.hangup("report c.yaml --for police").env("SOURCE_DATE_EPOCH", clock).run().exits(0);
        harmless(clock, &run);
    }
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_are_no_trouble() {
    use std::os::unix::ffi::OsStringExt;
    let env = TestEnv::new();
    let name = OsString::from_vec(b"\xff\xfe\x1b[31m.yaml".to_vec());
    for command in ["report", "check --answers", "--questions", "questions lint"] {
        let run = env.hangup(command).arg(&name).run().exits(66);
        harmless(command, &run);
    }
    std::fs::write(env.path(&name), "a").expect("a file");
    for command in ["report", "check --answers", "--questions", "questions lint"] {
        let run = env.hangup(command).arg(&name).run().exits(65);
        harmless(command, &run);
        assert_eq!(invisible(&run.stderr), None);
    }
}
