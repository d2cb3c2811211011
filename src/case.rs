//! Case files: the answers to one call, kept in a small YAML document that is fit to be edited by hand.

mod earlier;
mod moments;
mod raw;
mod shape;
mod written;
mod wrong;

use serde::Deserialize;
use serde_yaml::Value;
use sha2::{Digest, Sha256};

pub use earlier::Earlier;
use raw::RawCase;
pub use wrong::{CaseError, CaseErrorKind, Wanted, unknown_id};

use crate::answer::{Answer, Answers};
use crate::diagnostic::Code;
use crate::mask::{Hidden, TooLong};
use crate::questionnaire::Questionnaire;
use crate::score::Assessment;
use crate::text::{Lang, Text, closest, shortened};
use crate::verdict::Verdict;
use crate::yaml::{self, line_of_path, tree};

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
    /// When answers were given that count from their own moment, by question id, where that is another.
    pub answered_later: Vec<(String, String)>,
    /// Language the answers were given in.
    pub language: Option<Lang>,
    /// Postal code of the state.
    pub state: Option<String>,
    /// Answers by question id.
    pub answers: Vec<(String, Answer)>,
    /// Free text by detail id: as it stands in the file until the case meets its questionnaire, which knows whose
    /// numbers a detail holds, and fit to be shown from then on.
    pub details: Vec<(String, String)>,
    /// The details that stand in the file otherwise than they are shown.
    pub as_written: Vec<AsWritten>,
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

/// A detail as it stands in the file, where it is shown otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsWritten {
    /// The id of the detail.
    pub id: String,
    /// What stands in the file, and stays there.
    pub text: String,
    /// The numbers that are hidden wherever it is shown.
    pub hidden: Vec<Hidden>,
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
    /// Ids of such questions whose answers count for nothing, because this edition's were answered as well.
    pub overruled: Vec<String>,
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
        let yaml = yaml::text(bytes).map_err(|finding| CaseError { kind: unfit(finding.code), line: finding.line })?;
        let file = tree(yaml).map_err(|error| unreadable(yaml, &error))?;
        let version = file.get("format_version").and_then(Value::as_u64);
        let line = line_of_path(bytes, &["format_version"]);
        match version {
            Some(version) if version > u64::from(CASE_FORMAT) => return fail(CaseErrorKind::Newer(version), line),
            Some(version) if version < u64::from(OLDEST_FORMAT) => return fail(CaseErrorKind::Older(version), line),
            _ => {}
        }
        if let Some((kind, path)) = shape::mistake(&file) {
            let path: Vec<_> = path.iter().map(String::as_str).collect();
            return fail(kind, line_of_path(bytes, &path).or(Some(1)));
        }
        serde_yaml::from_str::<RawCase>(yaml).map(Self::from).map_err(|error| unreadable(yaml, &error))
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
            answered_later: Vec::new(),
            language: Some(lang),
            state: answers.place.map(|place| questionnaire.place(place).code.clone()),
            answers: by_id.collect(),
            details: Vec::new(),
            as_written: Vec::new(),
            as_typed: Vec::new(),
            steps: Vec::new(),
            earlier: Earlier::default(),
            assessment: Some(CaseAssessment { verdict: given.verdict, score: given.score }),
        }
    }

    /// The same with all that `other` holds besides its answers.
    #[must_use]
    pub fn with_rest_of(self, other: &Self) -> Self {
        let Self { answered, answered_later, details, as_written, as_typed, steps, earlier, .. } = other.clone();
        Self { answered, answered_later, details, as_written, as_typed, steps, earlier, ..self }
    }

    /// The numbers that are hidden wherever a detail is shown, though not in the file, by the id of the detail.
    #[must_use]
    pub fn hidden(&self) -> Vec<(String, Vec<Hidden>)> {
        self.as_written.iter().map(|own| (own.id.clone(), own.hidden.clone())).collect()
    }

    /// What the case amounts to for a questionnaire. From here on the person's numbers are hidden in the details, though
    /// not in the file, and answers to questions of earlier editions stand where they are read.
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
        let (unknown, notes, overruled) = (Vec::new(), Vec::new(), Vec::new());
        let mut resolved = Resolved { answers, unknown, notes, overruled };
        self.resolve_answers(questionnaire, &mut resolved);
        self.earlier.give_back(questionnaire, &mut resolved.answers);
        resolved.unknown.extend(self.accept_details(questionnaire)?);
        let unknown_detail = |id: &&String| !questionnaire.details.iter().any(|detail| detail.id == **id);
        resolved.unknown.extend(self.as_typed.iter().filter(unknown_detail).cloned());
        let unasked = |id: &&String| questionnaire.find(id).is_none() && questionnaire.find_retired(id).is_none();
        resolved.unknown.extend(self.answered_later.iter().map(|(id, _)| id).filter(unasked).cloned());
        let planned = |(id, _): &mut (String, CaseStep)| !questionnaire.plan.iter().any(|step| step.id == *id);
        for step in self.steps.extract_if(.., planned) {
            resolved.unknown.push(step.0.clone());
            self.earlier.steps.push(step);
        }
        let mut seen = std::collections::HashSet::new();
        resolved.unknown.retain(|id| seen.insert(id.clone()));
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
            if old.read(answer, &mut resolved.answers) {
                resolved.notes.push(old.note.clone());
            } else {
                resolved.overruled.push(old.id.clone());
            }
        }
    }

    /// Makes the details fit to be shown; what stands in the file stays there. Gives the ids of those that the
    /// questionnaire does not have, which nothing shows.
    fn accept_details(&mut self, questionnaire: &Questionnaire) -> Result<Vec<String>, CaseErrorKind> {
        let mut unknown = Vec::new();
        for (id, text) in &mut self.details {
            let Some(detail) = questionnaire.details.iter().find(|detail| detail.id == *id) else {
                unknown.push(id.clone());
                continue;
            };
            let too_long = |error: TooLong| CaseErrorKind::DetailTooLong(wrong::name(id), error.chars);
            let shown = detail.accept_lines(text, self.as_typed.contains(id)).map_err(too_long)?;
            if shown.text != *text {
                let text = std::mem::replace(text, shown.text);
                self.as_written.push(AsWritten { id: id.clone(), text, hidden: shown.hidden });
            }
        }
        self.earlier.details.extend(self.details.extract_if(.., |(id, _)| unknown.contains(id)));
        Ok(unknown)
    }
}

/// What keeps a file from being read at all.
const fn unfit(code: Code) -> CaseErrorKind {
    match code {
        Code::TooLarge => CaseErrorKind::TooLarge,
        Code::TooDeep => CaseErrorKind::TooDeep,
        _ => CaseErrorKind::NotText,
    }
}

/// What the parser says, without anything a person wrote into the file but ids and keys.
fn unreadable(yaml: &str, error: &serde_yaml::Error) -> CaseError {
    let message = error.to_string();
    let line = error.location().map(|location| location.line());
    let twice = message.split_once(" is written twice").and_then(|(before, _)| before.split_once('`'));
    let kind = match twice {
        Some((_, key)) => CaseErrorKind::Twice(wrong::name(key.trim_end_matches('`'))),
        None if message.contains("more than one document") => CaseErrorKind::Several,
        None if message.contains("aliases (*)") => CaseErrorKind::TooLarge,
        None if message.contains("without a tag") => CaseErrorKind::Tagged,
        None if message.contains("invalid ") => CaseErrorKind::Unreadable(String::new()),
        None => CaseErrorKind::Unreadable(wrong::name(&message)),
    };
    CaseError { line: line.or_else(|| (kind == CaseErrorKind::Several).then(|| second_document(yaml))), kind }
}

/// The line on which a second document begins.
fn second_document(yaml: &str) -> usize {
    let begins = |line: &str| !line.is_empty() && !line.starts_with(['#', '%', ' ']) && !line.starts_with("---");
    let first = yaml.lines().position(begins).unwrap_or_default();
    let second = yaml.lines().skip(first).position(|line| line.starts_with("---") || line.starts_with("..."));
    first + second.unwrap_or_default() + 1
}

fn unknown_state(questionnaire: &Questionnaire, state: &str) -> CaseErrorKind {
    let codes = questionnaire.places.iter().map(|place| place.code.as_str());
    CaseErrorKind::UnknownState(closest(&state.to_uppercase(), codes).map(str::to_owned))
}

/// SHA-256 of a question file, in hexadecimal digits: tells whether a case was answered with the same one.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
