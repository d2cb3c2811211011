//! Values side by side.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::super::super::plain::{lines, one_line};
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

    /// Columns as wide as their values want to be, but none so wide that the others are squeezed.
    fn columns(&mut self, table: &Table) -> Columns {
        let count = table.columns.len();
        let share = self.width / count_of(count);
        let wanted: Vec<f32> =
            (0..count).map(|column| self.wanted(table, column).clamp(share * 0.6, share * 1.6)).collect();
        let all: f32 = wanted.iter().sum();
        let mut x = self.left;
        let place = |wanted: &f32| {
            let width = wanted / all * self.width;
            let at = x;
            x += width;
            (at, width - BETWEEN)
        };
        wanted.iter().map(place).collect()
    }

    fn wanted(&mut self, table: &Table, column: usize) -> f32 {
        let (head, body) = (self.scale.body.strong(), self.scale.body);
        let values = table.rows.iter().filter_map(|row| row.get(column)).flat_map(|value| lines(value));
        let values: Vec<_> = values.map(|line| (line, body)).collect();
        let all = std::iter::once((one_line(&table.columns[column]), head)).chain(values);
        all.filter_map(|(text, look)| self.setter.line(&text, look)).map(|line| line.width).fold(0.0, f32::max)
            + BETWEEN
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

/// A table has few columns: nothing is lost.
fn count_of(columns: usize) -> f32 {
    f32::from(u16::try_from(columns).unwrap_or(u16::MAX))
}
