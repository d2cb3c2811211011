//! Guidance that needs no call: the sheet, and the three steps of `hangup now`.

use super::steps;
use crate::answer::Answers;
use crate::document::{Block, Document, Field, Item, Line, Mark, Size, Tone};
use crate::plan::offices;
use crate::questionnaire::{Office, Questionnaire, Screen, SheetKind, SheetSection};
use crate::report::Report;
use crate::text::{Lang, Text};
use crate::words::words;

/// The guidance sheet: one page in one language. `date` is the day it is printed. `page` is the address of the
/// questionnaire for a browser, printed as a QR code too; without one it is that of the office or of the guide to them.
#[must_use]
pub fn sheet(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, date: &str, page: Option<&str>) -> Document {
    let sheet = &questionnaire.sheet;
    let told = |text: &Text| text.get(lang).to_owned();
    let band = Block::Band {
        above: sheet.call.as_ref().map(told),
        order: told(&sheet.lead),
        below: sheet.reassurance.as_ref().map(told),
    };
    let number = sheet.number.as_ref().map(|label| Block::Fields(vec![Field { label: told(label), value: None }]));
    let mut blocks: Vec<_> = std::iter::once(band).chain(number).collect();
    blocks.extend(in_columns(parts(questionnaire, answers, lang, page)));
    blocks.push(Block::Note((words(lang).document.sentences)(&[
        words(lang).document.check_site,
        sheet.footer.get(lang),
        &(words(lang).document.checked)(&questionnaire.checked),
        &(words(lang).document.printed)(date),
    ])));
    Document { lang, title: told(&sheet.title), footer: None, size: Size::Large, blocks }
}

/// The parts of the sheet, and whether each stands beside the one before it.
fn parts(
    questionnaire: &Questionnaire,
    answers: &Answers,
    lang: Lang,
    page: Option<&str>,
) -> impl Iterator<Item = (bool, Vec<Block>)> {
    let of_offices = move |section: &SheetSection| {
        let items = serving(questionnaire, answers, lang);
        let heading = Block::Heading { level: 1, text: section.title.get(lang).to_owned() };
        if items.is_empty() { Vec::new() } else { vec![heading, Block::Items(items)] }
    };
    let blocks = move |section: &SheetSection| match section.kind {
        SheetKind::Offices => of_offices(section),
        _ => part(section, lang),
    };
    let sections = questionnaire.sheet.sections.iter().map(move |section| (section.beside, blocks(section)));
    let code = code(questionnaire, answers, lang, page).map(|blocks| (true, blocks));
    sections.chain(code).filter(|(_, blocks)| !blocks.is_empty())
}

/// Parts that stand beside each other as columns.
fn in_columns(parts: impl Iterator<Item = (bool, Vec<Block>)>) -> Vec<Block> {
    let mut rows: Vec<Vec<Vec<Block>>> = Vec::new();
    for (beside, blocks) in parts {
        match rows.last_mut().filter(|row| beside && row.len() < 2) {
            Some(row) => row.push(blocks),
            None => rows.push(vec![blocks]),
        }
    }
    let row = |row: Vec<Vec<Block>>| if row.len() > 1 { vec![Block::Columns(row)] } else { row.concat() };
    rows.into_iter().flat_map(row).collect()
}

/// A part with its heading; none for offices, which depend on the person.
pub(super) fn part(section: &SheetSection, lang: Lang) -> Vec<Block> {
    let heading = Block::Heading { level: 1, text: section.title.get(lang).to_owned() };
    let mark = match section.kind {
        SheetKind::Bullets => Mark::Bullet,
        SheetKind::Ticks => Mark::Tick,
        SheetKind::Crosses => Mark::Cross,
        SheetKind::Fields => {
            let field = |label: &Text| Field { label: label.get(lang).to_owned(), value: None };
            return vec![heading, Block::Fields(section.items.iter().map(field).collect())];
        }
        SheetKind::Offices => return Vec::new(),
    };
    let item = |text: &Text| Item { mark, head: text.get(lang).to_owned(), body: Vec::new() };
    vec![heading, Block::Items(section.items.iter().map(item).collect())]
}

/// The address for a camera: that of the page, else of the only office, else of the guide to all.
fn code(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, page: Option<&str>) -> Option<Vec<Block>> {
    let headings = questionnaire.sheet.code.as_ref()?;
    let (heading, address) = match page {
        Some(page) => (&headings.page, page.to_owned()),
        None => (&headings.office, official(questionnaire, answers)?.to_owned()),
    };
    Some(vec![Block::Heading { level: 1, text: heading.get(lang).to_owned() }, Block::Code(address)])
}

/// The official address that serves the person best.
pub(super) fn official<'q>(questionnaire: &'q Questionnaire, answers: &Answers) -> Option<&'q str> {
    match offices(questionnaire, answers).as_slice() {
        [office] => Some(&office.website),
        _ => questionnaire.contacts[questionnaire.office_guide?].website.as_deref(),
    }
}

/// The person's offices, or where to find them.
fn serving(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> Vec<Item> {
    let serving = offices(questionnaire, answers);
    let items = match serving.as_slice() {
        [] => return guide(questionnaire, answers, lang).into_iter().collect(),
        offices => offices.iter().map(|office| office_item(questionnaire, answers, office, lang)),
    };
    let mut items: Vec<_> = items.collect();
    if let ([_], Some(last)) = (serving.as_slice(), items.last_mut()) {
        last.body.extend(steps::place_note(&Report::new(questionnaire, answers, lang)).map(Line::Note));
    }
    items
}

/// Name and number on one line, and on the next its site, behind the part of the state that it serves if there is
/// another office: so that two offices still leave the sheet on one page. One number: there is no room to say which of
/// two is for what.
fn office_item(questionnaire: &Questionnaire, answers: &Answers, office: &Office, lang: Lang) -> Item {
    let name = office.name.get(lang).to_owned();
    let entries = answers.place.map(|place| questionnaire.place(place).offices.as_slice()).unwrap_or_default();
    let entry = entries.iter().find(|entry| questionnaire.offices[entry.office].id == office.id);
    let serves = entry.and_then(|entry| entry.serves.as_ref()).map(|serves| serves.get(lang).to_owned());
    let link = Line::Link { label: serves.unwrap_or_default(), url: office.website.clone() };
    let (head, first) = match &office.phone {
        Some(number) => (String::new(), Some(Line::Phone { label: name, number: number.clone() })),
        None => (name, None),
    };
    Item { mark: Mark::Bullet, head, body: first.into_iter().chain([link]).collect() }
}

fn guide(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> Option<Item> {
    let lines = steps::own_offices(&Report::new(questionnaire, answers, lang));
    let (Line::Link { label, .. } | Line::Phone { label, .. }) = lines.first()? else { return None };
    Some(Item { mark: Mark::Bullet, head: label.clone(), body: unlabelled(lines) })
}

/// Lines whose label stands above them already.
fn unlabelled(lines: Vec<Line>) -> Vec<Line> {
    let bare = |line| match line {
        Line::Phone { number, .. } => Line::Phone { label: String::new(), number },
        Line::Link { url, .. } => Line::Link { label: String::new(), url },
        other => other,
    };
    lines.into_iter().map(bare).collect()
}

/// The hang-up screen and the first steps, without a question.
#[must_use]
pub fn now(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> Document {
    let screen = &questionnaire.screens[questionnaire.hang_up_screen];
    let report = Report::new(questionnaire, answers, lang);
    let step = |&index: &usize| {
        let step = &questionnaire.plan[index];
        let mut body = steps::instructions(step, lang);
        for &contact in &step.contacts {
            body.extend(steps::contact_lines(&questionnaire.contacts[contact], lang));
        }
        if step.offices {
            body.extend(steps::own_offices(&report));
        }
        Item { mark: Mark::Tick, head: step.title.get(lang).to_owned(), body }
    };
    let items = questionnaire.now_steps.iter().map(step).collect();
    let heading = Block::Heading { level: 1, text: words(lang).document.what_to_do.to_owned() };
    let blocks = screen_blocks(screen, lang).into_iter().chain([heading, Block::Items(items)]);
    Document {
        lang,
        title: questionnaire.title.get(lang).to_owned(),
        footer: None,
        size: Size::Normal,
        blocks: blocks.collect(),
    }
}

pub(super) fn screen_blocks(screen: &Screen, lang: Lang) -> Vec<Block> {
    let line = |text: &Text| Item { mark: Mark::Bullet, head: text.get(lang).to_owned(), body: Vec::new() };
    vec![
        Block::Callout { tone: Tone::Alarm, title: screen.title.get(lang).to_owned(), text: None },
        Block::Items(screen.lines.iter().map(line).collect()),
    ]
}
