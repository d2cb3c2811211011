//! Integration tests: one binary, hermetic.

mod cases;
mod other;
mod properties;
mod readme;
mod sheet;
