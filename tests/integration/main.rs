//! Integration tests: one binary, hermetic.
#![allow(clippy::disallowed_methods, reason = "tests read their environment where they need it")]

#[cfg(target_os = "linux")]
mod blocked;
mod cases;
#[cfg(target_os = "linux")]
mod disk;
mod engine;
mod env;
mod errors;
mod files;
mod forgotten;
mod guidance;
mod help;
mod hostile;
mod injection;
mod interview;
mod judgement;
#[cfg(feature = "pdf")]
mod letters;
mod masking;
mod message;
mod other;
mod page;
#[cfg(feature = "pdf")]
mod papers;
#[cfg(feature = "pdf")]
mod pdf;
mod places;
mod plan;
#[cfg(target_os = "linux")]
mod privacy;
mod properties;
mod readme;
mod saved;
mod script;
mod sheet;
mod talk;
#[cfg(unix)]
mod terminal;
mod trials;
mod wording;
