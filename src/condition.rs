//! Conditions: when a question is asked, a flag weighs more, a step is planned.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, PlaceId, QuestionId};
use crate::verdict::Verdict;

/// A condition over the answers. Built only by validation, so every question in it exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Holds always.
    Always,
    /// At least one of the questions has the wanted kind of answer.
    Answered(Wanted, Questions),
    /// The verdict is at least this.
    Verdict(Verdict),
    /// The verdict is at most this.
    VerdictUpTo(Verdict),
    /// The person lives in one of these places.
    Place(Vec<PlaceId>),
    /// All of these hold.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
}

/// The kind of answer a condition looks for. A question off the route has none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Yes or not sure.
    Maybe,
    /// Anything but no, also no answer yet.
    NotNo,
    /// Anything but yes, also no answer yet.
    NotYes,
}

impl Wanted {
    pub(crate) fn fits(self, answer: Option<Answer>) -> bool {
        match self {
            Self::Yes => answer == Some(Answer::Yes),
            Self::No => answer == Some(Answer::No),
            Self::Maybe => answer >= Some(Answer::Unsure),
            Self::NotNo => answer != Some(Answer::No),
            Self::NotYes => answer != Some(Answer::Yes),
        }
    }

    /// Whether a more worrying answer can make this stop to hold.
    #[must_use]
    pub const fn falls(self) -> bool {
        matches!(self, Self::No | Self::NotYes)
    }
}

/// Some questions of a condition, in the order in which they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    ids: Vec<QuestionId>,
    /// The same as marks, 64 to a number: lists are long, and looked through for every line of `score`.
    marks: Vec<u64>,
}

impl Questions {
    /// The questions.
    #[must_use]
    pub fn ids(&self) -> &[QuestionId] {
        &self.ids
    }
}

impl From<Vec<QuestionId>> for Questions {
    fn from(ids: Vec<QuestionId>) -> Self {
        let mut marks = Vec::new();
        ids.iter().for_each(|id| mark(&mut marks, id.0));
        Self { ids, marks }
    }
}

fn mark(marks: &mut Vec<u64>, index: usize) {
    if marks.len() <= index / 64 {
        marks.resize(index / 64 + 1, 0);
    }
    marks[index / 64] |= 1 << (index % 64);
}

/// What was asked and answered so far, on the route only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Heard {
    asked: Vec<u64>,
    no: Vec<u64>,
    unsure: Vec<u64>,
    yes: Vec<u64>,
}

impl Heard {
    /// Notes that a question is on the route, and its answer if it has one.
    pub(crate) fn note(&mut self, question: QuestionId, answer: Option<Answer>) {
        mark(&mut self.asked, question.0);
        match answer {
            None => {}
            Some(Answer::No) => mark(&mut self.no, question.0),
            Some(Answer::Unsure) => mark(&mut self.unsure, question.0),
            Some(Answer::Yes) => mark(&mut self.yes, question.0),
        }
    }

    /// Whether a question is on the route.
    pub(crate) fn has(&self, question: QuestionId) -> bool {
        at(&self.asked, question.0 / 64) >> (question.0 % 64) & 1 == 1
    }

    /// The marks of the questions in a block of 64 whose answers fit.
    fn fitting(&self, wanted: Wanted, block: usize) -> u64 {
        match wanted {
            Wanted::Yes => at(&self.yes, block),
            Wanted::No => at(&self.no, block),
            Wanted::Maybe => at(&self.yes, block) | at(&self.unsure, block),
            Wanted::NotNo => at(&self.asked, block) & !at(&self.no, block),
            Wanted::NotYes => at(&self.asked, block) & !at(&self.yes, block),
        }
    }

    fn fits(&self, wanted: Wanted, questions: &Questions) -> bool {
        questions.marks.iter().enumerate().any(|(block, marks)| marks & self.fitting(wanted, block) != 0)
    }
}

fn at(marks: &[u64], block: usize) -> u64 {
    marks.get(block).copied().unwrap_or(0)
}

/// What conditions are judged against.
pub(crate) struct Facts<'a> {
    /// What was answered so far.
    pub(crate) heard: &'a Heard,
    /// Where the person lives, if it is known.
    pub(crate) place: Option<PlaceId>,
    /// The verdict, where there is one yet.
    pub(crate) verdict: Option<Verdict>,
}

impl Condition {
    pub(crate) fn holds(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Always => true,
            Self::Answered(wanted, questions) => facts.heard.fits(*wanted, questions),
            Self::Verdict(at_least) => facts.verdict >= Some(*at_least),
            Self::VerdictUpTo(at_most) => facts.verdict.is_some_and(|verdict| verdict <= *at_most),
            Self::Place(places) => facts.place.is_some_and(|place| places.contains(&place)),
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
        }
    }

    /// Every question the condition looks at, with the kind of answer it wants.
    #[must_use]
    pub fn leaves(&self) -> Vec<(Wanted, QuestionId)> {
        match self {
            Self::Always | Self::Verdict(_) | Self::VerdictUpTo(_) | Self::Place(_) => Vec::new(),
            Self::Answered(wanted, questions) => questions.ids.iter().map(|&question| (*wanted, question)).collect(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::leaves).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_answer_fits_what_it_says() {
        let answers = [None, Some(Answer::No), Some(Answer::Unsure), Some(Answer::Yes)];
        for (wanted, fits) in [
            (Wanted::Yes, [false, false, false, true]),
            (Wanted::No, [false, true, false, false]),
            (Wanted::Maybe, [false, false, true, true]),
            (Wanted::NotNo, [true, false, true, true]),
            (Wanted::NotYes, [true, true, true, false]),
        ] {
            assert_eq!(answers.map(|answer| wanted.fits(answer)), fits, "{wanted:?}");
        }
    }

    fn facts(heard: &Heard) -> Facts<'_> {
        Facts { heard, place: None, verdict: Some(Verdict::Caution) }
    }

    #[test]
    fn many_questions_at_once_are_as_each_by_itself() {
        let answers = [None, Some(Answer::No), Some(Answer::Unsure), Some(Answer::Yes)];
        for wanted in [Wanted::Yes, Wanted::No, Wanted::Maybe, Wanted::NotNo, Wanted::NotYes] {
            for (answer, index) in answers.into_iter().flat_map(|answer| [0, 63, 64, 130].map(|index| (answer, index)))
            {
                let mut heard = Heard::default();
                heard.note(QuestionId(index), answer);
                let holds = |ids: &[usize]| {
                    let ids = ids.iter().map(|&id| QuestionId(id)).collect::<Vec<_>>();
                    Condition::Answered(wanted, ids.into()).holds(&facts(&heard))
                };
                assert_eq!(holds(&[5, index, 200]), wanted.fits(answer), "{wanted:?} {answer:?} {index}");
                assert!(!holds(&[5, 65, 200]), "a question off the route fits nothing: {wanted:?}");
                assert!(heard.has(QuestionId(index)) && !heard.has(QuestionId(5)) && !heard.has(QuestionId(999)));
            }
        }
    }

    #[test]
    fn all_wants_every_part_and_any_wants_one() {
        let heard = Heard::default();
        let facts = facts(&heard);
        let holds = Condition::Verdict(Verdict::Caution);
        let fails = Condition::Verdict(Verdict::Scam);
        assert!(Condition::All(vec![holds.clone(), holds.clone()]).holds(&facts));
        assert!(!Condition::All(vec![holds.clone(), fails.clone()]).holds(&facts));
        assert!(Condition::Any(vec![fails.clone(), holds]).holds(&facts));
        assert!(!Condition::Any(vec![fails.clone(), fails]).holds(&facts));
    }
}
