//! When answers were given.

use super::Case;
use crate::questionnaire::Question;

impl Case {
    /// Writes down when an answer is given, as RFC 3339 has it: the moment of the first one is that of the case, and an
    /// answer that counts from its own moment keeps that if it is another.
    pub fn date(&mut self, question: &Question, first: bool, now: &str) {
        if now.is_empty() {
            return;
        }
        if first {
            self.answered.get_or_insert_with(|| now.to_owned());
        }
        self.undate(question);
        if question.is_relative() && self.answered.as_deref() != Some(now) {
            self.answered_later.push((question.id.clone(), now.to_owned()));
        }
    }

    /// Forgets when an answer was given.
    pub fn undate(&mut self, question: &Question) {
        self.answered_later.retain(|(id, _)| *id != question.id);
    }
}
