//! Integration tests: one binary, hermetic.

#[cfg(all(target_os = "linux", feature = "pdf"))]
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
mod masking;
mod other;
#[cfg(feature = "pdf")]
mod papers;
#[cfg(feature = "pdf")]
mod pdf;
mod places;
#[cfg(target_os = "linux")]
mod privacy;
mod properties;
mod readme;
mod sheet;
#[cfg(unix)]
mod terminal;
mod wording;
