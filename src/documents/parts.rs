//! The parts of a paper as blocks.

mod description;
mod statements;

use super::fill::{Facts, is_foreign, is_latin};
use super::{result, steps};
use crate::document::{Block, Field, Item, Mark, Table};
use crate::questionnaire::{Part, PartKind, RowValue};
use crate::score::RaisedFlag;
use crate::text::Text;
use crate::words::words;
use crate::wrap::width;

/// Columns of a line of a story.
const STORY_WIDTH: usize = 88;
/// Rows to fill in, in a table that nothing is known of.
const TABLE_LINES: usize = 2;
/// Lines to write a story on. A longer one has a page of its own, so that the form stays one page.
const STORY_LINES: usize = 4;
/// Reasons told in a report: those that weigh most.
const REASONS: usize = 3;

/// A part under its heading. What is too long for its place is `put_off` to the end of the paper.
pub(super) fn blocks(facts: &Facts<'_>, part: &Part, put_off: &mut Vec<Block>) -> Vec<Block> {
    let content = match part.kind {
        PartKind::Text => text(facts, &part.lines),
        PartKind::Boxed => boxed(facts, &part.lines),
        PartKind::Fields => fields(facts, part),
        PartKind::Ticks => ticks(facts, &part.lines),
        PartKind::Table => table(facts, part),
        PartKind::Story => part.details.iter().flat_map(|&detail| story(facts, detail, put_off)).collect(),
        PartKind::Description => description::description(facts, part),
        PartKind::Statements => statements::statements(facts),
        PartKind::Assessment => assessment(facts),
        PartKind::Evidence => evidence(facts),
        PartKind::Steps => steps::what_to_do_but(facts.report, false, &part.except),
        PartKind::Relatives => steps::family_in_japan(facts.report),
    };
    if content.is_empty() {
        return content;
    }
    let page = part.new_page.then_some(facts.new_page());
    let title = part.title.as_ref().map(|title| heading(1, &facts.label(title)));
    page.into_iter().chain(title).chain(content).collect()
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

/// A form; with a line for a translation where a value is in another script. A name in one needs no more than letters.
fn fields(facts: &Facts<'_>, part: &Part) -> Vec<Block> {
    let lang = facts.report.lang;
    let (mut fields, mut foreign) = (Vec::new(), false);
    for row in part.rows.iter().filter(|row| facts.holds(&row.show_if)) {
        let Some(field) = facts.row(row) else { continue };
        let value = field.value.as_deref().filter(|value| is_foreign(value, lang));
        let name = matches!(row.value, RowValue::Detail(detail) if facts.reader.name_from == Some(detail));
        foreign |= value.is_some() && !name;
        let roman = value.filter(|value| name && !is_latin(value)).map(|_| facts.roman());
        fields.push(field);
        fields.extend(roman);
    }
    fields.extend(foreign.then(|| facts.translation()));
    if fields.is_empty() { Vec::new() } else { vec![Block::Fields(fields)] }
}

/// Paragraphs; in a letter each with what it means below.
fn text(facts: &Facts<'_>, lines: &[Text]) -> Vec<Block> {
    let line = |line: &Text| {
        let said = Block::Paragraph(facts.filled(line.get(facts.report.lang), facts.report.lang));
        let meant = facts.gloss().map(|lang| Block::Note(facts.filled(line.get(lang), lang)));
        std::iter::once(said).chain(meant)
    };
    lines.iter().flat_map(line).collect()
}

/// A statement in a box, as heavy as the verdict; what it means below it.
fn boxed(facts: &Facts<'_>, lines: &[Text]) -> Vec<Block> {
    let report = facts.report;
    let mut lines = lines.iter().map(|line| facts.filled(line.get(report.lang), report.lang));
    let title = lines.next().unwrap_or_default();
    let text = lines.collect::<Vec<_>>().join("\n");
    let text = (!text.is_empty()).then_some(text);
    vec![Block::Callout { tone: result::tone(report.assessment.verdict), title, text }]
}

fn ticks(facts: &Facts<'_>, lines: &[Text]) -> Vec<Block> {
    let lang = facts.report.lang;
    let item = |line: &Text| {
        let meant = facts.gloss().map(|gloss| crate::document::Line::Note(facts.filled(line.get(gloss), gloss)));
        Item { mark: Mark::Tick, head: facts.filled(line.get(lang), lang), body: meant.into_iter().collect() }
    };
    let items: Vec<_> = lines.iter().map(item).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::Items(items)] }
}

/// Things to keep, in two columns: they are short, and there are many.
fn evidence(facts: &Facts<'_>) -> Vec<Block> {
    let lines = &facts.report.questionnaire.evidence;
    let (left, right) = lines.split_at(lines.len().div_ceil(2));
    let columns: Vec<_> = [left, right].into_iter().map(|lines| ticks(facts, lines)).collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::Columns(columns)] }
}

/// Details side by side. Where they have as many lines, each line is a row; else one row holds them all, because nobody
/// knows which belong together.
fn table(facts: &Facts<'_>, part: &Part) -> Vec<Block> {
    let questionnaire = facts.report.questionnaire;
    let columns = part.details.iter().map(|&detail| facts.label(&questionnaire.details[detail].label)).collect();
    let given: Vec<Vec<_>> = part.details.iter().map(|&detail| lines_of(facts.detail(detail))).collect();
    let most = given.iter().map(Vec::len).max().unwrap_or_default();
    let even = given.iter().all(|lines| lines.is_empty() || lines.len() == most);
    let cell = |lines: &Vec<String>, row: usize| lines.get(row).cloned().unwrap_or_default();
    let mut rows: Vec<Vec<String>> = match (most, even) {
        (0, _) => Vec::new(),
        (_, true) => (0..most).map(|row| given.iter().map(|lines| cell(lines, row)).collect()).collect(),
        (_, false) => vec![given.iter().map(|lines| lines.join("\n")).collect()],
    };
    if rows.is_empty() {
        rows = vec![vec![String::new(); part.details.len()]; TABLE_LINES];
    }
    let foreign = given.iter().flatten().any(|line| is_foreign(line, facts.report.lang));
    let translation = foreign.then(|| Block::Fields(vec![facts.translation()]));
    std::iter::once(Block::Table(Table { columns, rows })).chain(translation).collect()
}

fn lines_of(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A long text, or lines to write it on.
fn story(facts: &Facts<'_>, detail: usize, put_off: &mut Vec<Block>) -> Vec<Block> {
    if !facts.applies(detail) {
        return Vec::new();
    }
    let label = facts.label(&facts.report.questionnaire.details[detail].label);
    let told = facts.detail(detail);
    if let Some(told) = told.filter(|told| lines_on_paper(told) > STORY_LINES) {
        put_off.extend(annex(facts, &label, told));
        let value = Some(words(facts.report.lang).document.in_annex.to_owned());
        return vec![Block::Fields(vec![Field { label, value }])];
    }
    let translation = told.filter(|told| is_foreign(told, facts.report.lang)).map(|_| facts.translation());
    let blank = if told.is_none() { STORY_LINES - 1 } else { 0 };
    let more = std::iter::repeat_n(Field { label: String::new(), value: None }, blank);
    let first = Field { label, value: told.map(str::to_owned) };
    vec![Block::Fields(std::iter::once(first).chain(more).chain(translation).collect())]
}

/// How many lines of a form a text takes.
fn lines_on_paper(text: &str) -> usize {
    text.lines().map(|line| width(line).div_ceil(STORY_WIDTH).max(1)).sum()
}

/// A story on a page of its own, a paragraph for each of its own, with a box to tick if it is translated elsewhere: there
/// is no room to do that between the lines.
fn annex(facts: &Facts<'_>, label: &str, told: &str) -> Vec<Block> {
    let words = &words(facts.report.lang).document;
    let mut blocks = vec![heading(1, &(words.annex)(label))];
    if is_foreign(told, facts.report.lang) {
        let head = words.translation_attached.to_owned();
        blocks.push(Block::Items(vec![Item { mark: Mark::Tick, head, body: Vec::new() }]));
    }
    blocks.extend(stanzas(told));
    blocks
}

/// A long text with the paragraphs it was written in.
fn stanzas(told: &str) -> impl Iterator<Item = Block> {
    let stanzas = told.split("\n\n").map(str::trim).filter(|stanza| !stanza.is_empty());
    stanzas.map(|stanza| Block::Note(stanza.to_owned()))
}

fn bullet(head: String) -> Item {
    Item { mark: Mark::Bullet, head, body: Vec::new() }
}

/// The verdict without its advice, and the reasons that weigh most with those who name them.
fn assessment(facts: &Facts<'_>) -> Vec<Block> {
    let report = facts.report;
    let (questionnaire, lang) = (report.questionnaire, report.lang);
    let (words, signs) = (&words(lang).document, &words(lang).signs);
    let verdict = questionnaire.band(report.assessment.verdict).title.get(lang);
    let mut blocks = vec![Block::Paragraph(signs.labelled(words.verdict, verdict))];
    blocks.extend(report.contradiction().map(Block::Paragraph));
    let flags = &report.assessment.flags;
    let reason = |flag: &RaisedFlag| {
        let item = result::reason(report, flag, result::Detail::Full);
        Item { head: statements::told(facts, flag.question, flag.answer), ..item }
    };
    let mut items: Vec<_> = flags.iter().take(REASONS).map(reason).collect();
    items.extend(flags.len().checked_sub(REASONS + 1).map(|more| bullet((words.more_signs)(more + 1))));
    if !items.is_empty() {
        blocks.push(Block::Items(items));
    }
    let checked = (words.checked)(&questionnaire.checked);
    blocks.push(Block::Note((words.sentences)(&[&checked, questionnaire.disclaimer.get(lang)])));
    blocks
}
