//! How far an interview is. A page counts as one question.

use super::{Interview, Step};
use crate::answer::{Answer, Answers, QuestionId};
use crate::questionnaire::Phase;
use crate::route::Route;

/// Seconds that reading and answering a question takes, and a page.
const QUESTION_SECONDS: usize = 4;
const PAGE_SECONDS: usize = 20;

/// How far the interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Number of the current question, counted from 1.
    pub number: usize,
    /// About how many there will be: what is answered, and what is asked if the rest is answered with no.
    pub about: usize,
    /// Number of the current section on the way, counted from 1.
    pub part: usize,
    /// About how many sections there are on the way.
    pub parts: usize,
    /// About how many minutes are left, at least 1.
    pub minutes: usize,
}

impl Interview<'_> {
    /// How far the interview is at a question or page. `None` where questions are not counted.
    #[must_use]
    pub fn progress(&self, step: Step) -> Option<Progress> {
        let stops = self.stops(&self.rest_no());
        let at = stops.iter().position(|&stop| stop == step)?;
        let section = |stop: &Step| match *stop {
            Step::Page(section) => section,
            Step::Ask(id) => self.questionnaire.question(id).section,
            _ => usize::MAX,
        };
        let parts = |stops: &[Step]| {
            let mut sections: Vec<_> = stops.iter().map(section).collect();
            sections.dedup();
            sections.len()
        };
        let seconds = |stop: &Step| if matches!(stop, Step::Page(_)) { PAGE_SECONDS } else { QUESTION_SECONDS };
        let left: usize = stops[at..].iter().map(seconds).sum();
        Some(Progress {
            number: at + 1,
            about: stops.len(),
            part: parts(&stops[..=at]),
            parts: parts(&stops),
            minutes: left.div_ceil(60).max(1),
        })
    }

    /// What is answered, and a no to everything else.
    fn rest_no(&self) -> Answers {
        let mut rest_no = self.answers.clone();
        for (id, _) in self.questionnaire.numbered() {
            if rest_no.get(id).is_none() && !self.questionnaire.is_gate(id) {
                rest_no.set(id, Answer::No);
            }
        }
        rest_no
    }

    /// Questions and pages on the way for some answers, in order: those asked so far, and those still to be asked.
    fn stops(&self, answers: &Answers) -> Vec<Step> {
        let route = Route::of(self.questionnaire, answers);
        let now = self.route();
        let counted = |id: QuestionId| {
            let question = self.questionnaire.question(id);
            let asked = self.answers.get(id).is_some() && now.contains(id);
            let comes = route.contains(id) && (self.answers.get(id).is_some() || self.asks(id));
            question.phase.is_interview()
                && question.phase != Phase::Place
                && !self.questionnaire.is_gate(id)
                && (asked || comes || self.again == Some(Step::Ask(id)))
        };
        let mut stops: Vec<_> = self
            .questionnaire
            .numbered()
            .map(|(id, _)| id)
            .filter(|&id| counted(id))
            .map(|id| self.step_of(id))
            .collect();
        stops.dedup();
        stops
    }
}
