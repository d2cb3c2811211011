//! What is wrong, where, and what to do: on standard error, with a number, before anything else happens.

use insta::assert_snapshot;

use super::env::TestEnv;

const CASES: [(&str, &str); 16] = [
    ("id.yaml", "format_version: 1\nanswers:\n  asked_monney: \"yes\"\n"),
    ("word.yaml", "format_version: 1\nanswers:\n  asked_money: maybe\n"),
    ("broken.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"\n"),
    ("newer.yaml", "format_version: 3\nanswers: {}\nnew: {}\n"),
    ("older.yaml", "format_version: 0\nanswers: {}\n"),
    ("state.yaml", "format_version: 1\nanswers: {}\nstate: WAA\n"),
    ("other.yaml", "format_version: 1\nanswers: {}\nquestionnaire: {id: other, version: 1}\n"),
    ("detail.yaml", "format_version: 1\nanswers: {}\ndetails: {wen: yesterday}\n"),
    ("twice.yaml", "format_version: 1\nanswers:\n  asked_id: \"no\"\n  asked_id: \"yes\"\n"),
    ("key.yaml", "format_version: 2\nanswers: {}\nstates: WA\n"),
    ("when.yaml", "format_version: 2\nanswers: {}\nlanguage: en\nanswered: yesterday\n"),
    ("day.yaml", "format_version: 2\nanswers: {}\nsteps: {call_bank: {done: 2026-13-45}}\n"),
    ("typed.yaml", "format_version: 2\nanswers: {}\nas_typed: [timelin]\n"),
    ("two.yaml", "format_version: 2\nanswers: {}\n---\nanswers: {}\n"),
    ("empty.yaml", ""),
    ("binary.yaml", "\u{0}\u{1}\u{2}"),
];

/// A home folder with a case file for every mistake.
fn mistaken() -> TestEnv {
    let env = TestEnv::new();
    for (name, content) in CASES {
        env.write(name, content);
    }
    env.write("large.yaml", vec![b'#'; 300_000]).write("notes.txt", "older notes");
    env
}

/// Arguments, exit status, and what is said about them.
const ERRORS: [(&str, i32, &str); 43] = [
    ("--state ZQ", 2, "no state or territory is called `ZQ`"),
    ("--state WAA", 2, "(did you mean `WA`?)"),
    ("now --state WAA", 2, "(did you mean `WA`?)"),
    ("sheet --state WAA", 2, "(did you mean `WA`?)"),
    ("--lang fr", 2, "[possible values: en, ja, both]"),
    ("--lang both", 2, "choose en or ja"),
    ("--color sometimes", 2, "[possible values: auto, always, never]"),
    ("--set asked_monney=yes", 2, "no question is called `asked_monney` (did you mean `asked_money`?)"),
    ("--set asked_money=yess", 2, "not an answer: `yess` (did you mean `yes`?)"),
    ("--set asked_money=", 2, "not an answer: ``"),
    ("--set asked_money", 2, "not an answer: `asked_money`"),
    ("--set =yes", 2, "not an answer: `=yes`"),
    ("--set asked_money=yes --set asked_money=no", 2, "answered twice on the command line: `asked_money`"),
    ("--answers key.yaml", 65, "key.yaml:3: a case file has no key `states` (did you mean `state`?)"),
    ("--answers when.yaml", 65, "when.yaml:4: `answered` needs a moment, as in 2026-11-26T09:30:00-08:00"),
    ("--answers day.yaml", 65, "day.yaml:3: `steps.call_bank.done` needs a day of the calendar"),
    ("--answers typed.yaml", 65, "typed.yaml:3: no detail is called `timelin` (did you mean `timeline`?)"),
    ("--answers two.yaml", 65, "two.yaml:3: a second document begins here"),
    ("--answers none.yaml", 66, "cannot read `none.yaml`: No such file or directory"),
    ("--answers id.yaml", 65, "id.yaml:3: no question is called `asked_monney` (did you mean `asked_money`?)"),
    ("--answers word.yaml", 65, "word.yaml:3: `answers.asked_money` needs yes, no or unsure"),
    ("--answers broken.yaml", 65, "broken.yaml:3: not YAML that can be read: did not find expected ',' or '}'"),
    ("--answers newer.yaml", 65, "written by a newer hangup (format_version 3); update hangup"),
    ("--answers older.yaml", 65, "format_version 0 is no longer read; set it to 2"),
    ("--answers state.yaml", 65, "state.yaml:3: `state` is not the code of a state or territory (did you mean `WA`?)"),
    ("--answers other.yaml", 65, "belongs to the questionnaire `other`; add --questions"),
    ("--answers detail.yaml", 65, "detail.yaml:3: no detail is called `wen` (did you mean `when`?)"),
    ("--answers twice.yaml", 65, "`asked_id` is written twice"),
    ("--answers empty.yaml", 65, "empty.yaml:1: not a case file"),
    ("--answers binary.yaml", 65, "binary.yaml"),
    ("--answers large.yaml", 65, "too large for a case file"),
    ("--answers .", 66, "cannot read `.`: Is a directory"),
    ("--resume none.yaml", 66, "cannot read `none.yaml`"),
    ("--resume word.yaml", 65, "word.yaml:3"),
    ("--resume word.yaml --set asked_money=yes", 2, "does not go together with"),
    ("--resume word.yaml --answers id.yaml", 2, "does not go together with"),
    ("--questions none.yaml", 66, "cannot read `none.yaml`"),
    ("-o report.doc", 2, "the ending names no format"),
    ("-o notes.txt", 73, "`notes.txt` exists already Choose another name, or replace it with --force."),
    ("-o nowhere/new.txt", 73, "Choose a folder that exists"),
    ("--save notes.txt", 73, "Go on with it: --resume FILE."),
    ("--save nowhere/new.yaml", 73, "Choose a folder that exists"),
    ("--save .", 73, "cannot write `.`: is a directory Choose a folder that exists"),
];

#[test]
fn every_error_says_what_is_wrong_and_nothing_else_happens() {
    let env = mistaken();
    let before = env.files();
    for (args, code, message) in ERRORS {
        let output = env.hangup(args).stdin("y\n".repeat(99)).run().exits(code).silent().tells(message);
        assert!(output.stderr.starts_with("error: "), "{args}: {output}");
        assert_eq!(output.told("Question 1"), 0, "{args}: nothing is asked: {output}");
    }
    assert_eq!(env.files(), before, "nothing was written");
    assert_eq!(env.read("notes.txt"), "older notes");
}

#[test]
fn our_own_errors_are_japanese_for_japanese_readers() {
    let env = mistaken();
    for (args, code, _) in ERRORS {
        let output = env.hangup(args).arg("--lang=ja").run().exits(code).silent();
        assert!(output.stderr.starts_with("エラー："), "{args}: {output}");
        let lines = output.stderr.lines().filter(|line| !line.is_empty() && line.is_ascii());
        assert_eq!(lines.count(), 0, "{args}: {output}");
        assert!(!output.stderr.to_lowercase().contains("directory"), "{args}: {output}");
    }
}

/// The program's insides, and what a person wrote, are nobody's business.
#[test]
fn no_error_about_a_case_holds_a_value_of_it_or_a_word_for_programmers() {
    let env = TestEnv::new();
    let head = "format_version: 2\nanswers: {}\n";
    for (at, wrong) in [
        "~".to_owned(),
        "answers: {}".to_owned(),
        "[a secret]".to_owned(),
        format!("{head}state: \"a secret, Seattle\""),
        format!("{head}language: a secret"),
        format!("{head}answered: a secret"),
        format!("{head}assessment: {{verdict: a secret, score: 1}}"),
        format!("{head}details: [a secret]"),
        format!("{head}---\na secret"),
        "format_version: 2\nanswers: {asked_money: a secret}".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        let name = format!("{at}.yaml");
        env.write(&name, wrong);
        for lang in ["en", "ja"] {
            let output = env.hangup(&format!("report {name} --lang {lang}")).run().exits(65).silent();
            for insides in ["secret", "struct", "invalid", "expected", "field", "u32", "unit", "variant", "byte"] {
                assert!(!output.stderr.contains(insides), "{wrong}: {output}");
            }
        }
    }
}

#[test]
fn an_unknown_state_reads_well_in_both_languages() {
    let env = TestEnv::new();
    assert_snapshot!(env.hangup("--state WAA").run(), @r"
    ------- stderr -------
    error: no state or territory is called `WAA` (did you mean `WA`?)
      Use the two letters of a state or territory, for example --state WA.
    [EOF]
    [exit status: 2]
    ");
    assert_snapshot!(env.hangup("--lang ja --state WAA").run(), @r"
    ------- stderr -------
    エラー：次の州・地域はありません：「WAA」（「WA」のことでしょうか）
      州や地域の2文字の略号を指定してください（例：--state WA）。
    [EOF]
    [exit status: 2]
    ");
}

#[test]
fn every_mistake_of_a_question_file_is_reported_at_once() {
    let env = TestEnv::new();
    let embedded = String::from_utf8(std::fs::read("questions.yaml").expect("the questions")).expect("UTF-8");
    let wrong = embedded
        .replace("ja: \"詐欺電話チェック\"", "ja: \"\"")
        .replace("ask_if: {not_no: asked_money}", "ask_if: {not_no: asked_monney}")
        .replacen("      sources: [", "      sources: [no_such_notice, ", 1);
    let output = env.write("q.yaml", wrong).hangup("--questions q.yaml").run().exits(65).silent();
    let output = output.tells("missing-translation").tells("asked_monney").tells("no_such_notice");
    assert_eq!(output.told("Correct the file"), 1, "{output}");
    let numbers = output.stderr.lines().filter_map(|line| line.strip_prefix("q.yaml:")?.split(':').next());
    assert!(numbers.filter(|number| number.parse::<u32>().is_ok()).count() >= 3, "{output}");
}

#[test]
fn a_question_file_of_another_format_says_which() {
    let env = TestEnv::new();
    env.write("newer.yaml", "format_version: 3\n").write("older.yaml", "format_version: 0\n");
    let newer = env.hangup("--questions newer.yaml").run().exits(65).silent();
    let older = env.hangup("--questions older.yaml").run().exits(65).silent();
    assert_eq!((newer.told("[newer-format]"), older.told("[older-format]")), (1, 1), "{newer}{older}");
}

#[test]
fn file_names_in_messages_cannot_drive_the_terminal() {
    let output = TestEnv::new().hangup("--answers").arg("\u{1b}[2J\u{202e}.yaml").run().exits(66).silent();
    assert!(!output.stderr.contains(['\u{1b}', '\u{202e}']), "{output}");
}
