//! What stands in a person's case: it is neither destroyed, nor given another time, nor believed without a word.

use super::env::TestEnv;

/// Everything but when the money went, on the route of a scam, answered in November.
const PAID: &str = "format_version: 2\nanswered: 2026-11-20T09:00:00-08:00\nlanguage: en\nstate: WA\nanswers: {\
    still_on_call: \"no\", danger_now: \"no\", claimed_japanese_official: \"yes\", threatened_arrest_or_freeze: \"yes\", \
    sent_money: \"yes\", sent_by_bank_transfer: \"yes\"}\n";
/// The clock eleven days later: 2026-12-01, 02:30.
const LATER: &str = "1796092200";

/// Goes on with a case eleven days later, and answers each question with this key until the one that is looked for.
fn answer(env: &TestEnv, id: &str) {
    for answers in 1..60 {
        env.write("try.yaml", env.read("c.yaml"));
        let mut lines = vec!["n"; answers];
        lines[answers - 1] = "y";
        let _ = env.hangup("--resume try.yaml").env("SOURCE_DATE_EPOCH", LATER).lines(&lines).run();
        let case = env.case("try.yaml");
        if case.answers.iter().any(|(known, answer)| known == id && *answer == hangup::Answer::Yes) {
            env.write("c.yaml", env.read("try.yaml"));
            return;
        }
    }
    panic!("`{id}` is never asked");
}

#[test]
fn a_case_without_a_time_gets_none_by_being_looked_at() {
    let env = TestEnv::new();
    let case = PAID.replace("format_version: 2\nanswered: 2026-11-20T09:00:00-08:00\n", "format_version: 1\n");
    env.write("c.yaml", &case);
    let _ = env.hangup("--resume c.yaml").lines(&["q", "y"]).run().exits(130);
    assert_eq!(env.read("c.yaml"), case);
    // An answer given now is given now; when the first one was, nobody knows.
    answer(&env, "sent_within_30_minutes");
    let paper = env.hangup("report c.yaml --for police").run().exits(0);
    let paper = paper.says("less than 30 minutes before 2026-12-01 02:30 (UTC)");
    assert!(paper.stdout.contains("Written down on: ____"), "{paper}");
}

#[test]
fn an_answer_given_days_later_counts_from_then() {
    let env = TestEnv::new();
    env.write("c.yaml", PAID);
    answer(&env, "sent_within_30_minutes");
    let case = env.case("c.yaml");
    assert_eq!(case.answered.as_deref(), Some("2026-11-20T09:00:00-08:00"), "the first answer");
    assert_eq!(case.answered_later, [("sent_within_30_minutes".to_owned(), "2026-12-01T02:30:00+00:00".to_owned())]);
    for args in ["--for police", "--for ic3", "--for police --format markdown"] {
        let paper = env.hangup(&format!("report c.yaml {args}")).run().exits(0);
        let _ = paper.says("less than 30 minutes before 2026-12-01 02:30 (UTC)");
    }
    let _ = env.hangup("report c.yaml --for consulate").run().exits(0).says("2026年12月1日2時30分（UTC）の前30分以内");
    let _ = env.hangup("plan c.yaml --done hang_up").run().exits(0);
    assert_eq!(env.case("c.yaml").answered_later, case.answered_later, "it stays");
}

#[test]
fn what_is_hidden_is_told_and_stays_in_the_file() {
    let env = TestEnv::new();
    let story = "he gave me DE89370400440532013000 and 4111 1111 1111 1111";
    let head = "format_version: 2\nlanguage: en\nanswers: {claimed_japanese_official: \"yes\", threatened_arrest_or_freeze: \"yes\"}\n";
    env.write("c.yaml", format!("{head}details: {{timeline: \"{story}\"}}\n"));
    let run = env.hangup("report c.yaml --for police").run().exits(0);
    let run = run.says_nothing_of("4111").says("a card number that ends in 1111").says("as_typed: [timeline]");
    let _ = run.tells("an account number (IBAN) that ends in 3000").tells("as_typed: [timeline]");
    // A paper that does not have it, and one that nobody sees, need no word.
    let _ = env.hangup("report c.yaml --for me").run().exits(0).tells_nothing();
    let _ = env.hangup("plan c.yaml --done hang_up").run().exits(0).tells_nothing();
    assert_eq!(env.case("c.yaml").details, [("timeline".to_owned(), story.to_owned())]);
    let _ = env.hangup("--resume c.yaml").lines(&["y", "q", "y"]).run().tells("as_typed: [timeline]");
    assert_eq!(env.case("c.yaml").details, [("timeline".to_owned(), story.to_owned())]);
    env.write("c.yaml", env.read("c.yaml") + "as_typed: [timeline]\n");
    let _ = env.hangup("report c.yaml --for police").run().exits(0).says(story).tells_nothing();
    let _ = env.hangup("report c.yaml --for police --lang ja").run().exits(0).tells_nothing();
}

#[test]
fn what_is_hidden_in_a_letter_is_told_in_both_languages() {
    let env = TestEnv::new();
    env.write("c.yaml", format!("{PAID}details: {{sent_from: my card 4111 1111 1111 1111}}\n"));
    let letter = env.hangup("report c.yaml --for bank").run().exits(0).says_nothing_of("4111 1111");
    let _ = letter.says("a card number that ends in 1111").says("カード番号（末尾1111）");
}

#[test]
fn a_contradicted_judgement_is_told_of_in_json_and_on_paper() {
    let env = TestEnv::new();
    let case = "format_version: 2\nlanguage: en\nanswers: {threatened_arrest_or_freeze: \"yes\"}\n\
        assessment: {verdict: no_known_signs, score: 0}\n";
    env.write("c.yaml", case);
    let told = "The answers in the case come to: “This was a scam.”";
    for args in ["--for police", "--for me", ""] {
        let _ = env.hangup(&format!("report c.yaml {args}")).run().exits(0).says(told).tells("--rescore shows both");
    }
    let _ = env.hangup("plan c.yaml").run().exits(0).says(told);
    let json = env.hangup("report c.yaml --format json").run().exits(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert!(json["warnings"].as_array().is_some_and(|list| list.iter().any(|told| told.to_string().contains("saved"))));
    let _ = env.hangup("report c.yaml --rescore --for police").run().exits(0).says_nothing_of(told);
    let japanese = env.hangup("report c.yaml --for consulate").run().exits(0);
    let _ = japanese.says("ファイルの回答からの判定は「これは詐欺です。」です。");
}

#[test]
fn a_case_of_another_edition_keeps_its_judgement_until_the_person_goes_on() {
    let env = TestEnv::new();
    let case = "format_version: 2\nquestionnaire: {id: japanese-officials-us, version: 3, sha256: \"00\"}\nlanguage: en\n\
        answers: {asked_money: \"yes\", some_future: \"yes\"}\nassessment: {verdict: scam, score: 140}\n";
    env.write("c.yaml", case);
    let _ = env.hangup("--resume c.yaml").lines(&["q", "y"]).run().exits(130);
    assert_eq!(env.read("c.yaml"), case);
    let _ = env.hangup("--resume c.yaml --save d.yaml").lines(&["q", "y"]).run().exits(130);
    assert_eq!(env.read("d.yaml"), case);
    let _ = env.hangup("--resume c.yaml").lines(&["n", "q", "y"]).run().exits(130);
    let case = env.case("c.yaml");
    assert_eq!((case.questionnaire.map(|entry| entry.version), case.earlier.answers.len()), (Some(2), 1));
}

#[test]
fn an_error_about_a_case_is_in_one_language() {
    let env = TestEnv::new();
    env.write("c.yaml", PAID.replace("language: en", "language: ja"));
    for args in ["--done notreal", "--done call_bank --done hang_up --reference 1", "--done clean_device"] {
        let run = env.hangup(&format!("plan c.yaml {args}")).run().exits(2).silent();
        assert!(run.stderr.starts_with("エラー："), "{run}");
    }
}

#[test]
fn a_step_that_is_not_in_the_plan_is_not_ticked() {
    let env = TestEnv::new();
    env.write("c.yaml", PAID);
    let run = env.hangup("plan c.yaml --done verify_official_number").run().exits(2).silent();
    let _ = run.tells("`verify_official_number` is not among the steps of this case");
    assert_eq!(env.read("c.yaml"), PAID);
    // One that was done while it applied stays, and its number can be written down.
    env.write("c.yaml", format!("{PAID}steps: {{verify_official_number: {{done: 2026-11-21}}}}\n"));
    let _ = env.hangup("plan c.yaml --done verify_official_number --reference 7").run().exits(0).says("number 7");
}

#[test]
fn the_plan_names_the_ids_that_done_takes() {
    let env = TestEnv::new();
    env.write("c.yaml", PAID);
    let _ = env.hangup("plan c.yaml").run().exits(0).says("id: report_police").says("id: call_bank");
    let _ = env.hangup("plan c.yaml --lang ja").run().exits(0).says("ID：report_police");
}

#[test]
fn a_format_that_a_command_does_not_write_is_refused_and_not_offered() {
    let env = TestEnv::new();
    env.write("c.yaml", PAID);
    let _ = env.hangup("plan c.yaml --format message").run().exits(2).silent().tells("does not write the format");
    for command in ["check", "plan"] {
        let _ = env.hangup(&format!("{command} --help")).run().exits(0).says("html, pdf, json]");
    }
    for command in ["report", "sheet"] {
        let _ = env.hangup(&format!("{command} --help")).run().exits(0).says("json, message]");
    }
    let _ = env.hangup("report c.yaml --format md").run().exits(0);
}

#[test]
fn the_readers_are_named_where_they_are_looked_for() {
    let env = TestEnv::new();
    let readers = hangup::READERS.join(", ");
    let _ = env.hangup("report --help").run().exits(0).says(&readers);
    let _ = env.hangup("completions fish").run().exits(0).says("ic3");
    let _ = env.hangup("completions bash").run().exits(0).says(&hangup::READERS.join(" "));
    let _ = env.hangup("man --dir .").run().exits(0);
    let page: Vec<_> = env.read("hangup-report.1").split_whitespace().map(str::to_owned).collect();
    assert!(page.join(" ").replace('\\', "").contains(&readers), "{page:?}");
    // Another question file has readers of its own.
    let _ = env.hangup("report c.yaml --for nobody").run().exits(2).tells("--for takes one of");
}

#[test]
fn free_text_keeps_its_lines() {
    let env = TestEnv::new();
    let case =
        format!("{PAID}details:\n  names_used: \"Sato\\nKato\"\n  timeline: |\n    first\n\n      set in\n    last\n");
    env.write("c.yaml", &case);
    let html = env.hangup("report c.yaml --for police --format html").run().exits(0).stdout;
    assert!(html.contains("first<br>\n\u{a0}<br>\n\u{a0}\u{a0}set in<br>\nlast"), "{html}");
    assert!(html.contains("Sato<br>\nKato"), "{html}");
    let markdown = env.hangup("report c.yaml --for police --format markdown").run().exits(0).stdout;
    assert!(markdown.contains("first\\\n  \u{a0}\\\n  \u{a0}\u{a0}set in\\\n  last"), "{markdown}");
    let _ = env.hangup("plan c.yaml --done hang_up").run().exits(0);
    let details = env.case("c.yaml").details;
    assert_eq!(details[0].1, "Sato\nKato");
    assert_eq!(details[1].1, "first\n\n  set in\nlast\n");
}

#[test]
fn the_embassy_has_one_number_for_programs_and_people() {
    let env = TestEnv::new();
    let json = env.hangup("--set threatened_arrest_or_freeze=yes --state MD --format json").run().exits(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let number = json["offices"][0]["phone"].as_str().expect("a number");
    let _ = env.hangup("sheet --state MD").run().exits(0).says(number);
    let _ = env.hangup("report none.yaml").run().exits(66);
}

#[test]
fn a_state_in_full_width_is_one() {
    let env = TestEnv::new();
    let _ = env.hangup("now --state").arg("ＷＡ").run().exits(0).says("Seattle");
    env.write("c.yaml", PAID.replace("state: WA", "state: ＷＡ"));
    let _ = env.hangup("report c.yaml").run().exits(0).says("Seattle");
}
