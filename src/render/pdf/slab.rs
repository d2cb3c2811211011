//! Slabs: strips of a page that are never cut, and what is drawn on them.

use super::super::code::Code;
use super::setter::Line;
use super::tags::TagId;

/// A strip across the page, as high as a line of text or so.
#[derive(Debug, Default)]
pub(super) struct Slab {
    /// Space above, left out at the top of a page.
    pub(super) before: f32,
    pub(super) height: f32,
    pub(super) inks: Vec<Ink>,
    /// What is to be done to have the next slab on the same page.
    pub(super) hold: Hold,
    /// Whether it is a strip without height that stands for the end of a page.
    pub(super) turn: Option<Turn>,
    /// The box it is part of.
    pub(super) frame: Option<Frame>,
    /// The headings that begin here.
    pub(super) entries: Vec<Entry>,
}

/// How hard a slab holds on to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Hold {
    /// A page may end here.
    #[default]
    Free,
    /// No page ends here unless what holds together is higher than a page.
    Kept,
    /// No page ends here.
    Glued,
}

/// The end of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// A sheet ends, too: the next page is its own first one.
    Sheet,
    /// Only the first page of a sheet ends.
    Overleaf,
}

/// Something drawn somewhere in a slab.
#[derive(Debug)]
pub(super) struct Ink {
    /// From the left edge of the paper.
    pub(super) x: f32,
    /// From the top of the slab.
    pub(super) y: f32,
    pub(super) what: What,
}

impl Ink {
    /// A line of text at the top of a slab.
    pub(super) const fn text(line: Line, x: f32, tag: TagId) -> Self {
        Self { x, y: 0.0, what: What::Text { line, tag, link: None, white: false } }
    }

    /// A line of white text, for dark ground.
    pub(super) const fn white(line: Line, x: f32, y: f32, tag: TagId) -> Self {
        Self { x, y, what: What::Text { line, tag, link: None, white: true } }
    }
}

/// What is drawn.
#[derive(Debug)]
pub(super) enum What {
    /// A line of text that belongs to a tag, and where a click on it leads.
    Text { line: Line, tag: TagId, link: Option<String>, white: bool },
    /// A sign that belongs to a tag and is spoken as these words.
    Sign { shape: Shape, tag: TagId, words: &'static str },
    /// A QR code that belongs to a tag, as a square of this side.
    Code { code: Code, side: f32, tag: TagId },
    /// Decoration.
    Shape(Shape),
}

/// A drawn shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// A filled circle.
    Disc { side: f32 },
    /// An empty square.
    Box { side: f32 },
    /// A square with a tick in it.
    Ticked { side: f32 },
    /// A diagonal cross in a square.
    Cross { side: f32 },
    /// A horizontal rule.
    Rule { width: f32, weight: f32 },
    /// A filled rectangle.
    Band { width: f32, height: f32 },
}

/// A box around slabs that follow one another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    /// Tells it from the box of the next callout.
    pub(super) id: usize,
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) weight: f32,
}

/// A heading, for the outline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) rank: u8,
    pub(super) text: String,
    /// From the top of the slab.
    pub(super) y: f32,
}
