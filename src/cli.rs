//! The shell around the engine: command line, terminal, files. One door: `main`.

mod args;
mod ask;
mod case_file;
mod check;
mod context;
mod desktop;
mod error;
mod files;
#[cfg(feature = "pdf")]
mod fonts;
mod generate;
mod guidance;
mod output;
mod page;
mod plan;
mod questions;
mod report;
mod score;
mod signals;
mod target;

use std::ffi::OsString;
use std::io::{Write, stderr};

use clap::{CommandFactory, FromArgMatches};
use hangup::Lang;
use hangup::words::words;

use args::{Args, Command, LangChoice};
use context::{Context, language_around};
use error::{CliError, Exit, visible};

/// Runs the program with its command line, the program's own name first.
pub(crate) fn main(words: Vec<OsString>) -> Exit {
    let lang = language_of(&words);
    let args = match parse(words, lang) {
        Ok(args) => args,
        Err(error) => return usage(&error, lang),
    };
    match run(args, lang) {
        Ok(exit) => exit,
        Err(error) => {
            error.print(lang);
            error.exit
        }
    }
}

fn run(args: Args, lang: Lang) -> Result<Exit, CliError> {
    let context = Context::new(&args.common, lang);
    let both = args.common.lang == Some(LangChoice::Both);
    if both && !matches!(args.command, Some(Command::Sheet(_) | Command::Page(_))) {
        return Err(CliError::new(Exit::Usage, words(lang).errors.one_language));
    }
    let load = || files::questionnaire(args.common.questions.as_deref(), lang);
    match args.command {
        Some(Command::Check(check)) => check::run(&check, &load()?, context),
        Some(Command::Now(now)) => guidance::now(&now, &load()?.questionnaire, context),
        Some(Command::Sheet(sheet)) => guidance::sheet(&sheet, &load()?.questionnaire, both, context),
        Some(Command::Page(page)) => page::run(&page, &load()?.questionnaire, args.common.lang, context),
        Some(Command::Report(report)) => report::run(&report, &load()?, context),
        Some(Command::Plan(plan)) => plan::run(&plan, &load()?, context),
        Some(Command::Completions(completions)) => generate::completions(completions.shell, command(lang), lang),
        Some(Command::Man(man)) => generate::man(man.dir.as_deref(), command(lang), lang),
        Some(Command::Score) => score::run(&load()?.questionnaire, context),
        Some(Command::Questions(command)) => questions::run(&command, &args.common, context),
        // Parsing puts `check` where no command is named.
        None => Err(CliError::new(Exit::Usage, String::new())),
    }
}

/// A warning on standard error.
fn warn(message: &str, context: Context) {
    let separator = if context.lang == Lang::En { ": " } else { "：" };
    drop(writeln!(stderr(), "{}{separator}{}", words(context.lang).errors.warning, visible(message)));
}

/// The language of messages: `--lang` wherever it stands, then the environment.
fn language_of(words: &[OsString]) -> Lang {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('=').map(|value| value.to_owned().into()),
            None => None,
        };
        if let Some(lang) = value.and_then(|value| Lang::from_locale(&value)) {
            return lang;
        }
    }
    language_around()
}

/// `hangup` alone, or followed by options, is `hangup check`.
fn parse(words: Vec<OsString>, lang: Lang) -> Result<Args, clap::Error> {
    let parse = |words: Vec<OsString>| {
        let mut matches = command(lang).try_get_matches_from(words)?;
        Args::from_arg_matches_mut(&mut matches)
    };
    let mut with_check = words.clone();
    with_check.insert(1.min(words.len()), "check".into());
    if words.len() < 2 {
        return parse(with_check);
    }
    let option_first = words[1].to_string_lossy().starts_with('-');
    let parsed = parse(words);
    let alone = match &parsed {
        Ok(args) => args.command.is_none(),
        Err(error) => error.kind() == clap::error::ErrorKind::UnknownArgument,
    };
    if alone && option_first { parse(with_check) } else { parsed }
}

/// The command line with its help in one language.
fn command(lang: Lang) -> clap::Command {
    let command = localise(Args::command(), lang);
    command.after_help(words(lang).help.examples)
}

fn localise(command: clap::Command, lang: Lang) -> clap::Command {
    let about = (words(lang).help.about)(command.get_name()).unwrap_or_default();
    let command = command.about(about).mut_args(|argument| {
        let help = (words(lang).help.argument)(argument.get_id().as_str()).unwrap_or_default();
        argument.help(help)
    });
    command.mut_subcommands(|sub| localise(sub, lang))
}

/// What clap says, and its exit status: help and version are no errors. An error repeats what was typed.
fn usage(error: &clap::Error, lang: Lang) -> Exit {
    if error.use_stderr() {
        drop(stderr().write_all(visible(&error.render().to_string()).as_bytes()));
        return Exit::Usage;
    }
    match error.print() {
        Ok(()) => Exit::Done,
        Err(error) => {
            let error = CliError::output(&error, lang);
            error.print(lang);
            error.exit
        }
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
        check_help(&Args::command());
        Args::command().debug_assert();
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language_of(&words("hangup --lang ja")), Lang::Ja);
        assert_eq!(language_of(&words("hangup sheet --lang=ja -o x")), Lang::Ja);
    }

    #[test]
    fn options_alone_mean_check() {
        let parse = |text: &str| parse(text.split(' ').map(OsString::from).collect(), Lang::En);
        for text in ["hangup", "hangup --lang ja", "hangup --save x.yaml", "hangup --exit-code --set a=yes"] {
            assert!(matches!(parse(text).expect(text).command, Some(Command::Check(_))), "{text}");
        }
        assert!(matches!(parse("hangup --lang ja now").expect("now").command, Some(Command::Now(_))));
        assert!(parse("hangup --nonsense").is_err() && parse("hangup nonsense").is_err());
    }
}
