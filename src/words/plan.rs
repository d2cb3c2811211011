//! The days after: steps that are done, and what came of the call.

/// The days after: steps that are done, and what came of the call.
#[derive(Debug)]
pub struct PlanWords {
    /// Title of the list of steps.
    pub title: &'static str,
    /// What can be done with the list.
    pub question: &'static str,
    /// What Enter does: the end.
    pub finish: &'static str,
    /// What a number does.
    pub tick: &'static str,
    /// After something that is neither.
    pub choose_step: &'static str,
    /// A step that is not done.
    pub open: &'static str,
    /// A step that is done, with the number somebody gave for it.
    pub done: fn(day: &str, reference: Option<&str>) -> String,
    /// The name of a step on the command line.
    pub id: fn(id: &str) -> String,
    /// A step that is none of the case's.
    pub not_in_plan: fn(step: &str) -> String,
    /// How many are done.
    pub count: fn(done: usize, all: usize) -> String,
    /// The number somebody gave for a step.
    pub reference: &'static str,
    /// What to do with a step that is done.
    pub what_now: &'static str,
    /// The other number.
    pub other_reference: &'static str,
    /// It is not done after all.
    pub undo: &'static str,
    /// Said once it is not done any more.
    pub undone: fn(step: &str) -> String,
    /// Above the questions a week after.
    pub a_week_after: &'static str,
    /// How many questions wait, and where they are asked.
    pub questions_wait: fn(count: usize) -> String,
    /// A number that is too long.
    pub reference_too_long: fn(characters: usize, most: usize) -> String,
    /// A reference without the one step it is for.
    pub one_step: &'static str,
    /// What to do about a step on the command line.
    pub step_hint: &'static str,
}
