//! Formats: how documents look on a screen, on paper, in a browser, and what programs read.

mod address;
mod brief;
mod catalogue;
mod code;
mod condition;
mod findings;
mod html;
mod json;
mod json_plan;
mod markdown;
mod mermaid;
mod page;
mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod rank;
mod safe_json;
mod spans;
mod text;
mod tree;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use address::page_address;
pub(crate) use brief::BriefForm;
pub use catalogue::catalogue;
pub use findings::JsonFinding;
pub use html::html;
pub(crate) use json::{JsonContact, JsonRefusal, LineId, REPORT_SCHEMA_VERSION};
pub use json::{JsonReport, report_schema};
pub use json_plan::json_plan;
pub use markdown::markdown;
pub use mermaid::mermaid;
pub use page::{PageCopy, PageOptions, check_copy, page};
pub use paper::Paper;
#[cfg(feature = "pdf")]
pub use pdf::{PdfError, PdfOptions, page_counts, pdf, uncovered};
pub(crate) use safe_json::write_json;
pub use text::{TextStyle, text};
pub use tree::json_documents;
