//! What the program does, as the system saw it: no network, no file but those that were named.
//!
//! Needs `strace`; a machine without it is told so, and `tests/privacy.sh` does the same by hand.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use super::env::{SCAM, TestEnv, looked_at};

/// Calls that reach other machines or programs.
const FORBIDDEN: [&str; 9] =
    ["socket(", "connect(", "bind(", "sendto(", "sendmsg(", "listen(", "accept", "ptrace(", "socketpair("];

/// What every program opens before its own first line: the loader, the C library, its own description.
const LOADER: [&str; 5] = ["/etc/ld.so.", "/lib", "/usr/lib", "/proc/self/", "/dev/null"];

/// The time zone, to write today's date.
const CLOCK: [&str; 4] = ["/etc/localtime", "/usr/share/zoneinfo", "/etc/timezone", "/usr/share/lib/zoneinfo"];

/// How many processors there are, to score lines on all of them.
const PROCESSORS: [&str; 3] = ["/sys/fs/cgroup", "/proc/self/cgroup", "/sys/devices/system/cpu"];

/// Where `strace` is. Machines differ in what they have; the ones of these tests have it here.
pub(crate) const STRACE: &str = "/usr/bin/strace";

/// Runs the program under `strace`. The lines it wrote, or none if there is no `strace`.
fn traced(env: &TestEnv, args: &str, stdin: &str) -> Option<Vec<String>> {
    env.write("stdin", stdin);
    let run = env.hangup(args).command();
    let log = env.path("trace");
    let mut strace = Command::new(STRACE);
    strace.args(["-f", "-qq", "-s", "300", "-e", "trace=%file,%network,%process", "-o"]).arg(&log);
    strace.arg(run.get_program()).args(run.get_args());
    strace.env_clear().envs(env.variables().into_iter().filter(|(name, _)| name != "SOURCE_DATE_EPOCH"));
    strace.current_dir(env.path("")).stdin(std::fs::File::open(env.path("stdin")).expect("a file"));
    let status = looked_at(strace.stdout(Stdio::null()).stderr(Stdio::null()))?.status;
    assert!(matches!(status.code(), Some(0 | 65)), "{args}: {status}");
    let trace = std::fs::read_to_string(&log).expect("the trace");
    for file in ["trace", "stdin"] {
        std::fs::remove_file(env.path(file)).expect(file);
    }
    Some(trace.lines().map(str::to_owned).collect())
}

/// The files that were opened, changed or asked for, without those of the loader.
fn files(trace: &[String]) -> BTreeSet<String> {
    let after_start = trace.iter().filter(|line| !line.contains("execve("));
    let names = after_start.filter_map(|line| line.split_once('"')?.1.split_once('"').map(|(name, _)| name.to_owned()));
    names.filter(|name| !LOADER.iter().any(|start| name.starts_with(start))).collect()
}

/// Demands that nothing is touched but `named`, and what `also` begins with.
fn touches_only(env: &TestEnv, args: &str, stdin: &str, named: &[&str], also: &[&str]) {
    let Some(trace) = traced(env, args, stdin) else { return };
    tells_of_nothing_but(&trace, env, args, named, also);
}

/// Demands that a trace has no other files, and no other machines or programs.
pub(crate) fn tells_of_nothing_but(trace: &[String], env: &TestEnv, args: &str, named: &[&str], also: &[&str]) {
    for line in trace {
        assert!(!FORBIDDEN.iter().any(|call| line.contains(call)), "{args}: {line}");
        assert!(!line.contains("execve(") || line.contains("hangup"), "{args} starts a program: {line}");
    }
    let home = env.path("").to_string_lossy().trim_end_matches('/').to_owned();
    for file in files(trace) {
        let own = file.strip_prefix(&home).unwrap_or(&file).trim_start_matches('/').trim_start_matches("./");
        // Beside a file of its own: its lock, and what is written before it takes its place.
        let beside = |name: &&str| {
            let rest = own.strip_prefix('.').and_then(|own| own.strip_prefix(name));
            rest.is_some_and(|rest| rest == ".hangup-lock" || rest.starts_with(".hangup-part-"))
        };
        let known = named.contains(&own) || named.iter().any(beside) || own == "." || own.is_empty();
        assert!(known || also.iter().any(|start| file.starts_with(start)), "{args} touches {file}");
    }
}

#[test]
fn answers_from_a_file_are_read_and_nothing_else() {
    let env = TestEnv::new();
    env.write("a.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}");
    touches_only(&env, "check --answers a.yaml", "", &["a.yaml"], &[]);
    assert_eq!(env.files(), ["a.yaml"], "nothing is left behind");
}

#[test]
fn an_interview_saves_nothing_unless_asked() {
    let env = TestEnv::new();
    let lines = SCAM.at("WA").lines().join("\n") + "\nn\n";
    touches_only(&env, "check", &lines, &[], &CLOCK);
    assert!(env.files().is_empty(), "{:?}", env.files());
    touches_only(&env, "check --save c.yaml -o r.html", &lines, &["c.yaml", "r.html"], &CLOCK);
    assert_eq!(env.files(), ["c.yaml", "r.html"]);
}

#[test]
fn a_report_reads_its_case_and_the_clock() {
    let env = TestEnv::new();
    env.write("c.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}\ndetails: {when: now}");
    touches_only(&env, "report c.yaml --for police", "", &["c.yaml"], &CLOCK);
    touches_only(&env, "report c.yaml --for consulate -o r.md", "", &["c.yaml", "r.md"], &CLOCK);
    assert_eq!(env.files(), ["c.yaml", "r.md"]);
}

#[test]
fn the_sheet_and_the_screen_for_now_need_no_file() {
    let env = TestEnv::new();
    touches_only(&env, "now", "", &[], &CLOCK);
    touches_only(&env, "sheet --lang both --state CT", "", &[], &CLOCK);
    touches_only(&env, "sheet -o s.html", "", &["s.html"], &CLOCK);
    touches_only(&env, "questions list", "", &[], &[]);
    touches_only(&env, "questions lint", "", &[], &[]);
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_is_made_from_what_is_in_the_program() {
    let env = TestEnv::new();
    touches_only(&env, "sheet --lang both -o s.pdf", "", &["s.pdf"], &[&CLOCK[..], &PROCESSORS].concat());
    assert_eq!(env.files(), ["s.pdf"]);
}

#[test]
fn lines_are_scored_without_a_file() {
    let env = TestEnv::new();
    let lines = "{\"answers\":{\"asked_money\":\"yes\"}}\n".repeat(5000);
    touches_only(&env, "score", &lines, &[], &PROCESSORS);
    assert!(env.files().is_empty());
}
