//! Conditions: when a question is asked, a flag weighs more, a step is planned.

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Answers, PlaceId, QuestionId};
use crate::verdict::Verdict;

/// A condition over the answers. Built only by validation, so every question in it exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Holds always.
    Always,
    /// At least one of the questions has the wanted kind of answer.
    Answered(Wanted, Vec<QuestionId>),
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

/// What conditions are judged against.
pub(crate) struct Facts<'a> {
    /// The answers, on the route or not.
    pub(crate) answers: &'a Answers,
    /// For each question so far, whether it is on the route.
    pub(crate) on_route: &'a [bool],
    /// The verdict, where there is one yet.
    pub(crate) verdict: Option<Verdict>,
}

impl Facts<'_> {
    fn fits(&self, wanted: Wanted, question: QuestionId) -> bool {
        self.on_route.get(question.0).copied().unwrap_or(false) && wanted.fits(self.answers.get(question))
    }
}

impl Condition {
    pub(crate) fn holds(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Always => true,
            Self::Answered(wanted, questions) => questions.iter().any(|&question| facts.fits(*wanted, question)),
            Self::Verdict(at_least) => facts.verdict >= Some(*at_least),
            Self::VerdictUpTo(at_most) => facts.verdict.is_some_and(|verdict| verdict <= *at_most),
            Self::Place(places) => facts.answers.place.is_some_and(|place| places.contains(&place)),
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
        }
    }

    /// Every question the condition looks at, with the kind of answer it wants.
    #[must_use]
    pub fn leaves(&self) -> Vec<(Wanted, QuestionId)> {
        match self {
            Self::Always | Self::Verdict(_) | Self::VerdictUpTo(_) | Self::Place(_) => Vec::new(),
            Self::Answered(wanted, questions) => questions.iter().map(|&question| (*wanted, question)).collect(),
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

    #[test]
    fn a_question_off_the_path_fits_nothing() {
        let mut answers = Answers::none(1);
        answers.set(QuestionId(0), Answer::Yes);
        let facts = Facts { answers: &answers, on_route: &[false], verdict: None };
        for wanted in [Wanted::Yes, Wanted::No, Wanted::Maybe, Wanted::NotNo, Wanted::NotYes] {
            assert!(!Condition::Answered(wanted, vec![QuestionId(0)]).holds(&facts), "{wanted:?}");
        }
    }

    #[test]
    fn all_wants_every_part_and_any_wants_one() {
        let answers = Answers::none(0);
        let facts = Facts { answers: &answers, on_route: &[], verdict: Some(Verdict::Caution) };
        let holds = Condition::Verdict(Verdict::Caution);
        let fails = Condition::Verdict(Verdict::Scam);
        assert!(Condition::All(vec![holds.clone(), holds.clone()]).holds(&facts));
        assert!(!Condition::All(vec![holds.clone(), fails.clone()]).holds(&facts));
        assert!(Condition::Any(vec![fails.clone(), holds]).holds(&facts));
        assert!(!Condition::Any(vec![fails.clone(), fails]).holds(&facts));
    }
}
