//! Files and lines made to do harm: each ends soon and in little memory, with a clear error or a right answer.
//!
//! The system ends a run that takes more than its share. Times hold for an optimised program, which `HANGUP_TEST_PROGRAM`
//! names; one without optimisation gets twenty times as much.

mod cases;
mod lines;
mod questions;

use std::process::{Command, Output, Stdio};

use super::env::TestEnv;

/// Most processor time of a run, in seconds: of an optimised program, and of any other.
const SECONDS: [u32; 2] = [1, 20];

/// Most memory of a run, in KiB: 100 MB, not only what is touched but all that is asked for.
const MEMORY: u64 = 100_000_000 / 1024;

/// A file and what becomes of it.
struct Horror {
    name: &'static str,
    bytes: Vec<u8>,
    ends: Ends,
}

/// What becomes of a file.
#[derive(Clone, Copy)]
enum Ends {
    /// It is read.
    Read,
    /// It is refused with these words.
    Refused(&'static str),
}

fn refused(name: &'static str, bytes: impl Into<Vec<u8>>, words: &'static str) -> Horror {
    Horror { name, bytes: bytes.into(), ends: Ends::Refused(words) }
}

fn read(name: &'static str, bytes: impl Into<Vec<u8>>) -> Horror {
    Horror { name, bytes: bytes.into(), ends: Ends::Read }
}

/// Runs the program with limits, on what comes in by `file` if its name is given as standard input.
fn limited(env: &TestEnv, args: &str, stdin: Option<&str>) -> Output {
    let named = std::env::var_os("HANGUP_TEST_PROGRAM");
    let optimised = named.map(|path| std::fs::canonicalize(path).expect("the program named").into_os_string());
    let seconds = SECONDS[usize::from(optimised.is_none())];
    let run = env.hangup(args).command();
    // The program itself is mapped too; unoptimised and with its typeface it is as large as all it asks for.
    let own = std::fs::metadata(run.get_program()).expect("the program").len() / 1024;
    let memory = MEMORY + own;
    let limits = format!("ulimit -t {seconds}; ulimit -v {memory}; exec \"$0\" \"$@\"");
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &limits]).arg(optimised.as_deref().unwrap_or(run.get_program())).args(run.get_args());
    shell.env_clear().envs(env.variables()).current_dir(env.path(""));
    match stdin {
        Some(file) => shell.stdin(std::fs::File::open(env.path(file)).expect(file)),
        None => shell.stdin(Stdio::null()),
    };
    shell.output().expect("the program starts")
}

/// Both outputs, once it is certain that the run ended by itself and said nothing that nobody can read.
fn told(name: &str, output: &Output, code: i32) -> String {
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8(bytes.clone()).expect("UTF-8")).concat();
    let start: String = said.chars().take(2000).collect();
    assert_eq!(output.status.code(), Some(code), "{name}: {}\n{start}", output.status);
    assert!(!said.contains("panicked"), "{name}\n{start}");
    assert!(said.len() < 1_000_000, "{name}: {} bytes of messages", said.len());
    said
}
