//! What each key means, and that nothing else is an answer.

use std::time::{Duration, Instant};

use hangup::words::words;
use hangup::{Answer, Lang};

use super::screen::Terminal;
use crate::env::{QUIET, TestEnv, question, questionnaire};

/// An interview at its first question, saving to `case.yaml`.
pub(super) fn first_question(env: &TestEnv, lang: Lang) -> Terminal {
    let mut terminal = Terminal::start(env, &format!("--save case.yaml --lang {}", lang.tag()));
    terminal.until(question("still_on_call", lang));
    terminal
}

/// The answers saved so far.
fn saved(env: &TestEnv) -> Vec<(String, Answer)> {
    env.case("case.yaml").answers
}

fn saved_in(env: &TestEnv, file: &str) -> Vec<(String, Answer)> {
    env.case(file).answers
}

pub(super) fn first(answer: Answer) -> Vec<(String, Answer)> {
    vec![("still_on_call".to_owned(), answer)]
}

#[test]
fn every_key_of_an_answer_answers_exactly_one_question() {
    let no = ["n", "N", "ｎ", "Ｎ", "い", "いいえ", "イイエ"];
    let unsure = ["u", "ｕ", "わ", "わからない", "分からない"];
    let all = no.map(|key| (key, Answer::No)).into_iter().chain(unsure.map(|key| (key, Answer::Unsure)));
    for (key, answer) in all {
        for lang in Lang::ALL {
            let env = TestEnv::new();
            let mut terminal = first_question(&env, lang);
            terminal.type_until(key, question("danger_now", lang));
            assert_eq!(saved(&env), first(answer), "{key}");
        }
    }
}

#[test]
fn every_key_of_a_yes_shows_the_screen_that_says_hang_up() {
    for (key, lang) in [("y", Lang::En), ("ｙ", Lang::Ja), ("は", Lang::Ja), ("はい", Lang::Ja), ("ハイ", Lang::En)]
    {
        let env = TestEnv::new();
        let mut terminal = first_question(&env, lang);
        terminal.type_until(key, words(lang).interview.go_on);
        assert_eq!(saved(&env), first(Answer::Yes), "{key}");
        terminal.type_until(" ", question("danger_now", lang));
    }
}

#[test]
fn every_other_key_means_what_it_says_in_both_languages() {
    for lang in Lang::ALL {
        for more in ["?", "？", "な", "理由"] {
            first_question(&TestEnv::new(), lang).type_until(more, question_help(lang));
        }
        let env = TestEnv::new();
        let mut terminal = first_question(&env, lang);
        for call in ["h", "ｈ", "通話中"] {
            terminal.type_until(call, words(lang).interview.go_on);
            terminal.type_until(" ", question("danger_now", lang));
        }
        for back in ["b", "ｂ", "戻る", "\u{7f}"] {
            first_question(&TestEnv::new(), lang).type_until(back, words(lang).interview.no_back);
        }
        for stop in ["q", "ｑ", "終了"] {
            terminal.type_until(stop, words(lang).interview.really_stop);
            terminal.type_until("n", question("danger_now", lang));
        }
        assert_eq!(saved(&env), first(Answer::Yes), "the caller is still there, and nothing else was said");
    }
}

#[test]
fn the_language_is_changed_by_one_key() {
    let env = TestEnv::new();
    let mut terminal = first_question(&env, Lang::En);
    for (key, lang) in [("l", Lang::Ja), ("e", Lang::En), ("日本語", Lang::Ja), ("Ｅ", Lang::En), ("言語", Lang::Ja)]
    {
        terminal.type_until(key, question("still_on_call", lang));
    }
    terminal.type_until("は", words(Lang::Ja).interview.go_on);
    assert_eq!((saved(&env), env.case("case.yaml").language), (first(Answer::Yes), Some(Lang::Ja)));
}

fn question_help(lang: Lang) -> &'static str {
    let id = questionnaire().find("still_on_call").expect("the first question");
    questionnaire().question(id).help.as_ref().expect("it has help").get(lang)
}

#[test]
fn a_key_that_means_nothing_gets_a_hint_and_is_no_answer() {
    let env = TestEnv::new();
    let mut terminal = first_question(&env, Lang::En);
    let named = ["\r", " ", "x", "Z", "5", "あ", "語", "é", "😀", "\u{1}", "\u{13}", "\u{1b}"];
    let sequences = [
        "\u{1b}[H",
        "\u{1b}[3~",
        "\u{1b}[5~",
        "\u{1b}OP",
        "\u{1b}OQ",
        "\u{1b}OS",
        "\u{1b}[15~",
        "\u{1b}[21~",
        "\u{1b}[1;5A",
        "\u{1b}[1;2Q",
        "\u{1b}[<0;3;4M",
        "\u{1b}n",
        "\u{1b}[200~yn\u{1b}[201~",
    ];
    let words = &words(Lang::En).interview;
    for key in named.into_iter().chain(sequences) {
        terminal.type_until(key, words.unknown_key);
        // An arrow brings the keys back in the place of the hint.
        terminal.type_until("\u{1b}[C", words.or_arrows);
        assert_eq!(saved(&env), [], "{key:?}");
    }
    terminal.type_until("n", question("danger_now", Lang::En));
    assert_eq!(saved(&env), first(Answer::No));
}

#[test]
fn an_arrow_key_in_pieces_is_an_arrow_key() {
    let env = TestEnv::new();
    let mut terminal = first_question(&env, Lang::En);
    // "C", "B" and "Q" alone would be nothing, go back, and stop.
    for (pieces, shown) in [
        (["\u{1b}", "[C"], format!("[{}]", (words(Lang::En).interview.answer)(Answer::Yes))),
        (["\u{1b}[", "B"], format!("[{}]", (words(Lang::En).interview.answer)(Answer::No))),
        (["\u{1b}O", "Q"], words(Lang::En).interview.unknown_key.to_owned()),
    ] {
        terminal.send(pieces[0]);
        std::thread::sleep(Duration::from_millis(60));
        terminal.type_until(pieces[1], &shown);
    }
    assert_eq!(saved(&env), []);
    terminal.type_until("u", question("danger_now", Lang::En));
}

#[test]
fn arrows_letters_and_digits_answer_the_same() {
    let right = "\u{1b}[C";
    let ways = [
        (Answer::Yes, ["y", "1", &format!("{right}\r"), "\t\r"]),
        (Answer::No, ["n", "2", &format!("{right}{right}\r"), "\u{1b}[B\t\r"]),
        (Answer::Unsure, ["u", "３", "\u{1b}[D\r", "\u{1b}[Z\r"]),
    ];
    for (answer, ways) in ways {
        for way in ways {
            let env = TestEnv::new();
            let mut terminal = first_question(&env, Lang::En);
            let next =
                if answer == Answer::Yes { words(Lang::En).interview.go_on } else { question("danger_now", Lang::En) };
            terminal.type_until(way, next);
            assert_eq!(saved(&env), first(answer), "{way:?}");
        }
    }
}

#[test]
fn keys_typed_ahead_answer_no_later_question() {
    for (keys, answer) in
        [("nnnn", Answer::No), ("uyny", Answer::Unsure), ("n\r\r\r", Answer::No), ("いいいい", Answer::No)]
    {
        let env = TestEnv::new();
        let mut terminal = first_question(&env, Lang::En);
        terminal.type_until(keys, question("danger_now", Lang::En));
        terminal.type_until("x", words(Lang::En).interview.unknown_key);
        assert_eq!(saved(&env), first(answer), "{keys:?}");
    }
}

#[test]
fn keys_typed_ahead_do_not_take_the_screen_away() {
    let env = TestEnv::new();
    let mut terminal = first_question(&env, Lang::En);
    terminal.type_until("y\r\r \r", words(Lang::En).interview.go_on);
    std::thread::sleep(Duration::from_millis(200));
    assert!(!terminal.transcript().contains(question("danger_now", Lang::En)));
    terminal.type_until(" ", question("danger_now", Lang::En));
    assert_eq!(saved(&env), first(Answer::Yes));
}

/// Holds a key down for two seconds, as keyboards do: a pause, then one every 30 ms. False if this machine was too
/// busy to do it evenly, which no keyboard is.
pub(super) fn hold_evenly(terminal: &Terminal, key: &str) -> bool {
    terminal.send(key);
    std::thread::sleep(Duration::from_millis(500));
    let gaps = (0..50).map(|_| {
        let start = Instant::now();
        terminal.send(key);
        std::thread::sleep(Duration::from_millis(30));
        start.elapsed()
    });
    // All of them are sent, whatever comes of it.
    gaps.max().is_some_and(|longest| longest < Duration::from_millis(90))
}

/// An interview in which a key was held down at the first question.
fn held_down(key: &str) -> (TestEnv, Terminal) {
    for _ in 0..10 {
        let env = TestEnv::new();
        let mut terminal = first_question(&env, Lang::En);
        if hold_evenly(&terminal, key) {
            terminal.until(words(Lang::En).interview.key_held);
            return (env, terminal);
        }
    }
    panic!("this machine cannot hold a key down");
}

#[test]
fn a_key_held_down_answers_one_question_at_most() {
    for (key, answer) in [("n", Answer::No), ("ｕ", Answer::Unsure)] {
        let (env, mut terminal) = held_down(key);
        assert_eq!(saved(&env), first(answer), "{key}");
        let other = if key == "n" { "u" } else { "n" };
        terminal.type_until(other, question("claimed_japanese_official", Lang::En));
        assert_eq!(saved(&env).len(), 2, "a key pressed afterwards counts");
    }
}

#[test]
fn a_key_held_down_does_not_take_the_screen_away() {
    for key in ["y", "\r"] {
        let env = TestEnv::new();
        let mut terminal = first_question(&env, Lang::En);
        // For Enter to be an answer, one has to be chosen.
        terminal.type_until("\u{1b}[C", "[Yes]");
        if hold_evenly(&terminal, key) {
            std::thread::sleep(Duration::from_millis(300));
            assert!(!terminal.transcript().contains(question("danger_now", Lang::En)), "{key:?}");
            terminal.type_until(" ", question("danger_now", Lang::En));
            assert_eq!(saved(&env), first(Answer::Yes));
        }
    }
}

#[test]
fn ctrl_c_among_the_repeats_of_a_key_stops() {
    let env = TestEnv::new();
    let mut terminal = first_question(&env, Lang::En);
    terminal.type_until("n", question("danger_now", Lang::En));
    terminal.send("nnn\u{3}nn");
    let _ = terminal.end().exits(130).says(words(Lang::En).interview.stopped);
    assert_eq!(saved(&env), first(Answer::No));
}

#[test]
fn the_review_takes_numbers_and_arrows() {
    let words = &words(Lang::En).interview;
    for (keys, asked) in [("２9\u{7f}\r", "danger_now"), ("\u{1b}[B\u{1b}[B\r", "danger_now"), ("1\r", "still_on_call")]
    {
        let env = TestEnv::new();
        env.write("whole.yaml", QUIET.case());
        let mut terminal = Terminal::start(&env, "--resume whole.yaml");
        terminal.until(words.review_question);
        terminal.type_until("x", words.review_hint);
        terminal.type_until("99\r", words.review_hint);
        terminal.type_until(keys, question(asked, Lang::En));
        terminal.until(&format!("[{}]", (words.answer)(Answer::No)));
        terminal.type_until("u", words.review_question);
        assert!(saved_in(&env, "whole.yaml").contains(&(asked.to_owned(), Answer::Unsure)));
        terminal.send("\u{3}");
        let _ = terminal.end().exits(130);
    }
}
