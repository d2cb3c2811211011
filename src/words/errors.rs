//! Errors and warnings of the program: what is wrong, where, what to do.

use std::io::ErrorKind;

use crate::case::CaseErrorKind;
use crate::text::shortened;

/// Errors and warnings of the program: what is wrong, where, what to do.
#[derive(Debug)]
pub struct ErrorWords {
    /// Word before an error.
    pub error: &'static str,
    /// Word before a warning.
    pub warning: &'static str,
    /// What to do about a question file with mistakes.
    pub questions_hint: &'static str,
    /// What to do about a case file.
    pub case_hint: &'static str,
    /// What to do about an answer on the command line.
    pub set_hint: &'static str,
    /// What to do about a state.
    pub state_hint: &'static str,
    /// What to do if a file is in the way.
    pub force_hint: &'static str,
    /// What to do if a saved case is in the way.
    pub resume_hint: &'static str,
    /// What to do if a file cannot be written.
    pub write_hint: &'static str,
    /// PDF asked for from a build without it.
    pub no_pdf: &'static str,
    /// A PDF of documents that hold no text.
    pub pdf_of_nothing: &'static str,
    /// A typeface inside the program that cannot be read.
    pub pdf_typeface: fn(name: &str) -> String,
    /// A PDF that the writer refuses; the reason is the writer's own.
    pub pdf_refused: fn(reason: &str) -> String,
    /// PDF to a terminal.
    pub pdf_to_screen: &'static str,
    /// Two languages asked for where one is needed.
    pub one_language: &'static str,
    /// A web address on the command line that is none.
    pub bad_address: &'static str,
    /// What to do about it.
    pub address_hint: &'static str,
    /// Too many lines on standard input that are no answers.
    pub not_answers: &'static str,
    /// Lines of `score` that were answered with an error.
    pub score_hint: &'static str,
    /// What the system could not do; `None` where its own words will do.
    pub system: fn(kind: ErrorKind) -> Option<&'static str>,
    /// A file that cannot be opened or read.
    pub cannot_read: fn(file: &str, reason: &str) -> String,
    /// A file that cannot be written.
    pub cannot_write: fn(file: &str, reason: &str) -> String,
    /// A file behind more links than are followed.
    pub too_many_links: &'static str,
    /// A file that exists already.
    pub exists: fn(file: &str) -> String,
    /// A case that another program is writing to.
    pub in_use: fn(file: &str) -> String,
    /// What to do about it.
    pub in_use_hint: &'static str,
    /// A case that no longer holds what this program wrote.
    pub changed: fn(file: &str) -> String,
    /// What to do about it.
    pub changed_hint: &'static str,
    /// One file named for two things.
    pub same_file: fn(file: &str) -> String,
    /// A question file that cannot be used, with the number of mistakes.
    pub bad_questions: fn(file: &str, count: usize) -> String,
    /// What is wrong with a case file.
    pub case_kind: fn(kind: &CaseErrorKind) -> String,
    /// A question that does not exist.
    pub unknown_question: &'static str,
    /// A reader that does not exist.
    pub unknown_reader: &'static str,
    /// The same with the readers there are.
    pub known_readers: fn(unknown: &str, known: &str) -> String,
    /// A paper that the answers give no reason for.
    pub not_called_for: fn(reader: &str) -> String,
    /// Warning: a report of something that may have been no scam.
    pub check_first: fn(reader: &str) -> String,
    /// A judgement in a case that its own answers contradict.
    pub contradicted: fn(recorded: &str, now: &str) -> String,
    /// A score in a case that does not fit its answers.
    pub wrong_score: &'static str,
    /// A format that a command does not have, and those that it has.
    pub no_such_format: fn(format: &str, known: &str) -> String,
    /// A message asked for somebody who is given a paper.
    pub no_message_for: fn(reader: &str) -> String,
    /// A detail that does not exist.
    pub unknown_detail: &'static str,
    /// A step that does not exist.
    pub unknown_step: &'static str,
    /// A question that is answered twice on the command line.
    pub set_twice: &'static str,
    /// A state that does not exist.
    pub unknown_state: &'static str,
    /// An answer that does not exist.
    pub unknown_answer: &'static str,
    /// A file ending that names no format.
    pub unknown_ending: &'static str,
    /// Something that does not exist, with the nearest thing that does.
    pub unknown: fn(what: &str, given: &str, near: Option<&str>) -> String,
    /// Ids in a resumed case that the questionnaire no longer has.
    pub dropped: fn(ids: &[String]) -> String,
    /// Characters that no font has.
    pub missing_characters: fn(characters: &str) -> String,
    /// What a check of a question file came to.
    pub lint_summary: fn(wrong: usize, doubtful: usize) -> String,
    /// How many lines of `score` were wrong.
    pub bad_lines: fn(bad: u64, all: u64) -> String,
}

impl ErrorWords {
    /// A mistake in a case file, with its place.
    #[must_use]
    pub fn case(&self, file: &str, line: Option<usize>, kind: &CaseErrorKind) -> String {
        let place = line.map(|line| format!(":{line}")).unwrap_or_default();
        let what = (self.case_kind)(kind);
        format!("{file}{place}: {what}")
    }
}

/// Ids as one text, not longer than can be read.
pub(super) fn joined(ids: &[String], separator: &str) -> String {
    shortened(&ids.iter().map(|id| shortened(id)).collect::<Vec<_>>().join(separator))
}
