//! A few lines that interrupt everything, until they are read.

use console::Key;
use hangup::conversation::{AlertView, Reply};

use super::doing::{Act, add_foot};
use super::picture::{ALARM, BOLD, KEEP, PLAIN, Picture, Row, Size, paragraph};

pub(super) fn picture(view: &AlertView, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = Picture::default();
    picture.gap();
    picture.add(KEEP, paragraph(&view.title, ALARM, size));
    picture.gap();
    picture.add(10, view.lines.iter().flat_map(|line| paragraph(line, PLAIN, size)));
    picture.gap();
    picture.add(KEEP, paragraph(&view.go_on, BOLD, size));
    picture.cursor(0, 1);
    add_foot(&mut picture, foot);
    picture
}

/// Enter goes on. Letters are keys, so that a word that goes on from the question before does not take it away.
pub(super) fn act(key: &Key) -> Act {
    match key {
        Key::Enter | Key::Char(' ') => Act::Reply(Reply::Enter),
        Key::Char(letter) => Act::Letter(*letter),
        _ => Act::Reply(Reply::Unknown),
    }
}

/// What a word may do here: nothing that answers.
pub(super) const fn means(reply: &Reply) -> bool {
    matches!(reply, Reply::Amend(_) | Reply::TakeBack | Reply::Speak(_) | Reply::Quit)
}
