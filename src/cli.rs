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
mod usage;
mod values;

use std::ffi::OsString;
use std::io::{Write, stderr};

use clap::FromArgMatches;
use hangup::Lang;
use hangup::words::words;

use args::{Args, Command, LangChoice};
use context::{Context, language_around};
use error::{CliError, Exit, visible};

/// Runs the program with its command line, the program's own name first.
pub(crate) fn main(arguments: &[OsString]) -> Exit {
    let lang = language_of(arguments);
    let args = match parse(arguments, lang) {
        Ok(args) => args,
        Err(error) => return usage::print(&error, lang),
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
        Some(Command::Completions(completions)) => generate::completions(completions.shell, usage::command(lang), lang),
        Some(Command::Man(man)) => generate::man(man.dir.as_deref(), usage::command(lang), lang),
        Some(Command::Score(score)) => score::run(score.brief, &load()?.questionnaire, context),
        Some(Command::Questions(command)) => questions::run(&command, &args.common, context),
        // Parsing puts `check` where no command is named.
        None => Err(CliError::new(Exit::Usage, String::new())),
    }
}

/// A warning on standard error.
fn warn(message: &str, context: Context) {
    let words = words(context.lang);
    drop(writeln!(stderr(), "{}", words.signs.labelled(words.errors.warning, &visible(message))));
}

/// The language of messages: `--lang` wherever it stands, then the environment.
fn language_of(arguments: &[OsString]) -> Lang {
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
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
fn parse(arguments: &[OsString], lang: Lang) -> Result<Args, clap::Error> {
    let read = |arguments: &[OsString]| {
        let mut matches = usage::command(lang).try_get_matches_from(arguments)?;
        Args::from_arg_matches_mut(&mut matches)
    };
    let as_check = || {
        let (program, rest) = arguments.split_at(arguments.len().min(1));
        read(&[program, &["check".into()], rest].concat())
    };
    if arguments.get(1).is_some_and(|first| !first.to_string_lossy().starts_with('-')) {
        return read(arguments);
    }
    let checked = as_check();
    let Err(error) = &checked else { return checked };
    let parsed = read(arguments);
    let lost = match &parsed {
        Ok(args) => args.command.is_none(),
        Err(error) => error.kind() == clap::error::ErrorKind::UnknownArgument,
    };
    // Where a command was named after all, what is wrong stands before or behind its name.
    if lost && !usage::found_command(error) { checked } else { parsed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language_of(&words("hangup --lang ja")), Lang::Ja);
        assert_eq!(language_of(&words("hangup sheet --lang=ja -o x")), Lang::Ja);
    }

    #[test]
    fn options_alone_mean_check() {
        let parse = |text: &str| parse(&text.split(' ').map(OsString::from).collect::<Vec<_>>(), Lang::En);
        for text in ["hangup", "hangup --lang ja", "hangup --save sheet", "hangup --exit-code --set a=yes"] {
            assert!(matches!(parse(text).expect(text).command, Some(Command::Check(_))), "{text}");
        }
        assert!(matches!(parse("hangup --lang ja now").expect("now").command, Some(Command::Now(_))));
    }

    #[test]
    fn a_mistake_is_told_of_the_command_that_was_named() {
        use clap::error::{ContextKind, ContextValue};
        for (text, wrong) in [
            ("hangup --nonsense", "--nonsense"),
            ("hangup --save sheet --nonsense", "--nonsense"),
            ("hangup sheet --nonsense", "--nonsense"),
            ("hangup --lang ja sheet --nonsense", "--nonsense"),
            ("hangup --state WA sheet", "--state"),
            ("hangup --plain now extra", "extra"),
        ] {
            let words: Vec<_> = text.split(' ').map(OsString::from).collect();
            let error = parse(&words, Lang::En).expect_err(text);
            assert_eq!(error.get(ContextKind::InvalidArg), Some(&ContextValue::String(wrong.to_owned())), "{text}");
        }
    }
}
