//! The report offered at the end.

use hangup::Lang;
use hangup::words::words;

use crate::env::{Output, SCAM, TestEnv, questionnaire};

/// A scam call, a yes to the report, one line for each detail, and the name of a file.
fn report(env: &TestEnv, args: &str, details: &[(&str, &str)], file: &str) -> Output {
    let mut lines = SCAM.at("WA").lines();
    lines.push("y".into());
    let line = |id: &str| details.iter().find(|(given, _)| *given == id).map_or("", |(_, text)| text);
    lines.extend(questionnaire().details.iter().map(|detail| line(&detail.id).to_owned()));
    lines.push(file.into());
    env.hangup(args).lines(&lines).run().exits(0)
}

#[test]
fn the_police_get_english_and_the_consulate_japanese_from_the_same_answers() {
    for args in ["", "--lang ja"] {
        let output = report(&TestEnv::new(), args, &[("number_shown", "+81-3-0000-0110")], "");
        let english = "The caller threatened deportation, extradition, or the loss of a passport or visa.";
        let id = questionnaire().find("threatened_deportation_or_passport").expect("a question");
        let statement = &questionnaire().question(id).statement;
        assert_eq!(statement.get(Lang::En), english);
        let output = output.says(english).says(statement.get(Lang::Ja)).says("+81-3-0000-0110");
        assert_eq!(output.stdout.matches("+81-3-0000-0110").count(), 2, "{output}");
    }
}

/// A text with a number in it is followed by the answer to whose it is.
#[test]
fn card_and_social_security_numbers_keep_their_last_four_digits_only() {
    let env = TestEnv::new();
    let card = "card 4111 1111 1111 1236, SSN 078-05-1120\ny";
    let output = report(&env, "--save case.yaml", &[("amount", card), ("names_used", "Officer ＹＡＭＡＤＡ")], "");
    let output = output.says("card **** **** **** 1236, SSN ***-**-1120");
    for text in [&output.stdout, &output.stderr, &env.read("case.yaml")] {
        assert!(!text.contains("4111") && !text.contains("078"), "{text}");
    }
    assert!(output.stdout.contains("YAMADA") || output.stdout.contains("ＹＡＭＡＤＡ"), "{output}");
    assert_eq!(env.case("case.yaml").details.len(), 2);
}

#[test]
fn control_characters_in_a_detail_cannot_drive_the_terminal() {
    let output = report(&TestEnv::new(), "", &[("names_used", "\u{1b}[31mred\u{7} \u{202e}desrever")], "");
    for letter in ['\u{1b}', '\u{7}', '\u{202e}'] {
        assert!(!output.stdout.contains(letter) && !output.stderr.contains(letter), "{letter:?}");
    }
    assert!(output.says("red").status.success());
}

#[test]
fn the_report_goes_to_a_file_if_one_is_named() {
    let env = TestEnv::new();
    let output = report(&env, "", &[("when", "yesterday")], "my report.txt").tells("Written: my report.txt");
    assert!(env.read("my report.txt").contains("yesterday"));
    assert!(output.says_nothing_of("yesterday").status.success());
    assert_eq!(env.files(), ["my report.txt"]);
}

#[test]
fn a_name_that_will_not_do_is_asked_for_again() {
    let env = TestEnv::new();
    env.write("old.txt", "old");
    let mut lines = SCAM.lines();
    lines.extend(["y", "on Monday"].map(String::from));
    lines.extend(questionnaire().details.iter().skip(1).map(|_| String::new()));
    lines.extend(["report", "old.txt", "none/report.txt", "report.txt"].map(String::from));
    let output = env.hangup("").lines(&lines).run().exits(0).tells("Written: report.txt");
    assert_eq!((output.told("error: "), output.told(words(Lang::En).interview.report_file)), (3, 4), "{output}");
    assert!(env.read("report.txt").contains("on Monday") && env.read("old.txt") == "old");
}

#[test]
fn only_a_yes_makes_a_report_and_anything_else_gets_a_hint() {
    let mut lines = SCAM.lines();
    lines.extend(["", "what", "u", "n"].map(String::from));
    let output = TestEnv::new().hangup("").lines(&lines).run().exits(0);
    assert_eq!(output.told(words(Lang::En).interview.details), 0, "{output}");
    assert_eq!(output.told(words(Lang::En).interview.want_report), 4, "{output}");
}

#[test]
fn an_input_that_ends_among_the_details_still_prints_what_there_is() {
    let mut lines = SCAM.lines();
    lines.extend(["y", "on Monday"].map(String::from));
    let output = TestEnv::new().hangup("").lines(&lines).run().exits(0).says("on Monday");
    assert!(output.tells(words(Lang::En).interview.details).status.success());
}
