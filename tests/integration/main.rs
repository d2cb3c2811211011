//! Integration tests: one binary, hermetic.

mod cases;
mod properties;
mod sheet;
