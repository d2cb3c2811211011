use super::*;
use crate::questionnaire::Retired;

fn kind(yaml: &str) -> CaseErrorKind {
    Case::parse(yaml.as_bytes()).expect_err("this case file is wrong").kind
}

#[test]
fn a_case_written_is_read_back_the_same() {
    let questionnaire = Questionnaire::embedded();
    let mut answers = questionnaire.no_answers();
    for (index, (id, _)) in questionnaire.numbered().enumerate() {
        answers.set(id, Answer::ALL[index % 3]);
    }
    answers.place = questionnaire.find_place("WA");
    let given = crate::score::assess(&questionnaire, &answers);
    let mut case = Case::of(&questionnaire, "abc", Lang::Ja, &answers, &given);
    case.details = vec![("when".into(), "昨日: 3 o'clock #1 \"yes\"".into())];
    case.answered = Some("2026-11-26T09:30:00-08:00".into());
    let called = CaseStep { done: "2026-11-26".into(), reference: Some("No. 12: \"Sato\"".into()) };
    case.steps = vec![("call_bank".into(), called)];
    let odd = ["no", "a: {b", "# \"x\"", "\u{1b}\n", "電話"].map(|id| (id.to_owned(), Answer::No));
    let mut odd = Case { answers: odd.to_vec(), details: case.details.clone(), ..Case::default() };
    assert_eq!(Case::parse(odd.to_yaml().as_bytes()).as_ref(), Ok(&odd));
    odd.answers.clear();
    assert_eq!(Case::parse(odd.to_yaml().as_bytes()), Ok(odd));
    let mut read = Case::parse(case.to_yaml().as_bytes()).expect("what was written");
    assert_eq!(read, case);
    let resolved = read.resolve(&questionnaire).expect("its own questionnaire");
    assert_eq!(resolved, Resolved { answers, unknown: Vec::new(), notes: Vec::new() });
}

/// YAML knows no word of six small letters or more.
#[test]
fn an_id_is_quoted_where_yaml_could_take_it_for_something_else() {
    for plain in ["asked_money", "abcdef"] {
        assert_eq!(key(plain), plain);
    }
    for odd in ["null", "false", "yes", "42", "ab", "asked money", "asked:money"] {
        assert_eq!(key(odd), format!("\"{odd}\""));
    }
}

#[test]
fn every_way_to_write_an_answer_is_read() {
    let case = Case::parse(b"format_version: 1\nanswers: {a: yes, b: \"no\", c: unsure, d: true, e: false, f: YES}");
    let words: Vec<_> = case.expect("a right file").answers.into_iter().map(|(_, answer)| answer.word()).collect();
    assert_eq!(words, ["yes", "no", "unsure", "yes", "no", "yes"]);
}

#[test]
fn mistakes_are_told_apart() {
    assert_eq!(kind("format_version: 3\nanswers: {}"), CaseErrorKind::Newer(3));
    assert_eq!(kind("format_version: 0\nanswers: {}"), CaseErrorKind::Older(0));
    for wrong in [
        "answers: {}",
        "format_version: 1",
        "format_version: 1\nanswers: {a: maybe}",
        "format_version: 1\nanswers: {a: 1}",
        "format_version: 1\nanswers: {a: ~}",
        "format_version: 1\nanswers: {a: yes, a: no}",
        "format_version: 1\nanswers: []",
        "format_version: 1\nanswers: {}\nsurprise: 1",
        "format_version: 1\nanswers: {}\nlanguage: fr",
        "format_version: 2\nanswers: {}\nanswered: yesterday",
        "format_version: 2\nanswers: {}\nanswered: 2026-11-26",
        "format_version: 2\nanswers: {}\nanswered: 2026-11-26T09:30:00+09:00:00",
        "format_version: 2\nanswers: {}\nsteps: {call_bank: {done: today}}",
        "format_version: 2\nanswers: {}\nsteps: {call_bank: {reference: x}}",
    ] {
        assert!(matches!(kind(wrong), CaseErrorKind::Unreadable(_)), "{wrong}");
    }
}

#[test]
fn the_persons_numbers_in_a_case_are_hidden_where_it_meets_its_questionnaire() {
    let yaml = "format_version: 1
answers: {}
details: {amount: &n 4111 1111 1111 1111, number_shown: *n, gone: *n, anything_else: *n}
as_typed: [anything_else, gone]";
    let mut case = Case::parse(yaml.as_bytes()).expect("a right file");
    let unknown = case.resolve(&Questionnaire::embedded()).expect("details of the right length").unknown;
    let details: Vec<_> = case.details.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let (whole, hidden) = ("4111 1111 1111 1111", "**** **** **** 1111");
    let wanted = [("amount", hidden), ("number_shown", whole), ("anything_else", whole)];
    assert_eq!((details.as_slice(), unknown), (wanted.as_slice(), vec!["gone".to_owned()]));
    assert_eq!(case.earlier.details, [("gone".to_owned(), hidden.to_owned())], "whose it is nobody knows");
    let mut again = Case::parse(case.to_yaml().as_bytes()).expect("what was written");
    again.resolve(&Questionnaire::embedded()).expect("what was written");
    assert_eq!(again, case, "what is kept as typed stays so");
}

#[test]
fn a_detail_is_taken_whole_or_refused() {
    let mut case = Case { details: vec![("amount".into(), "x".repeat(6000))], ..Case::default() };
    let questionnaire = Questionnaire::embedded();
    assert!(case.resolve(&questionnaire).is_ok_and(|_| case.details[0].1.len() == 6000));
    case.details[0].1.push('x');
    assert_eq!(case.resolve(&questionnaire), Err(CaseErrorKind::DetailTooLong("amount".into(), 6001)));
}

/// What the parser quotes is what a person wrote.
#[test]
fn what_is_wrong_with_a_case_is_said_without_its_values() {
    let secret = "4111 1111 1111 1111, expected I gave my card";
    let quoted = format!("\"{secret}\"");
    let head = "format_version: 1
answers: {}
";
    for wrong in [
        format!(
            "format_version: {quoted}
answers: {{}}"
        ),
        format!(
            "format_version: 1
answers: {quoted}"
        ),
        format!(
            "format_version: 1
answers: {{asked_money: {quoted}}}"
        ),
        "format_version: 1
answers: {asked_money: 4111111111111111}"
            .to_owned(),
        "format_version: 1
answers: {asked_money: 4111.1111}"
            .to_owned(),
        format!("{head}language: {quoted}"),
        format!("{head}state: [{quoted}]"),
        format!("{head}details: {quoted}"),
        format!("{head}details: {{when: [{quoted}]}}"),
        format!("{head}details: {{when: {{a: {quoted}}}}}"),
        format!(
            "{head}details:
  when: 4111 1111 1111 1111: gave"
        ),
        format!(
            "{head}details:
  when: 4111 1111 1111 1111
 gave it"
        ),
        format!(
            "{head}details:
  when: x
4111 1111 1111 1111: gave"
        ),
        format!("{head}details: {{4111 1111 1111 1111: x, 4111 1111 1111 1111: y}}"),
        format!(
            "{head}details:
  when: \"4111 1111 1111 1111"
        ),
        format!("{head}details: {{when: !x {quoted}}}"),
        format!("{head}details: {{when: *4111111111111111}}"),
        format!("{head}assessment: {{verdict: {quoted}, score: 0}}"),
        format!("{head}assessment: {{verdict: scam, score: {quoted}}}"),
        format!("{head}assessment: {{verdict: scam, score: 4111111111111111}}"),
        format!("{head}questionnaire: {{id: x, version: {quoted}}}"),
        format!("{head}as_typed: {quoted}"),
    ] {
        let error = Case::parse(wrong.as_bytes()).expect_err(&wrong);
        let CaseErrorKind::Unreadable(reason) = &error.kind else { panic!("{wrong}: {error:?}") };
        for value in ["4111 1111", "41111111", "4111.1", "gave my card", "gave it"] {
            assert!(!reason.contains(value), "{wrong}: {reason}");
        }
    }
    let mut case = Case { state: Some("4111 1111 1111 1111".into()), ..Case::default() };
    let error = case.resolve(&Questionnaire::embedded()).expect_err("no state");
    assert_eq!(error, CaseErrorKind::UnknownState("**** **** **** 1111".into(), None));
}

#[test]
fn a_case_as_large_as_may_be_is_read_and_a_larger_one_is_not() {
    let case = "format_version: 1\nanswers: {}\n#";
    let padded = |length: usize| case.to_owned() + &" ".repeat(length - case.len());
    assert_eq!(Case::parse(padded(MAX_CASE_BYTES).as_bytes()), Ok(Case::default()));
    let refused = Case::parse(padded(MAX_CASE_BYTES + 1).as_bytes()).map_err(|error| error.kind);
    assert_eq!(refused, Err(CaseErrorKind::TooLarge));
}

/// A question that was cut in two: a yes is read as the first half, a no was a no to both, and an answer to a half wins.
#[test]
fn answers_to_questions_of_an_earlier_edition_are_read_as_those_of_this_one() {
    let mut questionnaire = Questionnaire::embedded();
    let [first, second] = ["asked_money", "asked_id"].map(|id| questionnaire.find(id).expect("a question"));
    let note = Text { en: "It was cut in two.".into(), ja: "二つに分けました。".into() };
    questionnaire.retired =
        vec![Retired { id: "asked_both".into(), read_as: first, no_means: vec![second], note: note.clone() }];
    let read = |answers: &str| {
        let mut case = Case::parse(format!("format_version: 1\nanswers: {{{answers}}}").as_bytes()).expect("a case");
        let resolved = case.resolve(&questionnaire).expect("this questionnaire");
        assert_eq!((resolved.unknown, resolved.notes), (Vec::new(), vec![note.clone()]), "{answers}");
        [resolved.answers.get(first), resolved.answers.get(second)]
    };
    assert_eq!(read("asked_both: yes"), [Some(Answer::Yes), None]);
    assert_eq!(read("asked_both: unsure"), [Some(Answer::Unsure), None]);
    assert_eq!(read("asked_both: no"), [Some(Answer::No); 2]);
    assert_eq!(read("asked_both: no, asked_id: yes"), [Some(Answer::No), Some(Answer::Yes)]);
    assert_eq!(read("asked_money: unsure, asked_both: yes"), [Some(Answer::Unsure), None]);
}

#[test]
fn a_step_the_plan_does_not_have_is_no_step() {
    let questionnaire = Questionnaire::embedded();
    let mut case =
        Case::parse(b"format_version: 2\nanswers: {}\nsteps: {call_bnk: {done: 2026-11-26}}").expect("a case");
    assert_eq!(case.resolve(&questionnaire).expect("its own").unknown, ["call_bnk"]);
    let expected = CaseErrorKind::UnknownStep("call_bnk".into(), Some("call_bank".into()));
    assert_eq!(unknown_id(&questionnaire, &case, "call_bnk"), expected);
}

#[test]
fn what_an_edition_does_not_ask_is_kept_in_the_file_and_given_back_to_one_that_does() {
    let questionnaire = Questionnaire::embedded();
    let yaml = "format_version: 2\nanswers: {gone: yes, asked_codes_or_access: no, asked_money: yes}\n\
                details: {gone_too: \"a: b\"}\nsteps: {gone_step: {done: 2026-11-26}}\n";
    let mut case = Case::parse(yaml.as_bytes()).expect("a right file");
    let resolved = case.resolve(&questionnaire).expect("a case without a questionnaire");
    assert_eq!(resolved.unknown, ["gone", "gone_too", "gone_step"]);
    let given = crate::score::assess(&questionnaire, &resolved.answers);
    let saved = Case::of(&questionnaire, "abc", Lang::En, &resolved.answers, &given).with_rest_of(&case);
    let mut read = Case::parse(saved.to_yaml().as_bytes()).expect("what was written");
    assert_eq!((&read, read.earlier.answers.len()), (&saved, 2));
    let again = read.resolve(&questionnaire).expect("its own questionnaire");
    assert_eq!((again.answers, again.unknown, &read.earlier), (resolved.answers, Vec::new(), &case.earlier));

    let older = "format_version: 2\nanswers: {}\nearlier: {answers: {asked_money: unsure}}\n";
    let given_back = Case::parse(older.as_bytes()).expect("a right file").resolve(&questionnaire).expect("no other");
    assert_eq!(given_back.answers.get(questionnaire.find("asked_money").expect("a question")), Some(Answer::Unsure));
}
