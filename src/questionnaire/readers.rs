//! Readers: who is given a report or a letter, in which language, and what stands in it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::names::Names;
use super::raw::RawCondition;
use super::resolve::{Resolver, Spot};
use crate::answer::QuestionId;
use crate::condition::Condition;
use crate::diagnostic::{Code, Diagnostic, Findings};
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
    /// What happened, as one text of at most `limit` characters: the statements, then `details`.
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
    /// The embassy or consulate that serves the person.
    Offices,
}

/// A reader as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReader {
    /// Its name on the command line, stable for ever.
    pub(crate) id: String,
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
    pub(crate) part: PartKind,
    /// Heading.
    pub(crate) title: Option<Text>,
    /// Whether it begins a new page.
    #[serde(default)]
    pub(crate) new_page: bool,
    /// Printed only if this holds.
    pub(crate) show_if: Option<RawCondition>,
    #[serde(default)]
    pub(crate) lines: Vec<Text>,
    #[serde(default)]
    pub(crate) rows: Vec<RawRow>,
    /// Ids of details.
    #[serde(default)]
    pub(crate) details: Vec<String>,
    /// Most characters.
    pub(crate) limit: Option<u32>,
    /// Ids of steps that are not for this reader.
    #[serde(default)]
    pub(crate) except: Vec<String>,
}

/// A labelled value as it is written: at most one of `detail`, `known`, `reference` and `questions`; with none of them a
/// line to fill in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRow {
    /// What stands before it; that of the detail if it is left out.
    pub(crate) label: Option<Text>,
    /// Id of a detail.
    pub(crate) detail: Option<String>,
    pub(crate) known: Option<Known>,
    /// Id of a step: the number noted with it.
    pub(crate) reference: Option<String>,
    /// Ids of questions: those that were answered with yes or not sure, in a few words.
    #[serde(default)]
    pub(crate) questions: Vec<String>,
    /// Printed only if this holds.
    pub(crate) show_if: Option<RawCondition>,
}

/// Who is given a report or a letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reader {
    /// Its name on the command line.
    pub id: String,
    /// What it is given.
    pub kind: ReaderKind,
    /// The language it needs, whatever language was answered in.
    pub language: Option<Lang>,
    /// Who it is.
    pub name: Text,
    /// Title of the paper.
    pub title: Text,
    /// The detail that holds the person's name: a place in `details`.
    pub name_from: Option<usize>,
    /// When it is offered.
    pub offer_if: Condition,
    /// What stands in it.
    pub parts: Vec<Part>,
}

impl Reader {
    /// The language of the paper.
    #[must_use]
    pub fn lang(&self, answered_in: Lang) -> Lang {
        self.language.unwrap_or(answered_in)
    }
}

impl Reader {
    /// Whether a detail stands in its paper: its place in `details`, and its id.
    pub(crate) fn holds(&self, detail: usize, id: &str) -> bool {
        let in_line = |line: &Text| Lang::ALL.iter().any(|lang| placeholders(line.get(*lang)).any(|name| name == id));
        let in_row = |row: &Row| matches!(row.value, RowValue::Detail(place) if place == detail);
        let in_part = |part: &Part| {
            part.details.contains(&detail) || part.rows.iter().any(in_row) || part.lines.iter().any(in_line)
        };
        self.name_from == Some(detail) || self.parts.iter().any(in_part)
    }
}

/// A part of a paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Part {
    /// What it holds.
    pub kind: PartKind,
    /// Heading.
    pub title: Option<Text>,
    /// Whether it begins a new page.
    pub new_page: bool,
    /// When it is printed.
    pub show_if: Condition,
    /// Its paragraphs or boxes to tick.
    pub lines: Vec<Text>,
    /// Its labelled values.
    pub rows: Vec<Row>,
    /// Its details: places in `details`.
    pub details: Vec<usize>,
    /// Most characters, for a description.
    pub limit: usize,
    /// Steps that are not for this reader: places in `plan`.
    pub except: Vec<usize>,
}

/// A labelled value.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Row {
    /// What stands before it.
    pub label: Text,
    /// Where it comes from.
    pub value: RowValue,
    /// When it is printed.
    pub show_if: Condition,
}

/// Where a labelled value comes from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum RowValue {
    /// Filled in by hand.
    Blank,
    /// A detail: a place in `details`.
    Detail(usize),
    /// Something known.
    Known(Known),
    /// The number noted with a step: a place in `plan`.
    Reference(usize),
    /// What was answered to some questions.
    Questions(Vec<QuestionId>),
}

/// Words that stand for something in braces besides the ids of details.
const PLACEHOLDERS: [&str; 3] = ["answered", "state", "printed"];

/// The names in braces in a text.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// Builds the readers of a file.
pub(super) struct Readers<'a, 'f> {
    pub(super) names: &'a Names<'a>,
    pub(super) resolver: &'a Resolver<'a>,
    /// What stands before each detail, in their order.
    pub(super) labels: Vec<&'a Text>,
    pub(super) found: &'f mut Findings,
}

impl<'a> Readers<'a, '_> {
    pub(super) fn reader(&mut self, index: usize, raw: &'a RawReader) -> Reader {
        let path = format!("readers[{index}]");
        if (raw.kind == ReaderKind::Plan) != raw.parts.is_empty() {
            self.mismatch(&format!("{path}.parts"), raw, "parts");
        }
        let offer_if = self.condition(raw.offer_if.as_ref(), &format!("{path}.offer_if"), raw);
        let names = self.names;
        let name_from = raw.name_from.as_ref();
        let name_from =
            name_from.and_then(|name| names.details.find(name, &format!("{path}.name_from"), &raw.id, self.found));
        let parts = raw.parts.iter().enumerate();
        let parts = parts.map(|(part, raw_part)| self.part(&format!("{path}.parts[{part}]"), raw_part, raw)).collect();
        let (id, name, title) = (raw.id.clone(), raw.name.clone(), raw.title.clone());
        Reader { id, kind: raw.kind, language: raw.language, name, title, name_from, offer_if, parts }
    }

    fn condition(&mut self, raw: Option<&RawCondition>, path: &str, reader: &RawReader) -> Condition {
        let spot = Spot { path, owner: &reader.id, before: None, verdict: true };
        self.resolver.optional(raw, spot, self.found)
    }

    fn part(&mut self, path: &str, raw: &'a RawPart, reader: &RawReader) -> Part {
        let wanted = wanted(raw.part);
        let has = [!raw.lines.is_empty(), !raw.rows.is_empty(), !raw.details.is_empty(), raw.limit.is_some()];
        for ((has, wanted), name) in has.into_iter().zip(wanted).zip(["lines", "rows", "details", "limit"]) {
            if has != wanted {
                self.mismatch(path, reader, name);
            }
        }
        if !raw.except.is_empty() && raw.part != PartKind::Steps {
            self.mismatch(path, reader, "except");
        }
        let names = self.names;
        for name in raw.lines.iter().flat_map(|line| Lang::ALL.map(|lang| line.get(lang))).flat_map(placeholders) {
            if !PLACEHOLDERS.contains(&name) {
                names.details.find(name, &format!("{path}.lines"), &reader.id, self.found);
            }
        }
        let detail = |id: &String| names.details.find(id, &format!("{path}.details"), &reader.id, self.found);
        let details = raw.details.iter().filter_map(detail).collect();
        let step = |id: &String| names.steps.find(id, &format!("{path}.except"), &reader.id, self.found);
        let except = raw.except.iter().filter_map(step).collect();
        let rows = raw.rows.iter().enumerate();
        Part {
            kind: raw.part,
            title: raw.title.clone(),
            new_page: raw.new_page,
            show_if: self.condition(raw.show_if.as_ref(), &format!("{path}.show_if"), reader),
            lines: raw.lines.clone(),
            rows: rows.filter_map(|(row, raw)| self.row(&format!("{path}.rows[{row}]"), raw, reader)).collect(),
            details,
            limit: raw.limit.unwrap_or_default() as usize,
            except,
        }
    }

    fn row(&mut self, path: &str, raw: &'a RawRow, reader: &RawReader) -> Option<Row> {
        let show_if = self.condition(raw.show_if.as_ref(), &format!("{path}.show_if"), reader);
        let names = self.names;
        let value = match (&raw.detail, raw.known, &raw.reference, raw.questions.as_slice()) {
            (None, None, None, []) => RowValue::Blank,
            (Some(id), None, None, []) => {
                RowValue::Detail(names.details.find(id, &format!("{path}.detail"), &reader.id, self.found)?)
            }
            (None, Some(known), None, []) => RowValue::Known(known),
            (None, None, Some(id), []) => {
                RowValue::Reference(names.steps.find(id, &format!("{path}.reference"), &reader.id, self.found)?)
            }
            (None, None, None, ids) => {
                let path = format!("{path}.questions");
                let find = |id: &String| names.questions.find(id, &path, &reader.id, self.found).map(QuestionId);
                RowValue::Questions(ids.iter().filter_map(find).collect())
            }
            _ => {
                self.mismatch(path, reader, "detail, known, reference, questions");
                return None;
            }
        };
        let own = match value {
            RowValue::Detail(detail) => self.labels.get(detail).copied(),
            _ => None,
        };
        let Some(label) = raw.label.as_ref().or(own) else {
            self.mismatch(path, reader, "label");
            return None;
        };
        Some(Row { label: label.clone(), value, show_if })
    }

    fn mismatch(&mut self, path: &str, reader: &RawReader, what: &str) {
        self.found.push(Diagnostic::new(Code::PartMismatch, path, what).in_entry(&reader.id));
    }
}

/// Whether a part has lines, rows, details and a limit.
const fn wanted(part: PartKind) -> [bool; 4] {
    match part {
        PartKind::Text | PartKind::Boxed | PartKind::Ticks => [true, false, false, false],
        PartKind::Fields => [false, true, false, false],
        PartKind::Table | PartKind::Story => [false, false, true, false],
        PartKind::Description => [false, false, true, true],
        PartKind::Statements | PartKind::Assessment | PartKind::Evidence | PartKind::Steps | PartKind::Relatives => {
            [false; 4]
        }
    }
}
