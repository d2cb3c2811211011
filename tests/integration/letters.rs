//! Letters: every fact from the case, no more than was answered, and each sheet fit to be signed and sent.

use hangup::document::{Block, Document, Size};
use hangup::{
    Lang,
    render::{Paper, PdfOptions},
};

use super::papers::{FOUR, SENT, full, paper, text};

fn answered(answers: &str, details: &str) -> String {
    format!(
        "format_version: 2\nanswered: 2026-11-26T09:30:00-08:00\nstate: CT\nanswers: {{{answers}}}\ndetails: {{{details}}}\n"
    )
}

/// Every fact is from the case: with no details at all, a letter has no number, sum, name or date but that of the day.
#[test]
fn what_is_not_known_stays_blank_in_letters() {
    let answers =
        "format_version: 2\nanswers: {sent_money: \"yes\", money_taken: \"yes\", gave_card_number: \"yes\"}\n";
    for reader in ["bank", "card"] {
        let page = text(&paper(answers, reader, "2026-11-26"));
        assert!(page.contains("____") && !page.contains('$') && !page.contains("{"), "{page}");
        for promise in ["will be returned", "guarantee", "must refund", "entitled"] {
            assert!(!page.contains(promise), "{page}");
        }
    }
}

#[test]
fn each_line_of_a_letter_is_told_in_japanese_too() {
    for reader in ["bank", "card", "ic3"] {
        let document = paper(&full(), reader, "2026-11-26");
        assert_eq!((document.lang, document.size), (Lang::En, Size::Compact));
        let pairs = document.blocks.windows(2).filter(|pair| matches!(pair[0], Block::Paragraph(_)));
        let glossed = pairs.filter(|pair| matches!(&pair[1], Block::Note(text) if text.contains('。'))).count();
        assert!(glossed >= 1, "{reader}");
    }
}

/// What nobody is sure of is nothing to sign.
#[test]
fn not_sure_is_no_statement_in_a_letter() {
    let unsure = "sent_money: unsure, money_taken: unsure, gave_card_number: unsure, gave_bank_details: unsure";
    let case = answered(&format!("claimed_japanese_official: unsure, {unsure}"), "");
    let bank = text(&paper(&case, "bank", "2026-11-26"));
    for stated in ["I was deceived into", "that I did not make and did not", "posed as", "The caller has"] {
        assert!(!bank.contains(stated), "{bank}");
    }
    for asked in ["I think that I made", "that I do not recognize", "The caller may have"] {
        assert!(bank.contains(asked), "{bank}");
    }
    let card = text(&paper(&case, "card", "2026-11-26"));
    assert!(card.contains("may have got my card data") && !card.contains("deceived me"), "{card}");
    let nothing = text(&paper(FOUR, "card", "2026-11-26"));
    assert!(nothing.contains("no reason to write") && !nothing.contains("A caller"), "{nothing}");
}

#[test]
fn a_transfer_that_was_not_ones_own_is_told_with_all_that_is_known() {
    let details = "lost_total: \"$1,200\", sent_when: \"2026-11-26 11:00\", sent_amount: \"$1,200\", \
                   sent_from: First Example Bank, money_went_to: ZELLE J DOE";
    let document = paper(&answered("money_taken: \"yes\", sent_money: \"no\"", details), "bank", "2026-11-26");
    let page = text(&document);
    for known in ["2026-11-26 11:00", "$1,200", "First Example Bank", "ZELLE J DOE", "Regulation E"] {
        assert!(page.contains(known), "{known}: {page}");
    }
    assert!(!document.blocks.contains(&Block::NewPage) && !page.contains("recall"), "{page}");
}

#[test]
fn charges_are_disputed_only_if_there_are_any() {
    let case = answered("gave_card_number: \"yes\"", "card: Visa 4021");
    let page = text(&paper(&case, "card", "2026-11-26"));
    assert!(page.contains("block the card") && !page.contains("I dispute"), "{page}");
    let page = text(&paper(&full(), "card", "2026-11-26"));
    assert!(page.contains("I dispute") && page.contains("ELECTRONICS*SHENZHEN"), "{page}");
}

/// A wire recall is not asked for where gift cards were bought.
#[test]
fn a_recall_is_asked_of_a_bank_only_for_what_went_through_one() {
    let cards = text(&paper(&answered("sent_money: \"yes\", sent_by_gift_card: \"yes\"", ""), "bank", ""));
    assert!(!cards.contains("wire recall"), "{cards}");
    assert!(text(&paper(SENT, "bank", "")).contains("wire recall"));
}

/// The person's own account comes before the statements, and nothing stands behind the count as if it were to be copied.
#[test]
fn the_form_of_the_fbi_tells_the_facts_and_the_persons_own_words_first() {
    let case = full().replace("9時20分、", "09:20 ").replace(|letter: char| letter > '\u{2FFF}', "x");
    let document = paper(&case, "ic3", "");
    let count = |block: &Block| matches!(block, Block::Note(text) if text.contains(" of 3500 characters."));
    let at = document.blocks.iter().position(count).expect("its length");
    let Block::Paragraph(form) = &document.blocks[at - 1] else { panic!("a paragraph") };
    assert!(form.starts_with("Date and time of the call: 2026-11-26, 09:05 to 11:10\n"), "{form}");
    let short = answered("claimed_japanese_official: \"yes\", asked_money: \"yes\"", "timeline: They shouted.");
    let page = text(&paper(&short, "ic3", ""));
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(place("They shouted.") < place("The caller asked for money"));
    let page = text(&paper(&full(), "ic3", ""));
    let left_out = page.find("Left out, no room: do not copy").expect("a heading");
    assert!(page[left_out..].contains("The caller asked for an app"), "{page}");
}

/// A signature under nothing proves nothing, and what stays at home is not counted with the letter.
#[test]
fn a_signature_never_stands_first_on_a_page_and_a_sheet_counts_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let danger =
        SENT.replace("sent_money: \"yes\"", "sent_money: \"yes\", sent_cash_or_gold: \"yes\", gave_id: unsure");
    let told =
        |lines: usize| format!("{SENT}details:\n  timeline: |\n{}", "    10:04 電話があり、送金した。\n".repeat(lines));
    for case in [FOUR.to_owned(), SENT.to_owned(), danger, told(12), full()] {
        for reader in ["police", "consulate", "bank", "card"] {
            for size in [Paper::Letter, Paper::A4] {
                let Some(pages) = read(&paper(&case, reader, "2026-11-26"), size, folder.path()) else { return };
                for page in pages {
                    let first = page.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
                    assert!(!first.starts_with("Signature") && !first.starts_with("署名"), "{reader}: {page}");
                }
            }
        }
    }
    let pages = read(&paper(&full(), "card", "2026-11-26"), Paper::Letter, folder.path()).expect("pages");
    assert!(pages.len() == 2 && pages.iter().all(|page| page.contains("Page 1 of 1")), "{pages:?}");
}

/// The text of each page; `None` on a machine without `pdftotext`.
fn read(document: &Document, paper: Paper, folder: &std::path::Path) -> Option<Vec<String>> {
    let file = folder.join("paper.pdf");
    let options = PdfOptions { paper, fallback_fonts: Vec::new() };
    std::fs::write(&file, hangup::render::pdf(std::slice::from_ref(document), &options).expect("a PDF"))
        .expect("a file");
    let output = std::process::Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output().ok()?;
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    Some(text.split_terminator('\u{c}').map(str::to_owned).collect())
}
