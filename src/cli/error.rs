//! Errors of the program: a message, a hint, an exit status. Printed in one place.

use std::io::{self, Write};
use std::process::ExitCode;

use hangup::Lang;
use hangup::words::words;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// It did its job, whatever the verdict.
    Done,
    /// A verdict as a number, on request.
    Verdict(u8),
    /// A copy is not what it was compared with.
    Differs,
    /// The command line is wrong.
    Usage,
    /// A question, answer or case file is wrong.
    Data,
    /// A file cannot be read.
    NoInput,
    /// A file cannot be created.
    CannotCreate,
    /// Writing failed half-way.
    Io,
    /// The person stopped it.
    Stopped,
    /// A signal stopped it.
    Signal(u8),
}

impl Exit {
    /// The number, after sysexits and the shells' habit for signals.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Verdict(code) => code,
            Self::Differs => 1,
            Self::Usage => 2,
            Self::Data => 65,
            Self::NoInput => 66,
            Self::CannotCreate => 73,
            Self::Io => 74,
            Self::Stopped => 130,
            Self::Signal(signal) => 128 + signal,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// What went wrong, in the person's language.
#[derive(Debug)]
pub(crate) struct CliError {
    /// Exit status.
    pub(crate) exit: Exit,
    /// What is wrong, and where.
    pub(crate) message: String,
    /// What to do.
    pub(crate) hint: Option<&'static str>,
    /// The language it is said in, if that is not the one the program was started in.
    lang: Option<Lang>,
}

impl CliError {
    pub(crate) fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into(), hint: None, lang: None }
    }

    pub(crate) fn with_hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// A closed pipe: the reader has seen enough, so the program leaves without a word.
    pub(crate) fn output(error: &io::Error, lang: Lang) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::new(Exit::Done, String::new());
        }
        Self::new(Exit::Io, (words(lang).errors.cannot_write)("stdout", &reason(error, lang)))
    }

    /// The same with another exit status.
    pub(crate) fn exiting(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// The language it is said in, from here on.
    pub(crate) fn said_in(mut self, lang: Lang) -> Self {
        self.lang = Some(lang);
        self
    }

    /// What went wrong and what to do, on one line or two.
    pub(crate) fn told(&self, lang: Lang) -> String {
        let hint = self.hint.map(|hint| format!("\n  {hint}")).unwrap_or_default();
        words(lang).signs.labelled(words(lang).errors.error, &visible(&self.message)) + &hint
    }

    /// Prints it. A standard error that is closed is no reason to fail differently.
    pub(crate) fn print(&self, lang: Lang) {
        if !self.message.is_empty() {
            let told = self.told(self.lang.unwrap_or(lang));
            drop(io::stderr().write_all(format!("{told}\n").as_bytes()));
        }
    }
}

/// File names and file contents in messages cannot drive the terminal: lines stay, other control characters are shown.
pub(crate) fn visible(message: &str) -> String {
    message.split('\n').map(hangup::mask::visible).collect::<Vec<_>>().join("\n")
}

/// What went wrong, in the words of the language or of the system, without the number behind them.
pub(crate) fn reason(error: &io::Error, lang: Lang) -> String {
    if let Some(words) = (words(lang).errors.system)(error.kind()) {
        return words.to_owned();
    }
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().split(" at path").next().unwrap_or_default().to_owned()
}
