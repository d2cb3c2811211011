//! The rows of the terminal that are ours: each picture is compared with the one before, and what differs is written at
//! once. Nothing above them is ever touched, and no row is as wide as the screen.

use std::fmt::Write as _;
use std::io::{Write as _, stderr};

use super::super::tty;
use super::picture::{Looks, Picture, Row, Size};

/// Erases from the cursor to the end of its row, and to the end of the screen.
const ERASE_ROW: &str = "\u{1b}[K";
const ERASE_BELOW: &str = "\u{1b}[J";

/// The rows drawn last.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    rows: Vec<Row>,
    cursor: (usize, usize),
    /// The size of the terminal they were drawn for.
    size: Option<Size>,
    looks: Looks,
}

impl Canvas {
    pub(super) const fn new(looks: Looks) -> Self {
        Self { rows: Vec::new(), cursor: (0, 0), size: None, looks }
    }

    /// Draws a picture in the place of the last one.
    pub(super) fn draw(&mut self, picture: &Picture, size: Size) {
        let (rows, cursor) = picture.fit(size.height());
        let mut out = self.begin_anew(size);
        out.push_str(&self.change_to(&rows, cursor));
        (self.rows, self.cursor, self.size) = (rows, cursor, Some(size));
        tty::before_sleep(&self.to(0, 0), ERASE_BELOW);
        send(&out);
    }

    /// Takes the picture away; the cursor stands where it began.
    pub(super) fn erase(&mut self) {
        let out = self.erased();
        send(&out);
    }

    /// Leaves rows above the next picture, in the place of the last one and of as many rows over it.
    pub(super) fn leave(&mut self, rows: &[Row], over: usize) {
        let mut out = self.erased();
        if over > 0 {
            let _ = write!(out, "\r\u{1b}[{over}A{ERASE_BELOW}");
        }
        for row in rows {
            out.push_str(&row.encoded(self.looks));
            out.push_str("\r\n");
        }
        send(&out);
    }

    /// Moves to the row below the picture, for somebody else to go on.
    pub(super) fn below(&mut self) {
        tty::before_sleep("", "");
        send(&format!("{}\r\n", self.to(self.rows.len().saturating_sub(1), 0)));
    }

    /// What was drawn is not known any more, as after a sleep: the next picture is drawn below.
    pub(super) fn forget(&mut self) {
        tty::before_sleep("", "");
        (self.rows, self.cursor, self.size) = (Vec::new(), (0, 0), None);
    }

    /// Somebody else wrote rows below the picture, and left the cursor under them.
    pub(super) fn take_over(&mut self, count: usize) {
        self.rows.extend((0..=count).map(|_| Row::blank()));
        self.cursor = (self.rows.len() - 1, 0);
    }

    /// In a window of another size nothing is known of the rows below the cursor: terminals cut them off, and put rows
    /// of a narrower one on several. Those above the cursor are as many as they were, or more: they are drawn anew, and
    /// nothing above them is touched.
    fn begin_anew(&mut self, size: Size) -> String {
        if self.size.is_none_or(|before| before == size) {
            return String::new();
        }
        let climb = if self.cursor.0 < size.rows { self.to(0, 0) } else { "\r".to_owned() };
        self.forget();
        climb + ERASE_BELOW
    }

    fn erased(&mut self) -> String {
        let out = if self.rows.is_empty() { String::new() } else { format!("{}{ERASE_BELOW}", self.to(0, 0)) };
        self.forget();
        out
    }

    /// The way from the cursor to a row and column of the picture.
    fn to(&self, row: usize, column: usize) -> String {
        way(self.cursor.0, row, column)
    }

    /// What has to be written so that the picture becomes these rows.
    fn change_to(&self, rows: &[Row], cursor: (usize, usize)) -> String {
        let (mut out, mut at) = (String::new(), self.cursor.0);
        for (index, row) in rows.iter().enumerate() {
            let old = self.rows.get(index);
            if old == Some(row) {
                continue;
            }
            if index >= self.rows.len() && index > 0 {
                out.push_str(&way(at, index - 1, 0));
                out.push_str("\r\n");
            } else {
                out.push_str(&way(at, index, 0));
            }
            at = index;
            out.push_str(&row.encoded(self.looks));
            if old.is_some_and(|old| old.columns() > 0) {
                out.push_str(ERASE_ROW);
            }
        }
        if rows.len() < self.rows.len() {
            let _ = write!(out, "{}{ERASE_BELOW}", way(at, rows.len(), 0));
            at = rows.len();
        }
        if !out.is_empty() || self.cursor != cursor {
            out.push_str(&way(at, cursor.0, cursor.1));
        }
        out
    }
}

/// Moves from a row to another row and column.
fn way(from: usize, row: usize, column: usize) -> String {
    let mut out = String::from("\r");
    if row < from {
        let _ = write!(out, "\u{1b}[{}A", from - row);
    } else if row > from {
        let _ = write!(out, "\u{1b}[{}B", row - from);
    }
    if column > 0 {
        let _ = write!(out, "\u{1b}[{column}C");
    }
    out
}

/// Writes everything in one piece. A terminal that is gone is noticed where keys are read.
fn send(out: &str) {
    if !out.is_empty() {
        let mut stderr = stderr().lock();
        drop(stderr.write_all(out.as_bytes()).and_then(|()| stderr.flush()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture::PLAIN;
    use super::*;

    fn rows(texts: &[&str]) -> Vec<Row> {
        texts.iter().map(|text| Row::of(*text, PLAIN)).collect()
    }

    fn drawn(texts: &[&str], cursor: (usize, usize)) -> Canvas {
        Canvas { rows: rows(texts), cursor, size: Some(Size { rows: 24, columns: 80 }), looks: Looks::default() }
    }

    #[test]
    fn only_rows_that_differ_are_written() {
        let canvas = drawn(&["one", "two", "three"], (1, 0));
        assert_eq!(canvas.change_to(&rows(&["one", "two", "three"]), (1, 0)), "");
        let out = canvas.change_to(&rows(&["one", "TWO", "three"]), (1, 1));
        assert_eq!(out, "\rTWO\u{1b}[K\r\u{1b}[1C");
    }

    #[test]
    fn rows_are_added_by_scrolling_and_taken_away_by_erasing() {
        let canvas = drawn(&["one"], (0, 0));
        assert_eq!(canvas.change_to(&rows(&["one", "two"]), (0, 0)), "\r\r\ntwo\r\u{1b}[1A");
        let canvas = drawn(&["one", "two"], (1, 0));
        assert_eq!(canvas.change_to(&rows(&["one"]), (0, 0)), "\r\u{1b}[J\r\u{1b}[1A");
    }

    #[test]
    fn another_size_gets_the_picture_anew_in_its_place() {
        let mut canvas = drawn(&["one", "two", "three"], (1, 0));
        assert_eq!(canvas.begin_anew(Size { rows: 24, columns: 80 }), "");
        for size in [(24, 100), (24, 60), (16, 80), (40, 80)] {
            let mut canvas = drawn(&["one", "two", "three"], (1, 0));
            assert_eq!(canvas.begin_anew(Size { rows: size.0, columns: size.1 }), "\r\u{1b}[1A\u{1b}[J");
            assert!(canvas.rows.is_empty());
        }
        canvas.cursor = (20, 0);
        assert_eq!(canvas.begin_anew(Size { rows: 10, columns: 80 }), "\r\u{1b}[J", "out of sight");
    }
}
