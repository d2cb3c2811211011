//! English: errors and warnings.

use crate::case::{CaseErrorKind, Wanted};
use crate::diagnostic::MAX_FINDINGS;
use crate::mask::MAX_DETAIL_CHARS;
use crate::words::errors::{ErrorWords, joined};

use super::diagnostics::did_you_mean;

pub(super) const WORDS: ErrorWords = ErrorWords {
    error: "error",
    warning: "warning",
    questions_hint: "Correct the file, or leave out --questions to use the built-in questions.",
    case_hint: "A case file needs `format_version: 2` and `answers: {id: \"yes\"}`; `hangup questions list` names the ids.",
    set_hint: "Write --set ID=yes, ID=no or ID=unsure; `hangup questions list` names the ids.",
    state_hint: "Use the two letters of a state or territory, for example --state WA.",
    force_hint: "Choose another name, or replace it with --force.",
    resume_hint: "Go on with it: --resume FILE. Or choose another name, or replace it with --force.",
    write_hint: "Choose a folder that exists and that you may write to.",
    no_pdf: "this build has no PDF; use -o FILE.html and print it from a browser",
    pdf_of_nothing: "there is nothing to print: the documents are empty",
    pdf_typeface: |name| format!("the typeface {name} inside this program is damaged; reinstall it"),
    pdf_refused: |reason| format!("the PDF could not be written: {reason}"),
    pdf_to_screen: "a PDF cannot be shown in a terminal; add -o FILE.pdf",
    one_language: "`--lang both` is for `hangup sheet` and `hangup page` only; choose en or ja",
    bad_address: "not a web address that can be printed:",
    address_hint: "Begin with https://, leave no spaces and keep it short, for example --url https://example.org/check.html.",
    not_answers: "the lines on standard input are not answers (y, n, u)",
    score_hint: "Each of them has its line number and the reason in its place in the output.",
    system: |_| None,
    cannot_read: |file, reason| format!("cannot read `{file}`: {reason}"),
    cannot_write: |file, reason| format!("cannot write `{file}`: {reason}"),
    too_many_links: "too many links",
    exists: |file| format!("`{file}` exists already"),
    in_use: |file| format!("`{file}` is open in another hangup that is still running"),
    in_use_hint: "Go on there, or end it first. To start anew, save to another file: --save FILE.",
    changed: |file| format!("`{file}` was changed by another program; it is left as it is now"),
    changed_hint: "Your answers since then are not in it. Save them to another file.",
    same_file: |file| format!("`{file}` is named both for the answers and for the result; give them different names"),
    bad_questions,
    case_kind,
    unknown_question: "no question is called",
    unknown_reader: "no reader is called",
    known_readers: |unknown, known| format!("{unknown}; --for takes one of: {known}"),
    not_called_for: |reader| {
        format!("the answers of this case give no reason to write to {reader}; the paper is mostly blank")
    },
    check_first: |reader| {
        format!("the answers do not say that this was a scam: check with the real office before you write to {reader}")
    },
    contradicted: |recorded, now| {
        format!(
            "the case says “{recorded}”, but its answers come to “{now}”: the file was changed, or the questions were. --rescore shows both"
        )
    },
    wrong_score: "the score in the case does not fit its answers: the file was changed. --rescore shows what they come to",
    no_such_format: |format, known| format!("this command does not write the format `{format}`; it has: {known}"),
    no_message_for: |reader| format!("`--format message` is a few lines for the family; there is none for {reader}"),
    unknown_detail: "no detail is called",
    unknown_step: "no step is called",
    set_twice: "answered twice on the command line:",
    unknown_state: "no state or territory is called",
    unknown_answer: "not an answer:",
    unknown_ending: "the ending names no format (txt, md, html, pdf, json); add --format:",
    unknown,
    dropped: |ids| {
        format!(
            "the questionnaire has changed; these entries of the file are set aside in it and not judged: {}",
            joined(ids, ", ")
        )
    },
    missing_characters: |characters| {
        format!("no font on this machine has these characters; 〓 stands in their place: {characters}")
    },
    lint_summary,
    bad_lines: |bad, all| format!("{bad} of {all} lines could not be scored"),
};

fn bad_questions(file: &str, count: usize) -> String {
    let number = number_found(count);
    if count == 1 { format!("`{file}` has 1 mistake") } else { format!("`{file}` has {number} mistakes") }
}

/// A number of findings; no more than so many are looked for.
fn number_found(count: usize) -> String {
    if count < MAX_FINDINGS { count.to_string() } else { format!("at least {count}") }
}

fn case_kind(kind: &CaseErrorKind) -> String {
    match kind {
        CaseErrorKind::TooLarge => "too large for a case file".to_owned(),
        CaseErrorKind::NotText => "not a case file: it is not UTF-8 text".to_owned(),
        CaseErrorKind::TooDeep => "not a case file: brackets or lists are nested too deeply".to_owned(),
        CaseErrorKind::Unreadable(reason) if reason.is_empty() => "not a case file".to_owned(),
        CaseErrorKind::Unreadable(reason) => format!("not YAML that can be read: {reason}"),
        CaseErrorKind::Tagged => {
            "a value has a tag (!); write it without one, in quotes if it begins with !".to_owned()
        }
        CaseErrorKind::Several => "a second document begins here (---); a case file holds one".to_owned(),
        CaseErrorKind::Empty => "not a case file: there is nothing in it".to_owned(),
        CaseErrorKind::Missing(key) => format!("`{key}` is missing"),
        CaseErrorKind::UnknownKey(key, near) => unknown("a case file has no key", key, near.as_deref()),
        CaseErrorKind::Twice(key) => format!("`{key}` is written twice"),
        CaseErrorKind::Needs(key, wanted) if key.is_empty() => format!("not a case file: it needs {}", needed(*wanted)),
        CaseErrorKind::Needs(key, wanted) => format!("`{key}` needs {}", needed(*wanted)),
        CaseErrorKind::Newer(version) => {
            format!("written by a newer hangup (format_version {version}); update hangup to read it")
        }
        CaseErrorKind::Older(version) => {
            format!("format_version {version} is no longer read; set it to 2 and check the ids")
        }
        CaseErrorKind::OtherQuestionnaire(id) => {
            format!("belongs to the questionnaire `{id}`; add --questions with its file")
        }
        CaseErrorKind::UnknownQuestion(id, near) => unknown(WORDS.unknown_question, id, near.as_deref()),
        CaseErrorKind::UnknownDetail(id, near) => unknown(WORDS.unknown_detail, id, near.as_deref()),
        CaseErrorKind::UnknownStep(id, near) => unknown(WORDS.unknown_step, id, near.as_deref()),
        CaseErrorKind::UnknownState(near) => {
            format!("`state` is not the code of a state or territory{}", suggested(near.as_deref()))
        }
        CaseErrorKind::DetailTooLong(id, chars) => {
            format!("the detail `{id}` has {chars} characters; no more than {MAX_DETAIL_CHARS} are taken")
        }
    }
}

fn needed(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Keys => "keys with values below it, as in `key: value`",
        Wanted::Ids => "a list of ids, as in [timeline]",
        Wanted::Text => "a text",
        Wanted::Number => "a whole number",
        Wanted::Answer => "yes, no or unsure",
        Wanted::Day => "a day of the calendar, as in 2026-11-26",
        Wanted::Moment => "a moment, as in 2026-11-26T09:30:00-08:00",
        Wanted::Language => "en or ja",
        Wanted::Verdict => "no_known_signs, undecided, caution, likely_scam or scam",
    }
}

fn unknown(what: &str, given: &str, near: Option<&str>) -> String {
    format!("{what} `{given}`{}", suggested(near))
}

fn suggested(near: Option<&str>) -> String {
    near.map(did_you_mean).unwrap_or_default()
}

fn lint_summary(wrong: usize, doubtful: usize) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let (errors, warnings) = (number_found(wrong), number_found(doubtful));
    format!("{errors} error{}, {warnings} warning{}", plural(wrong), plural(doubtful))
}
