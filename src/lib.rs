//! The engine of `hangup`.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod document;
mod render;
mod text;

pub use document::{Block, Document, Field, Gauge, Item, Line, Mark, Size, Tone};
pub use render::{Paper, html, markdown};
#[cfg(feature = "pdf")]
pub use render::{PdfError, PdfOptions, page_counts, pdf, uncovered};
pub use text::{Lang, Text};
