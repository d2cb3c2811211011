//! The help of the command line.

/// The help of the command line.
#[derive(Debug)]
pub struct HelpWords {
    /// What a command does: one line, in the imperative.
    pub about: fn(command: &str) -> Option<&'static str>,
    /// What an option or argument means. The same name means the same everywhere.
    pub argument: fn(name: &str) -> Option<&'static str>,
    /// Examples, first in the help.
    pub examples: &'static str,
}
