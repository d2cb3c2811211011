//! `hangup plan`: steps ticked off on the command line.

use hangup::case::CaseStep;

use super::env::TestEnv;

/// A case of the first edition, as its programs wrote it.
const FIRST_EDITION: &str = "format_version: 1\nquestionnaire: {id: japanese-officials-us, version: 1}\nlanguage: en\nstate: WA\n\
    answers: {claimed_japanese_official: \"yes\", threatened_arrest_or_freeze: \"yes\", asked_codes_or_access: \"yes\"}\n";
/// A scam with a call to the bank before it, and a loss.
const CASE: &str = "format_version: 2\nanswered: 2026-11-20T09:30:00-08:00\nlanguage: en\nstate: WA\nanswers:\n  \
    claimed_japanese_official: \"yes\"\n  threatened_arrest_or_freeze: \"yes\"\n  sent_money: \"yes\"\n  \
    sent_by_bank_transfer: \"yes\"\n";

fn steps(env: &TestEnv) -> Vec<(String, CaseStep)> {
    env.case("c.yaml").steps
}

#[test]
fn a_step_is_ticked_and_unticked_on_the_command_line() {
    let env = TestEnv::new();
    env.write("c.yaml", CASE);
    let run = env
        .hangup("plan c.yaml --done call_bank --reference")
        .arg("2026-4711 (Ms. Sato)")
        .run()
        .exits(0)
        .tells_nothing();
    let _ = run.says("[x] Call your bank").says("number 2026-4711 (Ms. Sato)").says("1 of ");
    let [(id, done)] = &steps(&env)[..] else { panic!("one step") };
    assert_eq!((id.as_str(), done.reference.as_deref()), ("call_bank", Some("2026-4711 (Ms. Sato)")));
    // The number and the day stay when it is ticked again.
    let _ = env.hangup("plan c.yaml --done call_bank --done report_police").run().exits(0);
    assert_eq!(steps(&env)[0], (id.clone(), done.clone()));
    let _ =
        env.hangup("plan c.yaml --undone call_bank --undone report_police").run().exits(0).says("[ ] Call your bank");
    assert_eq!(steps(&env), []);
    assert_eq!(env.files(), ["c.yaml"]);
}

#[test]
fn the_steps_are_printed_in_every_format() {
    let env = TestEnv::new();
    env.write("c.yaml", CASE);
    let _ = env.hangup("plan c.yaml --done call_bank").run().exits(0);
    let _ = env.hangup("plan c.yaml --format markdown").run().exits(0).says("- [x] **Call your bank**");
    let _ = env.hangup("plan c.yaml --format html").run().exits(0).says("<input type=\"checkbox\" checked>");
    let json = env.hangup("plan c.yaml --format json").run().exits(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let done: Vec<_> = json["steps"].as_array().expect("steps").iter().filter(|step| !step["done"].is_null()).collect();
    assert_eq!((done.len(), &done[0]["id"]), (1, &"call_bank".into()));
}

#[test]
fn a_mistake_leaves_the_case_as_it_was() {
    let env = TestEnv::new();
    env.write("c.yaml", CASE);
    let long = "7".repeat(121);
    for (args, code, told) in [
        ("plan c.yaml --done cal_bank", 2, "(did you mean `call_bank`?)"),
        ("plan c.yaml --undone report_polic", 2, "(did you mean `report_police`?)"),
        ("plan c.yaml --done call_bank --done no_such_step", 2, "no_such_step"),
        ("plan c.yaml --reference 4711", 2, "--reference"),
        ("plan c.yaml --done call_bank --done hang_up --reference 4711", 2, "--reference"),
        (&format!("plan c.yaml --done call_bank --reference {long}"), 2, "121"),
        ("plan c.yaml --done call_bank -o none/plan.html", 73, "none/plan.html"),
        ("plan none.yaml --done call_bank", 66, "none.yaml"),
    ] {
        let _ = env.hangup(args).run().exits(code).tells(told).silent();
        assert_eq!(env.read("c.yaml"), CASE, "{args}");
    }
}

#[cfg(unix)]
#[test]
fn what_the_file_was_allowed_to_nobody_else_stays_so() {
    use std::os::unix::fs::PermissionsExt;
    let env = TestEnv::new();
    env.write("c.yaml", CASE);
    let _ = env.hangup("plan c.yaml --done call_bank -o plan.html").run().exits(0);
    let mode = |name: &str| std::fs::metadata(env.path(name)).expect(name).permissions().mode() & 0o777;
    assert_eq!((mode("c.yaml"), mode("plan.html")), (0o600, 0o600));
}

#[test]
fn a_case_of_the_first_edition_is_ticked_and_keeps_its_answers() {
    let env = TestEnv::new();
    env.write("c.yaml", FIRST_EDITION);
    let _ = env.hangup("plan c.yaml --done report_police").run().exits(0).says("[x] Report it to the local police");
    let case = env.case("c.yaml");
    assert_eq!((case.steps.len(), case.answers.len(), case.state.as_deref()), (1, 3, Some("WA")));
    let _ = env.hangup("plan c.yaml").run().exits(0).says("1 of ");
}

/// A week after the answers the list says that questions wait; before, it does not.
#[test]
fn lines_tick_steps_as_keys_do() {
    let env = TestEnv::new();
    env.write("c.yaml", CASE);
    let run = env.hangup("plan c.yaml").env("SOURCE_DATE_EPOCH", "1795694400").lines(&["1", "q"]).run().exits(0);
    let done = steps(&env);
    assert_eq!(done.len(), 1, "{run}");
    assert!(run.stdout.contains("[x]"), "and the plan is printed as it stands then: {run}");
    let _ = env.hangup("plan c.yaml").lines(&["9999", "", ""]).run().exits(0);
    assert_eq!(steps(&env), done);
}

#[test]
fn a_week_after_questions_wait() {
    for (day, waits) in [("2026-11-26", false), ("2026-11-27", true)] {
        let env = TestEnv::new();
        env.write("c.yaml", CASE);
        let noon = if waits { "1795780800" } else { "1795694400" };
        let run = env.hangup("plan c.yaml").env("SOURCE_DATE_EPOCH", noon).env("TZ", "UTC").run().exits(0);
        assert_eq!(run.stdout.contains("A week has gone by"), waits, "{day}: {run}");
        let json =
            env.hangup("plan c.yaml --format json").env("SOURCE_DATE_EPOCH", noon).env("TZ", "UTC").run().exits(0);
        assert_eq!(json.stdout.contains("new_contact_since"), waits, "{day}: {json}");
    }
}
