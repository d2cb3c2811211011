//! What a person types, turned into what they mean.

use crate::answer::Answer;
use crate::text::{Lang, half_width};

/// What a key or a typed word means during the interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// An answer.
    Answer(Answer),
    /// Go back one question.
    Back,
    /// Tell why this is asked.
    Why,
    /// The caller is still on the line.
    OnTheCall,
    /// Go on in this language.
    Speak(Lang),
    /// Stop here.
    Quit,
    /// A number from a list.
    Number(usize),
    /// Nothing this program knows: shown a hint, never taken for an answer.
    Unknown,
}

/// The meaning of a typed word or key, in either language, whatever the input method made of it.
///
/// Letters count in full-width form and in capitals; Japanese words count from their first kana, because in single-key
/// mode that is all that arrives before the question is answered.
#[must_use]
pub fn parse_reply(typed: &str) -> Reply {
    let word = half_width(typed.trim()).to_ascii_lowercase();
    match word.as_str() {
        "y" | "yes" | "は" | "はい" | "ハ" | "ハイ" | "hai" => Reply::Answer(Answer::Yes),
        "n" | "no" | "い" | "いいえ" | "いえ" | "イ" | "イイエ" | "iie" => Reply::Answer(Answer::No),
        "u" | "unsure" | "not sure" | "わ" | "わからない" | "わかりません" | "分" | "分からない" | "分かりません"
        | "ワ" | "不" | "不明" => Reply::Answer(Answer::Unsure),
        "b" | "back" | "も" | "もどる" | "戻" | "戻る" | "<" => Reply::Back,
        "?" | "why" | "な" | "なぜ" | "理由" | "理" => Reply::Why,
        "h" | "hangup" | "hang up" | "通" | "通話中" | "つ" | "つうわちゅう" => Reply::OnTheCall,
        "q" | "quit" | "stop" | "終" | "終了" | "お" | "おわり" | "終わり" | "や" | "やめる" => {
            Reply::Quit
        }
        "j" | "ja" | "japanese" | "日" | "日本語" => Reply::Speak(Lang::Ja),
        "e" | "en" | "english" | "英" | "英語" => Reply::Speak(Lang::En),
        number => number.parse().map_or(Reply::Unknown, Reply::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_keys_of_both_languages_mean_the_same() {
        let table = [
            (Reply::Answer(Answer::Yes), &["y", "Y", "yes", "ｙ", "Ｙ", "はい", "は", "ハイ", " y "][..]),
            (Reply::Answer(Answer::No), &["n", "NO", "ｎ", "いいえ", "い", "イイエ"]),
            (
                Reply::Answer(Answer::Unsure),
                &["u", "ｕ", "not sure", "ｎｏｔ　ｓｕｒｅ", "わからない", "わ", "分からない", "不明"],
            ),
            (Reply::Back, &["b", "ｂ", "戻る", "もどる"]),
            (Reply::Why, &["?", "？", "なぜ"]),
            (Reply::OnTheCall, &["h", "ｈ", "通話中"]),
            (Reply::Quit, &["q", "ｑ", "終了"]),
            (Reply::Speak(Lang::Ja), &["j", "ｊ", "日本語"]),
            (Reply::Speak(Lang::En), &["e", "Ｅ", "English"]),
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
}
