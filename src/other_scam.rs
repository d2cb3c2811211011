//! A questionnaire for another scam goes through the whole engine: nothing about the shipped one is wired in.

use crate::answer::Answer;
use crate::document::{Block, Document};
use crate::documents::{IncidentFacts, ResultDetail, incident, now, result, sheet};
use crate::interview::{Interview, Step};
use crate::questionnaire::Questionnaire;
use crate::render::{JsonReport, catalogue, mermaid};
use crate::report::Report;
use crate::text::Lang;
use crate::verdict::Verdict;
use crate::words::words;

const YAML: &str = include_str!("../tests/questions/chinese-authority.yaml");

fn questionnaire() -> Questionnaire {
    Questionnaire::parse(YAML.as_bytes()).expect("a valid file")
}

/// Holds the interview, with yes to the questions named.
fn interviewed(questionnaire: &Questionnaire, yes: &[&str]) -> (Verdict, u32, Vec<String>) {
    let mut interview = Interview::new(questionnaire, questionnaire.no_answers());
    loop {
        match interview.step() {
            Step::Ask(id) => {
                let said = yes.contains(&questionnaire.question(id).id.as_str());
                interview.answer(id, if said { Answer::Yes } else { Answer::No });
            }
            Step::Page(section) => {
                for id in interview.rows(section) {
                    let said = yes.contains(&questionnaire.question(id).id.as_str());
                    interview.answer(id, if said { Answer::Yes } else { Answer::No });
                }
            }
            Step::Decided => interview.choose_short_way(false),
            Step::Review => interview.accept(),
            Step::Place => panic!("the file has no places"),
            Step::Done => break,
        }
    }
    let report = Report::new(questionnaire, interview.answers(), Lang::En);
    let plan = report.plan.iter().map(|step| step.id.clone()).collect();
    (report.assessment.verdict, report.assessment.score, plan)
}

#[test]
fn it_has_its_own_points_verdicts_and_steps() {
    let questionnaire = questionnaire();
    assert_eq!(interviewed(&questionnaire, &[]), (Verdict::NoKnownSigns, 0, vec!["ask_the_office".to_owned()]));
    let strong = ["passed_on", "silence_ordered"];
    let steps = ["end_contact", "tell_someone", "report_online", "ask_the_office"].map(str::to_owned).to_vec();
    assert_eq!(interviewed(&questionnaire, &strong), (Verdict::LikelyScam, 48, steps));
    let raised = ["said_chinese_authority", "questioned_from_abroad", "papers_sent"];
    let steps =
        ["end_contact", "call_the_bank", "tell_someone", "report_online", "ask_the_office"].map(str::to_owned).to_vec();
    assert_eq!(interviewed(&questionnaire, &raised), (Verdict::Scam, 60, steps));
}

/// Every text of a document.
fn texts(document: &Document) -> String {
    assert!(!document.blocks.is_empty());
    format!("{:?}", document.blocks.iter().collect::<Vec<&Block>>())
}

#[test]
fn none_of_its_documents_speaks_of_the_shipped_one() {
    let questionnaire = questionnaire();
    let mut answers = questionnaire.no_answers();
    questionnaire.numbered().for_each(|(id, _)| answers.set(id, Answer::Yes));
    for lang in Lang::ALL {
        let report = Report::new(&questionnaire, &answers, lang);
        let facts = IncidentFacts::default();
        let mut all = vec![catalogue(&questionnaire), mermaid(&questionnaire, lang)];
        all.push(serde_json::to_string(&JsonReport::from(&report, None)).expect("plain data"));
        all.push(texts(&result(&report, ResultDetail::Full, None)));
        all.push(texts(&sheet(&questionnaire, &answers, lang, "", None)));
        all.push(texts(&now(&questionnaire, &answers, lang)));
        for reader in &questionnaire.readers {
            all.push(texts(&incident(&report, &facts, reader)));
        }
        for text in all {
            for shipped in ["Japan", "日本", "税関職員", "passport", "旅券", words(lang).document.your_consulate]
            {
                assert!(!text.contains(shipped), "{shipped}: {text}");
            }
        }
    }
}
