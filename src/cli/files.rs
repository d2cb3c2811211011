//! Files: read with a limit.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use hangup::words::words;
use hangup::{
    Case, Diagnostic, Lang, MAX_BYTES, Questionnaire,
    case::{CaseError, CaseErrorKind, MAX_CASE_BYTES, fingerprint},
};

use super::error::{CliError, Exit, reason};

/// A questionnaire with the fingerprint of its file.
pub(crate) struct Loaded {
    pub(crate) questionnaire: Questionnaire,
    /// The bytes of the file, `None` for the compiled-in one.
    file: Option<Vec<u8>>,
}

impl Loaded {
    /// SHA-256 of the question file. Worked out only when a case is saved or read.
    pub(crate) fn sha256(&self) -> String {
        fingerprint(self.file.as_deref().unwrap_or(hangup::EMBEDDED_YAML.as_bytes()))
    }
}

/// The questionnaire of `--questions`, or the compiled-in one.
pub(crate) fn questionnaire(file: Option<&Path>, lang: Lang) -> Result<Loaded, CliError> {
    let Some(file) = file else { return Ok(Loaded { questionnaire: Questionnaire::embedded(), file: None }) };
    let bytes = read(file, MAX_BYTES + 1, lang)?;
    match Questionnaire::parse(&bytes) {
        Ok(questionnaire) => Ok(Loaded { questionnaire, file: Some(bytes) }),
        Err(found) => Err(bad_questions(file, &found, lang)),
    }
}

fn bad_questions(file: &Path, found: &[Diagnostic], lang: Lang) -> CliError {
    let name = file.display().to_string();
    let list = found.iter().map(|finding| words(lang).diagnostics.finding(&name, finding));
    let message =
        format!("{}\n{}", (words(lang).errors.bad_questions)(&name, found.len()), list.collect::<Vec<_>>().join("\n"));
    CliError::new(Exit::Data, message).with_hint(words(lang).errors.questions_hint)
}

/// A case file.
pub(crate) fn case(file: &Path, lang: Lang) -> Result<(Case, Vec<u8>), CliError> {
    let bytes = read(file, MAX_CASE_BYTES + 1, lang)?;
    match Case::parse(&bytes) {
        Ok(case) => Ok((case, bytes)),
        Err(error) => Err(wrong_case(file, &error, lang)),
    }
}

/// What is wrong with a case file; where something is missing in it, with what has to be there.
pub(crate) fn wrong_case(file: &Path, error: &CaseError, lang: Lang) -> CliError {
    let errors = &words(lang).errors;
    let told = CliError::new(Exit::Data, errors.case(&file.display().to_string(), error.line, &error.kind));
    match error.kind {
        CaseErrorKind::Needs(ref key, _) if !key.is_empty() => told,
        CaseErrorKind::DetailTooLong(..) | CaseErrorKind::TooLarge | CaseErrorKind::Newer(_) => told,
        CaseErrorKind::Twice(_) | CaseErrorKind::Several | CaseErrorKind::Tagged => told,
        CaseErrorKind::UnknownState(_) => told.with_hint(errors.state_hint),
        CaseErrorKind::UnknownStep(..) => told.with_hint(words(lang).plan.step_hint),
        _ => told.with_hint(errors.case_hint),
    }
}

/// The first `limit` bytes of a file: a device without end is not read for ever.
pub(crate) fn read(file: &Path, limit: usize, lang: Lang) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let result = File::open(file).and_then(|opened| opened.take(limit as u64).read_to_end(&mut bytes));
    result.map_err(|error| {
        CliError::new(
            Exit::NoInput,
            (words(lang).errors.cannot_read)(&file.display().to_string(), &reason(&error, lang)),
        )
    })?;
    Ok(bytes)
}
