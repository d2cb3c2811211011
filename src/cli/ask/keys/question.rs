//! A question: bold, its hint, the three answers as words, the keys.

use console::Key;
use hangup::conversation::{Opening, QuestionView, Reply};

use super::doing::{Act, Doing, add_foot, digit, plain_key};
use super::measure::columns;
use super::picture::{BOLD, CHOSEN, KEEP, PLAIN, Picture, Row, Size, line, paragraph};

pub(super) fn picture(view: &QuestionView, doing: &Doing, foot: Vec<Row>, size: Size) -> Picture {
    let mut picture = Picture::default();
    match &view.opening {
        Some(opening) => add_opening(&mut picture, opening, &view.progress, size),
        None => {
            picture.gap_of(46);
            picture.add(40, [progress(view.share, &view.section, &view.progress, size)]);
        }
    }
    picture.add(KEEP, paragraph(&view.text, BOLD, size));
    if let Some(hint) = &view.hint {
        picture.add(10, paragraph(hint, PLAIN, size));
    }
    if let Some(help) = &view.help {
        picture.gap();
        picture.add(5, paragraph(help, PLAIN, size));
    }
    picture.gap_of(48);
    let words: Vec<_> = view.choices.iter().map(|(_, word)| word.as_str()).collect();
    add_choices(&mut picture, &words, doing.marked, size);
    add_foot(&mut picture, foot);
    picture
}

fn add_opening(picture: &mut Picture, opening: &Opening, progress: &str, size: Size) {
    picture.add(30, [line(&opening.title, BOLD, size).right(progress, size.edge())]);
    picture.add(KEEP, paragraph(&opening.switch, PLAIN, size));
    picture.gap();
    picture.add(20, opening.intro.iter().flat_map(|text| paragraph(text, PLAIN, size)));
    picture.gap_of(47);
}

/// How far it is: a bar, the section, and the time that is left.
pub(super) fn progress(share: usize, section: &str, left: &str, size: Size) -> Row {
    let all = if size.narrow() { 10 } else { 22 };
    // Full is done: not before.
    let done = share.min(100) * all / 100;
    let bar = "#".repeat(done) + &"-".repeat(all - done);
    line(&format!("{bar}  {section}"), PLAIN, size).right(left, size.edge())
}

/// Words to choose from: in one row if they fit, else one below the other.
fn add_choices(picture: &mut Picture, words: &[&str], marked: Option<usize>, size: Size) {
    let gap = if size.narrow() { 1 } else { 3 };
    let wanted = words.iter().map(|word| columns(word) + 2).sum::<usize>() + gap * words.len();
    if wanted > size.room() {
        let rows = words.iter().enumerate().map(|(index, word)| entry(word, marked == Some(index), size));
        picture.add(KEEP, rows);
        return picture.cursor(marked.unwrap_or(0), 1);
    }
    let (mut row, mut cursor) = (Row::of(" ".repeat(gap), PLAIN), gap);
    for (index, word) in words.iter().enumerate() {
        if marked == Some(index) {
            cursor = row.columns();
        }
        row = match marked == Some(index) {
            true => row.and(format!("[{word}]"), CHOSEN),
            false => row.and(format!(" {word} "), PLAIN),
        };
        row = row.and(" ".repeat(gap), PLAIN);
    }
    picture.add(KEEP, [row]);
    picture.cursor(0, cursor);
}

/// An entry of a list; the marked one has a sign and is reversed.
pub(super) fn entry(text: &str, marked: bool, size: Size) -> Row {
    let text = super::measure::cut(text, size.room().saturating_sub(3));
    match marked {
        true => Row::of(" ", PLAIN).and(format!("> {text} "), CHOSEN),
        false => Row::of(format!("   {text}"), PLAIN),
    }
}

pub(super) fn act(view: &QuestionView, doing: &mut Doing, key: &Key) -> Act {
    if doing.moves(key, view.choices.len()) {
        return Act::Moved;
    }
    let chosen = match key {
        Key::Enter => doing.marked,
        key => digit(key).and_then(|digit| digit.checked_sub(1)),
    };
    match chosen.and_then(|index| view.choices.get(index)) {
        Some((answer, _)) => Act::Reply(Reply::Answer(*answer)),
        None => plain_key(key),
    }
}
