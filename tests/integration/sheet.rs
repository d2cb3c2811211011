//! The guidance sheet on paper.

#[cfg(feature = "pdf")]
use std::process::Command;

use hangup::{Document, Lang, Paper, Questionnaire, sheet};

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
        let pages = hangup::page_counts(&documents, &options(paper)).expect("a layout");
        assert!(pages.iter().all(|&pages| pages == 1), "{paper:?}: {pages:?}");
    }
}

/// The longest address does not take a second page where the sheet has least room.
#[cfg(feature = "pdf")]
#[test]
fn the_sheet_with_a_page_is_one_page() {
    let questionnaire = Questionnaire::embedded();
    assert_eq!(hangup::page_address(LONG), Some(LONG));
    let mut answers = questionnaire.no_answers();
    answers.place = questionnaire.find_place("CA");
    let documents = Lang::ALL.map(|lang| sheet(&questionnaire, &answers, lang, DATE, Some(LONG)));
    for paper in [Paper::Letter, Paper::A4] {
        assert_eq!(hangup::page_counts(&documents, &options(paper)).expect("a layout"), [1, 1], "{paper:?}");
    }
}

#[cfg(feature = "pdf")]
fn options(paper: Paper) -> hangup::PdfOptions {
    hangup::PdfOptions { paper, fallback_fonts: Vec::new() }
}

/// What `zbarimg` reads in a picture; `None` on a machine without it (`.ci/run` installs it).
#[cfg(feature = "pdf")]
fn decoded(picture: &std::path::Path) -> Option<String> {
    let output = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(picture).output().ok()?;
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
        (Some("WA"), None, "https://www.seattle.us.emb-japan.go.jp/"),
        (Some("WA"), Some(LONG), LONG),
    ] {
        let mut answers = questionnaire.no_answers();
        answers.place = state.and_then(|state| questionnaire.find_place(state));
        let document = [sheet(&questionnaire, &answers, Lang::Ja, DATE, page)];
        let [pdf, picture] = ["s.pdf", "s.png"].map(|name| folder.path().join(name));
        std::fs::write(&pdf, hangup::pdf(&document, &options(Paper::Letter)).expect("a PDF")).expect("a file");
        // As coarse as a bad photograph of it.
        let mut command = Command::new("pdftoppm");
        command.args(["-r", "110", "-singlefile", "-png"]).arg(&pdf).arg(folder.path().join("s"));
        let Ok(output) = command.output() else { return };
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
    let html =
        hangup::html(&[sheet(&questionnaire, &questionnaire.no_answers(), Lang::En, DATE, Some(LONG))], Paper::A4);
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

#[test]
fn every_character_of_ours_is_in_the_typeface() {
    let documents = sheets(&Questionnaire::embedded(), None);
    #[cfg(feature = "pdf")]
    assert_eq!(hangup::uncovered(&documents, &[]), std::collections::BTreeSet::new());
    assert!(documents.len() > 2);
    assert!(hangup::html(&documents, Paper::A4).contains("class=\"order few\""));
}
