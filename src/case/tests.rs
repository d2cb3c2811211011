use super::written::key;
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
    case.answered_later = vec![("sent_within_30_minutes".into(), "2026-12-01T09:30:00-08:00".into())];
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
    let (unknown, notes, overruled) = (Vec::new(), Vec::new(), Vec::new());
    assert_eq!(resolved, Resolved { answers, unknown, notes, overruled });
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
    let needs = |key: &str, wanted| CaseErrorKind::Needs(key.to_owned(), wanted);
    for (wrong, expected) in [
        ("", CaseErrorKind::Empty),
        ("# nothing", CaseErrorKind::Empty),
        ("[1]", needs("", Wanted::Keys)),
        ("word", needs("", Wanted::Keys)),
        ("answers: {}", CaseErrorKind::Missing("format_version".into())),
        ("format_version: 1", CaseErrorKind::Missing("answers".into())),
        ("format_version: \"1\"\nanswers: {}", needs("format_version", Wanted::Number)),
        ("format_version: 1\nanswers: {a: maybe}", needs("answers.a", Wanted::Answer)),
        ("format_version: 1\nanswers: {a: 1}", needs("answers.a", Wanted::Answer)),
        ("format_version: 1\nanswers: {a: ~}", needs("answers.a", Wanted::Answer)),
        ("format_version: 1\nanswers: {a: yes, a: no}", CaseErrorKind::Twice("a".into())),
        ("format_version: 1\nanswers: []", needs("answers", Wanted::Keys)),
        ("format_version: 1\nanswers: ~", needs("answers", Wanted::Keys)),
        (
            "format_version: 1\nanswers: {}\nstates: WA",
            CaseErrorKind::UnknownKey("states".into(), Some("state".into())),
        ),
        ("format_version: 1\nanswers: {}\nx: 1", CaseErrorKind::UnknownKey("x".into(), None)),
        ("format_version: 1\nanswers: {}\nlanguage: fr", needs("language", Wanted::Language)),
        ("format_version: 1\nanswers: {}\nstate: [WA]", needs("state", Wanted::Text)),
        ("format_version: 1\nanswers: {}\nas_typed: timeline", needs("as_typed", Wanted::Ids)),
        ("format_version: 2\nanswers: {}\nanswered: yesterday", needs("answered", Wanted::Moment)),
        ("format_version: 2\nanswers: {}\nanswered: 2026-11-26", needs("answered", Wanted::Moment)),
        ("format_version: 2\nanswers: {}\nanswered_later: {a: soon}", needs("answered_later.a", Wanted::Moment)),
        (
            "format_version: 2\nanswers: {}\nsteps: {call_bank: {done: today}}",
            needs("steps.call_bank.done", Wanted::Day),
        ),
        ("format_version: 2\nanswers: {}\nsteps: {a: {done: 2026-13-45}}", needs("steps.a.done", Wanted::Day)),
        (
            "format_version: 2\nanswers: {}\nsteps: {call_bank: {reference: x}}",
            CaseErrorKind::Missing("steps.call_bank.done".into()),
        ),
        (
            "format_version: 2\nanswers: {}\nassessment: {verdict: safe, score: 0}",
            needs("assessment.verdict", Wanted::Verdict),
        ),
        ("format_version: 2\nanswers: {}\n---\nformat_version: 2", CaseErrorKind::Several),
        ("format_version: 2\nanswers: {a: !x yes}", CaseErrorKind::Tagged),
    ] {
        assert_eq!(kind(wrong), expected, "{wrong}");
    }
    assert!(matches!(kind("format_version: 2\nanswers: {"), CaseErrorKind::Unreadable(_)));
    assert_eq!(Case::parse(b"\xFF").map_err(|error| error.kind), Err(CaseErrorKind::NotText));
}

#[test]
fn a_mistake_is_told_with_its_line() {
    for (yaml, line) in [
        ("format_version: 2\nanswers: {}\nlanguage: ja\nanswered: soon\n", 4),
        ("format_version: 2\nanswers:\n  a: \"yes\"\n  b: maybe\n", 4),
        ("format_version: 2\nanswers: {}\nsteps:\n  a: {done: 2026-01-01}\n  b:\n    done: x\n", 6),
        ("format_version: 2\nanswers: {}\n\nstates: WA\n", 4),
        ("# a case\nformat_version: 9\nanswers: {}\n", 2),
        ("# a case\n---\nformat_version: 2\nanswers: {}\n---\nanswers: {}\n", 5),
        ("answers: {}\n", 1),
    ] {
        assert_eq!(Case::parse(yaml.as_bytes()).expect_err(yaml).line, Some(line), "{yaml}");
    }
}

/// What may be left out may stand there empty, and a number nobody counts with is a text.
#[test]
fn a_file_edited_by_hand_may_have_empty_keys_and_long_numbers() {
    let yaml = "format_version: 2\nanswers: {}\nstate:\ndetails:\nsteps:\nas_typed:\nearlier:\nassessment:\n";
    assert_eq!(Case::parse(yaml.as_bytes()), Ok(Case::default()));
    let yaml = "format_version: 2\nanswers: {}\ndetails: {gone: 123456789012345678901234567890, when: 5}\n";
    let case = Case::parse(yaml.as_bytes()).expect("texts");
    assert_eq!(case.details[0].1, "123456789012345678901234567890");
}

#[test]
fn the_persons_numbers_in_a_case_are_hidden_where_it_meets_its_questionnaire() {
    let yaml = "format_version: 1
answers: {}
details: {amount: &n 4111 1111 1111 1111, number_shown: *n, gone: *n, anything_else: *n}
as_typed: [anything_else]";
    let mut case = Case::parse(yaml.as_bytes()).expect("a right file");
    let unknown = case.resolve(&Questionnaire::embedded()).expect("details of the right length").unknown;
    let details: Vec<_> = case.details.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let (whole, hidden) = ("4111 1111 1111 1111", "**** **** **** 1111");
    let wanted = [("amount", hidden), ("number_shown", whole), ("anything_else", whole)];
    assert_eq!((details.as_slice(), unknown), (wanted.as_slice(), vec!["gone".to_owned()]));
    assert_eq!(case.earlier.details, [("gone".to_owned(), whole.to_owned())], "nothing shows it");
    let own = case.as_written.iter().map(|own| (own.id.as_str(), own.text.as_str(), own.hidden.len()));
    assert_eq!(own.collect::<Vec<_>>(), [("amount", whole, 1)]);
    assert!(!case.to_yaml().contains('*'), "what the person wrote into the file stays there");
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
        let reason = Lang::ALL.map(|lang| (crate::words::words(lang).errors.case_kind)(&error.kind)).concat();
        for value in ["4111 1111", "41111111", "4111.1", "gave my card", "gave it"] {
            assert!(!reason.contains(value), "{wrong}: {reason}");
        }
    }
    let mut case = Case { state: Some("4111 1111 1111 1111".into()), ..Case::default() };
    let error = case.resolve(&Questionnaire::embedded()).expect_err("no state");
    assert_eq!(error, CaseErrorKind::UnknownState(None));
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
    questionnaire.retired = vec![Retired { id: "asked_both".into(), read_as: first, no_means: vec![second], note }];
    let read = |answers: &str| {
        let mut case = Case::parse(format!("format_version: 1\nanswers: {{{answers}}}").as_bytes()).expect("a case");
        let resolved = case.resolve(&questionnaire).expect("this questionnaire");
        let told = (resolved.notes.len(), resolved.overruled.len());
        assert_eq!((resolved.unknown, told.0 + told.1), (Vec::new(), 1), "{answers}");
        assert_eq!(
            told.1 == 1,
            answers.ends_with("asked_both: yes") && answers.starts_with("asked_money"),
            "{answers}"
        );
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
fn a_detail_that_is_to_be_kept_as_typed_has_to_exist() {
    let questionnaire = Questionnaire::embedded();
    let mut case = Case::parse(b"format_version: 2\nanswers: {}\nas_typed: [timelin]").expect("a case");
    assert_eq!(case.resolve(&questionnaire).expect("its own").unknown, ["timelin"]);
    let expected = CaseErrorKind::UnknownDetail("timelin".into(), Some("timeline".into()));
    assert_eq!(unknown_id(&questionnaire, &case, "timelin"), expected);
}

#[test]
fn answers_keep_their_moment_where_they_count_from_it() {
    let questionnaire = Questionnaire::embedded();
    let question = |id: &str| questionnaire.question(questionnaire.find(id).expect("a question"));
    let (first, relative) = (question("danger_now"), question("sent_within_30_minutes"));
    let (day, later) = ("2026-11-20T09:00:00-08:00", "2026-12-01T02:30:00+00:00");
    let mut case = Case::default();
    case.date(first, true, day);
    case.date(relative, false, day);
    assert_eq!((case.answered.as_deref(), case.answered_later.len()), (Some(day), 0), "one moment");
    case.date(relative, false, later);
    case.date(first, false, later);
    assert_eq!((case.answered.as_deref(), case.answered_later[0].1.as_str()), (Some(day), later));
    case.date(relative, false, day);
    assert_eq!(case.answered_later, [], "answered anew");
    let mut undated = Case::default();
    undated.date(relative, false, later);
    assert_eq!((undated.answered, undated.answered_later.len()), (None, 1), "when the first was given nobody knows");
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
