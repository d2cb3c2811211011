//! Whole words, typed at any speed: one word is one answer to one question.

use std::sync::Mutex;
use std::time::Duration;

use hangup::words::words;
use hangup::{Answer, Lang};

use super::keys::{first, first_question};
use super::pace::evenly;
use crate::env::{TestEnv, question, until};

const YES: [&str; 9] = ["y", "yes", "YES", "ｙｅｓ", "は", "はい", "ハイ", "hai", "ｈａｉ"];
const NO: [&str; 8] = ["n", "no", "ｎｏ", "い", "いいえ", "イイエ", "いえ", "iie"];
const UNSURE: [&str; 21] = [
    "u",
    "unsure",
    "not sure",
    "notsure",
    "ｎｏｔ　ｓｕｒｅ",
    "わ",
    "わからない",
    "わかりません",
    "ワカラナイ",
    "分からない",
    "不明",
    "wakaranai",
    "wakarimasen",
    "don't know",
    "dont know",
    "i don't know",
    "unknown",
    "しらない",
    "知らない",
    "覚えていない",
    "おぼえていない",
];

/// Words that no answer is.
const NOTHING: [&str; 7] = ["maybe", "none", "unclear", "nothing", "not really", "no thanks", "いいえ、違います"];

/// What is typed, at which pace, in which language, with Enter behind it or not.
type Trial = (&'static str, Answer, u64, Lang, bool);

fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (words, answer) in [(&YES[..], Answer::Yes), (&NO, Answer::No), (&UNSURE, Answer::Unsure)] {
        for (index, word) in words.iter().enumerate() {
            let lang = |offset: usize| Lang::ALL[(index + offset) % 2];
            trials.push((*word, answer, 20, lang(0), index % 2 == 0));
            trials.push((*word, answer, 20, lang(1), index % 2 == 1));
            if word.chars().count() > 1 {
                trials.push((*word, answer, 250, lang(0), index % 2 == 1));
            }
            if [
                "don't know",
                "知らない",
                "覚えていない",
                "yes",
                "はい",
                "no",
                "iie",
                "not sure",
                "わからない",
                "unsure",
            ]
            .contains(word)
            {
                trials.push((*word, answer, 500, lang(1), index % 2 == 0));
            }
        }
    }
    trials
}

/// `None` if this machine was so busy that the word fell apart: a pause came near to the longest that a word may have.
fn is_one_answer((word, answer, pace, lang, enter): Trial) -> Option<()> {
    let env = TestEnv::new();
    let terminal = first_question(&env, lang);
    let keys = word.chars().map(String::from).chain(enter.then(|| "\r".to_owned()));
    let late = terminal.type_slowly(keys.map(|key| (key, pace)));
    if late.keys + late.program + Duration::from_millis(pace) > Duration::from_millis(900) {
        return None;
    }
    let given = || env.case("case.yaml").answers;
    until(|| !given().is_empty(), || format!("{word} is no answer: {}", terminal.transcript()));
    // Longer than a word may rest: nothing is left that could still answer.
    std::thread::sleep(Duration::from_millis(1300));
    assert_eq!(given(), first(answer), "{word} at {pace} ms, {lang:?}, Enter: {enter}");
    Some(())
}

/// A word at the second question, letter by letter or all at once, gets the hint and answers nothing.
fn is_no_answer(word: &str, pace: Option<u64>, lang: Lang) -> Option<()> {
    let env = TestEnv::new();
    let mut terminal = first_question(&env, lang);
    terminal.type_until("n", question("danger_now", lang));
    std::thread::sleep(Duration::from_millis(1300));
    match pace {
        Some(pace) => {
            let late = terminal.type_slowly(word.chars().map(|letter| (letter.to_string(), pace)));
            // A word that rests for longer than the program waits is none any more.
            if late.keys + late.program > Duration::from_millis(400) {
                return None;
            }
        }
        None => terminal.send(word),
    }
    terminal.until_shown(words(lang).interview.unknown_key);
    std::thread::sleep(Duration::from_millis(1300));
    assert_eq!(env.case("case.yaml").answers, first(Answer::No), "{word} at {pace:?}, {lang:?}");
    terminal.until_shown(question("danger_now", lang));
    Some(())
}

#[test]
fn every_other_word_answers_nothing_and_gets_the_hint() {
    std::thread::scope(|scope| {
        for (index, word) in NOTHING.into_iter().enumerate() {
            scope.spawn(move || {
                for (turn, pace) in [Some(20), Some(250), Some(500), None].into_iter().enumerate() {
                    evenly(|| is_no_answer(word, pace, Lang::ALL[(index + turn) % 2]));
                }
            });
        }
    });
}

#[test]
fn every_word_of_an_answer_is_exactly_one_answer_at_any_speed() {
    let rest = Mutex::new(trials().into_iter());
    let next = || rest.lock().expect("no panic").next();
    std::thread::scope(|scope| {
        for _ in 0..24 {
            scope.spawn(|| {
                while let Some(trial) = next() {
                    evenly(|| is_one_answer(trial));
                }
            });
        }
    });
}
