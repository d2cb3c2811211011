//! Integration tests: one binary, hermetic.

mod cases;
mod env;
mod errors;
mod files;
mod forgotten;
mod help;
mod interview;
mod other;
mod properties;
mod readme;
mod sheet;
#[cfg(unix)]
mod terminal;
