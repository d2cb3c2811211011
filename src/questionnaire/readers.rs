//! Readers: who is given a report or a letter, in which language, and what stands in it.

use serde::{Deserialize, Serialize};

use super::names::Names;
pub use super::raw::{Known, PartKind, ReaderKind};
use super::raw::{RawCondition, RawPart, RawReader, RawRow};
use super::resolve::{Resolver, Spot};
use crate::answer::QuestionId;
use crate::condition::Condition;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::text::{Lang, Text};

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
    /// The detail that holds the person's name: an index in `details`.
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

    /// Whether a detail stands in its paper: its index in `details`, and its id.
    pub(crate) fn holds(&self, detail: usize, id: &str) -> bool {
        let in_line = |line: &Text| Lang::ALL.iter().any(|lang| placeholders(line.get(*lang)).any(|name| name == id));
        let in_row = |row: &Row| match &row.value {
            RowValue::Detail(index) => *index == detail,
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
    /// Details, as indexes in `details`: printed only if one of them was given.
    pub if_given: Vec<usize>,
    /// Details, as indexes in `details`: printed only if none of them was given.
    pub unless_given: Vec<usize>,
    /// Its paragraphs or boxes to tick.
    pub lines: Vec<Text>,
    /// Its labelled values.
    pub rows: Vec<Row>,
    /// Its details: indices in `details`.
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
    /// A detail: an index in `details`.
    Detail(usize),
    /// Something known.
    Known(Known),
    /// The number noted with a step: an index in `plan`.
    Reference(usize),
    /// The day a step was done, and the number noted with it: an index in `plan`.
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
        if !raw.except.is_empty() && raw.part != PartKind::Steps {
            self.mismatch(path, reader, "except");
        }
        self.check_braces(&raw.lines, &format!("{path}.lines"), reader);
        let details = self.details(&raw.details, &format!("{path}.details"), reader);
        let if_given = self.details(&raw.if_given, &format!("{path}.if_given"), reader);
        let unless_given = self.details(&raw.unless_given, &format!("{path}.unless_given"), reader);
        let step = |id: &String| self.names.steps.find(id, &format!("{path}.except"), &reader.id, self.found);
        let except = raw.except.iter().filter_map(step).collect();
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
            except,
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
        PartKind::Text | PartKind::Boxed | PartKind::Ticks => [true, false, false, false],
        PartKind::Fields => [false, true, false, false],
        PartKind::Table | PartKind::Story => [false, false, true, false],
        PartKind::Description => [false, true, true, true],
        PartKind::Statements | PartKind::Assessment | PartKind::Evidence | PartKind::Steps | PartKind::Relatives => {
            [false; 4]
        }
    }
}
