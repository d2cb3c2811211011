//! `hangup plan`: the steps of a saved case, ticked off.

use std::io::{IsTerminal, stdin, stdout};

use hangup::conversation::{Planning, Screen, noted};
use hangup::words::words;
use hangup::{
    Answers, Case, MAX_CASE_BYTES, MAX_REFERENCE_CHARS, Questionnaire, Report, case_plan, closest, json_plan,
};

use super::args::{Format, Plan};
use super::ask::{Stop, face};
use super::case_file::CaseFile;
use super::check::answers_of;
use super::context::{Context, today};
use super::error::{CliError, Exit};
use super::files::{Loaded, read};
use super::output::{DOCUMENTS, Output, only};
use super::target::Target;

/// Runs the command: changes what it is told to change, lets a person at a terminal change more, or prints the steps.
pub(crate) fn run(args: &Plan, loaded: &Loaded, context: Context) -> Result<Exit, CliError> {
    only(args.output.format, &DOCUMENTS, context.lang)?;
    let questionnaire = &loaded.questionnaire;
    let mut output = Output::new(&args.output, true, context)?;
    // Before it is read: what comes in between is noticed when it is saved.
    let known = read(&args.case, MAX_CASE_BYTES + 1, context.lang)?;
    let (mut case, answers) = answers_of(&args.case, loaded, context, true)?;
    let context = context.speaking(case.language);
    output.speak(context);
    let changes = changes(args, questionnaire, context)?;
    let told = !changes.is_empty();
    for change in changes {
        change.make(&mut case);
    }
    if told {
        case_file(args, known, context)?.write(case.to_yaml().as_bytes(), context.lang)?;
    } else if output.brief() && stdin().is_terminal() && stdout().is_terminal() {
        let file = case_file(args, known, context)?;
        return hold(Planning::new(questionnaire, answers, case, context.lang, today()), file, context);
    }
    print(&case, &answers, questionnaire, &mut output, context)?;
    Ok(Exit::Done)
}

fn case_file(args: &Plan, known: Vec<u8>, context: Context) -> Result<CaseFile, CliError> {
    let target = Target::new(&args.case, true, true, context.lang)?;
    CaseFile::open(target, Some(known), context.lang)
}

fn print(
    case: &Case,
    answers: &Answers,
    questionnaire: &Questionnaire,
    output: &mut Output,
    context: Context,
) -> Result<(), CliError> {
    let report = Report::new(questionnaire, answers, context.lang).answered_at(case.answered.clone());
    let report = match case.assessment {
        Some(given) => report.as_given(given.verdict, given.score.min(questionnaire.highest_score())),
        None => report,
    };
    match output.format {
        Format::Json => output.bytes(json_plan(&report, case, &today()).as_bytes()),
        _ => output.documents(&[case_plan(&report, case, &today())]),
    }
}

/// What the command line says about a step.
enum Change {
    Done(String, Option<String>),
    Undone(String),
}

impl Change {
    fn make(self, case: &mut Case) {
        match self {
            Self::Done(step, reference) => {
                let before = case.steps.iter().find(|(id, _)| *id == step).map(|(_, done)| done.clone());
                let reference = reference.or_else(|| before.as_ref().and_then(|done| done.reference.clone()));
                let day = before.map_or_else(today, |done| done.done);
                case.tick(&step, &day, reference);
            }
            Self::Undone(step) => case.untick(&step),
        }
    }
}

fn changes(args: &Plan, questionnaire: &Questionnaire, context: Context) -> Result<Vec<Change>, CliError> {
    let said = &words(context.lang).plan;
    let reference = match &args.reference {
        Some(_) if args.done.len() != 1 => return Err(CliError::new(Exit::Usage, said.one_step)),
        Some(typed) => noted(typed)
            .map_err(|length| CliError::new(Exit::Usage, (said.reference_too_long)(length, MAX_REFERENCE_CHARS)))?,
        None => None,
    };
    let step = |id: &String| known_step(questionnaire, id, context);
    let done = args.done.iter().map(|id| Ok(Change::Done(step(id)?, reference.clone())));
    let undone = args.undone.iter().map(|id| Ok(Change::Undone(step(id)?)));
    done.chain(undone).collect()
}

fn known_step(questionnaire: &Questionnaire, id: &str, context: Context) -> Result<String, CliError> {
    let mut ids = questionnaire.plan.iter().map(|step| step.id.as_str());
    if ids.clone().any(|known| known == id) {
        return Ok(id.to_owned());
    }
    let errors = &words(context.lang).errors;
    let message = (errors.unknown)(errors.unknown_step, id, closest(id, &mut ids));
    Err(CliError::new(Exit::Usage, message).with_hint(words(context.lang).plan.step_hint))
}

/// Lets a person tick steps off; every change is saved at once.
fn hold(mut planning: Planning<'_>, mut file: CaseFile, context: Context) -> Result<Exit, CliError> {
    let mut face = face(context);
    face.say(&planning.start());
    loop {
        let view = planning.view();
        if view.screen == Screen::Done {
            return Ok(Exit::Done);
        }
        let reply = match face.ask(&view) {
            Ok(reply) => reply,
            Err(Stop::Signal(signal)) => return Ok(Exit::Signal(signal)),
            Err(Stop::Wanted) => return Ok(Exit::Stopped),
            // Everything is saved already.
            Err(Stop::EndOfInput | Stop::NotAnswers) => return Ok(Exit::Done),
        };
        let outcome = planning.reply(reply);
        if !outcome.deeds.is_empty() {
            let lang = planning.lang();
            file.write(planning.case().to_yaml().as_bytes(), lang).map_err(|error| error.said_in(lang))?;
        }
        if !outcome.said.is_empty() {
            face.say(&outcome.said);
        }
    }
}
