//! The words of the review view of a questionnaire, which gives both languages side by side.

use crate::condition::Wanted;
use crate::questionnaire::{Kind, Phase};

/// The words of the review view of a questionnaire, which gives both languages side by side.
#[derive(Debug)]
pub struct CatalogueWords {
    /// Label of the sentence before the first question.
    pub intro: &'static str,
    /// Label of what the questionnaire is not.
    pub disclaimer: &'static str,
    /// Heading above the points and classes.
    pub scoring: &'static str,
    /// Column of the classes.
    pub class: &'static str,
    /// Column of the points of a yes.
    pub if_yes: &'static str,
    /// Column of the points of an answer "not sure".
    pub if_unsure: &'static str,
    /// Heading above the verdicts.
    pub verdicts: &'static str,
    /// Heading above the questions.
    pub questions: &'static str,
    /// Heading above the steps.
    pub plan: &'static str,
    /// Label of the question.
    pub question: &'static str,
    /// Label of the question or step in a few words.
    pub short: &'static str,
    /// Label of what counts and what does not.
    pub hint: &'static str,
    /// Label of what is told on request.
    pub help: &'static str,
    /// Label of what is said to have happened after a yes.
    pub statement: &'static str,
    /// Label of what real officials do.
    pub officials: &'static str,
    /// Label of when a question is asked.
    pub asked: &'static str,
    /// Label of what the question is for.
    pub kind: &'static str,
    /// Label of the points.
    pub points: &'static str,
    /// Label of the screen that a yes shows.
    pub screen: &'static str,
    /// Label of the sources.
    pub sources: &'static str,
    /// Label of when a step is shown.
    pub shown: &'static str,
    /// Label of the step in a few words.
    pub step: &'static str,
    /// Label of the instructions.
    pub to_do: &'static str,
    /// Label of the reason for a step.
    pub why: &'static str,
    /// Label of the time limit.
    pub window: &'static str,
    /// Label of the contacts.
    pub contacts: &'static str,
    /// In the contacts, the person's own office.
    pub own_office: &'static str,
    /// A condition that always holds.
    pub always: &'static str,
    /// Where the graph begins.
    pub begin: &'static str,
    /// Where the graph ends.
    pub result: &'static str,
    /// The way on if a condition holds.
    pub holds: &'static str,
    /// The way on if it does not.
    pub fails: &'static str,
    /// A line about where the facts come from.
    pub edition: fn(version: u32, checked: &str) -> String,
    /// Instead of a score, for the verdict that none decides.
    pub no_start: &'static str,
    /// The score a verdict begins at.
    pub from: fn(points: u32) -> String,
    /// How answers "not sure" count.
    pub unsure_cap: fn(cap: u32) -> String,
    /// When a section is asked.
    pub phase: fn(phase: Phase) -> &'static str,
    /// What a question is for.
    pub kind_of: fn(kind: Kind) -> &'static str,
    /// The points of a flag with its class.
    pub points_of: fn(points: u32, class: &str) -> String,
    /// The points of a flag that can have a heavier class: in the other case, and the condition for it.
    pub raised: fn(points: &str, raised: &str, condition: &str) -> String,
    /// A condition on a question or a step.
    pub only_if: fn(condition: &str) -> String,
    /// A condition on the answer to one of some questions.
    pub answered: fn(wanted: Wanted, questions: &[String]) -> String,
    /// A condition on the verdict.
    pub verdict: fn(at_least: &str) -> String,
    /// A condition on the verdict from above.
    pub verdict_up_to: fn(at_most: &str) -> String,
    /// A condition on where the person lives.
    pub lives_in: fn(places: &[String]) -> String,
    /// Conditions that must all hold.
    pub all: fn(parts: &[String]) -> String,
    /// Conditions of which one must hold.
    pub any: fn(parts: &[String]) -> String,
    /// A condition inside another.
    pub nested: fn(condition: &str) -> String,
}
