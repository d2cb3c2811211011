//! The engine of `hangup`: judgement, apart from conversation.
//!
//! ```text
//! questions.yaml -> Questionnaire          parse, validate: all mistakes at once
//! answers        -> Path                   which questions are asked, worked out anew each time
//! Path           -> Assessment             red flags, score, verdict
//! Assessment     -> Report                 with the plan, the offices, what was given away
//! Report         -> Document -> bytes      the few kinds of block every format is made from
//!
//! Interview      Step -> Reply -> Step     the same machine behind keys, lines and files
//! ```
//!
//! Nothing here prints, reads a file, the clock, the environment or a terminal. Scoring and planning are total: any
//! answers to a valid questionnaire have a verdict and a plan. Modules import only from those above them in this list:
//! text, diagnostic, document; answer, verdict; condition; questionnaire; path; score; plan; interview, report, case;
//! documents; render.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod answer;
mod case;
mod condition;
mod diagnostic;
mod document;
mod documents;
mod interview;
mod lint;
mod locate;
mod mask;
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
pub mod words;
mod wrap;

pub use answer::{Answer, Answers, PlaceId, QuestionId};
pub use case::{
    CASE_FORMAT, Case, CaseAssessment, CaseError, CaseErrorKind, CaseQuestionnaire, MAX_CASE_BYTES, fingerprint,
    line_of_key, unknown_id,
};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use document::{Block, Document, Field, Gauge, Item, Line, Mark, Size, Tone};
pub use documents::{Audience, IncidentFacts, ResultDetail, Then, incident, message, now, result, sheet};
pub use interview::{Interview, Progress, Step as InterviewStep};
pub use lint::{check_file, lint};
pub use mask::{clean, mask, visible};
pub use path::Path;
pub use plan::{offices, plan};
pub use questionnaire::*;
pub use render::{
    Copy, JsonContact, JsonFinding, JsonFlag, JsonRefusal, JsonReport, JsonStep, LineId, PageOptions, Paper,
    REPORT_SCHEMA_VERSION, TextStyle, catalogue, check_copy, html, json_documents, markdown, mermaid, page,
    report_schema, text as render_text, web_address,
};
#[cfg(feature = "pdf")]
pub use render::{PdfError, PdfOptions, page_counts, pdf, uncovered};
pub use reply::{Reply, parse_reply};
pub use report::Report;
pub use score::{Assessment, RaisedFlag, assess};
pub use score_lines::{MAX_LINE, Outcome, Scorer, next_line};
pub use text::{Lang, Text, closest, half_width};
pub use verdict::{Class, Verdict};
pub use wrap::{width, wrap};
