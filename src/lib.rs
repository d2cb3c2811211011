//! The engine of `hangup`.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod document;
mod render;
mod text;

pub use document::{Block, Document, Field, Gauge, Item, Line, Mark, Size, Tone};
pub use render::{Paper, html, markdown};
pub use text::{Lang, Text};
