//! Forms, pages and the review by keys: nothing typed is lost, and nothing goes on by a key that was not meant.

use hangup::Lang;
use hangup::words::words;

use super::keys::hold_evenly;
use super::places::Place;
use super::screen::Terminal;
use crate::env::{TestEnv, question};

const PAGE_DOWN: &str = "\u{1b}[6~";

/// Waits until Enter is a key by itself again.
fn after_a_word() {
    std::thread::sleep(std::time::Duration::from_millis(1100));
}

#[test]
fn tab_keeps_what_is_typed_and_goes_to_the_next_field() {
    let env = TestEnv::new();
    let mut terminal = Place::Detail.reach(&env, Lang::En);
    terminal.type_until("on Monday\t", "2 of ");
    terminal.type_until(&format!("noon{PAGE_DOWN}"), "report-police.pdf");
    let details: Vec<_> = env.case("whole.yaml").details.into_iter().map(|(_, text)| text).collect();
    assert_eq!(details, ["on Monday", "noon"], "what is typed when the rest is left empty is kept too");
}

#[test]
fn several_lines_can_be_typed_where_several_are_asked_for() {
    let env = TestEnv::new();
    let mut terminal = Place::Detail.reach(&env, Lang::En);
    let long = words(Lang::En).interview.new_line;
    for number in 2..20 {
        if terminal.rows().iter().any(|row| row.contains(long)) {
            break;
        }
        terminal.type_until("\t", &format!("{number} of "));
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    terminal.send("one\u{e}two\u{1b}\rthree");
    terminal.until_shown("> one / two / three");
    terminal.type_until(PAGE_DOWN, "report-police.pdf");
    assert!(env.case("whole.yaml").details.iter().any(|(_, text)| text == "one\ntwo\nthree"));
}

#[test]
fn a_file_that_exists_is_told_with_a_name_that_is_free() {
    let env = TestEnv::new();
    env.write("report-police.pdf", "mine");
    let mut terminal = Place::FileName.reach(&env, Lang::En);
    terminal.type_until("\r", "report-police-2.pdf");
    let clear = "\u{7f}".repeat(40);
    terminal.type_until(&format!("{clear}report.docx\r"), words(Lang::En).interview.other_ending);
    assert!(!terminal.transcript().contains("--f"), "an option is no help in a form:\n{}", terminal.transcript());
    assert_eq!(env.read("report-police.pdf"), "mine");
}

#[test]
fn a_paste_right_behind_enter_keeps_its_order() {
    let env = TestEnv::new();
    let mut terminal = Place::Detail.reach(&env, Lang::En);
    terminal.type_until("on Monday\r", "2 of ");
    terminal.send("first line\rsecond line 123\rthird");
    terminal.until_row(|row| {
        let row = row.replace(" / ", " ");
        row.contains("> first line second line 123 third")
    });
}

#[test]
fn enter_behind_a_number_is_told_and_held_down_it_does_not_take_the_review_away() {
    let words = &words(Lang::En).interview;
    for _ in 0..10 {
        let mut terminal = Place::Page.reach(&TestEnv::new(), Lang::En);
        terminal.type_until("0", words.review_question);
        if hold_evenly(&terminal, "\r") {
            terminal.until(words.key_held);
            assert!(!terminal.transcript().contains(words.state), "the review was passed");
            let mut terminal = Place::Page.reach(&TestEnv::new(), Lang::En);
            terminal.type_until("0", words.review_question);
            terminal.type_until("\r", words.enter_behind);
            return terminal.type_until("\r", words.state);
        }
    }
    panic!("this machine cannot hold a key down");
}

#[test]
fn a_number_held_down_in_a_menu_is_not_typed_into_the_field_behind_it() {
    for _ in 0..10 {
        let mut terminal = Place::Menu.reach(&TestEnv::new(), Lang::En);
        terminal.type_until("2", words(Lang::En).interview.report_for);
        if hold_evenly(&terminal, "1") {
            terminal.until(words(Lang::En).interview.key_held);
            assert!(!terminal.rows().iter().any(|row| row.contains("> 1")), "{}", terminal.rows().join("\n"));
            return;
        }
    }
    panic!("this machine cannot hold a key down");
}

#[test]
fn stopping_offers_to_save_what_nobody_saved() {
    let env = TestEnv::new();
    let words = &words(Lang::En).interview;
    let mut terminal = Terminal::start(&env, "");
    terminal.until(question("still_on_call", Lang::En));
    terminal.type_until("n", question("danger_now", Lang::En));
    terminal.type_until("q", words.really_stop);
    terminal.type_until("y", words.save_first);
    terminal.type_until("1", words.save_as);
    after_a_word();
    terminal.send("\r");
    let _ = terminal.end().exits(130).says(words.stopped);
    assert_eq!(env.files().iter().filter(|file| file.starts_with("call-")).count(), 1);
}

#[test]
fn what_a_screen_that_interrupts_said_stays_and_h_is_written_down() {
    let env = TestEnv::new();
    let words = &words(Lang::En).interview;
    let mut terminal = super::keys::first_question(&env, Lang::En);
    terminal.type_until("n", question("danger_now", Lang::En));
    after_a_word();
    terminal.type_until("h", words.go_on);
    let alert = |terminal: &Terminal| terminal.rows().iter().filter(|row| row.contains("HANG UP")).count();
    after_a_word();
    terminal.type_until("\r", question("danger_now", Lang::En));
    assert_eq!(alert(&terminal), 1, "{}", terminal.rows().join("\n"));
    assert_eq!(env.case("case.yaml").answers, super::keys::first(hangup::Answer::Yes));
}
