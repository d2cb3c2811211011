//! What `score` says in the place of a line that it cannot score.

use super::{Phrase, phrase};
use crate::text::Lang;

/// An empty line.
pub const EMPTY: Phrase = phrase("this line is empty", "空の行です");
/// A line that is not UTF-8.
pub const NOT_TEXT: Phrase = phrase("this line is not UTF-8 text", "UTF-8のテキストではありません");

/// A line longer than is read.
#[must_use]
pub fn too_long(lang: Lang, limit: usize) -> String {
    match lang {
        Lang::En => format!("this line is longer than {limit} bytes"),
        Lang::Ja => format!("{limit}バイトより長い行です"),
    }
}

/// A line that is not the JSON object that is wanted; `detail` comes from the parser.
#[must_use]
pub fn not_readable(lang: Lang, detail: &str) -> String {
    match lang {
        Lang::En => format!("not an object with `answers` (and `id`, `state`): {detail}"),
        Lang::Ja => format!("answers（とid、state）を持つJSONオブジェクトではありません：{detail}"),
    }
}

/// An answer to a question that does not exist.
#[must_use]
pub fn unknown_question(lang: Lang, id: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(lang, known);
    match lang {
        Lang::En => format!("no question has the id `{id}`{suggestion}"),
        Lang::Ja => format!("IDが「{id}」の質問はありません{suggestion}"),
    }
}

/// A state that does not exist.
#[must_use]
pub fn unknown_state(lang: Lang, code: &str) -> String {
    match lang {
        Lang::En => format!("`{code}` is not a state; use its two letters, for example WA"),
        Lang::Ja => format!("「{code}」という州はありません。WAのような2文字の略号にしてください"),
    }
}

/// An answer that is none of the words.
#[must_use]
pub fn unknown_answer(lang: Lang, id: &str, word: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(lang, known);
    match lang {
        Lang::En => format!("`{id}`: `{word}` is not an answer; use yes, no or unsure{suggestion}"),
        Lang::Ja => format!("`{id}`：「{word}」は回答ではありません。yes、no、unsureのいずれかです{suggestion}"),
    }
}

/// Two answers to one question.
#[must_use]
pub fn answered_twice(lang: Lang, id: &str) -> String {
    match lang {
        Lang::En => format!("`{id}` is answered twice"),
        Lang::Ja => format!("`{id}` への回答が2つあります"),
    }
}

fn suggestion(lang: Lang, known: Option<&str>) -> String {
    known.map(|known| super::diagnostics::did_you_mean(lang, known)).unwrap_or_default()
}
