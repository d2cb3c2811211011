//! No line is wider than the screen, and Japanese lines break where they may.

use hangup::words::words;
use hangup::{InterviewStep, Lang};

use super::screen::{Ended, Start};
use super::walk::{arrive, walk};
use crate::env::{SCAM, TestEnv, question};

/// An interview with everything in it, on a screen so high that nothing leaves it.
fn everything(columns: u16, lang: Lang) -> Ended {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, &format!("--lang {}", lang.tag())).size(900, columns).go();
    arrive(&mut terminal, SCAM.steps()[0].0, lang);
    for key in ["?", "x"] {
        terminal.type_until(key, words(lang).interview.prompt);
    }
    terminal.type_until("h", words(lang).interview.any_key);
    terminal.send(" ");
    walk(&mut terminal, &SCAM, lang, |step| step == InterviewStep::Review);
    terminal.send("q");
    terminal.until(words(lang).interview.really_stop);
    terminal.until(words(lang).interview.prompt);
    assert_eq!(terminal.wrapped_rows(), Vec::<String>::new(), "{columns} columns");
    terminal.send("y");
    terminal.end().exits(130)
}

fn check(columns: u16, lang: Lang) {
    let ended = everything(columns, lang);
    for line in ended.text.lines() {
        let address = line.trim_start().starts_with("http");
        assert!(address || hangup::width(line) <= usize::from(columns.min(80)), "{columns} columns: {line}");
        assert!(!line.trim_start().starts_with(['、', '。', '」', '）']), "{columns} columns: {line}");
        assert!(!line.ends_with(['「', '（']), "{columns} columns: {line}");
    }
}

#[test]
fn no_line_is_wider_than_the_screen_or_broken_where_it_must_not_be() {
    std::thread::scope(|scope| {
        for columns in [20, 33, 40, 80, 200] {
            scope.spawn(move || Lang::ALL.map(|lang| check(columns, lang)));
        }
    });
}

#[test]
fn a_window_made_smaller_is_noticed_at_the_next_question() {
    let env = TestEnv::new();
    let mut terminal = super::keys::first_question(&env, Lang::En);
    terminal.resize(60, 30);
    terminal.type_until("n", question("danger_now", Lang::En));
    terminal.until(words(Lang::En).interview.prompt);
    terminal.type_until("N", question("claimed_japanese_official", Lang::En));
    terminal.until(words(Lang::En).interview.prompt);
    let text = terminal.transcript();
    let (_, after) = text.split_once("Question 2 of").expect("the next question");
    assert!(after.lines().all(|line| hangup::width(line) <= 30), "{after}");
    assert!(after.lines().any(|line| hangup::width(line) > 20), "{after}");
}

#[test]
fn a_terminal_that_does_not_tell_its_size_gets_lines_all_the_same() {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, "").size(0, 0).go_on_a_screen_of(40, 80);
    arrive(&mut terminal, SCAM.steps()[0].0, Lang::En);
    terminal.type_until("n", question("danger_now", Lang::En));
    assert!(terminal.transcript().lines().all(|line| hangup::width(line) <= 80));
}
