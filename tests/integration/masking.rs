//! The person's numbers: hidden in every format and in every file, said and undone; the caller's are kept.

use std::collections::BTreeMap;

use hangup::{
    Case, IncidentFacts, Report, incident,
    mask::Whose,
    render::{Paper, TextStyle},
};
use serde::Deserialize;

use super::env::{SENT, TestEnv, questionnaire};

/// What people type and what becomes of it.
#[derive(Deserialize)]
struct Table {
    person: BTreeMap<String, Vec<(String, String)>>,
    kept: BTreeMap<String, Vec<String>>,
    caller: Vec<String>,
}

impl Table {
    fn read() -> Self {
        serde_yaml::from_str(include_str!("../numbers.yaml")).expect("the table of numbers")
    }

    /// Whose detail a text stands in, the text, and what becomes of it.
    fn rows(self) -> Vec<(Whose, String, String)> {
        let hidden = self.person.into_values().flatten().map(|(typed, becomes)| (Whose::Person, typed, becomes));
        let kept = self.kept.into_values().flatten().map(|typed| (Whose::Person, typed.clone(), typed));
        let callers = self.caller.into_iter().map(|typed| (Whose::Caller, typed.clone(), typed));
        hidden.chain(kept).chain(callers).collect()
    }
}

/// The id of the first detail that holds numbers of theirs.
fn detail(whose: Whose) -> &'static str {
    &questionnaire().details.iter().find(|detail| detail.whose == whose).expect("one of each").id
}

/// A report on a case with one detail, in every format that is text.
fn formats(id: &str, text: &str) -> Vec<String> {
    let answers = questionnaire().no_answers();
    let facts = IncidentFacts { details: vec![(id.to_owned(), text.to_owned())], ..IncidentFacts::default() };
    let report = Report::new(questionnaire(), &answers, hangup::Lang::En);
    let documents = [incident(&report, &facts, questionnaire().find_reader("police").expect("a reader"))];
    vec![
        hangup::render::text(&documents, TextStyle { columns: 80, color: false, rules: true }),
        hangup::render::markdown(&documents),
        hangup::render::html(&documents, Paper::Letter),
        String::from_utf8(hangup::render::json_documents(&documents)).expect("JSON is text"),
    ]
}

#[test]
fn every_number_of_the_table_is_hidden_or_kept_in_every_format() {
    let rows = Table::read().rows();
    assert!(rows.len() >= 120);
    let mut wrong = Vec::new();
    for (whose, typed, becomes) in rows {
        let mut case = Case { details: vec![(detail(whose).to_owned(), typed.clone())], ..Case::default() };
        case.resolve(questionnaire()).expect("a short detail");
        let shown = hangup::mask::clean(&becomes, true).expect("a short text");
        if formats(detail(whose), &case.details[0].1) != formats(detail(whose), &shown) {
            wrong.push(format!("{typed:?} -> {:?}", case.details[0].1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const CARD: &str = "私のカードは4111－1111－1111－1111";
const MASKED: &str = "私のカードは****－****－****－1111";

/// What is typed for a report: one text in the caller's details, one in the person's, with what follows it. A long
/// detail ends with an empty line.
fn typed(callers: &str, own: &[&str]) -> Vec<String> {
    let mut lines = SENT.at("WA").lines();
    lines.extend(["2", "1"].map(String::from));
    for detail in SENT.details() {
        let texts = if detail.whose == Whose::Caller { &[callers][..] } else { own };
        for text in texts {
            lines.push((*text).to_owned());
            let is_text = text.chars().count() > 1 || *text == "x";
            lines.extend((detail.long && is_text).then(String::new));
        }
    }
    lines
}

/// The details of a saved case with the same text for everybody whose they are.
fn details(case: &Case, whose: Whose) -> Vec<&str> {
    let theirs = |id: &str| questionnaire().details.iter().any(|detail| detail.id == id && detail.whose == whose);
    case.details.iter().filter(|(id, _)| theirs(id)).map(|(_, text)| text.as_str()).collect()
}

#[cfg(unix)]
#[test]
fn a_number_that_is_typed_is_neither_stored_nor_shown_and_that_is_said() {
    let env = TestEnv::new();
    for (index, ending) in ["txt", "md", "html", "json"].into_iter().enumerate() {
        let file = format!("report.{ending}");
        let lines = [typed("", &[CARD, "y"]), vec![file.clone()]].concat();
        let run = env.hangup(&format!("--save c{index}.yaml")).lines(&lines).on_a_screen().exits(0);
        assert!(run.stderr.contains("Hidden: a card number, all but the last four, 1111."), "{run}");
        for text in [env.read(&file), env.read(&format!("c{index}.yaml")), run.stdout, run.stderr] {
            assert!(!text.contains("4111"), "{text}");
        }
        assert!(env.read(&file).contains("1111"), "{}", env.read(&file));
        assert!(details(&env.case(&format!("c{index}.yaml")), Whose::Person).iter().all(|text| *text == MASKED));
    }
}

#[cfg(unix)]
#[test]
fn what_was_hidden_by_mistake_is_kept_as_it_was_typed_and_stays_so() {
    let env = TestEnv::new();
    let lines = [typed("", &[CARD, "n"]), vec!["r.txt".into()]].concat();
    let _ = env.hangup("--save c.yaml").lines(&lines).on_a_screen().exits(0);
    assert!(env.read("r.txt").contains(CARD));
    let _ = env.hangup("--resume c.yaml").lines(&["y"]).run();
    let run = env.hangup("report c.yaml --for police").run().exits(0);
    assert!(run.stdout.contains(CARD), "{run}");
}

#[cfg(unix)]
#[test]
fn the_end_of_the_input_leaves_a_number_hidden() {
    let env = TestEnv::new();
    let mut lines = typed("", &[CARD]);
    let first = lines.iter().position(|line| line == CARD).expect("a detail of the person's");
    lines.truncate(first + 1);
    let run = env.hangup("--save c.yaml").lines(&lines).on_a_screen().exits(0);
    assert!(!run.stdout.contains("4111") && !run.stderr.contains("4111"), "{run}");
    assert_eq!(details(&env.case("c.yaml"), Whose::Person), [MASKED]);
}

#[cfg(unix)]
#[test]
fn the_callers_numbers_stay_as_they_were_typed() {
    let env = TestEnv::new();
    let lines = [typed(CARD, &[""]), vec!["r.txt".into()]].concat();
    let run = env.hangup("--save c.yaml").lines(&lines).on_a_screen().exits(0);
    assert!(env.read("r.txt").contains(CARD) && !run.stderr.contains("Hidden"), "{run}");
    let case = env.case("c.yaml");
    let theirs = details(&case, Whose::Caller);
    assert!(!theirs.is_empty() && theirs.iter().all(|text| *text == CARD), "{case:?}");
}

#[cfg(unix)]
#[test]
fn a_detail_that_is_too_long_is_refused_with_a_word_and_asked_again() {
    let env = TestEnv::new();
    let long = "x".repeat(6001);
    let lines = typed("", &[&long, "x"]);
    let run = env.hangup("--save c.yaml").lines(&lines).on_a_screen().exits(0);
    assert!(run.stderr.contains("That is 6001 characters; no more than 6000 are taken."), "{run}");
    assert!(details(&env.case("c.yaml"), Whose::Person).iter().all(|text| *text == "x"));
    env.write(
        "long.yaml",
        format!("format_version: 1\nanswers: {{}}\ndetails:\n  {}: {long}\n", detail(Whose::Person)),
    );
    let run = env.hangup("report long.yaml").run().exits(65);
    assert!(run.stderr.contains("long.yaml:4: the detail") && !run.stderr.contains("xxx"), "{run}");
}

/// A case file as written by hand, with one text in a detail of the person's.
fn by_hand(env: &TestEnv, text: &str) {
    let id = detail(Whose::Person);
    let answers = "answers: {asked_money: \"yes\"}";
    env.write("c.yaml", format!("format_version: 1\n{answers}\ndetails: {{{id}: \"{text}\"}}\n"));
}

#[cfg(unix)]
#[test]
fn a_number_in_a_case_file_written_by_hand_is_not_shown() {
    let env = TestEnv::new();
    by_hand(&env, CARD);
    for reader in ["me", "family", "police", "consulate"] {
        for format in ["text", "markdown", "html", "json"] {
            let run = env.hangup(&format!("report c.yaml --for {reader} --format {format}")).run().exits(0);
            assert!(!run.stdout.contains("4111") && !run.stderr.contains("4111"), "{run}");
        }
    }
}

/// Compressed, so that only the text before it is drawn can be looked at; the same details made the other formats.
#[cfg(feature = "pdf")]
#[cfg(unix)]
#[test]
fn a_number_is_not_in_a_pdf() {
    let env = TestEnv::new();
    let pdf = |text: &str| {
        by_hand(&env, text);
        let _ = env.hangup("report c.yaml --for police -o r.pdf --force").run().exits(0);
        std::fs::read(env.path("r.pdf")).expect("a PDF")
    };
    assert_eq!(pdf("4111-1111-1111-1111"), pdf("5102-0000-0000-1111"));
    assert_ne!(pdf("4111-1111-1111-1111"), pdf("4111-1111-1111-1112"));
}
