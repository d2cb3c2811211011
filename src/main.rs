//! The `hangup` program.
fn main() {}
