//! What Unix has and other systems do not, as far as `console` brings it there.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{LazyLock, Mutex};
use std::time::Duration;

use console::{Key, Term};

/// Nothing has to be put back: `console` changes the settings for one key at a time.
pub(super) struct KeyMode;

impl KeyMode {
    pub(super) fn enter() -> io::Result<Self> {
        let terminal = Term::stderr().is_term();
        terminal.then_some(Self).ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    /// There is no Ctrl-Z.
    #[expect(clippy::unused_self, reason = "it has something to do on Unix")]
    pub(super) const fn suspend(&self) {}
}

impl Drop for KeyMode {
    fn drop(&mut self) {
        drop(Term::stderr().show_cursor());
    }
}

/// Nothing sleeps here.
pub(super) const fn before_sleep(_: &str, _: &str) {}

/// What waiting for input came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waited {
    /// There is something to read.
    Ready,
    /// The other side is gone.
    Gone,
    /// Nothing arrived in time.
    Nothing,
}

/// Keys are read by a thread of their own, one at a time and only when one is asked for: reading has no limit of time.
struct Reader {
    asked: Sender<()>,
    keys: Receiver<io::Result<Key>>,
    waiting: bool,
    next: Option<io::Result<Key>>,
}

static READER: LazyLock<Mutex<Reader>> = LazyLock::new(|| {
    let (asked, asks) = channel();
    let (keys, read) = channel();
    std::thread::spawn(move || while asks.recv().is_ok() && keys.send(Term::stderr().read_key_raw()).is_ok() {});
    Mutex::new(Reader { asked, keys: read, waiting: false, next: None })
});

impl Reader {
    fn wait(&mut self, limit: Duration) -> Waited {
        if self.next.is_none() {
            if !self.waiting {
                self.waiting = self.asked.send(()).is_ok();
            }
            self.next = match self.keys.recv_timeout(limit) {
                Ok(key) => Some(key),
                Err(RecvTimeoutError::Timeout) => return Waited::Nothing,
                Err(RecvTimeoutError::Disconnected) => return Waited::Gone,
            };
            self.waiting = false;
        }
        Waited::Ready
    }
}

/// Waits for a key, for at most `milliseconds`.
pub(super) fn wait(milliseconds: u32) -> Waited {
    let mut reader = READER.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    reader.wait(Duration::from_millis(milliseconds.into()))
}

/// The next key, as `console` reads it.
pub(super) fn read_key(_: &Term) -> io::Result<Key> {
    let mut reader = READER.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    while reader.wait(Duration::from_secs(3600)) == Waited::Nothing {}
    reader.next.take().unwrap_or_else(|| Err(io::ErrorKind::UnexpectedEof.into()))
}

/// Nobody can tell here without reading them.
pub(super) const fn has_lines() -> bool {
    false
}

/// Nothing is typed ahead: a key is read only when one is asked for.
pub(super) const fn forget_input() {}

/// Whether a list that reads keys by itself can be woken.
pub(super) const CAN_WAKE: bool = false;

/// There are no signals to wake it with.
pub(super) const fn nudge() {}

/// Nothing was changed that would stay so.
pub(super) const fn put_back() {}
