//! The steps of a saved case as JSON.

use serde::Serialize;

use crate::case::Case;
use crate::questionnaire::When;
use crate::report::Report;
use crate::text::Lang;
use crate::tracking::{Tracked, follow_up, tracked};
use crate::verdict::Verdict;

/// Edition of this JSON.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct JsonPlan<'a> {
    schema_version: u32,
    language: Lang,
    verdict: Verdict,
    steps: Vec<JsonTracked<'a>>,
    /// Ids of the questions that wait for an answer a week after.
    follow_up: Vec<&'a str>,
}

#[derive(Serialize)]
struct JsonTracked<'a> {
    id: &'a str,
    when: When,
    title: &'a str,
    /// The day, or nothing.
    done: Option<&'a str>,
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
        steps,
        follow_up,
    };
    serde_json::to_string_pretty(&plan).expect("text and numbers always serialise") + "\n"
}
