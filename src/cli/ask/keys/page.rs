//! Rows that are answered one by one on one screen: what they got.

use console::Key;
use hangup::Answer;
use hangup::conversation::{PageRow, PageView, Reply};

use super::doing::{Act, Doing, add_foot, digit, plain_key, step};
use super::list::{moved, whereabouts, window};
use super::measure::{columns, padded};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, paragraph};
use super::question::progress;

pub(super) fn picture(view: &PageView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = Picture::default();
    picture.gap();
    picture.add(60, [progress(view.share, &view.section, &view.left, size)]);
    picture.add(KEEP, paragraph(&view.question, BOLD, size));
    // Whose fault it is not stands there whatever else has to scroll, but on a screen for a few rows only.
    picture.add(if size.rows < 16 { 20 } else { KEEP }, paragraph(&view.comfort, PLAIN, size));
    picture.gap();
    let room = size.height().saturating_sub(picture.height(KEEP) + foot.len());
    let all = view.rows.len();
    let room = if all <= room { all } else { room.saturating_sub(1).max(1) };
    let seen = window(all, room, doing.top, Some(view.marked));
    let width = view.rows.iter().map(|row| columns(&row.short)).max().unwrap_or(0);
    let rows = view.rows.iter().enumerate().skip(seen.start).take(seen.len());
    picture.add(KEEP, rows.map(|(index, row)| row_of(row, index == view.marked, width, size)));
    picture.cursor(view.marked - seen.start, 1);
    if let Some(whereabouts) = whereabouts(&seen, all) {
        picture.add(KEEP, [Row::of(format!("   {whereabouts}"), PLAIN)]);
    }
    if let Some(hint) = view.rows.get(view.marked).and_then(|row| row.hint.as_ref()) {
        picture.gap();
        // Two rows for every hint, so that what is below does not jump.
        let mut rows = paragraph(hint, PLAIN, size);
        rows.resize(rows.len().max(2), Row::blank());
        picture.add(30, rows);
    }
    add_foot(&mut picture, foot);
    picture
}

/// A row. Where the screen is narrow the answers stand first.
fn row_of(row: &PageRow, marked: bool, width: usize, size: Size) -> Row {
    let (mark, style) = if marked { (">", CHOSEN) } else { (" ", PLAIN) };
    if size.narrow() {
        let short = super::measure::cut(&row.short, size.room().saturating_sub(6));
        return Row::of(" ", PLAIN).and(format!("{mark}[{}] {short}", letter(row.answer)), style);
    }
    let word = if row.answer.is_none() { "." } else { row.word.as_str() };
    let word_style = match (marked, row.answer) {
        (true, _) => CHOSEN,
        (false, Some(Answer::Yes)) => BOLD,
        (false, _) => PLAIN,
    };
    let widest = size.room().saturating_sub(14);
    Row::of(" ", PLAIN)
        .and(format!("{mark} {}  ", padded(&row.short, width.min(widest))), style)
        .and(padded(word, 10), word_style)
}

const fn letter(answer: Option<Answer>) -> char {
    match answer {
        Some(Answer::Yes) => 'y',
        Some(Answer::No) => 'n',
        Some(Answer::Unsure) => 'u',
        None => ' ',
    }
}

pub(super) fn act(view: &PageView, key: &Key) -> Act {
    if let Some(step) = step(key) {
        return moved(Some(view.marked), view.rows.len(), step).map_or(Act::Moved, |row| Act::Reply(Reply::Mark(row)));
    }
    match key {
        Key::Home => Act::Reply(Reply::Mark(0)),
        Key::End => Act::Reply(Reply::Mark(view.rows.len().saturating_sub(1))),
        Key::Escape => Act::Reply(Reply::Back),
        key if digit(key) == Some(0) => Act::Reply(Reply::NoneLeft),
        key => plain_key(key),
    }
}
