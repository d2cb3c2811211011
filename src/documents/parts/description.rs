//! What happened as one text that fits a form: the facts first, then the person's own words, then all else there is
//! room for.

use super::super::fill::{Facts, is_foreign};
use super::statements::{happened, told};
use super::{heading, stanzas};
use crate::document::Block;
use crate::questionnaire::{Part, RowValue};
use crate::words::words;

/// Letters an English translation has for each letter of Japanese, about.
const TRANSLATED: usize = 2;

/// A text that grows up to a limit.
struct Form {
    text: String,
    limit: usize,
}

impl Form {
    /// Adds a line or a sentence if there is room for it and for the letters kept free.
    fn add(&mut self, before: &str, added: &str, free: usize) -> bool {
        let before = if self.text.is_empty() { "" } else { before };
        let fits = [before, added].map(|text| text.chars().count()).iter().sum::<usize>() + free <= self.left();
        if fits {
            self.text.extend([before, added]);
        }
        fits
    }

    fn left(&self) -> usize {
        self.limit.saturating_sub(self.text.chars().count())
    }
}

/// The text, how long it is, and below it what has to be translated or shortened first and what found no room.
pub(super) fn description(facts: &Facts<'_>, part: &Part) -> Vec<Block> {
    let lang = facts.report.lang;
    let (words, signs) = (&words(lang).document, &words(lang).signs);
    let mut form = Form { text: String::new(), limit: part.limit };
    for row in part.rows.iter().filter(|row| facts.holds(&row.show_if)) {
        if let Some(value) = facts.row(row).and_then(|field| field.value) {
            form.add("\n", &signs.labelled(row.label.get(lang), &value), 0);
        }
    }
    let below = own_words(facts, part, &mut form);
    let left_out = statements(facts, part, &mut form, below.iter().map(|below| below.room).sum());
    let left = form.left();
    let mut blocks = vec![Block::Paragraph(form.text), Block::Note((words.length)(part.limit - left, part.limit))];
    for Below { told, foreign, .. } in below {
        let why = if foreign { (words.to_translate)(left) } else { (words.too_long)(told.chars().count(), left) };
        blocks.push(Block::Note(why));
        blocks.extend(stanzas(&told));
    }
    if !left_out.is_empty() {
        blocks.extend([heading(2, words.left_out), Block::Note(left_out.join(" "))]);
    }
    blocks
}

/// Words of the person that cannot stand in the text as they are.
struct Below {
    told: String,
    foreign: bool,
    /// Letters kept free for them.
    room: usize,
}

/// Adds details as they were told. One that has to be translated or shortened comes back.
fn own_words(facts: &Facts<'_>, part: &Part, form: &mut Form) -> Vec<Below> {
    let lang = facts.report.lang;
    let mut below: Vec<Below> = Vec::new();
    for &detail in &part.details {
        let Some(given) = facts.detail(detail) else { continue };
        let told = words(lang).signs.labelled(facts.report.questionnaire.details[detail].label.get(lang), given);
        let foreign = is_foreign(given, lang);
        let taken = below.iter().map(|below| below.room).sum();
        if !foreign && form.add("\n", &told, taken) {
            continue;
        }
        let left = form.left().saturating_sub(taken);
        let room = left.min(if foreign { told.chars().count() * TRANSLATED } else { left });
        below.push(Below { told, foreign, room });
    }
    below
}

/// Adds what was answered with yes or not sure and is not told above, as long as there is room; the others come back.
fn statements(facts: &Facts<'_>, part: &Part, form: &mut Form, free: usize) -> Vec<String> {
    let above = |id| part.rows.iter().any(|row| matches!(&row.value, RowValue::Questions(ids) if ids.contains(&id)));
    let told = happened(facts, |id| !above(id)).into_iter().map(|(id, answer)| told(facts, id, answer));
    let mut before = "\n";
    let mut left_out = Vec::new();
    for statement in told {
        if form.add(before, &statement, free) {
            before = " ";
        } else {
            left_out.push(statement);
        }
    }
    left_out
}
