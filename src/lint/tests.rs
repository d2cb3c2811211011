//! Every code has a file that shows it, and only it; the complete files show none.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::diagnostic::Severity;
use crate::questionnaire::EMBEDDED_YAML;
use crate::yaml::MAX_BYTES;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions"))
}

fn fixture(code: Code) -> PathBuf {
    let kind = if code.severity() == Severity::Error { "invalid" } else { "doubtful" };
    folder().join(kind).join(format!("{code}.yaml"))
}

/// The line marked in a fixture, counted from 1.
fn marked(bytes: &[u8]) -> Option<usize> {
    bytes.split(|&byte| byte == b'\n').position(|line| line.ends_with(b"# here")).map(|index| index + 1)
}

#[test]
fn every_code_has_a_file_that_shows_it_and_nothing_else_at_the_marked_line() {
    // A file of more than 1 MiB is made here instead of kept.
    for code in Code::ALL.into_iter().filter(|code| *code != Code::TooLarge) {
        let bytes = fs::read(fixture(code)).unwrap_or_else(|error| panic!("{code} needs a fixture: {error}"));
        let (questionnaire, found) = check_file(&bytes);
        assert_eq!(questionnaire.is_some(), code.severity() == Severity::Warning, "{code}");
        assert!(!found.is_empty(), "{code}");
        for finding in found {
            assert_eq!((finding.code, finding.line), (code, marked(&bytes)), "{finding:?}");
        }
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let (_, found) = check_file(&vec![b'#'; MAX_BYTES + 1]);
    assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), [Code::TooLarge]);
}

#[test]
fn no_fixture_is_left_over() {
    let files =
        ["invalid", "doubtful"].into_iter().flat_map(|kind| fs::read_dir(folder().join(kind)).expect("a folder"));
    assert_eq!(files.count(), Code::ALL.len() - 1);
}

#[test]
fn complete_files_show_nothing() {
    let others = fs::read_dir(folder()).expect("a folder").map(|entry| entry.expect("an entry").path());
    let others = others.filter(|path| path.is_file()).map(|path| (path.display().to_string(), fs::read(path)));
    let files = others.map(|(name, bytes)| (name, bytes.expect("a file")));
    for (name, bytes) in files.chain([("the shipped file".to_owned(), EMBEDDED_YAML.as_bytes().to_vec())]) {
        let (questionnaire, found) = check_file(&bytes);
        assert!(questionnaire.is_some() && found.is_empty(), "{name}: {found:#?}");
    }
}

/// The smallest file with these lines of conditions and questions added.
fn grown(conditions: &str, questions: &str) -> Vec<u8> {
    let small = fs::read_to_string(folder().join("small.yaml")).expect("a file");
    let grown = small.replacen("screens:\n", &format!("{conditions}screens:\n"), 1);
    grown.replacen("details:\n", &format!("{questions}details:\n"), 1).into_bytes()
}

fn question(number: usize, ask_if: &str) -> String {
    let head = format!("  - id: q{number}\n    section: call\n    kind: context\n    ask_if:\n      {ask_if}\n");
    head + "    text: *text\n    short: *text\n    statement: *text\n"
}

#[test]
fn long_chains_are_followed_without_end_of_stack_or_patience() {
    let chain = (1..3_000).map(|number| question(number, &format!("not_no: q{}", number - 1)));
    let start = question(0, "is_yes: claimed_official");
    let (questionnaire, found) = check_file(&grown("", &chain.fold(start, |all, next| all + &next)));
    assert!(questionnaire.is_some_and(|all| all.questions.len() == 3_003) && found.is_empty(), "{found:?}");
}

#[test]
fn every_circle_of_questions_has_one_that_looks_ahead() {
    // As long as the findings of one file can be.
    let circle = (0..1_000).map(|number| question(number, &format!("is_yes: q{}", (number + 1) % 1_000)));
    let (_, found) = check_file(&grown("", &circle.collect::<String>()));
    let ahead = found.iter().filter(|finding| finding.code == Code::AskedLater).count();
    assert_eq!((found.len(), ahead), (999, 999));
}

#[test]
fn conditions_that_unfold_without_end_are_refused() {
    let named = |number: usize| format!("{{named: n{number}}}");
    let level = |number: usize| {
        let inner = vec![named(number + 1); 50].join(", ");
        format!("  - {{id: n{number}, holds_if: {{any: [{inner}]}}}}\n")
    };
    let last = "  - {id: n12, holds_if: {is_yes: claimed_official}}\n";
    let conditions: String = (0..12).map(level).collect::<String>() + last;
    let (_, found) = check_file(&grown(&conditions, &question(0, "named: n0")));
    assert!(!found.is_empty() && found.iter().all(|finding| finding.code == Code::Cycle));
}
