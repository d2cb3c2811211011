//! What a case holds from an earlier edition of its questionnaire and this one does not ask: kept, because somebody said
//! it, and read again by an edition that has it.

use serde_yaml::{Mapping, Value};

use super::CaseStep;
use super::written::{answer_lines, yaml};
use crate::answer::{Answer, Answers};
use crate::questionnaire::Questionnaire;

/// Answers, details and steps by ids that the questionnaire does not have any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earlier {
    /// Answers by question id.
    pub answers: Vec<(String, Answer)>,
    /// Free text by detail id, as it stands in the file: nothing shows it.
    pub details: Vec<(String, String)>,
    /// What was done of the plan, by step id.
    pub steps: Vec<(String, CaseStep)>,
}

impl Earlier {
    /// Sets an answer aside, unless one to the same question is there.
    pub(super) fn keep(&mut self, id: &str, answer: Answer) {
        if self.answers.iter().all(|(kept, _)| kept != id) {
            self.answers.push((id.to_owned(), answer));
        }
    }

    /// Gives back the answers that this edition asks for again, where there is none.
    pub(super) fn give_back(&self, questionnaire: &Questionnaire, answers: &mut Answers) {
        for (id, answer) in &self.answers {
            if let Some(question) = questionnaire.find(id).filter(|question| answers.get(*question).is_none()) {
                answers.set(question, *answer);
            }
        }
    }

    pub(super) fn to_yaml(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        let mut lines = "earlier:\n".to_owned();
        if !self.answers.is_empty() {
            lines.push_str("  answers:\n");
            lines.extend(answer_lines(&self.answers, "    "));
        }
        let details = self.details.iter().map(|(id, text)| (Value::from(id.clone()), Value::from(text.clone())));
        let steps = self.steps.iter().map(|(id, step)| (Value::from(id.clone()), step.to_yaml().into()));
        for (name, entries) in [("details", details.collect::<Mapping>()), ("steps", steps.collect())] {
            if !entries.is_empty() {
                let block = yaml(&Mapping::from_iter([(Value::from(name), Value::from(entries))]));
                lines.extend(
                    block.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }),
                );
            }
        }
        lines
    }
}
