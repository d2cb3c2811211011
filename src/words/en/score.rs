//! English: in the place of a line that cannot be scored.

use crate::words::ScoreWords;

pub(super) const WORDS: ScoreWords = ScoreWords {
    empty: "this line is empty",
    not_text: "this line is not UTF-8 text",
    too_long: |limit| format!("this line is longer than {limit} bytes"),
    not_readable: |detail| format!("not an object with `answers` (and `id`, `state`): {detail}"),
    unknown_question,
    unknown_state: |code| format!("`{code}` is not a state; use its two letters, for example WA"),
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

fn unknown_answer(id: &str, word: &str, known: Option<&str>) -> String {
    let suggestion = suggestion(known);
    format!("`{id}`: `{word}` is not an answer; use yes, no or unsure{suggestion}")
}

fn suggestion(known: Option<&str>) -> String {
    known.map(super::diagnostics::did_you_mean).unwrap_or_default()
}
