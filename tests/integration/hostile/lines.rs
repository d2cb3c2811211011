//! Hostile lines of answers.

use super::{limited, told};
use crate::env::TestEnv;

fn horrors() -> Vec<(&'static str, Vec<u8>)> {
    let line = |text: &str| text.as_bytes().to_vec();
    vec![
        ("nothing", line("")),
        ("brackets", "[".repeat(60_000).into_bytes()),
        ("braces", "{\"answers\":".repeat(5_000).into_bytes()),
        ("a long line", format!("{{\"id\":\"{}\"}}", "x".repeat(2_000_000)).into_bytes()),
        ("NUL", line("{\"answers\":{}}\0")),
        ("no UTF-8", b"{\"id\":\"\xff\",\"answers\":{}}".to_vec()),
        ("UTF-16", "{}".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("Shift_JIS", b"{\"id\":\"\x93\x64\x98\x62\",\"answers\":{}}".to_vec()),
        ("half a surrogate", line(r#"{"id":"\ud800","answers":{}}"#)),
        ("a mark that only a file begins with", line("\u{feff}{\"answers\":{}}")),
        ("not a number", line("{\"id\":NaN,\"answers\":{}}")),
        ("half a number", line("{\"id\":1.5,\"answers\":{}}")),
        ("more than any number", line("{\"id\":99999999999999999999,\"answers\":{}}")),
        ("a number as an answer", line("{\"answers\":{\"asked_money\":1}}")),
        ("nothing as an answer", line("{\"answers\":{\"asked_money\":null}}")),
        ("no answers", line("{}")),
        ("a list in the place of the object", line("[\"42\",\"WA\",{\"asked_money\":\"yes\"}]")),
        ("a list of answers", line("{\"answers\":[]}")),
        ("answers twice", line("{\"answers\":{},\"answers\":{}}")),
        ("an answer twice", line("{\"answers\":{\"asked_money\":\"no\",\"asked_money\":\"yes\"}}")),
        ("a key that is none", line("{\"answers\":{},\"surprise\":1}")),
        ("an id with an escape", line(r#"{"answers":{"\u001b[31m\u202e":"yes"}}"#)),
        ("a state that is none", line("{\"state\":\"XX\",\"answers\":{}}")),
        ("YAML", line("answers: {asked_money: yes}")),
        ("two objects", line("{\"answers\":{}} {\"answers\":{}}")),
    ]
}

#[test]
fn each_bad_line_is_answered_in_its_place_and_the_good_ones_around_it_are_scored() {
    let env = TestEnv::new();
    let good = b"{\"id\":7,\"answers\":{\"asked_money\":\"yes\"}}\n".to_vec();
    let mut input = good.clone();
    for (_, line) in horrors() {
        input.extend([line, b"\n".to_vec(), good.clone()].concat());
    }
    env.write("lines", &input);
    // Threads ask for memory they never touch, so only the time is limited by the system here.
    let output = env.hangup("score --color always").stdin(&input).run().exits(65);
    assert!(!output.stderr.is_empty() && !output.stderr.contains("panicked"), "{}", output.stderr);
    let lines: Vec<serde_json::Value> =
        output.stdout.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert_eq!(lines.len(), 2 * horrors().len() + 1);
    assert!(lines.iter().step_by(2).all(|line| line["id"] == 7 && line["score"] == 40), "{}", output.stdout);
    for ((name, _), (line, number)) in horrors().iter().zip(lines.iter().skip(1).step_by(2).zip((2..).step_by(2))) {
        assert_eq!((&line["line"], line["error"].is_string()), (&number.into(), true), "{name}: {line}");
    }
    assert!(output.stdout.lines().all(|line| hangup::mask::visible(line) == line && line.len() < 10_000));
}

#[test]
fn a_line_without_end_is_given_up() {
    let env = TestEnv::new();
    env.write("lines", vec![b'x'; 50_000_000]);
    let said = told("a line without end", &limited(&env, "score", Some("lines")), 65);
    assert!(said.contains("\"line\":1"), "{said}");
}
