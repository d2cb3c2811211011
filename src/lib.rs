//! The engine of `hangup`: judgement, apart from conversation.
//!
//! ```text
//! questions.yaml -> Questionnaire          parse, validate: all mistakes at once
//! answers        -> Route                  which questions are asked, worked out anew each time
//! Route          -> Assessment             red flags, score, verdict
//! Assessment     -> Report                 with the plan, the offices, what was given away
//! Report         -> Document -> bytes      the few kinds of block every format is made from
//!
//! Interview      Next -> Answer -> Next    the way through the questions, for conversations and for files
//! Conversation   View -> Reply -> Outcome  what is said and shown, the same behind keys and lines
//! ```
//!
//! Nothing here prints, reads a file, the clock, the environment or a terminal. Scoring and planning are total: any
//! answers to a valid questionnaire have a verdict and a plan. Modules import only from those before them in this list:
//! text, verdict, answer, wrap, moment; condition, diagnostic, document, mask; yaml; questionnaire; embedded; route, lint;
//! score, plan; case, interview; words; report, tracking; documents, render; conversation; score_lines.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod answer;
pub mod case;
mod condition;
pub mod conversation;
mod diagnostic;
pub mod document;
mod documents;
mod embedded;
mod interview;
mod lint;
pub mod mask;
mod moment;
#[cfg(test)]
mod other_scam;
mod plan;
pub mod questionnaire;
pub mod render;
mod report;
mod route;
#[cfg(test)]
mod schemas;
mod score;
mod score_lines;
mod text;
pub mod tracking;
mod verdict;
pub mod words;
mod wrap;
mod yaml;

pub use answer::{Answer, Answers, PlaceId, QuestionId};
pub use case::Case;
pub use diagnostic::{Code, Diagnostic, Severity};
pub use document::Document;
pub use documents::{
    IncidentFacts, ResultDetail, Then, case_message, case_plan, case_result, hidden_numbers, incident, message, now,
    now_brief, result, sheet,
};
pub use embedded::READERS;
pub use interview::{Interview, Next};
pub use lint::{MESSAGE, check_file};
pub use moment::Moment;
pub use plan::{offices, plan};
pub use questionnaire::{EMBEDDED_YAML, Questionnaire, question_file_schema};
pub use report::Report;
pub use route::Route;
pub use score::{Assessment, RaisedFlag, assess};
pub use score_lines::{Outcome, Scorer, next_line};
pub use text::{Lang, Text, base64, closest, half_width};
pub use verdict::{Class, Verdict};
pub use wrap::{width, wrap};
pub use yaml::{MAX_BYTES, line_of_key, line_of_path};
