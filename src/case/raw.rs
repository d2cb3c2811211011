//! The case file as it is written, once its shape is known to be right.

use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Case, CaseAssessment, CaseQuestionnaire, CaseStep, Earlier};
use crate::answer::Answer;
use crate::mask::visible;
use crate::text::Lang;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCase {
    #[serde(rename = "format_version")]
    _format_version: u32,
    questionnaire: Option<CaseQuestionnaire>,
    answered: Option<String>,
    answered_later: Option<Pairs<String>>,
    language: Option<Lang>,
    state: Option<String>,
    answers: Pairs<RawAnswer>,
    details: Option<Pairs<String>>,
    as_typed: Option<Vec<String>>,
    steps: Option<Pairs<RawStep>>,
    earlier: Option<RawEarlier>,
    assessment: Option<CaseAssessment>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawEarlier {
    answers: Option<Pairs<RawAnswer>>,
    details: Option<Pairs<String>>,
    steps: Option<Pairs<RawStep>>,
}

/// A mapping as a list, so that a key written twice is an error and not the last one's win.
struct Pairs<T>(Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(std::marker::PhantomData))
    }
}

struct PairsVisitor<T>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PairsVisitor<T> {
    type Value = Pairs<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a mapping from ids")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<T>, A::Error> {
        let mut pairs: Vec<(String, T)> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        while let Some((key, value)) = map.next_entry::<String, T>()? {
            if !seen.insert(key.clone()) {
                return Err(A::Error::custom(format!("`{key}` is written twice")));
            }
            pairs.push((key, value));
        }
        Ok(Pairs(pairs))
    }
}

struct RawAnswer(Answer);

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl Visitor<'_> for AnswerVisitor {
    type Value = RawAnswer;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("yes, no or unsure")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<RawAnswer, E> {
        Answer::from_word(word).map(RawAnswer).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(word), &self))
    }

    fn visit_bool<E: serde::de::Error>(self, yes: bool) -> Result<RawAnswer, E> {
        Ok(RawAnswer(if yes { Answer::Yes } else { Answer::No }))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    done: String,
    reference: Option<String>,
}

impl From<RawStep> for CaseStep {
    fn from(raw: RawStep) -> Self {
        Self { done: raw.done, reference: raw.reference.map(|text| visible(&text)) }
    }
}

impl From<Pairs<RawAnswer>> for Vec<(String, Answer)> {
    fn from(raw: Pairs<RawAnswer>) -> Self {
        raw.0.into_iter().map(|(id, answer)| (id, answer.0)).collect()
    }
}

impl From<Pairs<RawStep>> for Vec<(String, CaseStep)> {
    fn from(raw: Pairs<RawStep>) -> Self {
        raw.0.into_iter().map(|(id, step)| (id, step.into())).collect()
    }
}

impl From<RawEarlier> for Earlier {
    fn from(raw: RawEarlier) -> Self {
        Self {
            answers: raw.answers.unwrap_or_default().into(),
            details: raw.details.unwrap_or_default().0,
            steps: raw.steps.unwrap_or_default().into(),
        }
    }
}

impl From<RawCase> for Case {
    fn from(raw: RawCase) -> Self {
        Self {
            questionnaire: raw.questionnaire,
            answered: raw.answered,
            answered_later: raw.answered_later.unwrap_or_default().0,
            language: raw.language,
            state: raw.state,
            answers: raw.answers.into(),
            details: raw.details.unwrap_or_default().0,
            as_written: Vec::new(),
            as_typed: raw.as_typed.unwrap_or_default(),
            steps: raw.steps.unwrap_or_default().into(),
            earlier: raw.earlier.unwrap_or_default().into(),
            assessment: raw.assessment,
        }
    }
}
