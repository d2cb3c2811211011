//! The line-by-line interview at a terminal: the menu behind the result, reports, saving.

use hangup::Lang;
use hangup::words::words;

use super::screen::{Ended, Start, Terminal};
use crate::env::{Call, SCAM, SENT, TestEnv, questionnaire};

/// A line-by-line interview, at its first prompt.
fn start(env: &TestEnv, args: &str) -> Terminal {
    Start::new(env, &format!("--plain {args}")).env("NO_COLOR", "1").go()
}

/// Types lines, each once it is asked for.
fn type_lines<L: AsRef<str>>(terminal: &mut Terminal, lang: Lang, lines: &[L]) {
    for line in lines {
        terminal.until(words(lang).interview.prompt);
        terminal.send(&format!("{}\r", line.as_ref()));
    }
}

/// Holds the interview up to the result, types these lines and ends it.
fn after_result(env: &TestEnv, args: &str, lang: Lang, call: &Call<'_>, lines: &[String]) -> Ended {
    let mut terminal = start(env, &format!("--lang {} {args}", lang.tag()));
    type_lines(&mut terminal, lang, &call.lines());
    type_lines(&mut terminal, lang, lines);
    terminal.until(words(lang).interview.prompt);
    terminal.send("\u{4}");
    terminal.end()
}

/// The lines of a report for the first or the second reader, with these details, into a file.
fn report(reader: &str, details: &[(&str, &str)], file: &str) -> Vec<String> {
    let line = |id: &str| details.iter().find(|(given, _)| *given == id).map_or("", |(_, text)| text).to_owned();
    let mut lines = vec!["2".to_owned(), reader.to_owned()];
    for detail in SENT.details() {
        let typed = line(&detail.id);
        let more = detail.long && !typed.is_empty();
        lines.push(typed);
        lines.extend(more.then(String::new));
    }
    lines.push(file.to_owned());
    lines
}

#[test]
fn the_police_get_english_and_the_consulate_japanese_from_the_same_answers() {
    for lang in Lang::ALL {
        let env = TestEnv::new();
        let mut lines = report("1", &[("number_shown", "+81-3-0000-0110")], "police.txt");
        lines.extend(["2", "2", "consulate.txt"].map(String::from));
        let _ = after_result(&env, "", lang, &SENT, &lines).exits(0);
        let id = questionnaire().find("threatened_deportation_or_passport").expect("a question");
        let statement = &questionnaire().question(id).statement;
        for (file, lang) in [("police.txt", Lang::En), ("consulate.txt", Lang::Ja)] {
            let text = crate::env::dense(&env.read(file));
            assert!(
                text.contains(&crate::env::dense(statement.get(lang))) && text.contains("+81-3-0000-0110"),
                "{text}"
            );
        }
    }
}

#[test]
fn the_persons_numbers_appear_nowhere_and_what_is_hidden_is_told() {
    let env = TestEnv::new();
    let id = questionnaire()
        .details
        .iter()
        .find(|detail| detail.whose == hangup::mask::Whose::Person)
        .expect("one")
        .id
        .clone();
    let mut lines = report("1", &[(&id, "card 4111 1111 1111 1111"), ("names_used", "Officer ＹＡＭＡＤＡ")], "r.txt");
    let at = lines.iter().position(|line| line.contains("4111")).expect("it is typed");
    // An empty line ends a long detail; then it is asked whose number that is.
    let long = questionnaire().details.iter().any(|detail| detail.id == id && detail.long);
    lines.insert(at + 1 + usize::from(long), "y".to_owned());
    let ended = after_result(&env, "--save case.yaml", Lang::En, &SENT, &lines).exits(0).says("Hidden: a card number");
    for text in [&env.read("r.txt"), &env.read("case.yaml")] {
        assert!(!text.contains("4111") && text.contains("**** 1111"), "{text}");
    }
    assert_eq!(env.case("case.yaml").details.len(), 2, "{}", ended.text);
}

#[test]
fn control_characters_in_a_detail_cannot_drive_the_terminal() {
    let env = TestEnv::new();
    let lines = report("1", &[("names_used", "red\u{7f}x\u{202e}desrever")], "r.txt");
    let _ = after_result(&env, "", Lang::En, &SENT, &lines).exits(0);
    let text = env.read("r.txt");
    assert!(!text.contains(['\u{1b}', '\u{7f}', '\u{202e}']) && text.contains("desrever"), "{text}");
}

#[test]
fn a_name_that_will_not_do_is_asked_for_again() {
    let env = TestEnv::new();
    env.write("old.txt", "old");
    let mut lines = report("1", &[("when", "on Monday")], "report");
    lines.extend(["old.txt", "none/report.txt", "my report.txt"].map(String::from));
    let ended = after_result(&env, "", Lang::En, &SENT, &lines).exits(0);
    let path = env.path("my report.txt").canonicalize().expect("a file").display().to_string();
    let ended = ended.says(&format!("Written: {path}"));
    assert_eq!(ended.count("error: "), 1, "{}", ended.text);
    assert!(env.read("my report.txt").contains("on Monday") && env.read("old.txt") == "old");
    assert_eq!(env.files(), ["my report.txt", "old.txt"]);
}

#[test]
fn the_menu_comes_back_until_it_is_left_and_offers_to_save() {
    let env = TestEnv::new();
    let mut terminal = start(&env, "");
    type_lines(&mut terminal, Lang::En, &SCAM.at("WA").lines());
    for line in ["1", "everything", "3", "b", "message", "2"] {
        type_lines(&mut terminal, Lang::En, &[line]);
    }
    type_lines(&mut terminal, Lang::En, &["q", "y", "kept.yaml"]);
    let ended = terminal.end().exits(0).says("hangup check --resume");
    assert_eq!(ended.count(words(Lang::En).interview.what_next), 5, "{}", ended.text);
    assert_eq!(env.case("kept.yaml").answers.len(), SCAM.asked().len());
}

#[test]
fn an_input_that_ends_after_the_result_is_no_more_to_say() {
    let env = TestEnv::new();
    let ended = after_result(&env, "", Lang::En, &SCAM, &[]).exits(0);
    assert_eq!(ended.count(words(Lang::En).interview.stopped), 0);
    assert_eq!(ended.count(hangup::Questionnaire::embedded().band(hangup::Verdict::Scam).title.get(Lang::En)), 2);
}

#[test]
fn lines_pasted_into_a_detail_belong_to_it() {
    let env = TestEnv::new();
    let mut terminal = start(&env, "--save case.yaml");
    type_lines(&mut terminal, Lang::En, &SCAM.lines());
    type_lines(&mut terminal, Lang::En, &["2", "1", "on Monday\rat noon\r3 times"]);
    terminal.until(words(Lang::En).interview.prompt);
    assert_eq!(env.case("case.yaml").details, [("when".to_owned(), "on Monday at noon 3 times".to_owned())]);
}
