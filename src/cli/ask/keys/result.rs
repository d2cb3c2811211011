//! The result in as many rows as the screen has, with the menu of what to do next under it.

use hangup::conversation::{ResultView, StepView};
use hangup::document::Tone;

use super::measure::{columns, padded, wrap};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, paragraph, style_of};

/// The result in at most `height` rows: what decides, and what to do first.
pub(super) fn rows(view: &ResultView, height: usize, size: Size) -> Vec<Row> {
    let mut picture = Picture::default();
    let title = if view.tone == Tone::Alarm { CHOSEN.bold() } else { style_of(view.tone).bold() };
    picture.gap_of(44);
    picture.add(KEEP, paragraph(&view.title, title, size));
    for (index, reason) in view.reasons.iter().enumerate() {
        let (spare, source) = if index == 0 { (10, 20) } else { (55, 60) };
        picture.add(spare, paragraph(&reason.text, PLAIN, size));
        if !reason.source.is_empty() {
            picture.add(source, paragraph(&reason.source, PLAIN, size));
        }
    }
    // Without a reason, what the verdict means is all there is to read.
    picture.add(if view.reasons.is_empty() { 8 } else { 45 }, paragraph(&view.meaning, PLAIN, size));
    picture.gap_of(30);
    picture.add(7, paragraph(&view.steps_heading, BOLD, size));
    let widest = view.steps.iter().map(|step| columns(&step.short)).max().unwrap_or(0);
    for step in &view.steps {
        add_step(&mut picture, step, widest, size);
    }
    picture.fit(height).0
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
        picture.add(50, rows.into_iter().map(|text| Row::of(" ".repeat(column), PLAIN).and(text, PLAIN)));
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
