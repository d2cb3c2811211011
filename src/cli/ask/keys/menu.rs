//! A choice among a few entries: by digits, by the letters of a yes and a no, by arrows.

use std::ops::Range;

use console::Key;
use hangup::Answer;
use hangup::conversation::{MenuView, Reply, Screen};

use super::doing::{Act, Doing, add_foot, digit, plain_key};
use super::list::{whereabouts, window};
use super::measure::{cut, wrap};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, paragraph, style_of};

/// The menu of a screen that has one.
pub(super) const fn menu_of(screen: &Screen) -> Option<&MenuView> {
    match screen {
        Screen::Menu(menu) => Some(menu),
        Screen::Result(result) => Some(&result.menu),
        _ => None,
    }
}

pub(super) fn picture(view: &MenuView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    // A question and its answers stand together. Elsewhere the entries come last, where another list can go on with them.
    let (above, below) = if is_yes_or_no(view) { (Vec::new(), foot) } else { (foot, Vec::new()) };
    let taken = picture_above(view, doing, above.clone(), size).height(KEEP) + below.len();
    let room = size.height().saturating_sub(taken).max(1);
    let entries = entries(view, doing, size);
    let cut = entries.iter().map(Vec::len).sum::<usize>() > room;
    let seen = if cut { window(entries.len(), room, doing.top, doing.marked) } else { 0..entries.len() };
    let mut picture = with_question(view, doing, above, whereabouts(&seen, entries.len()), size);
    add_entries(&mut picture, entries, seen, cut, doing);
    if !below.is_empty() {
        add_foot(&mut picture, below);
    }
    picture
}

/// Whether the entries are a yes and a no.
fn is_yes_or_no(view: &MenuView) -> bool {
    view.entries.iter().any(|entry| entry.answer == Some(Answer::Yes))
}

/// What stands above the entries.
pub(super) fn picture_above(view: &MenuView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    with_question(view, doing, foot, None, size)
}

/// The same, with the entries that are in sight told beside the question.
fn with_question(view: &MenuView, doing: &Doing, foot: Vec<Row>, whereabouts: Option<String>, size: Size) -> Picture {
    let mut picture = Picture::default();
    if !doing.heading_left && !view.heading.is_empty() {
        add_heading(&mut picture, view, size);
    }
    picture.gap_of(25);
    let mut question = paragraph(&view.question, BOLD, size);
    if let Some(last) = question.pop() {
        question.push(last.right(&whereabouts.unwrap_or_default(), size.edge()));
    }
    picture.add(KEEP, question);
    picture.add(KEEP, foot);
    picture.gap_of(25);
    picture
}

fn add_heading(picture: &mut Picture, view: &MenuView, size: Size) {
    picture.gap();
    for (index, row) in heading(view, size).into_iter().enumerate() {
        // The first line is the verdict; what stands below it can be spared.
        picture.add(if index == 0 { KEEP } else { 10 }, row);
    }
}

fn heading(view: &MenuView, size: Size) -> Vec<Vec<Row>> {
    view.heading.iter().map(|(tone, text)| paragraph(text, style_of(*tone), size)).collect()
}

/// The lines above a menu, where they are more than the screen holds together with it: they go to the scrollback.
pub(super) fn too_high_heading(view: &MenuView, size: Size) -> Option<Vec<Row>> {
    let rows = heading(view, size).concat();
    (rows.len() + view.entries.len() + 8 > size.height()).then_some(rows)
}

/// The rows of each entry. A yes or a no is read as a whole; of things to do, each has its row.
fn entries(view: &MenuView, doing: &Doing, size: Size) -> Vec<Vec<Row>> {
    let (whole, labels) = (is_yes_or_no(view), labels(view));
    let entries = labels.iter().enumerate();
    entries.map(|(index, label)| entry(label, whole, doing.marked == Some(index), size)).collect()
}

/// The entries that fit, one row each if not all do.
fn add_entries(picture: &mut Picture, entries: Vec<Vec<Row>>, seen: Range<usize>, cut: bool, doing: &Doing) {
    let most = if cut { 1 } else { usize::MAX };
    let rows = |rows: &Vec<Row>| rows.len().min(most);
    let marked = doing.marked.unwrap_or(seen.start).max(seen.start);
    let above = entries.iter().take(marked).skip(seen.start).map(rows).sum();
    let seen = entries.into_iter().skip(seen.start).take(seen.len());
    picture.add(KEEP, seen.flat_map(|rows| rows.into_iter().take(most)));
    picture.cursor(above, 0);
}

/// Rows a menu takes if nothing above it is left out.
pub(super) fn height(view: &MenuView, doing: &Doing, foot: Vec<Row>, size: Size) -> usize {
    picture_above(view, doing, foot, size).height(u8::MAX) + view.entries.len()
}

/// The entries with their numbers.
pub(super) fn labels(view: &MenuView) -> Vec<String> {
    let numbered = view.entries.iter().enumerate();
    numbered.map(|(index, entry)| format!("{}  {}", index + 1, entry.text)).collect()
}

/// An entry, as dialoguer draws one that fits into a row.
fn entry(label: &str, whole: bool, marked: bool, size: Size) -> Vec<Row> {
    let (sign, style) = if marked { ("> ", CHOSEN) } else { ("  ", PLAIN) };
    let room = size.edge().saturating_sub(BESIDE);
    let rows = if whole { wrap(label, room) } else { vec![cut(label, size.edge().saturating_sub(SIGN))] };
    let rows = rows.into_iter().enumerate();
    rows.map(|(index, part)| match index {
        0 => Row::of(format!("{sign}{part}"), style),
        _ => Row::of(" ".repeat(BESIDE), PLAIN).and(part, style),
    })
    .collect()
}

/// Columns of the sign and the number before an entry.
const BESIDE: usize = 5;
/// Columns of the sign alone.
const SIGN: usize = 2;

pub(super) fn act(view: &MenuView, doing: &mut Doing, key: &Key) -> Act {
    if doing.moves(key, view.entries.len()) {
        return Act::Moved;
    }
    match key {
        Key::Enter => doing.marked.map_or(Act::Reply(Reply::Enter), |marked| Act::Reply(Reply::Choose(marked))),
        Key::Escape => Act::Reply(Reply::Back),
        key => match digit(key).and_then(|digit| digit.checked_sub(1)) {
            Some(index) if index < view.entries.len() => Act::Reply(Reply::Choose(index)),
            _ => plain_key(key),
        },
    }
}

#[cfg(test)]
mod tests {
    use hangup::conversation::Entry;

    use super::*;

    fn menu(entries: usize) -> MenuView {
        let entry = |index| Entry { text: format!("entry {index}"), answer: None };
        MenuView { heading: Vec::new(), question: "What next?".into(), entries: (0..entries).map(entry).collect() }
    }

    #[test]
    fn a_menu_that_is_too_long_shows_where_it_goes_on() {
        let size = Size { rows: 8, columns: 40 };
        let doing = Doing { marked: Some(7), ..Doing::default() };
        let (rows, cursor) = picture(&menu(9), &doing, vec![Row::of(" keys", PLAIN)], size).fit(size.height());
        let texts: Vec<_> = rows.iter().map(Row::text).collect();
        assert!(texts[0].starts_with(" What next?") && texts[0].ends_with("  4-8 / 9"), "{texts:?}");
        assert_eq!(texts[cursor.0], "> 8  entry 7");
    }

    #[test]
    fn a_question_and_its_answers_are_not_torn_apart() {
        let size = Size { rows: 24, columns: 80 };
        let mut view = menu(2);
        view.entries[0].answer = Some(Answer::Yes);
        let (rows, _) = picture(&view, &Doing::default(), vec![Row::of(" keys", PLAIN)], size).fit(size.height());
        let texts: Vec<_> = rows.iter().map(Row::text).collect();
        assert_eq!(texts, ["", " What next?", "", "  1  entry 0", "  2  entry 1", "", " keys"]);
    }

    #[test]
    fn digits_and_arrows_choose_the_same() {
        let mut doing = Doing::default();
        assert_eq!(act(&menu(3), &mut doing, &Key::Char('２')), Act::Reply(Reply::Choose(1)));
        assert_eq!(act(&menu(3), &mut doing, &Key::Enter), Act::Reply(Reply::Enter), "nothing is chosen at first");
        assert_eq!([Key::ArrowDown, Key::Tab].map(|key| act(&menu(3), &mut doing, &key)), [Act::Moved, Act::Moved]);
        assert_eq!(act(&menu(3), &mut doing, &Key::Enter), Act::Reply(Reply::Choose(1)));
    }
}
