//! Signals become marks that the interview looks at, so that the terminal is put in order and the guidance printed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// A mark for each signal, the most pressing first.
static MARKS: OnceLock<Vec<(u8, Arc<AtomicBool>)>> = OnceLock::new();

/// How often a second thread looks whether a signal waits, and how long one may wait before it ends the program: the
/// interview looks at its marks four times a second, unless a write keeps it.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(700);

/// Ends the program, the terminal put back, when a signal is not noticed: whoever reads what it writes has stopped reading.
#[cfg(unix)]
fn end_when_stuck(put_back: fn()) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let waiting = || [SIGTERM, SIGHUP, SIGINT].into_iter().find(|&signal| is_marked(signal));
    let watch = move || {
        loop {
            std::thread::sleep(PATIENCE);
            if let Some(signal) = waiting() {
                std::thread::sleep(PATIENCE);
                if is_marked(signal) {
                    put_back();
                    signal_hook::low_level::exit(128 + signal);
                }
            }
        }
    };
    // Without the thread a blocked write cannot be stopped, and all else works.
    drop(std::thread::Builder::new().spawn(watch));
}

#[cfg(unix)]
fn is_marked(signal: i32) -> bool {
    let marks = MARKS.get().into_iter().flatten();
    marks.filter(|(number, _)| i32::from(*number) == signal).any(|(_, mark)| mark.load(Ordering::Relaxed))
}

/// From now on SIGTERM, SIGHUP, SIGTSTP, SIGWINCH and SIGINT only leave a mark.
#[cfg(unix)]
pub(crate) fn watch(put_back: fn()) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    MARKS.get_or_init(|| {
        let mark = |signal: i32| {
            let mark = Arc::new(AtomicBool::new(false));
            // Registering fails only for signals that may not be caught, and these may.
            drop(signal_hook::flag::register(signal, Arc::clone(&mark)));
            (u8::try_from(signal).unwrap_or_default(), mark)
        };
        end_when_stuck(put_back);
        [SIGTERM, SIGHUP, SIGTSTP, SIGWINCH, SIGINT].map(mark).into()
    });
}

#[cfg(not(unix))]
pub(crate) fn watch(_: fn()) {
    MARKS.get_or_init(Vec::new);
}

/// The most pressing of the signals that arrived, once. The others are forgotten: `console` adds a SIGINT to any
/// signal that interrupts it.
pub(crate) fn take() -> Option<u8> {
    let marks = MARKS.get()?;
    let arrived: Vec<_> = marks.iter().filter(|(_, mark)| mark.swap(false, Ordering::Relaxed)).collect();
    arrived.first().map(|(signal, _)| *signal)
}

/// Whether a signal waits to be taken.
pub(crate) fn pending() -> bool {
    MARKS.get().is_some_and(|marks| marks.iter().any(|(_, mark)| mark.load(Ordering::Relaxed)))
}
