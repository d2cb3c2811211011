//! Answers from files and from the command line.

use std::borrow::Cow;
use std::path::Path;

use hangup::words::words;
use hangup::{
    Answer, Answers, Case, Questionnaire,
    case::{CaseError, CaseErrorKind, Resolved, unknown_id},
    closest, line_of_key,
};

use super::super::args::Check;
use super::super::context::{Context, now};
use super::super::error::{CliError, Exit};
use super::super::files::{Loaded, case, wrong_case};
use super::super::warn;

/// A case file that was read, and what it amounts to.
pub(crate) struct Opened {
    pub(crate) case: Case,
    pub(crate) answers: Answers,
    /// What is to be told of its answers besides.
    pub(crate) remarks: Vec<Cow<'static, str>>,
}

/// Takes the answers of a file and of the command line. Gives the file's case, and what is to be told of the answers.
pub(super) fn scripted_answers(
    args: &Check,
    loaded: &Loaded,
    answers: &mut Answers,
    context: Context,
) -> Result<(Case, Vec<Cow<'static, str>>), CliError> {
    let (mut case, mut remarks) = (Case::default(), Vec::new());
    if let Some(file) = &args.answers {
        let opened = answers_of(file, loaded, context, false)?;
        let place = answers.place.or(opened.answers.place);
        (case, *answers, remarks) = (opened.case, opened.answers, opened.remarks);
        answers.place = place;
    } else {
        // When the answers of a file were given, only the file knows.
        case.answered = Some(now());
    }
    let mut set =
        Settings { questionnaire: &loaded.questionnaire, context, answers, case: &mut case, seen: Vec::new() };
    // Those of this edition first, in whatever order they stand.
    let retired =
        |setting: &&String| setting.split_once('=').is_some_and(|(id, _)| loaded.questionnaire.find(id).is_none());
    for setting in args.set.iter().filter(|setting| !retired(setting)).chain(args.set.iter().filter(retired)) {
        remarks.extend(set.take(setting)?);
    }
    Ok((case, remarks))
}

/// The answers of a case file. In one that was `saved` with another edition of the questionnaire, ids may be there that
/// this one no longer has: they are left out, with a warning. Anywhere else such an id is a mistake.
pub(crate) fn answers_of(file: &Path, loaded: &Loaded, context: Context, saved: bool) -> Result<Opened, CliError> {
    let (lang, questionnaire) = (context.lang, &loaded.questionnaire);
    let (mut case, bytes) = case(file, lang)?;
    let edition = case.questionnaire.as_ref().map(|entry| entry.sha256.as_str()).filter(|sha256| !sha256.is_empty());
    let changed = saved && edition.is_some_and(|sha256| sha256 != loaded.sha256());
    let fail = |kind: CaseErrorKind, key: &str| {
        let line = line_of_key(&bytes, key).or_else(|| line_of_key(&bytes, "as_typed"));
        wrong_case(file, &CaseError { kind, line }, lang)
    };
    let Resolved { answers, unknown, notes, overruled } = case.resolve(questionnaire).map_err(|kind| {
        let key = match &kind {
            CaseErrorKind::UnknownState(_) => "state",
            CaseErrorKind::DetailTooLong(id, _) => id,
            _ => "questionnaire",
        }
        .to_owned();
        fail(kind, &key)
    })?;
    if let (Some(id), false) = (unknown.first(), changed) {
        return Err(fail(unknown_id(questionnaire, &case, id), id));
    }
    if !unknown.is_empty() {
        warn(&(words(lang).errors.dropped)(&unknown), context);
    }
    let overruled = overruled.iter().map(|id| (words(lang).document.overruled)(id));
    let remarks: Vec<_> = notes.iter().map(|note| note.get(lang).to_owned()).chain(overruled).map(Cow::Owned).collect();
    remarks.iter().for_each(|remark| warn(remark, context));
    Ok(Opened { case, answers, remarks })
}

/// The answers of the command line.
struct Settings<'a> {
    questionnaire: &'a Questionnaire,
    context: Context,
    answers: &'a mut Answers,
    case: &'a mut Case,
    /// Ids that were given already.
    seen: Vec<&'a str>,
}

impl<'a> Settings<'a> {
    /// Takes one answer. To a question of an earlier edition it counts where there is none of this one: gives what is to
    /// be told of that.
    fn take(&mut self, setting: &'a str) -> Result<Option<Cow<'static, str>>, CliError> {
        let lang = self.context.lang;
        let errors = &words(lang).errors;
        let split = setting.split_once('=').filter(|(id, _)| !id.is_empty());
        let (id, word) = split.ok_or_else(|| self.wrong(errors.unknown_answer, setting, None))?;
        let near = closest(word, Answer::ALL.map(Answer::word));
        let answer = Answer::from_word(word).ok_or_else(|| self.wrong(errors.unknown_answer, word, near));
        if self.seen.contains(&id) {
            return Err(self.wrong(errors.set_twice, id, None));
        }
        self.seen.push(id);
        match (self.questionnaire.find(id), self.questionnaire.find_retired(id)) {
            (Some(question), _) => {
                self.answers.set(question, answer?);
                self.case.date(self.questionnaire.question(question), false, &now());
                Ok(None)
            }
            (None, Some(old)) => {
                let read = old.read(answer?, self.answers);
                let overruled = || (words(lang).document.overruled)(id);
                let remark = if read { old.note.get(lang).to_owned() } else { overruled() };
                warn(&remark, self.context);
                Ok(Some(remark.into()))
            }
            (None, None) => {
                let known = self.questionnaire.questions.iter().map(|question| question.id.as_str());
                Err(self.wrong(errors.unknown_question, id, closest(id, known)))
            }
        }
    }

    fn wrong(&self, what: &str, given: &str, near: Option<&str>) -> CliError {
        let errors = &words(self.context.lang).errors;
        CliError::new(Exit::Usage, (errors.unknown)(what, given, near)).with_hint(errors.set_hint)
    }
}
