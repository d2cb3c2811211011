//! The steps of a saved case as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::case::Case;
use crate::questionnaire::When;
use crate::report::Report;
use crate::text::Lang;
use crate::tracking::{Tracked, follow_up, tracked};
use crate::verdict::Verdict;

/// Edition of this JSON.
const SCHEMA_VERSION: u32 = 1;

/// The steps of a saved case, from `hangup plan`.
#[derive(Serialize, JsonSchema)]
pub(crate) struct JsonPlan<'a> {
    /// Version of this form: 1. Fields may be added to it.
    #[schemars(extend("const" = SCHEMA_VERSION))]
    schema_version: u32,
    /// Language of every text in it.
    language: Lang,
    /// What the answers amount to, as given when the case was saved.
    verdict: Verdict,
    /// That the answers of the case contradict that.
    warnings: Vec<String>,
    /// The steps in the order to take them.
    steps: Vec<JsonTracked<'a>>,
    /// Ids of the questions that wait for an answer a week after.
    follow_up: Vec<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct JsonTracked<'a> {
    /// Its id, stable for ever: what `--done` takes.
    id: &'a str,
    /// When it is to be done.
    when: When,
    /// What to do.
    title: &'a str,
    /// The day it was done as YYYY-MM-DD, or nothing.
    done: Option<&'a str>,
    /// The number somebody gave for it.
    reference: Option<&'a str>,
}

/// The steps of a saved case as JSON, indented, with a line end. `today` is a day as YYYY-MM-DD.
#[must_use]
pub fn json_plan<'a>(report: &Report<'a>, case: &'a Case, today: &str) -> String {
    let step = |entry: Tracked<'a, 'a>| JsonTracked {
        id: &entry.step.id,
        when: entry.step.when,
        title: entry.step.title.get(report.lang),
        done: entry.done.map(|done| done.done.as_str()),
        reference: entry.done.and_then(|done| done.reference.as_deref()),
    };
    let steps = tracked(report, case).into_iter().map(step).collect();
    let waiting = follow_up(report, case, today);
    let follow_up = waiting.into_iter().map(|id| report.questionnaire.question(id).id.as_str()).collect();
    let plan = JsonPlan {
        schema_version: SCHEMA_VERSION,
        language: report.lang,
        verdict: report.assessment.verdict,
        warnings: report.contradiction().into_iter().collect(),
        steps,
        follow_up,
    };
    serde_json::to_string_pretty(&plan).expect("text and numbers always serialise") + "\n"
}
