//! Hostile question files.

use std::fmt::Write;

use super::{Ends, Horror, limited, read, refused, told};
use crate::env::TestEnv;

const SMALL: &str = include_str!("../../questions/small.yaml");

/// The smallest question file with one thing changed.
fn with(old: &str, new: &str) -> String {
    assert!(SMALL.contains(old), "{old}");
    SMALL.replacen(old, new, 1)
}

/// Questions with these lines more in each.
fn questions(count: usize, more: impl Fn(usize) -> String) -> String {
    let mut entries = String::new();
    for index in 0..count {
        write!(entries, "  - id: q{index}\n    section: call\n    kind: exposure\n    text: *text\n    short: *text\n    statement: *text\n{}", more(index)).expect("a text");
    }
    with("details:\n", &format!("{entries}details:\n"))
}

fn bombs() -> Vec<Horror> {
    let text = "x".repeat(200_000);
    let nine = |name: char| format!("*{name},").repeat(9);
    let levels: String =
        ('b'..'k').map(|name| format!("{name}: &{name} [{}]\n", nine((name as u8 - 1) as char))).collect();
    let names: String = (0..40)
        .map(|n| format!("  - {{id: n{n}, holds_if: {{all: [{{named: n{}}}, {{named: n{}}}]}}}}\n", n + 1, n + 1))
        .collect();
    let last = "  - {id: n40, holds_if: {is_yes: claimed_official}}\n";
    let named = with("conditions:\n", &format!("conditions:\n{names}{last}"));
    vec![
        refused("aliases of aliases", format!("a: &a [x,x]\n{levels}"), "[syntax]"),
        refused("an alias of itself", "a: &a [*a]", "[syntax]"),
        refused(
            "many aliases of a long text",
            with("evidence:\n", &format!("evidence:\n  - &long {{en: {text}, ja: b}}\n{}", "  - *long\n".repeat(5000))),
            "aliases",
        ),
        refused("names of names", named.replace("{maybe: sent_money}", "{named: n0}"), "[cycle]"),
        refused("an alias of nothing", "a: *nothing", "[syntax]"),
        read(
            "many aliases of a short text",
            with("evidence:\n", &format!("evidence:\n{}", "  - *text\n".repeat(9_000))),
        ),
    ]
}

fn depths() -> Vec<Horror> {
    let steps: String = (0..1400).map(|depth| format!("{}-\n", " ".repeat(depth))).collect();
    vec![
        refused("brackets", "[".repeat(100_000), "[too-deep]"),
        refused("as many brackets as are let in", "[".repeat(4096), "[syntax]"),
        refused("as many braces as are let in", "{a: ".repeat(4096), "[syntax]"),
        refused("lists on one line", "- ".repeat(5000), "[too-deep]"),
        refused("lists on one line, on many lines", ("- ".repeat(64) + "\n").repeat(8000), "[too-deep]"),
        refused("lists step by step", steps, "[syntax]"),
        refused("keys of keys", "? ".repeat(5000), "[too-deep]"),
        refused("values of values", ": ".repeat(300_000), "[too-deep]"),
    ]
}

fn sizes() -> Vec<Horror> {
    let ids = vec!["x"; 190_000].join(",");
    vec![
        refused("20 MB", format!("a: {}", "x".repeat(20_000_000)), "[too-large]"),
        refused("a long text", format!("a: \"{}\"", "x".repeat(1_048_000)), "[syntax]"),
        refused("a long comment", format!("#{}", "x".repeat(1_048_000)), "[syntax]"),
        refused("a long name", format!("&{} x", "a".repeat(1_048_000)), "[syntax]"),
        refused("a long id", with("id: small", &format!("id: {}", "a".repeat(900_000))), "[bad-id]"),
        refused(
            "long ids that are nearly the same",
            with("contacts: [bank]", &format!("contacts: [{0}b]\n  - id: {0}c", "a".repeat(400_000))),
            "[",
        ),
        refused("many entries", "-\n".repeat(520_000), "[too-large]"),
        refused("as many entries as are let in", "-\n".repeat(200_000), "[syntax]"),
        refused("many entries on one line", format!("[{}]", "a,".repeat(500_000)), "[too-large]"),
        refused("many keys on one line", format!("{{{}}}", "a,".repeat(199_000)), "written twice"),
        refused("many keys", (0..90_000).map(|n| format!("k{n}: 1\n")).collect::<String>(), "[syntax]"),
        refused("many wrong ids", with("contacts: [bank]", &format!("contacts: [{ids}]")), "at least 1000"),
        refused("an open quote", format!("a: \"{}", "\n".repeat(190_000)), "[syntax]"),
        refused("many escapes", format!("a: \"{}\"", "\\x41".repeat(250_000)), "[syntax]"),
    ]
}

fn bytes() -> Vec<Horror> {
    let utf16: Vec<u8> = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        refused("nothing", "", "[syntax]"),
        refused("only a byte order mark", "\u{feff}", "[syntax]"),
        read("a byte order mark", format!("\u{feff}{SMALL}")),
        read("lines that end as on Windows", SMALL.replace('\n', "\r\n")),
        refused("NUL", with("Call check", "Call\0check"), "[not-text]"),
        refused("UTF-16", utf16.clone(), "[not-text]"),
        refused("UTF-16 with its mark", [b"\xff\xfe".to_vec(), utf16].concat(), "[not-text]"),
        refused("Shift_JIS", [b"title: \x93\x64\x98\x62\n".as_slice(), SMALL.as_bytes()].concat(), "[not-text]"),
        refused("half a letter", [SMALL.as_bytes(), b"# \xe3\x81"].concat(), "[not-text]"),
        refused("a surrogate", [SMALL.as_bytes(), b"# \xed\xa0\x80"].concat(), "[not-text]"),
        refused("an archive", b"PK\x03\x04\x14\x00\x08\x00".repeat(1000), "[not-text]"),
        refused("an escape", with("Call check", "\\e[31m"), "U+001B"),
        refused("words turned round", with("Call check", "\\u202e"), "U+202E"),
    ]
}

fn yaml() -> Vec<Horror> {
    vec![
        refused("a tag", with("\"Call check\"", "!x \"Call check\""), "without a tag"),
        refused("a tag over an escape", with("\"Call check\"", "!x \"\\e[31m\""), "without a tag"),
        refused("a tag on a mapping", with("title: {en", "title: !x {en"), "without a tag"),
        refused("a tag that runs a program", with("id: small", "id: !!python/object/apply:os.system [x]"), "[syntax]"),
        read("a tag that says nothing", with("id: small", "id: !!str small")),
        refused("a merge", with("{id: scam, from: 100,", "{<<: {id: scam}, from: 100,"), "`<<`"),
        refused("a key twice", with("version: 1\n", "version: 1\nversion: 1\n"), "written twice"),
        refused("a language twice", with("{en: \"Call check\",", "{en: a, en: b,"), "written twice"),
        refused("an id twice", with("  - id: sent_money", "  - id: asked_money"), "[duplicate-id]"),
        refused("two documents", format!("{SMALL}---\n{SMALL}"), "[syntax]"),
        refused("a directive", "%YAML 9.9\n---\na: 1", "[syntax]"),
        refused("a tab", with("  points", "\tpoints"), "[syntax]"),
        refused("only a list", "[]", "[syntax]"),
        refused("only a number", "42", "[syntax]"),
        refused("only nothing", "~", "[syntax]"),
        refused("a key that is none", with("id: small", "surprise: 1\nid: small"), "surprise"),
    ]
}

fn values() -> Vec<Horror> {
    let money = |word: &str| {
        with("id: sent_money", &format!("id: {word}")).replace("maybe: sent_money", &format!("maybe: {word}"))
    };
    vec![
        read("yes as an id", money("yes")),
        read("no as an id", money("no")),
        read("on as an id", money("on")),
        refused("true as an id", money("true"), "[syntax]"),
        refused("nothing as an id", money("~"), "["),
        refused("a number as an id", with("id: small", "id: 42"), "[bad-id]"),
        refused("not a number", with("strong: 40", "strong: .nan"), "[syntax]"),
        refused("without end", with("unsure_cap: 40", "unsure_cap: .inf"), "[syntax]"),
        refused("half a point", with("strong: 40", "strong: 40.5"), "[syntax]"),
        refused("less than nothing", with("strong: 40", "strong: -40"), "[syntax]"),
        refused("more than any number", with("strong: 40", "strong: 99999999999999999999"), "[syntax]"),
        refused("more points than are let in", with("decisive: 100", "decisive: 4294967295"), "[bad-points]"),
        refused("a newer format", with("format_version: 2", "format_version: 18446744073709551615"), "[newer-format]"),
        refused("a full-width colon", with("id: small", "id：small"), "[syntax]"),
        refused(
            "a text cut by a comment",
            with("{en: \"A sentence.\", ja: \"文です。\"}", "\n  en: Call #1\n  ja: 電話 # 1\n  x: 1"),
            "[syntax]",
        ),
    ]
}

fn numbers() -> Vec<Horror> {
    let after = |other: usize| format!("    ask_if:\n      is_yes: q{other}\n");
    vec![
        refused("10 000 questions, too long a file", questions(10_300, |_| String::new()), "[too-large]"),
        read(
            "10 000 questions",
            questions(10_000, |_| String::new()).replace("    kind: exposure", "    kind: context"),
        ),
        read(
            "thousands of questions, each after the one before",
            questions(7000, |n| n.checked_sub(1).map(after).unwrap_or_default()),
        ),
        refused("thousands of questions in a circle", questions(7000, |n| after((n + 1) % 7000)), "[asked-later]"),
        refused("a question that waits for itself", questions(1, after), "[cycle]"),
    ]
}

/// The same in every command that reads a question file.
fn face(horrors: Vec<Horror>) {
    let env = TestEnv::new();
    for Horror { name, bytes, ends } in horrors {
        env.write("q.yaml", &bytes);
        for command in
            ["questions lint q.yaml", "--questions q.yaml --set claimed_official=yes", "--questions q.yaml sheet"]
        {
            match ends {
                Ends::Read => drop(told(name, &limited(&env, command, None), 0)),
                Ends::Refused(words) => {
                    let said = told(name, &limited(&env, command, None), 65);
                    assert!(said.contains(words), "{name}: {}", said.chars().take(2000).collect::<String>());
                }
            }
        }
    }
}

#[test]
fn aliases_cannot_make_a_small_file_large() {
    face(bombs());
}

#[test]
fn depth_costs_nothing() {
    face(depths());
}

#[test]
fn size_costs_little() {
    face(sizes());
}

#[test]
fn bytes_that_are_no_text_are_told_apart() {
    face(bytes());
}

#[test]
fn rare_parts_of_yaml_do_not_slip_through() {
    face(yaml());
}

#[test]
fn words_and_numbers_mean_what_they_look_like() {
    face(values());
}

#[test]
fn thousands_of_questions_are_read_or_refused() {
    face(numbers());
}
