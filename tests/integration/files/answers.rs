//! Answers from a file or the command line, without a person.

use hangup::{Lang, Verdict};
use insta::assert_snapshot;

use crate::env::{QUIET, SCAM, TestEnv, title};

const CASE: &str =
    "format_version: 1\nanswers:\n  claimed_japanese_official: true\n  asked_money: unsure\n  asked_id: \"no\"\n";

#[test]
fn answers_of_a_file_and_of_the_command_line_need_no_question() {
    let env = TestEnv::new();
    env.write("a.yaml", CASE);
    let decided = "threatened_deportation_or_passport=yes";
    for args in ["--answers a.yaml", "check --answers a.yaml", "--plain --answers a.yaml --set asked_id=NO"] {
        let output = env.hangup(args).run().exits(0).says(title(Verdict::Caution, Lang::En));
        assert_eq!(output.stderr, "", "{output}");
        let _ = env.hangup(args).arg("--set").arg(decided).run().exits(0).says(title(Verdict::Scam, Lang::En));
    }
}

#[test]
fn the_command_line_wins_over_the_file() {
    let env = TestEnv::new();
    env.write("a.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}\nstate: WA\n");
    let money = "The caller asked for money";
    let _ = env.hangup("--answers a.yaml").run().exits(0).says(money);
    let _ = env.hangup("--answers a.yaml --set asked_money=no").run().exits(0).says_nothing_of(money);
}

#[test]
fn an_answer_that_is_never_asked_for_is_named_and_counts_for_nothing() {
    let env = TestEnv::new();
    let output = env.hangup("--set money_to_clear_name=yes --set asked_money=no").run().exits(0);
    assert_snapshot!(output.stderr, @"warning: `money_to_clear_name` is ruled out by the answers before it and counts for nothing: if it happened, check those answers");
    let _ = output.says(title(Verdict::Undecided, Lang::En));
}

#[test]
fn the_verdict_is_a_number_only_if_wanted() {
    let env = TestEnv::new();
    let deadline = "--set deadline=yes";
    let strong = "--set relative_in_trouble=yes --set asked_to_carry=yes";
    let decisive = "--set threatened_deportation_or_passport=yes";
    for (args, code) in [("--set deadline=no", 13), (deadline, 10), (strong, 11), (decisive, 12)] {
        let _ = env.hangup(args).run().exits(0);
        let _ = env.hangup(args).arg("--exit-code").run().exits(code);
    }
    let _ = env.hangup("--exit-code").lines(&SCAM.lines()).run().exits(12);
    let _ = env.hangup("--exit-code").lines(&QUIET.lines()).run().exits(0);
    let _ = env.hangup("--exit-code").lines(&SCAM.lines()[..5]).run().exits(130);
}

#[test]
fn answers_given_without_a_person_can_be_saved_too() {
    let env = TestEnv::new();
    env.write("a.yaml", CASE);
    let _ = env.hangup("--answers a.yaml --set asked_id=yes --state WA --save b.yaml").run().exits(0);
    let case = env.case("b.yaml");
    assert_eq!((case.answers.len(), case.state.as_deref()), (3, Some("WA")));
    let _ = env.hangup("--answers a.yaml --save b.yaml").run().exits(73).silent();
}

#[test]
fn a_case_file_may_have_a_mark_at_its_start_and_other_line_ends() {
    let env = TestEnv::new();
    env.write("a.yaml", format!("\u{feff}{}", CASE.replace('\n', "\r\n")));
    let _ = env.hangup("--answers a.yaml").run().exits(0).says(title(Verdict::Caution, Lang::En));
}
