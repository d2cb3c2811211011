//! Formats: how documents look on a screen, on paper, in a browser.

mod address;
mod gauge;
mod html;
mod markdown;
mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod rank;
mod text;
mod tree;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use html::html;
pub use markdown::markdown;
pub use paper::Paper;
#[cfg(feature = "pdf")]
pub use pdf::{PdfError, PdfOptions, page_counts, pdf, uncovered};
pub use text::{TextStyle, text};
pub use tree::json_documents;
