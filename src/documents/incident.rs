//! Papers for somebody who was not there: reports and letters, made of the parts the question file gives their reader.

use super::facts::IncidentFacts;
use super::fill::{Facts, on_one_line};
use super::hidden::hidden_numbers;
use super::parts;
use super::result::{Detail, Then, result};
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
        return case_result(&report, facts, Detail::Full, None);
    }
    let facts = Facts { report: &report, facts, reader };
    let given = |details: &[usize]| details.iter().any(|&detail| facts.detail(detail).is_some());
    let shown = |part: &&Part| {
        facts.holds(&part.show_if) && (part.if_given.is_empty() || given(&part.if_given)) && !given(&part.unless_given)
    };
    let mut blocks = not_called_for(&facts);
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

/// A letter that the answers give no reason for says so itself: it is mostly blank.
fn not_called_for(facts: &Facts<'_>) -> Vec<Block> {
    if facts.gloss().is_none() || facts.holds(&facts.reader.offer_if) {
        return Vec::new();
    }
    let said = |lang| Block::Note((words(lang).document.not_called_for)(facts.reader.name.get(lang)));
    [Some(facts.report.lang), facts.gloss()].into_iter().flatten().map(said).collect()
}

/// The result of a saved case, with its time and its person at the foot of every page.
#[must_use]
pub fn case_result(report: &Report<'_>, facts: &IncidentFacts, detail: Detail, then: Option<Then>) -> Document {
    let result = result(report, detail, then);
    let reader = report.questionnaire.readers.iter().find(|reader| reader.kind == ReaderKind::Plan);
    let foot = |reader| {
        let facts = Facts { report, facts, reader };
        footer(&facts, reader.title.get(report.lang))
    };
    Document { footer: reader.map(foot), ..result }
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
        // A letter has one date: its own.
        Some(_) if facts.gloss().is_none() => facts.report.when_answered(),
        _ => (words.day)(&facts.facts.date),
    };
    let name = facts.reader.name_from.and_then(|detail| facts.detail(detail)).map(on_one_line);
    (words.footer)(title, &time, name.as_deref())
}

/// A page break at the end, or behind another, would leave a page blank.
fn without_empty_pages(mut blocks: Vec<Block>) -> Vec<Block> {
    let ends = |block: &Block| matches!(block, Block::NewPage | Block::Overleaf);
    blocks.dedup_by(|next, one| ends(next) && ends(one));
    if blocks.last().is_some_and(ends) {
        blocks.pop();
    }
    blocks
}
