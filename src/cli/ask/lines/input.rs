//! Lines from standard input, however they arrive: with a limit to each, and an end to what is no conversation.

use std::io::{self, IsTerminal, Read, stderr, stdin};

use super::super::super::signals;
use super::super::Stop;

/// Longest line that is read, in bytes; the rest of a longer one is passed over.
const MAX_LINE: usize = 8 * 1024;

/// Lines without an answer, one after the other, after which piped input is something else than answers. Lines that
/// ask for help or go back are among them: an input that only ever does that has no end either.
const MAX_UNANSWERED: u32 = 200;
/// Lines of any kind after which piped input is something else than answers: a hundred times a long interview.
const MAX_LINES: u32 = 5000;

/// Reads standard input line by line.
pub(super) struct Input {
    /// Bytes read and not used yet: one buffer for the whole interview.
    buffer: Vec<u8>,
    ended: bool,
    /// Whether what comes in is the rest of a line that was too long: no answer, whatever it is.
    too_long: bool,
    unanswered: u32,
    lines: u32,
}

impl Input {
    pub(super) fn new() -> Self {
        signals::watch(|| ());
        Self { buffer: Vec::new(), ended: false, too_long: false, unanswered: 0, lines: 0 }
    }

    /// Lines that a person typed before the prompt could be seen are forgotten; those of a pipe are not.
    pub(super) fn forget(&mut self) {
        if stdin().is_terminal() && stderr().is_terminal() {
            super::super::tty::forget_input();
            self.buffer.clear();
        }
    }

    /// The next line, without its end. A last line without an end counts.
    pub(super) fn next_line(&mut self) -> Result<String, Stop> {
        loop {
            if let Some(end) = self.buffer.iter().position(|&byte| byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                if std::mem::take(&mut self.too_long) {
                    continue;
                }
                return Ok(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned());
            }
            if self.buffer.len() > MAX_LINE || (self.ended && !self.buffer.is_empty()) {
                let line = std::mem::take(&mut self.buffer);
                if self.too_long {
                    self.count(false)?;
                    continue;
                }
                self.too_long = !self.ended;
                return Ok(String::from_utf8_lossy(&line).into_owned());
            }
            if self.ended {
                return Err(Stop::EndOfInput);
            }
            self.fill()?;
        }
    }

    /// Whether more is there at once: what was pasted comes together.
    #[cfg(unix)]
    pub(super) fn has_more(&self) -> bool {
        /// Shorter than a hand needs for Enter, in milliseconds.
        const PASTE: u32 = 30;
        self.buffer.contains(&b'\n')
            || (stdin().is_terminal() && super::super::tty::wait(PASTE) == super::super::tty::Waited::Ready)
    }

    #[cfg(not(unix))]
    pub(super) fn has_more(&self) -> bool {
        self.buffer.contains(&b'\n')
    }

    /// Counts a line, and stops an input that cannot be a person's.
    pub(super) fn count(&mut self, answered: bool) -> Result<(), Stop> {
        self.unanswered = if answered { 0 } else { self.unanswered + 1 };
        self.lines += 1;
        let too_many = self.unanswered > MAX_UNANSWERED || self.lines > MAX_LINES;
        if too_many && !stdin().is_terminal() { Err(Stop::NotAnswers) } else { Ok(()) }
    }

    fn fill(&mut self) -> Result<(), Stop> {
        #[cfg(unix)]
        super::super::wait_for_input(super::super::tty::stop_process)?;
        let mut bytes = [0; 4096];
        match stdin().lock().read(&mut bytes) {
            Ok(0) => self.ended = true,
            Ok(count) => self.buffer.extend_from_slice(&bytes[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => self.ended = true,
        }
        Ok(())
    }
}
