//! Documents as text, for a terminal and for a file.
//!
//! Both look alike; colour only repeats what the words say. Only ASCII is used for signs, because the width of others
//! (`…`, `□`, `→`) differs between terminals.

use anstyle::{AnsiColor, Style};

use crate::document::{Block, Document, Field, Item, Line, Mark, Table, Tone};
use crate::words::words;
use crate::wrap::{width, wrap};

/// How wide, and whether with colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// Columns, at least 20.
    pub columns: usize,
    /// Whether colours and bold are used.
    pub color: bool,
    /// Whether signs set parts off from each other: read aloud they are noise.
    pub rules: bool,
}

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const ALARM: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// Documents as text, one after the other.
#[must_use]
pub fn text(documents: &[Document], style: TextStyle) -> String {
    let mut page = Page { style, colon: "", out: String::new() };
    for (index, document) in documents.iter().enumerate() {
        if index > 0 {
            page.out.push('\n');
        }
        page.document(document);
    }
    page.out
}

struct Page {
    style: TextStyle,
    colon: &'static str,
    out: String,
}

impl Page {
    fn document(&mut self, document: &Document) {
        self.colon = words(document.lang).signs.colon;
        if !document.title.is_empty() {
            self.lines(&document.title, 0, BOLD);
        }
        self.blocks(&document.blocks);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut under_heading = false;
        for block in blocks {
            self.block(block, under_heading);
            under_heading = matches!(block, Block::Heading { .. });
        }
    }

    fn block(&mut self, block: &Block, under_heading: bool) {
        match block {
            Block::Heading { level, text } => {
                if !under_heading {
                    self.out.push('\n');
                }
                let mark = match (self.style.rules, level) {
                    (false, _) => "",
                    (true, 1) => "== ",
                    (true, _) => "-- ",
                };
                self.lines(&format!("{mark}{text}"), 0, BOLD);
            }
            Block::Callout { tone, title, text } => self.callout(*tone, title, text.as_deref()),
            Block::Band { above, order, below } => self.band(above.as_deref(), order, below.as_deref()),
            Block::Columns(columns) => columns.iter().for_each(|column| self.blocks(column)),
            Block::Code(address) => self.unbroken(address, "", 0),
            Block::Paragraph(text) => {
                self.out.push('\n');
                self.lines(text, 0, Style::new());
            }
            Block::Items(items) => items.iter().for_each(|item| self.item(item)),
            Block::Fields(fields) => {
                self.out.push('\n');
                fields.iter().for_each(|field| self.field(field));
            }
            Block::Table(table) => self.table(table),
            Block::NewPage | Block::Overleaf => {}
            Block::Note(text) => {
                self.out.push('\n');
                self.lines(text, 0, DIM);
            }
        }
    }

    fn callout(&mut self, tone: Tone, title: &str, text: Option<&str>) {
        let (rule, style) = match tone {
            Tone::Alarm => ("=", ALARM),
            Tone::Warning => ("=", WARNING),
            Tone::Calm => ("-", BOLD),
        };
        self.rule(rule, style);
        self.lines(title, 0, style);
        if let Some(text) = text {
            self.lines(text, 0, Style::new());
        }
        self.rule(rule, style);
    }

    fn band(&mut self, above: Option<&str>, order: &str, below: Option<&str>) {
        self.rule("=", ALARM);
        above.iter().for_each(|text| self.lines(text, 0, Style::new()));
        self.lines(order, 0, ALARM);
        below.iter().for_each(|text| self.lines(text, 0, Style::new()));
        self.rule("=", ALARM);
    }

    fn rule(&mut self, sign: &str, style: Style) {
        if self.style.rules {
            self.lines(&sign.repeat(self.style.columns.min(76)), 0, style);
        }
    }

    fn item(&mut self, item: &Item) {
        let (mark, indent) = match item.mark {
            Mark::Bullet => ("- ", 2),
            Mark::Tick => ("[ ] ", 4),
            Mark::Done => ("[x] ", 4),
            Mark::Cross => ("x ", 2),
        };
        let style = if item.body.is_empty() { Style::new() } else { BOLD };
        let start = self.out.len();
        if !item.head.is_empty() {
            self.marked(mark, &item.head, indent, style);
        }
        let mut above = "";
        for line in &item.body {
            self.line(line, indent, above);
            above = label_of(line);
        }
        if item.head.is_empty() {
            self.mark_from(start, mark);
        }
    }

    /// Puts a sign into the margin of the first line from `start` on.
    fn mark_from(&mut self, start: usize, mark: &str) {
        let margin = " ".repeat(mark.len());
        if let Some(at) = self.out[start..].find(&margin) {
            self.out.replace_range(start + at..start + at + mark.len(), mark);
        }
    }

    /// `above` is the label of the line before: the same one is not said twice.
    fn line(&mut self, line: &Line, indent: usize, above: &str) {
        let label = |label: &str| if label == above { String::new() } else { label.to_owned() };
        match line {
            Line::Text(text) => self.lines(text, indent, Style::new()),
            Line::Strong(text) => self.lines(text, indent, BOLD),
            Line::Note(text) => self.lines(text, indent, DIM),
            Line::Phone { label: name, number } => self.unbroken(number, &label(name), indent),
            Line::Link { label: name, url } => self.unbroken(url, &label(name), indent),
        }
    }

    /// A number or an address is never cut, even where the screen is too narrow for it; its label follows if it fits.
    fn unbroken(&mut self, value: &str, label: &str, indent: usize) {
        let room = self.style.columns.saturating_sub(indent + width(value) + 2);
        let pad = " ".repeat(indent);
        if label.is_empty() {
            self.styled(&format!("{pad}{value}"), BOLD);
        } else if width(label) <= room {
            self.styled(&format!("{pad}{value}  {label}"), Style::new());
        } else {
            self.lines(label, indent, Style::new());
            self.styled(&format!("{pad}{value}"), Style::new());
        }
    }

    fn field(&mut self, field: &Field) {
        match &field.value {
            Some(value) => self.lines(&format!("{}{}{value}", field.label, self.colon), 0, Style::new()),
            None => {
                let room = self.style.columns.saturating_sub(width(&field.label) + 2);
                if room >= 12 {
                    self.styled(&format!("{}{}{}", field.label, self.colon, "_".repeat(room.min(40))), Style::new());
                } else {
                    self.lines(&format!("{}{}", field.label, self.colon.trim_end()), 0, Style::new());
                    self.styled(&"_".repeat(self.style.columns.min(40)), Style::new());
                }
            }
        }
    }

    /// Row by row, each value behind the name of its column: columns side by side would not fit a narrow screen.
    fn table(&mut self, table: &Table) {
        for row in &table.rows {
            self.out.push('\n');
            for (label, value) in table.columns.iter().zip(row) {
                let value = (!value.is_empty()).then(|| value.clone());
                self.field(&Field { label: label.clone(), value });
            }
        }
    }

    fn lines(&mut self, text: &str, indent: usize, style: Style) {
        let pad = " ".repeat(indent);
        self.marked(&pad, text, indent, style);
    }

    /// Wrapped text with a sign in front of its first line.
    fn marked(&mut self, mark: &str, text: &str, indent: usize, style: Style) {
        let pad = " ".repeat(indent);
        let room = self.style.columns.saturating_sub(indent);
        for (index, line) in wrap(text, room).iter().enumerate() {
            let before = if index == 0 { mark } else { &pad };
            self.styled(&format!("{before}{line}"), style);
        }
    }

    fn styled(&mut self, line: &str, style: Style) {
        let line = line.trim_end();
        if self.style.color && style != Style::new() {
            self.out.push_str(&format!("{style}{line}{style:#}\n"));
        } else {
            self.out.push_str(line);
            self.out.push('\n');
        }
    }
}

fn label_of(line: &Line) -> &str {
    match line {
        Line::Phone { label, .. } | Line::Link { label, .. } => label,
        Line::Text(_) | Line::Strong(_) | Line::Note(_) => "",
    }
}
