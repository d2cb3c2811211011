//! Facts about the PDF that need no viewer.

use super::super::fixture;
use super::*;
use crate::document::{Block, Field, Item, Line, Mark, Size, Table, Tone};
use crate::text::Lang;

fn options(paper: Paper) -> PdfOptions {
    PdfOptions { paper, fallback_fonts: vec![] }
}

fn print(documents: &[Document]) -> Vec<u8> {
    let file = pdf(documents, &options(Paper::A4)).expect("a file");
    assert!(file.starts_with(b"%PDF-1.7"));
    file
}

fn counts(documents: &[Document]) -> [Vec<usize>; 2] {
    [Paper::Letter, Paper::A4].map(|paper| page_counts(documents, &options(paper)).expect("pages"))
}

#[test]
fn the_fixture_is_printed_the_same_twice() {
    let documents = fixture::documents();
    assert!(print(&documents) == print(&documents));
    assert_eq!(counts(&documents), [[2, 1], [2, 1]]);
}

#[test]
fn an_empty_document_is_refused() {
    let empty = Document { lang: Lang::En, title: " ".into(), footer: None, size: Size::Normal, blocks: vec![] };
    for documents in [&[][..], &[empty]] {
        let error = pdf(documents, &options(Paper::A4)).expect_err("no file");
        assert_eq!(error, PdfError::Nothing);
    }
}

#[test]
fn blank_texts_in_every_block_leave_nothing_behind() {
    let blank = || String::from(" \n ");
    let lines = vec![
        Line::Text(blank()),
        Line::Phone { label: blank(), number: blank() },
        Line::Link { label: blank(), url: blank() },
    ];
    let blocks = vec![
        Block::Heading { level: 2, text: blank() },
        Block::Callout { tone: Tone::Calm, title: blank(), text: Some(blank()) },
        Block::Band { above: Some(blank()), order: blank(), below: None },
        Block::Columns(vec![]),
        Block::Columns(vec![vec![], vec![Block::Paragraph(blank())]]),
        Block::Code(blank()),
        Block::Paragraph(blank()),
        Block::Items(vec![]),
        Block::Items(vec![Item { mark: Mark::Tick, head: blank(), body: lines }]),
        Block::Fields(vec![]),
        Block::Fields(vec![Field { label: blank(), value: Some(blank()) }]),
        Block::Table(Table { columns: vec![], rows: vec![] }),
        Block::Table(Table { columns: vec![blank(), blank()], rows: vec![vec![blank(), blank()], vec![]] }),
        Block::NewPage,
        Block::Note(blank()),
    ];
    print(&[Document { lang: Lang::Ja, title: blank(), footer: Some(blank()), size: Size::Normal, blocks }]);
}

#[test]
fn long_texts_run_over_as_many_pages_as_they_need() {
    let text = fixture::PARAGRAPH.repeat(50);
    assert!(text.chars().count() > 10_000);
    let item = Item { mark: Mark::Tick, head: text.clone(), body: vec![] };
    for (size, block) in [
        (Size::Large, Block::Paragraph(text.clone())),
        (Size::Normal, Block::Callout { tone: Tone::Alarm, title: "x".into(), text: Some(text.clone()) }),
        (Size::Normal, Block::Items(vec![item])),
        (Size::Normal, Block::Fields(vec![Field { label: text.clone(), value: None }])),
        (Size::Normal, Block::Heading { level: 1, text }),
    ] {
        let documents = [fixture::single(Lang::Ja, size, block)];
        let pages = page_counts(&documents, &options(Paper::Letter)).expect("pages");
        assert!(pages[0] > 4, "{pages:?}");
        print(&documents);
    }
}

#[test]
fn a_word_wider_than_the_page_is_printed() {
    let word = "w".repeat(3000);
    let line = Line::Link { label: word.clone(), url: format!("https://{word}") };
    let item = Item {
        mark: Mark::Bullet,
        head: word.clone(),
        body: vec![line, Line::Phone { label: "a".into(), number: word.clone() }],
    };
    print(&[
        fixture::single(Lang::En, Size::Large, Block::Items(vec![item])),
        fixture::single(Lang::En, Size::Normal, Block::Paragraph(word)),
    ]);
}

#[test]
fn hundreds_of_entries_are_printed() {
    let item = |n: usize| Item { mark: Mark::Tick, head: format!("Step {n}"), body: vec![Line::Text("Do it.".into())] };
    let documents = [fixture::single(Lang::En, Size::Normal, Block::Items((0..400).map(item).collect()))];
    assert!(counts(&documents)[0][0] > 15);
    print(&documents);
}

#[test]
fn a_large_document_is_tightened_to_save_a_page_and_no_further() {
    let items = |count: usize| {
        let item = Item { mark: Mark::Cross, head: "They never ask for money.".into(), body: vec![] };
        fixture::single(Lang::En, Size::Large, Block::Items(vec![item; count]))
    };
    let laid = |count| lay_out(&[items(count)], &options(Paper::Letter)).expect("pages").remove(0);
    let loose = laid(3).scale;
    let tight = laid(32);
    assert_eq!(tight.pages.len(), 1);
    assert!(tight.scale.gap < loose.gap && tight.scale.body.size == loose.body.size);
    let two = laid(45);
    assert_eq!((two.pages.len(), two.scale), (2, loose));
}

#[test]
fn what_no_font_has_is_named() {
    let named = uncovered(&fixture::documents(), &[]);
    assert_eq!(
        named.into_iter().collect::<String>(),
        "😀𠮷𠮷".chars().collect::<BTreeSet<_>>().into_iter().collect::<String>()
    );
}

#[test]
fn an_order_is_as_large_as_the_page_is_wide() {
    let band =
        |order: &str| Block::Band { above: None, order: order.into(), below: Some("Hanging up is no crime.".into()) };
    let largest = |order: &str| {
        let laid = lay_out(&[fixture::single(Lang::En, Size::Large, band(order))], &options(Paper::Letter));
        let laid = laid.expect("pages").remove(0);
        let runs = laid.slabs.iter().flat_map(|slab| &slab.inks).filter_map(|ink| match &ink.what {
            slab::What::Text { line, white: true, .. } => {
                Some(line.runs.iter().map(|run| run.size).fold(0.0, f32::max))
            }
            _ => None,
        });
        runs.fold(0.0, f32::max)
    };
    assert!(largest("HANG UP.") > 80.0 && largest("電話を切る。") > 75.0);
    let long = largest("End the call and the video now.");
    assert!((24.0..60.0).contains(&long), "{long}");
    assert_eq!(largest(&"End the call. ".repeat(9)), 0.0, "a box, not a band");
}

#[test]
fn columns_stand_side_by_side_and_keep_their_headings() {
    let column =
        |text: &str| vec![Block::Heading { level: 1, text: text.into() }, Block::Paragraph("Some words.".into())];
    let document = fixture::single(Lang::En, Size::Large, Block::Columns(vec![column("One"), column("Two")]));
    let laid = lay_out(std::slice::from_ref(&document), &options(Paper::A4)).expect("pages").remove(0);
    let both: Vec<_> = laid.slabs.iter().filter(|slab| slab.entries.len() == 2).collect();
    assert_eq!(both.len(), 1);
    let xs: Vec<_> = both[0].inks.iter().map(|ink| (ink.x, ink.y)).collect();
    assert!(xs[0].0 < xs[2].0 && xs[0].1 == xs[2].1, "{xs:?}");
    print(&[document]);
}

#[test]
fn a_poster_higher_than_a_page_is_printed_below_each_other() {
    let text = fixture::PARAGRAPH.repeat(16);
    let columns = Block::Columns(vec![vec![Block::Paragraph(text.clone())], vec![Block::Paragraph("x".into())]]);
    for block in [columns, Block::Band { above: None, order: text.clone(), below: Some(text) }] {
        let documents = [fixture::single(Lang::Ja, Size::Normal, block)];
        assert!(counts(&documents).iter().all(|pages| pages[0] > 1));
        print(&documents);
    }
}
