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

/// How many questions a block holds.
const BLOCK: usize = 64;

/// Some questions, in the order in which they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    ids: Vec<QuestionId>,
    /// The same as marks, a block to a number: lists are long, and looked through for every line of `score`.
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
        for QuestionId(index) in &ids {
            if marks.len() <= index / BLOCK {
                marks.resize(index / BLOCK + 1, 0);
            }
            marks[index / BLOCK] |= 1 << (index % BLOCK);
        }
        Self { ids, marks }
    }
}

/// What was asked and answered so far, on the route only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heard {
    blocks: Vec<Block>,
}

/// The marks of the questions of one block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Block {
    asked: u64,
    no: u64,
    unsure: u64,
    yes: u64,
}

impl Block {
    /// The marks of the questions whose answers fit.
    const fn fitting(self, wanted: Wanted) -> u64 {
        match wanted {
            Wanted::Yes => self.yes,
            Wanted::No => self.no,
            Wanted::Maybe => self.yes | self.unsure,
            Wanted::NotNo => self.asked & !self.no,
            Wanted::NotYes => self.asked & !self.yes,
        }
    }

    const fn answered(self) -> u64 {
        self.no | self.unsure | self.yes
    }
}

impl Heard {
    /// Nothing yet, of so many questions.
    pub(crate) fn nothing(questions: usize) -> Self {
        Self { blocks: vec![Block::default(); questions.div_ceil(BLOCK)] }
    }

    /// Notes that a question is on the route, and its answer if it has one.
    #[inline]
    pub(crate) fn note(&mut self, question: QuestionId, answer: Option<Answer>) {
        let Some(block) = self.blocks.get_mut(question.0 / BLOCK) else { return };
        let mark = 1 << (question.0 % BLOCK);
        block.asked |= mark;
        match answer {
            None => {}
            Some(Answer::No) => block.no |= mark,
            Some(Answer::Unsure) => block.unsure |= mark,
            Some(Answer::Yes) => block.yes |= mark,
        }
    }

    /// Whether a question is on the route.
    pub(crate) fn has(&self, question: QuestionId) -> bool {
        self.blocks.get(question.0 / BLOCK).is_some_and(|block| block.asked >> (question.0 % BLOCK) & 1 == 1)
    }

    /// How many questions on the route have an answer.
    pub(crate) fn count_answered(&self) -> usize {
        self.blocks.iter().map(|block| block.answered().count_ones() as usize).sum()
    }

    /// How many of these questions are on the route and have no answer.
    pub(crate) fn count_open(&self, among: &Questions) -> usize {
        let open = |(marks, block): (&u64, &Block)| marks & block.asked & !block.answered();
        among.marks.iter().zip(&self.blocks).map(|pair| open(pair).count_ones() as usize).sum()
    }

    #[inline]
    fn fits(&self, wanted: Wanted, questions: &Questions) -> bool {
        questions.marks.iter().zip(&self.blocks).any(|(marks, block)| marks & block.fitting(wanted) != 0)
    }
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
    /// Nearly all are about answers alone: only the others are worth a call.
    #[inline]
    pub(crate) fn holds(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Always => true,
            Self::Answered(wanted, questions) => facts.heard.fits(*wanted, questions),
            other => other.holds_otherwise(facts),
        }
    }

    fn holds_otherwise(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Always | Self::Answered(..) => self.holds(facts),
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
                let mut heard = Heard::nothing(index + 1);
                heard.note(QuestionId(index), answer);
                let holds = |ids: &[usize]| {
                    let ids = ids.iter().map(|&id| QuestionId(id)).collect::<Vec<_>>();
                    Condition::Answered(wanted, ids.into()).holds(&facts(&heard))
                };
                assert_eq!(holds(&[5, index, 200]), wanted.fits(answer), "{wanted:?} {answer:?} {index}");
                assert_eq!(holds(&[200, index, 5]), wanted.fits(answer), "in any order: {wanted:?} {answer:?} {index}");
                assert!(!holds(&[5, 65, 200]), "a question off the route fits nothing: {wanted:?}");
                assert!(heard.has(QuestionId(index)) && !heard.has(QuestionId(5)) && !heard.has(QuestionId(999)));
            }
        }
    }

    #[test]
    fn all_wants_every_part_and_any_wants_one() {
        let heard = Heard::nothing(0);
        let facts = facts(&heard);
        let holds = Condition::Verdict(Verdict::Caution);
        let fails = Condition::Verdict(Verdict::Scam);
        assert!(Condition::All(vec![holds.clone(), holds.clone()]).holds(&facts));
        assert!(!Condition::All(vec![holds.clone(), fails.clone()]).holds(&facts));
        assert!(Condition::Any(vec![fails.clone(), holds]).holds(&facts));
        assert!(!Condition::Any(vec![fails.clone(), fails]).holds(&facts));
    }
}
