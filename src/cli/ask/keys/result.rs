//! The result in as many rows as the screen has, with the menu of what to do next under it.

use anstyle::Style;
use hangup::conversation::{ContactView, ResultView, StepView};
use hangup::document::Tone;

use super::measure::{columns, cut, padded, wrap};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, line, paragraph, style_of};

/// What the result is not without: everything that may be left out later than this.
const NEEDED: u8 = 20;
/// Steps that are always shown.
const FEWEST: usize = 3;

/// The result in at most `height` rows: what decides, and what to do first. Where not all steps fit beside the reason,
/// the least urgent ones go.
pub(super) fn rows(view: &ResultView, height: usize, size: Size) -> Vec<Row> {
    picture(view, steps_that_fit(view, height, size), size).fit(height).0
}

/// Rows that the result needs with as few steps as may be.
pub(super) fn fewest_rows(view: &ResultView, size: Size) -> usize {
    picture(view, FEWEST, size).height(NEEDED)
}

fn steps_that_fit(view: &ResultView, height: usize, size: Size) -> usize {
    let fits = |&count: &usize| picture(view, count, size).height(NEEDED) <= height;
    (FEWEST..=view.steps.len()).rev().find(fits).unwrap_or(FEWEST)
}

fn picture(view: &ResultView, steps: usize, size: Size) -> Picture {
    let mut picture = Picture::default();
    add_verdict(&mut picture, view, size);
    for (index, reason) in view.reasons.iter().enumerate() {
        let (spare, source) = if index == 0 { (10, 25) } else { (55, 60) };
        picture.add(spare, paragraph(&reason.text, PLAIN, size));
        picture.add(source, paragraph(&reason.source, PLAIN, size));
    }
    // Without a reason, what the verdict means is all there is to read.
    picture.add(if view.reasons.is_empty() { 8 } else { 45 }, paragraph(&view.meaning, PLAIN, size));
    picture.gap_of(30);
    let more = if view.all_steps && steps >= view.steps.len() { "" } else { &view.more_steps };
    picture.add(7, [line(&view.steps_heading, BOLD, size).right(more, size.edge())]);
    let steps: Vec<_> = view.steps.iter().filter(|step| step.rank < steps).collect();
    let widest = steps.iter().map(|step| columns(&step.short)).max().unwrap_or(0).min(30);
    for (index, step) in steps.into_iter().enumerate() {
        add_step(&mut picture, index + 1, step, widest, size);
    }
    picture
}

/// The verdict, and the comfort beside it or below.
fn add_verdict(picture: &mut Picture, view: &ResultView, size: Size) {
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
}

/// A step: its number and name, whom to call, and what to say.
fn add_step(picture: &mut Picture, number: usize, step: &StepView, widest: usize, size: Size) {
    let head = Row::of(format!(" {number}  "), BOLD);
    let (own, beside) = (head.columns(), head.columns() + widest + GAP.len());
    let room = |column: usize| size.edge().saturating_sub(column);
    // An address is never cut, and of two offices none is: they stand on rows of their own if need be.
    let whole = step.contacts.len() > 1 || step.contacts.iter().any(|contact| contact.address.is_some());
    let below = size.narrow() || (whole && step.contacts.iter().any(|contact| width(contact) > room(beside)));
    let column = if below { own } else { beside };
    let mut name = if below || step.contacts.is_empty() {
        picture.add(KEEP, [head.and(cut(&step.short, room(own)), PLAIN)]);
        None
    } else {
        Some(head.and(padded(&step.short, widest) + GAP, PLAIN))
    };
    for contact in &step.contacts {
        let can_go = name.is_none() && contact.phone.is_none() && contact.address.is_none();
        let rows = contact_rows(contact, room(column)).into_iter().map(|pieces| {
            let before = name.take().unwrap_or_else(|| Row::of(" ".repeat(column), PLAIN));
            pieces.into_iter().fold(before, |row, (text, style)| row.and(text, style))
        });
        picture.add(if can_go { 15 } else { KEEP }, rows);
    }
    if let Some(say) = &step.say {
        let rows = wrap(say, room(column));
        picture.add(50, rows.into_iter().map(|text| Row::of(" ".repeat(column), PLAIN).and(text, PLAIN)));
    }
}

/// Between a step, a number, and whom it reaches.
const GAP: &str = "  ";

type Piece = (String, Style);

/// Columns that a contact takes.
fn width(contact: &ContactView) -> usize {
    parts(contact).map(|(part, _)| columns(part) + GAP.len()).sum::<usize>().saturating_sub(GAP.len())
}

/// The number is the most visible thing on the screen; then whom it reaches, then an address.
fn parts(contact: &ContactView) -> impl Iterator<Item = (&str, Style)> {
    let (phone, name, address) = (contact.phone.as_deref(), Some(contact.name.as_str()), contact.address.as_deref());
    let parts = [(phone, BOLD), (name, PLAIN), (address, PLAIN)];
    parts.into_iter().filter_map(|(part, style)| Some((part.filter(|part| !part.is_empty())?, style)))
}

/// A contact in one row, cut where it does not fit. An address that is too long has rows of its own, and all of them.
fn contact_rows(contact: &ContactView, room: usize) -> Vec<Vec<Piece>> {
    if let Some(address) = contact.address.as_ref().filter(|_| width(contact) > room) {
        return wrap(address, room).into_iter().map(|row| vec![(row, PLAIN)]).collect();
    }
    let (mut pieces, mut left) = (Vec::new(), room);
    for (part, style) in parts(contact) {
        if !pieces.is_empty() {
            pieces.push((GAP.to_owned(), PLAIN));
            left = left.saturating_sub(GAP.len());
        }
        let part = cut(part, left);
        left = left.saturating_sub(columns(&part));
        pieces.push((part, style));
    }
    vec![pieces]
}
