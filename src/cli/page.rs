//! `hangup page`: the questionnaire as one file for a browser, and the check of a copy of it.

use hangup::words::words;
use hangup::{
    Lang, MAX_BYTES, Questionnaire,
    render::{PageCopy, PageOptions, check_copy, page},
};

use super::args::{LangChoice, Page};
use super::check::place;
use super::context::Context;
use super::error::{CliError, Exit};
use super::files::read;
use super::guidance::page_address;
use super::output::print;
use super::target::Target;

/// Makes the page, or checks a copy. Without `--lang` it speaks all languages.
pub(crate) fn run(
    args: &Page,
    questionnaire: &Questionnaire,
    chosen: Option<LangChoice>,
    context: Context,
) -> Result<Exit, CliError> {
    let lang = context.lang;
    if let Some(file) = &args.verify {
        return verify(&read(file, 4 * MAX_BYTES, lang)?, questionnaire, lang);
    }
    let languages = match chosen {
        None | Some(LangChoice::Both) => Lang::ALL.to_vec(),
        Some(LangChoice::En | LangChoice::Ja) => vec![lang],
    };
    let options = PageOptions {
        languages,
        place: args.state.as_deref().map(|code| place(questionnaire, code, context)).transpose()?,
        url: args.url.as_deref().map(|url| page_address(url, lang).map(str::to_owned)).transpose()?,
    };
    let file = args.output.as_deref().filter(|file| *file != std::path::Path::new("-"));
    let target = file.map(|file| Target::new(file, false, args.force, lang)).transpose()?;
    let page = page(questionnaire, &options);
    match target {
        Some(mut target) => target.write(page.as_bytes(), lang)?,
        None => print(page.as_bytes(), lang)?,
    }
    Ok(Exit::Done)
}

fn verify(copy: &[u8], questionnaire: &Questionnaire, lang: Lang) -> Result<Exit, CliError> {
    let words = &words(lang).page;
    let message = match check_copy(questionnaire, copy) {
        PageCopy::Same { made } => {
            print(format!("{}\n", hangup::mask::visible(&(words.same)(&made))).as_bytes(), lang)?;
            return Ok(Exit::Done);
        }
        PageCopy::Differs { line, made } => (words.differs)(line, &made),
        PageCopy::OtherEdition { copy, here } => (words.other_edition)(&copy, &here),
        PageCopy::NotAPage => words.not_a_page.to_owned(),
    };
    Err(CliError::new(Exit::Differs, message).with_hint(words.replace))
}
