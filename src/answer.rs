//! Answers to the questions.

use serde::{Deserialize, Serialize};

/// What a person can say to a question, from least to most worrying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// It did not happen.
    No,
    /// The person cannot tell.
    Unsure,
    /// It happened.
    Yes,
}

impl Answer {
    /// All answers, from least to most worrying.
    pub const ALL: [Self; 3] = [Self::No, Self::Unsure, Self::Yes];

    /// The word used in files and on the command line: `no`, `unsure` or `yes`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Unsure => "unsure",
            Self::Yes => "yes",
        }
    }

    /// The answer a file or command line means by `word`: `yes`, `no`, `unsure`, `true` or `false`, in any case.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        const WORDS: [(&str, Answer); 8] = [
            ("yes", Answer::Yes),
            ("no", Answer::No),
            ("unsure", Answer::Unsure),
            ("true", Answer::Yes),
            ("false", Answer::No),
            ("y", Answer::Yes),
            ("n", Answer::No),
            ("u", Answer::Unsure),
        ];
        WORDS.into_iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, answer)| answer)
    }
}

/// Which question of a questionnaire: only the questionnaire hands these out, so one always exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionId(pub(crate) usize);

/// Which place (state or territory) of a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlaceId(pub(crate) usize);

/// Everything a person said: at most one answer for each question of one questionnaire, and where they live.
///
/// Answers to questions that are not asked any more stay here, so that going back loses nothing; `Route` decides which
/// of them count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    given: Vec<Option<Answer>>,
    /// The state or territory the person lives in, if they said so.
    pub place: Option<PlaceId>,
}

impl Answers {
    /// No answer yet, for a questionnaire of `questions` questions.
    pub(crate) fn none(questions: usize) -> Self {
        Self { given: vec![None; questions], place: None }
    }

    /// What was answered, on the route or not.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.given.get(question.0).copied().flatten()
    }

    /// Records an answer, in place of an earlier one.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        if let Some(slot) = self.given.get_mut(question.0) {
            *slot = Some(answer);
        }
    }

    /// Takes an answer back.
    pub(crate) fn clear(&mut self, question: QuestionId) {
        if let Some(slot) = self.given.get_mut(question.0) {
            *slot = None;
        }
    }

    /// The questions that have an answer, in the order of the questionnaire.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, Answer)> {
        self.given.iter().enumerate().filter_map(|(index, answer)| answer.map(|answer| (QuestionId(index), answer)))
    }
}
