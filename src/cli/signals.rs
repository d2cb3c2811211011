//! Signals become a mark that the interview looks at, so that the terminal is put in order and the guidance printed.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

static ARRIVED: OnceLock<Arc<AtomicUsize>> = OnceLock::new();

/// From now on SIGINT, SIGTERM, SIGHUP and SIGTSTP only leave a mark.
#[cfg(unix)]
pub(crate) fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    let mark = ARRIVED.get_or_init(Arc::default);
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] {
        // Registering fails only for signals that may not be caught, and these may.
        drop(signal_hook::flag::register_usize(signal, Arc::clone(mark), signal.unsigned_abs() as usize));
    }
}

#[cfg(not(unix))]
pub(crate) fn watch() {
    ARRIVED.get_or_init(Arc::default);
}

/// The last signal that arrived, once.
pub(crate) fn take() -> Option<u8> {
    let number = ARRIVED.get()?.swap(0, Ordering::Relaxed);
    u8::try_from(number).ok().filter(|number| *number > 0)
}
