//! Guidance that needs no call: the sheet, and the three steps of `hangup now`.

use super::steps;
use crate::answer::Answers;
use crate::document::{Block, Document, Field, Item, Line, Mark, Size, Tone};
use crate::plan::offices;
use crate::questionnaire::{Office, Questionnaire, Screen, SheetItem, SheetKind, SheetSection};
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
    blocks.push(Block::Note(small_print(questionnaire, answers, lang, date)));
    Document { lang, title: told(&sheet.title), footer: None, size: Size::Large, blocks }
}

/// Where it comes from and how old it is; and what to do before a number on it is called, if there is one.
fn small_print(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, date: &str) -> String {
    let said = &words(lang).document;
    let numbered = offices(questionnaire, answers).iter().any(|office| office.phone.is_some());
    let check = numbered.then_some(said.check_site);
    let (checked, printed) = ((said.checked)(&questionnaire.checked), (said.printed)(date));
    let rest = [questionnaire.sheet.footer.get(lang), &checked, &printed];
    (said.sentences)(&check.into_iter().chain(rest).collect::<Vec<_>>())
}

/// The parts of the sheet, and whether each stands beside the one before it.
fn parts<'a>(
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    lang: Lang,
    page: Option<&'a str>,
) -> impl Iterator<Item = (bool, Vec<Block>)> + 'a {
    let code = code(questionnaire, answers, page);
    let address = code.map(|(_, address)| address);
    let of_offices = move |section: &SheetSection| {
        let items = consulate(questionnaire, answers, lang, address);
        let heading = Block::Heading { level: 1, text: section.title.get(lang).to_owned() };
        if items.is_empty() { Vec::new() } else { vec![heading, Block::Items(items)] }
    };
    let blocks = move |section: &SheetSection| match section.kind {
        SheetKind::Offices => of_offices(section),
        _ => part(section, lang),
    };
    let sections = questionnaire.sheet.sections.iter().map(move |section| (section.beside, blocks(section)));
    let code = code.map(|(heading, address)| {
        let heading = Block::Heading { level: 1, text: heading.get(lang).to_owned() };
        // A copy of the page could ask for anything: who reads this knows what ours does not.
        let promise = page.map(|_| Block::Note(words(lang).page.asks_nothing.to_owned()));
        (true, [heading, Block::Code(address.to_owned())].into_iter().chain(promise).collect())
    });
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
            let field = |item: &SheetItem| Field { label: item.text().get(lang).to_owned(), value: None };
            return vec![heading, Block::Fields(section.items.iter().map(field).collect())];
        }
        SheetKind::Offices => return Vec::new(),
    };
    let item = |item: &SheetItem| {
        let text = item.text().get(lang).to_owned();
        match item.phone.clone() {
            Some(number) => Item { mark, head: String::new(), body: vec![Line::Phone { label: text, number }] },
            None => Item { mark, head: text, body: Vec::new() },
        }
    };
    vec![heading, Block::Items(section.items.iter().map(item).collect())]
}

/// The address for a camera with its heading: that of the page, else of the only office, its own warning before its front
/// page, else of the guide to all.
fn code<'a>(questionnaire: &'a Questionnaire, answers: &Answers, page: Option<&'a str>) -> Option<(&'a Text, &'a str)> {
    let headings = questionnaire.sheet.code.as_ref()?;
    if let Some(page) = page {
        return Some((&headings.page, page));
    }
    match offices(questionnaire, answers).as_slice() {
        [office] => Some(match &office.notice {
            Some(notice) => (&headings.notice, notice),
            None => (&headings.office, &office.website),
        }),
        _ => Some((&headings.guide, guide_address(questionnaire)?)),
    }
}

fn guide_address(questionnaire: &Questionnaire) -> Option<&str> {
    questionnaire.contacts[questionnaire.office_guide?].website.as_deref()
}

/// The official address that serves the person best.
pub(super) fn official<'q>(questionnaire: &'q Questionnaire, answers: &Answers) -> Option<&'q str> {
    match offices(questionnaire, answers).as_slice() {
        [office] => Some(&office.website),
        _ => guide_address(questionnaire),
    }
}

/// The person's offices, or where to find them. The `address` of the code stands there and is not said twice.
fn consulate(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, address: Option<&str>) -> Vec<Item> {
    let serving = offices(questionnaire, answers);
    let report = Report::new(questionnaire, answers, lang);
    let note = match serving.as_slice() {
        [] if address == guide_address(questionnaire) => return Vec::new(),
        [] => return guide(questionnaire, answers, lang).into_iter().collect(),
        [_] => steps::place_note(&report),
        _ => steps::either(&report).map(|text| text.get(lang).to_owned()),
    };
    let several = serving.len() > 1;
    let item = |office: &&Office| {
        let serves = steps::serves(questionnaire, answers, office).filter(|_| several);
        office_item(office, serves, lang, address)
    };
    let mut items: Vec<_> = serving.iter().map(item).collect();
    items.last_mut().into_iter().for_each(|last| last.body.extend(note.clone().map(Line::Note)));
    items
}

/// Name and number on one line, and on the next its site, behind the part of the state that it serves if there is
/// another office: so that two offices still leave the sheet on one page. One number: there is no room to say which of
/// two is for what.
fn office_item(office: &Office, serves: Option<&Text>, lang: Lang, address: Option<&str>) -> Item {
    let name = office.name.get(lang).to_owned();
    let label = serves.map(|serves| serves.get(lang).to_owned()).unwrap_or_default();
    let link = Line::Link { label, url: office.website.clone() };
    let link = Some(link).filter(|_| address != Some(office.website.as_str()));
    let (head, first) = match &office.phone {
        Some(number) => (String::new(), Some(Line::Phone { label: name, number: number.clone() })),
        None => (name, None),
    };
    Item { mark: Mark::Bullet, head, body: first.into_iter().chain(link).collect() }
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

/// The hang-up screen and the first steps by name, with the number of the person's office: for a screen that has no room
/// for [`now`].
#[must_use]
pub fn now_brief(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> Document {
    let screen = &questionnaire.screens[questionnaire.hang_up_screen];
    let phone = |office: &&Office| {
        let number = office.phone.clone()?;
        Some(Line::Phone { label: office.short.get(lang).to_owned(), number })
    };
    let step = |&index: &usize| {
        let step = &questionnaire.plan[index];
        let offices = if step.offices { offices(questionnaire, answers) } else { Vec::new() };
        Item {
            mark: Mark::Tick,
            head: step.title.get(lang).to_owned(),
            body: offices.iter().filter_map(phone).collect(),
        }
    };
    let items = Block::Items(questionnaire.now_steps.iter().map(step).collect());
    let blocks = screen_blocks(screen, lang).into_iter().chain([items]).collect();
    Document { lang, title: String::new(), footer: None, size: Size::Normal, blocks }
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
