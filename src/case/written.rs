//! A case as a file.

use serde_yaml::Mapping;

use super::{CASE_FORMAT, Case, CaseStep};
use crate::answer::Answer;

impl Case {
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
        if !self.answered_later.is_empty() {
            let later = self.answered_later.iter().map(|(id, moment)| (id.clone().into(), moment.clone().into()));
            head.insert("answered_later".into(), later.collect::<Mapping>().into());
        }
        if let Some(language) = self.language {
            head.insert("language".into(), language.tag().into());
        }
        if let Some(state) = &self.state {
            head.insert("state".into(), state.clone().into());
        }
        let mut tail = Mapping::new();
        if !self.details.is_empty() {
            let details = self.details.iter().map(|(id, text)| (id.clone().into(), self.in_file(id, text).into()));
            tail.insert("details".into(), details.collect::<Mapping>().into());
        }
        if !self.as_typed.is_empty() {
            tail.insert("as_typed".into(), self.as_typed.clone().into());
        }
        if !self.steps.is_empty() {
            let steps = self.steps.iter().map(|(id, step)| (id.clone().into(), step.to_yaml().into()));
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

    /// A detail as the file has it: what the person wrote there stays, however it is shown.
    fn in_file(&self, id: &str, shown: &str) -> String {
        let own = self.as_written.iter().find(|own| own.id == *id);
        own.map_or(shown, |own| own.text.as_str()).to_owned()
    }
}

impl CaseStep {
    pub(super) fn to_yaml(&self) -> Mapping {
        let mut entry = Mapping::new();
        entry.insert("done".into(), self.done.clone().into());
        if let Some(reference) = &self.reference {
            entry.insert("reference".into(), reference.clone().into());
        }
        entry
    }
}

pub(super) fn yaml(entries: &Mapping) -> String {
    if entries.is_empty() {
        return String::new();
    }
    serde_yaml::to_string(entries).expect("strings and numbers always serialise")
}

/// An id as a key: quoted if YAML could take it for anything else. A text in JSON is one in YAML too.
pub(super) fn key(id: &str) -> String {
    let plain = id.len() > 5 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if plain { id.to_owned() } else { serde_json::Value::from(id).to_string() }
}

fn answers_yaml(answers: &[(String, Answer)]) -> String {
    if answers.is_empty() {
        return "answers: {}\n".to_owned();
    }
    std::iter::once("answers:\n".to_owned()).chain(answer_lines(answers, "  ")).collect()
}

pub(super) fn answer_lines(answers: &[(String, Answer)], indent: &str) -> impl Iterator<Item = String> {
    answers.iter().map(move |(id, answer)| format!("{indent}{}: \"{}\"\n", key(id), answer.word()))
}
