//! What an interview by keys opens and calls.

use std::process::Command;

use hangup::words::words;
use hangup::{Lang, Next};

use super::screen::Start;
use super::walk::walk;
use crate::env::{SCAM, TestEnv, looked_at, questionnaire};
use crate::privacy;

/// A call by keys, from the first question through the list of states to a report, as the system saw it.
#[test]
fn an_interview_by_keys_opens_what_was_named_and_calls_nobody() {
    if looked_at(Command::new(privacy::STRACE).arg("--version")).is_none() {
        return;
    }
    let env = TestEnv::new();
    let line = "exec /usr/bin/strace -f -qq -e trace=%file,%network,%process -o trace \"$@\"";
    let mut terminal = Start::new(&env, "--save case.yaml -o result.html").by_shell(line).go();
    walk(&mut terminal, &SCAM, Lang::En, |step| step == Next::Place);
    terminal.send("\u{1b}[B\r");
    terminal.until(words(Lang::En).interview.what_next);
    terminal.type_until("2", words(Lang::En).interview.report_for);
    terminal.type_until("1", questionnaire().details[0].prompt.get(Lang::En));
    terminal.type_until("\u{1b}[6~", "report-police.pdf");
    terminal.send(&"\u{7f}".repeat(40));
    terminal.type_until("report.md\r", words(Lang::En).interview.what_next);
    terminal.send("q");
    let _ = terminal.end().exits(0);
    let trace: Vec<_> = env.read("trace").lines().map(str::to_owned).collect();
    let named = ["case.yaml", "result.html", "report.md"];
    assert!(named.iter().all(|name| trace.iter().any(|line| line.contains(name))), "{trace:?}");
    privacy::tells_of_nothing_but(&trace, &env, "", &named, &["/dev/tty", "/etc/localtime", "/usr/share/zoneinfo"]);
    assert_eq!(env.files(), ["case.yaml", "report.md", "result.html", "trace"]);
}
