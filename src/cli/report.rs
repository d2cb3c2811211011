//! `hangup report`: a saved case again, for the reader it is for.

use hangup::{Audience, Case, IncidentFacts, Report, ResultDetail, Then, incident, result};

use super::args::{Format, Reader, Report as Args};
use super::check::answers_of;
use super::context::{Context, today};
use super::error::{CliError, Exit};
use super::files::Loaded;
use super::output::Output;

/// Runs the command.
pub(crate) fn run(args: &Args, loaded: &Loaded, context: Context) -> Result<Exit, CliError> {
    let mut output = Output::new(&args.output, true, context)?;
    let (case, answers) = answers_of(&args.case, loaded, context, true)?;
    let context = context.speaking(case.language);
    let report = judged(Report::new(&loaded.questionnaire, &answers, context.lang), &case, args.rescore);
    let facts = IncidentFacts { date: today(), details: case.details.clone() };
    let document = match args.reader {
        Reader::Me if output.format == Format::Json => {
            output.report(&report)?;
            return Ok(Exit::Done);
        }
        Reader::Me => {
            let detail = if output.brief() { ResultDetail::Brief } else { ResultDetail::Full };
            result(&report, detail, then(&case, args.rescore))
        }
        Reader::Family => incident(&report, &facts, Audience::Family),
        Reader::Police => incident(&report, &facts, Audience::Police),
        Reader::Consulate => incident(&report, &facts, Audience::Consulate),
    };
    output.documents(&[document])?;
    Ok(Exit::Done)
}

/// As it was judged when it was saved, or anew.
fn judged<'q>(report: Report<'q>, case: &Case, rescore: bool) -> Report<'q> {
    match case.assessment {
        Some(given) if !rescore => report.as_given(given.verdict, given.score),
        _ => report,
    }
}

fn then(case: &Case, rescore: bool) -> Option<Then> {
    case.assessment.filter(|_| rescore).map(|given| Then { verdict: given.verdict, score: given.score })
}
