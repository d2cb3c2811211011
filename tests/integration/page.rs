//! The page for a browser: what stands in the file. What it does in one is tried by `tests/page.sh`.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use hangup::{
    Lang, Questionnaire,
    render::{PageOptions, page},
};

use crate::env::{TestEnv, questionnaire};

fn made(languages: &[Lang], state: Option<&str>, url: Option<&str>) -> String {
    let place = state.map(|code| questionnaire().find_place(code).expect("a state"));
    page(questionnaire(), &PageOptions { languages: languages.to_vec(), place, url: url.map(str::to_owned) })
}

#[test]
fn both_languages_fit_a_slow_connection() {
    let page = made(&Lang::ALL, None, Some("https://example.org/check.html"));
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(page.as_bytes()).expect("memory");
    let packed = packed.finish().expect("memory").len();
    assert!(page.len() <= 220_000, "{} bytes", page.len());
    assert!(packed <= 70_000, "{packed} bytes compressed");
}

#[test]
fn the_script_can_be_read() {
    let script = include_str!("../../src/render/page/page.js");
    assert!(script.lines().count() < 600, "{} lines", script.lines().count());
    assert!(script.lines().all(|line| line.chars().count() <= 120));
    for never in
        ["fetch(", "XMLHttpRequest", "localStorage", "sessionStorage", "cookie", "innerHTML", "eval(", "import("]
    {
        assert!(!script.contains(never), "{never}");
    }
}

#[test]
fn the_guidance_stands_in_the_page_before_the_questions() {
    let page = made(&Lang::ALL, None, None);
    let (_, body) = page.split_once("<body>").expect("a body");
    let (still, _) = body.split_once("<script").expect("the questions");
    for lang in Lang::ALL {
        let screen = &questionnaire().screens[questionnaire().hang_up_screen];
        assert!(still.contains(screen.title.get(lang)), "{}", lang.tag());
        for office in questionnaire().offices.iter().filter(|office| office.phone.is_some()) {
            assert!(still.contains(office.name.get(lang)), "{}", office.id);
        }
    }
    for phone in questionnaire().offices.iter().filter_map(|office| office.phone.as_ref()) {
        let dialled: String = phone.chars().filter(char::is_ascii_digit).collect();
        assert!(still.contains(&format!("href=\"tel:+{dialled}\"")), "{phone}");
    }
}

#[test]
fn no_text_of_a_question_file_can_leave_its_place() {
    let yaml = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions/small.yaml")).expect("it");
    let hostile = yaml.replace("A sentence.", "</script><script>alert(1)</script><!--<script>&\\\"'");
    let questionnaire = Questionnaire::parse(hostile.as_bytes()).expect("still valid");
    let page = page(&questionnaire, &PageOptions { languages: Lang::ALL.to_vec(), place: None, url: None });
    assert_eq!(page.matches("</script>").count(), 4);
    assert!(!page.contains("<script>alert") && !page.contains("<!--"));
}

#[test]
fn the_same_options_give_the_same_bytes_and_a_copy_can_be_checked() {
    let env = TestEnv::new();
    let arguments = "page --lang both --state WA --url https://example.org/a?b=1&c=%22 -o";
    for name in ["one.html", "two.html"] {
        let run = env.hangup(arguments).arg(name).run().exits(0).silent();
        assert_eq!(run.stderr, "");
    }
    assert_eq!(env.read("one.html"), env.read("two.html"));
    let run = env.hangup("page --verify one.html").run().exits(0);
    assert_eq!(run.says("state WA; url https://example.org/a?b=1&c=%22").stderr, "");
    let page = env.read("one.html");
    let line = page.lines().position(|line| line.contains("tel:+1")).expect("a number") + 1;
    env.write("changed.html", page.replacen("tel:+1", "tel:+99", 1));
    env.write("older.html", page.replacen(&questionnaire().checked, "2020-01-01", 1));
    env.write("other.html", "<!DOCTYPE html>");
    for (file, says) in [
        ("changed.html", format!("line {line} differs")),
        ("older.html", "2020-01-01".to_owned()),
        ("other.html", "no page".to_owned()),
    ] {
        drop(env.hangup("page --verify").arg(file).run().exits(1).silent().tells(&says));
    }
}

#[test]
fn an_address_that_is_none_is_refused() {
    let env = TestEnv::new();
    for address in ["example.org", "javascript:alert(1)", "https://a b", "https://a\"b"] {
        drop(env.hangup("page -o x.html --url").arg(address).run().exits(2).silent().tells("https://example.org"));
        assert!(!env.path("x.html").exists());
    }
}
