//! The interview line by line, through a pipe.

mod ending;
mod place;

use hangup::words::words;
use hangup::{Answer, Lang, Next, Verdict};

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
    assert_eq!(output.told(words(Lang::En).interview.what_next), 0);
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
    assert_eq!((told(third, Lang::En), told(third, Lang::Ja)), (1, 1), "asked again: {output}");
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
    let mut mixed = Vec::new();
    for (step, line) in DOUBTFUL.steps() {
        // On the page and at the review, numbers are more than silence, and so is Enter.
        let means = |line: &&String| matches!(line.trim(), "" | "0" | "12");
        let asks = matches!(step, Next::Ask(_));
        mixed.extend(silence.iter().filter(|line| asks || !means(line)).cloned());
        mixed.push(line);
    }
    assert_eq!(answers_after(&mixed), answers_after(&DOUBTFUL.lines()));
    assert_eq!(hold("", &mixed).stdout, hold("", &DOUBTFUL.lines()).stdout);
}

#[test]
fn an_unknown_word_gets_a_hint_and_the_same_question() {
    let output = hold("", &["maybe".into()]);
    assert_eq!(output.told(words(Lang::En).interview.unknown_key), 1);
    assert_eq!((output.told("Question 1."), output.told("Question 2.")), (1, 0), "{output}");
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
    let help = |id| {
        let question = questionnaire().question(questionnaire().find(id).expect("a question"));
        question.help.as_ref().or(question.hint.as_ref()).expect("help").get(Lang::En)
    };
    assert!(output.told(help("still_on_call")) > 0 && output.told(help("danger_now")) > 0, "{output}");
    assert_eq!((output.told("Question 1."), output.told("Question 2.")), (2, 1), "the second time, anew: {output}");
}

#[test]
fn back_asks_the_question_before_again_and_shows_its_answer() {
    let lines = ["n", "y", "b", "b", "b", "u", "n"].map(String::from);
    let output = hold("", &lines);
    assert_eq!(output.told(words(Lang::En).interview.no_back), 1, "{output}");
    let output = output.tells("Answer so far: Yes").tells("Answer so far: No");
    assert_eq!(output.told("Question 3."), 2, "{output}");
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
    assert_eq!((output.told(words(Lang::En).interview.really_stop), output.told("Question 2.")), (1, 1), "{output}");
    assert_eq!(answers_after(&go_on), [("still_on_call".to_owned(), Answer::No)]);
}

/// The number of a question in the review.
fn number(lines: &[String], id: &str) -> String {
    let output = hold("", lines);
    let id = questionnaire().find(id).expect("a question");
    let row = format!(". {} - ", questionnaire().question(id).short.get(Lang::En));
    let line = output.stderr.lines().find(|line| line.contains(&row));
    line.and_then(|line| line.split('.').next()).unwrap_or_else(|| panic!("no `{row}`: {output}")).to_owned()
}

#[test]
fn the_review_lists_the_answers_and_changes_one_by_its_number() {
    let mut lines = DOUBTFUL.lines();
    lines.pop();
    let number = number(&lines, "asked_money");
    for number in
        [number.clone(), number.chars().map(|digit| ('０'..='９').nth(digit as usize - 48).expect("a digit")).collect()]
    {
        let mut lines = lines.clone();
        lines.extend(["0", "999", "n", "u", &number, "n", "y"].map(String::from));
        let output = hold("", &lines);
        assert_eq!(output.told(words(Lang::En).interview.review_hint), 4, "{output}");
        assert_eq!(output.told(words(Lang::En).interview.review_question), 2, "{output}");
        assert_eq!(output.told(question("asked_money", Lang::En)), 2, "asked and asked again: {output}");
    }
}

#[test]
fn a_row_changed_at_the_review_opens_the_questions_behind_it() {
    let mut lines = QUIET.lines();
    lines.pop();
    let row = number(&lines, "sent_money");
    lines.extend([row, rows().to_string(), String::new()]);
    let output = hold("", &lines).exits(130).tells(question("sent_within_30_minutes", Lang::En));
    assert_eq!(output.told(page()), 2, "{output}");
}

/// The question above the rows of what they got.
pub(crate) fn page() -> &'static str {
    let page = questionnaire().sections.iter().find_map(|section| section.page.as_ref());
    page.expect("a page").question.get(Lang::En)
}

/// How many rows the page has, where nothing was said that opens more.
fn rows() -> usize {
    QUIET.steps().iter().filter(|(step, _)| matches!(step, Next::Page(_))).count()
}

#[test]
fn the_page_takes_the_numbers_of_its_rows_in_one_line_or_a_line_for_each_row() {
    let before = |call: &Call<'_>| -> Vec<String> {
        let steps = call.steps().into_iter();
        steps.take_while(|(step, _)| !matches!(step, Next::Page(_))).map(|(_, line)| line).collect()
    };
    let card = Call { answers: &[SCAM.answers[0], SCAM.answers[1], ("gave_card_number", Answer::Yes)], ..SCAM };
    let whole = hold("", &card.lines()).exits(0);
    for page in [&["1 0"][..], &["1", "none of the rest"], &["y", "0"], &["はい", "０"]] {
        let page: Vec<_> = page.iter().map(ToString::to_string).collect();
        let lines = [before(&card), page, vec!["y".into(), "skip".into()]].concat();
        let output = hold("", &lines).exits(0);
        assert_eq!(output.stdout, whole.stdout, "{lines:?}: {output}");
    }
}

/// Whatever way answers come, the same document comes of them, byte for byte.
#[test]
fn answers_by_lines_and_by_file_give_the_same_document() {
    for call in [SCAM.at("WA"), SCAM.the_long_way(), DOUBTFUL, QUIET] {
        for format in ["text", "html", "json"] {
            let env = TestEnv::new();
            let saved = env.hangup(&format!("--save case.yaml --format {format}")).lines(&call.lines()).run().exits(0);
            let file = env.hangup(&format!("--answers case.yaml --format {format}")).run().exits(0);
            assert_eq!(saved.stdout, file.stdout, "{format}");
        }
    }
}

#[test]
fn a_saved_interview_says_where_it_is_and_how_to_go_on() {
    let env = TestEnv::new();
    let output = env.hangup("--save case.yaml").lines(&["n"]).run().exits(130);
    let path = env.path("case.yaml").canonicalize().expect("a file").display().to_string();
    let told = output.stderr.lines().find(|line| line.contains("--resume")).expect("how to go on").to_owned();
    assert_eq!(told, format!("To go on with them: hangup check --resume {path}"));
    let output = env.hangup("--resume case.yaml").lines(&["n"]).run().exits(130);
    let output = output.tells("Going on where you stopped, with 1 answer.");
    assert_eq!((output.told("Question 1."), output.told("Question 2.")), (0, 1), "{output}");
}

#[test]
fn a_decided_call_goes_straight_to_protection_if_wanted() {
    let output = hold("", &SCAM.lines()).exits(0).says(title(Verdict::Scam, Lang::En));
    let output = output.tells(words(Lang::En).interview.decided).tells(page());
    assert_eq!(output.told(question("out_of_the_blue", Lang::En)), 0, "{output}");
}

#[test]
fn a_decided_call_can_be_described_to_its_end() {
    let call = SCAM.the_long_way();
    let output = hold("", &call.lines()).exits(0).says(title(Verdict::Scam, Lang::En));
    let output = output.tells(question("out_of_the_blue", Lang::En)).tells(page());
    assert_eq!(output.told(words(Lang::En).interview.decided), 1, "asked once: {output}");
    assert!(call.lines().len() > SCAM.lines().len() + 10);
}

#[test]
fn the_verdict_is_said_as_soon_as_it_is_certain() {
    let output = hold("", &["n", "n", "y", "y"].map(String::from)).tells(title(Verdict::Scam, Lang::En));
    let verdict = output.stderr.find(title(Verdict::Scam, Lang::En)).expect("the verdict");
    assert!(output.stderr[..verdict].contains("Question 4."));
    assert_eq!(output.told("Question 5."), 0, "{output}");
}
