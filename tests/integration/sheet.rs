//! The guidance sheet on paper.

#[cfg(feature = "pdf")]
use std::process::Command;

use hangup::{Document, Lang, Questionnaire, render::Paper, sheet};

#[cfg(feature = "pdf")]
use super::env::looked_at;

const DATE: &str = "2026-11-23";
#[cfg(feature = "pdf")]
/// As long as an address for everybody may be.
const LONG: &str = "https://www.an-association-of-japanese-people-in-southern-california.example.org/safety/scam-calls/check-a-call-en.html";

/// The sheets of every state, and that without one. Where a single office serves several states they are alike, and
/// each is there once.
fn sheets(questionnaire: &Questionnaire, page: Option<&str>) -> Vec<Document> {
    let mut sheets = Vec::new();
    for place in questionnaire.numbered_places().map(|(id, _)| Some(id)).chain([None]) {
        let mut answers = questionnaire.no_answers();
        answers.place = place;
        for sheet in Lang::ALL.map(|lang| sheet(questionnaire, &answers, lang, DATE, page)) {
            if !sheets.contains(&sheet) {
                sheets.push(sheet);
            }
        }
    }
    sheets
}

/// One page for each language, wherever a person lives, on either paper; also where two offices share a state.
#[cfg(feature = "pdf")]
#[test]
fn the_sheet_is_one_page_in_every_state() {
    let questionnaire = Questionnaire::embedded();
    let documents = sheets(&questionnaire, None);
    assert!(documents.len() > 2 * questionnaire.offices.len());
    for paper in [Paper::Letter, Paper::A4] {
        let pages = hangup::render::page_counts(&documents, &options(paper)).expect("a layout");
        assert!(pages.iter().all(|&pages| pages == 1), "{paper:?}: {pages:?}");
    }
}

/// The longest address does not take a second page where the sheet has least room.
#[cfg(feature = "pdf")]
#[test]
fn the_sheet_with_a_page_is_one_page() {
    let questionnaire = Questionnaire::embedded();
    assert_eq!(hangup::render::page_address(LONG), Some(LONG));
    let mut answers = questionnaire.no_answers();
    answers.place = questionnaire.find_place("CA");
    let documents = Lang::ALL.map(|lang| sheet(&questionnaire, &answers, lang, DATE, Some(LONG)));
    for paper in [Paper::Letter, Paper::A4] {
        assert_eq!(hangup::render::page_counts(&documents, &options(paper)).expect("a layout"), [1, 1], "{paper:?}");
    }
}

/// Somebody can copy the page and let it ask for more.
#[test]
fn the_sheet_says_what_the_page_never_asks_for() {
    let env = crate::env::TestEnv::new();
    for format in ["text", "markdown", "html"] {
        let sheet =
            |more: &str| env.hangup(&format!("sheet --lang both --format {format}{more}")).run().exits(0).stdout;
        let (with, without) = (sheet(" --url https://example.org/check.html"), sheet(""));
        for promise in ["It never asks for your name", "名前、カード、お金は求めません"] {
            assert!(with.contains(promise) && !without.contains(promise), "{format}: {promise}");
        }
    }
}

#[cfg(feature = "pdf")]
fn options(paper: Paper) -> hangup::render::PdfOptions {
    hangup::render::PdfOptions { paper, fallback_fonts: Vec::new() }
}

/// What `zbarimg` reads in a picture; `None` on a machine without it.
#[cfg(feature = "pdf")]
fn decoded(picture: &std::path::Path) -> Option<String> {
    let output = looked_at(Command::new("zbarimg").args(["--quiet", "--raw"]).arg(picture))?;
    Some(String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned())
}

/// A camera reads from the printed sheet what stands beside the code.
#[cfg(feature = "pdf")]
#[test]
fn the_code_on_paper_leads_to_the_address_beside_it() {
    let questionnaire = Questionnaire::embedded();
    let folder = tempfile::tempdir().expect("a folder");
    for (state, page, address) in [
        (None, None, "https://www.us.emb-japan.go.jp/jicc/consulate-guide.html"),
        (Some("CA"), None, "https://www.us.emb-japan.go.jp/jicc/consulate-guide.html"),
        (Some("NY"), None, "https://www.ny.us.emb-japan.go.jp/"),
        (Some("WA"), None, "https://www.seattle.us.emb-japan.go.jp/itpr_ja/phone_scam_japanese.html"),
        (Some("WA"), Some(LONG), LONG),
    ] {
        let mut answers = questionnaire.no_answers();
        answers.place = state.and_then(|state| questionnaire.find_place(state));
        let document = [sheet(&questionnaire, &answers, Lang::Ja, DATE, page)];
        let [pdf, picture] = ["s.pdf", "s.png"].map(|name| folder.path().join(name));
        std::fs::write(&pdf, hangup::render::pdf(&document, &options(Paper::Letter)).expect("a PDF")).expect("a file");
        // As coarse as a bad photograph of it.
        let mut command = Command::new("pdftoppm");
        command.args(["-r", "110", "-singlefile", "-png"]).arg(&pdf).arg(folder.path().join("s"));
        let Some(output) = looked_at(&mut command) else { return };
        assert!(output.status.success());
        let Some(read) = decoded(&picture) else { return };
        assert_eq!(read, address);
    }
}

/// The squares in the HTML, drawn by hand, are read the same.
#[cfg(feature = "pdf")]
#[test]
fn the_code_in_a_browser_leads_to_the_same_address() {
    let questionnaire = Questionnaire::embedded();
    let folder = tempfile::tempdir().expect("a folder");
    let html = hangup::render::html(
        &[sheet(&questionnaire, &questionnaire.no_answers(), Lang::En, DATE, Some(LONG))],
        Paper::A4,
    );
    let picture = folder.path().join("code.pgm");
    std::fs::write(&picture, drawn(&html)).expect("a file");
    let Some(read) = decoded(&picture) else { return };
    assert_eq!(read, LONG);
}

/// The black path of a code as a grey picture, each square four pixels wide.
#[cfg(feature = "pdf")]
fn drawn(html: &str) -> Vec<u8> {
    let (_, svg) = html.split_once("class=\"code\"").expect("a code");
    let between = |before: &str, after: &str| {
        svg.split_once(before).and_then(|(_, rest)| rest.split_once(after)).expect("an SVG").0
    };
    let side: usize = between("viewBox=\"0 0 ", " ").parse().expect("a number");
    let mut dark = vec![vec![false; side]; side];
    for bar in between("fill=\"#000\" d=\"M", "\"").split('M') {
        let numbers: Vec<usize> =
            bar.split([' ', 'h', 'v']).take(3).map(|part| part.parse().expect("a number")).collect();
        dark[numbers[1]][numbers[0]..numbers[0] + numbers[2]].fill(true);
    }
    let pixel = |at: usize| if dark[at / (4 * side) / 4][at % (4 * side) / 4] { 0 } else { 255 };
    let head = format!("P5 {0} {0} 255\n", 4 * side).into_bytes();
    head.into_iter().chain((0..16 * side * side).map(pixel)).collect()
}

/// The heading says what the code leads to, an address stands there once, and only where a number stands is it to be
/// checked.
#[test]
fn the_sheet_says_once_and_truly_where_its_code_leads() {
    let questionnaire = Questionnaire::embedded();
    let code = questionnaire.sheet.code.as_ref().expect("headings");
    for (state, heading, numbered) in [
        (None, &code.guide, false),
        (Some("CT"), &code.guide, true),
        (Some("GU"), &code.office, false),
        (Some("NY"), &code.office, true),
        (Some("MA"), &code.notice, true),
    ] {
        let mut answers = questionnaire.no_answers();
        answers.place = state.and_then(|state| questionnaire.find_place(state));
        for lang in Lang::ALL {
            let html = hangup::render::html(&[sheet(&questionnaire, &answers, lang, DATE, None)], Paper::A4);
            assert!(html.contains(&format!("<h2>{}</h2>", heading.get(lang).replace('\'', "&#39;"))), "{state:?}");
            let addresses: Vec<_> = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let mut once = addresses.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), addresses.len(), "{state:?}: {addresses:?}");
            assert!(addresses.contains(&"tel:911"), "{state:?}: {addresses:?}");
            let check = ["Check the number on", "公式サイトで番号を"].iter().any(|line| html.contains(line));
            assert_eq!(check, numbered, "{state:?}");
        }
    }
}

/// Towns of which official sources say different things are sent to neither office alone.
#[test]
fn the_sheet_of_connecticut_names_the_towns_that_may_ask_either_office() {
    let questionnaire = Questionnaire::embedded();
    let mut answers = questionnaire.no_answers();
    answers.place = questionnaire.find_place("CT");
    let html = hangup::render::html(&[sheet(&questionnaire, &answers, Lang::En, DATE, None)], Paper::A4);
    for town in ["Bridgeport", "Easton", "Monroe", "Newtown", "Shelton", "Sherman", "Stratford", "Trumbull"] {
        assert!(html.contains(town), "{town}");
    }
}

#[test]
fn every_character_of_ours_is_in_the_typeface() {
    let documents = sheets(&Questionnaire::embedded(), None);
    #[cfg(feature = "pdf")]
    assert_eq!(hangup::render::uncovered(&documents, &[]), std::collections::BTreeSet::new());
    assert!(documents.len() > 2);
    assert!(hangup::render::html(&documents, Paper::A4).contains("class=\"order few\""));
}
