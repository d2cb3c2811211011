//! English: what is said about a command line.

use crate::words::{UsageProblem, UsageWords};

pub(super) const WORDS: UsageWords = UsageWords {
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    any_options: "[OPTIONS]",
    any_command: "COMMAND",
    possible: |values| format!("[possible values: {}]", values.join(", ")),
    default: |value| format!("[default: {value}]"),
    problem,
    more: "For more, try `--help`.",
};

fn problem(problem: &UsageProblem<'_>) -> String {
    match problem {
        UsageProblem::Unknown(word) => format!("unexpected argument `{word}`"),
        UsageProblem::UnknownCommand(name) => format!("there is no command `{name}`"),
        UsageProblem::Missing(arguments) => format!("this is missing: {}", arguments.join(", ")),
        UsageProblem::MissingCommand(names) => format!("a command is missing, one of: {}", names.join(", ")),
        UsageProblem::NoValue(option) => format!("`{option}` needs a value"),
        UsageProblem::BadValue { value, option } => format!("`{value}` is not a value for `{option}`"),
        UsageProblem::TooManyValues { value, option } => format!("`{value}` is a value too many for `{option}`"),
        UsageProblem::Twice(option) => format!("`{option}` is given more than once"),
        UsageProblem::Conflict { option, others } => {
            format!("`{option}` does not go together with `{}`", others.join("`, `"))
        }
        UsageProblem::NotText => "an argument is not UTF-8 text".to_owned(),
        UsageProblem::Other => "this command line cannot be understood".to_owned(),
    }
}
