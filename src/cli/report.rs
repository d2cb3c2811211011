//! `hangup report`: a saved case again, for the reader it is for.

use hangup::questionnaire::{Questionnaire, Reader, ReaderKind};
use hangup::words::words;
use hangup::{
    Case, IncidentFacts, Report, ResultDetail, Then, assess, case_message, case_result, closest, hidden_numbers,
    incident,
};

use super::args::{Format, Report as Args};
use super::check::{Opened, answers_of};
use super::context::{Context, today};
use super::error::{CliError, Exit};
use super::files::Loaded;
use super::output::Output;
use super::warn;

/// Runs the command.
pub(crate) fn run(args: &Args, loaded: &Loaded, context: Context) -> Result<Exit, CliError> {
    let questionnaire = &loaded.questionnaire;
    let reader = args.reader.as_deref().map(|id| reader(questionnaire, id, context)).transpose()?;
    refuse_message(reader, args.output.format, context)?;
    let mut output = Output::new(&args.output, true, context)?;
    let Opened { case, answers, remarks } = answers_of(&args.case, loaded, context, true)?;
    let context = context.speaking(case.language);
    output.speak(context);
    let given = given(&case, loaded, &answers, args.rescore, context);
    let report = Report::new(questionnaire, &answers, context.lang).answered_at(case.answered.clone());
    let report = report.with_done(case.steps.clone());
    let report = report.answered_later(&case.answered_later).remarking(remarks);
    let report = match given {
        Some(given) if !args.rescore => report.as_given(given.verdict, given.score),
        _ => report,
    };
    let then = given.filter(|_| args.rescore);
    let reader = reader.filter(|reader| reader.kind != ReaderKind::Plan);
    let paper = Paper { case: &case, report: &report, reader, then, context };
    paper.print(&mut output).map_err(|error| error.said_in(context.lang))?;
    Ok(Exit::Done)
}

/// A saved case for a reader.
struct Paper<'a> {
    case: &'a Case,
    report: &'a Report<'a>,
    reader: Option<&'a Reader>,
    then: Option<Then>,
    context: Context,
}

impl Paper<'_> {
    fn print(&self, output: &mut Output) -> Result<(), CliError> {
        let facts = || IncidentFacts::of(self.case, today());
        match self.reader {
            _ if output.format == Format::Message => {
                output.bytes(format!("{}\n", case_message(self.report)).as_bytes())
            }
            None if output.format == Format::Json => output.report(self.report, self.then),
            None => {
                let detail = if output.brief() { ResultDetail::Brief } else { ResultDetail::Full };
                output.documents(&[case_result(self.report, &facts(), detail, self.then)])
            }
            Some(reader) => {
                self.warn_of(reader);
                output.documents(&[incident(self.report, &facts(), reader)])
            }
        }
    }

    /// That there is little to write to this reader; and what is hidden from them.
    fn warn_of(&self, reader: &Reader) {
        let lang = self.context.lang;
        if !self.report.holds(&reader.offer_if) {
            let errors = &words(lang).errors;
            let why = if reader.kind == ReaderKind::Report { errors.check_first } else { errors.not_called_for };
            warn(&why(reader.name.get(lang)), self.context);
        }
        let paper = Some((self.report.questionnaire, reader));
        if let Some(told) = hidden_numbers(&self.case.hidden(), lang, paper) {
            warn(&told, self.context);
        }
    }
}

/// The reader of `--for`.
fn reader<'q>(questionnaire: &'q Questionnaire, id: &str, context: Context) -> Result<&'q Reader, CliError> {
    questionnaire.find_reader(id).ok_or_else(|| {
        let known: Vec<_> = questionnaire.readers.iter().map(|reader| reader.id.as_str()).collect();
        let errors = &words(context.lang).errors;
        let message = (errors.unknown)(errors.unknown_reader, id, closest(id, known.iter().copied()));
        CliError::new(Exit::Usage, (errors.known_readers)(&message, &known.join(", ")))
    })
}

/// The message is for the family: whoever else reads it is given a paper.
fn refuse_message(reader: Option<&Reader>, format: Option<Format>, context: Context) -> Result<(), CliError> {
    match reader.filter(|reader| format == Some(Format::Message) && reader.kind != ReaderKind::Family) {
        Some(reader) => {
            let told = (words(context.lang).errors.no_message_for)(reader.name.get(context.lang));
            Err(CliError::new(Exit::Usage, told))
        }
        None => Ok(()),
    }
}

/// The judgement the case was saved with. One that its own answers contradict is told of, unless both are printed, and a
/// score that no answers could have is brought down to the highest they could.
fn given(case: &Case, loaded: &Loaded, answers: &hangup::Answers, rescore: bool, context: Context) -> Option<Then> {
    let questionnaire = &loaded.questionnaire;
    let recorded = case.assessment?;
    let (now, errors) = (assess(questionnaire, answers), &words(context.lang).errors);
    let same_edition = case.questionnaire.as_ref().is_some_and(|entry| entry.sha256 == loaded.sha256());
    let most = questionnaire.highest_score();
    let title = |verdict| questionnaire.band(verdict).title.get(context.lang);
    if recorded.verdict != now.verdict && !rescore {
        warn(&(errors.contradicted)(title(recorded.verdict), title(now.verdict)), context);
    } else if recorded.score > most || (same_edition && recorded.score != now.score && !rescore) {
        warn(errors.wrong_score, context);
    }
    Some(Then { verdict: recorded.verdict, score: recorded.score.min(most) })
}
