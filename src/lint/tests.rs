//! Every code has a file that shows it, and only it; the complete files show none.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::diagnostic::Severity;
use crate::questionnaire::{EMBEDDED_YAML, MAX_BYTES};

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
