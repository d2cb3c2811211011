//! Hostile case and answer files.

use super::{Ends, Horror, limited, read, refused, told};
use crate::env::TestEnv;

/// A case file with these answers and more lines.
fn case(answers: &str, more: &str) -> String {
    format!("format_version: 1\nanswers: {{{answers}}}\n{more}\n")
}

fn bombs() -> Vec<Horror> {
    let text = "x".repeat(100_000);
    let details: String = (0..9000).map(|n| format!("  d{n}: *a\n")).collect();
    vec![
        refused(
            "many aliases of a long text",
            case("", &format!("details:\n  when: &a {text}\n{details}")),
            "too large",
        ),
        refused("an alias of itself", "format_version: 1\nanswers: &a {a: *a}", "not YAML that can be read"),
        refused("brackets", case(&"[".repeat(100_000), ""), "nested too deeply"),
        refused("as many braces as are let in", "{a: ".repeat(4096), "not YAML that can be read"),
        refused("lists on one line", ("- ".repeat(64) + "\n").repeat(1900), "nested too deeply"),
        refused("20 MB", case("", &format!("details: {{when: {}}}", "x".repeat(20_000_000))), "too large"),
        refused("many answers that are none", case(&"a: yes,".repeat(30_000), ""), "written twice"),
        refused(
            "answers to thousands of questions",
            case(&(0..20_000).map(|n| format!("q{n}: yes,")).collect::<String>(), ""),
            "q0",
        ),
        refused(
            "a long id",
            format!("format_version: 1\nanswers:\n  ? {}\n  : yes\n", "a".repeat(200_000)),
            "no question is called",
        ),
        refused("a long answer", case(&format!("asked_money: {}", "a".repeat(200_000)), ""), "needs yes, no or unsure"),
        refused("a long state", case("", &format!("state: {}", "A".repeat(200_000))), "not the code of a state"),
        refused("a long detail", case("", &format!("details: {{when: {}}}", "1".repeat(200_000))), "200000 characters"),
        read("digits", case("", &format!("details: {{when: {}}}", "1".repeat(6000)))),
        read("digits apart", case("", &format!("details: {{when: \"{}\"}}", "1 ".repeat(3000)))),
    ]
}

fn bytes() -> Vec<Horror> {
    let plain = case("asked_money: \"yes\"", "");
    let utf16: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
    vec![
        read("a byte order mark", format!("\u{feff}{plain}")),
        read("lines that end as on Windows", plain.replace('\n', "\r\n")),
        refused("nothing", "", "not a case file"),
        refused("NUL", plain.replace("yes", "y\0s"), "not UTF-8 text"),
        refused("UTF-16", [b"\xfe\xff".to_vec(), utf16].concat(), "not UTF-8 text"),
        refused("Shift_JIS", [plain.as_bytes(), b"details: {when: \x8d\xf0\x93\xfa}"].concat(), "not UTF-8 text"),
        refused("an escape in an id", case("\"\\e[31m\": yes", ""), "<U+001B>"),
        refused("an escape in an answer", case("asked_money: \"\\e[31m\"", ""), "needs yes, no or unsure"),
    ]
}

fn yaml() -> Vec<Horror> {
    vec![
        refused("a tag", case("asked_money: !x yes", ""), "has a tag (!)"),
        refused("a merge", case("<<: {asked_money: yes}", ""), "needs yes, no or unsure"),
        refused("an answer twice", case("asked_money: yes, asked_money: no", ""), "written twice"),
        refused("a key twice", case("", "answers: {}"), "written twice"),
        refused("two documents", case("", "---\nformat_version: 1\nanswers: {}"), "a second document begins here"),
        read("yes, no, on a line without quotes", case("asked_money: yes, asked_id: no, deadline: unsure", "")),
        read("true and false", case("asked_money: true, asked_id: false", "")),
        refused("on", case("asked_money: on", ""), "needs yes, no or unsure"),
        refused("a number", case("asked_money: 1", ""), "needs yes, no or unsure"),
        refused("a number as an id", case("42: yes", ""), "42"),
        refused("nothing as an answer", case("asked_money: ~", ""), "needs yes, no or unsure"),
        refused("not a number", case("", "assessment: {verdict: scam, score: .nan}"), "needs a whole number"),
        refused("less than nothing", case("", "assessment: {verdict: scam, score: -1}"), "needs a whole number"),
        refused("a newer format", "format_version: 18446744073709551615\nanswers: {}", "newer hangup"),
        refused("an older format", "format_version: 0\nanswers: {}", "no longer read"),
        refused("a format that is none", "format_version: one\nanswers: {}", "needs a whole number"),
        refused("another questionnaire", case("", "questionnaire: {id: other, version: 1}"), "other"),
    ]
}

fn face(horrors: Vec<Horror>) {
    let env = TestEnv::new();
    for Horror { name, bytes, ends } in horrors {
        for command in ["check --answers c.yaml", "report c.yaml --for police", "report c.yaml --rescore"] {
            env.write("c.yaml", &bytes);
            let Ends::Refused(words) = ends else {
                drop(told(name, &limited(&env, command, None), 0));
                continue;
            };
            let output = limited(&env, command, None);
            let said = told(name, &output, 65);
            assert!(
                said.contains(words) && !output.stderr.is_empty(),
                "{name}: {}",
                said.chars().take(2000).collect::<String>()
            );
        }
    }
}

#[test]
fn no_case_file_can_fill_the_memory() {
    face(bombs());
}

#[test]
fn case_files_that_are_no_text_are_told_apart() {
    face(bytes());
}

#[test]
fn answers_mean_what_they_look_like() {
    face(yaml());
}

#[test]
fn files_without_end_are_read_up_to_their_limit() {
    let env = TestEnv::new();
    for (command, words) in [
        ("questions lint /dev/zero", "too-large"),
        ("--questions /dev/zero", "too-large"),
        ("check --answers /dev/zero", "too large"),
        ("report /dev/urandom", "too large"),
    ] {
        let said = told(command, &limited(&env, command, None), 65);
        assert!(said.contains(words), "{command}: {said}");
    }
}

#[test]
fn folders_are_no_files() {
    let env = TestEnv::new();
    for command in ["questions lint .", "--questions .", "check --answers .", "report ."] {
        let output = limited(&env, command, None);
        assert!(matches!(output.status.code(), Some(66)), "{command}: {output:?}");
        assert!(!output.stderr.is_empty() && output.stdout.is_empty(), "{command}");
    }
}
