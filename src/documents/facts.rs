//! What a paper says besides the answers.

use crate::case::Case;
use crate::mask::Hidden;

/// What a paper says besides the answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncidentFacts {
    /// Day it is printed, as YYYY-MM-DD.
    pub date: String,
    /// When the questions were answered, as RFC 3339 has it.
    pub answered: Option<String>,
    /// When questions were answered that count from their own moment, where that is another, by their ids.
    pub answered_later: Vec<(String, String)>,
    /// Free text by the id of its detail, fit to be shown.
    pub details: Vec<(String, String)>,
    /// When steps were done, by the id of the step, as YYYY-MM-DD.
    pub done: Vec<(String, String)>,
    /// The numbers that are hidden in them, though not in the case, by the id of the detail.
    pub hidden: Vec<(String, Vec<Hidden>)>,
    /// Numbers noted with steps, by the id of the step: that of the police report, for one.
    pub references: Vec<(String, String)>,
}

impl IncidentFacts {
    /// What a case says besides its answers, printed on a day given as YYYY-MM-DD.
    #[must_use]
    pub fn of(case: &Case, date: String) -> Self {
        let references = case.steps.iter().filter_map(|(id, step)| Some((id.clone(), step.reference.clone()?)));
        let done = case.steps.iter().map(|(id, step)| (id.clone(), step.done.clone()));
        let (answered, details) = (case.answered.clone(), case.details.clone());
        Self {
            date,
            answered,
            answered_later: case.answered_later.clone(),
            details,
            hidden: case.hidden(),
            done: done.collect(),
            references: references.collect(),
        }
    }
}
