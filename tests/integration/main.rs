//! Integration tests: one binary, hermetic.

mod cases;
mod properties;
mod readme;
mod sheet;
