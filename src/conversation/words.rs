//! The words people type, in both languages, whatever the input method made of them.

use std::sync::LazyLock;

use super::reply::Reply;
use crate::answer::Answer;
use crate::text::{Lang, fold, half_width};

/// Words that are known letter by letter, and what they mean.
const TYPED: [(Reply, &[&str]); 13] = [
    (Reply::Answer(Answer::Yes), &["y", "yes", "yeah", "yep", "は", "はい", "hai"]),
    (Reply::Answer(Answer::No), &["n", "no", "nope", "い", "いいえ", "いえ", "iie"]),
    (Reply::Answer(Answer::Unsure), &["u", "unsure", "not sure", "わ", "わからない", "わかりません", "wakaranai"]),
    (Reply::Answer(Answer::Unsure), &["分", "分からない", "分かりません", "不", "不明", "wakarimasen"]),
    (Reply::Answer(Answer::Unsure), &["don't know", "dont know", "i don't know", "i dont know", "dunno", "unknown"]),
    (Reply::Answer(Answer::Unsure), UNKNOWN_JA),
    (Reply::Back, &["b", "back", "<", "も", "もどる", "戻", "戻る"]),
    (Reply::More, &["?", "more", "why", "help", "な", "なぜ", "理", "理由", "く", "くわしく", "詳", "詳しく"]),
    (Reply::OnTheCall, &["h", "hang up", "通", "通話中", "つ", "つうわちゅう"]),
    (Reply::WhatToDo, &["s", "今", "今すべきこと"]),
    (Reply::Speak(None), &["l", "language", "言", "言語"]),
    (Reply::Speak(Some(Lang::Ja)), &["j", "ja", "japanese", "日", "日本語"]),
    (Reply::Speak(Some(Lang::En)), &["e", "en", "english", "英", "英語"]),
];

/// "I do not know", "I do not remember".
const UNKNOWN_JA: &[&str] = &["しらない", "知らない", "おぼえていない", "おぼえてない", "覚えていない", "覚えてない"];

/// Words to stop, letter by letter too.
const STOP: [&str; 9] = ["q", "quit", "終", "終了", "お", "おわり", "終わり", "や", "やめる"];

/// Words that are known as a whole only: a key that acts at once is their first letter.
const IN_LINES: [(Reply, &[&str]); 5] = [
    // Its first two letters are two keys.
    (Reply::Answer(Answer::Yes), &["yup"]),
    (Reply::OnTheCall, &["still on the call"]),
    (Reply::WhatToDo, &["what to do", "what to do now", "いますべきこと"]),
    (Reply::Quit, &["stop", "exit"]),
    (Reply::NoneLeft, &["none", "none of the rest", "なし", "ほかはなし", "ほかはいいえ"]),
];

/// A word, folded, and what it means.
type Word = (String, Reply);

static LETTER_BY_LETTER: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let stop = STOP.iter().map(|word| (fold(word), Reply::Quit));
    folded(&TYPED).chain(stop).collect()
});

static WHOLE: LazyLock<Vec<Word>> =
    LazyLock::new(|| LETTER_BY_LETTER.iter().cloned().chain(folded(&IN_LINES)).collect());

fn folded<'a>(table: &'a [(Reply, &[&str])]) -> impl Iterator<Item = Word> + 'a {
    table.iter().flat_map(|(reply, words)| words.iter().map(|word| (fold(word), reply.clone())))
}

/// What a whole line means, in either language: a word, or a number. Nothing else is ever an answer.
#[must_use]
pub fn parse_reply(typed: &str) -> Reply {
    let word = fold(typed);
    let known = WHOLE.iter().find(|(known, _)| *known == word).map(|(_, reply)| reply.clone());
    let number = || half_width(typed.trim()).parse().ok().map(Reply::Number);
    known.or_else(number).unwrap_or(Reply::Unknown)
}

/// What folded letters mean as a whole word.
pub(super) fn meaning(letters: &str) -> Option<Reply> {
    LETTER_BY_LETTER.iter().find(|(word, _)| word == letters).map(|(_, reply)| reply.clone())
}

/// The meanings of the words that begin with these letters, or are them.
pub(super) fn meanings_of_longer(letters: &str) -> impl Iterator<Item = &'static Reply> {
    LETTER_BY_LETTER.iter().filter(move |(word, _)| word.starts_with(letters)).map(|(_, reply)| reply)
}

/// Whether folded letters are a word that is known as a whole, in lines or letter by letter.
pub(super) fn is_whole(letters: &str) -> bool {
    WHOLE.iter().any(|(word, _)| word == letters)
}

/// Whether a letter is a key by itself.
pub(super) fn is_key(letter: char) -> bool {
    let letter = fold(&letter.to_string());
    meaning(&letter).is_some() || letter.parse::<usize>().is_ok()
}

/// Whether a word goes on behind these letters.
pub(super) fn goes_on(letters: &str) -> bool {
    LETTER_BY_LETTER.iter().any(|(word, _)| word.len() > letters.len() && word.starts_with(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_keys_of_both_languages_mean_the_same() {
        let table = [
            (Reply::Answer(Answer::Yes), &["y", "Y", "yes", "ｙ", "Ｙ", "はい", "は", "ハイ", "ﾊｲ", " y ", "hai"][..]),
            (Reply::Answer(Answer::No), &["n", "NO", "ｎ", "いいえ", "い", "イイエ", "いえ", "iie"]),
            (
                Reply::Answer(Answer::Unsure),
                &["u", "ｕ", "not sure", "ｎｏｔ　ｓｕｒｅ", "わからない", "わ", "分からない", "不明", "Don’t know"],
            ),
            (Reply::Back, &["b", "ｂ", "戻る", "もどる"]),
            (Reply::More, &["?", "？", "なぜ", "more"]),
            (Reply::OnTheCall, &["h", "ｈ", "通話中", "still on the call"]),
            (Reply::WhatToDo, &["s", "what to do now", "今すべきこと"]),
            (Reply::Quit, &["q", "ｑ", "終了", "stop"]),
            (Reply::Speak(None), &["l", "言語"]),
            (Reply::Speak(Some(Lang::Ja)), &["j", "ｊ", "日本語"]),
            (Reply::Speak(Some(Lang::En)), &["e", "Ｅ", "English"]),
            (Reply::Number(12), &["12", "１２", " 12\r"]),
        ];
        for (meaning, words) in table {
            for word in words {
                assert_eq!(parse_reply(word), meaning, "{word}");
            }
        }
    }

    #[test]
    fn nothing_else_is_an_answer() {
        for word in [
            "",
            " ",
            "\n",
            "x",
            "yy",
            "ye",
            "はいいいえ",
            "-1",
            "1.5",
            "ok",
            "\u{1b}",
            "y n",
            "¥",
            "999999999999999999999",
        ] {
            assert_eq!(parse_reply(word), Reply::Unknown, "{word:?}");
        }
    }

    /// A letter that is a key by itself must not begin two words that do different things at once.
    #[test]
    fn no_word_has_two_meanings() {
        for (word, reply) in WHOLE.iter() {
            for (other, meant) in WHOLE.iter() {
                assert!(word != other || reply == meant, "{word}");
            }
        }
    }
}
