//! A program killed at any moment, or two at once: the file is always a whole one.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::time::{Duration, Instant};

use hangup::words::words;
use hangup::{Answer, Lang, Next};

use super::LOSS;
use crate::env::{Call, Output, QUIET, TestEnv, Typed, questionnaire, until};

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
        until(so, || "it never came to be".to_owned());
    }

    pub(super) fn end(self) -> Output {
        drop(self.pipe);
        let output = self.child.wait_with_output().expect("it ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Output { stdout: text(output.stdout), stderr: text(output.stderr), status: output.status }
    }
}

/// Random, from nothing up to this.
fn up_to(time: Duration) -> Duration {
    let random = RandomState::new().build_hasher().finish();
    time * u32::try_from(random % 1000).expect("below a thousand") / 1000
}

/// Types the next line each time the program asks for it, and kills it at a random moment after some of them: within twice
/// the time that one took. Gives how many lines were acknowledged by asking for one more.
fn killed_after(lines: &[String], last: usize, child: &mut Child) -> usize {
    let (mut pipe, mut screen) = (child.stdin.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
    let (mut shown, mut bytes, mut asked) = (Vec::new(), [0; 4096], 0);
    let mut before = Instant::now();
    if last == 0 {
        std::thread::sleep(up_to(Duration::from_millis(40)));
        child.kill().expect("it has not been waited for");
    }
    while let Ok(count @ 1..) = screen.read(&mut bytes) {
        shown.extend_from_slice(&bytes[..count]);
        let now = String::from_utf8_lossy(&shown).matches(words(Lang::En).interview.prompt).count();
        if now > asked && now <= last {
            drop(pipe.write_all(format!("{}\n", lines[asked]).as_bytes()));
            let one = before.elapsed();
            before = Instant::now();
            if now == last {
                std::thread::sleep(up_to(one * 2));
                child.kill().expect("it has not been waited for");
            }
        }
        asked = now;
    }
    let _ = child.wait().expect("it ends");
    asked.saturating_sub(1)
}

/// Kills an interview that saves, after so many lines. Gives whether a save was cut short.
fn kept_what_was_acknowledged(call: Call<'_>, last: usize) -> bool {
    let env = TestEnv::new();
    let mut command = env.hangup("--save case.yaml").command();
    let mut child = command.stdout(Stdio::null()).spawn().expect("the program starts");
    let acknowledged = killed_after(&call.lines(), last, &mut child);
    let cut_short = env.files().iter().any(|name| name.contains("hangup-part"));
    let again = if env.path("case.yaml").exists() { "--resume case.yaml" } else { "--save case.yaml" };
    let resumed = env.hangup(again).run();
    assert!(matches!(resumed.status.code(), Some(0 | 130)), "{resumed}");
    assert_eq!(env.files(), ["case.yaml"], "the next run leaves nothing behind");
    let is_answer = |typed: &&Typed| matches!(typed.0, Next::Ask(_) | Next::Page(_));
    let answers = call.steps().iter().take(acknowledged).filter(is_answer).count();
    let given = call.asked().into_iter().map(|(id, answer)| (questionnaire().question(id).id.clone(), answer));
    let kept = env.case("case.yaml").answers;
    let lost: Vec<_> = given.take(answers).filter(|answer| !kept.contains(answer)).collect();
    assert!(lost.is_empty() && kept.len() <= answers + 1, "{lost:?} of {answers} are lost, {kept:?} are kept");
    cut_short
}

/// A few kills; a thousand with `HANGUP_TEST_ALL`.
#[test]
fn what_was_acknowledged_outlives_a_kill_at_any_moment() {
    let kills = if std::env::var_os("HANGUP_TEST_ALL").is_some() { 1000 } else { 36 };
    let call = LOSS.the_long_way();
    let lines = call.lines().len();
    let kill =
        |part| (part..kills).step_by(3).filter(|kill| kept_what_was_acknowledged(call, kill % (lines + 1))).count();
    let cut_short: usize = std::thread::scope(|scope| {
        let parts = [0, 1, 2].map(|part| scope.spawn(move || kill(part)));
        parts.map(|part| part.join().expect("every kill leaves a whole case")).iter().sum()
    });
    println!("{cut_short} of {kills} kills cut a save short");
}

#[test]
fn of_two_programs_going_on_with_one_file_the_later_one_refuses() {
    let env = TestEnv::new();
    env.write("case.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}\n");
    let mut first = Slow::start(&env, "--resume case.yaml");
    first.until(|| env.path(".case.yaml.hangup-lock").exists());
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
