//! A case file that one program at a time writes to.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use hangup::Lang;
use hangup::words::words;

use super::error::{CliError, Exit};
use super::target::{PART, Target};

/// A case file of our own. Nobody else's answers are written over, whether the other program is still there or not.
pub(crate) struct CaseFile {
    target: Target,
    /// What the file held when we last looked: nothing if it was not there.
    known: Option<Vec<u8>>,
    _lock: Option<Lock>,
}

impl CaseFile {
    /// Takes the file for this program. `known` is what was read from it, if it goes on with what it holds.
    ///
    /// # Errors
    /// If it cannot be written, or another program is writing to it.
    pub(crate) fn open(target: Target, known: Option<Vec<u8>>, lang: Lang) -> Result<Self, CliError> {
        let lock = Lock::take(&target).map_err(|_| {
            let message = (words(lang).errors.in_use)(&target.name());
            CliError::new(Exit::CannotCreate, message).with_hint(words(lang).errors.in_use_hint)
        })?;
        if lock.is_some() {
            clear_leftovers(&target);
        }
        let known = known.or_else(|| target.content());
        Ok(Self { target, known, _lock: lock })
    }

    /// Saves.
    ///
    /// # Errors
    /// If it cannot be written, or no longer holds what this program wrote: then it is left as it is.
    pub(crate) fn write(&mut self, content: &[u8], lang: Lang) -> Result<(), CliError> {
        // A file that is gone holds nobody's answers.
        let others = self.target.content().filter(|content| Some(content) != self.known.as_ref());
        if self.known.is_some() && others.is_some() {
            let message = (words(lang).errors.changed)(&self.target.name());
            return Err(CliError::new(Exit::Io, message).with_hint(words(lang).errors.changed_hint));
        }
        self.target.write(content, lang)?;
        self.known = Some(content.to_owned());
        Ok(())
    }

    /// Where it is.
    pub(crate) const fn target(&self) -> &Target {
        &self.target
    }
}

/// What programs that were killed left behind: it is nobody's now that we hold the lock.
fn clear_leftovers(target: &Target) {
    let prefix = target.beside(PART);
    let Ok(entries) = fs::read_dir(target.folder()) else { return };
    let name = |path: &Path| path.file_name().map(|name| name.as_encoded_bytes().to_vec()).unwrap_or_default();
    let left = entries.flatten().map(|entry| entry.path());
    left.filter(|path| name(path).starts_with(prefix.as_encoded_bytes())).for_each(|path| drop(fs::remove_file(path)));
}

/// A file beside the case that is locked while a program writes to it. The system unlocks it when the program ends.
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// `Ok(None)` for what is no file, and where files cannot be locked: then only what changed is noticed.
    fn take(target: &Target) -> Result<Option<Self>, ()> {
        if !target.is_file() {
            return Ok(None);
        }
        let path = target.folder().join(target.beside(".hangup-lock"));
        let Ok(file) = lock_file(&path) else { return Ok(None) };
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { path, _file: file })),
            Err(TryLockError::WouldBlock) => Err(()),
            Err(TryLockError::Error(_)) => {
                drop(fs::remove_file(&path));
                Ok(None)
            }
        }
    }
}

fn lock_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl Drop for Lock {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.path));
    }
}
