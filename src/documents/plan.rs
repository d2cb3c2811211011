//! The steps of a saved case, with what is done.

use super::steps;
use crate::case::Case;
use crate::document::{Block, Document, Item, Line, Size};
use crate::questionnaire::{Step, When};
use crate::report::Report;
use crate::tracking::{follow_up, tracked};
use crate::words::words;

/// The steps of a saved case: those still to do in full, those done with the day and the number given for them. `today` is
/// a day as YYYY-MM-DD.
#[must_use]
pub fn case_plan(report: &Report<'_>, case: &Case, today: &str) -> Document {
    let (lang, said) = (report.lang, &words(report.lang).plan);
    let report = report.clone().with_done(case.steps.clone());
    let all = tracked(&report, case);
    let done = all.iter().filter(|tracked| tracked.done.is_some()).count();
    let verdict = report.questionnaire.band(report.assessment.verdict).title.get(lang);
    let mut blocks =
        vec![Block::Paragraph((words(lang).document.sentences)(&[verdict, &(said.count)(done, all.len())]))];
    blocks.extend(report.contradiction().map(Block::Paragraph));
    let waiting = follow_up(&report, case, today).len();
    blocks.extend((waiting > 0).then(|| Block::Paragraph((said.questions_wait)(waiting))));
    for when in [When::Now, When::Today, When::ThisWeek] {
        let items: Vec<_> =
            all.iter().filter(|entry| entry.step.when == when).map(|entry| item(&report, entry.step)).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { level: 1, text: (words(lang).document.when)(when).to_owned() });
            blocks.push(Block::Items(items));
        }
    }
    blocks.push(Block::Note(report.questionnaire.disclaimer.get(lang).to_owned()));
    Document { lang, title: said.title.to_owned(), footer: None, size: Size::Normal, blocks }
}

/// A step with its id, which ticks it off.
fn item(report: &Report<'_>, step: &Step) -> Item {
    let mut item = steps::item(report, step, false);
    item.body.push(Line::Note((words(report.lang).plan.id)(&step.id)));
    item
}
