//! Integration tests: one binary, hermetic.

mod cases;
