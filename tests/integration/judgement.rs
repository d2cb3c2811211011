//! What a report says of some answers besides the verdict: what was given away, who says so, what was said earlier.

use hangup::{Answer, Answers, Lang, Report, Verdict};

use super::env::{TestEnv, questionnaire};

fn answers(given: &[(&str, Answer)]) -> Answers {
    let mut answers = questionnaire().no_answers();
    for (id, answer) in given {
        answers.set(questionnaire().find(id).unwrap_or_else(|| panic!("no question `{id}`")), *answer);
    }
    answers
}

fn report(given: &[(&str, Answer)]) -> Report<'static> {
    Report::new(questionnaire(), &answers(given), Lang::En)
}

#[test]
fn what_was_given_away_is_what_may_have_been_and_was_asked_for() {
    let report = report(&[
        ("asked_money", Answer::Yes),
        ("gave_anything", Answer::Yes),
        ("gave_ssn", Answer::Unsure),
        ("gave_card_number", Answer::Yes),
        ("gave_id", Answer::No),
        ("sent_money", Answer::No),
        ("sent_by_gift_card", Answer::Yes),
    ]);
    let exposures: Vec<_> =
        report.exposures.iter().map(|(id, answer)| (questionnaire().question(*id).id.as_str(), *answer)).collect();
    assert_eq!(exposures, [("gave_card_number", Answer::Yes), ("gave_ssn", Answer::Unsure)]);
    assert_eq!(report.ids(&report.left_out), ["sent_by_gift_card"]);
}

#[test]
fn nothing_is_given_away_where_nothing_was_answered() {
    assert_eq!(report(&[("gave_anything", Answer::No), ("gave_ssn", Answer::Yes)]).exposures, []);
    assert_eq!(report(&[]).exposures, []);
}

#[test]
fn a_judgement_given_earlier_stands_with_its_plan_until_it_is_made_anew() {
    let now = report(&[("relative_in_trouble", Answer::Yes), ("asked_money", Answer::Yes)]);
    assert_eq!((now.assessment.verdict, now.assessment.score), (Verdict::LikelyScam, 80));
    let flags = now.assessment.flags.clone();
    let ids = |report: &Report<'_>| report.plan.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    let (planned, earlier) = (ids(&now), now.as_given(Verdict::Caution, 55));
    assert_eq!((earlier.assessment.verdict, earlier.assessment.score), (Verdict::Caution, 55));
    assert_eq!(earlier.assessment.flags, flags, "the reasons are still those of the answers");
    assert!(planned.iter().any(|id| id == "report_police") && !ids(&earlier).iter().any(|id| id == "report_police"));
}

#[test]
fn a_saved_case_is_printed_as_it_was_judged_unless_it_is_to_be_judged_again() {
    let env = TestEnv::new();
    let given = "assessment: {verdict: caution, score: 55}";
    env.write(
        "c.yaml",
        format!("format_version: 1\nanswers: {{asked_money: \"yes\", danger_now: \"yes\"}}\n{given}\n"),
    );
    let title = |verdict| questionnaire().band(verdict).title.get(Lang::En);
    let as_given = env.hangup("report c.yaml").run().exits(0).says(title(Verdict::Caution));
    // Forty points for the money alone: no more than the file says, so that there is nothing to warn of.
    let _ = as_given.says_nothing_of("points").says_nothing_of("As judged");
    let _ =
        env.hangup("report c.yaml --rescore").run().exits(0).says("As judged when it was saved").says("Judged again");
    let both = env.hangup("report c.yaml --rescore --format json").run().exits(0).says("\"score\": 40");
    let _ = both.says("\"recorded\": {").says("\"score\": 55");
    let _ =
        env.hangup("report c.yaml --format json").run().exits(0).says("\"score\": 55").says_nothing_of("\"recorded\"");
}

#[test]
fn a_recorded_judgement_that_its_own_answers_contradict_is_told_of_and_bounded() {
    let env = TestEnv::new();
    let case = |given: &str| format!("format_version: 2\nanswers: {{asked_money: \"yes\"}}\nassessment: {{{given}}}\n");
    env.write("c.yaml", case("verdict: scam, score: 4000000000"));
    let run = env.hangup("report c.yaml --format json").run().exits(0).tells("--rescore shows both");
    let highest = questionnaire().highest_score();
    let _ = run.says(&format!("\"score\": {highest}")).says_nothing_of("4000000000");
    let _ =
        env.hangup("report c.yaml --rescore").run().exits(0).tells("the score in the case does not fit its answers");
    env.write("c.yaml", case("verdict: caution, score: 4000000000"));
    let _ = env.hangup("report c.yaml").run().exits(0).tells("the score in the case does not fit its answers");
    env.write("c.yaml", case("verdict: caution, score: 40"));
    let _ = env.hangup("report c.yaml").run().exits(0).tells_nothing();
}

/// Each reason names who says so, with the date where it is known; points are for programs.
#[test]
fn reasons_name_their_sources_and_no_points_are_shown() {
    let env = TestEnv::new();
    let args = "--set threatened_deportation_or_passport=yes";
    let screen = env.hangup(args).run().exits(0);
    let screen = screen.says("Source: Consulate-General of Japan in Nashville, 2024-11-22");
    let _ = screen.says_nothing_of("points").says_nothing_of("[#");
    let _ = env.hangup(args).arg("-o").arg("r.txt").run().exits(0);
    let both = "Consulate-General of Japan in Nashville, 2024-11-22; Consulate-General of Japan in Boston, 2024-11";
    let file = env.read("r.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(file.contains(both), "{file}");
    let _ =
        env.hangup(args).arg("--lang=ja").run().exits(0).says("根拠：在ナッシュビル日本国総領事館（2024年11月22日）");
    let half = env.hangup("--set asked_money=yes --set relative_in_trouble=unsure").run().exits(0);
    let _ = half.says("You were not sure: ").says_nothing_of("points");
}

#[test]
fn an_answer_on_the_command_line_may_name_a_question_of_an_earlier_edition() {
    let env = TestEnv::new();
    let old = questionnaire().find_retired("asked_codes_or_access").expect("a question of the first edition");
    let json = |set: &str| env.hangup(&format!("check --format json {set}")).run().exits(0);
    let read = json("--set asked_codes_or_access=no --set asked_access=yes").tells(&old.note.en).says(&old.note.en);
    let parsed = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON");
    let (mut read, asked) = (parsed(&read.stdout), parsed(&json("--set asked_access=yes --set asked_codes=no").stdout));
    read["warnings"] = serde_json::json!([]);
    assert_eq!(read, asked);
    // An answer of this edition wins, and it is said that the other counts for nothing.
    let both = json("--set asked_codes_or_access=yes --set asked_access=no");
    let _ = both.tells("`asked_codes_or_access` counts for nothing").says("counts for nothing");
}

/// Read aloud, a row of signs is a row of noise.
#[test]
fn where_plain_text_is_asked_for_no_signs_set_parts_off() {
    let env = TestEnv::new();
    let sign = |line: &str| line.starts_with("==") || line.starts_with("--");
    for args in ["now --plain", "--plain --set threatened_deportation_or_passport=yes", "sheet --plain"] {
        let output = env.hangup(args).run().exits(0);
        assert_eq!(output.stdout.lines().filter(|line| sign(line)).count(), 0, "{output}");
        let asked = env.hangup(&args.replace("--plain", "")).env("ACCESSIBLE", "1").run().exits(0);
        assert_eq!(asked.stdout, output.stdout, "{args}");
        let drawn = env.hangup(&args.replace("--plain", "")).run().exits(0);
        assert!(drawn.stdout.lines().any(sign), "{drawn}");
    }
}
