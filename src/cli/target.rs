//! Files to be written: whole or not at all, through links, and never over what somebody else wrote in between.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use hangup::words::words;
use hangup::{Lang, case::MAX_CASE_BYTES};
use tempfile::NamedTempFile;

use super::error::{CliError, Exit, reason};

/// A file to be written: its folder was tried before the first question, and the file appears whole or not at all.
pub(crate) struct Target {
    /// As it was named.
    named: PathBuf,
    /// Where that leads to, links followed.
    path: PathBuf,
    kind: Kind,
    /// Whether only the owner may read it: everything that holds answers.
    private: bool,
    replace: bool,
}

/// What stands at the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A file, or nothing yet: replaced whole.
    File,
    /// A pipe or a device, or a file that is open already (`/dev/stdout`): written to as it is.
    Stream,
}

impl Target {
    /// Checks that `path` can be written. `replace` allows a file that exists to be replaced.
    pub(crate) fn new(path: &Path, private: bool, replace: bool, lang: Lang) -> Result<Self, CliError> {
        let mut target = Self { named: path.to_owned(), path: path.to_owned(), kind: Kind::File, private, replace };
        target.find().ok_or_else(|| target.cannot(words(lang).errors.too_many_links, lang))?;
        target.check(lang)?;
        Ok(target)
    }

    /// Follows links, and sees what stands at their end. `None` if there are too many.
    fn find(&mut self) -> Option<()> {
        self.path = followed(&self.named)?;
        let stream = fs::metadata(&self.path).is_ok_and(|found| !found.is_file() && !found.is_dir());
        if stream || is_open_already(&self.named) {
            self.kind = Kind::Stream;
            self.path.clone_from(&self.named);
        }
        Some(())
    }

    fn check(&self, lang: Lang) -> Result<(), CliError> {
        let found = fs::metadata(&self.path);
        match (&found, self.kind) {
            (Ok(found), _) if found.is_dir() => Err(self.error(&io::ErrorKind::IsADirectory.into(), lang)),
            (_, Kind::Stream) => self.stream().map(drop).map_err(|error| self.error(&error, lang)),
            (Ok(_), Kind::File) if !self.replace => Err(self.exists(lang)),
            _ => self.temporary().map(drop).map_err(|error| self.error(&error, lang)),
        }
    }

    /// Whether both are one file, however it is named.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let folder = |target: &Self| fs::canonicalize(folder_of(&target.path)).ok();
        self.path.file_name() == other.path.file_name() && folder(self) == folder(other)
    }

    /// The folder it is in.
    pub(crate) fn folder(&self) -> &Path {
        folder_of(&self.path)
    }

    /// What the names of files begin with that are written beside it before they take its place.
    pub(crate) fn beside(&self, what: &str) -> OsString {
        let mut name = OsString::from(".");
        name.push(self.path.file_name().unwrap_or_default());
        name.push(what);
        name
    }

    fn temporary(&self) -> io::Result<NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        let prefix = self.beside(PART);
        builder.prefix(&prefix);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(if self.private { 0o600 } else { 0o666 }));
        }
        builder.tempfile_in(self.folder())
    }

    fn stream(&self) -> io::Result<File> {
        OpenOptions::new().write(true).open(&self.path)
    }

    /// Writes the whole content, or leaves everything as it was.
    pub(crate) fn write(&mut self, content: &[u8], lang: Lang) -> Result<(), CliError> {
        let written = match self.kind {
            Kind::File => self.put_in_place(content),
            Kind::Stream => self.stream().and_then(|mut stream| stream.write_all(content)),
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => self.exists(lang),
            _ => self.error(&error, lang).exiting(Exit::Io),
        })?;
        // From now on the file is our own.
        self.replace = true;
        Ok(())
    }

    fn put_in_place(&self, content: &[u8]) -> io::Result<()> {
        let mut file = self.temporary()?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        if self.replace {
            file.persist(&self.path)?
        } else {
            file.persist_noclobber(&self.path)?
        };
        sync_folder(self.folder());
        Ok(())
    }

    fn exists(&self, lang: Lang) -> CliError {
        let message = (words(lang).errors.exists)(&self.named.display().to_string());
        CliError::new(Exit::CannotCreate, message).with_hint(words(lang).errors.force_hint)
    }

    fn error(&self, error: &io::Error, lang: Lang) -> CliError {
        self.cannot(&reason(error, lang), lang)
    }

    fn cannot(&self, why: &str, lang: Lang) -> CliError {
        let message = (words(lang).errors.cannot_write)(&self.name(), why);
        CliError::new(Exit::CannotCreate, message).with_hint(words(lang).errors.write_hint)
    }

    /// Whether it is a file, or will be one, and no pipe or device.
    pub(crate) fn is_file(&self) -> bool {
        self.kind == Kind::File
    }

    /// The file as it stands, if it does, as far as a case can reach. A pipe or a device holds nothing to go on with, and
    /// reading one may never end.
    pub(crate) fn content(&self) -> Option<Vec<u8>> {
        let limit = self.is_file().then_some(MAX_CASE_BYTES + 1)?;
        super::files::read(&self.path, limit, Lang::En).ok()
    }

    /// The name as it may be shown.
    pub(crate) fn name(&self) -> String {
        hangup::mask::visible(&self.named.display().to_string())
    }

    /// The whole path as it may be shown.
    pub(crate) fn whole_path(&self) -> String {
        whole_path(&self.named)
    }
}

/// In the names of files that are being written.
pub(crate) const PART: &str = ".hangup-part-";

/// The whole path of a file as it may be shown.
pub(crate) fn whole_path(file: &Path) -> String {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    hangup::mask::visible(&whole.display().to_string())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Links that lead on to others: more than any system follows itself.
const MAX_LINKS: usize = 40;

/// Where a path leads to: the end of its links, which need not exist. `None` if there are too many.
fn followed(path: &Path) -> Option<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::read_link(&path) {
            Ok(next) => path = folder_of(&path).join(next),
            Err(_) => return Some(path),
        }
    }
    None
}

/// Whether a name stands for something the program has open: replacing it would leave the reader with nothing.
fn is_open_already(path: &Path) -> bool {
    path.starts_with("/dev") || (path.starts_with("/proc") && path.components().any(|part| part.as_os_str() == "fd"))
}

/// A name that is not on the disk yet is lost with the power. Where folders cannot be synced, nothing is to be done.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        drop(File::open(folder).and_then(|folder| folder.sync_all()));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn write(path: &Path, replace: bool, content: &str) -> Result<(), CliError> {
        Target::new(path, true, replace, Lang::En)?.write(content.as_bytes(), Lang::En)
    }

    #[test]
    fn a_link_is_followed_and_stays_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (link, file) = (folder.path().join("link"), folder.path().join("file"));
        symlink("file", &link).expect("a link");
        write(&link, false, "first").expect("nothing is there yet");
        assert!(write(&link, false, "again").is_err(), "the file it leads to exists");
        write(&link, true, "second").expect("it may be replaced");
        assert_eq!(fs::read_to_string(&file).expect("a file"), "second");
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    }

    #[test]
    fn links_in_a_circle_are_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        let [one, two] = ["one", "two"].map(|name| folder.path().join(name));
        symlink(&two, &one).and_then(|()| symlink(&one, &two)).expect("links");
        let error = Target::new(&one, true, true, Lang::Ja).err().expect("it leads nowhere");
        assert!(error.message.ends_with(words(Lang::Ja).errors.too_many_links), "{}", error.message);
    }

    #[test]
    fn a_device_is_written_to_and_stays() {
        for replace in [false, true] {
            write(Path::new("/dev/null"), replace, "x").expect("it takes everything");
            assert!(!fs::metadata("/dev/null").expect("a device").is_file());
        }
    }
}
