//! What a screen looks like, before any of it is written: rows of text, and where the cursor stands.

use anstyle::{AnsiColor, Style};
use hangup::document::Tone;

use super::measure::{columns, cut, wrap};

/// Plain text.
pub(super) const PLAIN: Style = Style::new();
/// What counts most.
pub(super) const BOLD: Style = Style::new().bold();
/// What is chosen: never without a mark of its own.
pub(super) const CHOSEN: Style = Style::new().invert();
/// What must not be overlooked.
pub(super) const ALARM: Style = AnsiColor::Red.on_default().bold();

/// How alarming words look.
pub(super) const fn style_of(tone: Tone) -> Style {
    match tone {
        Tone::Alarm => ALARM,
        Tone::Warning => BOLD,
        Tone::Calm => PLAIN,
    }
}

/// A row: pieces of text, each in its style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pieces: Vec<(Style, String)>,
}

impl Row {
    /// A row with nothing in it.
    pub(super) fn blank() -> Self {
        Self::default()
    }

    /// A row of one piece.
    pub(super) fn of(text: impl Into<String>, style: Style) -> Self {
        Self::blank().and(text, style)
    }

    /// The row with one more piece.
    pub(super) fn and(mut self, text: impl Into<String>, style: Style) -> Self {
        self.pieces.push((style, text.into()));
        self
    }

    /// The row with a piece that ends at a column, if there is room for it.
    pub(super) fn right(self, text: &str, column: usize) -> Self {
        let gap = column.saturating_sub(self.columns() + columns(text));
        if gap < 2 || text.is_empty() { self } else { self.and(" ".repeat(gap), PLAIN).and(text, PLAIN) }
    }

    /// The text without its styles.
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// Columns it takes at most.
    pub(super) fn columns(&self) -> usize {
        columns(&self.text())
    }

    /// The row as it is sent to a terminal.
    pub(super) fn encoded(&self, looks: Looks) -> String {
        let piece = |(style, text): &(Style, String)| {
            let text = if looks.links { linked(text) } else { text.clone() };
            if looks.color && *style != PLAIN { format!("{style}{text}{style:#}") } else { text }
        };
        self.pieces.iter().map(piece).collect()
    }
}

/// What a terminal can show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Looks {
    /// Colours and bold letters.
    pub(super) color: bool,
    /// Addresses that can be clicked.
    pub(super) links: bool,
}

/// The text with its addresses as links (OSC 8). The address itself is still what is read.
fn linked(text: &str) -> String {
    let word = |word: &str| {
        let bare = word.trim_end_matches(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '/'));
        if !bare.starts_with("https://") || !bare.is_ascii() {
            return word.to_owned();
        }
        format!("\u{1b}]8;;{bare}\u{1b}\\{bare}\u{1b}]8;;\u{1b}\\{}", &word[bare.len()..])
    };
    text.split_inclusive(' ').map(word).collect()
}

/// The size of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    /// Rows of the terminal.
    pub(super) rows: usize,
    /// Columns of the terminal.
    pub(super) columns: usize,
}

/// Widest row: longer ones are hard to read.
const WIDEST: usize = 80;
/// Columns left free at the left.
const MARGIN: usize = 1;

impl Size {
    /// The column before which every row ends: one before the edge, so that a row stays a row.
    pub(super) fn edge(self) -> usize {
        self.columns.min(WIDEST).saturating_sub(1).max(8)
    }

    /// Columns for text between the margin and the edge.
    pub(super) fn room(self) -> usize {
        self.edge() - MARGIN
    }

    /// Rows that may be drawn: the last one stays free, so that nothing scrolls.
    pub(super) const fn height(self) -> usize {
        let free = self.rows.saturating_sub(1);
        if free < 3 { 3 } else { free }
    }

    /// Whether it is as narrow as a telephone, where rows are put differently.
    pub(super) const fn narrow(self) -> bool {
        self.columns < 60
    }
}

/// Text wrapped behind the margin.
pub(super) fn paragraph(text: &str, style: Style, size: Size) -> Vec<Row> {
    wrap(text, size.room()).into_iter().map(|line| Row::of(" ", PLAIN).and(line, style)).collect()
}

/// One line behind the margin, cut where it does not fit.
pub(super) fn line(text: &str, style: Style, size: Size) -> Row {
    Row::of(" ", PLAIN).and(cut(text, size.room()), style)
}

/// Words side by side, none of them parted from its own rest.
pub(super) fn flow(words: &[String], size: Size) -> Vec<Row> {
    let gap = if size.narrow() { "  " } else { "   " };
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if columns(line) + gap.len() + columns(word) <= size.room() => {
                line.push_str(gap);
                line.push_str(word);
            }
            _ => lines.push(word.clone()),
        }
    }
    lines.iter().flat_map(|line| paragraph(line, PLAIN, size)).collect()
}

/// A screen in parts. Where it is too high for the terminal, the parts that matter least are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Picture {
    parts: Vec<(u8, Vec<Row>)>,
    /// Where the cursor stands: part, row in it, column.
    cursor: Option<(usize, usize, usize)>,
}

/// A part that is never left out.
pub(super) const KEEP: u8 = 0;

impl Picture {
    /// One more part below. The higher its number, the sooner it is left out.
    pub(super) fn add(&mut self, spare: u8, rows: impl IntoIterator<Item = Row>) {
        self.parts.push((spare, rows.into_iter().collect()));
    }

    /// An empty row.
    pub(super) fn gap(&mut self) {
        self.add(GAP, [Row::blank()]);
    }

    /// An empty row that is left out as late as this.
    pub(super) fn gap_of(&mut self, spare: u8) {
        self.add(spare, [Row::blank()]);
    }

    /// The cursor stands in the part added last.
    pub(super) fn cursor(&mut self, row: usize, column: usize) {
        self.cursor = Some((self.parts.len().saturating_sub(1), row, column));
    }

    /// Rows it takes if nothing is left out but what is spare enough.
    pub(super) fn height(&self, spare: u8) -> usize {
        self.parts.iter().filter(|(own, _)| *own <= spare).map(|(_, rows)| rows.len()).sum()
    }

    /// The same with what does not fit left out for good.
    pub(super) fn within(&self, height: usize) -> Self {
        let (rows, (row, column)) = self.fit(height);
        let mut picture = Self::default();
        picture.add(KEEP, rows);
        picture.cursor(row, column);
        picture
    }

    /// The rows that fit, and where the cursor stands among them.
    pub(super) fn fit(&self, height: usize) -> (Vec<Row>, (usize, usize)) {
        let spare = (KEEP..=u8::MAX).rev().find(|spare| self.height(*spare) <= height).unwrap_or(KEEP);
        let (mut rows, mut cursor) = (Vec::new(), None);
        for (index, (_, part)) in self.parts.iter().enumerate().filter(|(_, (own, _))| *own <= spare) {
            cursor = cursor.or(self.cursor.filter(|at| at.0 == index).map(|at| (rows.len() + at.1, at.2)));
            rows.extend(part.iter().cloned());
        }
        let (row, column) = cursor.unwrap_or((rows.len().saturating_sub(1), 0));
        let above = rows.len().saturating_sub(height).min(row);
        rows.drain(..above);
        rows.truncate(height);
        (rows, (row - above, column))
    }
}

/// How soon empty rows are left out.
const GAP: u8 = 50;

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Picture {
        let mut picture = Picture::default();
        picture.add(9, [Row::of("nice to have", PLAIN)]);
        picture.gap();
        picture.add(KEEP, ["question", "choices"].map(|text| Row::of(text, BOLD)));
        picture.cursor(1, 2);
        picture.add(KEEP, [Row::of("keys", PLAIN)]);
        picture
    }

    #[test]
    fn what_matters_least_is_left_out_first() {
        let texts = |height| picture().fit(height).0.iter().map(Row::text).collect::<Vec<_>>();
        assert_eq!(texts(5), ["nice to have", "", "question", "choices", "keys"]);
        assert_eq!(texts(4), ["nice to have", "question", "choices", "keys"]);
        assert_eq!(texts(3), ["question", "choices", "keys"]);
        assert_eq!(texts(2), ["choices", "keys"], "the cursor stays in sight");
    }

    #[test]
    fn the_cursor_stays_where_it_belongs() {
        assert_eq!([5, 4, 3, 2, 1].map(|height| picture().fit(height).1), [(3, 2), (2, 2), (1, 2), (0, 2), (0, 2)]);
    }

    #[test]
    fn keys_are_never_parted_from_their_words() {
        let words: Vec<_> = ["y yes", "n no", "u not sure", "h still on the call"].map(str::to_owned).into();
        let rows = flow(&words, Size { rows: 20, columns: 30 });
        assert_eq!(
            rows.iter().map(Row::text).collect::<Vec<_>>(),
            [" y yes  n no  u not sure", " h still on the call"]
        );
    }

    #[test]
    fn styles_are_sent_only_where_there_is_colour() {
        let row = Row::of("a", BOLD).and("b", PLAIN);
        let encoded = |color| row.encoded(Looks { color, links: false });
        assert_eq!((encoded(true), encoded(false)), ("\u{1b}[1ma\u{1b}[0mb".to_owned(), "ab".to_owned()));
    }

    #[test]
    fn an_address_is_a_link_and_can_still_be_read() {
        let link = "\u{1b}]8;;https://a.jp/b\u{1b}\\https://a.jp/b\u{1b}]8;;\u{1b}\\";
        assert_eq!(linked("See https://a.jp/b. Then"), format!("See {link}. Then"));
        assert_eq!(linked("http://a.jp https:"), "http://a.jp https:");
    }
}
