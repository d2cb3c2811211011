//! Faces: how the conversation looks and listens. They draw views and hear replies; all words come from the engine.

mod keys;
mod lines;
#[cfg(unix)]
mod tty;
#[cfg(not(unix))]
#[path = "ask/tty_elsewhere.rs"]
mod tty;

use hangup::Lang;
use hangup::conversation::{Reply, ResultView, Said, View};

use super::context::Context;

/// Why an interview ended before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The person wanted to, by Ctrl-C.
    Wanted,
    /// There is no more input.
    EndOfInput,
    /// The input is something else than answers.
    NotAnswers,
    /// A signal.
    Signal(u8),
}

/// How the conversation looks and listens.
pub(crate) trait Face {
    /// Shows the view, in place of the one before, and waits for one reply. Never takes silence for one.
    ///
    /// # Errors
    /// What ended the input.
    fn ask(&mut self, view: &View) -> Result<Reply, Stop>;

    /// Takes down what is shown, so that others may write, and leaves these lines behind.
    fn say(&mut self, said: &[Said]);

    /// Leaves the result behind in as few rows as it needs, and these lines below it: all of it fits the screen.
    fn result(&mut self, lang: Lang, result: &ResultView, then: &[Said]);
}

/// The face for this run: keys in a terminal, lines elsewhere.
pub(crate) fn face(context: Context) -> Box<dyn Face> {
    if !context.plain
        && let Ok(keys) = keys::Keys::new(context)
    {
        return Box::new(keys);
    }
    Box::new(lines::Lines::new(context))
}

/// Whether somebody's lines come in, where standard input is no terminal.
pub(crate) fn has_lines() -> bool {
    tty::has_lines()
}

/// The signal that stops the interview, if one arrived. `suspend` is done for the one that only wants a pause.
fn stopped(suspend: impl FnOnce()) -> Option<Stop> {
    match super::signals::take()? {
        SIGINT => Some(Stop::Wanted),
        SIGTSTP => {
            suspend();
            None
        }
        SIGWINCH => None,
        signal => Some(Stop::Signal(signal)),
    }
}

/// Waits for input or a signal. Waking up four times a second costs nothing that can be measured, and no signal that
/// arrives between two looks is missed.
#[cfg(unix)]
fn wait_for_input(suspend: impl Fn()) -> Result<tty::Waited, Stop> {
    loop {
        if let Some(stop) = stopped(&suspend) {
            return Err(stop);
        }
        match tty::wait(250) {
            tty::Waited::Nothing => {}
            waited => return Ok(waited),
        }
    }
}

const SIGHUP: u8 = 1;
const SIGINT: u8 = 2;
/// The same number wherever there is one.
const SIGWINCH: u8 = 28;
/// 20 on Linux, 18 on the BSDs and macOS.
const SIGTSTP: u8 = if cfg!(target_os = "linux") { 20 } else { 18 };
