//! Lines that can be scored give what `assess` gives; the others say what is wrong.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::render::JsonReport;
use crate::score::assess;

fn embedded() -> &'static Questionnaire {
    static EMBEDDED: std::sync::OnceLock<Questionnaire> = std::sync::OnceLock::new();
    EMBEDDED.get_or_init(Questionnaire::embedded)
}

fn scored(lang: Lang, number: u64, line: &[u8]) -> (Outcome, Value) {
    let mut out = Vec::new();
    let outcome = Scorer::new(embedded(), lang).score(number, line, &mut out);
    assert_eq!(out.iter().filter(|&&byte| byte == b'\n').count(), 1);
    (outcome, serde_json::from_slice(&out).expect("JSON"))
}

/// Some answers as a line of JSON, and themselves.
fn line_of(given: &[Option<usize>], place: usize) -> (Answers, String) {
    let questionnaire = embedded();
    let mut answers = questionnaire.no_answers();
    answers.place = questionnaire.numbered_places().map(|(id, _)| id).nth(place);
    for (id, _) in questionnaire.numbered() {
        if let Some(answer) = given[id.0] {
            answers.set(id, Answer::ALL[answer]);
        }
    }
    let named = answers.iter().map(|(id, answer)| (questionnaire.question(id).id.clone(), json!(answer.word())));
    let state = answers.place.map(|place| &questionnaire.place(place).code);
    let line = json!({"id": place, "answers": named.collect::<serde_json::Map<_, _>>(), "state": state}).to_string();
    (answers, line)
}

fn any_answers() -> impl Strategy<Value = Vec<Option<usize>>> {
    vec(prop_oneof![3 => Just(None), 2 => (0..3_usize).prop_map(Some)], 200)
}

fn error(line: &str) -> String {
    let (outcome, json) = scored(Lang::En, 7, line.as_bytes());
    assert_eq!((outcome, &json["line"]), (Outcome::Refused, &json!(7)), "{line}");
    let keys = 2 + usize::from(json.get("id").is_some());
    assert!(json.as_object().is_some_and(|object| object.len() == keys), "{line}");
    json["error"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_line_is_scored_and_its_id_echoed() {
    for id in [json!("42"), json!(42), json!(-42), json!("é\"\u{202e}")] {
        let line =
            json!({"id": id, "state": "wa", "answers": {"threatened_arrest_or_freeze": true, "asked_money": "Unsure"}});
        let (outcome, json) = scored(Lang::Ja, 1, line.to_string().as_bytes());
        assert_eq!(outcome, Outcome::Scored);
        assert_eq!((&json["id"], &json["state"], &json["language"]), (&id, &json!("WA"), &json!("ja")));
        assert_eq!((&json["verdict"], &json["score"], &json["complete"]), (&json!("scam"), &json!(120), &json!(false)));
        assert_eq!(json["red_flags"][1]["id"], "asked_money");
        assert_eq!(json["offices"][0]["id"], "seattle");
    }
}

#[test]
fn answers_to_questions_of_an_earlier_edition_count_where_there_are_none_of_this_one() {
    let line = |answers: &str| scored(Lang::En, 1, format!("{{\"answers\": {{{answers}}}}}").as_bytes()).1;
    let old = embedded().find_retired("asked_codes_or_access").expect("a question of the first edition");
    for (answers, same) in [
        (r#""asked_codes_or_access": "yes""#, r#""asked_access": "yes""#),
        (r#""asked_codes_or_access": "no""#, r#""asked_access": "no", "asked_codes": "no""#),
        (r#""asked_codes_or_access": "no", "asked_access": "yes""#, r#""asked_access": "yes", "asked_codes": "no""#),
        (r#""asked_access": "unsure", "asked_codes_or_access": "yes""#, r#""asked_access": "unsure""#),
    ] {
        let (mut read, mut asked) = (line(answers), line(same));
        // A yes beside an answer of this edition counts for nothing, and it is said that it does not.
        let overruled = answers.starts_with("\"asked_access\"");
        let told = read["warnings"][0].as_str().unwrap_or_default();
        assert_eq!((told == old.note.en, told.contains("counts for nothing")), (!overruled, overruled), "{answers}");
        assert_eq!(asked["warnings"].take(), json!([]));
        read["warnings"].take();
        assert_eq!(read, asked, "{answers}");
    }
    let twice = r#"{"answers": {"asked_codes_or_access": "yes", "asked_codes_or_access": "no"}}"#;
    assert_eq!(error(twice), "`asked_codes_or_access` is answered twice");
}

#[test]
fn a_brief_line_says_the_same_as_the_whole_one_in_fewer_words() {
    for line in [
        r#"{"id": "42", "state": "WA", "answers": {"parcel_contraband": "yes", "asked_money": "unsure"}}"#,
        r#"{"answers": {"asked_money": "no", "untraceable_payment": "yes", "asked_codes_or_access": "yes"}}"#,
    ] {
        let mut out = Vec::new();
        assert_eq!(Scorer::new(embedded(), Lang::En).brief().score(1, line.as_bytes(), &mut out), Outcome::Scored);
        let brief: Value = serde_json::from_slice(&out).expect("JSON");
        let (_, whole) = scored(Lang::En, 1, line.as_bytes());
        let flags: Vec<_> = whole["red_flags"].as_array().expect("a list").iter().map(|flag| &flag["id"]).collect();
        let count = |key: &str| whole[key].as_array().map(Vec::len);
        let mut told = json!({
            "verdict": whole["verdict"], "score": whole["score"], "red_flags": flags,
            "unanswered": count("unanswered"), "warnings": count("warnings"),
        });
        if let Some(id) = whole.get("id") {
            told["id"] = id.clone();
        }
        assert_eq!(brief, told, "{line}");
        assert_eq!(out.last(), Some(&b'\n'));
    }
    let mut out = Vec::new();
    assert_eq!(Scorer::new(embedded(), Lang::En).brief().score(7, b"{}", &mut out), Outcome::Refused);
    assert_eq!(out, b"{\"line\":7,\"error\":\"not an object with `answers` (and `id`, `state`)\"}\n");
}

#[test]
fn an_answer_off_the_path_is_warned_of_and_not_scored() {
    let line = br#"{"answers": {"asked_money": "no", "untraceable_payment": "yes"}}"#;
    let (_, json) = scored(Lang::En, 1, line);
    assert_eq!((&json["score"], json.get("id")), (&json!(0), None));
    assert!(json["warnings"][0].as_str().is_some_and(|warning| warning.starts_with("`untraceable_payment`")));
}

#[test]
fn what_is_wrong_is_said_in_place() {
    for (line, says) in [
        ("", "this line is empty"),
        (" \r", "this line is empty"),
        ("{", "this line is not JSON from column 1 on"),
        ("[]", "not an object with `answers` (and `id`, `state`)"),
        ("[{}]", "not an object with `answers` (and `id`, `state`)"),
        ("12", "not an object with `answers` (and `id`, `state`)"),
        (r#"{"id": "1"}"#, "not an object with `answers` (and `id`, `state`)"),
        (r#"{"answers": {}, "stat": "WA"}"#, "a line has no key `stat` (did you mean `state`?); it has `id`, `state`"),
        (r#"{"answers": {}, "answers": {}}"#, "`answers` is written twice"),
        (r#"{"answers": {}} {}"#, "this line is not JSON from column 17 on"),
        (r#"{"answers": []}"#, "`answers` needs an object of question ids"),
        (r#"{"answers": {}, "id": 1.5}"#, "`id` needs a text or a whole number"),
        (r#"{"answers": {"asked_money": 1}}"#, "`asked_money` is not answered with yes, no or unsure"),
        (r#"{"answers": {}, "state": true}"#, "`state` is not a state"),
        (r#"{"answers": {"asked_mony": "yes"}}"#, "no question has the id `asked_mony` (did you mean `asked_money`?)"),
        (
            r#"{"answers": {"asked_money": "unsur"}}"#,
            "`asked_money` is not answered with yes, no or unsure (did you mean `unsure`?)",
        ),
        (r#"{"answers": {"asked_money": "yes", "asked_money": "no"}}"#, "`asked_money` is answered twice"),
        (r#"{"answers": {}, "state": "XX"}"#, "`state` is not a state; use its two letters"),
    ] {
        assert!(error(line).contains(says), "{line}: {}", error(line));
    }
    let (_, json) = scored(Lang::Ja, 7, br#"{"answers": {"asked_mony": "yes"}}"#);
    assert_eq!(json["error"], "IDが「asked_mony」の質問はありません（「asked_money」のことでしょうか）");
}

#[test]
fn no_value_of_a_line_is_repeated_and_its_id_is_where_it_can_be_read() {
    for (line, id) in [
        (r#"{"id": "42", "answers": {"asked_money": "a secret"}}"#, Some(json!("42"))),
        (r#"{"answers": {"asked_money": 4111111111111111}, "id": -7}"#, Some(json!(-7))),
        (r#"{"id": 7, "state": "a secret", "answers": {}}"#, Some(json!(7))),
        (r#"{"id": 7, "state": ["a secret"], "answers": {}}"#, Some(json!(7))),
        (r#"{"id": "42", "answers": "a secret"}"#, Some(json!("42"))),
        (r#"{"id": "42", "answers": {"#, Some(json!("42"))),
        (r#"{"id": ["a secret"], "answers": {}}"#, None),
        (r#"["42", "a secret", {}]"#, None),
    ] {
        for lang in Lang::ALL {
            let (outcome, json) = scored(lang, 3, line.as_bytes());
            assert_eq!((outcome, json.get("id")), (Outcome::Refused, id.as_ref()), "{line}");
            let told = json["error"].as_str().unwrap_or_default();
            assert!(!told.contains("secret") && !told.contains("4111") && !told.contains("expected"), "{line}: {told}");
        }
    }
}

#[test]
fn hostile_lines_are_refused() {
    assert!(error(&"[".repeat(MAX_LINE)).starts_with("not an object"));
    assert!(error(&format!("{{\"answers\": {}", "{\"a\":".repeat(10_000))).starts_with("this line is not"));
    assert!(error(&" ".repeat(MAX_LINE + 1)).contains("longer than 65536 bytes"));
    assert!(error(&format!(r#"{{"answers": {{"{}": "yes"}}}}"#, "x".repeat(60_000))).chars().count() < 200);
    assert_eq!(scored(Lang::En, 1, b"\xff").0, Outcome::Refused);
    let control = "{\"answers\": {\"\u{9b}31m\u{202e}\": \"yes\"}}";
    let mut out = Vec::new();
    Scorer::new(embedded(), Lang::En).score(1, control.as_bytes(), &mut out);
    assert!(!String::from_utf8_lossy(&out).trim_end().chars().any(crate::text::harmful));
}

#[test]
fn a_byte_order_mark_is_passed_over_on_the_first_line_only() {
    let line = "\u{feff}{\"answers\": {}}".as_bytes();
    assert_eq!(scored(Lang::En, 1, line).0, Outcome::Scored);
    assert_eq!(scored(Lang::En, 2, line).0, Outcome::Refused);
}

#[test]
fn lines_are_read_one_at_a_time_and_long_ones_cut() {
    let long = "x".repeat(3 * MAX_LINE);
    let full = "y".repeat(MAX_LINE);
    let text = format!("a\n\n{long}\nb\r\n{full}\n{long}\nlast");
    let mut input = io::BufReader::with_capacity(7, text.as_bytes());
    let (mut line, mut lengths) = (Vec::new(), Vec::new());
    while next_line(&mut input, &mut line).expect("reading memory") {
        lengths.push(line.len());
    }
    assert_eq!(lengths, [1, 0, MAX_LINE + 1, 2, MAX_LINE, MAX_LINE + 1, 4]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_gives_what_assess_gives(given in any_answers(), place in 0..60_usize) {
        let (answers, line) = line_of(&given, place);
        let (outcome, json) = scored(Lang::En, 1, line.as_bytes());
        let assessment = assess(embedded(), &answers);
        prop_assert_eq!(outcome, Outcome::Scored);
        prop_assert_eq!(&json["verdict"], assessment.verdict.word());
        prop_assert_eq!(&json["score"], assessment.score);
        let id = |id: QuestionId| &embedded().question(id).id;
        let flags = assessment.flags.iter().map(|flag| json!([id(flag.question), flag.class, flag.answer, flag.points]));
        let written = json["red_flags"].as_array().expect("a list").iter();
        let written = written.map(|flag| json!([flag["id"], flag["class"], flag["answer"], flag["points"]]));
        prop_assert_eq!(written.collect::<Vec<_>>(), flags.collect::<Vec<_>>());
    }

    #[test]
    fn pieces_give_the_same_bytes_as_the_whole(given in any_answers(), place in 0..60_usize, ja: bool) {
        let lang = if ja { Lang::Ja } else { Lang::En };
        let (answers, line) = line_of(&given, place);
        let (mut pieces, mut whole) = (Vec::new(), Vec::new());
        Scorer::new(embedded(), lang).score(1, line.as_bytes(), &mut pieces);
        let report = Report::new(embedded(), &answers, lang);
        write_json(&mut whole, &JsonReport::from(&report, Some(LineId::Whole(place as u64))));
        whole.push(b'\n');
        prop_assert_eq!(String::from_utf8(pieces), String::from_utf8(whole));
    }
}
