//! A choice among a few entries, by arrows, by digits, or by the letters of a yes and a no.

use console::Key;
use hangup::conversation::{Entry, MenuView, Reply};

use super::list::{whereabouts, window};
use super::picture::{BOLD, KEEP, Picture, Row, Size, paragraph, style_of};
use super::question::entry;
use super::shown::{Act, Doing, add_foot, digit, plain_key};

pub(super) fn picture(view: &MenuView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = Picture::default();
    picture.gap();
    for (index, (tone, text)) in view.heading.iter().enumerate() {
        // The first line is the verdict; what stands below it can be spared.
        picture.add(if index == 0 { KEEP } else { 10 }, paragraph(text, style_of(*tone), size));
    }
    picture.gap();
    add_menu(&mut picture, view, doing, foot, size);
    picture
}

/// The question, the entries that fit, the keys.
pub(super) fn add_menu(picture: &mut Picture, view: &MenuView, doing: &Doing, foot: Vec<Row>, size: Size) {
    picture.add(KEEP, paragraph(&view.question, BOLD, size));
    let room = size.height().saturating_sub(picture.height(KEEP) + foot.len() + 1);
    let seen = window(view.entries.len(), room.max(3).max(view.entries.len().min(room)), doing.top, doing.marked);
    let numbered = view.entries.len() < 10;
    let row = |(index, option): (usize, &Entry)| {
        let text = if numbered { format!("{} {}", index + 1, option.text) } else { option.text.clone() };
        entry(&text, doing.marked == Some(index), size)
    };
    let marked = doing.marked.filter(|marked| seen.contains(marked)).unwrap_or(seen.start) - seen.start;
    let rows = view.entries.iter().enumerate().skip(seen.start).take(seen.len()).map(row);
    picture.add(KEEP, rows);
    picture.cursor(marked, 1);
    if let Some(whereabouts) = whereabouts(&seen, view.entries.len()) {
        picture.add(KEEP, [Row::of(format!("   {whereabouts}"), BOLD)]);
    }
    add_foot(picture, foot);
}

pub(super) fn act(view: &MenuView, doing: &mut Doing, key: &Key) -> Act {
    if doing.moves(key, view.entries.len()) {
        return Act::Moved;
    }
    let numbered = view.entries.len() < 10;
    match key {
        Key::Enter => doing.marked.map_or(Act::Reply(Reply::Enter), |marked| Act::Reply(Reply::Choose(marked))),
        Key::Escape => Act::Reply(Reply::Back),
        key => match digit(key).filter(|_| numbered).and_then(|digit| digit.checked_sub(1)) {
            Some(index) if index < view.entries.len() => Act::Reply(Reply::Choose(index)),
            _ => plain_key(key),
        },
    }
}
