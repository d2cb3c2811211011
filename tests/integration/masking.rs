//! Card and Social Security numbers: hidden in every format and in every file, and nothing else with them.

use super::env::{SCAM, TestEnv, questionnaire};

/// Numbers that must be hidden, and the digits of them that must be nowhere.
const SECRETS: [(&str, &str); 14] = [
    ("4111111111111111", "4111111111111111"),
    ("4111 1111 1111 1111", "4111111111111111"),
    ("4111-1111-1111-1111", "4111111111111111"),
    ("4111 - 1111 - 1111 - 1111", "4111111111111111"),
    ("４１１１１１１１１１１１１１１１", "4111111111111111"),
    ("４１１１　１１１１　１１１１　１１１１", "4111111111111111"),
    ("４１１１－１１１１－１１１１－１１１１", "4111111111111111"),
    ("4111ー1111ー1111ー1111", "4111111111111111"),
    ("3782 822463 10005", "378282246310005"),
    ("カード番号は5555555555554444です", "5555555555554444"),
    ("123-45-6789", "123456789"),
    ("１２３－４５－６７８９", "123456789"),
    ("SSN 123456789.", "123456789"),
    ("my number 123 45 6789 during the call", "123456789"),
];

/// What is no secret: amounts, dates and telephone numbers stay as they are.
const KEPT: [&str; 20] = [
    "$1,234.56",
    "$123,456,789",
    "¥1234567",
    "123456789円",
    "1億2345万6789円",
    "USD 123456789",
    "2026-11-23 14:30",
    "2026年11月23日 午後3時",
    "11/23/2026",
    "+1-202-238-6700",
    "(206) 682-9107",
    "206.682.9107",
    "+81-3-3580-3311",
    "090-1234-5678",
    "0120-95-0178",
    "#9110",
    "+81-742-22-1101",
    "011-81-742-22-1101",
    "20261123143004",
    "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae",
];

/// The digits of a text, of either width, without what stands between them.
fn digits(text: &str) -> String {
    let narrow = |letter: char| match letter {
        '０'..='９' => char::from_digit(letter as u32 - '０' as u32, 10),
        letter => Some(letter).filter(char::is_ascii_digit),
    };
    text.chars().filter_map(narrow).collect()
}

/// What is typed, line by line, for a report with this text in every detail.
fn typed(text: &str) -> Vec<String> {
    let mut lines = SCAM.at("WA").lines();
    lines.push("y".into());
    lines.extend(questionnaire().details.iter().map(|_| text.to_owned()));
    lines
}

#[test]
fn a_secret_that_is_typed_is_neither_stored_nor_shown() {
    for (secret, number) in SECRETS {
        let env = TestEnv::new();
        for (index, ending) in ["txt", "md", "html", "json"].into_iter().enumerate() {
            let file = format!("report.{ending}");
            let lines = [typed(secret), vec![file.clone()]].concat();
            let run = env.hangup(&format!("--save c{index}.yaml")).lines(&lines).run().exits(0);
            for text in [env.read(&file), env.read(&format!("c{index}.yaml")), run.stdout, run.stderr] {
                assert!(!digits(&text).contains(number), "{secret}: {text}");
            }
            assert!(
                env.read(&file).contains("**") || env.read(&file).contains("\\*\\*"),
                "{secret}: {}",
                env.read(&file)
            );
        }
    }
}

#[test]
fn a_secret_in_a_case_file_written_by_hand_is_not_shown() {
    let env = TestEnv::new();
    for (secret, number) in SECRETS {
        let id = &questionnaire().details[0].id;
        env.write(
            "c.yaml",
            format!("format_version: 1\nanswers: {{asked_money: \"yes\"}}\ndetails: {{{id}: \"{secret}\"}}\n"),
        );
        for reader in ["me", "family", "police", "consulate"] {
            for format in ["text", "markdown", "html", "json"] {
                let run = env.hangup(&format!("report c.yaml --for {reader} --format {format}")).run().exits(0);
                assert!(!digits(&run.stdout).contains(number), "{secret}\n{run}");
                assert!(!digits(&run.stderr).contains(number), "{secret}\n{run}");
            }
        }
    }
}

/// Compressed, so that only the text before it is drawn can be looked at; the same details made the other formats.
#[cfg(feature = "pdf")]
#[test]
fn a_secret_is_not_in_a_pdf() {
    let env = TestEnv::new();
    let id = &questionnaire().details[0].id;
    let pdf = |text: &str| {
        env.write(
            "c.yaml",
            format!("format_version: 1\nanswers: {{asked_money: \"yes\"}}\ndetails: {{{id}: \"{text}\"}}\n"),
        );
        let _ = env.hangup("report c.yaml --for police -o r.pdf --force").run().exits(0);
        std::fs::read(env.path("r.pdf")).expect("a PDF")
    };
    assert_eq!(pdf("4111-1111-1111-1111"), pdf("****-****-****-****"));
    assert_ne!(pdf("4111-1111-1111-1111"), pdf("4111-1111-1111-1112"));
}

#[test]
fn amounts_dates_and_telephone_numbers_stay_as_they_were_typed() {
    let env = TestEnv::new();
    for (index, kept) in KEPT.into_iter().enumerate() {
        let lines = [typed(kept), vec![String::new()]].concat();
        let run = env.hangup(&format!("--save {index}.yaml")).lines(&lines).run().exits(0);
        assert!(run.stdout.contains(kept), "{kept}\n{run}");
        let case = env.case(&format!("{index}.yaml"));
        assert!(!case.details.is_empty() && case.details.iter().all(|(_, text)| text == kept), "{kept}: {case:?}");
    }
}
