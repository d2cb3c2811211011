//! The result in as many rows as the screen has, with the menu of what to do next under it.

use hangup::conversation::{ResultView, StepView};
use hangup::document::Tone;

use super::measure::{columns, padded, wrap};
use super::menu::{add_entries, add_question};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, paragraph, style_of};
use super::shown::Doing;

pub(super) fn picture(view: &ResultView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = picture_above(view, foot, size);
    add_entries(&mut picture, &view.menu, doing, size);
    picture
}

/// The result and the question under it, without the entries of the menu.
pub(super) fn picture_above(view: &ResultView, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = verdict_and_steps(view, size);
    add_question(&mut picture, &view.menu, foot, size);
    picture
}

fn verdict_and_steps(view: &ResultView, size: Size) -> Picture {
    let mut picture = Picture::default();
    let title = if view.tone == Tone::Alarm { CHOSEN.bold() } else { style_of(view.tone).bold() };
    picture.gap();
    picture.add(KEEP, paragraph(&view.title, title, size));
    for (index, reason) in view.reasons.iter().enumerate() {
        // The first reason stays as long as it can; the second one goes first, then who says so.
        let spare = if index == 0 { 10 } else { 35 };
        picture.add(spare, paragraph(&reason.text, PLAIN, size));
        if !reason.source.is_empty() {
            picture.add(spare + 5, paragraph(&reason.source, PLAIN, size));
        }
    }
    let meaning = if view.reasons.is_empty() { 8 } else { 20 };
    picture.add(meaning, paragraph(&view.meaning, PLAIN, size));
    picture.gap();
    picture.add(7, paragraph(&view.steps_heading, BOLD, size));
    let widest = view.steps.iter().map(|step| columns(&step.short)).max().unwrap_or(0);
    for step in &view.steps {
        add_step(&mut picture, step, widest, size);
    }
    picture.gap();
    picture
}

/// A step: its number and name, whom to call, and what to say.
fn add_step(picture: &mut Picture, step: &StepView, widest: usize, size: Size) {
    let head = format!(" {}  ", step.number);
    let column = if size.narrow() { head.len() } else { head.len() + widest.min(30) + 3 };
    let phone = step.phone.as_deref().unwrap_or_default();
    let contact = step.contact.as_deref().unwrap_or_default();
    let pieces = size.edge().saturating_sub(column);
    let mut row = Row::of(head.clone(), BOLD);
    if size.narrow() || (phone.is_empty() && contact.is_empty()) {
        row = row.and(super::measure::cut(&step.short, size.edge() - head.len()), PLAIN);
        picture.add(KEEP, [row]);
        if !phone.is_empty() || !contact.is_empty() {
            picture.add(if phone.is_empty() { 15 } else { KEEP }, [called(phone, contact, column, pieces)]);
        }
    } else {
        row = row.and(padded(&step.short, widest.min(30)) + "   ", PLAIN);
        picture.add(KEEP, [with_phone(row, phone, contact, pieces)]);
    }
    if let Some(say) = &step.say {
        let rows = wrap(&format!("\"{say}\""), pieces);
        picture.add(30, rows.into_iter().map(|text| Row::of(" ".repeat(column), PLAIN).and(text, PLAIN)));
    }
}

fn called(phone: &str, contact: &str, column: usize, room: usize) -> Row {
    with_phone(Row::of(" ".repeat(column), PLAIN), phone, contact, room)
}

/// The number is the most visible thing on the screen.
fn with_phone(row: Row, phone: &str, contact: &str, room: usize) -> Row {
    let gap = if phone.is_empty() || contact.is_empty() { "" } else { "  " };
    let left = room.saturating_sub(columns(phone) + gap.len());
    row.and(phone, BOLD).and(gap, PLAIN).and(super::measure::cut(contact, left), PLAIN)
}
