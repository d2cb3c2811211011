//! The engine of `hangup`.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod answer;
mod condition;
mod diagnostic;
mod document;
mod interview;
mod path;
mod plan;
mod questionnaire;
mod score;
mod text;
mod verdict;

pub use answer::{Answer, Answers, PlaceId, QuestionId};
pub use diagnostic::{Code, Diagnostic, Severity, closest};
pub use document::{Block, Document, Field, Gauge, Item, Line, Mark, Size, Tone};
pub use interview::{Interview, Progress, Step as InterviewStep};
pub use path::Path;
pub use plan::{exposures, offices, plan};
pub use questionnaire::*;
pub use score::{Assessment, RaisedFlag, assess};
pub use text::{Lang, Text};
pub use verdict::{Class, Verdict};
