//! The days after: which steps of a saved case are done, and which questions wait.

use crate::answer::QuestionId;
use crate::case::{Case, CaseStep};
use crate::moment::{Moment, days_between};
use crate::questionnaire::{Phase, Step};
use crate::report::Report;

/// Days after the answers from which it is asked what came of the call.
const WEEK: i64 = 7;
/// Most characters of the number somebody gave for a step.
pub const MAX_REFERENCE_CHARS: usize = 120;

/// A step of a saved case.
#[derive(Debug, Clone, Copy)]
pub struct Tracked<'q, 'c> {
    /// The step.
    pub step: &'q Step,
    /// When it was done; `None` if it was not.
    pub done: Option<&'c CaseStep>,
}

/// The steps that apply, and those that are done although they no longer do, in the order to take them.
#[must_use]
pub fn tracked<'q, 'c>(report: &Report<'q>, case: &'c Case) -> Vec<Tracked<'q, 'c>> {
    let done = |step: &Step| case.steps.iter().find(|(id, _)| *id == step.id).map(|(_, done)| done);
    let all = report.questionnaire.plan.iter().map(|step| Tracked { step, done: done(step) });
    let applies = |step: &Step| report.plan.iter().any(|planned| planned.id == step.id);
    all.filter(|tracked| tracked.done.is_some() || applies(tracked.step)).collect()
}

/// The questions about what came of the call that have no answer: none until a week after the answers. `today` is a day
/// as YYYY-MM-DD.
#[must_use]
pub fn follow_up(report: &Report<'_>, case: &Case, today: &str) -> Vec<QuestionId> {
    let answered = case.answered.as_deref().and_then(Moment::parse);
    let due = answered.and_then(|moment| days_between(moment.day, today)).is_some_and(|days| days >= WEEK);
    let open = |id: QuestionId| report.route.contains(id) && report.answers.get(id).is_none();
    let asked = report.questionnaire.numbered().filter(|(_, question)| due && question.phase == Phase::Followup);
    asked.map(|(id, _)| id).filter(|&id| open(id)).collect()
}

impl Case {
    /// Writes down that a step is done, on a day as YYYY-MM-DD, with the number somebody gave for it.
    pub fn tick(&mut self, step: &str, day: &str, reference: Option<String>) {
        let done = CaseStep { done: day.to_owned(), reference };
        match self.steps.iter_mut().find(|(id, _)| id == step) {
            Some((_, entry)) => *entry = done,
            None => self.steps.push((step.to_owned(), done)),
        }
    }

    /// A step is not done after all.
    pub fn untick(&mut self, step: &str) {
        self.steps.retain(|(id, _)| id != step);
    }
}
