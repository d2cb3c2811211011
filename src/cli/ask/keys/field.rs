//! A field: one row that slides, with the real cursor where the next letter goes, so that an input method composes there.

use console::Key;
use hangup::conversation::{FieldView, Reply};

use super::doing::{Act, Doing, add_foot};
use super::picture::{BOLD, KEEP, PLAIN, Picture, Row, Size, line, paragraph};

pub(super) fn picture(view: &FieldView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = Picture::default();
    picture.gap();
    picture.add(20, view.heading.iter().flat_map(|text| paragraph(text, PLAIN, size)));
    if view.of > 1 {
        picture.add(30, [line(&view.progress, PLAIN, size)]);
    }
    picture.add(KEEP, paragraph(&view.prompt, BOLD, size));
    let (typed, column) = doing.typed.row(size.room().saturating_sub(2));
    picture.add(KEEP, [Row::of(format!(" > {typed}"), PLAIN)]);
    picture.cursor(0, column + 3);
    add_foot(&mut picture, foot);
    picture
}

pub(super) fn act(view: &FieldView, doing: &mut Doing, key: &Key) -> Act {
    let form = view.of > 1;
    match key {
        Key::Enter => Act::Reply(Reply::Text(doing.typed.text())),
        Key::Tab if form => Act::Reply(Reply::Text(doing.typed.text())),
        Key::PageDown if form => Act::Reply(Reply::LastText(doing.typed.text())),
        Key::PageUp => Act::Reply(Reply::Mark(0)),
        key if view.long && adds_line(key) => {
            doing.typed.insert("\n");
            Act::Moved
        }
        Key::Escape | Key::ArrowUp | Key::BackTab => Act::Reply(Reply::Back),
        key => match doing.typed.key(key) {
            true => Act::Moved,
            false => Act::Reply(Reply::Unknown),
        },
    }
}

/// Ctrl-N, or Alt and Enter.
fn adds_line(key: &Key) -> bool {
    match key {
        Key::Char(letter) => *letter == '\u{e}',
        Key::UnknownEscSeq(parts) => matches!(parts[..], ['\r' | '\n']),
        _ => false,
    }
}
