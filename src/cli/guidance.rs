//! `hangup now` and `hangup sheet`: guidance that needs no question.

use hangup::words::words;
use hangup::{Answers, Lang, Questionnaire};

use super::args::{Format, Now, Sheet};
use super::check::place;
use super::context::{Context, today};
use super::error::{CliError, Exit};
use super::output::{Output, print};

/// The hang-up screen and the first steps.
pub(crate) fn now(args: &Now, questionnaire: &Questionnaire, context: Context) -> Result<Exit, CliError> {
    let answers = at(args.state.as_deref(), questionnaire, context)?;
    let text = |document| hangup::render::text(&[document], context.stdout_style());
    let mut told = text(hangup::now(questionnaire, &answers, context.lang));
    // Whoever is still on the line reads what stands there, and scrolls nowhere.
    if context.stdout_rows().is_some_and(|rows| told.lines().count() >= rows) {
        told = text(hangup::now_brief(questionnaire, &answers, context.lang));
    }
    print(told.as_bytes(), context.lang)?;
    Ok(Exit::Done)
}

/// The guidance sheet, or the short message.
pub(crate) fn sheet(
    args: &Sheet,
    questionnaire: &Questionnaire,
    both: bool,
    context: Context,
) -> Result<Exit, CliError> {
    let answers = at(args.state.as_deref(), questionnaire, context)?;
    let page = args.url.as_deref().map(|url| page_address(url, context.lang)).transpose()?;
    let mut output = Output::new(&args.output, false, context)?;
    let languages = if both { Lang::ALL.to_vec() } else { vec![context.lang] };
    if output.format == Format::Message {
        let messages = languages.iter().map(|&lang| hangup::message(questionnaire, &answers, lang, page));
        output.bytes(format!("{}\n", messages.collect::<Vec<_>>().join("\n\n")).as_bytes())?;
        return Ok(Exit::Done);
    }
    let date = today();
    let sheet = |&lang: &Lang| hangup::sheet(questionnaire, &answers, lang, &date, page);
    let sheets: Vec<_> = languages.iter().map(sheet).collect();
    output.documents(&sheets)?;
    Ok(Exit::Done)
}

/// The address of `--url`: where the questionnaire for a browser was put.
pub(crate) fn page_address(url: &str, lang: Lang) -> Result<&str, CliError> {
    let errors = &words(lang).errors;
    hangup::render::page_address(url).ok_or_else(|| {
        CliError::new(Exit::Usage, (errors.unknown)(errors.bad_address, url, None)).with_hint(errors.address_hint)
    })
}

fn at(state: Option<&str>, questionnaire: &Questionnaire, context: Context) -> Result<Answers, CliError> {
    let mut answers = questionnaire.no_answers();
    answers.place = state.map(|code| place(questionnaire, code, context)).transpose()?;
    Ok(answers)
}
