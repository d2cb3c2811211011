//! The conversation over a face.

use std::io::{IsTerminal, stderr, stdout};

use hangup::conversation::{Conversation, Deed, Ending, Screen, Setting};
use hangup::{Answers, Case, Report, case::MAX_CASE_BYTES, hidden_numbers};

use super::super::args::{Check, Format};
use super::super::ask::{Face, Stop, face};
use super::super::case_file::CaseFile;
use super::super::context::{Context, now, today};
use super::super::desktop;
use super::super::error::{CliError, Exit};
use super::super::files::{Loaded, read};
use super::super::output::Output;
use super::super::warn;
use super::answers::{Opened, answers_of};
use super::deeds::Shell;
use super::saver::{Saver, save_file};
use super::{exit, not_twice, print_or_show, stop_exit};

/// Holds the conversation and prints what it came to.
pub(super) fn interactive(
    args: &Check,
    loaded: &Loaded,
    answers: Answers,
    output: Output,
    context: Context,
) -> Result<Exit, CliError> {
    // Before the answers are read: what comes in between is noticed when they are saved.
    let known = args.resume.as_deref().and_then(|file| read(file, MAX_CASE_BYTES + 1, context.lang).ok());
    let (case, answers) = resumed(args, loaded, answers, context)?;
    let context = context.speaking(case.language);
    let file = save_file(args, known.clone(), context).map_err(|error| error.said_in(context.lang))?;
    not_twice(&output, file.as_ref().map(CaseFile::target), context).map_err(|error| error.said_in(context.lang))?;
    let saver = Saver::new(file, loaded);
    let setting = Setting {
        saving: saver.file(),
        resumed: args.resume.is_some(),
        menu: stdout().is_terminal()
            && stderr().is_terminal()
            && (output.file().is_some() || output.format == Format::Text),
        can_copy: desktop::can_copy(),
        today: today(),
    };
    let mut talk = Conversation::new(&loaded.questionnaire, answers, case, context.lang, setting);
    let mut shell = Shell::new(saver, output, context);
    let mut face = face(context);
    face.say(&talk.start());
    shell.save_at_first(&talk, known.as_deref());
    let held = hold(&mut *face, &mut talk, &mut shell);
    if held.is_err() {
        talk.stop();
    }
    end(args, &mut talk, face, shell, held.err())
}

fn resumed(args: &Check, loaded: &Loaded, answers: Answers, context: Context) -> Result<(Case, Answers), CliError> {
    let Some(file) = &args.resume else { return Ok((Case::default(), answers)) };
    let Opened { case, answers: mut resumed, .. } = answers_of(file, loaded, context, true)?;
    let context = context.speaking(case.language);
    if let Some(told) = hidden_numbers(&case.hidden(), context.lang, None) {
        warn(&told, context);
    }
    resumed.place = answers.place.or(resumed.place);
    Ok((case, resumed))
}

fn hold(face: &mut dyn Face, talk: &mut Conversation<'_>, shell: &mut Shell<'_>) -> Result<(), Stop> {
    loop {
        let view = talk.view();
        if view.screen == Screen::Done {
            return Ok(());
        }
        let reply = face.ask(&view)?;
        talk.tell_time(now());
        let outcome = talk.reply(reply);
        if !outcome.said.is_empty() {
            face.say(&outcome.said);
        }
        for deed in outcome.deeds {
            if deed != Deed::Save {
                face.say(&[]);
            }
            let did = shell.carry_out(&deed, talk);
            let said = talk.did(&deed, did);
            if !said.is_empty() {
                face.say(&said);
            }
        }
    }
}

/// Says what is left to say, and how it ended.
fn end(
    args: &Check,
    talk: &mut Conversation<'_>,
    mut face: Box<dyn Face>,
    mut shell: Shell<'_>,
    stop: Option<Stop>,
) -> Result<Exit, CliError> {
    let lang = talk.lang();
    let report = Report::new(shell.questionnaire(), talk.answers(), lang);
    face.say(&talk.close());
    let stopped = talk.ended() == Some(Ending::Stopped);
    let mut then = talk.saved_where();
    if stopped && talk.setting().menu && shell.output.file().is_none() {
        then.extend(talk.where_everything_is());
        face.result(lang, &talk.result_so_far(), &then);
        then.clear();
    } else if stopped
        && let Err(error) = print_or_show(&report, &mut shell.output, shell.context.speaking_now(lang))
        // Where the terminal was closed, nobody is there to be shown anything.
        && !matches!(stop, Some(Stop::Signal(_)))
    {
        shell.failed.get_or_insert(error);
    }
    face.say(&then);
    drop(face);
    match (shell.failure(), stop) {
        // A terminal that is gone cannot be written to: that is no news.
        (_, Some(stop @ Stop::Signal(_))) => stop_exit(stop, lang),
        (Some(error), _) => Err(error.said_in(lang)),
        // After the result, the end of the input is no more to say.
        (None, Some(stop)) if stopped || stop != Stop::EndOfInput => stop_exit(stop, lang),
        (None, _) if stopped => Ok(Exit::Stopped),
        (None, _) => Ok(exit(args, &report)),
    }
}
