//! What two readers answered who saw nothing but stories, questions and hints. The stories are in `tests/trials`; the
//! words were changed after them, the weights were not.

use std::path::Path;

use hangup::{Answer, Questionnaire, Verdict, assess};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    number: u32,
    language: String,
    kind: Kind,
    wanted: Verdict,
    story: String,
    meant: serde_yaml::Mapping,
    first: serde_yaml::Mapping,
    second: serde_yaml::Mapping,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Scam,
    Genuine,
    Ambiguous,
}

fn told() -> Vec<Told> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trials/calls.yaml");
    serde_yaml::from_str(&std::fs::read_to_string(file).expect("the trials")).expect("stories with answers")
}

/// What the program says to some answers; whatever is not among them is a no.
fn said(questionnaire: &Questionnaire, given: &serde_yaml::Mapping) -> Verdict {
    let mut answers = questionnaire.no_answers();
    questionnaire.numbered().for_each(|(id, _)| answers.set(id, Answer::No));
    for (id, answer) in given {
        let id = questionnaire.find(id.as_str().expect("an id")).expect("a question");
        answers.set(id, Answer::from_word(answer.as_str().expect("quoted")).expect("an answer"));
    }
    assess(questionnaire, &answers).verdict
}

#[test]
fn the_trial_has_enough_calls_of_every_kind() {
    let told = told();
    let of = |kind| told.iter().filter(|call| call.kind == kind).count();
    let japanese = told.iter().filter(|call| call.language == "ja").count();
    assert!(told.len() >= 60 && of(Kind::Genuine) * 3 >= told.len() && japanese * 3 >= told.len());
    assert!(
        told.iter().all(|call| call.story.chars().count() > 100 && !call.meant.is_empty() || call.kind != Kind::Scam)
    );
    let same = told.iter().filter(|call| said(&Questionnaire::embedded(), &call.second) == call.wanted).count();
    assert!(same * 4 > told.len() * 3, "{same} of {} came out as the teller wanted", told.len());
}

#[test]
fn readers_who_know_nothing_find_every_scam_and_frighten_few() {
    let questionnaire = Questionnaire::embedded();
    for (name, round) in
        [("first", (|call: &Told| call.first.clone()) as fn(&Told) -> _), ("second", |call| call.second.clone())]
    {
        let mut frightened = Vec::new();
        for call in told() {
            let verdict = said(&questionnaire, &round(&call));
            assert!(call.kind != Kind::Scam || verdict >= Verdict::LikelyScam, "{name}, {}: {verdict:?}", call.number);
            if call.kind == Kind::Genuine && verdict > Verdict::Caution {
                frightened.push(call.number);
            }
        }
        println!("{name}: every scam found; genuine calls above caution: {frightened:?}");
        assert!(frightened.len() <= 3, "{name}: {frightened:?}");
    }
}
