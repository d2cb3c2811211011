//! Signals become marks that the interview looks at, so that the terminal is put in order and the guidance printed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// A mark for each signal, the most pressing first.
static MARKS: OnceLock<Vec<(u8, Arc<AtomicBool>)>> = OnceLock::new();

/// From now on SIGTERM, SIGHUP, SIGTSTP, SIGWINCH and SIGINT only leave a mark.
#[cfg(unix)]
pub(crate) fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    MARKS.get_or_init(|| {
        let mark = |signal: i32| {
            let mark = Arc::new(AtomicBool::new(false));
            // Registering fails only for signals that may not be caught, and these may.
            drop(signal_hook::flag::register(signal, Arc::clone(&mark)));
            (u8::try_from(signal).unwrap_or_default(), mark)
        };
        [SIGTERM, SIGHUP, SIGTSTP, SIGWINCH, SIGINT].map(mark).into()
    });
}

#[cfg(not(unix))]
pub(crate) fn watch() {
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
