//! Files: read with a limit, written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use hangup::words::words;
use hangup::{Case, Diagnostic, Lang, MAX_BYTES, MAX_CASE_BYTES, Questionnaire, fingerprint};
use tempfile::NamedTempFile;

use super::error::{CliError, Exit, reason};

/// A questionnaire with the fingerprint of its file.
pub(crate) struct Loaded {
    pub(crate) questionnaire: Questionnaire,
    /// The file's name, `None` for the compiled-in one.
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
        Err(error) => {
            let message = words(lang).errors.case(&file.display().to_string(), error.line, &error.kind);
            Err(CliError::new(Exit::Data, message).with_hint(words(lang).errors.case_hint))
        }
    }
}

/// The first `limit` bytes of a file: a device without end is not read for ever.
pub(crate) fn read(file: &Path, limit: usize, lang: Lang) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let result = File::open(file).and_then(|opened| opened.take(limit as u64).read_to_end(&mut bytes));
    result.map_err(|error| {
        let exit = if error.kind() == io::ErrorKind::NotFound { Exit::NoInput } else { Exit::Io };
        let exit = if error.kind() == io::ErrorKind::PermissionDenied { Exit::NoInput } else { exit };
        CliError::new(exit, (words(lang).errors.cannot_read)(&file.display().to_string(), &reason(&error)))
    })?;
    Ok(bytes)
}

/// A file to be written: its folder was tried before the first question, and the file appears whole or not at all.
pub(crate) struct Target {
    path: PathBuf,
    /// Whether only the owner may read it: everything that holds answers.
    private: bool,
    replace: bool,
}

impl Target {
    /// Checks that `path` can be written. `replace` allows a file that exists to be replaced.
    pub(crate) fn new(path: &Path, private: bool, replace: bool, lang: Lang) -> Result<Self, CliError> {
        let target = Self { path: path.to_owned(), private, replace };
        match fs::symlink_metadata(path) {
            Ok(found) if found.is_dir() => return Err(target.error(&io::ErrorKind::IsADirectory.into(), lang)),
            Ok(_) if !replace => {
                let message = (words(lang).errors.exists)(&path.display().to_string());
                return Err(CliError::new(Exit::CannotCreate, message).with_hint(words(lang).errors.force_hint));
            }
            // A device is no file that could be replaced whole.
            Ok(found) if !found.is_file() && !found.is_symlink() => {
                return Err(target.error(&io::ErrorKind::InvalidInput.into(), lang));
            }
            _ => {}
        }
        target.temporary().map_err(|error| target.error(&error, lang))?;
        Ok(target)
    }

    /// Whether both are one file, however its folder is named.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let folder = |target: &Self| fs::canonicalize(target.folder()).ok();
        self.path.file_name() == other.path.file_name() && folder(self) == folder(other)
    }

    fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    fn temporary(&self) -> io::Result<NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".hangup-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(if self.private { 0o600 } else { 0o666 }));
        }
        builder.tempfile_in(self.folder())
    }

    /// Writes the whole content, or leaves everything as it was.
    pub(crate) fn write(&mut self, content: &[u8], lang: Lang) -> Result<(), CliError> {
        self.try_write(content).map_err(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists {
                let message = (words(lang).errors.exists)(&self.path.display().to_string());
                return CliError::new(Exit::CannotCreate, message).with_hint(words(lang).errors.force_hint);
            }
            self.error(&error, lang).exiting(Exit::Io)
        })?;
        // From now on the file is our own.
        self.replace = true;
        Ok(())
    }

    fn try_write(&self, content: &[u8]) -> io::Result<()> {
        let mut file = self.temporary()?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        if self.replace {
            file.persist(&self.path)?
        } else {
            file.persist_noclobber(&self.path)?
        };
        Ok(())
    }

    fn error(&self, error: &io::Error, lang: Lang) -> CliError {
        let message = (words(lang).errors.cannot_write)(&self.name(), &reason(error));
        CliError::new(Exit::CannotCreate, message).with_hint(words(lang).errors.write_hint)
    }

    /// The name as it may be shown.
    pub(crate) fn name(&self) -> String {
        hangup::visible(&self.path.display().to_string())
    }

    /// The whole path as it may be shown.
    pub(crate) fn whole_path(&self) -> String {
        whole_path(&self.path)
    }
}

/// The whole path of a file as it may be shown.
pub(crate) fn whole_path(file: &Path) -> String {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    hangup::visible(&whole.display().to_string())
}
