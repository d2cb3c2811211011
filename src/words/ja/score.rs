//! Japanese: in the place of a line that cannot be scored.

use crate::words::ScoreWords;

pub(super) const WORDS: ScoreWords = ScoreWords {
    empty: "空の行です",
    not_text: "UTF-8のテキストではありません",
    too_long: |limit| format!("{limit}バイトより長い行です"),
    not_readable: |detail| format!("answers（とid、state）を持つJSONオブジェクトではありません：{detail}"),
    unknown_question,
    unknown_state: |code| format!("「{code}」という州はありません。WAのような2文字の略号にしてください"),
    unknown_answer,
    progress,
    answered_twice: |id| format!("`{id}` への回答が2つあります"),
};

fn progress(lines: u64, share: Option<u64>, left: Option<u64>) -> String {
    let share = share.map(|share| format!("、ファイルの{share}％")).unwrap_or_default();
    let left = left.map(|left| format!("、残り{}分{:02}秒", left / 60, left % 60)).unwrap_or_default();
    format!("{lines}行{share}{left}")
}

fn unknown_question(id: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("IDが「{id}」の質問はありません{suggestion}")
}

fn unknown_answer(id: &str, word: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("`{id}`：「{word}」は回答ではありません。yes、no、unsureのいずれかです{suggestion}")
}

fn suggestion(known: Option<&str>) -> String {
    known.map(super::diagnostics::did_you_mean).unwrap_or_default()
}
