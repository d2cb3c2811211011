//! Reports and letters as those who get them need them.

use std::fmt::Write;

use hangup::document::{Block, Document};
use hangup::questionnaire::ReaderKind;
use hangup::{
    Case, IncidentFacts, Lang, Report, incident,
    render::{Paper, PdfOptions, TextStyle, page_counts},
};

use super::env::{TestEnv, questionnaire};

/// The README's case: four answers.
pub(super) const FOUR: &str = "format_version: 2\nanswered: 2026-11-26T09:30:00-08:00\nlanguage: ja\nstate: WA\nanswers: \
                    {claimed_japanese_official: \"yes\", parcel_contraband: \"yes\", \
                    threatened_arrest_or_freeze: unsure, asked_money: \"no\"}\n";

/// Four answers again, with money sent.
pub(super) const SENT: &str = "format_version: 2\nanswered: 2026-11-26T09:30:00-08:00\nlanguage: ja\nstate: WA\nanswers: \
                               {claimed_japanese_official: \"yes\", threatened_arrest_or_freeze: \"yes\", \
                               asked_money: \"yes\", sent_money: \"yes\"}\n";

/// A story of 6,000 characters, in lines and paragraphs.
fn story() -> String {
    let sentence = "9時20分、LINEのビデオ通話に移り、髙﨑警部と名乗る男に警察手帳のようなものを見せられた。\n";
    let story = [sentence.repeat(9), "\n".to_owned()].concat();
    story.chars().cycle().take(6000).collect::<String>().trim_end().to_owned()
}

/// Somebody who went all the way: money sent twice, cards charged, data given, and a long story.
pub(super) fn full() -> String {
    let mut case =
        String::from("format_version: 2\nanswered: 2026-11-26T11:45:00-08:00\nlanguage: ja\nstate: WA\nanswers:\n");
    for question in &questionnaire().questions {
        let answer = match question.id.as_str() {
            "claimed_other_authority" | "still_on_call" | "gave_anything" | "agreed_to_carry" | "gave_ssn" => "no",
            "ordered_to_appear" | "gave_codes_or_passwords" => "unsure",
            _ => "yes",
        };
        writeln!(case, "  {}: \"{answer}\"", question.id).expect("a text");
    }
    case.replace("  gave_anything: \"no\"\n", "")
        + "details:\n  reporter_name: Hanako Yamada\n  reporter_contact: (206) 555-0142\n  \
           when: \"2026-11-26, 09:05 to 11:10\"\n  number_shown: \"+81-3-3581-4321\"\n  \
           names_used: 東京税関 田中一郎\n  numbers_given: case 4517, call back +81-50-5532-7781\n  \
           lost_total: USD 9,850.00\n  sent_when: |\n    2026-11-26 10:04\n    2026-11-26 10:31\n  \
           sent_amount: |\n    USD 4,900.00\n    USD 4,950.00\n  sent_from: |\n    First Example Bank, ...6612\n    Wise\n  \
           money_went_to: |\n    Pacific Sample Bank, account 000123456789\n    みらい見本銀行 普通 1234567\n  \
           sent_reference: |\n    IMAD 20261126MMQFMP9X000123\n    881204557\n  card: Visa, ending 4021\n  \
           gift_cards: Target, USD 200, X7YQ-22PL-9MNB\n  charge_when: 2026-11-27\n  charge_amount: USD 312.50\n  \
           charge_by: ELECTRONICS*SHENZHEN\n  timeline: |\n"
        + &story().lines().map(|line| format!("    {line}\n")).collect::<String>()
        + "steps: {report_police: {done: 2026-11-26, reference: SPD 26-331204}}\n"
}

pub(super) fn paper(yaml: &str, reader: &str, date: &str) -> Document {
    let mut case = Case::parse(yaml.as_bytes()).expect("a case");
    let answers = case.resolve(questionnaire()).expect("it fits").answers;
    let report =
        Report::new(questionnaire(), &answers, case.language.unwrap_or(Lang::En)).with_done(case.steps.clone());
    incident(&report, &IncidentFacts::of(&case, date.into()), questionnaire().find_reader(reader).expect("a reader"))
}

pub(super) fn text(document: &Document) -> String {
    hangup::render::text(std::slice::from_ref(document), TextStyle { columns: 200, color: false, rules: true })
}

/// What stands before the second page.
fn first_page(document: &Document) -> String {
    let blocks = document
        .blocks
        .iter()
        .take_while(|block| !matches!(block, Block::NewPage | Block::Overleaf))
        .cloned()
        .collect();
    text(&Document { blocks, ..document.clone() })
}

fn readers() -> impl Iterator<Item = &'static str> {
    questionnaire().readers.iter().filter(|reader| reader.kind != ReaderKind::Plan).map(|reader| reader.id.as_str())
}

#[test]
fn four_answers_take_two_pages_and_a_full_case_five() {
    for (name, case, most) in [("four", FOUR.to_owned(), 2), ("sent", SENT.to_owned(), 2), ("full", full(), 5)] {
        let papers: Vec<_> = readers().map(|reader| paper(&case, reader, "2026-11-26")).collect();
        for size in [Paper::Letter, Paper::A4] {
            let pages = page_counts(&papers, &PdfOptions { paper: size, fallback_fonts: Vec::new() });
            let pages: Vec<_> = readers().zip(pages.expect("a layout")).collect();
            assert!(pages.iter().all(|(_, pages)| *pages <= most), "{name} {size:?}: {pages:?}");
        }
    }
}

#[test]
fn an_officer_finds_the_case_on_the_first_page() {
    let page = first_page(&paper(&full(), "police", "2026-11-26"));
    for wanted in [
        "SPD 26-331204",
        "2026-11-26 11:45 (UTC-8)",
        "Hanako Yamada",
        "(206) 555-0142",
        "USD 9,850.00",
        "2026-11-26 10:04",
        "USD 4,900.00",
        "Pacific Sample Bank, account 000123456789",
        "IMAD 20261126MMQFMP9X000123",
        "+81-3-3581-4321",
        "東京税関 田中一郎",
        "English translation",
        "Visa, ending 4021",
        "ELECTRONICS*SHENZHEN",
        "X7YQ-22PL-9MNB",
        "Signature and date",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(!page.contains("9時20分"), "a long story has its place in an annex");
    let spoken_to = |word: &str| ["you", "your"].contains(&word.to_lowercase().as_str());
    let words = page.split(|letter: char| !letter.is_ascii_alphabetic());
    assert_eq!(words.filter(|word| spoken_to(word)).count(), 0, "nobody is spoken to: {page}");
}

#[test]
fn a_long_story_is_told_whole_or_told_of() {
    let (police, form) = (text(&paper(&full(), "police", "")), text(&paper(&full(), "ic3", "")));
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let story = story();
    assert!(story.chars().count() > 5990 && story.lines().count() > 100);
    assert!(letters(&police).contains(&letters(&story)));
    assert!(letters(&form).contains(&letters(&story)) && form.contains("To be translated first"), "{form}");
}

/// The text for the form keeps to 3,500 characters, whatever was answered and told.
#[test]
fn the_text_of_a_form_keeps_its_limit_and_says_how_long_it_is() {
    for case in [full(), full().replace("9時20分", "09:20"), FOUR.to_owned()] {
        let document = paper(&case, "ic3", "");
        let after = |block: &&Block| matches!(block, Block::Note(text) if text.contains(" of 3500 characters."));
        let at = document.blocks.iter().position(|block| after(&block)).expect("its length");
        let Block::Paragraph(text) = &document.blocks[at - 1] else { panic!("a paragraph") };
        assert!(text.chars().count() <= 3500 && text.chars().count() > 100);
        assert_eq!(document.blocks[at], Block::Note(format!("{} of 3500 characters.", text.chars().count())));
    }
}

#[test]
fn what_was_not_asked_is_never_said_to_be_nothing() {
    let page = text(&paper(FOUR, "police", "2026-11-26"));
    assert!(page.contains("What the caller got: Not asked or not answered."), "{page}");
    assert!(page.contains("Answered no: ") && page.contains("Not asked or not answered: "), "{page}");
    assert!(!page.contains("Nothing"), "{page}");
    let all = FOUR.replace("asked_money: \"no\"", "asked_money: \"no\", gave_anything: \"no\"");
    let page = text(&paper(&all, "police", "2026-11-26"));
    assert!(page.contains("What the caller got: None (all of these were asked about)."), "{page}");
}

#[test]
fn a_report_printed_a_year_later_says_the_same() {
    for reader in ["police", "consulate", "family"] {
        assert_eq!(paper(&full(), reader, "2026-11-26"), paper(&full(), reader, "2027-11-26"), "{reader}");
    }
    let env = TestEnv::new();
    env.write("c.yaml", full());
    let printed =
        |when: &str| env.hangup("report c.yaml --for police").env("SOURCE_DATE_EPOCH", when).run().exits(0).stdout;
    assert_eq!(printed("1795694400"), printed("1827230400"));
}

#[test]
fn a_time_before_the_answers_is_told_as_the_case_has_it() {
    let page = text(&paper(&full(), "police", ""));
    assert!(page.contains("less than 30 minutes before 2026-11-26 11:45 (UTC-8)"), "{page}");
    assert!(!page.contains("{answered}"), "{page}");
    let undated = full().replace("answered: 2026-11-26T11:45:00-08:00\n", "");
    assert!(text(&paper(&undated, "police", "")).contains("less than 30 minutes before the time of these answers"));
}

/// The order of the form, and what it does not want.
#[test]
fn the_form_of_the_fbi_has_its_order_and_no_number_of_the_person() {
    let page = text(&paper(&full(), "ic3", ""));
    let places: Vec<_> = (1..=5).map(|number| page.find(&format!("== {number}. ")).expect("a part")).collect();
    assert!(places.is_sorted());
    let asked = |label: &str| page.lines().any(|line| line.starts_with(label));
    assert!(!asked("Social Security") && !asked("Date of birth"));
}

#[test]
fn the_consulate_is_addressed_and_asked_what_only_the_person_can_allow() {
    let page = first_page(&paper(&full(), "consulate", ""));
    for wanted in ["在シアトル日本国総領事館", "[ ] 在留届を提出しています", "[ ] 氏名などを伏せて", "Hanako Yamada"]
    {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
}

#[test]
fn the_family_reads_first_what_to_do() {
    let danger = FOUR.replace("asked_money: \"no\"", "danger_now: \"yes\"");
    let document = paper(&danger, "family", "");
    let page = text(&document);
    assert!(page.lines().position(|line| line.contains("911")).expect("the number") < 12, "{page}");
}

/// What it came to and what is lost stand above the steps; those that are done are ticked, with day and number; and
/// nobody who helps is told to look for help.
#[test]
fn the_family_sees_what_it_came_to_and_what_is_done() {
    let safe = full().replace("danger_now: \"yes\"", "danger_now: \"no\"");
    let page = text(&paper(&safe, "family", ""));
    let steps = page.find("今すべきこと").expect("the steps");
    for wanted in ["これは詐欺です。ご本人は悪くありません。", "USD 9,850.00", "2026-11-26, 09:05 to 11:10"]
    {
        assert!(page.find(wanted).is_some_and(|at| at < steps), "{wanted}: {page}");
    }
    assert!(page.contains("[x] 地元の警察に届け出る\n    2026-11-26 済み、番号 SPD 26-331204"), "{page}");
    assert!(!page.contains("家族や友人に話す") && page.contains("0120-95-0178"), "{page}");
}

/// Nobody is blamed and nobody hung up on where the bank may really have called.
#[test]
fn the_family_is_told_to_check_what_is_not_clear() {
    let unclear = "format_version: 2\nlanguage: en\nanswers: {claimed_business: \"yes\", deadline: \"yes\"}\n";
    let gave = unclear.replace("deadline", "gave_card_number: \"yes\", deadline");
    for (case, fault) in [(unclear, false), (gave.as_str(), true)] {
        let page = text(&paper(case, "family", ""));
        assert!(page.contains("It is not clear yet whether this was a scam."), "{page}");
        assert!(!page.contains("same kind") && page.contains("not their fault") == fault, "{page}");
        assert_eq!(page.contains("For family in Japan"), fault, "{page}");
    }
}

/// Three rows of what they got are asked where nothing was said: the others are no "no".
#[test]
fn what_was_not_asked_is_never_called_asked() {
    let three = "format_version: 2\nlanguage: en\nanswers: {claimed_japanese_official: \"no\", \
        gave_card_number: \"no\", gave_personal_details: \"no\", sent_money: \"no\"}\n";
    let page = text(&paper(three, "police", ""));
    let got = page.lines().skip_while(|line| !line.starts_with("What the caller got")).take(2).collect::<String>();
    assert!(got.contains("some were not asked"), "{page}");
}

#[test]
fn a_reader_that_does_not_exist_is_answered_with_those_who_do() {
    let env = TestEnv::new();
    env.write("c.yaml", FOUR);
    let run = env.hangup("report c.yaml --for polise").run().exits(2).silent();
    let _ = run.tells("did you mean `police`?").tells("police, consulate, family, me, bank, card, ic3");
    let _ = env.hangup("report c.yaml --for polise --lang ja").run().exits(2).tells("--for に使えるもの");
    let _ = env.hangup("report c.yaml --for card").run().exits(0).tells("カード会社");
}

#[test]
fn each_command_says_which_formats_it_has() {
    let env = TestEnv::new();
    env.write("c.yaml", FOUR);
    for args in [
        "questions lint --format pdf",
        "questions lint --format message",
        "check --format message",
        "plan c.yaml --format message",
    ] {
        let run = env.hangup(args).run().exits(2).silent();
        let _ = run.tells("this command does not write the format");
    }
    for reader in ["police", "bank", "me"] {
        let run = env.hangup(&format!("report c.yaml --format message --for {reader}")).run().exits(2).silent();
        let _ = run.tells("`--format message` is a few lines for the family");
    }
    let _ = env.hangup("report c.yaml --format message --for family").run().exits(0);
    let message = env.hangup("report c.yaml --format message --lang en").run().exits(0).stdout;
    assert!(message.lines().count() < 6 && message.chars().count() < 320, "{message}");
    assert_eq!(env.hangup("report c.yaml --for family --format message --lang en").run().exits(0).stdout, message);
    let _ = env.hangup("report c.yaml --for police --format message").run().exits(2).silent().tells("for the family");
}

/// Words in the other language are told to a screen reader, and a date is never broken.
#[test]
fn a_page_in_a_browser_names_the_language_of_every_piece() {
    for (reader, other) in [("police", "ja"), ("bank", "ja"), ("family", "en")] {
        let document = paper(&full(), reader, "2026-11-26");
        let page = hangup::render::html(&[document], Paper::Letter);
        let body = page.split_once("<body>").expect("a body").1;
        assert!(body.contains(&format!("<span lang=\"{other}\">")), "{reader}");
        if other == "ja" {
            let mut rest = body.to_owned();
            while let Some(at) = rest.find("<span lang=\"ja\">") {
                let end = at + rest[at..].find("</span>").expect("its end");
                rest.replace_range(at..end, "");
            }
            let kana = rest.chars().find(|letter| ('\u{3040}'..='\u{30FF}').contains(letter));
            assert_eq!(kana, None, "{reader}");
        }
    }
    let page = hangup::render::html(&[paper(&full(), "police", "")], Paper::Letter);
    assert!(page.contains("<span class=\"whole\">2026-11-26 11:45</span>") && page.contains("type=\"checkbox\""));
    assert!(page.contains("counter(pages)") && page.contains("prefers-color-scheme: dark"));
}
