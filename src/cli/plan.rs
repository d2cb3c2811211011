//! `hangup plan`: the steps of a saved case, ticked off.

use std::io::{IsTerminal, stdin, stdout};

use hangup::conversation::{Planning, Screen, noted};
use hangup::words::words;
use hangup::{
    Answers, Case, Questionnaire, Report,
    case::MAX_CASE_BYTES,
    case_plan, closest,
    render::json_plan,
    tracking::{MAX_REFERENCE_CHARS, tracked},
};

use super::args::{Format, Plan};
use super::ask::{Stop, face, has_lines};
use super::case_file::CaseFile;
use super::check::{Opened, answers_of};
use super::context::{Context, now, today};
use super::error::{CliError, Exit};
use super::files::{Loaded, read};
use super::output::{DOCUMENTS, Output, only};
use super::target::Target;

/// Runs the command: changes what it is told to change, lets a person at a terminal change more, or prints the steps.
pub(crate) fn run(args: &Plan, loaded: &Loaded, context: Context) -> Result<Exit, CliError> {
    only(args.output.format, &DOCUMENTS, context.lang)?;
    let questionnaire = &loaded.questionnaire;
    only(args.output.format, &DOCUMENTS, context.lang)?;
    let mut output = Output::new(&args.output, true, context)?;
    // Before it is read: what comes in between is noticed when it is saved.
    let known = read(&args.case, MAX_CASE_BYTES + 1, context.lang)?;
    let Opened { case, answers, .. } = answers_of(&args.case, loaded, context, true)?;
    let context = context.speaking(case.language);
    output.speak(context);
    let saved = Saved { case, answers, questionnaire, context };
    saved.follow(args, known, &mut output).map_err(|error| error.said_in(context.lang))
}

/// A saved case, in the language it speaks.
struct Saved<'a> {
    case: Case,
    answers: Answers,
    questionnaire: &'a Questionnaire,
    context: Context,
}

impl Saved<'_> {
    fn follow(mut self, args: &Plan, known: Vec<u8>, output: &mut Output) -> Result<Exit, CliError> {
        let context = self.context;
        let changes = changes(args, &self)?;
        let told = !changes.is_empty();
        for change in changes {
            change.make(&mut self.case);
        }
        if told {
            case_file(args, known, context)?.write(self.case.to_yaml().as_bytes(), context.lang)?;
        } else if output.plain_text() && stdin().is_terminal() && stdout().is_terminal() {
            let file = case_file(args, known, context)?;
            let mut planning = Planning::new(self.questionnaire, self.answers, self.case, context.lang, today());
            return hold(&mut planning, file, context);
        } else if output.plain_text() && !stdin().is_terminal() && has_lines() {
            let file = case_file(args, known, context)?;
            let mut planning = Planning::new(self.questionnaire, self.answers, self.case, context.lang, today());
            let exit = hold(&mut planning, file, context)?;
            (self.answers, self.case) = (planning.answers().clone(), planning.case().clone());
            self.print(output)?;
            return Ok(exit);
        }
        self.print(output)?;
        Ok(Exit::Done)
    }

    fn report(&self) -> Report<'_> {
        let case = &self.case;
        let report = Report::new(self.questionnaire, &self.answers, self.context.lang);
        let report = report.answered_at(case.answered.clone()).answered_later(&case.answered_later);
        match case.assessment {
            Some(given) => report.as_given(given.verdict, given.score.min(self.questionnaire.highest_score())),
            None => report,
        }
    }

    fn print(&self, output: &mut Output) -> Result<(), CliError> {
        let report = self.report();
        match output.format {
            Format::Json => output.bytes(json_plan(&report, &self.case, &today()).as_bytes()),
            _ => output.documents(&[case_plan(&report, &self.case, &today())]),
        }
    }
}

fn case_file(args: &Plan, known: Vec<u8>, context: Context) -> Result<CaseFile, CliError> {
    let target = Target::new(&args.case, true, true, context.lang)?;
    CaseFile::open(target, Some(known), context.lang)
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

fn changes(args: &Plan, saved: &Saved<'_>) -> Result<Vec<Change>, CliError> {
    let said = &words(saved.context.lang).plan;
    let reference = match &args.reference {
        Some(_) if args.done.len() != 1 => return Err(CliError::new(Exit::Usage, said.one_step)),
        Some(typed) => noted(typed)
            .map_err(|length| CliError::new(Exit::Usage, (said.reference_too_long)(length, MAX_REFERENCE_CHARS)))?,
        None => None,
    };
    let report = saved.report();
    let planned: Vec<_> = tracked(&report, &saved.case).into_iter().map(|entry| entry.step.id.as_str()).collect();
    let step = |id: &String| known_step(saved.questionnaire, id, saved.context);
    let of_case = |id: String| {
        let unplanned = || CliError::new(Exit::Usage, (said.not_in_plan)(&id)).with_hint(said.step_hint);
        if planned.contains(&id.as_str()) { Ok(id) } else { Err(unplanned()) }
    };
    let done = args.done.iter().map(|id| Ok(Change::Done(step(id).and_then(of_case)?, reference.clone())));
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

/// How it ends. Everything is saved already.
const fn ended(stop: Stop) -> Exit {
    match stop {
        Stop::Signal(signal) => Exit::Signal(signal),
        Stop::Wanted => Exit::Stopped,
        Stop::EndOfInput | Stop::NotAnswers => Exit::Done,
    }
}

/// Lets a person tick steps off; every change is saved at once.
fn hold(planning: &mut Planning<'_>, mut file: CaseFile, context: Context) -> Result<Exit, CliError> {
    let mut face = face(context);
    face.say(&planning.start());
    loop {
        let view = planning.view();
        let reply = if view.screen == Screen::Done { Err(Exit::Done) } else { face.ask(&view).map_err(ended) };
        let reply = match reply {
            Ok(reply) => reply,
            Err(exit) => {
                face.say(&planning.close());
                return Ok(exit);
            }
        };
        planning.tell_time(now());
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
