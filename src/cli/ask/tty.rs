//! What only Unix has: the terminal's own settings, waiting with a limit, sleeping as Ctrl-Z does.

use std::io::{self, Write, stderr};
use std::sync::{Mutex, PoisonError};

use console::{Key, Term};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Signal, getpid, kill_process};
use rustix::stdio::stdin;
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, QueueSelector, SpecialCodeIndex, Termios, tcflush, tcgetattr, tcsetattr,
};

/// A terminal that knows it marks the beginning and the end of a paste.
const MARK_PASTES: &str = "\u{1b}[?2004h";
/// Pastes as they were, and the cursor in sight.
const AS_BEFORE: &str = "\u{1b}[?2004l\u{1b}[?25h";

/// The settings to put back, while they are changed.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// What is written before the program sleeps, so that the shell's lines do not run into a screen: it is taken down.
static BEFORE_SLEEP: Mutex<String> = Mutex::new(String::new());

/// Chooses that: the way to the first row, and how to erase from there.
pub(super) fn before_sleep(way: &str, erase: &str) {
    *BEFORE_SLEEP.lock().unwrap_or_else(PoisonError::into_inner) = [way, erase].concat();
}

/// Puts the terminal back as it was, where nothing else will any more. Its cursor stays as it is: that would be a write.
pub(super) fn put_back() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(before) = before.as_ref() {
        let _ = tcsetattr(stdin(), OptionalActions::Now, before);
    }
}

fn remember(before: Option<Termios>) {
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = before;
}

/// While this lives, keys arrive one by one and unseen. Dropping it puts the terminal back and shows the cursor.
pub(super) struct KeyMode {
    before: Termios,
}

impl KeyMode {
    pub(super) fn enter() -> io::Result<Self> {
        let before = tcgetattr(stdin())?;
        remember(Some(before.clone()));
        let mode = Self { before };
        mode.apply()?;
        Ok(mode)
    }

    fn apply(&self) -> io::Result<()> {
        let mut keys = self.before.clone();
        keys.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN;
        keys.input_modes -= InputModes::ICRNL | InputModes::IXON;
        keys.special_codes[SpecialCodeIndex::VMIN] = 1;
        keys.special_codes[SpecialCodeIndex::VTIME] = 0;
        tcsetattr(stdin(), OptionalActions::Now, &keys)?;
        send(MARK_PASTES);
        Ok(())
    }

    fn restore(&self) {
        send(AS_BEFORE);
        // Nothing can be done about a terminal that is gone.
        let _ = tcsetattr(stdin(), OptionalActions::Now, &self.before);
    }

    /// Puts the program to sleep, as Ctrl-Z does, with the terminal in order.
    pub(super) fn suspend(&self) {
        send(&BEFORE_SLEEP.lock().unwrap_or_else(PoisonError::into_inner));
        self.restore();
        stop_process();
        drop(self.apply());
    }
}

impl Drop for KeyMode {
    fn drop(&mut self) {
        self.restore();
        remember(None);
    }
}

fn send(sequence: &str) {
    drop(stderr().write_all(sequence.as_bytes()));
}

/// Sleeps until the shell wakes the program again.
pub(super) fn stop_process() {
    let _ = kill_process(getpid(), Signal::STOP);
}

/// What waiting for input came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waited {
    /// There is something to read.
    Ready,
    /// The other side is gone.
    Gone,
    /// Nothing arrived in time, or a signal did.
    Nothing,
}

/// Waits until standard input has something, for at most `milliseconds`.
pub(super) fn wait(milliseconds: u32) -> Waited {
    let input = stdin();
    let mut watched = [PollFd::new(&input, PollFlags::IN)];
    let timeout =
        Timespec { tv_sec: i64::from(milliseconds / 1000), tv_nsec: i64::from(milliseconds % 1000) * 1_000_000 };
    match poll(&mut watched, Some(&timeout)) {
        Ok(0) | Err(_) => Waited::Nothing,
        Ok(_) if watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => Waited::Gone,
        Ok(_) => Waited::Ready,
    }
}

/// Whether lines come in by a pipe or from a file. A pipe on which nothing comes for two seconds has none.
pub(super) fn has_lines() -> bool {
    const PATIENCE: u32 = 2000;
    wait(PATIENCE) != Waited::Nothing && rustix::io::ioctl_fionread(stdin()).is_ok_and(|bytes| bytes > 0)
}

/// Forgets what was typed ahead.
pub(super) fn forget_input() {
    let _ = tcflush(stdin(), QueueSelector::IFlush);
}

/// The next key, as `console` reads it.
pub(super) fn read_key(term: &Term) -> io::Result<Key> {
    term.read_key_raw()
}

/// Wakes a list that waits for a key by itself, and notices signals only while it sleeps.
pub(super) fn nudge() {
    let _ = kill_process(getpid(), Signal::INT);
}

/// Whether a list that reads keys by itself can be woken.
pub(super) const CAN_WAKE: bool = true;
