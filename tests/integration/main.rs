//! Integration tests: one binary, hermetic.

mod cases;
mod env;
mod errors;
mod files;
mod forgotten;
mod help;
mod interview;
#[cfg(unix)]
mod terminal;
