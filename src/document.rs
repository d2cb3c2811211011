//! Documents: the few kinds of block that every human-readable format is made from.
//!
//! A document says what is there (a verdict, a list to tick, a line to fill in), never how it looks: the renderers
//! (`render::*`) decide that. Text in blocks is plain text; each renderer escapes it for its own format.

use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Lang;

/// A document in one language. Several documents can be printed one after the other, each on a new page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub struct Document {
    /// Language of every text in it.
    pub lang: Lang,
    /// Title: first line, and the title in a file's properties.
    pub title: String,
    /// What stands at the foot of every page beside its number, on paper.
    pub footer: Option<String>,
    /// Type size on paper.
    pub size: Size,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// How large a document is printed on paper. No meaning in a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// For a desk: body about 11 pt. Results, as many pages as they need.
    Normal,
    /// For an office that files it: body about 9.5 pt. Reports and letters, as few pages as they need.
    Compact,
    /// For arm's length: body 14 pt, headings 18 pt or more. The guidance sheet, one page.
    Large,
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading above the blocks that follow. Level 1 is a main part, level 2 a part of it.
    Heading {
        /// 1 or 2.
        level: u8,
        /// The words.
        text: String,
    },
    /// A boxed statement that must not be missed: the verdict, or the one thing to remember.
    Callout {
        /// How serious it is. Never shown by colour alone: the words say it too.
        tone: Tone,
        /// The statement.
        title: String,
        /// What it means, if that needs saying.
        text: Option<String>,
    },
    /// A band across the page, before anything else: the one thing to do.
    Band {
        /// When to do it.
        above: Option<String>,
        /// What to do, as large as fits.
        order: String,
        /// Why that is right.
        below: Option<String>,
    },
    /// Running text.
    Paragraph(String),
    /// Parts that stand side by side where there is room, and below each other where there is none.
    Columns(Vec<Vec<Self>>),
    /// An address as a QR code, with the address beside it.
    Code(String),
    /// A list.
    Items(Vec<Item>),
    /// Labelled values; a value that is not known is a blank line to fill in by hand.
    Fields(Vec<Field>),
    /// Values side by side under their headings; a row without any is to be filled in by hand.
    Table(Table),
    /// What follows is a sheet of its own, with page numbers of its own.
    NewPage,
    /// What follows begins on a new page if all before it stands on one; else it runs on.
    Overleaf,
    /// Small print: sources, dates, the disclaimer.
    Note(String),
}

/// How serious a callout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Act now.
    Alarm,
    /// Take care.
    Warning,
    /// For information.
    Calm,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub struct Item {
    /// What stands in front of it.
    pub mark: Mark,
    /// Its first line, in bold where there are lines below it. Empty if the first line below takes its place.
    pub head: String,
    /// The lines below.
    pub body: Vec<Line>,
}

/// The sign in front of a list entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A plain list.
    Bullet,
    /// An empty box to tick.
    Tick,
    /// A box with a tick in it: done.
    Done,
    /// Something that never happens: a cross.
    Cross,
}

/// A line below the head of a list entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Running text.
    Text(String),
    /// Running text that matters more: a deadline.
    Strong(String),
    /// Less important: a source, a remark.
    Note(String),
    /// A telephone number, on a line of its own, never broken.
    Phone {
        /// Whose number it is.
        label: String,
        /// The number as printed.
        number: String,
    },
    /// A web address, on a line of its own, never broken.
    Link {
        /// What is there.
        label: String,
        /// The address.
        url: String,
    },
}

/// A labelled value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub struct Field {
    /// The label.
    pub label: String,
    /// The value; `None` leaves a line to write on.
    pub value: Option<String>,
}

/// Values side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub struct Table {
    /// What stands above each column.
    pub columns: Vec<String>,
    /// The rows, with one value for each column; an empty one is space to write in.
    pub rows: Vec<Vec<String>>,
}
