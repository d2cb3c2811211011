//! The calls in `tests/cases`: answers in, verdict, reasons and steps out. Anybody can review or add one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hangup::{Answer, Lang, Questionnaire, Report, Verdict};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CallCase {
    title: String,
    source: String,
    call: String,
    state: Option<String>,
    #[serde(default)]
    genuine: bool,
    answers: serde_yaml::Mapping,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    verdict: Verdict,
    #[serde(default)]
    reasons: Vec<String>,
    #[serde(default)]
    notes: Vec<String>,
    steps: Vec<String>,
    #[serde(default)]
    not_steps: Vec<String>,
    #[serde(default)]
    offices: Vec<String>,
}

fn cases() -> Vec<(String, CallCase)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).expect("tests/cases") {
        let path = entry.expect("an entry of tests/cases").path();
        let yaml = fs::read_to_string(&path).expect("a case");
        let case = serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        cases.push((path.file_stem().expect("a name").to_string_lossy().into_owned(), case));
    }
    cases.sort_by(|(one, _), (other, _)| one.cmp(other));
    cases
}

fn report<'q>(questionnaire: &'q Questionnaire, name: &str, case: &CallCase) -> Report<'q> {
    let mut answers = questionnaire.no_answers();
    for (id, answer) in &case.answers {
        let id = id.as_str().expect("an id");
        let question = questionnaire.find(id).unwrap_or_else(|| panic!("{name}: no question `{id}`"));
        let word = answer.as_str().unwrap_or_else(|| panic!("{name}: quote the answer to {id}"));
        answers.set(question, Answer::from_word(word).unwrap_or_else(|| panic!("{name}: {id}: {word}")));
    }
    answers.place = case.state.as_ref().map(|code| questionnaire.find_place(code).expect("a state"));
    Report::new(questionnaire, &answers, Lang::En)
}

/// Everything in which a case differs from what is expected of it.
fn faults(questionnaire: &Questionnaire, name: &str, case: &CallCase) -> Vec<String> {
    let report = report(questionnaire, name, case);
    let flags: Vec<_> = report.assessment.flags.iter().map(|flag| flag.question).collect();
    let (flags, notes) = (report.ids(&flags), report.ids(&report.assessment.notes));
    let steps: Vec<_> = report.plan.iter().map(|step| step.id.as_str()).collect();
    let offices: Vec<_> = report.offices.iter().map(|office| office.id.as_str()).collect();
    let mut faults = Vec::new();
    if report.assessment.verdict != case.expect.verdict {
        let got = (report.assessment.verdict, report.assessment.score);
        faults.push(format!("verdict {got:?}, not {:?}", case.expect.verdict));
    }
    let mut missing = |kind: &str, wanted: &[String], found: &[&str]| {
        for id in wanted.iter().filter(|id| !found.contains(&id.as_str())) {
            faults.push(format!("{kind} {id} is missing"));
        }
    };
    missing("reason", &case.expect.reasons, &flags);
    missing("note", &case.expect.notes, &notes);
    missing("step", &case.expect.steps, &steps);
    missing("office", &case.expect.offices, &offices);
    for id in case.expect.not_steps.iter().filter(|id| steps.contains(&id.as_str())) {
        faults.push(format!("step {id} should not be there"));
    }
    for id in report.ids(&report.left_out) {
        faults.push(format!("{id} is answered but never asked"));
    }
    faults
}

#[test]
fn every_call_is_judged_and_advised_as_expected() {
    let questionnaire = Questionnaire::embedded();
    let mut all = Vec::new();
    for (name, case) in cases() {
        assert!(!case.title.is_empty() && !case.call.is_empty(), "{name}");
        all.extend(faults(&questionnaire, &name, &case).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn no_genuine_call_is_taken_for_a_scam() {
    let questionnaire = Questionnaire::embedded();
    let genuine: Vec<_> = cases().into_iter().filter(|(_, case)| case.genuine).collect();
    assert!(genuine.len() >= 8);
    for (name, case) in &genuine {
        let verdict = report(&questionnaire, name, case).assessment.verdict;
        assert!(verdict <= Verdict::Caution, "{name}: {verdict:?}");
    }
}

#[test]
fn the_cases_cover_every_red_flag_and_at_least_25_reports() {
    let questionnaire = Questionnaire::embedded();
    let cases = cases();
    let scams = cases.iter().filter(|(_, case)| !case.genuine);
    let sources: BTreeSet<_> = scams.clone().map(|(_, case)| case.source.as_str()).collect();
    assert!(scams.count() >= 25 && sources.len() >= 25, "{sources:?}");
    for (name, case) in cases.iter().filter(|(_, case)| !case.genuine) {
        let known = questionnaire.sources.iter().any(|source| source.id == case.source);
        assert!(known, "{name}: no source `{}`", case.source);
    }
    let expected: BTreeSet<_> =
        cases.iter().flat_map(|(_, case)| case.expect.reasons.iter().chain(&case.expect.notes)).collect();
    let flags = questionnaire.questions.iter().filter(|question| question.flag.is_some());
    let missing: Vec<_> = flags.map(|question| &question.id).filter(|id| !expected.contains(id)).collect();
    assert!(missing.is_empty(), "no case expects {missing:?}");
}

/// A result must be read by a frightened person: a screen or two.
#[test]
fn results_on_a_screen_are_short_in_every_state() {
    let questionnaire = Questionnaire::embedded();
    let style = hangup::TextStyle { columns: 80, color: false };
    for (name, mut case) in cases() {
        let given = case.answers.get("gave_anything").and_then(serde_yaml::Value::as_str).unwrap_or("no") != "no";
        for state in ["WA", "NY", "CT"].map(str::to_owned) {
            case.state = Some(state);
            let english = report(&questionnaire, &name, &case);
            let limit = match english.assessment.verdict {
                Verdict::NoKnownSigns => 25,
                _ => 60,
            };
            for lang in Lang::ALL {
                let document = hangup::result(&english.in_language(lang), hangup::ResultDetail::Brief, None);
                let lines = hangup::render_text(&[document], style).lines().count();
                assert!(given || lines < limit, "{name} {lang:?}: {lines} lines");
            }
        }
    }
}

/// Most calls are certain before the person gets tired.
#[test]
fn most_scam_calls_are_decided_within_eight_answers() {
    let questionnaire = Questionnaire::embedded();
    let (mut early, mut all) = (0, 0);
    for (name, case) in cases().into_iter().filter(|(_, case)| case.expect.verdict == Verdict::Scam) {
        let script = report(&questionnaire, &name, &case).answers;
        let mut interview = hangup::Interview::new(&questionnaire, questionnaire.no_answers());
        let mut answers = 0;
        while let hangup::InterviewStep::Ask(id) = interview.step() {
            interview.answer(script.get(id).unwrap_or(Answer::No));
            answers += 1;
        }
        all += 1;
        early += usize::from(interview.step() == hangup::InterviewStep::Decided && answers <= 8);
    }
    assert!(early * 2 > all, "{early} of {all}");
}
