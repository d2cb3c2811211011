//! The steps of a saved case, with what is done.

use super::steps;
use crate::case::Case;
use crate::document::{Block, Document, Item, Line, Mark, Size};
use crate::questionnaire::When;
use crate::report::Report;
use crate::tracking::{Tracked, follow_up, tracked};
use crate::words::words;

/// The steps of a saved case: those still to do in full, those done with the day and the number given for them. `today` is
/// a day as YYYY-MM-DD.
#[must_use]
pub fn case_plan(report: &Report<'_>, case: &Case, today: &str) -> Document {
    let (lang, said) = (report.lang, &words(report.lang).plan);
    let all = tracked(report, case);
    let done = all.iter().filter(|tracked| tracked.done.is_some()).count();
    let verdict = report.questionnaire.band(report.assessment.verdict).title.get(lang);
    let mut blocks =
        vec![Block::Paragraph((words(lang).document.sentences)(&[verdict, &(said.count)(done, all.len())]))];
    blocks.extend(report.contradiction().map(Block::Paragraph));
    let waiting = follow_up(report, case, today).len();
    blocks.extend((waiting > 0).then(|| Block::Paragraph((said.questions_wait)(waiting))));
    for when in [When::Now, When::Today, When::ThisWeek] {
        let items: Vec<_> =
            all.iter().filter(|entry| entry.step.when == when).map(|entry| item(report, *entry)).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { level: 1, text: (words(lang).document.when)(when).to_owned() });
            blocks.push(Block::Items(items));
        }
    }
    blocks.push(Block::Note(report.questionnaire.disclaimer.get(lang).to_owned()));
    Document { lang, title: said.title.to_owned(), footer: None, size: Size::Normal, blocks }
}

fn item(report: &Report<'_>, entry: Tracked<'_, '_>) -> Item {
    let said = &words(report.lang).plan;
    let id = Line::Note((said.id)(&entry.step.id));
    let Some(done) = entry.done else {
        let mut item = steps::item(report, entry.step, false);
        item.body.push(id);
        return item;
    };
    let when = (said.done)(&done.done, done.reference.as_deref());
    let head = entry.step.title.get(report.lang).to_owned();
    Item { mark: Mark::Done, head, body: vec![Line::Text(when), id] }
}
