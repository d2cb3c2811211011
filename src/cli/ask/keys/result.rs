//! The result in as many rows as the screen has, with the menu of what to do next under it.

use hangup::conversation::{ResultView, StepView};
use hangup::document::Tone;

use super::measure::{columns, cut, padded, wrap};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, paragraph, style_of};

/// The result in at most `height` rows: what decides, and what to do first.
pub(super) fn rows(view: &ResultView, height: usize, size: Size) -> Vec<Row> {
    let mut picture = Picture::default();
    let title = if view.tone == Tone::Alarm { CHOSEN.bold() } else { style_of(view.tone).bold() };
    picture.gap_of(44);
    if columns(&view.title) + 2 + columns(&view.comfort) <= size.room() {
        picture.add(KEEP, [Row::of(" ", PLAIN).and(&view.title, title).and(format!("  {}", view.comfort), PLAIN)]);
    } else {
        picture.add(KEEP, paragraph(&view.title, title, size));
        if !view.comfort.is_empty() {
            picture.add(9, paragraph(&view.comfort, PLAIN, size));
        }
    }
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
    let beside = head.len() + widest.min(30) + 3;
    let phone = step.phone.as_deref().unwrap_or_default();
    let contact = step.contact.as_deref().unwrap_or_default();
    // An address is never cut: it stands on a row of its own if it is too long for the rest of one.
    let long_address = contact.starts_with("https://") && columns(contact) > size.edge().saturating_sub(beside);
    let below = size.narrow() || long_address;
    let column = if size.narrow() { head.len() } else { beside };
    // The first step and every number stay whatever is left out; of the others the last go first.
    let spare =
        if step.number == 1 || !phone.is_empty() { KEEP } else { 3 + u8::try_from(step.number).unwrap_or(3).min(3) };
    let row = Row::of(head.clone(), BOLD);
    if below || (phone.is_empty() && contact.is_empty()) {
        picture.add(spare, [row.and(cut(&step.short, size.edge() - head.len()), PLAIN)]);
        if !phone.is_empty() || !contact.is_empty() {
            let own = Row::of(" ".repeat(head.len()), PLAIN);
            let room = size.edge().saturating_sub(head.len());
            picture.add(if phone.is_empty() { 15 } else { KEEP }, [with_phone(own, phone, contact, room)]);
        }
    } else {
        let row = row.and(padded(&step.short, widest.min(30)) + "   ", PLAIN);
        picture.add(spare, [with_phone(row, phone, contact, size.edge().saturating_sub(beside))]);
    }
    if let Some(say) = &step.say {
        let rows = wrap(&format!("\"{say}\""), size.edge().saturating_sub(column));
        picture.add(50, rows.into_iter().map(|text| Row::of(" ".repeat(column), PLAIN).and(text, PLAIN)));
    }
}

/// The number is the most visible thing on the screen.
fn with_phone(row: Row, phone: &str, contact: &str, room: usize) -> Row {
    let gap = if phone.is_empty() || contact.is_empty() { "" } else { "  " };
    let left = room.saturating_sub(columns(phone) + gap.len());
    row.and(phone, BOLD).and(gap, PLAIN).and(cut(contact, left), PLAIN)
}
