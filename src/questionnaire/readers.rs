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
    /// The steps of advice.
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
    #[serde(default)]
    pub(crate) lines: Vec<Text>,
    #[serde(default)]
    pub(crate) rows: Vec<RawRow>,
    /// Ids of details.
    #[serde(default)]
    pub(crate) details: Vec<String>,
    /// Most characters.
    pub(crate) limit: Option<u32>,
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
        let in_row = |row: &Row| match &row.value {
            RowValue::Detail(place) => *place == detail,
            RowValue::Text(text) => in_line(text),
            _ => false,
        };
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
    /// Details, as places in `details`: printed only if one of them was given.
    pub if_given: Vec<usize>,
    /// Details, as places in `details`: printed only if none of them was given.
    pub unless_given: Vec<usize>,
    /// Its paragraphs or boxes to tick.
    pub lines: Vec<Text>,
    /// Its labelled values.
    pub rows: Vec<Row>,
    /// Its details: places in `details`.
    pub details: Vec<usize>,
    /// Most characters, for a description.
    pub limit: usize,
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
    /// The day a step was done, and the number noted with it: a place in `plan`.
    Done(usize),
    /// A sentence.
    Text(Text),
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
        // A description may do without rows.
        let rows = !raw.rows.is_empty() || raw.part == PartKind::Description;
        let has = [!raw.lines.is_empty(), rows, !raw.details.is_empty(), raw.limit.is_some()];
        for ((has, wanted), name) in has.into_iter().zip(wanted).zip(["lines", "rows", "details", "limit"]) {
            if has != wanted {
                self.mismatch(path, reader, name);
            }
        }
        self.check_braces(&raw.lines, &format!("{path}.lines"), reader);
        let details = self.details(&raw.details, &format!("{path}.details"), reader);
        let if_given = self.details(&raw.if_given, &format!("{path}.if_given"), reader);
        let unless_given = self.details(&raw.unless_given, &format!("{path}.unless_given"), reader);
        let rows = raw.rows.iter().enumerate();
        Part {
            kind: raw.part,
            title: raw.title.clone(),
            new_page: raw.new_page,
            show_if: self.condition(raw.show_if.as_ref(), &format!("{path}.show_if"), reader),
            if_given,
            unless_given,
            lines: raw.lines.clone(),
            rows: rows.filter_map(|(row, raw)| self.row(&format!("{path}.rows[{row}]"), raw, reader)).collect(),
            details,
            limit: raw.limit.unwrap_or_default() as usize,
        }
    }

    fn details(&mut self, ids: &[String], path: &str, reader: &RawReader) -> Vec<usize> {
        ids.iter().filter_map(|id| self.names.details.find(id, path, &reader.id, self.found)).collect()
    }

    fn check_braces(&mut self, lines: &[Text], path: &str, reader: &RawReader) {
        for name in lines.iter().flat_map(|line| Lang::ALL.map(|lang| line.get(lang))).flat_map(placeholders) {
            if !PLACEHOLDERS.contains(&name) {
                self.names.details.find(name, path, &reader.id, self.found);
            }
        }
    }

    fn row(&mut self, path: &str, raw: &'a RawRow, reader: &RawReader) -> Option<Row> {
        let show_if = self.condition(raw.show_if.as_ref(), &format!("{path}.show_if"), reader);
        let value = self.value(path, raw, reader)?;
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

    fn value(&mut self, path: &str, raw: &'a RawRow, reader: &RawReader) -> Option<RowValue> {
        let given = [raw.detail.is_some(), raw.known.is_some(), raw.reference.is_some(), raw.done.is_some()];
        let given = given.into_iter().chain([raw.text.is_some(), !raw.questions.is_empty()]);
        if given.filter(|given| *given).count() > 1 {
            self.mismatch(path, reader, "detail, known, reference, done, text, questions");
            return None;
        }
        if let Some(text) = &raw.text {
            self.check_braces(std::slice::from_ref(text), &format!("{path}.text"), reader);
            return Some(RowValue::Text(text.clone()));
        }
        let names = self.names;
        if let Some(id) = &raw.detail {
            return names.details.find(id, &format!("{path}.detail"), &reader.id, self.found).map(RowValue::Detail);
        }
        if let Some(id) = &raw.reference {
            return names.steps.find(id, &format!("{path}.reference"), &reader.id, self.found).map(RowValue::Reference);
        }
        if let Some(id) = &raw.done {
            return names.steps.find(id, &format!("{path}.done"), &reader.id, self.found).map(RowValue::Done);
        }
        if raw.questions.is_empty() {
            return Some(raw.known.map_or(RowValue::Blank, RowValue::Known));
        }
        let path = format!("{path}.questions");
        let find = |id: &String| names.questions.find(id, &path, &reader.id, self.found).map(QuestionId);
        Some(RowValue::Questions(raw.questions.iter().filter_map(find).collect()))
    }

    fn mismatch(&mut self, path: &str, reader: &RawReader, what: &str) {
        self.found.push(Diagnostic::new(Code::PartMismatch, path, what).in_entry(&reader.id));
    }
}

/// Whether a part has lines, rows, details and a limit.
const fn wanted(part: PartKind) -> [bool; 4] {
    match part {
        PartKind::Text | PartKind::Ticks => [true, false, false, false],
        PartKind::Fields => [false, true, false, false],
        PartKind::Table | PartKind::Story => [false, false, true, false],
        PartKind::Description => [false, true, true, true],
        PartKind::Statements | PartKind::Assessment | PartKind::Evidence | PartKind::Steps | PartKind::Relatives => {
            [false; 4]
        }
    }
}
