//! A reader that stops reading: signals end a program that cannot write any more.

use std::io::{PipeReader, PipeWriter, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::env::{SCAM, TestEnv, until};

/// Lets a program fill a pipe that nobody reads, sends the signal, and gives the exit status.
fn ends_with(signal: Signal, in_the_interview: bool) -> Option<i32> {
    let env = TestEnv::new();
    let (unread, full) = small_pipe();
    let mut command = env.hangup("check --plain --format html").command();
    if in_the_interview {
        command.stderr(full).stdout(Stdio::null());
    } else {
        command.stdout(full).stderr(Stdio::null());
    }
    let mut child = command.spawn().expect("the program starts");
    // Nobody but the program writes to the pipe.
    drop(command);
    let mut pipe = child.stdin.take().expect("a pipe");
    let lines = SCAM.at("WA").lines().join("\n") + "\n";
    // Answered and taken back again and again, until the questions fill their pipe.
    let questions = "n\nb\n".repeat(if in_the_interview { 1500 } else { 0 });
    std::thread::spawn(move || drop(pipe.write_all((questions + &lines).as_bytes())));
    until_held_up(child.id());
    assert!(rustix::io::ioctl_fionread(&unread).expect("a pipe") > 0, "it waits for something else than its reader");
    kill_process(Pid::from_child(&child), signal).expect("it runs");
    let mut ended = None;
    until(
        || {
            ended = child.try_wait().expect("a program");
            ended.is_some()
        },
        || "it never ended".to_owned(),
    );
    drop(unread);
    ended.and_then(|status| status.code().or_else(|| status.signal().map(|signal| 128 + signal)))
}

/// A pipe that holds no more than a page, so that whatever is written fills it. It is made so before anybody writes to
/// it: one that has more in it cannot be made smaller.
fn small_pipe() -> (PipeReader, PipeWriter) {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    rustix::pipe::fcntl_setpipe_size(&writer, 4096).expect("a smaller pipe");
    (reader, writer)
}

/// Waits until a write holds a program up: it has slept for a second, which is four times as long as it ever waits for
/// anything else before it looks around.
fn until_held_up(process: u32) {
    let state = || {
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("the program runs");
        let told =
            status.lines().filter(|line| line.starts_with("State:") || line.starts_with("voluntary_ctxt_switches:"));
        told.map(str::to_owned).collect::<Vec<_>>()
    };
    let (mut before, mut since) = (state(), Instant::now());
    let slept = || {
        let now = state();
        if now != before || !now[0].contains("sleeping") {
            (before, since) = (now, Instant::now());
        }
        since.elapsed() > Duration::from_secs(1)
    };
    until(slept, || "it never waited for its reader".to_owned());
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
