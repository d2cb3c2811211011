//! A few lines that interrupt everything, until any key is pressed.

use console::Key;
use hangup::conversation::{AlertView, Reply};

use super::picture::{ALARM, BOLD, KEEP, PLAIN, Picture, Size, paragraph};
use super::shown::Act;

pub(super) fn picture(view: &AlertView, size: Size) -> Picture {
    let mut picture = Picture::default();
    picture.gap();
    picture.add(KEEP, paragraph(&view.title, ALARM, size));
    picture.gap();
    picture.add(10, view.lines.iter().flat_map(|line| paragraph(line, PLAIN, size)));
    picture.gap();
    picture.add(KEEP, paragraph(&view.go_on, BOLD, size));
    picture.cursor(0, 1);
    picture
}

/// Any key goes on; what is no key does not.
pub(super) fn act(key: &Key) -> Act {
    match key {
        Key::Unknown | Key::UnknownEscSeq(_) => Act::Moved,
        _ => Act::Reply(Reply::Enter),
    }
}
