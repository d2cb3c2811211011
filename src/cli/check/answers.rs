//! Answers from files and from the command line.

use std::path::Path;

use hangup::words::words;
use hangup::{Answer, Answers, Case, CaseErrorKind, Questionnaire, Resolved, closest, line_of_key, unknown_id};

use super::super::args::Check;
use super::super::context::Context;
use super::super::error::{CliError, Exit};
use super::super::files::{Loaded, case};
use super::super::warn;

/// Takes the answers of a file and of the command line. Gives the file's case.
pub(super) fn scripted_answers(
    args: &Check,
    loaded: &Loaded,
    answers: &mut Answers,
    context: Context,
) -> Result<Case, CliError> {
    let mut case = Case::default();
    if let Some(file) = &args.answers {
        let place = answers.place;
        (case, *answers) = answers_of(file, loaded, context, false)?;
        answers.place = place.or(answers.place);
    }
    // Those of this edition first, in whatever order they stand.
    let retired =
        |setting: &&String| setting.split_once('=').is_some_and(|(id, _)| loaded.questionnaire.find(id).is_none());
    for setting in args.set.iter().filter(|setting| !retired(setting)).chain(args.set.iter().filter(retired)) {
        set(setting, &loaded.questionnaire, answers, context)?;
    }
    Ok(case)
}

/// The answers of a case file. In one that was `saved` with another edition of the questionnaire, ids may be there that
/// this one no longer has: they are left out, with a warning. Anywhere else such an id is a mistake.
pub(crate) fn answers_of(
    file: &Path,
    loaded: &Loaded,
    context: Context,
    saved: bool,
) -> Result<(Case, Answers), CliError> {
    let (lang, questionnaire) = (context.lang, &loaded.questionnaire);
    let (mut case, bytes) = case(file, lang)?;
    let edition = case.questionnaire.as_ref().map(|entry| entry.sha256.as_str()).filter(|sha256| !sha256.is_empty());
    let changed = saved && edition.is_some_and(|sha256| sha256 != loaded.sha256());
    let fail = |kind: &CaseErrorKind, key: Option<&str>| {
        let line = key.and_then(|key| line_of_key(&bytes, key));
        let message = words(lang).errors.case(&file.display().to_string(), line, kind);
        CliError::new(Exit::Data, message).with_hint(words(context.lang).errors.case_hint)
    };
    let Resolved { answers, unknown, notes } = case.resolve(questionnaire).map_err(|kind| {
        let key = match &kind {
            CaseErrorKind::UnknownState(..) => "state",
            CaseErrorKind::DetailTooLong(id, _) => id,
            _ => "questionnaire",
        };
        fail(&kind, Some(key))
    })?;
    if let (Some(id), false) = (unknown.first(), changed) {
        return Err(fail(&unknown_id(questionnaire, &case, id), Some(id)));
    }
    if !unknown.is_empty() {
        warn(&(words(lang).errors.dropped)(&unknown), context);
    }
    notes.iter().for_each(|note| warn(note.get(lang), context));
    Ok((case, answers))
}

/// One answer of the command line. To a question of an earlier edition it counts where there is none of this one.
fn set(setting: &str, questionnaire: &Questionnaire, answers: &mut Answers, context: Context) -> Result<(), CliError> {
    let wrong = |what, given: &str, near: Option<&str>| {
        let message = (words(context.lang).errors.unknown)(what, given, near);
        CliError::new(Exit::Usage, message).with_hint(words(context.lang).errors.set_hint)
    };
    let (id, word) =
        setting.split_once('=').ok_or_else(|| wrong(words(context.lang).errors.unknown_answer, setting, None))?;
    let known_words = Answer::ALL.map(Answer::word);
    let answer = Answer::from_word(word)
        .ok_or_else(|| wrong(words(context.lang).errors.unknown_answer, word, closest(word, known_words)));
    match (questionnaire.find(id), questionnaire.find_retired(id)) {
        (Some(question), _) => answers.set(question, answer?),
        (None, Some(old)) => {
            old.read(answer?, answers);
            warn(old.note.get(context.lang), context);
        }
        (None, None) => {
            let known = questionnaire.questions.iter().map(|question| question.id.as_str());
            return Err(wrong(words(context.lang).errors.unknown_question, id, closest(id, known)));
        }
    }
    Ok(())
}
