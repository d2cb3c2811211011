use super::*;

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
    let odd = ["no", "a: {b", "# \"x\"", "\u{1b}\n", "電話"].map(|id| (id.to_owned(), Answer::No));
    let mut odd = Case { answers: odd.to_vec(), details: case.details.clone(), ..Case::default() };
    assert_eq!(Case::parse(odd.to_yaml().as_bytes()).as_ref(), Ok(&odd));
    odd.answers.clear();
    assert_eq!(Case::parse(odd.to_yaml().as_bytes()), Ok(odd));
    let read = Case::parse(case.to_yaml().as_bytes()).expect("what was written");
    assert_eq!(read, case);
    assert_eq!(read.resolve(&questionnaire), Ok((answers, Vec::new())));
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
    assert_eq!(kind("format_version: 2\nanswers: {}"), CaseErrorKind::Newer(2));
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
    ] {
        assert!(matches!(kind(wrong), CaseErrorKind::Unreadable(_)), "{wrong}");
    }
}

#[test]
fn card_numbers_in_a_case_are_hidden_when_it_is_read() {
    let case = Case::parse(b"format_version: 1\nanswers: {}\ndetails: {amount: 4111 1111 1111 1111}");
    assert_eq!(case.expect("a right file").details, [("amount".to_owned(), "**** **** **** ****".to_owned())]);
}

#[test]
fn a_case_as_large_as_may_be_is_read_and_a_larger_one_is_not() {
    let case = "format_version: 1\nanswers: {}\n#";
    let padded = |length: usize| case.to_owned() + &" ".repeat(length - case.len());
    assert_eq!(Case::parse(padded(MAX_CASE_BYTES).as_bytes()), Ok(Case::default()));
    let refused = Case::parse(padded(MAX_CASE_BYTES + 1).as_bytes()).map_err(|error| error.kind);
    assert_eq!(refused, Err(CaseErrorKind::TooLarge));
}
