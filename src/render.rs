//! Formats: how documents look on a screen, on paper, in a browser, and what programs read.

mod catalogue;
mod condition;
mod findings;
mod json;
mod mermaid;
mod safe_json;
mod text;

pub use catalogue::catalogue;
pub use findings::JsonFinding;
pub use json::{
    JsonContact, JsonFlag, JsonRefusal, JsonReport, JsonStep, LineId, REPORT_SCHEMA_VERSION, report_schema,
};
pub use mermaid::mermaid;
pub(crate) use safe_json::write_json;
pub use text::{TextStyle, text};
