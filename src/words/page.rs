//! What the page for a browser says around the questions.

use serde::Serialize;

/// What the page for a browser says around the questions. The script fills in what stands in braces.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PageWords {
    /// The language's own name. It stands beside the others', apart from what is said in the language.
    #[serde(skip)]
    pub itself: &'static str,
    /// The three answers: no, not sure, yes.
    pub answers: [&'static str; 3],
    /// How far it is: `number` and `about`.
    pub progress: &'static str,
    /// Between the name of a part and how far it is.
    pub dot: &'static str,
    /// To the question before.
    pub back: &'static str,
    /// Opens the help of a question.
    pub more: &'static str,
    /// Shows the screen that says to hang up.
    pub still_on_call: &'static str,
    /// Once it is certain: leaves the rest of the questions about the call out.
    pub skip: &'static str,
    /// Ends the questions.
    pub stop: &'static str,
    /// On to the next screen.
    pub go_on: &'static str,
    /// Before the earlier answer of a question asked again.
    pub answer_so_far: &'static str,
    /// Once it is certain: on with the questions.
    pub describe_on: &'static str,
    /// Answers the open rows of a page with no.
    pub none_of_the_rest: &'static str,
    /// How many rows are open: `n`.
    pub rows_left: &'static str,
    /// When somebody goes on with `n` rows open.
    pub rows_open: &'static str,
    /// Heading of the review.
    pub review: &'static str,
    /// What to do there.
    pub review_hint: &'static str,
    /// Accepts the review.
    pub show_result: &'static str,
    /// Asks a question again.
    pub change: &'static str,
    /// The question for the place.
    pub place: &'static str,
    /// What it is for.
    pub place_hint: &'static str,
    /// The entry of the list of places that is none.
    pub choose: &'static str,
    /// When somebody goes on with no place chosen.
    pub choose_first: &'static str,
    /// Leaves the place out.
    pub skip_place: &'static str,
    /// Asks for the place, from the result; a questionnaire may say it better.
    #[serde(skip)]
    pub find_office: &'static str,
    /// Asks for the place again.
    pub change_place: &'static str,
    /// Heading above the most urgent steps.
    pub first_steps: &'static str,
    /// Copies the result.
    pub copy: &'static str,
    /// After that.
    pub copied: &'static str,
    /// When it does not work.
    pub not_copied: &'static str,
    /// Prints the result.
    pub print: &'static str,
    /// Sends the general warning.
    pub share: &'static str,
    /// The same with LINE.
    pub share_line: &'static str,
    /// Back to the review.
    pub change_answer: &'static str,
    /// Shows the sheet, and stands above it.
    pub sheet: &'static str,
    /// Above a result of questions that were stopped.
    pub stopped: &'static str,
    /// Where questions have no answer.
    pub unanswered: &'static str,
    /// Before who says so.
    pub source: &'static str,
    /// Between two of them.
    pub comma: &'static str,
    /// That nothing is kept.
    pub stored: &'static str,
    /// What the page never asks for, on the sheet, where there is little room.
    #[serde(skip)]
    pub asks_nothing: &'static str,
    /// What the page never asks for.
    pub never_asks: &'static str,
    /// Label of the page's address.
    pub address: &'static str,
    /// When the facts are older than half a year.
    pub old: &'static str,
    /// For viewers that do not run the questions.
    pub no_script: &'static str,
    /// Label before the places an office serves.
    #[serde(skip)]
    pub serves: &'static str,
    /// Between their names.
    #[serde(skip)]
    pub between: &'static str,
    /// Jumps to the part in this language.
    #[serde(skip)]
    pub below: &'static str,
    /// Which edition it is: the number and the day its facts were checked.
    #[serde(skip)]
    pub edition: fn(version: u32, checked: &str) -> String,
    /// After a check of a copy: it is this program's, made for these languages, this place and this address.
    #[serde(skip)]
    pub same: fn(made: &str) -> String,
    /// After a check of a copy: it differs from this line on.
    #[serde(skip)]
    pub differs: fn(line: usize, made: &str) -> String,
    /// After a check of a copy of another edition.
    #[serde(skip)]
    pub other_edition: fn(copy: &str, here: &str) -> String,
    /// After a check of something else.
    #[serde(skip)]
    pub not_a_page: &'static str,
    /// What to do with a copy that differs.
    #[serde(skip)]
    pub replace: &'static str,
}
