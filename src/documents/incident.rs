//! Papers for somebody who was not there: reports and letters, made of the parts the question file gives their reader.

use super::facts::IncidentFacts;
use super::fill::{Facts, on_one_line};
use super::hidden::hidden_numbers;
use super::parts;
use super::result::{Detail, result};
use crate::document::{Block, Document, Size};
use crate::questionnaire::{Part, PartKind, Reader, ReaderKind};
use crate::report::Report;
use crate::words::words;

/// The report or letter for one reader. For a reader of the plan it is the result.
#[must_use]
pub fn incident(report: &Report<'_>, facts: &IncidentFacts, reader: &Reader) -> Document {
    let report = report.in_language(reader.lang(report.lang)).answered_at(facts.answered.clone());
    let report = report.answered_later(&facts.answered_later);
    if reader.kind == ReaderKind::Plan {
        return result(&report, Detail::Full, None);
    }
    let facts = Facts { report: &report, facts, reader };
    let shown = |part: &&Part| facts.holds(&part.show_if);
    let mut blocks = Vec::new();
    let mut put_off = Vec::new();
    for part in reader.parts.iter().filter(shown) {
        // What was put off stands before the annexes.
        if matches!(part.kind, PartKind::Evidence | PartKind::Assessment) {
            blocks.append(&mut put_off);
        }
        blocks.extend(parts::blocks(&facts, part, &mut put_off));
    }
    blocks.extend(put_off);
    blocks.extend(hidden(&facts));
    let title = reader.title.get(report.lang).to_owned();
    let footer = footer(&facts, &title);
    Document {
        lang: report.lang,
        title,
        footer: Some(footer),
        size: Size::Compact,
        blocks: without_empty_pages(blocks),
    }
}

/// What is hidden on the paper; in a letter also in the language of who reads it over.
fn hidden(facts: &Facts<'_>) -> Vec<Block> {
    let paper = Some((facts.report.questionnaire, facts.reader));
    let languages = std::iter::once(facts.report.lang).chain(facts.gloss());
    languages.filter_map(|lang| hidden_numbers(&facts.facts.hidden, lang, paper)).map(Block::Note).collect()
}

/// The paper, its time and its person, for the foot of every page.
fn footer(facts: &Facts<'_>, title: &str) -> String {
    let words = &words(facts.report.lang).document;
    let time = match facts.facts.answered {
        Some(_) => facts.report.when_answered(),
        None => (words.day)(&facts.facts.date),
    };
    let name = facts.reader.name_from.and_then(|detail| facts.detail(detail)).map(on_one_line);
    (words.footer)(title, &time, name.as_deref())
}

/// A page break at the end, or behind another, would leave a page blank.
fn without_empty_pages(mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.dedup_by(|next, one| *next == Block::NewPage && *one == Block::NewPage);
    if blocks.last() == Some(&Block::NewPage) {
        blocks.pop();
    }
    blocks
}
