//! Incident reports: what happened, in the third person, for somebody who was not there.

use super::{result, steps};
use crate::answer::{Answer, QuestionId};
use crate::document::{Block, Document, Field, Item, Mark, Size};
use crate::questionnaire::{IncidentWording, Kind, Phase, Section};
use crate::report::Report;
use crate::text::Lang;
use crate::words::words;

/// Who reads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The police in the United States: in English.
    Police,
    /// The consulate: in Japanese.
    Consulate,
    /// The family: in the language of the answers.
    Family,
}

impl Audience {
    /// The language a reader needs, whatever language was answered in.
    #[must_use]
    pub const fn lang(self, answered_in: Lang) -> Lang {
        match self {
            Self::Police => Lang::En,
            Self::Consulate => Lang::Ja,
            Self::Family => answered_in,
        }
    }
}

/// What a report says besides the answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncidentFacts {
    /// Day of the report, as YYYY-MM-DD.
    pub date: String,
    /// Free text by the id of its detail, already masked.
    pub details: Vec<(String, String)>,
}

/// The incident report for one reader.
#[must_use]
pub fn incident(report: &Report<'_>, facts: &IncidentFacts, audience: Audience) -> Document {
    let report = &report.in_language(audience.lang(report.lang));
    let lang = report.lang;
    let wording = wording(report, audience);
    let mut blocks = vec![Block::Paragraph(wording.intro.get(lang).to_owned()), head(report, facts)];
    blocks.extend(details(report, facts));
    blocks.extend(happened(report));
    blocks.extend(judgement(report));
    blocks.extend(request(wording, lang));
    blocks.extend(evidence(report));
    if audience == Audience::Family {
        blocks.extend(steps::what_to_do(report, true));
        blocks.extend(steps::family_in_japan(report.questionnaire, lang));
    }
    blocks.extend(not_answered(report));
    let disclaimer = report.questionnaire.disclaimer.get(lang);
    let checked = (words(lang).document.checked)(&report.questionnaire.checked);
    blocks.push(Block::Note((words(lang).document.sentences)(&[&checked, disclaimer])));
    Document { lang, title: wording.title.get(lang).to_owned(), size: Size::Normal, blocks }
}

fn wording<'q>(report: &Report<'q>, audience: Audience) -> &'q IncidentWording {
    let incident = &report.questionnaire.incident;
    match audience {
        Audience::Police => &incident.police,
        Audience::Consulate => &incident.consulate,
        Audience::Family => &incident.family,
    }
}

fn heading(text: &str) -> Block {
    Block::Heading { level: 1, text: text.to_owned() }
}

fn head(report: &Report<'_>, facts: &IncidentFacts) -> Block {
    let lang = report.lang;
    let place = report.answers.place.map(|place| report.questionnaire.place(place).name.get(lang).to_owned());
    let field = |label: &str, value| Field { label: label.to_owned(), value };
    Block::Fields(vec![
        field(words(lang).document.date, Some((words(lang).document.day)(&facts.date))),
        field(words(lang).document.reported_by, None),
        field(words(lang).document.place, place),
        field(words(lang).document.report_number, None),
    ])
}

/// What the caller claimed, said, showed and asked, and what reached them, section by section.
fn happened(report: &Report<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let sections = report.questionnaire.sections.iter().enumerate();
    for (index, section) in sections.filter(|(_, section)| section.phase != Phase::Place) {
        let items = statements(report, index);
        if items.is_empty() && section.phase == Phase::Call {
            continue;
        }
        blocks.extend(section_blocks(section, items, report.lang));
    }
    blocks
}

fn section_blocks(section: &Section, items: Vec<Item>, lang: Lang) -> [Block; 2] {
    let title = heading(section.title.get(lang));
    if items.is_empty() {
        [title, Block::Paragraph(words(lang).document.nothing.to_owned())]
    } else {
        [title, Block::Items(items)]
    }
}

fn statements(report: &Report<'_>, section: usize) -> Vec<Item> {
    let answered = report.questionnaire.numbered().filter(|(_, question)| question.section == section);
    let told = answered.filter_map(|(id, _)| Some((id, report.route.answer(&report.answers, id)?)));
    let happened = told.filter(|(id, answer)| *answer > Answer::No && !is_gate(report, *id));
    let item = |(id, answer)| Item { mark: Mark::Bullet, head: result::told(report, id, answer), body: Vec::new() };
    happened.map(item).collect()
}

/// A context question about the aftermath only decides whether the ones after it are asked; they say it better.
fn is_gate(report: &Report<'_>, id: QuestionId) -> bool {
    let question = report.questionnaire.question(id);
    question.kind == Kind::Context && question.phase == Phase::Aftermath && !report.exposures.is_empty()
}

/// The person's own details; those not given are lines to fill in by hand.
fn details(report: &Report<'_>, facts: &IncidentFacts) -> Vec<Block> {
    let given = |id: &str| facts.details.iter().find(|(detail, _)| detail == id).map(|(_, text)| text.clone());
    let fields = report.questionnaire.details.iter().map(|detail| {
        let value = given(&detail.id).filter(|text| !text.trim().is_empty());
        Field { label: detail.label.get(report.lang).to_owned(), value }
    });
    let fields: Vec<_> = fields.collect();
    if fields.is_empty() {
        return Vec::new();
    }
    let foreign = |field: &Field| field.value.as_ref().is_some_and(|value| is_foreign(value, report.lang));
    let note = fields.iter().any(foreign).then(|| Block::Note(words(report.lang).document.own_words.to_owned()));
    let heading = heading(words(report.lang).document.details);
    std::iter::once(heading).chain(note).chain([Block::Fields(fields)]).collect()
}

/// Whether a text is in another script than the language's own: an officer should know why.
fn is_foreign(text: &str, lang: Lang) -> bool {
    lang == Lang::En && text.chars().any(|letter| letter.is_alphabetic() && letter > '\u{24F}')
}

fn judgement(report: &Report<'_>) -> Vec<Block> {
    let lang = report.lang;
    let mut blocks = vec![heading(words(lang).document.judgement)];
    blocks.extend(result::verdict(report).into_iter().map(third_person));
    let flags: Vec<_> =
        report.assessment.flags.iter().map(|flag| result::reason(report, flag, result::Detail::Full)).collect();
    if !flags.is_empty() {
        blocks.extend([heading(words(lang).document.red_flags), Block::Items(flags)]);
    }
    blocks
}

/// What a verdict means is said to the person who was called; a report keeps the verdict alone.
fn third_person(block: Block) -> Block {
    match block {
        Block::Callout { tone, title, .. } => Block::Callout { tone, title, text: None },
        other => other,
    }
}

fn request(wording: &IncidentWording, lang: Lang) -> [Block; 2] {
    [heading(words(lang).document.request), Block::Paragraph(wording.request.get(lang).to_owned())]
}

fn evidence(report: &Report<'_>) -> Vec<Block> {
    let lang = report.lang;
    let item = |text: &crate::text::Text| Item { mark: Mark::Tick, head: text.get(lang).to_owned(), body: Vec::new() };
    let items: Vec<_> = report.questionnaire.evidence.iter().map(item).collect();
    if items.is_empty() { Vec::new() } else { vec![heading(words(lang).document.evidence), Block::Items(items)] }
}

/// What was not answered, to be ticked by hand if it happened.
fn not_answered(report: &Report<'_>) -> Vec<Block> {
    let lang = report.lang;
    let item = |&id: &QuestionId| {
        let head = report.questionnaire.question(id).statement.get(lang).to_owned();
        Item { mark: Mark::Tick, head, body: Vec::new() }
    };
    let items: Vec<_> = report.unanswered.iter().map(item).collect();
    if items.is_empty() { Vec::new() } else { vec![heading(words(lang).document.not_answered), Block::Items(items)] }
}
