//! Values side by side.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::super::super::plain::{lines, one_line};
use super::super::super::spans::wholes;
use super::super::setter::{Line, Look};
use super::super::slab::{Hold, Ink, Shape, Slab, What};
use super::super::tags::{ROOT, TagId};
use super::Composer;
use crate::document::Table;

/// Space between two columns.
const BETWEEN: f32 = 8.0;
const RULE: f32 = 0.8;

/// Where the columns begin and how wide they are.
type Columns = Vec<(f32, f32)>;

impl Composer<'_> {
    /// A table: a rule below each value, and space to write on where there is none.
    pub(super) fn table(&mut self, table: &Table) {
        let count = table.columns.len();
        if count == 0 {
            return;
        }
        let columns = self.columns(table);
        let tag = self.tags.add(ROOT, Tag::Table);
        let (head, body) = (self.tags.add(tag, Tag::THead), self.tags.add(tag, Tag::TBody));
        let first = self.slabs.len();
        self.row(&table.columns, &columns, head, || Tag::TH(TableHeaderScope::Column).into());
        // The head of a table never stands alone.
        self.hold(first, Hold::Glued);
        for values in &table.rows {
            let row = self.slabs.len();
            self.row(values, &columns, body, || Tag::TD.into());
            self.hold_together(row);
        }
    }

    /// Columns as wide as their values want to be; where there is no room for that, each keeps what cannot be broken and
    /// has its part of the rest.
    fn columns(&mut self, table: &Table) -> Columns {
        let count = table.columns.len();
        let room = self.width - BETWEEN * (count_of(count) - 1.0);
        let wanted: Vec<_> = (0..count).map(|column| self.wanted(table, column, room / count_of(count))).collect();
        let (least, most) = wanted.iter().fold((0.0, 0.0), |(least, most), wants| (least + wants.0, most + wants.1));
        let width = |&(low, high): &(f32, f32)| {
            if most <= room {
                high * room / most
            } else if least < room {
                low + (room - least) * (high - low) / (most - least)
            } else {
                low * room / least
            }
        };
        let mut x = self.left;
        let place = |wanted| {
            let (at, width) = (x, width(wanted));
            x += width + BETWEEN;
            (at, width)
        };
        wanted.iter().map(place).collect()
    }

    /// The least width a column can have and the most it has a use for, if an equal part of the page is `share`.
    fn wanted(&mut self, table: &Table, column: usize, share: f32) -> (f32, f32) {
        let (head, body) = (self.scale.body.strong(), self.scale.body);
        let values = table.rows.iter().filter_map(|row| row.get(column)).flat_map(|value| lines(value));
        let values: Vec<_> = values.map(|line| (line, body)).collect();
        let all: Vec<_> = std::iter::once((one_line(&table.columns[column]), head)).chain(values).collect();
        let mut widest = |text: &str, look| self.setter.line(text, look).map_or(0.0, |line| line.width.ceil());
        let most = all.iter().map(|(text, look)| widest(text, *look)).fold(0.0, f32::max);
        let unbroken = all.iter().flat_map(|(text, look)| pieces(text).map(|piece| (piece, *look)));
        let least = unbroken.map(|(piece, look)| widest(piece, look)).fold(0.0, f32::max);
        let least = least.clamp(share * 0.5, share * 1.2);
        (least, most.clamp(least.max(share * 0.6), share * 2.0))
    }

    fn row(&mut self, values: &[String], columns: &Columns, parent: TagId, kind: impl Fn() -> TagKind) {
        let row = self.tags.add(parent, Tag::TR);
        let header = matches!(kind(), TagKind::TH(_));
        let look = if header { self.scale.body.strong() } else { self.scale.body };
        let cells: Vec<_> = columns.iter().map(|_| self.tags.add(row, kind())).collect();
        let texts = columns.iter().zip(values.iter().map(Some).chain(std::iter::repeat(None)));
        let set: Vec<_> = texts.map(|(&(_, width), value)| self.cell(value, look, width)).collect();
        let rows = set.iter().map(Vec::len).max().unwrap_or_default();
        let blank = set.iter().all(Vec::is_empty);
        let first = self.slabs.len();
        let height = self.scale.body.size * self.scale.body.leading;
        for _ in 0..rows.max(1) {
            self.slabs.push(Slab { height, ..Slab::default() });
        }
        self.slabs[first].before = if header { self.gap } else { self.scale.clearance };
        for ((lines, &(x, _)), &tag) in set.into_iter().zip(columns).zip(&cells) {
            for (at, line) in lines.into_iter().enumerate() {
                self.slabs[first + at].inks.push(Ink::text(line, x, tag));
            }
        }
        if blank {
            self.slabs[first].height = self.scale.blank - self.scale.clearance;
        }
        self.rules(first, columns, &cells);
    }

    fn cell(&mut self, value: Option<&String>, look: Look, width: f32) -> Vec<Line> {
        value.map(|value| self.setter.lines(&lines(value).join("\n"), look, width)).unwrap_or_default()
    }

    /// A rule below each cell of the rows from `first` on; below an empty one it is a line to write on.
    fn rules(&mut self, first: usize, columns: &Columns, cells: &[TagId]) {
        let written: Vec<_> = self.slabs[first..].iter().flat_map(|slab| &slab.inks).map(|ink| ink.x).collect();
        let Some(last) = self.slabs.last_mut() else { return };
        let y = last.height + self.scale.clearance;
        for (&(x, width), &tag) in columns.iter().zip(cells) {
            let shape = Shape::Rule { width, weight: RULE };
            let blank = !written.contains(&x);
            let what = if blank { What::Sign { shape, tag, words: self.signs.blank } } else { What::Shape(shape) };
            last.inks.push(Ink { x, y, what });
        }
        last.height = y + RULE;
    }
}

/// The words of a line, each sum and date as one.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let wholes: Vec<_> = wholes(line).collect();
    let mut from = 0;
    let gaps = line.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let gaps: Vec<_> = gaps.map(|(at, _)| at).filter(|at| !wholes.iter().any(|whole| whole.contains(at))).collect();
    gaps.into_iter().chain([line.len()]).map(move |to| {
        let piece = &line[from..to];
        from = to;
        piece.trim()
    })
}

/// A table has few columns: nothing is lost.
fn count_of(columns: usize) -> f32 {
    f32::from(u16::try_from(columns).unwrap_or(u16::MAX))
}
