//! All answers, group by group. Its heading never leaves the screen: what does not fit comes on the next page.

use console::Key;
use hangup::Answer;
use hangup::conversation::{Reply, ReviewRow, ReviewView};

use super::doing::{Act, Doing, add_foot, digit, plain_key};
use super::editor::Editor;
use super::list::whereabouts;
use super::measure::{columns, padded};
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, line, paragraph};

/// A line of the list: a heading, or an answer with its place among all of them.
enum Line<'a> {
    Heading(&'a str),
    Answer(usize, &'a ReviewRow),
}

/// The lines in pages of at most `room`: a group is parted only if it is longer than a page, and then named again.
fn pages(view: &ReviewView, room: usize) -> Vec<Vec<Line<'_>>> {
    let room = room.max(2);
    let (mut pages, mut index) = (vec![Vec::new()], 0);
    for group in &view.groups {
        let mut rest = group.rows.iter();
        while rest.len() > 0 {
            let free = room - pages.last().map_or(0, Vec::len);
            let wanted = rest.len() + 1;
            if free < room && wanted > free && (free < 4 || (wanted <= room && free * 3 < room)) {
                pages.push(Vec::new());
                continue;
            }
            let page = pages.last_mut().expect("there is always a page");
            page.push(Line::Heading(&group.heading));
            for row in rest.by_ref().take(free - 1) {
                page.push(Line::Answer(index, row));
                index += 1;
            }
        }
    }
    pages
}

fn count(view: &ReviewView) -> usize {
    view.groups.iter().map(|group| group.rows.len()).sum()
}

/// Rows left for the list.
fn room(view: &ReviewView, foot: usize, size: Size) -> usize {
    let head = paragraph(&view.title, BOLD, size).len() + paragraph(&view.question, PLAIN, size).len();
    // Where there is room for empty rows, they are worth it.
    let spared = if size.rows < 22 { 2 } else { 5 };
    size.height().saturating_sub(head + foot + spared)
}

fn page_of(pages: &[Vec<Line<'_>>], index: usize) -> usize {
    let has = |page: &Vec<Line<'_>>| page.iter().any(|line| matches!(line, Line::Answer(at, _) if *at == index));
    pages.iter().position(has).unwrap_or(0)
}

pub(super) fn picture(view: &ReviewView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let pages = pages(view, room(view, foot.len(), size));
    let page = &pages[page_of(&pages, doing.marked.unwrap_or(doing.top))];
    let mut picture = Picture::default();
    picture.gap();
    picture.add(KEEP, paragraph(&view.title, BOLD, size));
    let widest = view.groups.iter().flat_map(|group| &group.rows).map(|row| columns(&row.short)).max().unwrap_or(0);
    let rows = page.iter().map(|entry| match entry {
        Line::Heading(heading) => line(heading, PLAIN, size),
        Line::Answer(index, row) => answer(row, doing.marked == Some(*index), widest, size),
    });
    picture.add(KEEP, rows);
    let seen: Vec<_> =
        page.iter().filter_map(|line| if let Line::Answer(index, _) = line { Some(*index) } else { None }).collect();
    let seen = seen.first().copied().unwrap_or(0)..seen.last().map_or(0, |last| last + 1);
    if let Some(whereabouts) = whereabouts(&seen, count(view)) {
        picture.add(KEEP, [Row::of(format!("   {whereabouts}"), PLAIN)]);
    }
    picture.gap();
    picture.add(KEEP, paragraph(&view.question, BOLD, size));
    let typed = doing.typed.text();
    picture.add(if typed.is_empty() { 40 } else { KEEP }, [Row::of(format!(" > {typed}"), PLAIN)]);
    picture.cursor(0, 3 + columns(&typed));
    add_foot(&mut picture, foot);
    picture
}

fn answer(row: &ReviewRow, marked: bool, widest: usize, size: Size) -> Row {
    let (mark, style) = if marked { ('>', CHOSEN) } else { (' ', PLAIN) };
    let word = if row.answer == Some(Answer::Yes) && !marked { BOLD } else { style };
    let short = padded(&row.short, widest.min(size.room().saturating_sub(18)));
    Row::of(" ", PLAIN).and(format!("{mark}{:>3}  {short}  ", row.number), style).and(row.word.as_str(), word)
}

pub(super) fn act(view: &ReviewView, doing: &mut Doing, key: &Key, foot: usize, size: Size) -> Act {
    let typed = doing.typed.text();
    match key {
        Key::PageDown | Key::ArrowRight => turn(view, doing, foot, size, 1),
        Key::PageUp | Key::ArrowLeft => turn(view, doing, foot, size, -1),
        Key::Backspace if !typed.is_empty() => drop(doing.typed.backspace()),
        Key::Escape if !typed.is_empty() || doing.marked.is_some() => {
            (doing.typed, doing.marked) = (Editor::default(), None);
        }
        Key::Enter if !typed.is_empty() => {
            let number = typed.parse().unwrap_or(0);
            doing.typed = Editor::default();
            return Act::Reply(chosen(view, number));
        }
        Key::Enter => return Act::Reply(doing.marked.map_or(Reply::Enter, Reply::Choose)),
        key if digit(key).is_some() => {
            if typed.len() < 3 {
                doing.typed.insert(&digit(key).unwrap_or(0).to_string());
            }
        }
        key if doing.moves(key, count(view)) => {}
        _ if !typed.is_empty() => return Act::Reply(Reply::Unknown),
        key => return plain_key(key),
    }
    Act::Moved
}

/// The entry with this number.
fn chosen(view: &ReviewView, number: usize) -> Reply {
    let mut rows = view.groups.iter().flat_map(|group| &group.rows);
    rows.position(|row| row.number == number).map_or(Reply::Number(number), Reply::Choose)
}

/// Turns to another page of those that are drawn: `foot` rows of keys stand below.
fn turn(view: &ReviewView, doing: &mut Doing, foot: usize, size: Size, by: isize) {
    let pages = pages(view, room(view, foot, size));
    let now = page_of(&pages, doing.marked.unwrap_or(doing.top));
    let next = now.saturating_add_signed(by).min(pages.len() - 1);
    let first = pages[next].iter().find_map(|line| if let Line::Answer(index, _) = line { Some(*index) } else { None });
    (doing.marked, doing.top) = (None, first.unwrap_or(0));
}

#[cfg(test)]
mod tests {
    use hangup::conversation::ReviewGroup;

    use super::*;

    fn view(groups: &[usize]) -> ReviewView {
        let mut number = 0;
        let mut row = || {
            number += 1;
            ReviewRow { number, short: format!("row {number}"), answer: Some(Answer::No), word: "No".into() }
        };
        let groups = groups.iter().enumerate().map(|(index, rows)| ReviewGroup {
            heading: format!("group {index}"),
            rows: (0..*rows).map(|_| row()).collect(),
        });
        ReviewView { title: "Your answers".into(), question: "Right?".into(), groups: groups.collect() }
    }

    #[test]
    fn every_answer_is_on_one_page_under_its_heading_on_any_screen() {
        let view = view(&[2, 1, 13, 9, 30, 1]);
        for room in 0..60 {
            let pages = pages(&view, room);
            assert!(pages.iter().all(|page| matches!(page.first(), Some(Line::Heading(_)))), "{room}");
            assert!(pages.iter().all(|page| page.len() <= room.max(2)), "{room}");
            let rows = pages.iter().flatten().filter_map(|line| match line {
                Line::Answer(index, _) => Some(*index),
                Line::Heading(_) => None,
            });
            assert_eq!(rows.collect::<Vec<_>>(), (0..56).collect::<Vec<_>>(), "{room}");
        }
    }

    #[test]
    fn page_keys_turn_the_pages_and_back() {
        let (view, mut doing) = (view(&[2, 1, 13, 1]), Doing::default());
        for size in [Size { rows: 24, columns: 80 }, Size { rows: 20, columns: 40 }] {
            for foot in 1..4 {
                let seen = |doing: &Doing| {
                    let rows = picture(&view, doing, vec![Row::of(" keys", PLAIN); foot], size).fit(size.height()).0;
                    rows.iter().map(Row::text).find(|row| row.contains(" / 17")).expect("where it is")
                };
                let first = seen(&doing);
                assert_eq!(act(&view, &mut doing, &Key::PageDown, foot, size), Act::Moved);
                assert_ne!(seen(&doing), first, "{size:?} {foot}");
                for _ in 0..4 {
                    act(&view, &mut doing, &Key::PageUp, foot, size);
                }
                assert_eq!(seen(&doing), first);
            }
        }
    }
}
