//! Documents cut into slabs, with the tag tree that goes with them.

mod callout;
mod entries;
mod fields;
mod poster;
mod table;

use std::num::NonZeroU16;

use krilla::tagging::{Tag, TagKind};

use super::super::paper::Paper;
use super::super::plain::{kept_lines, one_line};
use super::super::rank::rank;
use super::scale::Scale;
use super::setter::{Line, Look, Setter};
use super::slab::{Entry, Hold, Ink, Shape, Slab, Turn, What};
use super::tags::{ROOT, TagId, Tags};
use crate::document::{Block, Document};
use crate::words::{SignWords, words};

/// The slabs of a document in the order of reading, and its tag tree.
pub(super) fn compose(document: &Document, paper: Paper, scale: &Scale, setter: &mut Setter) -> (Vec<Slab>, Tags) {
    let root = Tag::Part.with_lang(Some(document.lang.tag().to_owned()));
    let mut composer = Composer {
        setter,
        scale,
        signs: &words(document.lang).signs,
        tallest: paper.height() - 2.0 * scale.margin,
        left: scale.margin,
        width: paper.width() - 2.0 * scale.margin,
        slabs: vec![],
        tags: Tags::new(root),
        rank: 0,
        gap: 0.0,
    };
    composer.title(&document.title);
    let above = std::iter::once(None).chain(document.blocks.iter().map(Some));
    for (above, block) in above.zip(&document.blocks) {
        if leans(above, block) {
            composer.hold_last();
        }
        composer.block(block);
    }
    (composer.slabs, composer.tags)
}

/// Whether a block means nothing on a page without the one above it: small print, a line to sign on, a list that a
/// paragraph introduces.
fn leans(above: Option<&Block>, block: &Block) -> bool {
    match (above, block) {
        (Some(Block::Paragraph(_)), Block::Items(_)) => true,
        (Some(_), Block::Note(_)) => true,
        (Some(_), Block::Fields(fields)) => matches!(&fields[..], [only] if only.value.is_none()),
        _ => false,
    }
}

/// Cuts one document.
struct Composer<'a> {
    setter: &'a mut Setter,
    scale: &'a Scale,
    signs: &'static SignWords,
    /// Height of a page without its margins.
    tallest: f32,
    left: f32,
    width: f32,
    slabs: Vec<Slab>,
    tags: Tags,
    /// Rank of the last heading; 0 before the first.
    rank: u8,
    /// Space to leave above the next block.
    gap: f32,
}

impl Composer<'_> {
    fn title(&mut self, title: &str) {
        let title = one_line(title);
        let lines = self.setter.lines(&title, self.scale.title, self.width);
        if lines.is_empty() {
            return;
        }
        self.rank = 1;
        let tag = self.heading_tag(self.rank, &title);
        self.flow(lines, self.left, 0.0, tag);
        self.gap = self.scale.gap * 0.5;
        if !self.scale.ruled {
            return self.hold(0, Hold::Glued);
        }
        let rule = Shape::Rule { width: self.width, weight: 1.5 };
        let height = self.scale.gap * 0.4;
        let ink = Ink { x: self.left, y: height, what: What::Shape(rule) };
        self.slabs.push(Slab { height: height + 1.5, inks: vec![ink], ..Slab::default() });
        self.hold(0, Hold::Glued);
        self.gap = self.scale.gap * 1.2;
    }

    fn block(&mut self, block: &Block) {
        let before = self.slabs.len();
        match block {
            Block::Heading { level, text } => return self.heading(*level, text),
            Block::Callout { tone, title, text } => self.callout(*tone, title, text.as_deref()),
            Block::Band { above, order, below } => self.band(above.as_deref(), order, below.as_deref()),
            Block::Columns(columns) => self.side_by_side(columns),
            Block::Code(address) => self.code(address),
            Block::Paragraph(text) => self.paragraph(text, self.scale.body),
            Block::Items(items) => self.items(items),
            Block::Fields(fields) => self.fields(fields),
            Block::Table(table) => self.table(table),
            Block::NewPage => return self.turn(Turn::Sheet),
            Block::Overleaf => return self.turn(Turn::Overleaf),
            Block::Note(text) => self.paragraph(text, self.scale.note),
        }
        if self.slabs.len() > before {
            self.gap = self.scale.gap;
        }
    }

    fn turn(&mut self, turn: Turn) {
        self.slabs.push(Slab { turn: Some(turn), ..Slab::default() });
        self.gap = 0.0;
    }

    fn heading(&mut self, level: u8, text: &str) {
        let text = one_line(text);
        let look = self.scale.headings[usize::from(level > 1)];
        let lines = self.setter.lines(&text, look, self.width);
        if lines.is_empty() {
            return;
        }
        self.rank = rank(self.rank, level);
        let tag = self.heading_tag(self.rank, &text);
        let first = self.slabs.len();
        let above = self.gap.max(self.scale.gap * if level > 1 { 1.2 } else { 1.6 });
        self.flow(lines, self.left, above, tag);
        self.slabs[first].entries.push(Entry { rank: self.rank, text, y: 0.0 });
        self.hold(first, Hold::Glued);
        self.gap = self.scale.gap * 0.45;
    }

    fn heading_tag(&mut self, rank: u8, text: &str) -> TagId {
        let rank = NonZeroU16::new(rank.into()).unwrap_or(NonZeroU16::MIN);
        self.tags.add(ROOT, TagKind::Hn(Tag::Hn(rank, Some(text.to_owned()))))
    }

    fn paragraph(&mut self, text: &str, look: Look) {
        let first = self.slabs.len();
        let tag = self.tags.add(ROOT, Tag::P);
        let lines = self.setter.lines(&kept_lines(text).join("\n"), look, self.width);
        self.flow(lines, self.left, self.gap, tag);
        self.avoid_lone_lines(first);
    }

    /// Adds lines of text, one slab each.
    fn flow(&mut self, lines: Vec<Line>, x: f32, before: f32, tag: TagId) {
        for (at, line) in lines.into_iter().enumerate() {
            let before = if at == 0 { before } else { 0.0 };
            let height = line.height;
            self.slabs.push(Slab { before, height, inks: vec![Ink::text(line, x, tag)], ..Slab::default() });
        }
    }

    /// Lets every slab from `first` on hold on to the next one.
    fn hold(&mut self, first: usize, hold: Hold) {
        for slab in &mut self.slabs[first..] {
            slab.hold = slab.hold.max(hold);
        }
    }

    /// Keeps the last line so far with what follows.
    fn hold_last(&mut self) {
        if let Some(last) = self.slabs.last_mut().filter(|last| last.turn.is_none()) {
            last.hold = Hold::Glued;
        }
    }

    /// Keeps the slabs from `first` on together, and the first two in any case.
    fn hold_together(&mut self, first: usize) {
        if let [start, .., _] = &mut self.slabs[first..] {
            start.hold = Hold::Glued;
        }
        let last = self.slabs.len().saturating_sub(1).max(first);
        for slab in &mut self.slabs[first..last] {
            slab.hold = slab.hold.max(Hold::Kept);
        }
    }

    /// Leaves neither the first nor the last line alone on a page.
    fn avoid_lone_lines(&mut self, first: usize) {
        let end = self.slabs.len();
        if end - first > 1 {
            self.slabs[first].hold = Hold::Glued;
            self.slabs[end - 2].hold = Hold::Glued;
        }
    }
}
