//! English: in the place of a line that cannot be scored.

use crate::words::ScoreWords;

pub(super) const WORDS: ScoreWords = ScoreWords {
    empty: "this line is empty",
    not_text: "this line is not UTF-8 text",
    too_long: |limit| format!("this line is longer than {limit} bytes"),
    not_json: |column| format!("this line is not JSON from column {column} on"),
    not_an_object: "not an object with `answers` (and `id`, `state`)",
    unknown_key,
    written_twice: |key| format!("`{key}` is written twice"),
    needs_answers: "`answers` needs an object of question ids with yes, no or unsure",
    needs_id: "`id` needs a text or a whole number",
    unknown_question,
    unknown_state: "`state` is not a state; use its two letters, for example WA",
    unknown_answer,
    progress,
    answered_twice: |id| format!("`{id}` is answered twice"),
};

fn progress(lines: u64, share: Option<u64>, left: Option<u64>) -> String {
    let share = share.map(|share| format!(", {share}% of the file")).unwrap_or_default();
    let left = left.map(|left| format!(", {} min {:02} s left", left / 60, left % 60)).unwrap_or_default();
    format!("{lines} lines{share}{left}")
}

fn unknown_question(id: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("no question has the id `{id}`{suggestion}")
}

fn unknown_key(key: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("a line has no key `{key}`{suggestion}; it has `id`, `state` and `answers`")
}

fn unknown_answer(id: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("`{id}` is not answered with yes, no or unsure{suggestion}")
}

fn suggestion(known: Option<&str>) -> String {
    known.map(super::diagnostics::did_you_mean).unwrap_or_default()
}
