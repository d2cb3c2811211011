//! What can be wrong with a case file.

use super::Case;
use crate::mask::{Whose, mask};
use crate::questionnaire::Questionnaire;
use crate::text::{closest, shortened};

/// What is wrong with a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseError {
    /// The kind of mistake.
    pub kind: CaseErrorKind,
    /// Line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
}

/// The kinds of mistake in a case file. None holds a value that a person wrote into it: ids and keys only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseErrorKind {
    /// It is larger than 256 KiB, or aliases make it so.
    TooLarge,
    /// It is not UTF-8, or holds a NUL.
    NotText,
    /// It nests too deeply.
    TooDeep,
    /// It is not YAML: what the parser says, in English, if it can be told.
    Unreadable(String),
    /// It holds a tag (`!`).
    Tagged,
    /// It holds more than one document.
    Several,
    /// There is nothing in it.
    Empty,
    /// A key that has to be there.
    Missing(String),
    /// A key that does not exist, with the nearest one.
    UnknownKey(String, Option<String>),
    /// A key or an id that is written twice.
    Twice(String),
    /// A key with a value of another kind than it takes; no key for the file itself.
    Needs(String, Wanted),
    /// Written by a newer version of the program.
    Newer(u64),
    /// Written in a format that is no longer read.
    Older(u64),
    /// Belongs to another questionnaire.
    OtherQuestionnaire(String),
    /// An answer to a question that does not exist, with the nearest id.
    UnknownQuestion(String, Option<String>),
    /// A detail that does not exist, with the nearest id.
    UnknownDetail(String, Option<String>),
    /// A step that does not exist, with the nearest id.
    UnknownStep(String, Option<String>),
    /// A state that does not exist, with the nearest code.
    UnknownState(Option<String>),
    /// A detail that is longer than is taken, with its length in characters.
    DetailTooLong(String, usize),
}

/// What a key of a case file takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Keys with values below it.
    Keys,
    /// A list of ids.
    Ids,
    /// A text.
    Text,
    /// A whole number that is not too large.
    Number,
    /// Yes, no or unsure.
    Answer,
    /// A day of the calendar.
    Day,
    /// A moment with its distance from UTC.
    Moment,
    /// A language.
    Language,
    /// A verdict.
    Verdict,
}

/// An id or a key as far as it may be repeated.
pub(super) fn name(id: &str) -> String {
    shortened(&mask(id, Whose::Person).text)
}

/// The error for an id that a questionnaire does not have.
#[must_use]
pub fn unknown_id(questionnaire: &Questionnaire, case: &Case, id: &str) -> CaseErrorKind {
    let near = |known: Vec<&str>| closest(id, known).map(str::to_owned);
    let named = |ids: &[String]| ids.iter().any(|known| known == id);
    if case.details.iter().chain(&case.earlier.details).any(|(detail, _)| detail == id) || named(&case.as_typed) {
        let known = questionnaire.details.iter().map(|detail| detail.id.as_str());
        return CaseErrorKind::UnknownDetail(name(id), near(known.collect()));
    }
    if case.steps.iter().chain(&case.earlier.steps).any(|(step, _)| step == id) {
        let known = questionnaire.plan.iter().map(|step| step.id.as_str());
        return CaseErrorKind::UnknownStep(name(id), near(known.collect()));
    }
    let known = questionnaire.questions.iter().map(|question| question.id.as_str());
    CaseErrorKind::UnknownQuestion(name(id), near(known.collect()))
}
