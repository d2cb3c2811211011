//! Where the answers are saved, if they are.

use hangup::conversation::Conversation;
use hangup::words::words;
use hangup::{Answers, Case, Lang, Questionnaire, assess};

use super::super::args::Check;
use super::super::case_file::CaseFile;
use super::super::context::Context;
use super::super::error::{CliError, Exit};
use super::super::files::Loaded;
use super::super::target::Target;

/// Where the answers are saved, if they are.
pub(super) struct Saver<'a> {
    case_file: Option<CaseFile>,
    loaded: &'a Loaded,
    /// The first thing that went wrong: told at once, and again at the end with its exit status.
    pub(super) failed: Option<CliError>,
}

impl<'a> Saver<'a> {
    pub(super) const fn new(case_file: Option<CaseFile>, loaded: &'a Loaded) -> Self {
        Self { case_file, loaded, failed: None }
    }

    /// The whole path it goes to, as it may be shown.
    pub(super) fn file(&self) -> Option<String> {
        self.case_file.as_ref().map(|file| file.target().whole_path())
    }

    /// Whether it goes to a file.
    pub(super) const fn is_saving(&self) -> bool {
        self.case_file.is_some()
    }

    pub(super) const fn questionnaire(&self) -> &'a Questionnaire {
        &self.loaded.questionnaire
    }

    /// What is saved of a conversation.
    pub(super) fn content(&self, talk: &Conversation<'_>) -> Vec<u8> {
        talk.case(&self.loaded.sha256()).to_yaml().into_bytes()
    }

    /// Goes on to another file.
    pub(super) fn go_to(&mut self, file: CaseFile) {
        self.case_file = Some(file);
    }

    pub(super) fn write(&mut self, content: &[u8], lang: Lang) -> Result<(), CliError> {
        self.case_file.as_mut().map_or(Ok(()), |file| file.write(content, lang))
    }

    /// Saves, and gives what went wrong if it is the first time; the interview goes on.
    pub(super) fn save(&mut self, content: &[u8], lang: Lang) -> Option<String> {
        let error = self.write(content, lang).err()?;
        let told = self.failed.is_none().then(|| error.told(lang));
        self.failed.get_or_insert(error);
        told
    }
}

/// What a case holds that was not answered in a conversation.
pub(super) fn scripted(case: &Case, loaded: &Loaded, answers: &Answers, lang: Lang) -> Case {
    let questionnaire = &loaded.questionnaire;
    let given = assess(questionnaire, answers);
    Case::of(questionnaire, &loaded.sha256(), lang, answers, &given).with_rest_of(case)
}

/// `--resume` goes on saving to the same file, unless `--save` names another. `known` is what the resumed file held.
pub(super) fn save_file(args: &Check, known: Option<Vec<u8>>, context: Context) -> Result<Option<CaseFile>, CliError> {
    let resumed = args.resume.as_ref();
    let Some(file) = args.save.as_ref().or(resumed) else { return Ok(None) };
    let replace = args.output.force || resumed == Some(file);
    let target = Target::new(file, true, replace, context.lang);
    let hint = |mut error: CliError| {
        if error.exit == Exit::CannotCreate && file.is_file() && !replace {
            error = error.with_hint(words(context.lang).errors.resume_hint);
        }
        error
    };
    let known = known.filter(|_| args.save.is_none());
    CaseFile::open(target.map_err(hint)?, known, context.lang).map(Some)
}
