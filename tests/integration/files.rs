//! Files: whole or not at all, never over somebody else's, nothing lost.

mod answers;
mod killed;

use std::fs;

use hangup::words::words;
use hangup::{Answer, Lang, Verdict, case::CaseAssessment};

use super::env::{Call, QUIET, SCAM, TestEnv, title};

/// A call that goes through most kinds of question.
const LOSS: Call<'_> = Call::of(&[
    ("claimed_japanese_official", Answer::Yes),
    ("threatened_arrest_or_freeze", Answer::Yes),
    ("gave_anything", Answer::Yes),
    ("gave_card_number", Answer::Unsure),
    ("sent_money", Answer::Yes),
    ("sent_by_gift_card", Answer::Yes),
]);

#[test]
fn what_is_answered_is_saved_even_if_the_rest_never_is() {
    for count in 0..6 {
        let env = TestEnv::new();
        let _ = env.hangup("--save case.yaml").lines(&LOSS.lines()[..count]).run().exits(130);
        let case = env.case("case.yaml");
        assert_eq!(case.answers.len(), count.min(5), "the sixth line is no answer but a choice: {case:?}");
        assert_eq!(env.files(), ["case.yaml"], "no temporary file stays");
    }
}

#[test]
fn a_saved_case_says_everything_needed_to_print_it_again() {
    let env = TestEnv::new();
    let _ = env.hangup("--save case.yaml --lang ja").lines(&SCAM.at("WA").lines()).run().exits(0);
    let case = env.case("case.yaml");
    let questionnaire = case.questionnaire.expect("which questionnaire");
    assert_eq!((questionnaire.id.as_str(), questionnaire.sha256.len()), ("japanese-officials-us", 64));
    assert_eq!((case.language.map(hangup::Lang::tag), case.state.as_deref()), (Some("ja"), Some("WA")));
    assert_eq!(case.assessment, Some(CaseAssessment { verdict: Verdict::Scam, score: 100 }));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_what_holds_answers() {
    use std::os::unix::fs::PermissionsExt;
    let env = TestEnv::new();
    let _ = env.hangup("--save case.yaml -o result.txt").lines(&QUIET.lines()).run().exits(0);
    let _ = env.hangup("sheet -o sheet.txt").run().exits(0);
    let mode = |name: &str| fs::metadata(env.path(name)).expect(name).permissions().mode() & 0o777;
    assert_eq!((mode("case.yaml"), mode("result.txt")), (0o600, 0o600));
    assert_ne!(mode("sheet.txt"), 0o600, "a sheet to share is not private");
}

#[test]
fn an_interview_resumed_anywhere_ends_as_if_never_interrupted() {
    let lines = LOSS.at("CA").lines();
    let whole = TestEnv::new().hangup("").lines(&lines).run().exits(0);
    for stop in (1..lines.len()).step_by(4) {
        let env = TestEnv::new();
        let _ = env.hangup("--save case.yaml").lines(&lines[..stop]).run().exits(130);
        // The choice of the short way is no answer: it is made again if it had been made.
        let choice = LOSS.steps().iter().position(|(step, _)| *step == hangup::Next::Decided);
        let from = if choice.is_some_and(|choice| stop > choice) { vec!["y".to_owned()] } else { Vec::new() };
        // So is the acceptance of the review.
        let review = LOSS.steps().iter().position(|(step, _)| *step == hangup::Next::Review);
        let from = if review.is_some_and(|review| stop > review) { vec!["y".into(), "y".into()] } else { from };
        let rest: Vec<_> = from.into_iter().chain(lines[stop..].iter().cloned()).collect();
        let resumed = env.hangup("--resume case.yaml").lines(&rest).run().exits(0);
        assert_eq!(resumed.stdout, whole.stdout, "stopped after {stop} lines: {resumed}");
    }
}

#[test]
fn a_resumed_case_goes_on_saving_to_its_file_or_to_another() {
    let env = TestEnv::new();
    let _ = env.hangup("--save case.yaml").lines(&["n"]).run().exits(130);
    let _ = env.hangup("--resume case.yaml").lines(&["n"]).run().exits(130);
    assert_eq!(env.case("case.yaml").answers.len(), 2);
    let _ = env.hangup("--resume case.yaml --save other.yaml").lines(&["n"]).run().exits(130);
    assert_eq!((env.case("case.yaml").answers.len(), env.case("other.yaml").answers.len()), (2, 3));
}

#[test]
fn what_a_changed_questionnaire_no_longer_has_is_left_out_with_a_warning() {
    let env = TestEnv::new();
    let answers = "format_version: 1\nanswers: {still_on_call: \"no\", gone: \"yes\", danger_now: \"no\"}\n";
    let edition = "questionnaire: {id: japanese-officials-us, version: 1, sha256: abc}\n";
    // Without another edition to come from, it is a mistake, and nothing is thrown away.
    let output = env.write("case.yaml", answers).hangup("--resume case.yaml").lines(&["u"]).run().exits(65);
    assert_eq!((output.told("gone"), env.read("case.yaml").as_str()), (1, answers), "{output}");
    let _ = env.hangup("report case.yaml").run().exits(65).silent();
    let case = format!("{answers}{edition}");
    let output = env.write("case.yaml", case).hangup("--resume case.yaml").lines(&["u"]).run().exits(130);
    let output = output.tells("warning: the questionnaire has changed").tells("not judged: gone");
    assert_eq!((output.told("Question 1."), output.told("Question 3.")), (0, 1), "{output}");
    let ids: Vec<_> = env.case("case.yaml").answers.into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, ["still_on_call", "danger_now", "claimed_japanese_official"]);
}

#[test]
fn an_existing_file_is_replaced_only_if_told_so() {
    let env = TestEnv::new();
    env.write("old", "old").write("old.txt", "old");
    for args in ["--save old", "-o old.txt", "sheet -o old.txt"] {
        let _ = env.hangup(args).lines(&QUIET.lines()).run().exits(73).silent();
        assert_eq!((env.read("old"), env.read("old.txt")), ("old".into(), "old".into()), "{args}");
    }
    let _ = env.hangup("--save old --force -o old.txt").lines(&QUIET.lines()).run().exits(0);
    assert!(
        env.read("old").starts_with("format_version: 2")
            && env.read("old.txt").contains(title(Verdict::NoKnownSigns, Lang::En))
    );
    assert_eq!(env.files(), ["old", "old.txt"]);
}

#[test]
fn a_path_that_cannot_be_written_is_refused_before_the_first_question() {
    let env = TestEnv::new();
    fs::create_dir(env.path("folder")).expect("a folder");
    env.write("file", "old");
    for file in ["folder", "file/new.txt", "none/new.txt", "folder/../none/new.txt"] {
        for args in ["--force --save", "--force -o"] {
            let named = if args.ends_with("-o") { "--format=text" } else { "--plain" };
            let output = env.hangup(args).arg(file).arg(named).lines(&QUIET.lines()).run().exits(73).silent();
            assert_eq!(output.told("Question 1"), 0, "{args} {file}: {output}");
        }
    }
    assert_eq!((env.files(), env.read("file")), (vec!["file".into(), "folder".into()], "old".into()));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_what_it_points_to_is_replaced_only_if_told_so() {
    let env = TestEnv::new();
    env.write("kept", "kept");
    std::os::unix::fs::symlink("kept", env.path("link.yaml")).expect("a link");
    let _ = env.hangup("--save link.yaml").lines(&QUIET.lines()).run().exits(73).silent();
    assert_eq!(env.read("kept"), "kept");
    let _ = env.hangup("--save link.yaml --force").lines(&QUIET.lines()).run().exits(0);
    assert!(fs::symlink_metadata(env.path("link.yaml")).expect("a link").is_symlink());
    assert_eq!(env.case("kept").answers.len(), QUIET.lines().len() - 1);
}

/// What is no file is written to, never replaced, whoever runs it and however it is told.
#[cfg(target_os = "linux")]
#[test]
fn a_device_or_an_open_file_is_written_to() {
    let env = TestEnv::new();
    for force in ["", "--force"] {
        let output = env.hangup(&format!("sheet --format text -o /dev/stdout {force}")).run().exits(0);
        assert!(output.stdout.len() > 500, "{output}");
        let _ = env.hangup(&format!("sheet --format text -o /dev/null {force}")).run().exits(0);
        // Nothing is looked for in a device, which might never end, and nothing is left beside it.
        let _ = env.hangup(&format!("--save /dev/zero {force}")).lines(&QUIET.lines()).run().exits(0);
        assert!(!std::path::Path::new("/dev/.zero.hangup-lock").exists());
    }
    use std::os::unix::fs::FileTypeExt;
    assert!(fs::metadata("/dev/null").expect("a device").file_type().is_char_device());
}

#[test]
fn names_may_have_spaces_and_japanese_letters() {
    let env = TestEnv::new();
    fs::create_dir(env.path("家族 の 相談")).expect("a folder");
    let (case, result) = ("家族 の 相談/電話 1.yaml", "家族 の 相談/結果 (1).txt");
    let run = env.hangup("--save").arg(case).arg("-o").arg(result);
    let output = run.lines(&SCAM.lines()).run().exits(0);
    let whole = env.path(result).canonicalize().expect("a file").display().to_string();
    let output = output.tells(&format!("Written: {whole}"));
    assert_eq!(output.stdout, "");
    assert!(env.read(result).contains("This was a scam.") && env.case(case).answers.len() > 3);
}

#[test]
fn a_result_that_goes_to_a_file_is_not_on_the_screen() {
    let env = TestEnv::new();
    let _ = env.hangup("-o -").lines(&QUIET.lines()).run().exits(0).says(title(Verdict::NoKnownSigns, Lang::En));
    let output = env.hangup("-o result.txt").lines(&QUIET.lines()).run().exits(0).silent();
    assert!(
        !output.stderr.contains('\u{1b}') && env.read("result.txt").contains(title(Verdict::NoKnownSigns, Lang::En)),
        "{output}"
    );
}

#[test]
fn a_file_that_vanishes_under_way_is_told_and_the_interview_goes_on() {
    let env = TestEnv::new();
    fs::create_dir(env.path("folder")).expect("a folder");
    let mut talk = super::files::killed::Slow::start(&env, "--save folder/case.yaml");
    talk.feed("n\n");
    talk.until(|| env.path("folder/case.yaml").exists() && env.case("folder/case.yaml").answers.len() == 1);
    fs::remove_dir_all(env.path("folder")).expect("the folder goes");
    let lines = QUIET.lines()[1..].join("\n");
    talk.feed(&format!("{lines}\n"));
    let output = talk.end().exits(74).says(title(Verdict::NoKnownSigns, Lang::En));
    assert_eq!(output.told("cannot write `folder/case.yaml`"), 2, "at once and at the end: {output}");
    assert_eq!(output.told(words(Lang::En).interview.stopped), 0);
}

/// A result that cannot be written is shown: nobody is left without guidance.
#[test]
fn a_result_whose_folder_vanishes_is_shown() {
    for finish in [true, false] {
        let env = TestEnv::new();
        fs::create_dir(env.path("folder")).expect("a folder");
        let mut talk = killed::Slow::start(&env, "--save case.yaml -o folder/result.html");
        talk.until(|| env.path("case.yaml").exists());
        fs::remove_dir_all(env.path("folder")).expect("the folder goes");
        let lines = SCAM.lines();
        let lines = if finish { &lines[..] } else { &lines[..5] };
        talk.feed(&format!("{}\n", lines.join("\n")));
        let output = talk.end().exits(74).says("This was a scam.").says("Hang up");
        assert_eq!(output.told("cannot write `folder/result.html`"), 1, "{output}");
    }
}

#[test]
fn a_case_that_cannot_be_saved_is_told_at_the_end_of_a_stopped_interview_too() {
    let env = TestEnv::new();
    fs::create_dir(env.path("folder")).expect("a folder");
    let mut talk = killed::Slow::start(&env, "--save folder/case.yaml");
    talk.until(|| env.path("folder/case.yaml").exists());
    fs::remove_dir_all(env.path("folder")).expect("the folder goes");
    talk.feed("n\n");
    let _ = talk.end().exits(74).says(title(Verdict::Undecided, Lang::En));
}

#[test]
fn one_file_cannot_take_the_answers_and_the_result() {
    let env = TestEnv::new();
    env.write("old.yaml", "format_version: 1\nanswers: {}\n");
    for args in [
        "--save x.json -o x.json",
        "--save x.json -o ./x.json --force",
        "--resume old.yaml -o old.yaml --format html --force",
        "--set asked_money=yes --save x.json -o x.json",
    ] {
        let output = env.hangup(args).lines(&QUIET.lines()).run().exits(2).silent();
        assert!(output.told("different names") == 1 && output.told("Question 1") == 0, "{args}: {output}");
    }
    assert_eq!((env.files(), env.case("old.yaml").answers), (vec!["old.yaml".to_owned()], Vec::new()));
}
