//! What an interview by keys opens and calls.

use hangup::words::words;
use hangup::{InterviewStep, Lang};

use super::screen::Start;
use super::walk::walk;
use crate::env::{SCAM, TestEnv, questionnaire};
use crate::privacy;

/// A call by keys, from the first question through the list of states to a report, as the system saw it.
#[test]
fn an_interview_by_keys_opens_what_was_named_and_calls_nobody() {
    if !std::path::Path::new(privacy::STRACE).exists() {
        eprintln!("no strace: what an interview by keys opens was not looked at");
        return;
    }
    let env = TestEnv::new();
    let line = "exec /usr/bin/strace -f -qq -e trace=%file,%network,%process -o trace \"$@\"";
    let mut terminal = Start::new(&env, "--save case.yaml -o result.html").by_shell(line).go();
    walk(&mut terminal, &SCAM, Lang::En, |step| step == InterviewStep::Place);
    terminal.type_until("\r", "AK ");
    terminal.type_until("\r", words(Lang::En).interview.want_report);
    terminal.until(words(Lang::En).interview.prompt);
    terminal.send("y");
    let asked = questionnaire().details.iter().map(|detail| (detail.prompt.get(Lang::En), "\r"));
    for (prompt, line) in asked.chain([(words(Lang::En).interview.report_file, "report.md\r")]) {
        terminal.until(prompt);
        terminal.until(">");
        terminal.send(line);
    }
    let _ = terminal.end().exits(0);
    let trace: Vec<_> = env.read("trace").lines().map(str::to_owned).collect();
    let named = ["case.yaml", "result.html", "report.md"];
    assert!(named.iter().all(|name| trace.iter().any(|line| line.contains(name))), "{trace:?}");
    privacy::tells_of_nothing_but(&trace, &env, "", &named, &["/dev/tty", "/etc/localtime", "/usr/share/zoneinfo"]);
    assert_eq!(env.files(), ["case.yaml", "report.md", "result.html", "trace"]);
}
