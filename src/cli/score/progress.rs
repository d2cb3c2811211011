//! How far `score` has come, on a terminal that shows nothing else.

use std::fs::File;
use std::io::{self, Read, Seek, stdin};

use hangup::Lang;
use hangup::words::words;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

/// Drawings a second: enough to see it move.
const RATE: u8 = 4;

/// A line on standard error that is cleared when this is dropped.
pub(super) struct Progress {
    bar: ProgressBar,
    lang: Lang,
}

impl Progress {
    pub(super) fn new(shown: bool, lang: Lang) -> Self {
        let target = if shown { ProgressDrawTarget::stderr_with_hz(RATE) } else { ProgressDrawTarget::hidden() };
        let style = ProgressStyle::with_template("{wide_msg}").expect("a template of one piece");
        let bar = ProgressBar::with_draw_target(if shown { size() } else { None }, target).with_style(style);
        Self { bar: bar.with_finish(ProgressFinish::AndClear), lang }
    }

    /// The reader, watched.
    pub(super) fn watch<R: Read>(&self, input: R) -> impl Read + use<R> {
        self.bar.wrap_read(input)
    }

    /// So many lines are done.
    pub(super) fn lines(&self, done: u64) {
        if self.bar.is_hidden() {
            return;
        }
        let read = self.bar.position();
        let share = self.bar.length().filter(|&all| all > 0).map(|all| read.saturating_mul(100) / all);
        let left = share.filter(|&share| share < 100).map(|_| self.bar.eta().as_secs());
        self.bar.set_message((words(self.lang).score.progress)(done, share.map(|share| share.min(100)), left));
    }
}

/// What is left of a file on standard input, in bytes; of anything else nobody knows.
#[cfg(unix)]
fn size() -> Option<u64> {
    use std::os::fd::AsFd;
    file_size(File::from(stdin().as_fd().try_clone_to_owned().ok()?)).ok()?
}

#[cfg(windows)]
fn size() -> Option<u64> {
    use std::os::windows::io::AsHandle;
    file_size(File::from(stdin().as_handle().try_clone_to_owned().ok()?)).ok()?
}

fn file_size(mut file: File) -> io::Result<Option<u64>> {
    let found = file.metadata()?;
    if !found.is_file() {
        return Ok(None);
    }
    Ok(Some(found.len().saturating_sub(file.stream_position()?)))
}
