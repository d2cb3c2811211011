//! How far an interview is. A page counts as one question.

use super::{Interview, Next};
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
    /// Number of the current section among all that may be asked, counted from 1.
    pub part: usize,
    /// How many sections may be asked: the same all the way.
    pub parts: usize,
    /// About how many minutes are left, at least 1.
    pub minutes: usize,
}

impl Interview<'_> {
    /// How far the interview is at a question or page. `None` where questions are not counted.
    #[must_use]
    pub fn progress(&self, step: Next) -> Option<Progress> {
        let stops = self.stops(&self.rest_no());
        let at = stops.iter().position(|&stop| stop == step)?;
        let sections = self.sections();
        let section = match step {
            Next::Page(section) => section,
            Next::Ask(id) => self.questionnaire.question(id).section,
            _ => return None,
        };
        let seconds = |stop: &Next| if matches!(stop, Next::Page(_)) { PAGE_SECONDS } else { QUESTION_SECONDS };
        let left: usize = stops[at..].iter().map(seconds).sum();
        Some(Progress {
            number: at + 1,
            about: stops.len(),
            part: sections.iter().position(|&other| other == section)? + 1,
            parts: sections.len(),
            minutes: left.div_ceil(60).max(1),
        })
    }

    /// The sections whose questions are counted.
    fn sections(&self) -> Vec<usize> {
        let counted = self.questionnaire.questions.iter().filter(|question| is_counted(question.phase));
        let mut sections: Vec<_> = counted.map(|question| question.section).collect();
        sections.dedup();
        sections
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
    fn stops(&self, answers: &Answers) -> Vec<Next> {
        let route = Route::of(self.questionnaire, answers);
        let now = self.route();
        let counted = |id: QuestionId| {
            let question = self.questionnaire.question(id);
            let asked = self.answers.get(id).is_some() && now.contains(id);
            let comes = route.contains(id) && (self.answers.get(id).is_some() || self.asks(id));
            is_counted(question.phase)
                && !self.questionnaire.is_gate(id)
                && (asked || comes || self.again == Some(Next::Ask(id)))
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

/// Whether questions of a phase are counted: where home is comes after the verdict.
fn is_counted(phase: Phase) -> bool {
    phase.is_interview() && phase != Phase::Place
}
