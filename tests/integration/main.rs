//! Integration tests: one binary, hermetic.

mod cases;
mod env;
mod hostile;
mod injection;
mod places;
#[cfg(target_os = "linux")]
mod privacy;
mod properties;
mod readme;
mod sheet;
