//! A program killed at any moment, or two at once: the file is always a whole one.

use std::io::Write;
use std::process::{Child, ChildStdin};
use std::time::{Duration, Instant};

use hangup::words::words;
use hangup::{Answer, Lang};

use crate::env::{Output, QUIET, TestEnv};

/// A program that gets its lines one after the other.
pub(super) struct Slow {
    child: Child,
    pipe: ChildStdin,
}

impl Slow {
    pub(super) fn start(env: &TestEnv, args: &str) -> Self {
        let mut child = env.hangup(args).command().spawn().expect("the program starts");
        let pipe = child.stdin.take().expect("a pipe");
        Self { child, pipe }
    }

    /// Types something. A program that has been killed reads no more.
    pub(super) fn feed(&mut self, text: &str) {
        drop(self.pipe.write_all(text.as_bytes()));
    }

    /// Waits until something is so.
    pub(super) fn until(&self, so: impl Fn() -> bool) {
        let start = Instant::now();
        while !so() {
            assert!(start.elapsed() < Duration::from_secs(30), "it never came to be");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn kill(mut self) {
        self.child.kill().expect("the program runs");
        let _ = self.child.wait().expect("it ends");
    }

    pub(super) fn end(self) -> Output {
        drop(self.pipe);
        let output = self.child.wait_with_output().expect("it ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Output { stdout: text(output.stdout), stderr: text(output.stderr), status: output.status }
    }
}

/// Answers every question with a no, back and again, slowly, and kills the program after a while.
fn killed_after(milliseconds: u64) {
    let env = TestEnv::new();
    let mut program = Slow::start(&env, "--save case.yaml");
    program.until(|| env.path("case.yaml").exists());
    let start = Instant::now();
    let mut written = 0;
    while start.elapsed() < Duration::from_millis(milliseconds) {
        program.feed("n\n");
        written += 1;
        std::thread::sleep(Duration::from_millis(1));
    }
    program.kill();
    let case = env.case("case.yaml");
    assert!(case.answers.len() <= written, "{} answers of {written} lines", case.answers.len());
    let parts = env.files().into_iter().filter(|name| name != "case.yaml");
    assert!(parts.count() <= 2, "at most the lock and what was being written: {:?}", env.files());
    let resumed = env.hangup("--resume case.yaml").run();
    assert!(matches!(resumed.status.code(), Some(0 | 130)), "{resumed}");
    assert_eq!(env.files(), ["case.yaml"], "the next run leaves nothing behind");
}

#[test]
fn a_program_killed_at_any_moment_leaves_a_whole_file() {
    std::thread::scope(|scope| {
        for part in 0..3 {
            scope.spawn(move || (0..12).for_each(|kill| killed_after(kill * 3 + part)));
        }
    });
}

#[test]
fn of_two_programs_going_on_with_one_file_the_later_one_refuses() {
    let env = TestEnv::new();
    env.write("case.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}\n");
    let mut first = Slow::start(&env, "--resume case.yaml");
    first.until(|| env.read("case.yaml").contains("sha256"));
    let second = env.hangup("--resume case.yaml").lines(&QUIET.lines()).run().exits(73).silent();
    assert_eq!(second.told(&(words(Lang::En).errors.in_use)("case.yaml")), 1, "{second}");
    first.feed("n\nn\n");
    let _ = first.end().exits(130);
    let saved = env.case("case.yaml").answers;
    assert!(saved.contains(&("asked_money".to_owned(), Answer::Yes)) && saved.len() == 3, "{saved:?}");
    assert_eq!(env.files(), ["case.yaml"]);
}

#[test]
fn a_case_that_something_else_changed_is_left_as_it_is_and_that_is_told() {
    let env = TestEnv::new();
    let mut program = Slow::start(&env, "--save case.yaml");
    program.until(|| env.path("case.yaml").exists());
    let others = "format_version: 2\nanswers: {asked_money: \"no\"}\n";
    env.write("case.yaml", others);
    program.feed("n\nn\n");
    let output = program.end().exits(74);
    assert!(output.told(&(words(Lang::En).errors.changed)("case.yaml")) >= 1, "{output}");
    assert_eq!((env.read("case.yaml").as_str(), env.files().len()), (others, 1));
}

#[test]
fn what_a_killed_program_left_is_cleared_by_the_next_one_of_the_same_case_only() {
    let env = TestEnv::new();
    env.write("case.yaml", "format_version: 2\nanswers: {}\n");
    env.write(".case.yaml.hangup-part-abc", "answers").write(".case.yaml.hangup-lock", "");
    env.write(".other.yaml.hangup-part-abc", "answers");
    let _ = env.hangup("--resume case.yaml").run().exits(130);
    assert_eq!(env.files(), [".other.yaml.hangup-part-abc", "case.yaml"]);
}

#[test]
fn of_two_programs_starting_a_file_one_is_told_that_it_exists() {
    let env = TestEnv::new();
    let first = Slow::start(&env, "--save case.yaml");
    first.until(|| env.path("case.yaml").exists());
    let second = env.hangup("--save case.yaml").lines(&QUIET.lines()).run().exits(73).silent();
    assert_eq!(second.told("--resume FILE"), 1);
    let _ = first.end().exits(130);
}
