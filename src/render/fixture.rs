//! Documents with every kind of block, in both languages, and with texts that try to be something else.

use crate::document::{Block, Document, Field, Item, Line, Mark, Size, Table, Tone};
use crate::text::Lang;

/// One English and one Japanese document.
pub(super) fn documents() -> [Document; 2] {
    [english(), japanese()]
}

/// A document of one block.
pub(super) fn single(lang: Lang, size: Size, block: Block) -> Document {
    Document { lang, title: "Title".into(), footer: None, size, blocks: vec![block] }
}

/// A Japanese paragraph full of the marks that may not begin or end a line.
pub(super) const PARAGRAPH: &str = "「逮捕状が出ています」「あなたの口座が犯罪に使われました」などと電話で言う人は、\
警察官ではありません。本物の警察官（警察署、検察庁、税関、大使館、総領事館の職員も同じです）が、電話やビデオ通話で\
お金を払うように言うことは、決してありません。「誰にも話すな」「切るな」と言われたら、それこそが詐欺のしるしです。\
まず電話を切り、家族や友人に話し、公式サイト（検索して確かめた番号）から、「先ほどの電話は本当ですか」と聞いてください。";

fn english() -> Document {
    Document {
        lang: Lang::En,
        title: "After a <suspicious> call & what to do".into(),
        footer: Some("A <report> · \"Name\": 田中 */".into()),
        size: Size::Normal,
        blocks: vec![
            Block::Callout {
                tone: Tone::Alarm,
                title: "This was a scam".into(),
                text: Some("Real officers never ask for money by phone.\nHang up now.".into()),
            },
            Block::Table(transfers()),
            Block::NewPage,
            Block::Heading { level: 1, text: "What to do # now #".into() },
            Block::Items(vec![english_step(), never("They never ask for card numbers.")]),
            Block::Heading { level: 2, text: "1. Details".into() },
            Block::Fields(vec![
                field("Caller's number", Some("+1 (206) 555-0100 | <script>alert('x')</script>")),
                field("Names used", Some("*Officer* _Tanaka_ 😀 𠮷田\n- of `airport` police")),
                field("Amount", None),
            ]),
            Block::Paragraph(
                "---\n> He sent me to www.example.com, [click](https://example.com) & \"paid\" $5$.".into(),
            ),
            Block::Note("Source: https://example.com/notice, read 2026-01-05.".into()),
        ],
    }
}

fn transfers() -> Table {
    let row = |values: [&str; 3]| values.map(String::from).to_vec();
    Table {
        columns: row(["Date", "Sum | fee", "To"]),
        rows: vec![row(["2026-11-26 10:04", "$4,900\n$5", "みらい銀行 <1234567>"]), row(["", "", ""])],
    }
}

fn english_step() -> Item {
    Item {
        mark: Mark::Tick,
        head: "Call your card issuer".into(),
        body: vec![
            Line::Text("Use the number on the back of the card.".into()),
            Line::Strong("Within 2 business days".into()),
            Line::Phone { label: "Consulate".into(), number: "206-682-9107".into() },
            Line::Phone { label: "Office".into(), number: "555-0100 ext. 4".into() },
            Line::Link { label: "Report".into(), url: "https://reportfraud.ftc.gov/".into() },
            Line::Link { label: "Not a page".into(), url: "javascript:alert(1)".into() },
            Line::Note("12 CFR 1005.6".into()),
        ],
    }
}

fn japanese() -> Document {
    Document {
        lang: Lang::Ja,
        title: "詐欺電話を受けた方へ".into(),
        footer: None,
        size: Size::Large,
        blocks: vec![
            Block::Callout { tone: Tone::Warning, title: "電話を切ってください".into(), text: None },
            Block::Callout {
                tone: Tone::Calm,
                title: "落ち着いて確かめる".into(),
                text: Some("急ぐ必要はありません。".into()),
            },
            Block::Paragraph(PARAGRAPH.into()),
            Block::Heading { level: 1, text: "本物の職員は".into() },
            Block::Items(vec![
                never("「逮捕する」と電話で言いません。"),
                Item { mark: Mark::Bullet, head: "髙﨑と𠮷野家の「葛󠄀」".into(), body: vec![] },
                Item {
                    mark: Mark::Tick,
                    head: "総領事館に知らせる".into(),
                    body: vec![Line::Phone {
                        label: "在シアトル総領事館".into(), number: "206-682-9107".into()
                    }],
                },
            ]),
            Block::Fields(vec![field("日時", None), field("名乗った名前", Some("田中😀"))]),
            Block::Note("このちらしは政府が出したものではありません。".into()),
        ],
    }
}

fn never(head: &str) -> Item {
    Item { mark: Mark::Cross, head: head.into(), body: vec![] }
}

fn field(label: &str, value: Option<&str>) -> Field {
    Field { label: label.into(), value: value.map(Into::into) }
}
