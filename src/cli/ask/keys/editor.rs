//! A text being typed: letters go in where the cursor stands, and one row shows the part round it.

use console::Key;
use unicode_width::UnicodeWidthChar;

use super::measure::{columns, end, start};

/// Most letters that are taken, so that a paste cannot fill the memory. What is too long for its use is told by the
/// conversation.
const MOST: usize = 20_000;

/// A text and the place in it where the next letter goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Editor {
    before: String,
    behind: String,
}

impl Editor {
    /// A text with the cursor behind it.
    pub(super) fn with(text: &str) -> Self {
        Self { before: text.to_owned(), behind: String::new() }
    }

    /// The whole text.
    pub(super) fn text(&self) -> String {
        format!("{}{}", self.before, self.behind)
    }

    /// Puts a text in.
    pub(super) fn insert(&mut self, text: &str) {
        let room = MOST.saturating_sub(self.before.len() + self.behind.len());
        let fits = text.char_indices().map(|(at, letter)| at + letter.len_utf8()).take_while(|end| *end <= room).last();
        self.before.push_str(&text[..fits.unwrap_or(0)]);
    }

    /// Puts in something pasted. Its line breaks stay where there may be several lines; one at its end is none.
    pub(super) fn paste(&mut self, text: &str, lines: bool) {
        let text = text.trim_end_matches('\n').replace('\t', " ");
        let clean: String = text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        self.insert(&if lines { clean } else { clean.replace('\n', " ") });
    }

    /// Takes away the letter before the cursor. False if there is none.
    pub(super) fn backspace(&mut self) -> bool {
        let at = last_letter(&self.before);
        self.before.truncate(at.unwrap_or(0));
        at.is_some()
    }

    /// Takes away the letter behind the cursor.
    pub(super) fn delete(&mut self) {
        let end = first_letter(&self.behind);
        self.behind.drain(..end);
    }

    pub(super) fn left(&mut self) {
        if let Some(at) = last_letter(&self.before) {
            self.behind.insert_str(0, &self.before.split_off(at));
        }
    }

    pub(super) fn right(&mut self) {
        let end = first_letter(&self.behind);
        self.before.extend(self.behind.drain(..end));
    }

    pub(super) fn home(&mut self) {
        self.behind.insert_str(0, &std::mem::take(&mut self.before));
    }

    pub(super) fn end(&mut self) {
        self.before.push_str(&std::mem::take(&mut self.behind));
    }

    /// What a key does to the text. False if it does nothing here.
    pub(super) fn key(&mut self, key: &Key) -> bool {
        match key {
            Key::Char(letter) if !letter.is_control() => self.insert(letter.encode_utf8(&mut [0; 4])),
            Key::Backspace => drop(self.backspace()),
            Key::Del => self.delete(),
            Key::ArrowLeft => self.left(),
            Key::ArrowRight => self.right(),
            Key::Home => self.home(),
            Key::End => self.end(),
            _ => return false,
        }
        true
    }

    /// The part that fits into a row, and the column of the cursor in it. `<` and `>` stand where it goes on.
    pub(super) fn row(&self, room: usize) -> (String, usize) {
        let (before, behind) = (shown(&self.before), shown(&self.behind));
        let room = room.max(6);
        // One column stays free for the cursor, and one for the sign that there is more behind it.
        let kept =
            if columns(&before) < room { before.clone() } else { format!("<{}", end(&before, room - 8.min(room / 2))) };
        let column = columns(&kept);
        let left = room - column;
        let rest =
            if columns(&behind) < left { behind } else { format!("{}>", start(&behind, left.saturating_sub(2))) };
        (kept + &rest, column)
    }
}

/// Line breaks as they are shown in one row.
fn shown(text: &str) -> String {
    text.replace('\n', " / ")
}

/// Where the last letter begins, with the marks that belong to it.
fn last_letter(text: &str) -> Option<usize> {
    text.char_indices()
        .rev()
        .find(|(_, letter)| !is_mark(*letter))
        .map(|(at, _)| at)
        .or((!text.is_empty()).then_some(0))
}

/// Where the first letter ends, with the marks that belong to it.
fn first_letter(text: &str) -> usize {
    let next = text.char_indices().skip(1).find(|(_, letter)| !is_mark(*letter));
    next.map_or(text.len(), |(at, _)| at)
}

/// Marks take no column of their own: accents, voicing marks, variation selectors.
fn is_mark(letter: char) -> bool {
    letter != '\n' && letter.width_cjk().unwrap_or(0) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_in_where_the_cursor_stands() {
        let mut editor = Editor::with("税関の者");
        editor.left();
        editor.insert("x");
        assert!(editor.backspace());
        assert!(editor.backspace());
        assert_eq!((editor.text(), editor.row(20)), ("税関者".to_owned(), ("税関者".to_owned(), 4)));
        editor.delete();
        editor.home();
        editor.right();
        editor.insert("-");
        editor.end();
        assert_eq!(editor.text(), "税-関");
        editor.home();
        assert!(!editor.backspace());
    }

    #[test]
    fn marks_go_with_their_letter() {
        let mut editor = Editor::with("か\u{3099}e\u{301}");
        editor.left();
        editor.left();
        editor.delete();
        assert_eq!(editor.text(), "e\u{301}");
        editor.end();
        assert!(editor.backspace());
        assert_eq!(editor.text(), "");
    }

    #[test]
    fn the_cursor_is_always_in_the_row() {
        let text = "They said they were 税関 and that a parcel of mine was stopped at the airport. ".repeat(3);
        let mut editor = Editor::with(&text);
        for room in [10, 30, 77] {
            editor.end();
            while !editor.before.is_empty() {
                let (row, column) = editor.row(room);
                assert!(columns(&row) <= room && column < room, "{room}: {row} {column}");
                editor.left();
            }
        }
    }

    #[test]
    fn pasted_lines_stay_lines_only_where_there_may_be_some() {
        let pasted = |lines| {
            let mut editor = Editor::with("It was");
            editor.paste("\nMonday\tat\u{7} noon\n\n", lines);
            editor.text()
        };
        assert_eq!((pasted(true), pasted(false)), ("It was\nMonday at noon".into(), "It was Monday at noon".into()));
    }

    #[test]
    fn too_much_is_not_taken() {
        let mut editor = Editor::default();
        editor.insert(&"語".repeat(MOST));
        assert!(editor.text().len() <= MOST && editor.text().len() > MOST - 3);
    }
}
