//! Where the answers are saved, if they are.

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

    pub(super) const fn questionnaire(&self) -> &'a Questionnaire {
        &self.loaded.questionnaire
    }

    /// The fingerprint of the question file.
    pub(super) fn sha256(&self) -> String {
        self.loaded.sha256()
    }

    /// Goes on to another file.
    pub(super) fn go_to(&mut self, file: CaseFile) {
        self.case_file = Some(file);
    }

    pub(super) fn write(&mut self, case: impl FnOnce(&str) -> Case, lang: Lang) -> Result<(), CliError> {
        let Some(file) = &mut self.case_file else { return Ok(()) };
        file.write(case(&self.loaded.sha256()).to_yaml().as_bytes(), lang)
    }

    /// Saves, and gives what went wrong if it is the first time; the interview goes on.
    pub(super) fn save(&mut self, case: impl FnOnce(&str) -> Case, lang: Lang) -> Option<String> {
        let error = self.write(case, lang).err()?;
        let told = self.failed.is_none().then(|| error.told(lang));
        self.failed.get_or_insert(error);
        told
    }
}

/// What a case holds that was not answered in a conversation.
pub(super) fn scripted(case: &Case, loaded: &Loaded, sha256: &str, answers: &Answers, lang: Lang) -> Case {
    let questionnaire = &loaded.questionnaire;
    Case::of(questionnaire, sha256, lang, answers, &assess(questionnaire, answers)).with_rest_of(case)
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
