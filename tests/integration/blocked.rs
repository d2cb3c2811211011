//! A reader that stops reading: signals end a program that cannot write any more.

use std::os::fd::AsFd;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::env::{SCAM, TestEnv};

/// Lets a program fill a pipe that nobody reads, sends the signal, and gives the exit status.
fn ends_with(signal: Signal, in_the_interview: bool) -> Option<i32> {
    let env = TestEnv::new();
    let mut command = env.hangup("check --plain --format html").command();
    command.stdout(Stdio::piped()).stderr(if in_the_interview { Stdio::piped() } else { Stdio::null() });
    let mut child = command.spawn().expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let lines = SCAM.at("WA").lines().join("\n") + "\n";
    // Answered and taken back again and again, until the questions fill their pipe.
    let questions = "n\nb\n".repeat(if in_the_interview { 1500 } else { 0 });
    std::thread::spawn(move || drop(std::io::Write::write_all(&mut pipe, (questions + &lines).as_bytes())));
    let out = (child.stdout.take(), child.stderr.take());
    shrink(out.0.as_ref());
    shrink(out.1.as_ref());
    std::thread::sleep(Duration::from_millis(1500));
    assert!(child.try_wait().expect("it runs").is_none(), "it waits for its reader");
    let pid = Pid::from_child(&child);
    kill_process(pid, signal).expect("it runs");
    let start = Instant::now();
    let status = loop {
        match child.try_wait().expect("it ends") {
            Some(status) => break status,
            None => assert!(start.elapsed() < Duration::from_secs(20), "it never ended"),
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    drop(out);
    status.code().or_else(|| status.signal().map(|signal| 128 + signal))
}

/// Makes a pipe hold no more than a page, so that whatever is written fills it.
fn shrink(pipe: Option<&impl AsFd>) {
    if let Some(pipe) = pipe {
        rustix::pipe::fcntl_setpipe_size(pipe, 4096).expect("a pipe");
    }
}

#[test]
fn a_blocked_write_is_stopped_by_any_of_the_signals() {
    std::thread::scope(|scope| {
        for (signal, status) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
            for in_the_interview in [false, true] {
                scope.spawn(move || assert_eq!(ends_with(signal, in_the_interview), Some(status), "{signal:?}"));
            }
        }
    });
}
