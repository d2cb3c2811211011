//! Japanese: in the place of a line that cannot be scored.

use crate::words::ScoreWords;

pub(super) const WORDS: ScoreWords = ScoreWords {
    empty: "空の行です",
    not_text: "UTF-8のテキストではありません",
    too_long: |limit| format!("{limit}バイトより長い行です"),
    not_json: |column| format!("{column}文字目からJSONとして読み取れません"),
    not_an_object: "answers（とid、state）を持つJSONオブジェクトではありません",
    unknown_key,
    written_twice: |key| format!("`{key}` が2回書かれています"),
    needs_answers: "`answers` には、質問のIDと yes、no、unsure を持つオブジェクトを書いてください",
    needs_id: "`id` には文字列か整数を書いてください",
    unknown_question,
    unknown_state: "`state` に当てはまる州がありません。WAのような2文字の略号にしてください",
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

fn unknown_key(key: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("`{key}` という項目はありません{suggestion}。使えるのは `id`、`state`、`answers` です")
}

fn unknown_answer(id: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("`{id}` の回答が yes、no、unsure のいずれでもありません{suggestion}")
}

fn suggestion(known: Option<&str>) -> String {
    known.map(super::diagnostics::did_you_mean).unwrap_or_default()
}
