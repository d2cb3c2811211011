//! Every text of a document.

use crate::document::{Block, Document, Item, Line};

/// All texts that will be printed, in order.
pub(super) fn of(documents: &[Document]) -> impl Iterator<Item = &str> {
    documents.iter().flat_map(|document| {
        let ends = [Some(document.title.as_str()), document.footer.as_deref()];
        ends.into_iter().flatten().chain(document.blocks.iter().flat_map(block))
    })
}

fn block(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => vec![text],
        Block::Callout { title, text, .. } => [title].into_iter().chain(text).map(String::as_str).collect(),
        Block::Items(items) => items.iter().flat_map(item).collect(),
        Block::Fields(fields) => fields
            .iter()
            .flat_map(|field| [Some(&field.label), field.value.as_ref()])
            .flatten()
            .map(String::as_str)
            .collect(),
        Block::Table(table) => table.columns.iter().chain(table.rows.iter().flatten()).map(String::as_str).collect(),
        Block::Band { above, order, below } => {
            [above.as_ref(), Some(order), below.as_ref()].into_iter().flatten().map(String::as_str).collect()
        }
        Block::Columns(columns) => columns.iter().flatten().flat_map(self::block).collect(),
        Block::Code(address) => vec![address],
        Block::NewPage | Block::Overleaf => Vec::new(),
    }
}

fn item(item: &Item) -> impl Iterator<Item = &str> {
    [item.head.as_str()].into_iter().chain(item.body.iter().flat_map(line))
}

fn line(line: &Line) -> Vec<&str> {
    match line {
        Line::Text(text) | Line::Strong(text) | Line::Note(text) => vec![text],
        Line::Phone { label, number: value } | Line::Link { label, url: value } => vec![label, value],
    }
}
