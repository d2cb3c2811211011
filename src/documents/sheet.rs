//! Guidance that needs no call: the sheet, the short message, and the three steps of `hangup now`.

use super::steps;
use crate::answer::Answers;
use crate::document::{Block, Document, Field, Item, Line, Mark, Size, Tone};
use crate::plan::offices;
use crate::questionnaire::{Office, Questionnaire, Screen, SheetKind, SheetSection};
use crate::report::Report;
use crate::text::Lang;
use crate::words::words;

/// The guidance sheet: one page in one language. `date` is the day it is printed.
#[must_use]
pub fn sheet(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, date: &str) -> Document {
    let sheet = &questionnaire.sheet;
    let lead = Block::Callout { tone: Tone::Alarm, title: sheet.lead.get(lang).to_owned(), text: None };
    let mut blocks = vec![lead];
    for section in &sheet.sections {
        if section.kind == SheetKind::Fields {
            blocks.extend(consulate(questionnaire, answers, lang));
        }
        blocks.extend(part(section, lang));
    }
    let checked = (words(lang).document.checked)(&questionnaire.checked);
    let printed = (words(lang).document.printed)(date);
    blocks.push(Block::Note((words(lang).document.sentences)(&[
        words(lang).document.check_site,
        sheet.footer.get(lang),
        &checked,
        &printed,
    ])));
    Document { lang, title: sheet.title.get(lang).to_owned(), footer: None, size: Size::Large, blocks }
}

fn part(section: &SheetSection, lang: Lang) -> [Block; 2] {
    let heading = Block::Heading { level: 1, text: section.title.get(lang).to_owned() };
    let mark = match section.kind {
        SheetKind::Bullets => Mark::Bullet,
        SheetKind::Ticks => Mark::Tick,
        SheetKind::Crosses => Mark::Cross,
        SheetKind::Fields => {
            let field = |label: &crate::text::Text| Field { label: label.get(lang).to_owned(), value: None };
            return [heading, Block::Fields(section.items.iter().map(field).collect())];
        }
    };
    let item = |text: &crate::text::Text| Item { mark, head: text.get(lang).to_owned(), body: Vec::new() };
    [heading, Block::Items(section.items.iter().map(item).collect())]
}

/// The person's offices, or where to find them.
fn consulate(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> Vec<Block> {
    let serving = offices(questionnaire, answers);
    let mut items: Vec<_> = match serving.as_slice() {
        [] => guide(questionnaire, answers, lang).into_iter().collect(),
        [office] => vec![office_item(office, lang)],
        several => several.iter().map(|office| short_office_item(questionnaire, answers, office, lang)).collect(),
    };
    if items.is_empty() {
        return Vec::new();
    }
    if let ([_], Some(last)) = (serving.as_slice(), items.last_mut()) {
        last.body.extend(steps::place_note(&Report::new(questionnaire, answers, lang)).map(Line::Note));
    }
    vec![Block::Heading { level: 1, text: words(lang).document.your_consulate.to_owned() }, Block::Items(items)]
}

fn office_item(office: &Office, lang: Lang) -> Item {
    // One number: on paper there is no room to say which of two is for what.
    let main = Office { phone_consular: None, ..office.clone() };
    let head = office.name.get(lang).to_owned();
    Item { mark: Mark::Bullet, head, body: unlabelled(steps::office_lines(&main, lang)) }
}

/// Name and number on one line, and on the next the part of the state that the office serves with its site, so that
/// two offices still leave the sheet on one page.
fn short_office_item(questionnaire: &Questionnaire, answers: &Answers, office: &Office, lang: Lang) -> Item {
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

/// The short text to paste into a message.
#[must_use]
pub fn message(questionnaire: &Questionnaire, lang: Lang) -> &str {
    questionnaire.message.get(lang)
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

fn screen_blocks(screen: &Screen, lang: Lang) -> Vec<Block> {
    let line =
        |text: &crate::text::Text| Item { mark: Mark::Bullet, head: text.get(lang).to_owned(), body: Vec::new() };
    vec![
        Block::Callout { tone: Tone::Alarm, title: screen.title.get(lang).to_owned(), text: None },
        Block::Items(screen.lines.iter().map(line).collect()),
    ]
}
