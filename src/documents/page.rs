//! What stands on the page for a browser before any script runs: the guidance that needs no question.

use super::sheet::{part, screen_blocks};
use super::steps;
use crate::answer::Answers;
use crate::document::{Block, Document, Item, Line, Mark, Size};
use crate::plan::offices;
use crate::questionnaire::{Office, Place, Questionnaire, SheetKind};
use crate::report::Report;
use crate::text::Lang;
use crate::words::words;

/// The still part of the page in one language. `url` is where the page will be found.
#[must_use]
pub(crate) fn still(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, url: Option<&str>) -> Document {
    let sheet = &questionnaire.sheet;
    let mut blocks = screen_blocks(&questionnaire.screens[questionnaire.hang_up_screen], lang);
    let shown = sheet.sections.iter().filter(|section| section.kind != SheetKind::Fields);
    blocks.extend(shown.flat_map(|section| part(section, lang)));
    blocks.extend(all_offices(questionnaire, answers, lang));
    let said = &words(lang).page;
    blocks.push(Block::Paragraph(said.never_asks.to_owned()));
    if let Some(url) = url {
        let link = Line::Link { label: said.address.to_owned(), url: url.to_owned() };
        blocks.push(Block::Items(vec![Item { mark: Mark::Bullet, head: String::new(), body: vec![link] }]));
    }
    let edition = (said.edition)(questionnaire.version, &questionnaire.checked);
    let notes = [sheet.footer.get(lang), &edition, questionnaire.disclaimer.get(lang)];
    blocks.push(Block::Note((words(lang).document.sentences)(&notes)));
    Document { lang, title: sheet.title.get(lang).to_owned(), size: Size::Normal, footer: None, blocks }
}

/// The offices of the place the page was made for, or all of them with the places each serves.
fn all_offices(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> Vec<Block> {
    let items: Vec<_> = if answers.place.is_some() {
        let note = steps::place_note(&Report::new(questionnaire, answers, lang)).map(Line::Note);
        let mut items: Vec<_> = offices(questionnaire, answers).iter().map(|at| item(at, lang, None)).collect();
        items.last_mut().into_iter().for_each(|last| last.body.extend(note.clone()));
        items
    } else {
        let numbered = questionnaire.offices.iter().enumerate();
        numbered.map(|(index, at)| item(at, lang, Some(places(questionnaire, index, lang)))).collect()
    };
    if items.is_empty() {
        return Vec::new();
    }
    let own = questionnaire.wording.offices.as_ref();
    let heading = own.map_or(words(lang).document.offices, |own| own.get(lang)).to_owned();
    let heading = Block::Heading { level: 1, text: heading };
    vec![heading, Block::Items(items), Block::Note(words(lang).document.check_site.to_owned())]
}

fn item(office: &Office, lang: Lang, serves: Option<String>) -> Item {
    let head = office.name.get(lang).to_owned();
    let second = office.second_phone.as_ref().map(|second| second.name.get(lang)).unwrap_or_default();
    // The name stands above.
    let bare = |line| match line {
        Line::Phone { label, number } if label == head => Line::Phone { label: String::new(), number },
        Line::Phone { number, .. } => Line::Phone { label: second.to_owned(), number },
        Line::Link { url, .. } => Line::Link { label: String::new(), url },
        other => other,
    };
    let lines = steps::office_lines(office, lang).into_iter().map(bare);
    let serves = serves.filter(|names| !names.is_empty());
    let serves = serves.map(|names| Line::Note(words(lang).signs.labelled(words(lang).page.serves, &names)));
    Item { mark: Mark::Bullet, body: serves.into_iter().chain(lines).collect(), head }
}

/// The names of the places an office serves, or parts of which.
fn places(questionnaire: &Questionnaire, office: usize, lang: Lang) -> String {
    let served = |place: &&Place| place.offices.iter().any(|entry| entry.office == office);
    let names = questionnaire.places.iter().filter(served).map(|place| place.name.get(lang));
    names.collect::<Vec<_>>().join(words(lang).page.between)
}
