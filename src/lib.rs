//! The engine of `hangup`.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod answer;
pub mod chrome;
mod condition;
mod diagnostic;
mod document;
mod documents;
mod interview;
mod lint;
mod locate;
#[cfg(test)]
mod other_scam;
mod path;
mod plan;
mod questionnaire;
mod render;
mod reply;
mod report;
#[cfg(test)]
mod schemas;
mod score;
mod score_lines;
mod text;
mod verdict;
mod wrap;

pub use answer::{Answer, Answers, PlaceId, QuestionId};
pub use diagnostic::{Code, Diagnostic, Severity, closest};
pub use document::{Block, Document, Field, Gauge, Item, Line, Mark, Size, Tone};
pub use documents::{Audience, IncidentFacts, ResultDetail, Then, incident, message, now, result, sheet};
pub use interview::{Interview, Progress, Step as InterviewStep};
pub use lint::{check_file, lint};
pub use path::Path;
pub use plan::{exposures, offices, plan};
pub use questionnaire::*;
pub use render::{
    JsonContact, JsonFinding, JsonFlag, JsonRefusal, JsonReport, JsonStep, LineId, REPORT_SCHEMA_VERSION, TextStyle,
    catalogue, mermaid, report_schema, text as render_text,
};
pub use reply::{Reply, parse_reply};
pub use report::Report;
pub use score::{Assessment, RaisedFlag, assess};
pub use score_lines::{MAX_LINE, Outcome, Scorer, next_line};
pub use text::{Lang, Text};
pub use verdict::{Class, Verdict};
pub use wrap::{width, wrap};
