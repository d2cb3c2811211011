//! The list of states, by arrow keys.

use std::time::Duration;

use hangup::words::words;
use hangup::{InterviewStep, Lang};

use super::places::Place;
use super::screen::{Start, Terminal};
use super::walk::{arrive, walk};
use crate::env::{SCAM, TestEnv, questionnaire};

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";

fn place(index: usize) -> String {
    let place = &questionnaire().places[index];
    format!("{} {}", place.code, place.name.get(Lang::En))
}

/// Moves in the list and waits until the mark is at an entry.
fn move_to(terminal: &mut Terminal, key: &str, entry: &str) {
    terminal.send(key);
    terminal.until_row(|row| row.trim_start().starts_with(['>', '❯']) && row.contains(entry));
}

#[test]
fn the_state_is_chosen_by_arrow_keys() {
    let env = TestEnv::new();
    let mut terminal = Place::List.reach(&env, Lang::En);
    move_to(&mut terminal, DOWN, &place(0));
    move_to(&mut terminal, DOWN, &place(1));
    move_to(&mut terminal, UP, &place(0));
    terminal.type_until("\r", words(Lang::En).interview.want_report);
    assert_eq!(env.case("whole.yaml").state.as_ref(), Some(&questionnaire().places[0].code));
    assert!(terminal.shows_cursor() && terminal.takes_keys());
    terminal.send("n");
    let _ = terminal.end().exits(0);
}

#[test]
fn an_arrow_key_in_pieces_does_not_leave_the_list() {
    let env = TestEnv::new();
    let mut terminal = Place::List.reach(&env, Lang::En);
    for piece in ["\u{1b}", "[B", "\u{1b}", "OQ"] {
        terminal.send(piece);
        std::thread::sleep(Duration::from_millis(60));
    }
    move_to(&mut terminal, DOWN, &place(0));
    terminal.type_until("\r", words(Lang::En).interview.want_report);
    assert_eq!(env.case("whole.yaml").state.as_ref(), Some(&questionnaire().places[0].code));
}

#[test]
fn the_list_leaves_what_is_above_it_alone() {
    let env = TestEnv::new();
    let mut terminal = Place::List.reach(&env, Lang::Ja);
    for place in &questionnaire().places[..3] {
        move_to(&mut terminal, DOWN, &place.code);
    }
    // The list is drawn from its top: its last row is there last.
    terminal.until_row(|row| row.contains(&questionnaire().places[8].code));
    let rows = terminal.rows().concat();
    assert!(rows.contains(words(Lang::Ja).interview.state_keys), "{rows}");
    assert_eq!(rows.matches(words(Lang::Ja).interview.skip_state).count(), 1, "{rows}");
}

#[test]
fn a_screen_too_small_for_the_list_asks_for_the_two_letters() {
    let env = TestEnv::new();
    env.write("whole.yaml", SCAM.the_long_way().case());
    let mut terminal = Start::new(&env, "--resume whole.yaml").size(30, 20).go();
    arrive(&mut terminal, InterviewStep::Review, Lang::En);
    terminal.type_until("y", words(Lang::En).interview.state_line);
    terminal.until(">");
    assert!(terminal.in_order(), "a line is typed as anywhere else");
    terminal.type_until("wx\r", "is not a state");
    terminal.until(">");
    terminal.type_until("q\r", words(Lang::En).interview.really_stop);
    terminal.until(words(Lang::En).interview.prompt);
    terminal.type_until("n", words(Lang::En).interview.state_line);
    terminal.until(">");
    terminal.type_until("wa\r", words(Lang::En).interview.want_report);
    assert_eq!(env.case("whole.yaml").state.as_deref(), Some("WA"));
}

#[test]
fn the_same_call_by_keys_and_by_lines_has_the_same_result() {
    for lang in Lang::ALL {
        let args = format!("--lang {}", lang.tag());
        let by_lines = TestEnv::new().hangup(&args).lines(&SCAM.lines()).run().exits(0);
        let env = TestEnv::new();
        let mut terminal = Start::new(&env, &args).by_shell("exec \"$@\" >result.txt").go();
        walk(&mut terminal, &SCAM, lang, |step| step == InterviewStep::Done);
        terminal.until(words(lang).interview.want_report);
        terminal.until(words(lang).interview.prompt);
        terminal.send("n");
        let _ = terminal.end().exits(0);
        assert_eq!(env.read("result.txt"), by_lines.stdout);
    }
}

#[test]
fn a_name_that_is_typed_is_the_state_that_is_meant() {
    for (typed, code) in [("California", "CA"), ("ca", "CA"), ("ＯＫ", "OK"), ("カリフォルニア", "CA"), ("Idaho", "ID")]
    {
        let env = TestEnv::new();
        env.write("whole.yaml", SCAM.the_long_way().case());
        let mut terminal = Terminal::start(&env, "--resume whole.yaml");
        arrive(&mut terminal, InterviewStep::Review, Lang::En);
        terminal.send("y");
        arrive(&mut terminal, InterviewStep::Place, Lang::En);
        let next = if code == "OK" { words(Lang::En).interview.want_report } else { words(Lang::En).interview.keys };
        terminal.type_until(&format!("{typed}\r"), next);
        assert_eq!(env.case("whole.yaml").state.as_deref(), Some(code), "{typed}");
    }
}
