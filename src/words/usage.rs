//! What is said about a command line: the frame of its help, and what is wrong with it.

/// What is said about a command line: the frame of its help, and what is wrong with it.
#[derive(Debug)]
pub struct UsageWords {
    /// Heading of how a command is written.
    pub usage: &'static str,
    /// Heading of the commands.
    pub commands: &'static str,
    /// Heading of the arguments.
    pub arguments: &'static str,
    /// Heading of the options.
    pub options: &'static str,
    /// What stands for any options in how a command is written.
    pub any_options: &'static str,
    /// What stands for the name of a command there.
    pub any_command: &'static str,
    /// The values an option takes, in brackets.
    pub possible: fn(values: &[String]) -> String,
    /// The value an option has without being given, in brackets.
    pub default: fn(value: &str) -> String,
    /// What is wrong.
    pub problem: fn(problem: &UsageProblem<'_>) -> String,
    /// Where more is told.
    pub more: &'static str,
}

/// What can be wrong with a command line. Options are named as in the help: `--lang <LANG>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsageProblem<'a> {
    /// An option or argument that the command does not have.
    Unknown(&'a str),
    /// A command that does not exist.
    UnknownCommand(&'a str),
    /// Arguments that are needed and not there.
    Missing(&'a [String]),
    /// No command, where one of these is needed.
    MissingCommand(&'a [String]),
    /// An option without its value.
    NoValue(&'a str),
    /// A value that an option does not take.
    BadValue {
        /// The value.
        value: &'a str,
        /// The option.
        option: &'a str,
    },
    /// A second value for an option that takes one.
    TooManyValues {
        /// The value.
        value: &'a str,
        /// The option.
        option: &'a str,
    },
    /// An option that is given more than once.
    Twice(&'a str),
    /// An option that does not go together with others.
    Conflict {
        /// The option.
        option: &'a str,
        /// The others.
        others: &'a [String],
    },
    /// An argument that is no text.
    NotText,
    /// Anything else.
    Other,
}
