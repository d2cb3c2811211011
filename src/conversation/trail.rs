//! What was folded, so that going back unfolds it: no answer stands there beside its question asked again.

use super::{Conversation, Outcome, Said};
use crate::interview::Next;

impl Conversation<'_> {
    /// Notes what was folded for a step since `outcome` had `before` things said.
    pub(super) fn leave_trail(&mut self, step: Next, before: usize, outcome: &Outcome) {
        self.trail.push((step, outcome.said.len() - before));
    }

    /// After each reply: what was gone back to is unfolded, and what stands between is no trail.
    pub(super) fn keep_trail(&mut self, back: bool, outcome: &mut Outcome) {
        let step = self.interview.step();
        if std::mem::take(&mut self.verdict_stands) {
            match step {
                Next::Place if outcome.said.is_empty() => self.verdict_stands = true,
                // The result says it again, and so does the review once it is accepted.
                _ => outcome.said.insert(0, Said::Withdrawn(1)),
            }
            return;
        }
        if outcome.said.iter().any(|said| matches!(said, Said::Kept(..) | Said::Line(..))) {
            self.verdict_stands = step == Next::Place;
            self.trail.clear();
        }
        if back && let Some((_, count)) = self.trail.pop_if(|(folded, _)| *folded == step) {
            outcome.said.push(Said::Withdrawn(count));
            self.unfolded = Some(step);
            self.section = self.trail.last().and_then(|(step, _)| self.section_of(*step));
        }
    }

    fn section_of(&self, step: Next) -> Option<usize> {
        match step {
            Next::Page(section) => Some(section),
            Next::Ask(id) => Some(self.questionnaire().question(id).section),
            _ => None,
        }
    }

    /// Whether a step is answered anew while its answer before stands somewhere above.
    pub(super) fn changes(&mut self, step: Next) -> bool {
        let unfolded = self.unfolded.take() == Some(step);
        let answered = matches!(step, Next::Ask(id) if self.answers().get(id).is_some());
        answered && !unfolded
    }
}
