//! Case files: the answers to one call, kept in a small YAML document that is fit to be edited by hand.

mod earlier;
mod raw;
mod reason;

use serde::Deserialize;
use serde_yaml::{Mapping, Value};
use sha2::{Digest, Sha256};

pub use earlier::Earlier;
use raw::RawCase;

use crate::answer::{Answer, Answers};
use crate::mask::{TooLong, Whose, accept};
use crate::questionnaire::Questionnaire;
use crate::score::Assessment;
use crate::text::{Lang, Text, closest, shortened};
use crate::verdict::Verdict;
use crate::yaml::{self, tree};

/// The format this program writes.
const CASE_FORMAT: u32 = 2;

/// The oldest format this program reads. Format 1 had neither `answered` nor `steps`.
const OLDEST_FORMAT: u32 = 1;

/// Largest case file, in bytes: a hundred times a full one.
pub const MAX_CASE_BYTES: usize = 256 * 1024;

/// A case, as far as it is independent of a questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Case {
    /// The questionnaire that was answered, if the file says so.
    pub questionnaire: Option<CaseQuestionnaire>,
    /// When the first answer was given: date, time and offset as in RFC 3339.
    pub answered: Option<String>,
    /// Language the answers were given in.
    pub language: Option<Lang>,
    /// Postal code of the state.
    pub state: Option<String>,
    /// Answers by question id.
    pub answers: Vec<(String, Answer)>,
    /// Free text by detail id: as it stands in the file until the case meets its questionnaire, which knows whose
    /// numbers a detail holds, and fit to be shown from then on.
    pub details: Vec<(String, String)>,
    /// Ids of the details whose numbers the person wants kept as they were typed.
    pub as_typed: Vec<String>,
    /// Steps of the plan that are done, by step id.
    pub steps: Vec<(String, CaseStep)>,
    /// What an earlier edition of the questionnaire asked and this one does not.
    pub earlier: Earlier,
    /// The judgement as given when the case was saved.
    pub assessment: Option<CaseAssessment>,
}

/// A step that is done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseStep {
    /// The day it was done, as YYYY-MM-DD.
    pub done: String,
    /// The number somebody gave for it, in the person's words.
    #[serde(default)]
    pub reference: Option<String>,
}

/// What a case amounts to for a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The answers, and where the person lives.
    pub answers: Answers,
    /// Ids in the file that the questionnaire does not have, or has no more.
    pub unknown: Vec<String>,
    /// What changed in the meaning of answers to questions of an earlier edition.
    pub notes: Vec<Text>,
}

/// Which questionnaire a case belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseQuestionnaire {
    /// Its id.
    pub id: String,
    /// Its edition.
    pub version: u32,
    /// SHA-256 of the file, in hexadecimal digits.
    #[serde(default)]
    pub sha256: String,
}

/// A judgement as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseAssessment {
    /// The verdict.
    pub verdict: Verdict,
    /// The score, in points.
    pub score: u32,
}

/// What is wrong with a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseError {
    /// The kind of mistake.
    pub kind: CaseErrorKind,
    /// Line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
}

/// The kinds of mistake in a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseErrorKind {
    /// It is larger than 256 KiB.
    TooLarge,
    /// It is not UTF-8, or nests too deeply, or is not YAML of the right shape: what the parser says.
    Unreadable(String),
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
    UnknownState(String, Option<String>),
    /// A detail that is longer than is taken, with its length in characters.
    DetailTooLong(String, usize),
}

impl Case {
    /// Reads a case file.
    ///
    /// # Errors
    /// The first mistake in its shape, with its line where the parser tells it.
    pub fn parse(bytes: &[u8]) -> Result<Self, CaseError> {
        let fail = |kind, line| Err(CaseError { kind, line });
        if bytes.len() > MAX_CASE_BYTES {
            return fail(CaseErrorKind::TooLarge, None);
        }
        let yaml = match yaml::text(bytes) {
            Ok(yaml) => yaml,
            Err(finding) => {
                return fail(CaseErrorKind::Unreadable(format!("{} {}", finding.code, finding.detail)), finding.line);
            }
        };
        let file = tree(yaml).map_err(|error| unreadable(&error))?;
        match file.get("format_version").and_then(Value::as_u64) {
            Some(version) if version > u64::from(CASE_FORMAT) => return fail(CaseErrorKind::Newer(version), None),
            Some(version) if version < u64::from(OLDEST_FORMAT) => return fail(CaseErrorKind::Older(version), None),
            _ => {}
        }
        serde_yaml::from_str::<RawCase>(yaml).map(Self::from).map_err(|error| unreadable(&error))
    }

    /// The case as a file. Answers are quoted, because other readers of YAML take a bare yes for true.
    #[must_use]
    pub fn to_yaml(&self) -> String {
        let mut head = Mapping::new();
        head.insert("format_version".into(), CASE_FORMAT.into());
        if let Some(questionnaire) = &self.questionnaire {
            let mut entry = Mapping::new();
            entry.insert("id".into(), questionnaire.id.clone().into());
            entry.insert("version".into(), questionnaire.version.into());
            entry.insert("sha256".into(), questionnaire.sha256.clone().into());
            head.insert("questionnaire".into(), entry.into());
        }
        if let Some(answered) = &self.answered {
            head.insert("answered".into(), answered.clone().into());
        }
        if let Some(language) = self.language {
            head.insert("language".into(), language.tag().into());
        }
        if let Some(state) = &self.state {
            head.insert("state".into(), state.clone().into());
        }
        let mut tail = Mapping::new();
        if !self.details.is_empty() {
            let details = self.details.iter().map(|(id, text)| (Value::from(id.clone()), Value::from(text.clone())));
            tail.insert("details".into(), details.collect::<Mapping>().into());
        }
        if !self.as_typed.is_empty() {
            tail.insert("as_typed".into(), self.as_typed.clone().into());
        }
        if !self.steps.is_empty() {
            let steps = self.steps.iter().map(|(id, step)| (Value::from(id.clone()), step.to_yaml().into()));
            tail.insert("steps".into(), steps.collect::<Mapping>().into());
        }
        if let Some(assessment) = self.assessment {
            let mut entry = Mapping::new();
            entry.insert("verdict".into(), assessment.verdict.word().into());
            entry.insert("score".into(), assessment.score.into());
            tail.insert("assessment".into(), entry.into());
        }
        [yaml(&head), answers_yaml(&self.answers), self.earlier.to_yaml(), yaml(&tail)].concat()
    }

    /// The case for some answers to a questionnaire.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, sha256: &str, lang: Lang, answers: &Answers, given: &Assessment) -> Self {
        let by_id = answers.iter().map(|(id, answer)| (questionnaire.question(id).id.clone(), answer));
        let entry = CaseQuestionnaire {
            id: questionnaire.id.clone(),
            version: questionnaire.version,
            sha256: sha256.to_owned(),
        };
        Self {
            questionnaire: Some(entry),
            answered: None,
            language: Some(lang),
            state: answers.place.map(|place| questionnaire.place(place).code.clone()),
            answers: by_id.collect(),
            details: Vec::new(),
            as_typed: Vec::new(),
            steps: Vec::new(),
            earlier: Earlier::default(),
            assessment: Some(CaseAssessment { verdict: given.verdict, score: given.score }),
        }
    }

    /// The same with all that `other` holds besides its answers.
    #[must_use]
    pub fn with_rest_of(self, other: &Self) -> Self {
        let Self { answered, details, as_typed, steps, earlier, .. } = other.clone();
        Self { answered, details, as_typed, steps, earlier, ..self }
    }

    /// What the case amounts to for a questionnaire. From here on the person's numbers are hidden in the details, and
    /// answers to questions of earlier editions stand where they are read.
    ///
    /// # Errors
    /// If the case belongs to another questionnaire, names a state that does not exist, or has a detail that is longer
    /// than [`MAX_DETAIL_CHARS`](crate::mask::MAX_DETAIL_CHARS).
    pub fn resolve(&mut self, questionnaire: &Questionnaire) -> Result<Resolved, CaseErrorKind> {
        if let Some(other) = self.questionnaire.as_ref().filter(|entry| entry.id != questionnaire.id) {
            return Err(CaseErrorKind::OtherQuestionnaire(shortened(&other.id)));
        }
        let mut answers = questionnaire.no_answers();
        if let Some(state) = &self.state {
            answers.place = Some(questionnaire.find_place(state).ok_or_else(|| unknown_state(questionnaire, state))?);
        }
        let mut resolved = Resolved { answers, unknown: Vec::new(), notes: Vec::new() };
        self.resolve_answers(questionnaire, &mut resolved);
        self.earlier.give_back(questionnaire, &mut resolved.answers);
        resolved.unknown.extend(self.accept_details(questionnaire)?);
        let planned = |(id, _): &mut (String, CaseStep)| !questionnaire.plan.iter().any(|step| step.id == *id);
        for step in self.steps.extract_if(.., planned) {
            resolved.unknown.push(step.0.clone());
            self.earlier.steps.push(step);
        }
        Ok(resolved)
    }

    fn resolve_answers(&mut self, questionnaire: &Questionnaire, resolved: &mut Resolved) {
        let mut retired = Vec::new();
        for (id, answer) in &self.answers {
            match (questionnaire.find(id), questionnaire.find_retired(id)) {
                (Some(question), _) => resolved.answers.set(question, *answer),
                (None, Some(old)) => {
                    retired.push((old, *answer));
                    self.earlier.keep(id, *answer);
                }
                (None, None) => {
                    resolved.unknown.push(id.clone());
                    self.earlier.keep(id, *answer);
                }
            }
        }
        for (old, answer) in retired {
            old.read(answer, &mut resolved.answers);
            resolved.notes.push(old.note.clone());
        }
    }

    /// Makes the details fit to be shown. Gives the ids of those that the questionnaire does not have: whose they are
    /// nobody knows, so that they are taken for the person's.
    fn accept_details(&mut self, questionnaire: &Questionnaire) -> Result<Vec<String>, CaseErrorKind> {
        let mut unknown = Vec::new();
        for (id, text) in &mut self.details {
            let accepted = match questionnaire.details.iter().find(|detail| detail.id == *id) {
                Some(detail) => detail.accept(text, self.as_typed.contains(id)),
                None => {
                    unknown.push(id.clone());
                    accept(text, Whose::Person, true)
                }
            };
            let too_long = |error: TooLong| CaseErrorKind::DetailTooLong(shortened(id), error.chars);
            *text = accepted.map_err(too_long)?.text;
        }
        self.earlier.details.extend(self.details.extract_if(.., |(id, _)| unknown.contains(id)));
        Ok(unknown)
    }
}

impl CaseStep {
    fn to_yaml(&self) -> Mapping {
        let mut entry = Mapping::new();
        entry.insert("done".into(), self.done.clone().into());
        if let Some(reference) = &self.reference {
            entry.insert("reference".into(), reference.clone().into());
        }
        entry
    }
}

fn unreadable(error: &serde_yaml::Error) -> CaseError {
    let line = error.location().map(|location| location.line());
    CaseError { kind: CaseErrorKind::Unreadable(reason::without_values(&error.to_string())), line }
}

fn unknown_state(questionnaire: &Questionnaire, state: &str) -> CaseErrorKind {
    let codes = questionnaire.places.iter().map(|place| place.code.as_str());
    CaseErrorKind::UnknownState(reason::name(state), closest(state, codes).map(str::to_owned))
}

/// The error for an id that a questionnaire does not have.
#[must_use]
pub fn unknown_id(questionnaire: &Questionnaire, case: &Case, id: &str) -> CaseErrorKind {
    if case.details.iter().chain(&case.earlier.details).any(|(detail, _)| detail == id) {
        let known = questionnaire.details.iter().map(|detail| detail.id.as_str());
        return CaseErrorKind::UnknownDetail(shortened(id), closest(id, known).map(str::to_owned));
    }
    if case.steps.iter().chain(&case.earlier.steps).any(|(step, _)| step == id) {
        let known = questionnaire.plan.iter().map(|step| step.id.as_str());
        return CaseErrorKind::UnknownStep(shortened(id), closest(id, known).map(str::to_owned));
    }
    let known = questionnaire.questions.iter().map(|question| question.id.as_str());
    CaseErrorKind::UnknownQuestion(shortened(id), closest(id, known).map(str::to_owned))
}

/// SHA-256 of a question file, in hexadecimal digits: tells whether a case was answered with the same one.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn yaml(entries: &Mapping) -> String {
    if entries.is_empty() {
        return String::new();
    }
    serde_yaml::to_string(entries).expect("strings and numbers always serialise")
}

/// An id as a key: quoted if YAML could take it for anything else. A text in JSON is one in YAML too.
fn key(id: &str) -> String {
    let plain = id.len() > 5 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if plain { id.to_owned() } else { serde_json::Value::from(id).to_string() }
}

fn answers_yaml(answers: &[(String, Answer)]) -> String {
    if answers.is_empty() {
        return "answers: {}\n".to_owned();
    }
    std::iter::once("answers:\n".to_owned()).chain(answer_lines(answers, "  ")).collect()
}

fn answer_lines(answers: &[(String, Answer)], indent: &str) -> impl Iterator<Item = String> {
    answers.iter().map(move |(id, answer)| format!("{indent}{}: \"{}\"\n", key(id), answer.word()))
}

#[cfg(test)]
mod tests;
