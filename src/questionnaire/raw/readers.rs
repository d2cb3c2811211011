//! Readers as they are written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::RawCondition;
use crate::text::{Lang, Text};

/// What a reader is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReaderKind {
    /// What happened, for somebody who was not there and acts on it.
    Report,
    /// What to do and what happened, for those who help.
    Family,
    /// The result with its steps; it has no parts of its own.
    Plan,
    /// A letter or the text of a form: what the other language says stands below each line.
    Letter,
}

/// What a part of a paper holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Paragraphs: `lines`, in which `{id}` stands for a detail, `{answered}` for the time of the answers and `{state}`
    /// for the place.
    Text,
    /// A statement in a box, the first of `lines`, and what it means: the others.
    Boxed,
    /// Labelled values and lines to fill in: `rows`.
    Fields,
    /// Boxes to tick: `lines`.
    Ticks,
    /// Details side by side, the first line of each in the first row and so on: `details`.
    Table,
    /// A long detail as running text: `details`.
    Story,
    /// What happened, as one text of at most `limit` characters: `rows`, then `details`, then all other statements.
    Description,
    /// What happened, as statements by section; what was answered with no and what was not asked.
    Statements,
    /// The verdict and the reasons that weigh most, with those who name them.
    Assessment,
    /// Things to keep.
    Evidence,
    /// The steps of advice, without those of `except`.
    Steps,
    /// Help for relatives inside Japan.
    Relatives,
}

/// Something that is known without being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Known {
    /// When the questions were answered.
    Answered,
    /// The day it is printed.
    Printed,
    /// The state or territory.
    State,
    /// The office that serves the person.
    Offices,
}

/// A reader as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReader {
    /// Its name on the command line, stable for ever.
    pub(crate) id: String,
    /// What it is given.
    pub(crate) kind: ReaderKind,
    /// The language of the paper; else that of the answers.
    pub(crate) language: Option<Lang>,
    /// Who it is, in a few words.
    pub(crate) name: Text,
    /// Title of the paper.
    pub(crate) title: Text,
    /// Id of the detail that holds the person's name, for the foot of each page.
    pub(crate) name_from: Option<String>,
    /// Offered only if this holds.
    pub(crate) offer_if: Option<RawCondition>,
    /// What stands in it, in order; none for kind `plan`.
    #[serde(default)]
    pub(crate) parts: Vec<RawPart>,
}

/// A part as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPart {
    /// What it holds.
    pub(crate) part: PartKind,
    /// Heading.
    pub(crate) title: Option<Text>,
    /// Whether it begins a new page, if all before it stands on one; in a letter, a sheet of its own.
    #[serde(default)]
    pub(crate) new_page: bool,
    /// Printed only if this holds.
    pub(crate) show_if: Option<RawCondition>,
    /// Ids of details: printed only if at least one of them was given.
    #[serde(default)]
    pub(crate) if_given: Vec<String>,
    /// Ids of details: printed only if none of them was given.
    #[serde(default)]
    pub(crate) unless_given: Vec<String>,
    /// Paragraphs or boxes to tick, for `text`, `boxed` and `ticks`.
    #[serde(default)]
    pub(crate) lines: Vec<Text>,
    /// Labelled values, for `fields` and `description`.
    #[serde(default)]
    pub(crate) rows: Vec<RawRow>,
    /// Ids of details, for `table`, `story` and `description`.
    #[serde(default)]
    pub(crate) details: Vec<String>,
    /// Most characters, for `description`.
    pub(crate) limit: Option<u32>,
    /// Ids of steps that are not for this reader, for `steps`.
    #[serde(default)]
    pub(crate) except: Vec<String>,
}

/// A labelled value as it is written: at most one of `detail`, `known`, `reference`, `done`, `questions` and `text`; with
/// none of them a line to fill in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRow {
    /// What stands before it; that of the detail if it is left out.
    pub(crate) label: Option<Text>,
    /// Id of a detail.
    pub(crate) detail: Option<String>,
    /// Something that is known without being asked for.
    pub(crate) known: Option<Known>,
    /// Id of a step: the number noted with it.
    pub(crate) reference: Option<String>,
    /// Id of a step: the day it was done, and the number noted with it.
    pub(crate) done: Option<String>,
    /// A sentence, with braces as in `lines`.
    pub(crate) text: Option<Text>,
    /// Ids of questions: those that were answered with yes or not sure, in a few words.
    #[serde(default)]
    pub(crate) questions: Vec<String>,
    /// Printed only if this holds.
    pub(crate) show_if: Option<RawCondition>,
}
