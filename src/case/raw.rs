//! The case file as it is written.

use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{Case, CaseAssessment, CaseQuestionnaire};
use crate::answer::Answer;
use crate::text::Lang;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCase {
    #[serde(rename = "format_version")]
    _format_version: u32,
    questionnaire: Option<CaseQuestionnaire>,
    language: Option<Lang>,
    state: Option<String>,
    answers: Pairs<RawAnswer>,
    #[serde(default)]
    details: Pairs<String>,
    #[serde(default)]
    as_typed: Vec<String>,
    assessment: Option<CaseAssessment>,
}

/// A mapping as a list, so that a key written twice is an error and not the last one's win.
#[derive(Default)]
struct Pairs<T>(Vec<(String, T)>);

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

impl From<RawCase> for Case {
    fn from(raw: RawCase) -> Self {
        Self {
            questionnaire: raw.questionnaire,
            language: raw.language,
            state: raw.state,
            answers: raw.answers.0.into_iter().map(|(id, answer)| (id, answer.0)).collect(),
            details: raw.details.0,
            as_typed: raw.as_typed,
            assessment: raw.assessment,
        }
    }
}
