//! Other programs of this desktop: the one that opens a file, the one that holds the clipboard.

use std::io::{IsTerminal, Write, stderr};
use std::process::{Command, Stdio};

use hangup::conversation::Did;
use hangup::{Lang, base64};

use super::context::Desktop;
use super::error::reason;

/// Whether a file could be opened in front of the person: not on a machine without a screen, and not over there.
pub(crate) const fn can_open(desktop: Desktop) -> bool {
    !desktop.remote && (desktop.x11 || desktop.wayland || cfg!(any(windows, target_os = "macos")))
}

/// Hands a file to the program the system has for it. That it took it is not known.
pub(crate) fn open(file: &str, lang: Lang) -> Did {
    match open::that_detached(file) {
        Ok(()) => Did::HandedOver,
        Err(error) => Did::Failed(reason(&error, lang)),
    }
}

/// Whether text could get into a clipboard.
pub(crate) fn can_copy() -> bool {
    stderr().is_terminal()
}

/// A program that puts its input into the clipboard, its arguments, and where it works.
type Clipboard = (&'static str, &'static [&'static str], fn(Desktop) -> bool);

const CLIPBOARDS: [Clipboard; 5] = [
    ("pbcopy", &[], |_| true),
    ("clip.exe", &[], |_| true),
    ("wl-copy", &[], |desktop| desktop.wayland),
    ("xclip", &["-selection", "clipboard"], |desktop| desktop.x11),
    ("xsel", &["--clipboard", "--input"], |desktop| desktop.x11),
];

/// Puts text into the clipboard: with the system's own program, which tells whether it worked, else by asking the
/// terminal, which tells nothing. Over a connection the clipboard is the terminal's.
pub(crate) fn copy(text: &str, desktop: Desktop, lang: Lang) -> Did {
    let programs = CLIPBOARDS.iter().filter(|(_, _, works)| !desktop.remote && works(desktop));
    if programs.into_iter().any(|(program, args, _)| feed(program, args, text)) {
        return Did::Done;
    }
    let sequence = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    match stderr().write_all(sequence.as_bytes()) {
        Ok(()) => Did::HandedOver,
        Err(error) => Did::Failed(reason(&error, lang)),
    }
}

fn feed(program: &str, args: &[&str], text: &str) -> bool {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return false };
    let fed = child.stdin.take().is_some_and(|mut pipe| pipe.write_all(text.as_bytes()).is_ok());
    child.wait().is_ok_and(|status| fed && status.success())
}
