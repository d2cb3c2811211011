//! Lists.

use krilla::tagging::{ListNumbering, Tag};

use super::super::super::address;
use super::super::super::plain::{lines, one_line};
use super::super::setter::{Line as Set, Look};
use super::super::slab::{Hold, Ink, Shape, What};
use super::super::tags::{ROOT, TagId};
use super::Composer;
use crate::document::{Item, Line, Mark};

/// Lines of the longest entry that is never broken.
const MOST_KEPT: usize = 8;
/// Lines that stay together at both ends of a longer one.
const ENDS: usize = 3;

impl Composer<'_> {
    /// A list.
    pub(super) fn items(&mut self, items: &[Item]) {
        let bulleted = items.iter().all(|item| item.mark == Mark::Bullet);
        let numbering = if bulleted { ListNumbering::Disc } else { ListNumbering::None };
        let list = self.tags.add(ROOT, Tag::L(numbering));
        for item in items {
            let before = self.slabs.len();
            self.item(item, list);
            if self.slabs.len() > before {
                self.gap = self.scale.item_gap;
            }
        }
    }

    fn item(&mut self, item: &Item, list: TagId) {
        let entry = self.tags.add(list, Tag::LI);
        let (label, body) = (self.tags.add(entry, Tag::Lbl), self.tags.add(entry, Tag::LBody));
        let look = if item.body.is_empty() { self.scale.body } else { self.scale.body.strong() };
        let indent = self.scale.body.size * 1.6;
        let first = self.slabs.len();
        let (left, width) = (self.left, self.width);
        (self.left, self.width) = (left + indent, width - indent);
        self.lines_of_text(&one_line(&item.head), look, body);
        for line in &item.body {
            if self.slabs.len() > first {
                self.gap = self.scale.line_gap;
            }
            self.line(line, body);
        }
        (self.left, self.width) = (left, width);
        if self.slabs.len() > first {
            self.mark(item.mark, first, label);
            self.hold_entry(first);
        }
    }

    /// Keeps an entry on one page. One so long that half a page would stay blank may be broken, but not near its ends.
    fn hold_entry(&mut self, first: usize) {
        let end = self.slabs.len();
        if end - first <= MOST_KEPT {
            return self.hold_together(first);
        }
        for near in [first..first + ENDS, end - ENDS..end - 1] {
            self.slabs[near].iter_mut().for_each(|slab| slab.hold = Hold::Glued);
        }
    }

    /// Puts the sign of an entry beside its first line.
    fn mark(&mut self, mark: Mark, first: usize, tag: TagId) {
        let size = self.scale.body.size;
        // Distances as parts of the type size: from the left, and up from the line the letters stand on.
        let (shape, words, x, up) = match mark {
            Mark::Bullet => (Shape::Disc { side: size * 0.34 }, "•", 0.5, 0.54),
            Mark::Tick => (Shape::Box { side: size * 0.92 }, self.signs.tick, 0.1, 0.82),
            Mark::Done => (Shape::Ticked { side: size * 0.92 }, self.signs.done, 0.1, 0.82),
            Mark::Cross => (Shape::Cross { side: size * 0.66 }, self.signs.cross, 0.22, 0.7),
        };
        let Some(slab) = self.slabs.get_mut(first) else { return };
        let baseline = slab.inks.iter().find_map(|ink| match &ink.what {
            What::Text { line, .. } => Some(line.baseline),
            _ => None,
        });
        let y = baseline.unwrap_or(slab.height) - size * up;
        slab.inks.insert(0, Ink { x: self.left + size * x, y, what: What::Sign { shape, tag, words } });
    }

    fn line(&mut self, line: &Line, body: TagId) {
        match line {
            Line::Text(text) => self.lines_of_text(&lines(text).join("\n"), self.scale.body, body),
            Line::Strong(text) => self.lines_of_text(&lines(text).join("\n"), self.scale.body.strong(), body),
            Line::Note(text) => self.lines_of_text(&lines(text).join("\n"), self.scale.note, body),
            Line::Phone { label, number } => {
                let number = one_line(number);
                self.address(label, &number, self.scale.body.strong(), address::dial(&number).as_deref(), body);
            }
            Line::Link { label, url } => {
                let url = one_line(url);
                self.address(label, &url, self.scale.body, address::web(&url), body);
            }
        }
    }

    fn lines_of_text(&mut self, text: &str, look: Look, parent: TagId) {
        let tag = self.tags.add(parent, Tag::P);
        let lines = self.setter.lines(text, look, self.width);
        self.flow(lines, self.left, self.gap, tag);
    }

    /// A number or web address with its label: on one line if there is room, else below it. It is broken only if it is
    /// longer than a line.
    fn address(&mut self, label: &str, value: &str, look: Look, link: Option<&str>, parent: TagId) {
        let Some(value) = self.address_lines(value, look) else { return };
        let paragraph = self.tags.add(parent, Tag::P);
        let label_tag = self.tags.add(paragraph, Tag::Span);
        let tag =
            if link.is_some() { self.tags.add(paragraph, Tag::Link) } else { self.tags.add(paragraph, Tag::Span) };
        let label = self.label(label);
        let at = label.last().map_or(0.0, |line| line.width + self.label_gap());
        let first = self.slabs.len();
        match (&label[..], &value[..]) {
            ([_], [one]) if at + one.width <= self.width => {
                self.flow(label, self.left, self.gap, label_tag);
                let inks = value.into_iter().map(|line| Ink::text(line, self.left + at, tag));
                self.slabs[first].inks.extend(inks);
            }
            _ => {
                self.flow(label, self.left, self.gap, label_tag);
                self.hold(first, Hold::Glued);
                let before = if self.slabs.len() == first { self.gap } else { 0.0 };
                self.flow(value, self.left, before, tag);
            }
        }
        self.link(first, tag, link);
    }

    /// Makes a link of the text of a tag.
    fn link(&mut self, first: usize, linked: TagId, target: Option<&str>) {
        for ink in self.slabs[first..].iter_mut().flat_map(|slab| &mut slab.inks) {
            if let What::Text { tag, link, .. } = &mut ink.what
                && *tag == linked
            {
                *link = target.map(str::to_owned);
            }
        }
    }

    fn address_lines(&mut self, value: &str, look: Look) -> Option<Vec<Set>> {
        let whole = self.setter.line(value, look)?;
        Some(if whole.width <= self.width { vec![whole] } else { self.setter.lines(value, look, self.width) })
    }

    fn label(&mut self, label: &str) -> Vec<Set> {
        let label = one_line(label);
        if label.is_empty() {
            return vec![];
        }
        self.setter.lines(&(label + self.signs.colon), self.scale.body, self.width)
    }

    fn label_gap(&self) -> f32 {
        // A full-width colon brings its own space.
        if self.signs.colon.ends_with(' ') { self.scale.body.size * 0.3 } else { 0.0 }
    }
}
