//! Input that ends, or never does.

use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use hangup::words::words;
use hangup::{Lang, Verdict};

use crate::env::{Call, SCAM, TestEnv, question, title};

/// Runs a test for each number below `count`, on two threads.
fn each(count: usize, test: impl Fn(usize) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(number) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|number| *number < count) {
                    test(number);
                }
            });
        }
    });
}

/// The verdicts after the first line, the second, …: every one from an input that ended there.
fn verdicts(call: &Call<'_>) -> Vec<Verdict> {
    let lines = call.lines();
    let found = Mutex::new(vec![Verdict::NoKnownSigns; lines.len()]);
    each(lines.len(), |count| {
        let output = TestEnv::new().hangup("").lines(&lines[..count]).run().exits(130);
        assert!(output.stdout.len() > 200, "{count} lines: {output}");
        let said = Verdict::ALL.into_iter().find(|verdict| output.stdout.contains(title(*verdict, Lang::En)));
        let verdict = said.unwrap_or_else(|| panic!("no verdict after {count} lines: {output}"));
        found.lock().expect("no test failed")[count] = verdict;
        let stopped =
            if count == 0 { words(Lang::En).interview.stopped_empty } else { words(Lang::En).interview.stopped };
        assert_eq!(output.told(stopped), 1, "{count} lines: {output}");
    });
    found.into_inner().expect("no test failed")
}

#[test]
fn an_input_that_ends_anywhere_gives_the_verdict_and_the_guidance_so_far() {
    let verdicts = verdicts(&SCAM.at("CA"));
    assert_eq!(verdicts[..4], [Verdict::Undecided; 4]);
    assert!(verdicts[4..].iter().all(|verdict| *verdict == Verdict::Scam), "{verdicts:?}");
}

#[test]
fn an_input_that_ends_while_stopping_stops() {
    let output = TestEnv::new().hangup("--lang ja").stdin("いいえ\nq\n").run().exits(130);
    let _ = output.tells(words(Lang::Ja).interview.stopped).says(title(Verdict::Undecided, Lang::Ja));
}

/// Feeds a program the same bytes until it has had enough.
fn endless(bytes: &[u8]) -> (Option<i32>, String, String) {
    let mut child = TestEnv::new().hangup("").command().spawn().expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let bytes = bytes.repeat(4096 / bytes.len());
    let feeder = std::thread::spawn(move || while pipe.write_all(&bytes).is_ok() {});
    let output = child.wait_with_output().expect("the program ends");
    feeder.join().expect("the pipe was closed");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn endless_nonsense_is_given_up_with_an_error() {
    for nonsense in ["x\n", "\n", "4\n", "no way\n", "x"] {
        let (code, stdout, stderr) = endless(nonsense.as_bytes());
        assert_eq!(code, Some(65), "{nonsense:?}: {stderr}");
        assert!(stderr.contains(words(Lang::En).errors.not_answers), "{nonsense:?}");
        assert!(stdout.contains(title(Verdict::Undecided, Lang::En)), "{nonsense:?}");
        assert!(stderr.len() < 100_000, "{nonsense:?}: {} bytes", stderr.len());
    }
}

#[test]
fn an_endless_answer_ends_too() {
    for answer in ["y\n", "n\n", "u\n", "1\n", "?\n", "b\n", "h\n", "s\n", "l\n", "q\n"] {
        let (code, _, stderr) = endless(answer.as_bytes());
        assert!(matches!(code, Some(0 | 65 | 130)), "{answer:?}: {code:?}");
        assert!(stderr.contains(question("still_on_call", Lang::En)));
    }
}

/// Whatever a line too long for an answer ends in, it is none.
#[test]
fn the_end_of_a_line_that_is_too_long_is_no_answer() {
    for length in [8000, 8193, 12_284, 12_288, 30_000] {
        let env = TestEnv::new();
        let long = "z".repeat(length);
        let lines = ["n", &long, &format!("{long}y"), "n"];
        let _ = env.hangup("--save case.yaml").lines(&lines).run().exits(130);
        let answers: Vec<_> = env.case("case.yaml").answers.into_iter().map(|(_, answer)| answer).collect();
        assert_eq!(answers, [hangup::Answer::No; 2], "{length}");
    }
}
