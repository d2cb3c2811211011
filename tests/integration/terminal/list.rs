//! Where the person lives: typed, the list narrows, and Enter takes only what is marked.

use hangup::words::words;
use hangup::{Lang, Next};

use super::places::Place;
use super::screen::{Start, Terminal};
use super::walk::walk;
use crate::env::{SCAM, TestEnv, questionnaire, until};

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";

/// Moves in the list and waits until the mark is at an entry.
fn move_to(terminal: &Terminal, key: &str, entry: &str) {
    terminal.send(key);
    terminal.until_row(|row| row.trim_start().starts_with('>') && row.contains(entry));
}

/// Which of the places are shown, as the list says it: seven from this one on.
fn shown(first: usize) -> String {
    format!("{first}-{} / {}", first + 6, questionnaire().places.len())
}

/// Waits until a state was saved.
fn state(env: &TestEnv) -> String {
    until(|| env.case("whole.yaml").state.is_some(), || "no state".to_owned());
    env.case("whole.yaml").state.expect("it was there")
}

#[test]
fn the_state_is_chosen_by_arrow_keys() {
    let env = TestEnv::new();
    let terminal = Place::States.reach(&env, Lang::En);
    let name = |index: usize| questionnaire().places[index].name.get(Lang::En);
    move_to(&terminal, DOWN, name(0));
    move_to(&terminal, DOWN, name(1));
    move_to(&terminal, UP, name(0));
    terminal.send("\r");
    assert_eq!(state(&env), questionnaire().places[0].code);
    assert!(terminal.shows_cursor() && terminal.takes_keys());
}

#[test]
fn a_name_that_is_typed_is_the_state_that_is_meant() {
    let typed = [
        ("california", "CA"),
        ("CAL", "CA"),
        ("ca", "CA"),
        ("ｃａｌ", "CA"),
        ("カリフォルニア", "CA"),
        ("かり", "CA"),
        ("ｶﾘ", "CA"),
        ("ＯＫ", "OK"),
        ("me", "ME"),
        ("Washington DC", "DC"),
        ("Idaho", "ID"),
    ];
    std::thread::scope(|scope| {
        for (index, (typed, code)) in typed.into_iter().enumerate() {
            scope.spawn(move || {
                let env = TestEnv::new();
                let terminal = Place::States.reach(&env, Lang::ALL[index % 2]);
                terminal.send(&format!("{typed}\r"));
                assert_eq!(state(&env), code, "{typed}");
            });
        }
    });
}

#[test]
fn enter_takes_nothing_while_more_than_one_fits_or_none() {
    for typed in ["new", "zzz", "c"] {
        let env = TestEnv::new();
        let mut terminal = Place::States.reach(&env, Lang::En);
        terminal.send(typed);
        terminal.until_shown(&format!("> {typed}"));
        terminal.until_at_rest();
        let before = terminal.written();
        terminal.send("\r");
        until(|| terminal.written() != before, || format!("nothing was said: {typed}"));
        terminal.until_at_rest();
        terminal.until_shown(&format!("> {typed}"));
        assert_eq!(env.case("whole.yaml").state, None, "{typed}");
        terminal.send("\u{1b}");
        terminal.until(words(Lang::En).interview.letters);
        terminal.until_shown(&shown(1));
    }
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let env = TestEnv::new();
    let terminal = Place::States.reach(&env, Lang::Ja);
    for (typed, column) in [("カ", 5), ("リ", 7), ("x", 8), ("\u{1b}[D", 7), ("\u{7f}", 5)] {
        terminal.send(typed);
        let row = || terminal.rows().get(usize::from(terminal.cursor().0)).cloned().unwrap_or_default();
        let stands = || terminal.cursor().1 == column && row().starts_with(" > カ") && terminal.shows_cursor();
        until(stands, || format!("{typed}: {:?} {}", terminal.cursor(), row()));
    }
}

#[test]
fn the_list_leaves_what_is_above_it_alone() {
    let env = TestEnv::new();
    let terminal = Place::States.reach_on(&env, Lang::Ja, 24, 80);
    let above = |terminal: &Terminal| {
        let rows = terminal.rows();
        let end = rows.iter().position(|row| row.starts_with(" >")).expect("what is typed");
        rows[..end].to_vec()
    };
    terminal.until_shown(&shown(1));
    let before = above(&terminal);
    for place in &questionnaire().places[..9] {
        move_to(&terminal, DOWN, &place.code);
    }
    terminal.until_shown(&shown(3));
    assert_eq!(above(&terminal), before);
}

#[test]
fn the_same_call_by_keys_and_by_lines_has_the_same_result() {
    for lang in Lang::ALL {
        let args = format!("--lang {}", lang.tag());
        let by_lines = TestEnv::new().hangup(&args).lines(&SCAM.lines()).run().exits(0);
        let env = TestEnv::new();
        let mut terminal = Start::new(&env, &args).by_shell("exec \"$@\" >result.txt").go();
        walk(&mut terminal, &SCAM, lang, |step| step == Next::Place);
        terminal.send("skip\r");
        let _ = terminal.end().exits(0);
        assert_eq!(env.read("result.txt"), by_lines.stdout);
    }
}
