//! The terminal's own settings, on Unix: no echo, keys one by one, and everything back as it was at the end.

use std::io;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::stdio::stdin;
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, QueueSelector, SpecialCodeIndex, Termios, tcflush, tcgetattr, tcsetattr,
};

/// While this lives, keys arrive one by one and unseen. Dropping it puts the terminal back and shows the cursor.
pub(super) struct KeyMode {
    before: Termios,
}

impl KeyMode {
    pub(super) fn enter() -> io::Result<Self> {
        let before = tcgetattr(stdin())?;
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
        Ok(tcsetattr(stdin(), OptionalActions::Now, &keys)?)
    }

    fn restore(&self) {
        // Nothing can be done about a terminal that is gone.
        let _ = tcsetattr(stdin(), OptionalActions::Now, &self.before);
        drop(console::Term::stderr().show_cursor());
    }

    /// Runs something that needs the terminal as people know it: typing a line.
    pub(super) fn without<T>(&self, work: impl FnOnce() -> T) -> T {
        self.restore();
        let result = work();
        drop(self.apply());
        result
    }

    /// Puts the program to sleep, as Ctrl-Z does, with the terminal in order.
    pub(super) fn suspend(&self) {
        self.without(stop_process);
    }
}

impl Drop for KeyMode {
    fn drop(&mut self) {
        self.restore();
    }
}

/// Sleeps until the shell wakes the program again.
pub(super) fn stop_process() {
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
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
        Ok(_) if watched[0].revents().contains(PollFlags::IN) => Waited::Ready,
        Ok(_) => Waited::Gone,
    }
}

/// Forgets what was typed ahead.
pub(super) fn forget_input() {
    let _ = tcflush(stdin(), QueueSelector::IFlush);
}
