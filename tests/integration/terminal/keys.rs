//! What each key means, and that nothing else is an answer.

use std::time::Duration;

use hangup::words::words;
use hangup::{Answer, Lang};

use super::pace::evenly;
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
    std::thread::scope(|scope| {
        for (key, answer) in all {
            scope.spawn(move || {
                for lang in Lang::ALL {
                    let env = TestEnv::new();
                    let mut terminal = first_question(&env, lang);
                    terminal.type_until(key, question("danger_now", lang));
                    assert_eq!(saved(&env), first(answer), "{key}");
                }
            });
        }
    });
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
    std::thread::scope(|scope| {
        for lang in Lang::ALL {
            let alone = move |key: &str, shown: &str| first_question(&TestEnv::new(), lang).type_until(key, shown);
            for more in ["?", "？", "な", "理由"] {
                scope.spawn(move || alone(more, question_help(lang)));
            }
            for back in ["b", "ｂ", "戻る", "\u{7f}"] {
                scope.spawn(move || alone(back, words(lang).interview.no_back));
            }
            scope.spawn(move || {
                let env = TestEnv::new();
                let mut terminal = first_question(&env, lang);
                for call in ["h", "ｈ", "通話中"] {
                    terminal.type_until(call, words(lang).interview.go_on);
                    terminal.type_until(" ", question("danger_now", lang));
                }
                for stop in ["q", "ｑ", "終了"] {
                    terminal.type_until(stop, words(lang).interview.really_stop);
                    terminal.type_until("n", question("danger_now", lang));
                }
                assert_eq!(saved(&env), first(Answer::Yes), "the caller is still there, and nothing else was said");
            });
        }
    });
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
    evenly(|| {
        let env = TestEnv::new();
        let mut terminal = first_question(&env, Lang::En);
        // "C", "B" and "Q" alone would be nothing, go back, and stop.
        for (pieces, shown) in [
            (["\u{1b}", "[C"], format!("[{}]", (words(Lang::En).interview.answer)(Answer::Yes))),
            (["\u{1b}[", "B"], format!("[{}]", (words(Lang::En).interview.answer)(Answer::No))),
            (["\u{1b}O", "Q"], words(Lang::En).interview.unknown_key.to_owned()),
        ] {
            let late = terminal.type_slowly(pieces.into_iter().zip([30, 0]));
            // What takes longer is the key Escape, and others behind it.
            if late.keys > Duration::from_millis(70) {
                return None;
            }
            terminal.until(&shown);
        }
        assert_eq!(saved(&env), []);
        terminal.type_until("u", question("danger_now", Lang::En));
        Some(())
    });
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
    terminal.until_at_rest();
    assert!(!terminal.transcript().contains(question("danger_now", Lang::En)));
    terminal.type_until(" ", question("danger_now", Lang::En));
    assert_eq!(saved(&env), first(Answer::Yes));
}

/// Holds a key down for two seconds, as keyboards do it: a pause, then one every 30 ms. Whether that was even: no keyboard
/// is ever too busy for it.
pub(super) fn hold_evenly(terminal: &Terminal, key: &str) -> bool {
    let late = terminal.type_slowly([(key, 500)].into_iter().chain([(key, 30); 50]));
    late.keys < Duration::from_millis(60) && late.program < Duration::from_millis(500)
}

/// An interview in which a key was held down at the first question.
fn held_down(key: &str, before: impl Fn(&mut Terminal)) -> (TestEnv, Terminal) {
    evenly(|| {
        let env = TestEnv::new();
        let mut terminal = first_question(&env, Lang::En);
        before(&mut terminal);
        hold_evenly(&terminal, key).then_some((env, terminal))
    })
}

#[test]
fn a_key_held_down_answers_one_question_at_most() {
    let is_one_answer = |key: &str, answer| {
        let (env, mut terminal) = held_down(key, |_| ());
        terminal.until(words(Lang::En).interview.key_held);
        assert_eq!(saved(&env), first(answer), "{key}");
        let other = if key == "n" { "u" } else { "n" };
        terminal.type_until(other, question("claimed_japanese_official", Lang::En));
        assert_eq!(saved(&env).len(), 2, "a key pressed afterwards counts");
    };
    std::thread::scope(|scope| {
        for (key, answer) in [("n", Answer::No), ("ｕ", Answer::Unsure)] {
            scope.spawn(move || is_one_answer(key, answer));
        }
    });
}

#[test]
fn a_key_held_down_does_not_take_the_screen_away() {
    let leaves_the_screen = |key: &str| {
        // For Enter to be an answer, one has to be chosen.
        let (env, mut terminal) = held_down(key, |terminal| terminal.type_until("\u{1b}[C", "[Yes]"));
        terminal.until_at_rest();
        assert!(!terminal.transcript().contains(question("danger_now", Lang::En)), "{key:?}");
        terminal.type_until(" ", question("danger_now", Lang::En));
        assert_eq!(saved(&env), first(Answer::Yes));
    };
    std::thread::scope(|scope| {
        for key in ["y", "\r"] {
            scope.spawn(move || leaves_the_screen(key));
        }
    });
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
