//! `hangup check`: the interview, or the answers of a file, and the result.

mod answers;
mod deeds;
mod saver;
mod talk;

use hangup::words::words;
use hangup::{Answers, Lang, PlaceId, Questionnaire, Report, ResultDetail, Verdict, closest, result};

use super::args::{Check, Format};
use super::ask::Stop;
use super::case_file::CaseFile;
use super::context::Context;
use super::error::{CliError, Exit};
use super::files::Loaded;
use super::output::{DOCUMENTS, Output, only};
use super::target::Target;
use super::warn;

use answers::scripted_answers;
pub(crate) use answers::{Opened, answers_of};
use saver::{Saver, save_file};

/// Runs the command.
pub(crate) fn run(args: &Check, loaded: &Loaded, context: Context) -> Result<Exit, CliError> {
    let questionnaire = &loaded.questionnaire;
    only(args.output.format, &DOCUMENTS, context.lang)?;
    let output = Output::new(&args.output, true, context)?;
    let mut answers = questionnaire.no_answers();
    if let Some(code) = &args.state {
        answers.place = Some(place(questionnaire, code, context)?);
    }
    let scripted = args.answers.is_some() || !args.set.is_empty();
    if scripted {
        return without_a_person(args, loaded, answers, output, context);
    }
    talk::interactive(args, loaded, answers, output, context)
}

/// Judges the answers of a file and of the command line.
fn without_a_person(
    args: &Check,
    loaded: &Loaded,
    mut answers: Answers,
    mut output: Output,
    context: Context,
) -> Result<Exit, CliError> {
    let file = save_file(args, None, context)?;
    not_twice(&output, file.as_ref().map(CaseFile::target), context)?;
    let (case, remarks) = scripted_answers(args, loaded, &mut answers, context)?;
    let context = context.speaking(case.language);
    output.speak(context);
    let mut saver = Saver::new(file, loaded);
    let in_its_language = |error: CliError| error.said_in(context.lang);
    if saver.is_saving() {
        let case = saver::scripted(&case, loaded, &answers, context.lang);
        saver.write(case.to_yaml().as_bytes(), context.lang).map_err(in_its_language)?;
    }
    let report = Report::new(&loaded.questionnaire, &answers, context.lang).answered_at(case.answered.clone());
    let report = report.answered_later(&case.answered_later).remarking(remarks);
    print(&report, &mut output, context).map_err(in_its_language)?;
    Ok(exit(args, &report))
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
            let text = hangup::render::text(&[result(report, ResultDetail::Brief, None)], context.stdout_style());
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
