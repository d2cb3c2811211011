//! The JSON Schemas describe what is really read and written.

use std::fs;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};

use crate::answer::{Answer, Answers, QuestionId};
use crate::case::{Case, CaseStep};
use crate::documents::{IncidentFacts, case_plan, incident, sheet};
use crate::questionnaire::{EMBEDDED_YAML, Questionnaire, question_file_schema};
use crate::render::{JsonReport, LineId, json_documents, json_plan, report_schema};
use crate::report::Report;
use crate::score_lines::Scorer;
use crate::text::Lang;
use crate::verdict::Verdict;

/// Demands of each document that it fits the schema, or that it does not.
fn check(schema: Value, documents: impl IntoIterator<Item = (String, Value)>, fits: bool) {
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.add_resource("schema.json", schema).expect("the schema is JSON");
    let schema = compiler.compile("schema.json", &mut schemas).expect("the schema is one");
    for (name, document) in documents {
        let result = schemas.validate(&document, schema);
        assert_eq!(
            result.is_ok(),
            fits,
            "{name}: {:#}",
            result.err().map(|error| error.to_string()).unwrap_or_default()
        );
    }
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

fn files(folder: &str) -> Vec<(String, String)> {
    let folder = format!("{}/tests/questions{folder}", env!("CARGO_MANIFEST_DIR"));
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let read = |path: std::path::PathBuf| Some((path.display().to_string(), fs::read_to_string(path).ok()?));
    paths.filter(|path| path.is_file()).filter_map(read).collect()
}

#[test]
fn question_files_that_are_read_fit_their_schema() {
    let shipped = [("the shipped file".to_owned(), EMBEDDED_YAML.to_owned())];
    let all = files("").into_iter().chain(files("/doubtful")).chain(shipped);
    check(question_file_schema(), all.map(|(name, text)| (name, yaml(&text))), true);
}

/// The keys of a schema that say nothing of what they are for, wherever they stand in it.
fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
    let Some(map) = schema.as_object() else { return };
    for (name, property) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if property.get("description").is_none() {
            found.push(format!("{path}.{name}"));
        }
    }
    map.iter().for_each(|(key, below)| undescribed(below, &format!("{path}.{key}"), found));
}

#[test]
fn every_key_of_a_question_file_says_what_it_is_for() {
    let mut found = Vec::new();
    undescribed(&question_file_schema(), "", &mut found);
    assert_eq!(found, [""; 0]);
}

#[test]
fn question_files_of_another_shape_do_not_fit_their_schema() {
    let shapes = ["syntax", "missing-translation", "condition-shape"].map(|code| format!("/{code}.yaml"));
    let wrong = files("/invalid").into_iter().filter(|(name, _)| shapes.iter().any(|shape| name.ends_with(shape)));
    let wrong: Vec<_> = wrong.map(|(name, text)| (name, yaml(&text))).collect();
    assert_eq!(wrong.len(), shapes.len());
    check(question_file_schema(), wrong, false);
}

/// Answers of several kinds: none, all of one word, and a mixture with answers off the path and a place.
fn answers(questionnaire: &Questionnaire) -> Vec<Answers> {
    let mut all = vec![questionnaire.no_answers(); 5];
    for (id, _) in questionnaire.numbered() {
        for (answers, answer) in all[1..].iter_mut().zip(Answer::ALL) {
            answers.set(id, answer);
        }
        if id.0 % 3 > 0 {
            all[4].set(QuestionId(id.0), Answer::ALL[id.0 % 2 * 2]);
        }
    }
    all[4].place = questionnaire.find_place("CA");
    all
}

fn reports(questionnaire: &Questionnaire) -> Vec<(String, Value)> {
    let ids = [None, Some(LineId::Text("a".to_owned())), Some(LineId::Whole(7)), Some(LineId::Negative(-7))];
    let mut documents = Vec::new();
    for (lang, (number, answers)) in Lang::ALL
        .into_iter()
        .flat_map(|lang| answers(questionnaire).into_iter().enumerate().map(move |entry| (lang, entry)))
    {
        let report = Report::new(questionnaire, &answers, lang);
        let json = JsonReport::from(&report, ids[number % 4].clone());
        documents.push((format!("{lang:?} {number}"), serde_json::to_value(json).expect("plain data")));
    }
    documents
}

#[test]
fn reports_and_refusals_fit_their_schema() {
    let questionnaire = Questionnaire::embedded();
    check(report_schema(), reports(&questionnaire), true);
    let mut out = Vec::new();
    Scorer::new(&questionnaire, Lang::En).score(7, b"{}", &mut out);
    check(report_schema(), [("refusal".to_owned(), serde_json::from_slice(&out).expect("JSON"))], true);
    out.clear();
    Scorer::new(&questionnaire, Lang::En).brief().score(7, b"{\"id\": 7, \"answers\": {}}", &mut out);
    check(report_schema(), [("brief".to_owned(), serde_json::from_slice(&out).expect("JSON"))], true);
}

#[test]
fn papers_and_plans_fit_their_schema() {
    let questionnaire = Questionnaire::embedded();
    let case = Case {
        steps: vec![("call_bank".into(), CaseStep { done: "2026-11-26".into(), reference: Some("7".into()) })],
        ..Case::default()
    };
    let facts = IncidentFacts::of(&case, "2026-11-26".into());
    let mut documents = Vec::new();
    for (number, answers) in answers(&questionnaire).iter().enumerate() {
        let report = Report::new(&questionnaire, answers, Lang::Ja).as_given(Verdict::Caution, 40);
        let papers = questionnaire.readers.iter().map(|reader| incident(&report, &facts, reader));
        let sheets =
            [sheet(&questionnaire, answers, Lang::En, "2026-11-26", None), case_plan(&report, &case, "2026-11-26")];
        for document in papers.chain(sheets) {
            let json = serde_json::from_slice(&json_documents(std::slice::from_ref(&document))).expect("JSON");
            documents.push((format!("{number} {}", document.title), json));
        }
        let plan = serde_json::from_str(&json_plan(&report, &case, "2026-11-26")).expect("JSON");
        documents.push((format!("plan {number}"), plan));
    }
    check(report_schema(), documents, true);
    let wrong = [json!({"schema_version": 1, "documents": [{}]}), json!({"schema_version": 1, "steps": []})];
    check(report_schema(), wrong.map(|wrong| (wrong.to_string(), wrong)), false);
}

#[test]
fn other_documents_do_not_fit_the_report_schema() {
    let (_, report) = reports(&Questionnaire::embedded()).pop().expect("a report");
    let broken = |key: &str, value: Value| {
        let mut report = report.clone();
        report[key] = value;
        (key.to_owned(), report)
    };
    let mut without = report.clone();
    without.as_object_mut().expect("an object").remove("verdict");
    let wrong = [
        broken("schema_version", json!(1)),
        broken("verdict", json!("safe")),
        broken("score", json!(-1)),
        broken("red_flags", json!([{"id": "x"}])),
        broken("plan", json!(null)),
        ("without a verdict".to_owned(), without),
        ("refusal without a line".to_owned(), json!({"error": "x"})),
    ];
    check(report_schema(), wrong, false);
}
