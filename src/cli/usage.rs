//! The command line in the person's language: its help, and what is wrong with what was typed.

use std::io::{IsTerminal, Write, stderr, stdout};

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, ArgAction, CommandFactory, ValueEnum};
use hangup::Lang;
use hangup::words::{UsageProblem, Words, words};

use super::args::{Args, Format};
use super::context::automatic_color;
use super::error::{CliError, Exit};
use super::output;
use super::questions::FINDINGS;
use super::values::{Formats, Readers};

/// What clap writes for any options, in every language.
const ANY_OPTIONS: &str = "[OPTIONS]";

/// The command line with its help in one language.
pub(super) fn command(lang: Lang) -> clap::Command {
    let words = words(lang);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(901);
    let command = Args::command().disable_version_flag(true).arg(version);
    localise(command, words).after_help(words.help.examples)
}

fn localise(command: clap::Command, words: &'static Words) -> clap::Command {
    let about = (words.help.about)(command.get_name()).unwrap_or_default();
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(900);
    let style = *command.get_styles().get_usage();
    let frame = format!(
        "{{before-help}}{{about-with-newline}}\n{style}{}{style:#}{{usage}}\n\n{{all-args}}{{after-help}}",
        heading(words)
    );
    let formats = formats(command.get_name());
    let command = command
        .mut_args(|argument| match argument.get_id().as_str() {
            "format" => argument.value_parser(Formats(formats)),
            "reader" => argument.value_parser(Readers),
            _ => argument,
        })
        .about(about)
        .help_template(StyledStr::from(frame))
        .subcommand_help_heading(words.usage.commands)
        .subcommand_value_name(words.usage.any_command)
        .disable_help_flag(true)
        .arg(help)
        .mut_args(|argument| localise_argument(argument, words));
    command.mut_subcommands(|sub| localise(sub, words))
}

/// The formats a command writes.
fn formats(command: &str) -> &'static [Format] {
    match command {
        "check" | "plan" => &output::DOCUMENTS,
        "lint" => &FINDINGS,
        _ => Format::value_variants(),
    }
}

fn localise_argument(argument: Arg, words: &Words) -> Arg {
    let usage = &words.usage;
    let help = (words.help.argument)(argument.get_id().as_str()).unwrap_or_default();
    let defaults = argument.get_default_values().iter().map(|value| (usage.default)(&value.to_string_lossy()));
    let taken = if argument.get_action().takes_values() { argument.get_possible_values() } else { Vec::new() };
    let taken: Vec<_> = taken.iter().map(|value| value.get_name().to_owned()).collect();
    let taken = Some(taken).filter(|taken| !taken.is_empty()).map(|taken| (usage.possible)(&taken));
    let help: Vec<_> = std::iter::once(help.to_owned()).chain(defaults).chain(taken).collect();
    let heading = if argument.is_positional() { usage.arguments } else { usage.options };
    let argument = if argument.is_global_set() { argument.display_order(800) } else { argument };
    argument.help(help.join(words.signs.gap)).help_heading(heading).hide_possible_values(true).hide_default_value(true)
}

/// "Usage: ", before how a command is written.
fn heading(words: &Words) -> String {
    [words.usage.usage, words.signs.colon].concat()
}

/// Says what clap has to say, in the person's language: help and version are no errors.
pub(super) fn print(error: &Error, lang: Lang) -> Exit {
    let shown = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            output::print(&help(error, stdout().is_terminal(), lang), lang)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            drop(stderr().write_all(&help(error, stderr().is_terminal(), lang)));
            return Exit::Usage;
        }
        _ => Err(CliError::new(Exit::Usage, told(error, lang))),
    };
    match shown {
        Ok(()) => Exit::Done,
        Err(error) => {
            error.print(lang);
            error.exit
        }
    }
}

fn help(error: &Error, terminal: bool, lang: Lang) -> Vec<u8> {
    let help = error.render();
    let help = if automatic_color(terminal) { help.ansi().to_string() } else { help.to_string() };
    help.replace(ANY_OPTIONS, words(lang).usage.any_options).into_bytes()
}

/// Whether the mistake is that a command stands where `check` has no room for one.
pub(super) fn found_command(error: &Error) -> bool {
    let word = text(error, ContextKind::InvalidArg).filter(|_| error.kind() == ErrorKind::UnknownArgument);
    word.is_some_and(|word| Args::command().find_subcommand(word).is_some())
}

/// What is wrong, what was meant perhaps, how the command is written, where more is told.
fn told(error: &Error, lang: Lang) -> String {
    let words = words(lang);
    let near = near(error).map(words.diagnostics.did_you_mean).unwrap_or_default();
    let taken = list(error, ContextKind::ValidValue);
    let taken = if taken.is_empty() { String::new() } else { format!("\n  {}", (words.usage.possible)(taken)) };
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => String::new(),
    };
    let usage = usage.strip_prefix("Usage: ").map(|usage| usage.replace(ANY_OPTIONS, words.usage.any_options));
    let usage = usage.map(|usage| format!("\n\n{}{}", heading(words), usage.trim_end())).unwrap_or_default();
    format!("{}{near}{taken}{usage}\n\n{}", (words.usage.problem)(&problem(error)), words.usage.more)
}

/// What is wrong. The kinds that these options cannot lead to, or that clap may yet invent, are not told apart.
fn problem(error: &Error) -> UsageProblem<'_> {
    let option = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    match (error.kind(), option, value) {
        (ErrorKind::UnknownArgument, Some(word), _) => UsageProblem::Unknown(word),
        (ErrorKind::InvalidSubcommand, ..) => {
            text(error, ContextKind::InvalidSubcommand).map_or(UsageProblem::Other, UsageProblem::UnknownCommand)
        }
        (ErrorKind::MissingRequiredArgument, ..) => UsageProblem::Missing(list(error, ContextKind::InvalidArg)),
        (ErrorKind::MissingSubcommand, ..) => UsageProblem::MissingCommand(list(error, ContextKind::ValidSubcommand)),
        (ErrorKind::InvalidValue, Some(option), Some("")) => UsageProblem::NoValue(option),
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(option), Some(value)) => {
            UsageProblem::BadValue { value, option }
        }
        (ErrorKind::TooManyValues, Some(option), Some(value)) => UsageProblem::TooManyValues { value, option },
        (ErrorKind::ArgumentConflict, Some(option), _) => conflict(error, option),
        (ErrorKind::InvalidUtf8, ..) => UsageProblem::NotText,
        _ => UsageProblem::Other,
    }
}

fn conflict<'a>(error: &'a Error, option: &'a str) -> UsageProblem<'a> {
    match error.get(ContextKind::PriorArg) {
        Some(ContextValue::String(other)) if other == option => UsageProblem::Twice(option),
        Some(ContextValue::String(other)) => UsageProblem::Conflict { option, others: std::slice::from_ref(other) },
        Some(ContextValue::Strings(others)) => UsageProblem::Conflict { option, others },
        _ => UsageProblem::Other,
    }
}

/// What was meant perhaps.
fn near(error: &Error) -> Option<&str> {
    let commands = list(error, ContextKind::SuggestedSubcommand).first().map(String::as_str);
    let option = || text(error, ContextKind::SuggestedArg);
    commands.or_else(option).or_else(|| text(error, ContextKind::SuggestedValue))
}

fn text(error: &Error, kind: ContextKind) -> Option<&str> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text),
        _ => None,
    }
}

fn list(error: &Error, kind: ContextKind) -> &[String] {
    match error.get(kind) {
        Some(ContextValue::Strings(list)) => list,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_help(command: &clap::Command) {
        let told = Lang::ALL.map(|lang| (words(lang).help.about)(command.get_name()).is_some());
        assert_eq!(told, [true; 2], "{}", command.get_name());
        for argument in command.get_arguments() {
            let told = Lang::ALL.map(|lang| (words(lang).help.argument)(argument.get_id().as_str()).is_some());
            assert_eq!(told, [true; 2], "{}", argument.get_id());
        }
        command.get_subcommands().for_each(check_help);
    }

    #[test]
    fn every_command_and_option_has_its_help() {
        for lang in Lang::ALL {
            check_help(&command(lang));
            command(lang).debug_assert();
        }
    }

    fn problems(line: &str) -> [String; 2] {
        let read = |lang| command(lang).try_get_matches_from(line.split(' ')).expect_err(line);
        Lang::ALL.map(|lang| told(&read(lang), lang).lines().next().unwrap_or_default().to_owned())
    }

    #[test]
    fn each_mistake_is_told_in_both_languages() {
        for (line, en, ja) in [
            ("hangup --nonsense", "unexpected argument `--nonsense`", "ここでは `--nonsense` を指定できません"),
            (
                "hangup sheet --stat WA",
                "unexpected argument `--stat` (did you mean `--state`?)",
                "ここでは `--stat` を指定できません（「--state」のことでしょうか）",
            ),
            (
                "hangup shet",
                "there is no command `shet` (did you mean `sheet`?)",
                "`shet` というコマンドはありません（「sheet」のことでしょうか）",
            ),
            ("hangup report", "this is missing: <CASE>", "次の指定が必要です：<CASE>"),
            (
                "hangup questions --plain",
                "a command is missing, one of: list, lint, schema",
                "次のいずれかのコマンドを指定してください：list、lint、schema",
            ),
            ("hangup --lang", "`--lang <LANG>` needs a value", "`--lang <LANG>` には値が必要です"),
            ("hangup check --save=", "`--save <FILE>` needs a value", "`--save <FILE>` には値が必要です"),
            (
                "hangup --lang boht",
                "`boht` is not a value for `--lang <LANG>` (did you mean `both`?)",
                "`--lang <LANG>` に「boht」は指定できません（「both」のことでしょうか）",
            ),
            ("hangup --plain=x", "`x` is a value too many for `--plain`", "`--plain` の値「x」は余分です"),
            (
                "hangup --lang ja --lang en",
                "`--lang <LANG>` is given more than once",
                "`--lang <LANG>` が2回以上指定されています",
            ),
            (
                "hangup check --resume x --answers y --set z",
                "`--resume <FILE>` does not go together with `--answers <FILE>`, `--set <ID=ANSWER>`",
                "`--resume <FILE>` は `--answers <FILE>`、`--set <ID=ANSWER>` と同時には指定できません",
            ),
        ] {
            assert_eq!(problems(line), [en, ja], "{line}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn an_argument_that_is_no_text_is_told_of() {
        use std::os::unix::ffi::OsStringExt;
        let words = [b"hangup".to_vec(), b"--state".to_vec(), b"\xFF".to_vec()].map(std::ffi::OsString::from_vec);
        let words = [words[..1].to_vec(), vec!["sheet".into()], words[1..].to_vec()].concat();
        let error = command(Lang::Ja).try_get_matches_from(words).expect_err("no text");
        assert!(told(&error, Lang::Ja).starts_with("UTF-8"));
    }
}
