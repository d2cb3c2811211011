//! The interview line by line, through a pipe.

mod ending;
mod place;
mod report;

use hangup::words::words;
use hangup::{Answer, InterviewStep, Lang, Verdict};

use super::env::{Call, Output, QUIET, SCAM, TestEnv, question, questionnaire, title};

/// A call with answers of all three kinds, that is never decided.
const DOUBTFUL: Call<'_> = Call::of(&[
    ("claimed_business", Answer::Yes),
    ("asked_money", Answer::Yes),
    ("deadline", Answer::Unsure),
    ("number_hidden_or_foreign", Answer::Yes),
]);

/// The words of an answer in some way of writing.
fn written(lines: &[String], yes: &str, no: &str, unsure: &str) -> Vec<String> {
    let word = |line: &String| match line.as_str() {
        "y" => yes.to_owned(),
        "n" => no.to_owned(),
        "u" => unsure.to_owned(),
        other => other.to_owned(),
    };
    lines.iter().map(word).collect()
}

fn hold(args: &str, lines: &[String]) -> Output {
    TestEnv::new().hangup(args).lines(lines).run()
}

/// The saved answers after some lines.
fn answers_after(lines: &[String]) -> Vec<(String, Answer)> {
    let env = TestEnv::new();
    let _ = env.hangup("--save case.yaml").lines(lines).run();
    env.case("case.yaml").answers
}

#[test]
fn a_call_without_any_sign_ends_with_the_verdict_and_no_offer() {
    let output = hold("", &QUIET.lines()).exits(0);
    assert_eq!(output.told(words(Lang::En).interview.want_report), 0);
    assert!(output.says(title(Verdict::NoKnownSigns, Lang::En)).status.success());
}

#[test]
fn every_way_of_writing_an_answer_gives_the_same_result() {
    let lines = DOUBTFUL.lines();
    let expected = hold("", &lines).exits(0).says(title(Verdict::Caution, Lang::En));
    for (yes, no, unsure) in [
        ("yes", "no", "unsure"),
        ("Y", "N", "U"),
        ("ｙ", "ｎ", "ｕ"),
        ("はい", "いいえ", "わからない"),
        ("ハイ", "イイエ", "分からない"),
        ("  y  ", "\tn", "　ｕ　"),
        ("y\r", "n\r", "u\r"),
    ] {
        let output = hold("", &written(&lines, yes, no, unsure));
        assert_eq!(output.stdout, expected.stdout, "{yes} {no} {unsure}");
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn a_japanese_interview_is_japanese_from_its_first_line_to_its_last() {
    let lines = written(&SCAM.lines(), "はい", "いいえ", "わからない");
    let output = hold("--lang ja", &lines).exits(0).says(title(Verdict::Scam, Lang::Ja));
    let output = output.tells(question("still_on_call", Lang::Ja)).tells(words(Lang::Ja.other()).interview.switch);
    let wordy = |line: &&str| line.contains(|letter: char| letter.is_ascii_alphabetic());
    let english = output.stderr.lines().filter(|line| line.is_ascii()).filter(wordy);
    assert_eq!(english.collect::<Vec<_>>(), [words(Lang::Ja.other()).interview.switch]);
}

#[test]
fn the_language_can_be_changed_at_any_question_and_stays() {
    let mut lines = SCAM.lines();
    lines.insert(2, "j".into());
    let output = hold("", &lines).exits(0).says(title(Verdict::Scam, Lang::Ja));
    let told = |id, lang| output.told(question(id, lang));
    let third = "claimed_japanese_official";
    assert_eq!((told(third, Lang::En), told(third, Lang::Ja)), (1, 2), "asked again, and listed: {output}");
    lines.insert(4, "英語".into());
    let _ = hold("", &lines).exits(0).says(title(Verdict::Scam, Lang::En));
}

#[test]
fn the_last_line_counts_without_its_end() {
    let lines = QUIET.lines().join("\n");
    let output = TestEnv::new().hangup("").stdin(lines).run();
    assert_eq!(output.exits(0).told(words(Lang::En).interview.stopped), 0);
}

#[test]
fn the_first_screen_asks_about_the_call_and_names_the_other_language() {
    let output = TestEnv::new().hangup("").run().exits(130);
    let first: Vec<_> = output.stderr.lines().take(10).collect();
    assert!(first.contains(&question("still_on_call", Lang::En)), "{output}");
    assert!(first.iter().any(|line| line.contains("日本語")), "{output}");
}

#[test]
fn nothing_but_an_answer_counts_as_an_answer() {
    let silence = ["", " ", "x", "yy", "ok", "12", "-", "\u{1b}[A", "\u{3}", "0", "yes no", "true"].map(String::from);
    assert_eq!(answers_after(&silence), []);
    // At the review, a number is more than silence.
    let silence = silence.into_iter().filter(|line| line != "12").collect::<Vec<_>>();
    let mut mixed = Vec::new();
    for line in DOUBTFUL.lines() {
        mixed.extend(silence.iter().cloned());
        mixed.push(line);
    }
    assert_eq!(answers_after(&mixed), answers_after(&DOUBTFUL.lines()));
    assert_eq!(hold("", &mixed).stdout, hold("", &DOUBTFUL.lines()).stdout);
}

#[test]
fn an_unknown_word_gets_a_hint_and_the_same_question() {
    let output = hold("", &["maybe".into()]);
    assert_eq!(output.told(words(Lang::En).interview.unknown_key), 1);
    assert_eq!((output.told("Question 1 of"), output.told("Question 2 of")), (1, 0), "{output}");
}

#[test]
fn lines_that_are_no_text_are_no_answers_either() {
    let mut bytes = b"\xff\xfe\x00\ny\xff\n\xe3\x81\n".to_vec();
    bytes.extend(vec![b'y'; 100_000]);
    bytes.extend(b"\n\0\n");
    let env = TestEnv::new();
    let output = env.hangup("--save case.yaml").stdin(&bytes).run().exits(130);
    assert_eq!(env.case("case.yaml").answers, []);
    assert!(output.told(words(Lang::En).interview.unknown_key) >= 5, "{output}");
}

#[test]
fn why_explains_and_does_not_answer() {
    let output = hold("", &["?".into(), "why".into(), "n".into(), "なぜ".into()]);
    assert_eq!(output.told(words(Lang::En).interview.why_we_ask), 3, "{output}");
    assert_eq!(output.told("Question 2 of"), 1);
}

#[test]
fn back_asks_the_question_before_again_and_shows_its_answer() {
    let lines = ["n", "y", "b", "b", "b", "u", "n"].map(String::from);
    let output = hold("", &lines);
    assert_eq!(output.told(words(Lang::En).interview.no_back), 1, "{output}");
    let output = output.tells("Answer so far: yes").tells("Answer so far: no");
    assert_eq!(output.told("Question 3 of"), 2, "{output}");
    let ids = ["still_on_call", "danger_now", "claimed_japanese_official"].map(String::from);
    let expected: Vec<_> = ids.into_iter().zip([Answer::Unsure, Answer::Yes, Answer::No]).collect();
    assert_eq!(answers_after(&lines), expected, "only the question gone back to is answered again");
}

#[test]
fn still_on_the_call_shows_the_screen_that_ends_it_at_any_question() {
    let screen = questionnaire().screens[questionnaire().hang_up_screen].title.get(Lang::En);
    for lines in [&["h"][..], &["n", "h"], &["n", "n", "通話中"], &["y"]] {
        let lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(hold("", &lines).told(screen), 1, "{lines:?}");
    }
    assert_eq!(hold("", &["n".into(), "n".into()]).told(screen), 0);
}

#[test]
fn stopping_asks_first_and_gives_the_guidance_so_far() {
    let stop = ["n", "n", "y", "y", "q", "y"].map(String::from);
    let output =
        hold("", &stop).exits(130).says(title(Verdict::Scam, Lang::En)).tells(words(Lang::En).interview.stopped);
    assert_eq!(output.told(words(Lang::En).interview.really_stop), 1);
    let go_on = ["q", "what", "n", "n"].map(String::from);
    let output = hold("", &go_on);
    assert_eq!((output.told(words(Lang::En).interview.really_stop), output.told("Question 2 of")), (2, 1), "{output}");
    assert_eq!(answers_after(&go_on), [("still_on_call".to_owned(), Answer::No)]);
}

#[test]
fn the_review_lists_the_answers_and_changes_one_by_its_number() {
    let mut lines = DOUBTFUL.lines();
    lines.pop();
    let asked = DOUBTFUL.steps().into_iter().filter_map(|(step, _)| match step {
        InterviewStep::Ask(id) => Some(questionnaire().question(id).id.as_str()),
        _ => None,
    });
    let number = asked.take_while(|id| *id != "asked_money").count() + 1;
    for number in [number.to_string(), format!("{number}").replace('1', "１")] {
        let mut lines = lines.clone();
        lines.extend(["0", "999", "n", "u", &number, "n", "y"].map(String::from));
        let output = hold("", &lines);
        assert_eq!(output.told(words(Lang::En).interview.review_hint), 4, "{output}");
        assert_eq!(output.told(words(Lang::En).interview.review), 2, "{output}");
        assert_eq!(output.told(question("asked_money", Lang::En)), 4, "asked, listed, asked again, listed: {output}");
    }
}

#[test]
fn an_answer_changed_at_the_review_opens_the_questions_behind_it() {
    let mut lines = QUIET.lines();
    lines.pop();
    let gate = lines.len();
    lines.extend([gate.to_string(), "y".into()]);
    let output = hold("", &lines).exits(130).tells("Answer so far: no").tells(question("gave_card_number", Lang::En));
    assert_eq!(output.told(question("gave_anything", Lang::En)), 3, "{output}");
}

#[test]
fn a_decided_call_goes_straight_to_protection_if_wanted() {
    let output = hold("", &SCAM.lines()).exits(0).says(title(Verdict::Scam, Lang::En));
    let output = output.tells(words(Lang::En).interview.short_way).tells(question("gave_anything", Lang::En));
    assert_eq!(output.told(question("out_of_the_blue", Lang::En)), 0, "{output}");
}

#[test]
fn a_decided_call_can_be_described_to_its_end() {
    let call = SCAM.the_long_way();
    let output = hold("", &call.lines()).exits(0).says(title(Verdict::Scam, Lang::En));
    let output = output.tells(question("out_of_the_blue", Lang::En)).tells(question("gave_anything", Lang::En));
    assert_eq!(output.told(words(Lang::En).interview.short_way), 1, "asked once: {output}");
    assert!(call.lines().len() > SCAM.lines().len() + 10);
}

#[test]
fn the_verdict_is_said_as_soon_as_it_is_certain() {
    let output = hold("", &["n", "n", "y", "y"].map(String::from)).tells(title(Verdict::Scam, Lang::En));
    let verdict = output.stderr.find(title(Verdict::Scam, Lang::En)).expect("the verdict");
    assert!(output.stderr[..verdict].contains("Question 4 of"));
    assert_eq!(output.told("Question 5 of"), 0, "{output}");
}
