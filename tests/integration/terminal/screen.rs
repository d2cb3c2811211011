//! A terminal with a program in it: keys go in, a screen comes out.

use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::Instant;

use pty_process::Size;
use pty_process::blocking::{Command, Pty, open};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{LocalModes, tcgetattr};

use super::pace::Process;
use crate::env::{PATIENCE, PROGRAM, TestEnv, dense, until};

/// What has been written so far.
struct Written {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    ended: bool,
}

type Shared = Arc<(Mutex<Written>, Condvar)>;

/// A terminal with a program in it.
pub(super) struct Terminal {
    pty: Arc<Pty>,
    child: Child,
    shared: Shared,
    reader: Option<JoinHandle<()>>,
    /// Whether the reader is to let go of the terminal.
    closing: Arc<AtomicBool>,
    /// How much of what was written has been waited for.
    seen: usize,
}

/// How a program in a terminal is started.
#[must_use]
pub(super) struct Start<'a> {
    env: &'a TestEnv,
    args: Vec<String>,
    variables: Vec<(String, String)>,
    size: (u16, u16),
    shell: Option<&'static str>,
}

impl<'a> Start<'a> {
    pub(super) fn new(env: &'a TestEnv, args: &str) -> Self {
        let args = args.split_whitespace().map(str::to_owned).collect();
        let variables = vec![("TERM".to_owned(), "xterm-256color".to_owned())];
        Self { env, args, variables, size: (40, 80), shell: None }
    }

    /// Rows and columns.
    pub(super) fn size(self, rows: u16, columns: u16) -> Self {
        Self { size: (rows, columns), ..self }
    }

    pub(super) fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn without(mut self, name: &str) -> Self {
        self.variables.retain(|(set, _)| set != name);
        self
    }

    /// Starts it by a shell's command line, in which `"$@"` stands for the program and its arguments.
    pub(super) fn by_shell(self, line: &'static str) -> Self {
        Self { shell: Some(line), ..self }
    }

    pub(super) fn go(self) -> Terminal {
        let (rows, columns) = self.size;
        self.go_on_a_screen_of(rows, columns)
    }

    /// Starts it on a screen of another size than the program is told.
    pub(super) fn go_on_a_screen_of(self, rows: u16, columns: u16) -> Terminal {
        let (pty, pts) = open().expect("a terminal");
        pty.resize(Size::new(self.size.0, self.size.1)).expect("a size");
        let command = match self.shell {
            Some(line) => Command::new("/bin/sh").args(["-c", line, "sh", PROGRAM]),
            None => Command::new(PROGRAM),
        };
        let command = command.args(&self.args).env_clear().envs(self.env.variables()).envs(self.variables);
        let child = command.current_dir(self.env.path("")).spawn(pts).expect("the program starts");
        let screen = vt100::Parser::new(rows, columns, 0);
        let written = Written { screen, bytes: Vec::new(), ended: false };
        let (pty, shared) = (Arc::new(pty), Arc::new((Mutex::new(written), Condvar::new())));
        let closing = Arc::new(AtomicBool::new(false));
        let reader = std::thread::spawn({
            let (pty, shared, closing) = (Arc::clone(&pty), Arc::clone(&shared), Arc::clone(&closing));
            move || read_all(&pty, &shared, &closing)
        });
        Terminal { pty, child, shared, reader: Some(reader), closing, seen: 0 }
    }
}

/// Reads until the last program has closed the terminal, or until the terminal is to be closed.
fn read_all(mut pty: &Pty, shared: &Shared, closing: &AtomicBool) {
    let mut bytes = [0; 4096];
    let look = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
    loop {
        if closing.load(Ordering::Relaxed) {
            return;
        }
        if poll(&mut [PollFd::new(pty, PollFlags::IN)], Some(&look)) == Ok(0) {
            continue;
        }
        let count = pty.read(&mut bytes).unwrap_or(0);
        let mut written = shared.0.lock().expect("no panic");
        written.screen.process(&bytes[..count]);
        written.bytes.extend_from_slice(&bytes[..count]);
        written.ended = count == 0;
        shared.1.notify_all();
        if count == 0 {
            return;
        }
    }
}

impl Terminal {
    /// Starts the program with arguments, on a screen of 40 rows and 80 columns.
    pub(super) fn start(env: &TestEnv, args: &str) -> Self {
        Start::new(env, args).go()
    }

    /// Sends keys, all at once.
    pub(super) fn send(&self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).expect("the terminal takes keys");
    }

    /// Waits until a text is written, behind the text that was waited for last, however it is wrapped.
    #[track_caller]
    pub(super) fn until(&mut self, text: &str) {
        let found = self.wait(|written| position(&written.bytes, text).filter(|end| *end > self.seen));
        self.seen = found.unwrap_or_else(|| panic!("no `{text}` after byte {}:\n{}", self.seen, self.transcript()));
    }

    /// Sends keys and waits for a text behind them.
    #[track_caller]
    pub(super) fn type_until(&mut self, keys: &str, text: &str) {
        self.send(keys);
        self.until(text);
    }

    fn wait<T>(&self, found: impl Fn(&Written) -> Option<T>) -> Option<T> {
        let deadline = Instant::now() + PATIENCE;
        let mut written = self.shared.0.lock().expect("no panic");
        loop {
            if let Some(found) = found(&written) {
                return Some(found);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if written.ended || left.is_zero() {
                return None;
            }
            written = self.shared.1.wait_timeout(written, left).expect("no panic").0;
        }
    }

    /// Everything written so far, without colours and other control sequences.
    pub(super) fn transcript(&self) -> String {
        plain(&self.shared.0.lock().expect("no panic").bytes)
    }

    /// Everything written so far, as it was written.
    pub(super) fn raw(&self) -> String {
        String::from_utf8_lossy(&self.shared.0.lock().expect("no panic").bytes).into_owned()
    }

    /// The rows of the screen.
    pub(super) fn rows(&self) -> Vec<String> {
        self.shared.0.lock().expect("no panic").screen.screen().contents().lines().map(str::to_owned).collect()
    }

    /// Waits until the screen has a row like this.
    #[track_caller]
    pub(super) fn until_row(&self, like: impl Fn(&str) -> bool) {
        let found = self.wait(|written| written.screen.screen().contents().lines().any(&like).then_some(()));
        assert!(found.is_some(), "no such row:\n{}", self.rows().join("\n"));
    }

    /// Rows that the terminal had to break because they were too wide for it.
    pub(super) fn wrapped_rows(&self) -> Vec<String> {
        let written = self.shared.0.lock().expect("no panic");
        let screen = written.screen.screen();
        let (rows, columns) = screen.size();
        let wrapped = (0..rows).zip(screen.rows(0, columns)).filter(|(row, _)| screen.row_wrapped(*row));
        wrapped.map(|(_, text)| text).collect()
    }

    /// Whether the cursor can be seen.
    pub(super) fn shows_cursor(&self) -> bool {
        !self.shared.0.lock().expect("no panic").screen.screen().hide_cursor()
    }

    /// Changes the size of the window.
    pub(super) fn resize(&self, rows: u16, columns: u16) {
        self.shared.0.lock().expect("no panic").screen.screen_mut().set_size(rows, columns);
        self.pty.resize(Size::new(rows, columns)).expect("a size");
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    pub(super) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("the program runs");
    }

    /// The program as the system sees it.
    pub(super) fn process(&self) -> Process {
        Process(self.child.id())
    }

    /// Waits until the program sleeps as Ctrl-Z lets it.
    #[cfg(target_os = "linux")]
    #[track_caller]
    pub(super) fn until_stopped(&self) {
        until(|| self.process().is_stopped(), || format!("it never slept:\n{}", self.transcript()));
    }

    /// Waits until a program that sleeps has left the terminal as it was: what it wrote before may be on its way still.
    #[cfg(target_os = "linux")]
    #[track_caller]
    pub(super) fn until_in_order(&self, why_not: &str) {
        until(|| self.in_order() && self.shows_cursor(), || why_not.to_owned());
    }

    /// Waits until a program that slept takes keys again.
    #[cfg(target_os = "linux")]
    #[track_caller]
    pub(super) fn until_awake(&self) {
        let awake = || !self.process().is_stopped() && self.takes_keys();
        until(awake, || format!("it never woke:\n{}", self.transcript()));
    }

    /// Waits until the program has done what it was told to, and everything it wrote has been read.
    #[track_caller]
    pub(super) fn until_at_rest(&self) {
        let mut before = usize::MAX;
        while self.written() != before {
            before = self.written();
            self.process().until_at_rest();
        }
    }

    /// Closes the window, as its owner may at any time: the terminal itself is gone. Gives how the program ended.
    pub(super) fn close_window(mut self) -> ExitStatus {
        self.closing.store(true, Ordering::Relaxed);
        self.reader.take().expect("a reader").join().expect("the reader ended");
        let transcript = self.transcript();
        // Another terminal in its place lets go of the last hold on it.
        self.pty = Arc::new(open().expect("a terminal").0);
        let mut status = None;
        until(
            || {
                status = self.child.try_wait().expect("a program");
                status.is_some()
            },
            || format!("it never ended:\n{transcript}"),
        );
        status.expect("it ended")
    }

    /// Waits until the screen shows a text, however it is wrapped.
    #[track_caller]
    pub(super) fn until_shown(&self, text: &str) {
        let wanted = dense(text);
        let found = self.wait(|written| dense(&written.screen.screen().contents()).contains(&wanted).then_some(()));
        assert!(found.is_some(), "no `{text}`:\n{}", self.rows().join("\n"));
    }

    /// The row and the column of the cursor.
    pub(super) fn cursor(&self) -> (u16, u16) {
        self.shared.0.lock().expect("no panic").screen.screen().cursor_position()
    }

    /// How many bytes have been written so far.
    pub(super) fn written(&self) -> usize {
        self.shared.0.lock().expect("no panic").bytes.len()
    }

    /// Whether the terminal is as people know it: whole lines, echo, Ctrl-C.
    pub(super) fn in_order(&self) -> bool {
        let modes = tcgetattr(&*self.pty).expect("the settings of the terminal").local_modes;
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }

    /// Whether every key is handed over at once, unseen.
    pub(super) fn takes_keys(&self) -> bool {
        let modes = tcgetattr(&*self.pty).expect("the settings of the terminal").local_modes;
        !modes.intersects(LocalModes::ICANON | LocalModes::ECHO)
    }

    /// Waits for the end, so that the last screen can be looked at.
    #[track_caller]
    pub(super) fn until_ended(&self) {
        assert!(self.wait(|written| written.ended.then_some(())).is_some(), "it never ended:\n{}", self.transcript());
    }

    /// Waits for the end. Gives the exit status and everything that was written.
    #[track_caller]
    pub(super) fn end(mut self) -> Ended {
        self.until_ended();
        let status = self.child.wait().expect("the program ended");
        self.reader.take().expect("a reader").join().expect("the reader ended");
        let (in_order, shows_cursor) = (self.in_order(), self.shows_cursor());
        Ended { text: self.transcript(), raw: self.raw(), status, in_order, shows_cursor }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves no program behind.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A program that has ended, and what it left of the terminal.
#[must_use]
pub(super) struct Ended {
    pub(super) text: String,
    pub(super) raw: String,
    pub(super) status: ExitStatus,
    in_order: bool,
    shows_cursor: bool,
}

impl Ended {
    /// Demands an exit status, and a terminal in order.
    #[track_caller]
    pub(super) fn exits(self, code: i32) -> Self {
        let Self { text, status, in_order, shows_cursor, .. } = &self;
        assert_eq!(status.code(), Some(code), "{status}, signal {:?}:\n{text}", status.signal());
        assert!(*in_order, "the terminal is still in key mode:\n{text}");
        assert!(*shows_cursor, "the cursor is still hidden:\n{text}");
        self
    }

    /// Demands a text, however it is wrapped.
    #[track_caller]
    pub(super) fn says(self, text: &str) -> Self {
        assert!(dense(&self.text).contains(&dense(text)), "no `{text}`:\n{}", self.text);
        self
    }

    /// How often a text was written.
    pub(super) fn count(&self, text: &str) -> usize {
        dense(&self.text).matches(&dense(text)).count()
    }
}

fn plain(bytes: &[u8]) -> String {
    console::strip_ansi_codes(&String::from_utf8_lossy(bytes)).replace('\r', "")
}

/// Where a text ends for the last time, counted in letters of what was written without spaces and colours.
fn position(bytes: &[u8], text: &str) -> Option<usize> {
    let (all, text) = (dense(&plain(bytes)), dense(text));
    all.rfind(&text).map(|start| start + text.len())
}
