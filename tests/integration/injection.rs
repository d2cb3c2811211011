//! Nothing in a file, a name or the environment reaches the output as anything but visible text.

mod names;

use hangup::{Case, Questionnaire};

use super::env::{Output, TestEnv};

/// What somebody might write to drive a terminal, a browser, a Markdown reader or a YAML reader.
const HOSTILE: [&str; 12] = [
    "\u{1b}[2J\u{1b}[31mred\u{7}",
    "\u{1b}]0;title\u{7}\u{1b}]8;;https://evil.example\u{1b}\\link",
    "\u{9b}31mC1",
    "\u{202e}esrever\u{2066}\u{200f}",
    "a\u{200b}b\u{2028}c\u{feff}\u{e0041}",
    "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>&amp;",
    "[link](javascript:alert(1)) ![i](https://evil.example/i.png) <https://evil.example>",
    "# heading\n- item\n> quote\n```\n---\n| a | b |",
    "\"}, answers: {asked_money: \"yes\"}, x: {y: \"",
    "x\nassessment: {verdict: no_known_signs, score: 0}\n---\n!!x &a *a",
    "%PDF-1.7 ) Tj ET endstream endobj /OpenAction << /S /JavaScript >>",
    "{{constructor}} ${7*7} $(id) `id` %s%n\\x1b[31m",
];

/// Characters that nobody sees, and line ends other than ours.
fn invisible(text: &str) -> Option<char> {
    let lines = text.replace('\n', "");
    let shown = hangup::mask::visible(&lines);
    lines.chars().zip(shown.chars()).find(|(letter, shown)| letter != shown).map(|(letter, _)| letter)
}

#[track_caller]
fn harmless(what: &str, output: &Output) {
    for text in [&output.stdout, &output.stderr] {
        assert_eq!(invisible(text), None, "{what}: {text:?}");
        assert!(!text.contains("panicked"), "{what}: {text}");
    }
}

/// A case of a scam whose every detail is this text.
fn case(text: &str) -> String {
    let details = Questionnaire::embedded().details.into_iter().map(|detail| (detail.id, text.to_owned())).collect();
    let case = Case { state: Some("CT".into()), details, ..Case::default() };
    let yes = "answers:\n  claimed_japanese_official: \"yes\"\n  threatened_deportation_or_passport: \"yes\"\n";
    case.to_yaml().replace("answers: {}\n", yes)
}

#[test]
fn a_detail_is_text_in_every_format_and_for_every_reader() {
    let env = TestEnv::new();
    for hostile in HOSTILE {
        env.write("c.yaml", case(hostile));
        for reader in ["me", "family", "police", "consulate", "bank", "card", "ic3"] {
            for format in ["text", "markdown", "html", "json"] {
                let run = env.hangup(&format!("report c.yaml --for {reader} --format {format}")).run().exits(0);
                harmless(&format!("{hostile:?} for {reader} in {format}"), &run);
                match format {
                    "html" => html_is_ours(hostile, &run.stdout),
                    "markdown" => markdown_is_ours(hostile, &run.stdout),
                    _ => {}
                }
            }
        }
    }
}

/// No element, attribute or address that comes from the text.
fn html_is_ours(hostile: &str, html: &str) {
    let lower = html.to_lowercase();
    for foreign in
        ["<script", "<img", "<b>", "<iframe", "onerror=alert(1)>", "href=\"javascript", "https://evil.example\""]
    {
        assert!(!lower.contains(foreign), "{hostile:?}: {foreign}");
    }
    let body = lower.split_once("<body>").expect("a body").1;
    let elements: Vec<_> = body.split('<').skip(1).filter_map(|rest| rest.split([' ', '>', '\n']).next()).collect();
    let ours = [
        "main", "article", "h1", "h2", "h3", "h4", "p", "ul", "li", "div", "span", "dl", "dt", "dd", "a", "br",
        "strong", "svg", "path", "body", "html", "label", "input", "table", "thead", "tbody", "tr", "th", "td",
    ];
    for element in elements {
        assert!(ours.contains(&element.trim_start_matches('/').trim_end_matches('/')), "{hostile:?}: <{element}>");
    }
}

/// No heading, link, picture, block or tag that comes from the text.
fn markdown_is_ours(hostile: &str, markdown: &str) {
    for foreign in ["](", "![", "<script", "<img", "<https://evil", "```", "\n# heading", "\n---\n!!", "\n| a |"] {
        let escaped = |at: usize| at > 0 && markdown.as_bytes()[at - 1] == b'\\';
        let found = markdown.match_indices(foreign).find(|(at, _)| !escaped(*at));
        assert_eq!(found, None, "{hostile:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_typed_as_a_detail_is_saved_as_text_and_changes_no_answer() {
    for hostile in HOSTILE {
        let env = TestEnv::new();
        let typed = hostile.replace('\n', " ");
        let mut lines = super::env::SENT.at("WA").lines();
        lines.extend(["2", "1"].map(String::from));
        for detail in super::env::SENT.details() {
            lines.push(typed.clone());
            lines.extend(detail.long.then(String::new));
        }
        lines.push("report.html".into());
        let run = env.hangup("--save c.yaml").lines(&lines).on_a_screen().exits(0);
        harmless(hostile, &run);
        assert_eq!(invisible(&env.read("c.yaml")), None, "{hostile:?}");
        html_is_ours(hostile, &env.read("report.html"));
        let case = env.case("c.yaml");
        let details = Questionnaire::embedded().details;
        let long = |id: &str| details.iter().any(|detail| detail.id == id && detail.long);
        let shown = |id: &str| hangup::mask::clean(&typed, long(id)).expect("a short text");
        assert!(case.details.iter().all(|(id, text)| *text == shown(id)), "{hostile:?} {case:?}");
        let yes = case.answers.iter().filter(|(_, answer)| *answer == hangup::Answer::Yes).count();
        assert_eq!((yes, case.assessment.map(|given| given.score)), (4, Some(100)), "{hostile:?}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_has_no_action_script_or_address_that_comes_from_a_detail() {
    let env = TestEnv::new();
    for (index, hostile) in HOSTILE.into_iter().enumerate() {
        env.write("c.yaml", case(hostile));
        let file = format!("{index}.pdf");
        let run = env.hangup(&format!("report c.yaml --for police -o {file}")).run().exits(0);
        harmless(hostile, &run);
        let pdf = std::fs::read(env.path(&file)).expect("a PDF");
        let text = String::from_utf8_lossy(&pdf);
        for foreign in ["/JavaScript", "/OpenAction", "/Launch", "/EmbeddedFile", "evil.example"] {
            assert!(!text.contains(foreign), "{hostile:?}: {foreign}");
        }
    }
}

#[test]
fn a_question_file_with_such_characters_is_refused_wherever_they_stand() {
    let small = include_str!("../questions/small.yaml");
    let env = TestEnv::new();
    for hostile in HOSTILE.into_iter().filter(|text| invisible(text).is_some() || text.contains('\n')) {
        let quoted = serde_json::to_string(hostile).expect("JSON is YAML");
        for (place, text) in [
            ("title", small.replacen("\"Call check\"", &quoted, 1)),
            ("id", small.replacen("id: small", &format!("id: {quoted}"), 1)),
            ("section", small.replacen("section: call", &format!("section: {quoted}"), 1)),
            ("key", small.replacen("id: small", &format!("{quoted}: 1\nid: small"), 1)),
            ("date", small.replacen("\"2025\"", &quoted, 1)),
            ("address", small.replacen("\"https://example.org\"", &quoted, 1)),
        ] {
            env.write("q.yaml", text);
            for command in ["questions lint q.yaml", "questions lint q.yaml --format json", "sheet --questions q.yaml"]
            {
                let run = env.hangup(command).run().exits(65);
                harmless(&format!("{place} {hostile:?} {command}"), &run);
            }
        }
    }
}

/// Markup is no control character: it is let in, and is text.
#[test]
fn markup_in_a_question_file_is_text_in_every_format() {
    let small = include_str!("../questions/small.yaml");
    let env = TestEnv::new();
    for hostile in HOSTILE.into_iter().filter(|text| invisible(text).is_none() && !text.contains('\n')) {
        let quoted = serde_json::to_string(hostile).expect("JSON is YAML");
        let file = small.replace("\"A sentence.\"", &quoted).replace("\"Call check\"", &quoted);
        env.write("q.yaml", file);
        for command in [
            "sheet",
            "check --set asked_money=yes --state WA",
            "check --set claimed_official=yes --set asked_money=yes",
        ] {
            for format in ["text", "markdown", "html"] {
                let run = env.hangup(&format!("{command} --questions q.yaml --format {format}")).run().exits(0);
                harmless(&format!("{hostile:?} {command} {format}"), &run);
                match format {
                    "html" => html_is_ours(hostile, &run.stdout),
                    "markdown" => markdown_is_ours(hostile, &run.stdout),
                    _ => {}
                }
            }
        }
        let list = env.hangup("questions list q.yaml").run().exits(0);
        markdown_is_ours(hostile, &list.stdout);
        harmless(hostile, &env.hangup("questions list q.yaml --graph").run().exits(0));
    }
}
