//! What the conversation says around the questions: keys, hints, progress, menus, review.

use crate::answer::Answer;
use crate::mask::Hidden;

/// What the conversation says around the questions: keys, hints, progress, menus, review.
#[derive(Debug)]
pub struct InterviewWords {
    /// How to switch to this language, for those who see the other one.
    pub switch: &'static str,
    /// The language itself.
    pub language_name: &'static str,
    /// Before the cursor, line by line.
    pub prompt: &'static str,
    /// An answer as a word to choose.
    pub answer: fn(answer: Answer) -> &'static str,
    /// How long it still takes.
    pub minutes: fn(minutes: usize) -> String,
    /// How far it is, for those who hear it. How many there will be is left out where it is 0: not known.
    pub where_in_words: fn(number: usize, about: usize, part: usize, parts: usize, section: &str) -> String,
    /// Before the earlier answer of a question asked again.
    pub answer_so_far: &'static str,
    /// Help where there is none.
    pub no_more: &'static str,
    /// After a key that means nothing at a question.
    pub unknown_key: &'static str,
    /// After a key that was held down.
    pub key_held: &'static str,
    /// Above an answer that was changed, where the one before stands further up.
    pub changed: &'static str,
    /// After an Enter that belonged to the word or number before.
    pub enter_behind: &'static str,
    /// After going back at the first question.
    pub no_back: &'static str,
    /// Under a screen that interrupts everything.
    pub go_on: &'static str,
    /// How many rows of a page are open.
    pub rows_left: fn(open: usize) -> String,
    /// After leaving a page with open rows the first time.
    pub rows_open: fn(open: usize) -> String,
    /// How rows are answered on one line.
    pub by_numbers: &'static str,
    /// A row of a page, for those who hear it.
    pub row_of: fn(row: usize, rows: usize) -> String,
    /// After a key that means nothing on a page.
    pub unknown_row: &'static str,
    /// What is left of the rows that were a no.
    pub the_rest: &'static str,
    /// The key of a yes.
    pub yes: &'static str,
    /// The key of a no.
    pub no: &'static str,
    /// The key of a doubt.
    pub unsure: &'static str,
    /// How else a question is answered by keys.
    pub or_arrows: &'static str,
    /// The key of a no to all open rows.
    pub none_left: &'static str,
    /// The arrow keys.
    pub arrows: &'static str,
    /// The keys of a menu.
    pub arrows_or_numbers: &'static str,
    /// Typing.
    pub letters: &'static str,
    /// What arrows do.
    pub move_mark: &'static str,
    /// What numbers do in a menu.
    pub choose: &'static str,
    /// What Enter does in a menu.
    pub take: &'static str,
    /// What letters do in the list of places.
    pub narrow: &'static str,
    /// What Enter does in the list of places.
    pub take_or_skip: &'static str,
    /// What Enter does on a page.
    pub done: &'static str,
    /// What Enter does on a screen that interrupts.
    pub read: &'static str,
    /// What Enter does at the review.
    pub accept: &'static str,
    /// What a number does at the review.
    pub change_one: &'static str,
    /// What Enter does in a field.
    pub keep_field: &'static str,
    /// What PgUp and PgDn do at the review.
    pub turn_page: &'static str,
    /// What Ctrl-N does in a field of several lines.
    pub new_line: &'static str,
    /// What PgUp does in a form.
    pub first_field: &'static str,
    /// What q and Enter do in a form.
    pub leave_form: &'static str,
    /// After the name of a file that exists already: a free one is proposed.
    pub name_taken: fn(file: &str) -> String,
    /// After the name of a file whose ending is no format.
    pub other_ending: &'static str,
    /// What PgDn does in a form.
    pub skip_fields: &'static str,
    /// The way straight to what to do.
    pub what_to_do: &'static str,
    /// The way back.
    pub back: &'static str,
    /// More about a question.
    pub more: &'static str,
    /// The caller is still there.
    pub on_the_call: &'static str,
    /// The way out.
    pub stop: &'static str,
    /// The question once it is certain.
    pub decided: &'static str,
    /// The short way.
    pub to_what_to_do: &'static str,
    /// The long way; a questionnaire may say what it is good for.
    pub go_on_describing: &'static str,
    /// After `q`.
    pub really_stop: &'static str,
    /// To stop.
    pub stop_here: &'static str,
    /// Not to stop.
    pub do_not_stop: &'static str,
    /// After something that is no entry of a menu.
    pub choose_one: &'static str,
    /// Heading of the review.
    pub review: &'static str,
    /// The choice at the review.
    pub review_question: &'static str,
    /// After something at the review that is neither.
    pub review_hint: &'static str,
    /// The place in the review.
    pub state_short: &'static str,
    /// A place that was not told.
    pub not_given: &'static str,
    /// The question for the place.
    pub state: &'static str,
    /// Why it is asked, and how to leave it out.
    pub state_note: &'static str,
    /// While nothing fits.
    pub no_such_state: &'static str,
    /// Words that leave the place out.
    pub skip_words: &'static [&'static str],
    /// After a place that is not known.
    pub unknown_state: fn(given: &str, suggestion: Option<&str>) -> String,
    /// While several places fit.
    pub which_state: fn(names: &[&str]) -> String,
    /// The place that was chosen, and the offices that serve it.
    pub lives_in: fn(place: &str, offices: &[&str]) -> String,
    /// Above the most urgent steps.
    pub first_steps: &'static str,
    /// Beside that, where not all steps are shown.
    pub more_steps: &'static str,
    /// The question after the result.
    pub what_next: &'static str,
    /// The result in full.
    pub everything: &'static str,
    /// The reports.
    pub report: &'static str,
    /// The sheet.
    pub sheet: &'static str,
    /// The message.
    pub message: &'static str,
    /// The answers again.
    pub change: &'static str,
    /// Save.
    pub save: &'static str,
    /// The end.
    pub quit: &'static str,
    /// Above the readers.
    pub report_for: &'static str,
    /// Above the letters.
    pub letter_for: &'static str,
    /// The letters; a questionnaire may say to whom.
    pub letter: &'static str,
    /// Above what can be done with the sheet or the message.
    pub what_with_it: &'static str,
    /// How the sheet is printed.
    pub how_to_print: &'static str,
    /// The sheet into a file.
    pub sheet_to_file: &'static str,
    /// The sheet on the screen.
    pub sheet_to_screen: &'static str,
    /// The message into the clipboard.
    pub copy: &'static str,
    /// Out of a menu.
    pub leave: &'static str,
    /// The message is in the clipboard.
    pub copied: &'static str,
    /// The message may be in the clipboard.
    pub perhaps_copied: &'static str,
    /// Above the first detail of a report.
    pub details: &'static str,
    /// Which detail this is.
    pub field_of: fn(number: usize, of: usize) -> String,
    /// How a field of several lines ends, line by line.
    pub long_field: &'static str,
    /// After something that is no text.
    pub type_something: &'static str,
    /// After a detail that is longer than is taken.
    pub too_long: fn(chars: usize) -> String,
    /// A number that was hidden in a detail.
    pub hidden: fn(hidden: &Hidden) -> String,
    /// Whether a number stays hidden.
    pub whose_number: &'static str,
    /// It stays hidden.
    pub keep_hidden: &'static str,
    /// It is kept.
    pub keep_as_typed: &'static str,
    /// Asks for the name of a file for a paper.
    pub file_for: fn(paper: &str) -> String,
    /// Asks for the name of a file for the answers.
    pub save_as: &'static str,
    /// A proposed name, line by line.
    pub proposed: fn(name: &str) -> String,
    /// After a document was written.
    pub written: fn(file: &str) -> String,
    /// After a document was written.
    pub open_now: &'static str,
    /// To open it.
    pub open_it: &'static str,
    /// Not to open it.
    pub not_now: &'static str,
    /// A file was handed to another program.
    pub opening: fn(file: &str) -> String,
    /// No program opened a file.
    pub cannot_open: fn(file: &str) -> String,
    /// Before the end, if nothing is saved.
    pub save_first: &'static str,
    /// The end without saving.
    pub quit_unsaved: &'static str,
    /// A saved case goes on.
    pub resumed: fn(answered: usize) -> String,
    /// Where the answers go.
    pub saving: fn(file: &str) -> String,
    /// Where the answers are, and how to go on with them.
    pub saved: fn(file: &str, quoted: &str) -> String,
    /// After an interview that was stopped: how to have its result in full, from the file of its answers.
    pub everything_of: fn(quoted: &str) -> String,
    /// The same where the answers are not saved.
    pub everything_again: &'static str,
    /// After an interview that was stopped.
    pub stopped: &'static str,
    /// After an interview that was stopped before any answer.
    pub stopped_empty: &'static str,
}

/// How many names are told at once.
const FEW: usize = 8;

/// The first few of some names, with a sign that there are more.
pub(super) fn few(names: &[&str], separator: &str) -> String {
    let more = if names.len() > FEW { " ..." } else { "" };
    format!("{}{more}", names[..names.len().min(FEW)].join(separator))
}
