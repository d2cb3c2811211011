//! Standard streams that are closed, or that nobody reads.

use std::io::{Read, Write};

use hangup::words::words;
use hangup::{Lang, Next, Verdict};

use super::screen::Start;
use super::walk::{arrive, walk};
use crate::env::{SCAM, TestEnv, title};

#[test]
fn a_closed_standard_input_is_an_end_of_input() {
    let env = TestEnv::new();
    let ended = Start::new(&env, "").by_shell("exec \"$@\" <&-").go().end();
    let _ = ended.exits(130).says(words(Lang::En).interview.stopped_empty).says(title(Verdict::Undecided, Lang::En));
}

/// As under a service manager, or a container that was given no session of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_controls_nothing_is_a_terminal_all_the_same() {
    for (keys, code) in [("q", 0), ("\u{3}", 130)] {
        let env = TestEnv::new();
        env.write("whole.yaml", SCAM.the_long_way().case());
        let start = Start::new(&env, "--resume whole.yaml").by_shell("exec setsid -w \"$@\"");
        let mut terminal = start.go();
        arrive(&mut terminal, Next::Review, Lang::En);
        assert!(terminal.takes_keys());
        terminal.send("y");
        arrive(&mut terminal, Next::Place, Lang::En);
        terminal.send("WA\r");
        arrive(&mut terminal, Next::Done, Lang::En);
        terminal.send(keys);
        let ended = terminal.end().exits(code);
        assert_eq!(ended.count(title(Verdict::Scam, Lang::En)), 2, "in the review and in the result: {}", ended.text);
    }
}

#[test]
fn a_closed_standard_output_does_not_end_the_conversation() {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, "--save case.yaml").by_shell("exec \"$@\" >&-").go();
    walk(&mut terminal, &SCAM, Lang::En, |step| step == Next::Place);
    terminal.send("skip\r");
    let ended = terminal.end();
    assert!(!ended.text.contains("panicked"), "{}", ended.text);
    assert!(env.case("case.yaml").answers.len() > 4);
}

#[test]
fn a_closed_standard_error_leaves_the_result() {
    let env = TestEnv::new();
    let terminal = Start::new(&env, "").by_shell("exec \"$@\" 2>&-").go();
    for line in SCAM.lines() {
        terminal.send(&format!("{line}\r"));
    }
    for line in ["q\r", "q\r"] {
        terminal.send(line);
    }
    let ended = terminal.end().exits(0).says(title(Verdict::Scam, Lang::En));
    assert_eq!(ended.count("Question 1"), 0, "{}", ended.text);
}

#[test]
fn a_reader_who_has_seen_enough_ends_it_quietly() {
    let env = TestEnv::new();
    env.write("lines", format!("{}\nn\n", SCAM.lines().join("\n")));
    for args in ["", "--set asked_money=yes", "now", "sheet", "man", "completions zsh", "--help"] {
        let mut child = env.hangup(args).command().spawn().expect("the program starts");
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().expect("a pipe");
        drop(stdin.write_all(env.read("lines").as_bytes()));
        drop(stdin);
        let output = child.wait_with_output().expect("the program ends");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{args}: {stderr}");
        assert!(!stderr.contains("panicked") && !stderr.contains("error"), "{args}: {stderr}");
    }
}

#[test]
fn nobody_listening_to_the_questions_does_not_end_them() {
    let env = TestEnv::new();
    let mut child = env.hangup("").command().spawn().expect("the program starts");
    drop(child.stderr.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(format!("{}\nn\n", SCAM.lines().join("\n")).as_bytes()).expect("the program listens");
    drop(stdin);
    let mut result = String::new();
    child.stdout.take().expect("a pipe").read_to_string(&mut result).expect("the result");
    assert_eq!(child.wait().expect("the program ends").code(), Some(0));
    assert!(result.contains(title(Verdict::Scam, Lang::En)), "{result}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let env = TestEnv::new();
    let output = Start::new(&env, "--set asked_money=yes").by_shell("exec \"$@\" >/dev/full").go().end();
    let _ = output.exits(74).says("cannot write `stdout`: No space left on device");
}

#[test]
fn score_tells_how_far_it_is_where_that_disturbs_nothing() {
    let env = TestEnv::new();
    env.write("lines.jsonl", "{\"answers\": {\"asked_money\": \"yes\"}}\n".repeat(3000));
    let score = |line| Start::new(&env, "score --brief").by_shell(line).go().end().exits(0);
    let shown = score("exec \"$@\" <lines.jsonl >out.jsonl");
    assert!(shown.text.contains(" lines, ") && shown.text.contains("% of the file"), "{}", shown.text);
    let mut screen = vt100::Parser::new(40, 80, 0);
    screen.process(shown.raw.as_bytes());
    assert_eq!(screen.screen().contents().trim(), "", "it is cleared away");
    assert_eq!(env.read("out.jsonl").lines().count(), 3000);
    let piped = score("cat lines.jsonl | exec \"$@\" >out.jsonl");
    assert!(piped.text.contains(" lines") && !piped.text.contains('%'), "{}", piped.text);
    for line in ["exec \"$@\" <lines.jsonl", "exec \"$@\" --plain <lines.jsonl >out.jsonl"] {
        assert!(!score(line).text.contains("of the file"), "{line}");
    }
}
