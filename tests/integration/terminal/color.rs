//! Colour where it is wanted, and nowhere else.

use hangup::Lang;
use hangup::words::words;

use super::screen::Start;
use super::walk::arrive;
use crate::env::{SCAM, TestEnv, question};

/// Whether text has colours or bold letters.
fn coloured(text: &str) -> bool {
    let sequences = text.split("\u{1b}[").skip(1);
    sequences
        .filter_map(|rest| rest.find(|letter: char| letter.is_ascii_alphabetic()).map(|end| &rest[end..]))
        .any(|end| end.starts_with('m'))
}

/// What a terminal gets, from its first question to a Ctrl-C.
fn in_a_terminal(args: &str, variables: &[(&str, &str)]) -> String {
    let env = TestEnv::new();
    let start = variables.iter().fold(Start::new(&env, args), |start, (name, value)| start.env(name, value));
    let mut terminal = start.go();
    arrive(&mut terminal, SCAM.steps()[0].0, Lang::En);
    terminal.send("\u{3}");
    terminal.end().exits(130).raw
}

#[test]
fn a_terminal_has_colours_unless_they_are_not_wanted() {
    for (args, variables, expected) in [
        ("", &[][..], true),
        ("", &[("NO_COLOR", "1")], false),
        ("", &[("NO_COLOR", "")], true),
        ("", &[("CLICOLOR", "0")], false),
        ("", &[("CLICOLOR", "1")], true),
        ("", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        ("", &[("TERM", "dumb")], false),
        ("--color never", &[], false),
        ("--color never", &[("CLICOLOR_FORCE", "1")], false),
        ("--color always", &[("NO_COLOR", "1")], true),
        ("--plain", &[], true),
        ("--plain", &[("NO_COLOR", "1")], false),
    ] {
        assert_eq!(coloured(&in_a_terminal(args, variables)), expected, "{args} {variables:?}");
    }
}

#[test]
fn the_plain_interview_moves_no_cursor_and_leaves_the_terminal_alone() {
    let env = TestEnv::new();
    for (args, name, value) in [("--plain", "A", "1"), ("", "HANGUP_PLAIN", "1"), ("", "TERM", "dumb")] {
        let mut terminal = Start::new(&env, args).env("NO_COLOR", "1").env(name, value).go();
        arrive(&mut terminal, SCAM.steps()[0].0, Lang::En);
        terminal.until(words(Lang::En).interview.prompt);
        assert!(terminal.in_order(), "{args} {name}");
        terminal.type_until("n\r", question("danger_now", Lang::En));
        assert!(!terminal.raw().contains('\u{1b}'), "{args} {name}: {:?}", terminal.raw());
        terminal.send("\u{3}");
        assert!(!terminal.end().exits(130).raw.contains('\u{1b}'), "{args} {name}");
    }
}

#[test]
fn lines_typed_ahead_answer_no_later_question_of_the_plain_interview() {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, "--plain --save case.yaml").go();
    arrive(&mut terminal, SCAM.steps()[0].0, Lang::En);
    terminal.until(words(Lang::En).interview.prompt);
    terminal.type_until("n\rn\rn\ry\r", question("danger_now", Lang::En));
    terminal.until(words(Lang::En).interview.prompt);
    terminal.until_at_rest();
    assert_eq!(env.case("case.yaml").answers.len(), 1, "{}", terminal.transcript());
    terminal.type_until("u\r", question("claimed_japanese_official", Lang::En));
    assert_eq!(env.case("case.yaml").answers[1].1, hangup::Answer::Unsure);
}

#[test]
fn keys_are_read_without_colours_and_whatever_the_terminal_is_called() {
    for (name, value) in [("NO_COLOR", None), ("TERM", None), ("TERM", Some("")), ("TERM", Some("never-heard-of"))] {
        let env = TestEnv::new();
        let start = Start::new(&env, "").env("NO_COLOR", "1").without(name);
        let mut terminal = value.into_iter().fold(start, |start, value| start.env(name, value)).go();
        arrive(&mut terminal, SCAM.steps()[0].0, Lang::En);
        terminal.type_until("n", question("danger_now", Lang::En));
        assert!(terminal.takes_keys());
    }
}

#[test]
fn a_pipe_has_no_colours_unless_they_are_forced() {
    let env = TestEnv::new();
    let lines = SCAM.lines();
    for (args, variables, expected) in [
        ("", &[][..], false),
        ("", &[("CLICOLOR_FORCE", "0")], false),
        ("", &[("CLICOLOR_FORCE", "1")], true),
        ("", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        ("--color always", &[], true),
        ("--color never", &[("CLICOLOR_FORCE", "1")], false),
    ] {
        let run = variables.iter().fold(env.hangup(args), |run, (name, value)| run.env(name, value));
        let output = run.lines(&lines).run().exits(0);
        assert_eq!((coloured(&output.stdout), coloured(&output.stderr)), (expected, expected), "{args} {variables:?}");
    }
}

#[test]
fn colours_change_nothing_but_colours() {
    let env = TestEnv::new();
    let plain = env.hangup("").lines(&SCAM.lines()).run().exits(0);
    let coloured = env.hangup("--color always").lines(&SCAM.lines()).run().exits(0);
    assert_eq!(console::strip_ansi_codes(&coloured.stdout), plain.stdout);
    assert_eq!(console::strip_ansi_codes(&coloured.stderr), plain.stderr);
}

#[test]
fn a_file_has_no_colours_even_if_they_are_forced() {
    let env = TestEnv::new();
    let _ = env.hangup("--color always -o result.txt").lines(&SCAM.lines()).run().exits(0);
    assert!(!env.read("result.txt").contains('\u{1b}'));
}
