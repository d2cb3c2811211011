//! What a sheet on a wall has: a band with an order, columns, a code for a camera.

use krilla::tagging::Tag;

use super::super::super::address;
use super::super::super::code::Code;
use super::super::super::plain::one_line;
use super::super::setter::{Line, Look};
use super::super::slab::{Ink, Shape, Slab, What};
use super::super::tags::{ROOT, TagId};
use super::Composer;
use crate::document::{Block, Tone};

/// Space between two columns, as a multiple of the type size.
const GUTTER: f32 = 1.4;
/// Side of a QR code, as a multiple of the type size: a little over an inch on the sheet.
const CODE: f32 = 5.6;
/// The smallest type of a band, as a multiple of the type size. A longer order is a statement in a box.
const LEAST: f32 = 1.7;

impl Composer<'_> {
    /// White words on a black band: the order as large as the width and the scale allow.
    pub(super) fn band(&mut self, above: Option<&str>, order: &str, below: Option<&str>) {
        let padding = self.scale.padding * 1.3;
        let room = self.width - 2.0 * padding;
        let look = self.largest(order, room);
        let lines = self.band_lines([above, Some(order), below], look, room);
        let height: f32 = lines.iter().flatten().map(|line| line.height).sum::<f32>() + 2.0 * padding;
        if look.size < self.scale.body.size * LEAST || height > self.tallest {
            let text: Vec<_> = [above, below].into_iter().flatten().collect();
            return self.callout(Tone::Alarm, order, Some(&text.join("\n")));
        }
        if lines.iter().all(Vec::is_empty) {
            return;
        }
        let ground = What::Shape(Shape::Band { width: self.width, height });
        let mut inks = vec![Ink { x: self.left, y: 0.0, what: ground }];
        let div = self.tags.add(ROOT, Tag::Div);
        let mut y = padding;
        for part in lines {
            let tag = self.tags.add(div, Tag::P);
            for line in part {
                let (x, top) = (self.left + (self.width - line.width) / 2.0, y);
                y += line.height;
                inks.push(Ink::white(line, x, top, tag));
            }
        }
        self.slabs.push(Slab { before: self.gap, height, inks, ..Slab::default() });
    }

    fn band_lines(&mut self, parts: [Option<&str>; 3], order: Look, room: f32) -> [Vec<Line>; 3] {
        let looks = [self.scale.headings[0], order, self.scale.headings[0]];
        let mut looks = looks.into_iter();
        parts.map(|part| {
            let look = looks.next().unwrap_or(order);
            part.map(|part| self.setter.lines(&one_line(part), look, room)).unwrap_or_default()
        })
    }

    /// The largest type in which an order stands on one line.
    fn largest(&mut self, order: &str, room: f32) -> Look {
        let most = self.scale.order;
        let width = self.setter.line(&one_line(order), most).map_or(0.0, |line| line.width);
        // A hair less than all of it: rounding must not break the line.
        if width > room { Look { size: most.size * room / width * 0.998, ..most } } else { most }
    }

    /// Columns side by side. If they do not fit on a page so, they stand below each other.
    pub(super) fn side_by_side(&mut self, columns: &[Vec<Block>]) {
        let gutter = self.scale.body.size * GUTTER;
        let count = f32::from(u16::try_from(columns.len()).unwrap_or(u16::MAX)).max(1.0);
        let share = (self.width - gutter * (count - 1.0)) / count;
        let (left, width, gap, rank, tags) = (self.left, self.width, self.gap, self.rank, self.tags.clone());
        let mut strips = vec![];
        for column in columns {
            self.gap = gap;
            self.width = share;
            strips.push(self.strips(column));
            self.left += share + gutter;
        }
        (self.left, self.width, self.gap) = (left, width, gap);
        match merged(strips).filter(|slab| slab.height <= self.tallest) {
            Some(slab) => self.slabs.push(slab),
            None => {
                (self.rank, self.tags) = (rank, tags);
                columns.iter().flatten().for_each(|block| self.block(block));
            }
        }
    }

    /// The slabs of a column by itself.
    fn strips(&mut self, blocks: &[Block]) -> Vec<Slab> {
        let above = std::mem::take(&mut self.slabs);
        blocks.iter().for_each(|block| self.block(block));
        std::mem::replace(&mut self.slabs, above)
    }

    /// A QR code with its address beside it.
    pub(super) fn code(&mut self, text: &str) {
        let text = one_line(text);
        let Some(code) = Code::of(&text).filter(|_| !text.is_empty()) else { return };
        let side = self.scale.body.size * CODE;
        let alt = (self.signs.code)(&text);
        let figure = self.tags.add(ROOT, Tag::Figure(Some(alt)));
        let paragraph = self.tags.add(ROOT, Tag::P);
        let target = address::web(&text).map(str::to_owned);
        let tag = if target.is_some() { self.tags.add(paragraph, Tag::Link) } else { paragraph };
        let at = side + self.scale.body.size * 0.4;
        let lines = self.pieces(&text, (self.width - at).max(side));
        let written: f32 = lines.iter().map(|line| line.height).sum();
        let mut slab = Slab { before: self.gap, height: side.max(written), ..Slab::default() };
        slab.inks.push(Ink { x: self.left, y: 0.0, what: What::Code { code, side, tag: figure } });
        slab.inks.extend(linked(lines, self.left + at, (slab.height - written) / 2.0, tag, target.as_deref()));
        self.slabs.push(slab);
    }

    /// An address broken between its pieces.
    fn pieces(&mut self, text: &str, width: f32) -> Vec<Line> {
        let look = self.scale.body;
        let mut lines: Vec<String> = vec![];
        for piece in address::printed(text) {
            let longer = lines.last().map(|line| format!("{line}{piece}"));
            let fits = |line: &String| self.setter.line(line, look).is_some_and(|line| line.width <= width);
            match longer.filter(fits) {
                Some(line) => *lines.last_mut().expect("a line was lengthened") = line,
                None => lines.push(piece.to_owned()),
            }
        }
        lines.iter().flat_map(|line| self.setter.lines(line, look, width)).collect()
    }
}

/// Lines below each other that lead to one address.
fn linked(lines: Vec<Line>, x: f32, mut y: f32, tag: TagId, target: Option<&str>) -> Vec<Ink> {
    let ink = |line: Line| {
        let top = y;
        y += line.height;
        let link = target.map(str::to_owned);
        Ink { x, y: top, what: What::Text { line, tag, link, white: false } }
    };
    lines.into_iter().map(ink).collect()
}

/// The slabs of columns as one, unless a box or the end of a page is among them.
fn merged(columns: Vec<Vec<Slab>>) -> Option<Slab> {
    if columns.iter().flatten().any(|slab| slab.frame.is_some() || slab.turn.is_some()) {
        return None;
    }
    let before = columns.iter().filter_map(|column| column.first()).map(|slab| slab.before).fold(0.0, f32::max);
    let mut whole = Slab { before, ..Slab::default() };
    for column in columns {
        let mut y = 0.0;
        for (at, slab) in column.into_iter().enumerate() {
            y += if at == 0 { 0.0 } else { slab.before };
            whole.inks.extend(slab.inks.into_iter().map(|ink| Ink { y: ink.y + y, ..ink }));
            whole.entries.extend(slab.entries.into_iter().map(|entry| super::Entry { y: entry.y + y, ..entry }));
            y += slab.height;
        }
        whole.height = whole.height.max(y);
    }
    (!whole.inks.is_empty()).then_some(whole)
}
