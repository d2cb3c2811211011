//! Integration tests: one binary, hermetic.

mod cases;
#[cfg(target_os = "linux")]
mod disk;
mod engine;
mod env;
mod hostile;
mod injection;
mod masking;
mod places;
#[cfg(target_os = "linux")]
mod privacy;
mod properties;
mod readme;
mod sheet;
