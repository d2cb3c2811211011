//! A questionnaire for another scam goes through the whole engine: nothing about the shipped one is wired in.

use crate::answer::{Answer, Answers};
use crate::case::Case;
use crate::conversation::{Conversation, Planning, Reply, Screen, Setting};
use crate::document::{Block, Document};
use crate::documents::{
    IncidentFacts, ResultDetail, case_message, case_plan, incident, message, now, result, sheet, still,
};
use crate::interview::{Interview, Next};
use crate::questionnaire::Questionnaire;
use crate::render::{JsonReport, PageOptions, catalogue, mermaid, page};
use crate::report::Report;
use crate::score::assess;
use crate::text::Lang;
use crate::verdict::Verdict;

const YAML: &str = include_str!("../tests/questions/chinese-authority.yaml");

fn questionnaire() -> Questionnaire {
    Questionnaire::parse(YAML.as_bytes()).expect("a valid file")
}

/// Holds the interview, with yes to the questions named.
fn interviewed(questionnaire: &Questionnaire, yes: &[&str]) -> (Verdict, u32, Vec<String>) {
    let mut interview = Interview::new(questionnaire, questionnaire.no_answers());
    loop {
        match interview.step() {
            Next::Ask(id) => {
                let said = yes.contains(&questionnaire.question(id).id.as_str());
                interview.answer(id, if said { Answer::Yes } else { Answer::No });
            }
            Next::Page(section) => {
                for id in interview.rows(section) {
                    let said = yes.contains(&questionnaire.question(id).id.as_str());
                    interview.answer(id, if said { Answer::Yes } else { Answer::No });
                }
            }
            Next::Decided => interview.choose_short_way(false),
            Next::Review => interview.accept(),
            Next::Place => interview.set_place(questionnaire.find_place("NY")),
            Next::Done => break,
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

/// What only a question file may speak of, in small letters. `日本語` is the name of a language.
const NOT_OURS: [&str; 17] = [
    "japan",
    "日本",
    "consul",
    "領事",
    "embass",
    "大使",
    "police",
    "警察",
    "fbi",
    "ic3",
    "bank",
    "銀行",
    "customs",
    "税関",
    "passport",
    "旅券",
    "カード会社",
];

/// The texts and addresses of the file in small letters, the longest first: what is left without them is the program's.
fn own_texts() -> Vec<String> {
    fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(map) if map.contains_key("en") => {
                texts.extend(map.values().filter_map(|text| text.as_str()).map(str::to_lowercase));
            }
            serde_json::Value::Object(map) => map.values().for_each(|value| collect(value, texts)),
            serde_json::Value::String(address) if address.contains("://") => texts.push(address.to_lowercase()),
            serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    collect(&serde_yaml::from_str(YAML).expect("YAML"), &mut texts);
    // The plan of a case names its steps, so that they can be ticked off.
    texts.extend(questionnaire().plan.into_iter().map(|step| step.id));
    assert!(
        texts.iter().all(|text| !NOT_OURS.contains(&text.as_str())),
        "a text that is such a word hides it elsewhere"
    );
    texts.sort_unstable_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// Demands that the program's share of a text says nothing of the shipped scam.
#[track_caller]
fn check(own: &[String], what: &str, text: &str) {
    assert!(!text.is_empty(), "{what}");
    let mut rest = text.to_lowercase().replace("日本語", "");
    for text in own {
        // As it is, and as it stands in what is meant for tests and programs.
        let escaped = format!("{text:?}");
        rest = rest.replace(escaped.trim_matches('"'), "").replace(text, "");
    }
    for word in NOT_OURS {
        let at = rest.find(word).map(|at| rest[at..].chars().take(60).collect::<String>());
        assert_eq!(at, None, "{what}: {word}");
    }
}

/// Every text of a document.
fn texts(document: &Document) -> String {
    format!("{:?}", document.blocks.iter().collect::<Vec<&Block>>())
}

/// Every answer a yes, in a place with an office or in none.
fn all_yes(questionnaire: &Questionnaire, place: Option<&str>) -> Answers {
    let mut answers = questionnaire.no_answers();
    questionnaire.numbered().for_each(|(id, _)| answers.set(id, Answer::Yes));
    answers.place = place.and_then(|code| questionnaire.find_place(code));
    answers
}

#[test]
fn none_of_its_documents_speaks_of_the_shipped_scam() {
    let (questionnaire, own) = (questionnaire(), own_texts());
    for (lang, place) in Lang::ALL.into_iter().flat_map(|lang| [None, Some("NY")].map(|place| (lang, place))) {
        let answers = all_yes(&questionnaire, place);
        let report = Report::new(&questionnaire, &answers, lang);
        let case = Case::of(&questionnaire, "", lang, &answers, &assess(&questionnaire, &answers));
        let check = |what: &str, text: &str| check(&own, what, text);
        check("result", &texts(&result(&report, ResultDetail::Full, None)));
        check("sheet", &texts(&sheet(&questionnaire, &answers, lang, "", None)));
        check("now", &texts(&now(&questionnaire, &answers, lang)));
        check("still page", &texts(&still(&questionnaire, &answers, lang, None)));
        check("plan", &texts(&case_plan(&report, &case, "2026-12-10")));
        check("message", &message(&questionnaire, &answers, lang, None));
        check("message of a case", &case_message(&report));
        for reader in &questionnaire.readers {
            check(&reader.id, &texts(&incident(&report, &IncidentFacts::default(), reader)));
        }
        let json = serde_json::to_string(&JsonReport::from(&report, None)).expect("plain data");
        check("JSON", &without_ids(&json));
        check("list", &without_ids(&catalogue(&questionnaire)));
        check("graph", &without_ids(&mermaid(&questionnaire, lang)));
        let options = PageOptions { languages: vec![lang], place: answers.place, url: None };
        check("page", &without_ids(page_words(&page(&questionnaire, &options))));
    }
}

/// What a page says of its own: the words at the end of its data.
fn page_words(page: &str) -> &str {
    let from = page.find("\"words\":").expect("the words of the page");
    page[from..].split_once("</script>").expect("the end of the data").0
}

/// Without names that are joined by underscores: ids, which come from the file.
fn without_ids(text: &str) -> String {
    let word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let pieces = text.split_inclusive(|letter| !word(letter));
    pieces.filter(|piece| !piece.trim_end_matches(|letter| !word(letter)).contains('_')).collect()
}

#[test]
fn no_view_of_its_conversation_speaks_of_the_shipped_scam() {
    let (questionnaire, own) = (questionnaire(), own_texts());
    let setting = Setting { menu: true, can_copy: true, ..Setting::default() };
    for lang in Lang::ALL {
        let mut talk =
            Conversation::new(&questionnaire, questionnaire.no_answers(), Case::default(), lang, setting.clone());
        let mut seen = Vec::new();
        // Yes to everything, the long way round; then every entry of the menu, and the end.
        let menus = ["4", "b", "5", "b", "2", "1", "名", "b", "b", "b", "3", "b", "1", "q"];
        let lines = ["?"].into_iter().chain(["y"; 3]).chain(["2"]).chain(["y"; 20]).chain(["", "x", "NY"]).chain(menus);
        for line in lines {
            seen.push(std::mem::discriminant(&talk.view().screen));
            check(&own, line, &format!("{:?}", talk.view()));
            let outcome = talk.reply(Reply::Text(line.to_owned()));
            check(&own, line, &format!("{:?}", outcome.said));
        }
        check(&own, "end", &format!("{:?}", talk.view()));
        assert!(
            matches!(talk.view().screen, Screen::Menu(_)),
            "it was asked whether to save: {:?}",
            talk.view().screen
        );
        seen.dedup();
        assert!(seen.len() > 12, "questions, an alert, the offer, the review, the place, the result and its menus");
    }
}

#[test]
fn no_view_of_its_plan_speaks_of_the_shipped_scam() {
    let (questionnaire, own) = (questionnaire(), own_texts());
    for lang in Lang::ALL {
        let answers = all_yes(&questionnaire, Some("NJ"));
        let case = Case::of(&questionnaire, "", lang, &answers, &assess(&questionnaire, &answers));
        let mut planning = Planning::new(&questionnaire, answers, case, lang, "2026-12-10".to_owned());
        for line in ["x", "1", "26-4711", "1", "2", "1", "b", ""] {
            check(&own, line, &format!("{:?}", planning.view()));
            planning.reply(Reply::Text(line.to_owned()));
        }
        assert_eq!(planning.view().screen, Screen::Done);
    }
}

/// Help, errors and whatever else no document of the example has: read where it is written.
#[test]
fn no_word_of_the_program_speaks_of_the_shipped_scam() {
    for file in Lang::ALL.map(|lang| format!("{}/src/words/{}", env!("CARGO_MANIFEST_DIR"), lang.tag())) {
        for entry in std::fs::read_dir(file).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a file");
            let of_the_format = |line: &&str| line.contains("JapanOnlyContact") || line.trim_start().starts_with("//");
            let said: Vec<_> = text.lines().filter(|line| !of_the_format(line)).collect();
            check(&[], &path.display().to_string(), &said.join("\n"));
        }
    }
}
