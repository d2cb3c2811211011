//! Formats: how documents look on a screen, on paper, in a browser.

mod text;

pub use text::{TextStyle, text};
