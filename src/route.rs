//! The route: which questions are asked, given the answers so far.
//!
//! Nothing but the answers is kept; the route is worked out anew from them each time. So going back, changing an early
//! answer, resuming a saved case and scoring a line of a file are all the same thing.

use crate::answer::{Answer, Answers, QuestionId};
use crate::condition::{Condition, Facts};
use crate::questionnaire::Questionnaire;
use crate::verdict::Verdict;

/// Which questions are on the route for some answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    on: Vec<bool>,
}

impl Route {
    /// The route for these answers. Conditions look at earlier questions only, so one pass is enough.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let mut on = Vec::with_capacity(questionnaire.questions.len());
        for question in &questionnaire.questions {
            let asked = question.ask_if.holds(&Facts { answers, on_route: &on, verdict: None });
            on.push(asked);
        }
        Self { on }
    }

    /// Whether a question is on the route.
    #[must_use]
    pub fn contains(&self, question: QuestionId) -> bool {
        self.on.get(question.0).copied().unwrap_or(false)
    }

    /// The answer to a question, if it is on the route and has one.
    #[must_use]
    pub fn answer(&self, answers: &Answers, question: QuestionId) -> Option<Answer> {
        answers.get(question).filter(|_| self.contains(question))
    }

    pub(crate) fn holds(&self, condition: &Condition, answers: &Answers, verdict: Option<Verdict>) -> bool {
        condition.holds(&Facts { answers, on_route: &self.on, verdict })
    }

    /// Questions about the call and its aftermath that are on the route and have no answer. The gate of a page is none of
    /// them: its rows are.
    #[must_use]
    pub fn unanswered(&self, questionnaire: &Questionnaire, answers: &Answers) -> Vec<QuestionId> {
        let open = |id: QuestionId| self.contains(id) && answers.get(id).is_none() && !questionnaire.is_gate(id);
        let asked = questionnaire.numbered().filter(|(_, question)| question.phase.is_interview());
        asked.map(|(id, _)| id).filter(|&id| open(id)).collect()
    }

    /// Questions that have an answer but are not on the route: their answers count for nothing.
    #[must_use]
    pub fn left_out(&self, answers: &Answers) -> Vec<QuestionId> {
        answers.iter().map(|(id, _)| id).filter(|&id| !self.contains(id)).collect()
    }
}
