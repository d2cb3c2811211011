//! What the interview says around the questions: keys, hints, progress, review.

use crate::mask::Hidden;

/// What the interview says around the questions: keys, hints, progress, review.
#[derive(Debug)]
pub struct InterviewWords {
    /// The keys, on one line below every question.
    pub keys: &'static str,
    /// How to answer in line mode.
    pub line_keys: &'static str,
    /// Prompt before the cursor.
    pub prompt: &'static str,
    /// After a key that means nothing.
    pub unknown_key: &'static str,
    /// After a key that was held down.
    pub key_held: &'static str,
    /// After something else where yes or no is wanted.
    pub yes_or_no: &'static str,
    /// After `b` at the first question.
    pub no_back: &'static str,
    /// Before the help of a question.
    pub why_we_ask: &'static str,
    /// Before the earlier answer of a question asked again.
    pub answer_so_far: &'static str,
    /// How to leave a screen.
    pub any_key: &'static str,
    /// After `q`.
    pub really_stop: &'static str,
    /// The choice once it is certain.
    pub short_way: &'static str,
    /// Heading of the review.
    pub review: &'static str,
    /// The choice at the review.
    pub review_keys: &'static str,
    /// After something at the review that is neither.
    pub review_hint: &'static str,
    /// Heading of the choice of a state.
    pub state: &'static str,
    /// First entry of the list of states.
    pub skip_state: &'static str,
    /// How to move in the list of states.
    pub state_keys: &'static str,
    /// How to get the list of states.
    pub state_list: &'static str,
    /// How to name the state.
    pub state_line: &'static str,
    /// Under a result that is longer than the screen.
    pub scroll_up: &'static str,
    /// The offer at the end.
    pub want_report: &'static str,
    /// Before the details of a report.
    pub details: &'static str,
    /// After a detail that is longer than is taken.
    pub too_long: fn(chars: usize) -> String,
    /// A number that was hidden in a detail.
    pub hidden: fn(hidden: &Hidden) -> String,
    /// Whether a number stays hidden.
    pub whose_number: &'static str,
    /// Where the report goes.
    pub report_file: &'static str,
    /// After an interview that was stopped.
    pub stopped: &'static str,
    /// After an interview that was stopped before any answer.
    pub stopped_empty: &'static str,
    /// How far it is: the number of the question and about how many there will be.
    pub progress: fn(number: usize, about: usize) -> String,
    /// How to switch to this language, for those who see the other one.
    pub switch: &'static str,
    /// After a state that is not known.
    pub unknown_state: fn(given: &str, suggestion: Option<&str>) -> String,
    /// After a document was written.
    pub written: fn(file: &str) -> String,
}
