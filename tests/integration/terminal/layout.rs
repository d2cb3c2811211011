//! No row is wider than the screen, Japanese rows break where they may, and another size of the window leaves no ghost.

use std::ops::RangeInclusive;

use hangup::Lang;
use hangup::words::words;

use super::places::Place;
use super::screen::{Start, Terminal};
use super::walk::{arrive, walk};
use crate::env::{SCAM, TestEnv, dense, question, until};

/// An interview with everything in it, on a screen so high that nothing leaves it.
fn everything(columns: u16, lang: Lang) -> Terminal {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, &format!("--lang {}", lang.tag())).size(400, columns).go();
    arrive(&mut terminal, SCAM.steps()[0].0, lang);
    terminal.type_until("x", words(lang).interview.unknown_key);
    terminal.type_until("h", words(lang).interview.go_on);
    // It was said that they are on the line: the question is gone back to.
    terminal.type_until(" ", question("danger_now", lang));
    terminal.send("b");
    walk(&mut terminal, &SCAM, lang, |_| false);
    terminal.type_until("2", words(lang).interview.report_for);
    terminal.type_until("1", words(lang).interview.details);
    terminal
}

fn check(columns: u16, lang: Lang) {
    let terminal = everything(columns, lang);
    terminal.until_at_rest();
    assert_eq!(terminal.wrapped_rows(), Vec::<String>::new(), "{columns} columns");
    for row in terminal.rows() {
        assert!(hangup::width(&row) < usize::from(columns.min(81)), "{columns} columns: {row}");
        assert!(!row.trim_start().starts_with(['、', '。', '」', '）']), "{columns} columns: {row}");
        assert!(!row.ends_with(['「', '（']), "{columns} columns: {row}");
    }
}

#[test]
fn no_row_is_wider_than_the_screen_or_broken_where_it_must_not_be() {
    std::thread::scope(|scope| {
        for columns in [20, 33, 40, 80, 200] {
            scope.spawn(move || Lang::ALL.map(|lang| check(columns, lang)));
        }
    });
}

/// Demands that a text comes to stand on the screen so often, in the size that its window has now.
fn stands(terminal: &Terminal, place: Place, lang: Lang, times: RangeInclusive<usize>) {
    terminal.until_at_rest();
    let count = || dense(&terminal.rows().concat()).matches(&dense(place.text(lang))).count();
    until(|| times.contains(&count()), || format!("{place:?}: {}\n{}", count(), terminal.rows().join("\n")));
}

#[test]
fn another_size_of_the_window_leaves_no_ghost_anywhere() {
    std::thread::scope(|scope| {
        for (index, place) in Place::ALL.into_iter().enumerate() {
            scope.spawn(move || {
                let lang = Lang::ALL[index % 2];
                let env = TestEnv::new();
                let terminal = place.reach_on(&env, lang, 30, 60);
                for (rows, columns) in [(30, 100), (28, 100), (40, 120)] {
                    terminal.resize(rows, columns);
                    stands(&terminal, place, lang, 1..=1);
                }
                // Narrower: drawn anew below what stood above the cursor, and whole.
                terminal.resize(40, 44);
                stands(&terminal, place, lang, 1..=2);
                assert_eq!(terminal.wrapped_rows(), Vec::<String>::new(), "{place:?}");
            });
        }
    });
}

#[test]
fn a_lower_window_and_a_higher_one_again_leave_everything_as_it_was() {
    for lang in Lang::ALL {
        let env = TestEnv::new();
        let terminal = Place::Later.reach_on(&env, lang, 24, 80);
        terminal.until_at_rest();
        let before = terminal.rows();
        for rows in [14, 24] {
            terminal.resize(rows, 80);
            terminal.until_at_rest();
            terminal.until_shown(words(lang).interview.or_arrows);
            stands(&terminal, Place::Later, lang, 1..=1);
        }
        assert_eq!(terminal.rows(), before);
    }
}

#[test]
fn a_window_made_smaller_is_noticed_at_once() {
    let env = TestEnv::new();
    let mut terminal = super::keys::first_question(&env, Lang::En);
    terminal.resize(60, 30);
    terminal.until(question("still_on_call", Lang::En));
    terminal.type_until("n", question("danger_now", Lang::En));
    assert_eq!(terminal.wrapped_rows(), Vec::<String>::new());
}

#[test]
fn a_terminal_that_does_not_tell_its_size_is_drawn_on_all_the_same() {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, "").size(0, 0).go_on_a_screen_of(40, 80);
    arrive(&mut terminal, SCAM.steps()[0].0, Lang::En);
    terminal.type_until("n", question("danger_now", Lang::En));
    assert_eq!(terminal.wrapped_rows(), Vec::<String>::new());
}

#[test]
fn a_low_screen_keeps_the_question_and_the_choices() {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, "").size(9, 40).go();
    for id in ["still_on_call", "danger_now"] {
        terminal.until(question(id, Lang::En));
        terminal.until_shown(question(id, Lang::En));
        terminal.until_shown("Not sure");
        terminal.send("n");
    }
}
