//! What a conversation cannot do itself, because it touches no files: asked of the shell, which tells how it went.

use super::view::Said;

/// What a reply led to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What stays in the scrollback, above what is shown next.
    pub said: Vec<Said>,
    /// What the shell is to do, in this order, before it shows anything: after each it calls `Conversation::did`.
    pub deeds: Vec<Deed>,
}

/// Something for the shell to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Save the case where it is being saved, if it is. Told of only if it fails.
    Save,
    /// From now on, save the case to this file.
    SaveTo(String),
    /// Write a paper to this file; its ending is the format.
    Write(Paper, String),
    /// Print a paper to standard output.
    Print(Paper),
    /// Give the result as the command line asks for it: to a file, to a pipe, in another format.
    Deliver,
    /// Open this file with the program the system has for it.
    Open(String),
    /// Put this text into the clipboard.
    Copy(String),
}

/// What can be written or printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// Everything: verdict, reasons, steps, contacts.
    Result,
    /// The report or letter for a reader: an index in `readers`.
    Report(usize),
    /// The guidance sheet.
    Sheet,
}

/// How a deed went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Done, and there is nothing to tell.
    Done,
    /// Written or saved: the whole path, as it may be shown, and whether the system could open it.
    Wrote {
        /// The whole path.
        file: String,
        /// Whether to offer to open it.
        can_open: bool,
    },
    /// A file of this name exists already: nothing was written.
    Taken {
        /// The name, as it was typed.
        name: String,
        /// One like it that is free.
        free: String,
    },
    /// Handed to another program or to the terminal; whether that took it is not known.
    HandedOver,
    /// It failed: what is wrong and what to do, in the language spoken.
    Failed(String),
}

/// Why an interview ends before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All was said.
    Finished,
    /// The person wanted to stop.
    Stopped,
}
