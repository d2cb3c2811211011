//! Labelled values and lines to write on.

use krilla::tagging::{ListNumbering, Tag};

use super::super::super::plain::{kept_lines, one_line};
use super::super::setter::Line;
use super::super::slab::{Ink, Shape, Slab, What};
use super::super::tags::{ROOT, TagId};
use super::Composer;
use crate::document::Field;

const RULE: f32 = 0.4;
/// Lines of a value that stay together; a longer one may go on overleaf.
const KEPT: usize = 4;
/// A line to write on has to be seen.
const BLANK_RULE: f32 = 0.8;

impl Composer<'_> {
    /// A form: labels on the left, values or space to write on the right, a rule below each.
    pub(super) fn fields(&mut self, fields: &[Field]) {
        let list = self.tags.add(ROOT, Tag::L(ListNumbering::None));
        let column = self.label_column(fields);
        for field in fields {
            let first = self.slabs.len();
            self.field(field, column, list);
            if self.slabs.len() > first {
                self.gap = self.scale.clearance;
                if self.slabs.len() - first > KEPT {
                    self.avoid_lone_lines(first);
                } else {
                    self.hold_together(first);
                }
            }
        }
    }

    /// As wide as the widest label, but no wider than a third of the page.
    fn label_column(&mut self, fields: &[Field]) -> f32 {
        let look = self.scale.body.strong();
        let labels = fields.iter().filter_map(|field| self.setter.line(&one_line(&field.label), look));
        let widest = labels.map(|line| line.width).fold(0.0, f32::max);
        widest.min(self.width * 0.34) + 0.1
    }

    fn field(&mut self, field: &Field, column: f32, list: TagId) {
        let entry = self.tags.add(list, Tag::LI);
        let (label_tag, value_tag) = (self.tags.add(entry, Tag::Lbl), self.tags.add(entry, Tag::LBody));
        let look = self.scale.body.strong();
        let label = self.setter.lines(&one_line(&field.label), look, column);
        let at = column + self.scale.body.size;
        let value = kept_lines(field.value.as_deref().unwrap_or_default()).join("\n");
        let value = self.setter.lines(&value, self.scale.body, self.width - at);
        let first = self.slabs.len();
        self.rows([(label, self.left, label_tag), (value, self.left + at, value_tag)]);
        if field.value.is_some() {
            let shape = Shape::Rule { width: self.width, weight: RULE };
            self.rule(self.left, What::Shape(shape));
        } else {
            self.heighten(first);
            let shape = Shape::Rule { width: self.width - at, weight: BLANK_RULE };
            self.rule(self.left + at, What::Sign { shape, tag: value_tag, words: self.signs.blank });
        }
    }

    /// Columns of lines side by side, one slab for each row.
    fn rows(&mut self, columns: [(Vec<Line>, f32, TagId); 2]) {
        let rows = columns.iter().map(|(lines, ..)| lines.len()).max().unwrap_or_default().max(1);
        let height = self.scale.body.size * self.scale.body.leading;
        let mut columns = columns.map(|(lines, x, tag)| (lines.into_iter(), x, tag));
        for row in 0..rows {
            let before = if row == 0 { self.gap } else { 0.0 };
            let lines = columns.iter_mut().filter_map(|(lines, x, tag)| Some(Ink::text(lines.next()?, *x, *tag)));
            let inks = lines.collect();
            self.slabs.push(Slab { before, height, inks, ..Slab::default() });
        }
    }

    /// Leaves room above the rows from `first` on for a hand to write in.
    fn heighten(&mut self, first: usize) {
        let height: f32 = self.slabs[first..].iter().map(|row| row.height).sum();
        let lower = (self.scale.blank - height - self.scale.clearance).max(0.0);
        if let Some(row) = self.slabs.get_mut(first) {
            row.height += lower;
            row.inks.iter_mut().for_each(|ink| ink.y += lower);
        }
    }

    /// Rules off the last row.
    fn rule(&mut self, x: f32, what: What) {
        let Some(row) = self.slabs.last_mut() else { return };
        row.height += self.scale.clearance;
        row.inks.push(Ink { x, y: row.height, what });
        row.height += RULE;
    }
}
