use super::*;
use crate::answer::Answer;
use crate::text::Lang;

/// Everything a word comes to, with `pace` milliseconds between its letters, and a long silence after it.
fn hear(word: &str, pace: u64, enter: bool) -> Vec<Reply> {
    let mut reader = WordReader::default();
    let mut heard = Vec::new();
    for letter in word.chars() {
        if let Heard::Reply(reply) = reader.letter(letter, pace) {
            heard.push(reply);
        }
    }
    if enter {
        match reader.enter(pace) {
            Some(Heard::Reply(reply)) => heard.push(reply),
            Some(_) => {}
            None => heard.push(Reply::Enter),
        }
    }
    heard.extend(reader.quiet());
    heard
}

/// What the question that was up at the first letter is answered with, if nothing else was touched.
fn one_answer(heard: &[Reply]) -> Option<Answer> {
    match heard {
        [Reply::Answer(answer)] | [Reply::Answer(_) | Reply::OnTheCall, Reply::Amend(answer)] => Some(*answer),
        _ => None,
    }
}

#[test]
fn every_word_of_an_answer_is_one_answer_to_one_question_at_any_speed() {
    let words = [
        (Answer::Yes, &["y", "yes", "yeah", "YES", "ｙ", "ｙｅｓ", "は", "はい", "ハイ", "ﾊｲ", "hai", "ｈａｉ"][..]),
        (Answer::No, &["n", "no", "No", "ｎｏ", "い", "いいえ", "イイエ", "いえ", "iie"]),
        (
            Answer::Unsure,
            &[
                "u",
                "unsure",
                "not sure",
                "Not Sure",
                "notsure",
                "ｎｏｔ　ｓｕｒｅ",
                "わ",
                "わからない",
                "わかりません",
                "ワカラナイ",
                "分からない",
                "分かりません",
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
                "覚えてない",
            ],
        ),
    ];
    for (answer, words) in words {
        for word in words {
            for pace in [0, 20, 250, 500, 900] {
                for enter in [false, true] {
                    let heard = hear(word, pace, enter);
                    assert_eq!(one_answer(&heard), Some(answer), "{word} at {pace} ms: {heard:?}");
                }
            }
        }
    }
}

#[test]
fn every_other_word_is_one_reply() {
    for (word, reply) in [
        ("b", Reply::Back),
        ("back", Reply::Back),
        ("戻る", Reply::Back),
        ("もどる", Reply::Back),
        ("?", Reply::More),
        ("？", Reply::More),
        ("more", Reply::More),
        ("h", Reply::OnTheCall),
        ("ｈ", Reply::OnTheCall),
        ("通話中", Reply::OnTheCall),
        ("s", Reply::WhatToDo),
        ("今すべきこと", Reply::WhatToDo),
        ("l", Reply::Speak(None)),
        ("j", Reply::Speak(Some(Lang::Ja))),
        ("日本語", Reply::Speak(Some(Lang::Ja))),
        ("english", Reply::Speak(Some(Lang::En))),
        ("q", Reply::Quit),
        ("quit", Reply::Quit),
        ("終了", Reply::Quit),
        ("2", Reply::Number(2)),
        ("３", Reply::Number(3)),
        ("x", Reply::Unknown),
        (" ", Reply::Unknown),
    ] {
        for pace in [0, 250, 500] {
            assert_eq!(hear(word, pace, false), std::slice::from_ref(&reply), "{word} at {pace} ms");
        }
    }
}

/// Two answers are two answers, even where they spell the beginning of a word.
#[test]
fn answers_given_one_after_the_other_stay_apart() {
    let slow = WordReader::WAIT + 1;
    for (keys, pace, answers) in [
        ("yn", 300, &[Answer::Yes, Answer::No][..]),
        ("nnu", 300, &[Answer::No, Answer::No, Answer::Unsure]),
        ("un", 300, &[Answer::Unsure, Answer::No]),
        ("hn", slow, &[Answer::No]),
        ("yesn", 300, &[Answer::Yes, Answer::No]),
        ("はい", slow, &[Answer::Yes, Answer::No]),
    ] {
        let mut reader = WordReader::default();
        let mut heard = Vec::new();
        for letter in keys.chars() {
            if pace > WordReader::WAIT {
                heard.extend(reader.quiet());
            }
            if let Heard::Reply(reply) = reader.letter(letter, pace) {
                heard.push(reply);
            }
        }
        heard.extend(reader.quiet());
        let given =
            heard.iter().filter_map(|reply| if let Reply::Answer(answer) = reply { Some(*answer) } else { None });
        assert_eq!(given.collect::<Vec<_>>(), answers, "{keys}: {heard:?}");
    }
}

#[test]
fn enter_alone_is_a_key_by_itself() {
    let mut reader = WordReader::default();
    assert_eq!(reader.enter(10), None);
    assert_eq!(reader.letter('y', 10), Heard::Reply(Reply::Answer(Answer::Yes)));
    assert_eq!(reader.enter(10), Some(Heard::Swallowed), "it ends the word");
    assert_eq!(reader.enter(10), None);
    reader.letter('y', 10);
    assert_eq!(reader.enter(WordReader::WAIT + 1), None);
}

#[test]
fn a_word_that_was_only_begun_means_nothing() {
    assert_eq!(hear("m", 20, false), [Reply::Unknown]);
    assert_eq!(hear("wakar", 20, true), [Reply::Unknown]);
}

/// What is left of a word: each answer stays unless it is taken back.
fn left_of(heard: &[Reply]) -> Vec<Reply> {
    heard.iter().fold(Vec::new(), |mut left, reply| {
        match reply {
            Reply::Amend(answer) => {
                left.pop();
                left.push(Reply::Answer(*answer));
            }
            Reply::TakeBack => drop(left.pop()),
            Reply::Unknown => {}
            reply => left.push(reply.clone()),
        }
        left
    })
}

#[test]
fn a_word_that_means_nothing_answers_nothing_at_any_speed() {
    let words = ["maybe", "none", "unclear", "nothing", "not really", "no thanks", "いいえ、違います"];
    for word in words {
        for pace in [0, 20, 250, 500, 900] {
            for enter in [false, true] {
                let heard = hear(word, pace, enter);
                let left = left_of(&heard);
                assert!(!left.iter().any(|reply| matches!(reply, Reply::Answer(_))), "{word} at {pace}: {heard:?}");
                let told = |reply: &Reply| matches!(reply, Reply::Unknown | Reply::TakeBack);
                assert!(heard.iter().any(told), "{word} at {pace} ms gets its hint: {heard:?}");
            }
        }
    }
}

#[test]
fn a_stray_key_behind_an_answer_takes_nothing_back() {
    assert_eq!(hear("nx", 300, false), [Reply::Answer(Answer::No), Reply::Unknown]);
    assert_eq!(left_of(&hear("yup", 300, false)), [Reply::Answer(Answer::Yes)], "and nothing to the next question");
    assert_eq!(hear("un0", 20, false), [Reply::Answer(Answer::Unsure), Reply::Answer(Answer::No)]);
    assert_eq!(hear("xn", 300, false), [Reply::Unknown, Reply::Answer(Answer::No)]);
}

#[test]
fn still_on_the_call_acts_at_once_and_becomes_the_word_it_began() {
    let mut reader = WordReader::default();
    assert_eq!(reader.letter('h', 9999), Heard::Reply(Reply::OnTheCall));
    assert_eq!(reader.letter('n', 400), Heard::Reply(Reply::Answer(Answer::No)), "the next key is a key");
    assert_eq!(hear("hai", 250, false), [Reply::OnTheCall, Reply::Amend(Answer::Yes)]);
    let forgot = hear("おぼえていない", 250, false);
    assert_eq!(forgot, [Reply::Quit, Reply::Amend(Answer::Unsure)]);
}
