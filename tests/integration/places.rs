//! Which office serves whom: every state and territory, every county-sized choice, and which numbers are printed.

use std::collections::BTreeSet;

use hangup::{Answer, Answers, Interview, Lang, Next, Questionnaire, Report};

use super::env::{TestEnv, questionnaire};

/// The offices' own lists, as far as they were seen: `facts` on the embassy and consulates, written out once more.
const STATES: [(&str, &[&str]); 17] = [
    ("washington", &["DC", "MD", "VA"]),
    ("anchorage", &["AK"]),
    ("atlanta", &["AL", "GA", "NC", "SC"]),
    ("boston", &["MA", "ME", "NH", "RI", "VT"]),
    ("chicago", &["IL", "IN", "IA", "KS", "MN", "MO", "NE", "ND", "SD", "WI"]),
    ("denver", &["CO", "NM", "UT", "WY"]),
    ("detroit", &["MI", "OH"]),
    ("hagatna", &["GU"]),
    ("saipan", &["MP"]),
    ("honolulu", &["HI", "AS"]),
    ("houston", &["OK", "TX"]),
    ("los_angeles", &["AZ"]),
    ("miami", &["FL"]),
    ("nashville", &["AR", "KY", "LA", "MS", "TN"]),
    ("new_york", &["DE", "NJ", "NY", "PA", "WV", "PR", "VI"]),
    ("portland", &["OR"]),
    ("seattle", &["WA", "MT"]),
];

/// States that two offices share: what is answered about the home, and who serves it.
type Shared = (&'static str, &'static [(&'static str, Answer)], &'static [&'static str]);
const SHARED: [Shared; 17] = [
    ("NV", &[], &["san_francisco"]),
    ("CA", &[("place_southern_california", Answer::Yes)], &["los_angeles"]),
    ("CA", &[("place_southern_california", Answer::No)], &["san_francisco"]),
    ("CA", &[("place_southern_california", Answer::Unsure)], &["los_angeles", "san_francisco"]),
    ("CA", &[], &["los_angeles", "san_francisco"]),
    ("CT", &[("place_fairfield_county", Answer::No)], &["boston"]),
    ("CT", &[("place_fairfield_county", Answer::Yes), ("place_fairfield_towns", Answer::No)], &["new_york"]),
    ("CT", &[("place_fairfield_county", Answer::Yes), ("place_fairfield_towns", Answer::Yes)], &["boston", "new_york"]),
    (
        "CT",
        &[("place_fairfield_county", Answer::Yes), ("place_fairfield_towns", Answer::Unsure)],
        &["boston", "new_york"],
    ),
    ("CT", &[("place_fairfield_county", Answer::Yes)], &["boston", "new_york"]),
    ("CT", &[("place_fairfield_county", Answer::Unsure)], &["boston", "new_york"]),
    ("CT", &[], &["boston", "new_york"]),
    ("ID", &[("place_northern_idaho", Answer::Yes)], &["seattle"]),
    ("ID", &[("place_northern_idaho", Answer::No), ("place_idaho_county", Answer::No)], &["portland"]),
    ("ID", &[("place_northern_idaho", Answer::No), ("place_idaho_county", Answer::Yes)], &["portland", "seattle"]),
    ("ID", &[("place_northern_idaho", Answer::No), ("place_idaho_county", Answer::Unsure)], &["portland", "seattle"]),
    ("ID", &[], &["portland", "seattle"]),
];

/// Counties and towns that a question must name, each and no other.
const CHOICES: [(&str, &[&str]); 5] = [
    (
        "place_southern_california",
        &[
            "Imperial",
            "Los Angeles",
            "Orange",
            "Riverside",
            "San Bernardino",
            "San Diego",
            "San Luis Obispo",
            "Santa Barbara",
            "Ventura",
        ],
    ),
    ("place_fairfield_county", &["Fairfield County"]),
    (
        "place_fairfield_towns",
        &["Bridgeport", "Easton", "Monroe", "Newtown", "Shelton", "Sherman", "Stratford", "Trumbull"],
    ),
    (
        "place_northern_idaho",
        &["Benewah", "Bonner", "Boundary", "Clearwater", "Kootenai", "Latah", "Lewis", "Nez Perce", "Shoshone"],
    ),
    ("place_idaho_county", &["Idaho County"]),
];

/// The same in Japanese.
const JAPANESE: [(&str, &[&str]); 5] = [
    (
        "place_southern_california",
        &[
            "インペリアル",
            "ロサンゼルス",
            "オレンジ",
            "リバーサイド",
            "サンバーナーディーノ",
            "サンディエゴ",
            "サンルイスオビスポ",
            "サンタバーバラ",
            "ベンチュラ",
        ],
    ),
    ("place_fairfield_county", &["フェアフィールド郡"]),
    (
        "place_fairfield_towns",
        &[
            "ブリッジポート",
            "イーストン",
            "モンロー",
            "ニュータウン",
            "シェルトン",
            "シャーマン",
            "ストラトフォード",
            "トランブル",
        ],
    ),
    (
        "place_northern_idaho",
        &[
            "ベネワ",
            "ボナー",
            "バウンダリー",
            "クリアウォーター",
            "クートニー",
            "レイタ",
            "ルイス",
            "ネズパース",
            "ショショーニ",
        ],
    ),
    ("place_idaho_county", &["アイダホ郡"]),
];

/// Numbers seen only in a directory, or nowhere: never printed.
const UNSURE_NUMBERS: [&str; 5] = ["907-562-8424", "404-240-4300", "671-646-1290", "670-234-7201", "615-340-4300"];

/// Numbers that may be printed, by office.
const NUMBERS: [(&str, &str); 14] = [
    ("washington", "+1-202-238-6700"),
    ("boston", "+1-617-973-9772"),
    ("chicago", "+1-312-280-0400"),
    ("denver", "+1-303-534-1151"),
    ("detroit", "+1-313-567-0120"),
    ("honolulu", "+1-808-543-3111"),
    ("houston", "+1-713-652-2977"),
    ("los_angeles", "+1-213-617-6700"),
    ("miami", "+1-305-530-9090"),
    ("new_york", "+1-212-371-8222"),
    ("portland", "+1-503-221-1811"),
    ("san_francisco", "+1-415-780-6000"),
    ("seattle", "+1-206-682-9107"),
    ("washington", "+1-202-238-6800"),
];

fn answers(state: &str, about_home: &[(&str, Answer)]) -> Answers {
    let questionnaire = questionnaire();
    let mut answers = questionnaire.no_answers();
    answers.place = Some(questionnaire.find_place(state).unwrap_or_else(|| panic!("no state {state}")));
    for (id, answer) in about_home {
        answers.set(questionnaire.find(id).unwrap_or_else(|| panic!("no question {id}")), *answer);
    }
    answers
}

fn offices(state: &str, about_home: &[(&str, Answer)]) -> Vec<&'static str> {
    let mut offices: Vec<_> =
        hangup::offices(questionnaire(), &answers(state, about_home)).iter().map(|office| office.id.as_str()).collect();
    offices.sort_unstable();
    offices
}

#[test]
fn every_state_and_territory_has_the_office_that_serves_it() {
    for (office, states) in STATES {
        for state in states {
            assert_eq!(offices(state, &[]), [office], "{state}");
        }
    }
    for (state, about_home, expected) in SHARED {
        assert_eq!(offices(state, about_home), expected, "{state} {about_home:?}");
    }
}

#[test]
fn the_table_is_every_place_there_is_and_no_other() {
    let alone = STATES.iter().flat_map(|(_, states)| *states).copied();
    let expected: BTreeSet<_> = alone.chain(SHARED.iter().map(|(state, ..)| *state)).collect();
    let places: BTreeSet<_> = questionnaire().places.iter().map(|place| place.code.as_str()).collect();
    assert_eq!((&places, places.len()), (&expected, 50 + 1 + 5));
    assert_eq!(questionnaire().places.len(), places.len(), "no place twice");
}

#[test]
fn every_office_serves_somebody() {
    let served: BTreeSet<_> = STATES
        .iter()
        .map(|(office, _)| *office)
        .chain(SHARED.iter().flat_map(|(.., offices)| *offices).copied())
        .collect();
    let all: BTreeSet<_> = questionnaire().offices.iter().map(|office| office.id.as_str()).collect();
    assert_eq!(served, all);
}

#[test]
fn each_choice_names_its_counties_or_towns_and_no_other() {
    for (id, names) in CHOICES {
        let question = questionnaire().question(questionnaire().find(id).expect(id));
        let hint = question.hint.as_ref().expect("a hint");
        if names.len() > 1 {
            assert_eq!(hint.en, names.join(", ") + ".", "{id}");
        } else {
            assert!(question.text.en.contains(names[0]), "{id}");
        }
        let japanese = JAPANESE.iter().filter(|(of, _)| *of == id).flat_map(|(_, names)| *names);
        let told = format!("{}{}", question.text.ja, hint.ja);
        assert!(japanese.clone().all(|name| told.matches(name).count() == 1), "{id}: {told}");
        assert_eq!(japanese.count(), names.len(), "{id}");
    }
    let about_place: BTreeSet<_> = questionnaire()
        .questions
        .iter()
        .filter(|question| question.phase == hangup::questionnaire::Phase::Place)
        .map(|question| &question.id)
        .collect();
    assert_eq!(about_place.len(), CHOICES.len(), "a new choice needs its list here: {about_place:?}");
}

/// Every way through the questions about the home ends at an office, and asks only what can still decide.
#[test]
fn every_way_through_the_questions_about_the_home_ends_at_an_office() {
    for place in questionnaire().places.iter().map(|place| place.code.as_str()) {
        let mut open = vec![Vec::new()];
        while let Some(given) = open.pop() {
            let mut answers = scam(place);
            for (id, answer) in &given {
                answers.set(*id, *answer);
            }
            let mut interview = Interview::new(questionnaire(), answers);
            interview.choose_short_way(true);
            let step = loop {
                match interview.step() {
                    Next::Ask(id) if questionnaire().question(id).phase != hangup::questionnaire::Phase::Place => {
                        interview.answer(id, Answer::No);
                    }
                    Next::Page(_) => {
                        let row = interview.next_question().expect("an open row");
                        interview.answer(row, Answer::No);
                    }
                    Next::Review => interview.accept(),
                    step => break step,
                }
            };
            let left = hangup::offices(questionnaire(), interview.answers()).len();
            assert!((1..=2).contains(&left), "{place} {given:?}");
            if let Next::Ask(id) = step {
                open.extend(Answer::ALL.map(|answer| [given.clone(), vec![(id, answer)]].concat()));
            }
        }
    }
}

fn scam(place: &str) -> Answers {
    let yes = [("claimed_japanese_official", Answer::Yes), ("threatened_deportation_or_passport", Answer::Yes)];
    answers(place, &yes)
}

#[test]
fn an_unsure_number_is_printed_nowhere_and_its_site_always() {
    let questionnaire = questionnaire();
    for place in &questionnaire.places {
        for document in documents(questionnaire, &place.code) {
            for number in UNSURE_NUMBERS {
                assert!(!digits(&document).contains(&digits(number)), "{}: {number}", place.code);
            }
        }
    }
    let list = hangup::render::catalogue(questionnaire) + &hangup::render::mermaid(questionnaire, Lang::En);
    assert!(!UNSURE_NUMBERS.iter().any(|number| digits(&list).contains(&digits(number))));
    let office = |id: &str| questionnaire.offices.iter().find(|office| office.id == id).expect("an office");
    for id in ["anchorage", "atlanta", "hagatna", "saipan", "nashville"] {
        assert_eq!(office(id).phone, None, "{id}");
        assert!(office(id).website.starts_with("https://www."), "{id}");
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Everything that is printed for a place, in both languages.
fn documents(questionnaire: &Questionnaire, place: &str) -> Vec<String> {
    let answers = scam(place);
    let facts = hangup::IncidentFacts { date: "2026-01-02".into(), ..Default::default() };
    let family = questionnaire.find_reader("family").expect("a reader");
    let of = |lang| {
        let report = Report::new(questionnaire, &answers, lang);
        let documents = [
            hangup::result(&report, hangup::ResultDetail::Full, None),
            hangup::incident(&report, &facts, family),
            hangup::sheet(questionnaire, &answers, lang, "2026-01-02", None),
        ];
        let json = serde_json::to_string(&hangup::render::JsonReport::from(&report, None)).expect("JSON");
        let style = hangup::render::TextStyle { columns: 76, color: false, rules: true };
        let paper = hangup::render::Paper::Letter;
        [
            hangup::render::text(&documents, style),
            hangup::render::markdown(&documents),
            hangup::render::html(&documents, paper),
            json,
        ]
    };
    Lang::ALL.into_iter().flat_map(of).collect()
}

#[test]
fn a_sure_number_is_printed_where_its_office_is() {
    for (state, office) in STATES.iter().flat_map(|(office, states)| states.iter().map(move |state| (state, office))) {
        let sure = NUMBERS.iter().filter(|(id, _)| id == office);
        let [text, ..] =
            documents(questionnaire(), state).try_into().map_err(drop).map(|all: [String; 8]| all).expect("eight");
        for (_, number) in sure {
            assert!(text.contains(number), "{state}: {number}");
        }
        for (_, number) in NUMBERS.iter().filter(|(id, _)| id != office) {
            assert!(!text.contains(number), "{state}: {number} of another office");
        }
    }
}

#[test]
fn the_disputed_places_print_both_offices_and_say_so() {
    let env = TestEnv::new();
    let scam = "--set claimed_japanese_official=yes --set threatened_deportation_or_passport=yes";
    for (state, about_home, one, other) in [
        ("CT", "--set place_fairfield_county=yes --set place_fairfield_towns=yes", "Boston", "New York"),
        ("CT", "--set place_fairfield_county=unsure", "Boston", "New York"),
        ("ID", "--set place_northern_idaho=no --set place_idaho_county=yes", "Portland", "Seattle"),
        ("CA", "--set place_southern_california=unsure", "Los Angeles", "San Francisco"),
    ] {
        for format in ["text", "markdown", "html", "json"] {
            let run =
                env.hangup(&format!("check {scam} {about_home} --state {state} --format {format}")).run().exits(0);
            assert!(run.stdout.contains(one) && run.stdout.contains(other), "{state} {format}\n{run}");
        }
        let note = &questionnaire().place(questionnaire().find_place(state).expect(state)).note;
        let note = note.as_ref().expect("a note on who serves which part");
        let _ = env.hangup(&format!("check {scam} {about_home} --state {state}")).run().exits(0).says(&note.en);
    }
}
