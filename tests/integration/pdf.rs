//! Documents on paper, read back as a machine reads them: every word there, in order, broken where Japanese allows.

use std::path::Path;
use std::process::Command;

use hangup::document::{Block, Line};
use hangup::questionnaire::ReaderKind;
use hangup::{
    Answer, Answers, Document, IncidentFacts, Lang, Report, ResultDetail, incident,
    render::{Paper, PdfOptions},
    result, sheet,
};

use super::env::{looked_at, questionnaire};

/// Everything was taken, everything happened: the longest documents there are.
fn worst() -> Answers {
    let mut answers = questionnaire().no_answers();
    for (id, _) in questionnaire().numbered() {
        answers.set(id, Answer::Yes);
    }
    answers.place = questionnaire().find_place("CT");
    answers
}

fn documents(lang: Lang) -> Vec<Document> {
    let report = Report::new(questionnaire(), &worst(), lang);
    let facts = IncidentFacts { date: "2026-11-23".to_owned(), ..IncidentFacts::default() };
    let papers = questionnaire().readers.iter().filter(|reader| reader.lang(lang) == lang);
    let papers = papers.filter(|reader| reader.kind != ReaderKind::Plan);
    let mut documents =
        vec![sheet(questionnaire(), &worst(), lang, "2026-11-23", None), result(&report, ResultDetail::Full, None)];
    documents.extend(papers.map(|reader| incident(&report, &facts, reader)));
    documents
}

fn options(paper: Paper) -> PdfOptions {
    PdfOptions { paper, fallback_fonts: Vec::new() }
}

#[test]
fn the_worst_case_takes_few_pages_on_either_paper() {
    for paper in [Paper::Letter, Paper::A4] {
        for lang in Lang::ALL {
            let pages = hangup::render::page_counts(&documents(lang), &options(paper)).expect("a layout");
            assert_eq!(pages[0], 1, "{lang:?}: the sheet");
            // The result has every step there is, with those of a week later and what to say on the telephone.
            assert!(pages[1] <= 17 && pages[2..].iter().all(|&pages| pages <= 6), "{lang:?} {paper:?}: {pages:?}");
        }
    }
}

/// The text of a PDF as `pdftotext` reads it, by place (`-layout`) or in the order it was written (`-raw`); `None` on a
/// machine without it.
fn read(documents: &[Document], order: &str, folder: &Path) -> Option<String> {
    let file = folder.join("document.pdf");
    let pdf = hangup::render::pdf(documents, &options(Paper::Letter)).expect("a PDF");
    std::fs::write(&file, pdf).expect("a file");
    let output = looked_at(Command::new("pdftotext").arg(order).arg(&file).arg("-"))?;
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

/// Letters without space: where a line ends is up to the layout.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn texts(document: &Document) -> Vec<String> {
    document.blocks.iter().flat_map(block_texts).collect()
}

fn block_texts(block: &Block) -> Vec<String> {
    match block {
        Block::Band { above, order, below } => {
            [above.as_ref(), Some(order), below.as_ref()].into_iter().flatten().cloned().collect()
        }
        Block::Columns(columns) => columns.iter().flatten().flat_map(block_texts).collect(),
        // Beside a code the address stands as one types it.
        Block::Code(address) => vec![address.trim_start_matches("https://").trim_end_matches('/').to_owned()],
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => vec![text.clone()],
        Block::Callout { title, text, .. } => vec![title.clone(), text.clone().unwrap_or_default()],
        Block::Items(items) => {
            items.iter().flat_map(|item| [item.head.clone()].into_iter().chain(item.body.iter().map(line))).collect()
        }
        // Beside a value or a line to write on, a label of two lines is read in two pieces.
        Block::Fields(_) | Block::Table(_) | Block::NewPage | Block::Overleaf => Vec::new(),
    }
}

fn line(line: &Line) -> String {
    match line {
        Line::Text(text) | Line::Strong(text) | Line::Note(text) => text.clone(),
        Line::Phone { number, .. } => number.clone(),
        Line::Link { url, .. } => url.clone(),
    }
}

#[test]
fn every_word_and_number_can_be_searched_for_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    for document in Lang::ALL.into_iter().flat_map(documents) {
        // Columns are read one after the other, as a screen reader does; their lines stand side by side.
        let columns = document.blocks.iter().any(|block| matches!(block, Block::Columns(_)));
        let order = if columns { "-raw" } else { "-layout" };
        let Some(text) = read(std::slice::from_ref(&document), order, folder.path()) else { return };
        // A page number may stand between any two lines.
        let number = |part: &str| part.trim().parse::<u32>().is_ok();
        let footed =
            |line: &str| document.footer.as_ref().is_some_and(|_| line.contains("Page ") || line.ends_with("ページ"));
        let page_number = |line: &&str| !line.trim().split(" / ").all(number) && !footed(line.trim_end());
        let found = letters(&text.lines().filter(page_number).collect::<String>());
        let mut rest = found.as_str();
        for text in texts(&document) {
            let wanted = letters(&text);
            let at = rest.find(&wanted).unwrap_or_else(|| panic!("`{text}` is not there, or not in its place"));
            rest = &rest[at + wanted.len()..];
        }
    }
}

#[test]
fn no_japanese_line_breaks_a_rule() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(text) = read(&documents(Lang::Ja), "-layout", folder.path()) else { return };
    assert!(text.lines().count() > 100);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(!line.starts_with(['、', '。', '」', '）', 'ー', 'っ', 'ょ']), "{line}");
        assert!(!line.ends_with(['「', '（']), "{line}");
    }
}
