//! Where the person lives: typed, and the list narrows. Enter takes only what is marked.

use console::Key;
use hangup::conversation::{PlacesView, Reply};

use super::doing::{Act, Doing, add_foot};
use super::editor::Editor;
use super::list::{Step, moved, whereabouts, window};
use super::picture::{BOLD, KEEP, PLAIN, Picture, Row, Size, paragraph};
use super::question::entry;

/// Most places in sight.
const IN_SIGHT: usize = 7;

/// The entry Enter would take: the one moved to, or the one that was typed.
fn marked(view: &PlacesView, doing: &Doing) -> (Vec<usize>, Option<usize>) {
    let matching = view.matching(&doing.typed.text());
    let taken = matching.taken.and_then(|taken| matching.fitting.iter().position(|fitting| *fitting == taken));
    (matching.fitting, doing.marked.or(taken))
}

pub(super) fn picture(view: &PlacesView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let (fitting, marked) = marked(view, doing);
    let mut picture = Picture::default();
    picture.gap();
    picture.add(KEEP, paragraph(&view.question, BOLD, size));
    picture.add(20, paragraph(&view.note, PLAIN, size));
    picture.gap();
    let (typed, column) = doing.typed.row(size.room().saturating_sub(2));
    picture.add(KEEP, [Row::of(format!(" > {typed}"), PLAIN)]);
    picture.cursor(0, column + 3);
    let room = size.height().saturating_sub(picture.height(KEEP) + foot.len() + 1).clamp(1, IN_SIGHT);
    let top = if doing.typed.text().is_empty() && marked.is_none() { view.chosen.unwrap_or(0) } else { doing.top };
    let seen = window(fitting.len(), room, top, marked);
    let rows = fitting.iter().enumerate().skip(seen.start).take(seen.len());
    let label = |place: &usize| {
        let label = &view.entries[*place].label;
        if view.chosen == Some(*place) { format!("{label} *") } else { label.clone() }
    };
    picture.add(KEEP, rows.map(|(index, place)| entry(&label(place), marked == Some(index), size)));
    if fitting.is_empty() {
        picture.add(KEEP, paragraph(&view.nothing_fits, PLAIN, size));
    } else if let Some(whereabouts) = whereabouts(&seen, fitting.len()) {
        picture.add(KEEP, [Row::of(format!("   {whereabouts}"), PLAIN)]);
    }
    add_foot(&mut picture, foot);
    picture
}

pub(super) fn act(view: &PlacesView, doing: &mut Doing, key: &Key) -> Act {
    let (fitting, marked) = marked(view, doing);
    match key {
        Key::ArrowDown | Key::Tab => doing.marked = moved(marked, fitting.len(), Step::Next),
        Key::ArrowUp | Key::BackTab => doing.marked = moved(marked, fitting.len(), Step::Previous),
        Key::PageDown => doing.marked = further(marked, fitting.len(), IN_SIGHT),
        Key::PageUp => doing.marked = marked.map(|marked| marked.saturating_sub(IN_SIGHT)),
        Key::Enter => return Act::Reply(entered(doing, marked.and_then(|marked| fitting.get(marked)))),
        Key::Escape if doing.typed == Editor::default() && doing.marked.is_none() => return Act::Reply(Reply::Back),
        Key::Escape => (doing.typed, doing.marked) = (Editor::default(), None),
        key => {
            let before = doing.typed.text();
            if !doing.typed.key(key) {
                return Act::Reply(Reply::Unknown);
            }
            if doing.typed.text() != before {
                (doing.marked, doing.top) = (None, 0);
            }
        }
    }
    let shown = window(fitting.len(), IN_SIGHT, doing.top, doing.marked);
    doing.top = shown.start;
    Act::Moved
}

fn further(marked: Option<usize>, all: usize, by: usize) -> Option<usize> {
    let last = all.checked_sub(1)?;
    Some(marked.map_or(0, |marked| marked + by).min(last))
}

fn entered(doing: &Doing, place: Option<&usize>) -> Reply {
    match place {
        Some(place) => Reply::Choose(*place),
        None if doing.typed == Editor::default() => Reply::Enter,
        None => Reply::Text(doing.typed.text()),
    }
}
