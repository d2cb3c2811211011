//! The route: which questions are asked, given the answers so far.
//!
//! Nothing but the answers is kept; the route is worked out anew from them each time. So going back, changing an early
//! answer, resuming a saved case and scoring a line of a file are all the same thing.

use crate::answer::{Answer, Answers, QuestionId};
use crate::condition::{Condition, Facts, Heard, Questions};
use crate::questionnaire::Questionnaire;
use crate::verdict::Verdict;

/// Which questions are on the route for some answers, and what was answered there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    heard: Heard,
}

impl Route {
    /// The route for these answers. Conditions look at earlier questions only, so one pass is enough.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let mut heard = Heard::nothing(questionnaire.questions.len());
        for (id, question) in questionnaire.numbered() {
            if question.ask_if.holds(&Facts { heard: &heard, place: answers.place, verdict: None }) {
                heard.note(id, answers.get(id));
            }
        }
        Self { heard }
    }

    /// Whether a question is on the route.
    #[must_use]
    pub fn contains(&self, question: QuestionId) -> bool {
        self.heard.has(question)
    }

    /// The answer to a question, if it is on the route and has one.
    #[must_use]
    pub fn answer(&self, answers: &Answers, question: QuestionId) -> Option<Answer> {
        answers.get(question).filter(|_| self.contains(question))
    }

    pub(crate) fn holds(&self, condition: &Condition, answers: &Answers, verdict: Option<Verdict>) -> bool {
        condition.holds(&Facts { heard: &self.heard, place: answers.place, verdict })
    }

    /// Questions about the call and its aftermath that are on the route and have no answer. The gate of a page is none of
    /// them: its rows are.
    #[must_use]
    pub fn unanswered(&self, questionnaire: &Questionnaire, answers: &Answers) -> Vec<QuestionId> {
        self.open(questionnaire, answers).collect()
    }

    /// The same, one after the other.
    pub(crate) fn open(&self, questionnaire: &Questionnaire, answers: &Answers) -> impl Iterator<Item = QuestionId> {
        let open = |id: &QuestionId| self.contains(*id) && answers.get(*id).is_none();
        questionnaire.about_the_call().filter(open)
    }

    /// Questions that have an answer but are not on the route: their answers count for nothing.
    #[must_use]
    pub fn left_out(&self, answers: &Answers) -> Vec<QuestionId> {
        answers.iter().map(|(id, _)| id).filter(|&id| !self.contains(id)).collect()
    }

    /// How many these are. `answers` are those the route was made from.
    pub(crate) fn count_left_out(&self, answers: &Answers) -> usize {
        answers.iter().count().saturating_sub(self.heard.count_answered())
    }

    /// How many of these questions are on the route and had no answer when it was made.
    pub(crate) fn count_open(&self, among: &Questions) -> usize {
        self.heard.count_open(among)
    }
}
