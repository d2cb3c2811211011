//! The case file as it is written.

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
    answered: Option<Moment>,
    language: Option<Lang>,
    state: Option<String>,
    answers: Pairs<RawAnswer>,
    #[serde(default)]
    details: Pairs<String>,
    #[serde(default)]
    as_typed: Vec<String>,
    #[serde(default)]
    steps: Pairs<RawStep>,
    #[serde(default)]
    earlier: RawEarlier,
    assessment: Option<CaseAssessment>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawEarlier {
    answers: Pairs<RawAnswer>,
    details: Pairs<String>,
    steps: Pairs<RawStep>,
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

/// A moment as in RFC 3339: 2026-11-26T09:30:00-08:00.
struct Moment(String);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if is_moment(&text) {
            Ok(Self(text))
        } else {
            Err(D::Error::custom("a moment is written 2026-11-26T09:30:00-08:00"))
        }
    }
}

/// Whether the digits and signs stand where RFC 3339 has them, to the second.
fn is_moment(text: &str) -> bool {
    ["Z", "+00:00", "-00:00"].iter().any(|offset| has_shape(text, &format!("0000-00-00T00:00:00{offset}")))
}

/// Whether a text is the shape with other digits for its zeros.
fn has_shape(text: &str, shape: &str) -> bool {
    let digits = |letter: char| if letter.is_ascii_digit() { '0' } else { letter };
    text.chars().map(digits).eq(shape.chars())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    done: Day,
    reference: Option<String>,
}

/// A day as YYYY-MM-DD.
struct Day(String);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if has_shape(&text, "0000-00-00") {
            Ok(Self(text))
        } else {
            Err(D::Error::custom("a day is written 2026-11-26"))
        }
    }
}

impl From<RawStep> for CaseStep {
    fn from(raw: RawStep) -> Self {
        Self { done: raw.done.0, reference: raw.reference.map(|text| visible(&text)) }
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
        Self { answers: raw.answers.into(), details: raw.details.0, steps: raw.steps.into() }
    }
}

impl From<RawCase> for Case {
    fn from(raw: RawCase) -> Self {
        Self {
            questionnaire: raw.questionnaire,
            answered: raw.answered.map(|moment| moment.0),
            language: raw.language,
            state: raw.state,
            answers: raw.answers.into(),
            details: raw.details.0,
            as_typed: raw.as_typed,
            steps: raw.steps.into(),
            earlier: raw.earlier.into(),
            assessment: raw.assessment,
        }
    }
}
