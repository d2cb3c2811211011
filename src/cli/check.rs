//! `hangup check`: the interview, or the answers of a file, and the result.

mod answers;
mod deeds;
mod saver;
mod talk;

use hangup::words::words;
use hangup::{Lang, PlaceId, Questionnaire, Report, ResultDetail, Verdict, closest, result};

use super::args::{Check, Format};
use super::ask::Stop;
use super::case_file::CaseFile;
use super::context::{Context, now};
use super::error::{CliError, Exit};
use super::files::Loaded;
use super::output::{DOCUMENTS, Output, only};
use super::target::Target;
use super::warn;

pub(crate) use answers::answers_of;
use answers::scripted_answers;
use saver::{Saver, save_file};

/// Runs the command.
pub(crate) fn run(args: &Check, loaded: &Loaded, mut context: Context) -> Result<Exit, CliError> {
    let questionnaire = &loaded.questionnaire;
    only(args.output.format, &DOCUMENTS, context.lang)?;
    let mut output = Output::new(&args.output, true, context)?;
    let mut answers = questionnaire.no_answers();
    if let Some(code) = &args.state {
        answers.place = Some(place(questionnaire, code, context)?);
    }
    let scripted = args.answers.is_some() || !args.set.is_empty();
    if scripted {
        let file = save_file(args, None, context)?;
        not_twice(&output, file.as_ref().map(CaseFile::target), context)?;
        let mut case = scripted_answers(args, loaded, &mut answers, context)?;
        context = context.speaking(case.language);
        // When the answers of a file were given, only the file knows.
        if args.answers.is_none() {
            case.answered = Some(now());
        }
        let whole = |sha256: &str| saver::scripted(&case, loaded, sha256, &answers, context.lang);
        Saver::new(file, loaded).write(whole, context.lang)?;
        let report = Report::new(questionnaire, &answers, context.lang);
        print(&report, &mut output, context)?;
        return Ok(exit(args, &report));
    }
    talk::interactive(args, loaded, answers, output, context)
}

/// The place of `--state`.
pub(crate) fn place(questionnaire: &Questionnaire, code: &str, context: Context) -> Result<PlaceId, CliError> {
    questionnaire.find_place(code).ok_or_else(|| {
        let near = closest(&code.to_uppercase(), questionnaire.places.iter().map(|place| place.code.as_str()));
        let message = (words(context.lang).errors.unknown)(words(context.lang).errors.unknown_state, code, near);
        CliError::new(Exit::Usage, message).with_hint(words(context.lang).errors.state_hint)
    })
}

fn exit(args: &Check, report: &Report<'_>) -> Exit {
    match report.assessment.verdict {
        _ if !args.exit_code => Exit::Done,
        Verdict::NoKnownSigns => Exit::Done,
        Verdict::Caution => Exit::Verdict(10),
        Verdict::LikelyScam => Exit::Verdict(11),
        Verdict::Scam => Exit::Verdict(12),
        Verdict::Undecided => Exit::Verdict(13),
    }
}

fn print(report: &Report<'_>, output: &mut Output, context: Context) -> Result<(), CliError> {
    for id in report.ids(&report.left_out) {
        warn(&(words(context.lang).document.off_route)(id), context);
    }
    let detail = if output.brief() { ResultDetail::Brief } else { ResultDetail::Full };
    if output.format == Format::Json {
        return output.report(report, None);
    }
    output.documents(&[result(report, detail, None)])
}

/// Prints the result. If its file cannot be written after all, it is shown, so that nobody is left without guidance.
fn print_or_show(report: &Report<'_>, output: &mut Output, context: Context) -> Result<(), CliError> {
    print(report, output, context).inspect_err(|_| {
        if output.file().is_some() {
            let text = hangup::render_text(&[result(report, ResultDetail::Brief, None)], context.stdout_style());
            // The first error is the one to be told.
            drop(super::output::print(text.as_bytes(), context.lang));
        }
    })
}

/// Refuses one file for the answers and for the result.
fn not_twice(output: &Output, save: Option<&Target>, context: Context) -> Result<(), CliError> {
    match save.filter(|save| output.goes_to(save)) {
        Some(save) => Err(CliError::new(Exit::Usage, (words(context.lang).errors.same_file)(&save.name()))),
        None => Ok(()),
    }
}

fn stop_exit(stop: Stop, lang: Lang) -> Result<Exit, CliError> {
    match stop {
        Stop::Wanted | Stop::EndOfInput => Ok(Exit::Stopped),
        Stop::Signal(signal) => Ok(Exit::Signal(signal)),
        Stop::NotAnswers => Err(CliError::new(Exit::Data, words(lang).errors.not_answers).said_in(lang)),
    }
}
