//! Time on a machine that may have other things to do: whether a program has come to rest, and keys typed at a pace.

use std::time::{Duration, Instant};

use super::screen::Terminal;
use crate::env::until;

/// A program as the system sees it.
#[derive(Clone, Copy)]
pub(super) struct Process(pub(super) u32);

/// For how long a program that is at rest has done nothing: it looks for signals and at its window more often.
const REST: Duration = Duration::from_millis(350);

#[cfg(target_os = "linux")]
impl Process {
    fn note(self, name: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{name}", self.0)).expect("the program runs")
    }

    /// Fields of the system's notes, from its state on.
    fn stat(self) -> Vec<String> {
        let stat = self.note("stat");
        stat.rsplit(')').next().expect("fields").split_whitespace().map(str::to_owned).collect()
    }

    /// Whether it sleeps as Ctrl-Z lets it.
    pub(super) fn is_stopped(self) -> bool {
        self.stat()[0] == "T"
    }

    /// Processor time it has used so far, in ticks of a hundredth of a second.
    pub(super) fn ticks(self) -> u64 {
        self.stat()[11..13].iter().map(|ticks| ticks.parse::<u64>().expect("a number")).sum()
    }

    /// How long it has waited for a processor so far, while it had something to do. Nothing where the system keeps no
    /// account of it.
    fn kept_waiting(self) -> Duration {
        let account = std::fs::read_to_string(format!("/proc/{}/schedstat", self.0)).unwrap_or_default();
        let waited = account.split_whitespace().nth(1).and_then(|nanoseconds| nanoseconds.parse().ok());
        Duration::from_nanos(waited.unwrap_or_default())
    }

    /// Waits until it waits for something itself, and neither runs nor wants to.
    #[track_caller]
    pub(super) fn until_at_rest(self) {
        let (mut ticks, mut since) = (self.ticks(), Instant::now());
        let rests = || {
            let now = self.ticks();
            if now != ticks || self.stat()[0] != "S" {
                (ticks, since) = (now, Instant::now());
            }
            since.elapsed() > REST
        };
        until(rests, || "it never came to rest".to_owned());
    }
}

#[cfg(not(target_os = "linux"))]
impl Process {
    fn kept_waiting(self) -> Duration {
        Duration::ZERO
    }

    pub(super) fn until_at_rest(self) {
        std::thread::sleep(4 * REST);
    }
}

/// How far a machine was from the pace it was to keep.
#[derive(Clone, Copy)]
pub(super) struct Late {
    /// By how much the longest pause between two keys was longer than it should have been.
    pub(super) keys: Duration,
    /// How long the program waited for a processor, in all.
    pub(super) program: Duration,
}

impl Terminal {
    /// Sends keys one after the other, with a pause behind each, in milliseconds.
    pub(super) fn type_slowly<K: AsRef<str>>(&self, keys: impl IntoIterator<Item = (K, u64)>) -> Late {
        let waited = self.process().kept_waiting();
        let (mut longest, mut due) = (Duration::ZERO, None);
        for (key, pause) in keys {
            let pause = Duration::from_millis(pause);
            let next = Instant::now() + pause;
            self.send(key.as_ref());
            longest = longest.max(due.map_or(Duration::ZERO, |due| Instant::now().saturating_duration_since(due)));
            due = Some(next);
            std::thread::sleep(pause);
        }
        Late { keys: longest, program: self.process().kept_waiting().saturating_sub(waited) }
    }
}

/// Plays what only a machine with time to spare can play, until it was played as it is meant: `None` asks for one more
/// time.
#[track_caller]
pub(super) fn evenly<T>(play: impl Fn() -> Option<T>) -> T {
    (0..20).find_map(|_| play()).expect("this machine is too busy to keep the pace of a keyboard")
}
