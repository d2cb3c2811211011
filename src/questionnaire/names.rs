//! Ids: looking them up, and finding the ones that are used twice or do not exist.

use std::collections::HashMap;

use super::raw::RawQuestionnaire;
use crate::diagnostic::{Code, Diagnostic, Findings};

/// Findings up to which near misses are looked for: in a long file each takes a while.
const SUGGESTIONS: usize = 100;

/// The entries of one list by id.
pub(crate) struct Table<'a> {
    list: &'static str,
    index: HashMap<&'a str, usize>,
}

impl<'a> Table<'a> {
    fn of(list: &'static str, ids: impl Iterator<Item = &'a str>, found: &mut Findings) -> Self {
        let mut index = HashMap::new();
        for (position, id) in ids.enumerate() {
            let path = format!("{list}[{position}]");
            if !well_formed(list, id) {
                let code = if list == "places" { Code::BadPlaceCode } else { Code::BadId };
                found.push(Diagnostic::new(code, &path, id).in_entry(id));
            }
            if index.insert(id, position).is_some() {
                found.push(Diagnostic::new(Code::DuplicateId, &path, id).in_entry(id));
            }
        }
        Self { list, index }
    }

    /// The index of an id in its list, or a finding at `path` in the entry `owner`.
    pub(crate) fn find(&self, id: &str, path: &str, owner: &str, found: &mut Findings) -> Option<usize> {
        let position = self.index.get(id).copied();
        if position.is_none() {
            let code = if self.list == "questions" { Code::UnknownQuestion } else { Code::UnknownId };
            let known = self.index.keys().copied().filter(|_| found.len() < SUGGESTIONS);
            let finding = Diagnostic::new(code, path, id).in_entry(owner).suggest(id, known);
            found.push(finding);
        }
        position
    }
}

/// Ids are lower-case words joined by underscores (a questionnaire's by hyphens), place codes two capital letters.
fn well_formed(list: &str, id: &str) -> bool {
    if list == "places" {
        return id.len() == 2 && id.bytes().all(|byte| byte.is_ascii_uppercase());
    }
    let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
    id.bytes().next().is_some_and(|first| first.is_ascii_lowercase()) && id.len() <= 60 && id.bytes().all(word)
}

/// All lists of a file that others refer to.
pub(crate) struct Names<'a> {
    pub(crate) conditions: Table<'a>,
    pub(crate) screens: Table<'a>,
    pub(crate) sections: Table<'a>,
    pub(crate) questions: Table<'a>,
    pub(crate) details: Table<'a>,
    pub(crate) contacts: Table<'a>,
    pub(crate) steps: Table<'a>,
    pub(crate) offices: Table<'a>,
    pub(crate) places: Table<'a>,
    pub(crate) sources: Table<'a>,
}

impl<'a> Names<'a> {
    /// A retired id is never used for something else.
    fn questions(raw: &'a RawQuestionnaire, found: &mut Findings) -> Table<'a> {
        let questions = Table::of("questions", raw.questions.iter().map(|entry| entry.id.as_str()), found);
        let retired = Table::of("retired", raw.retired.iter().map(|entry| entry.id.as_str()), found);
        for (&id, position) in retired.index.iter().filter(|(id, _)| questions.index.contains_key(*id)) {
            found.push(Diagnostic::new(Code::DuplicateId, format!("retired[{position}]"), id).in_entry(id));
        }
        questions
    }

    pub(crate) fn of(raw: &'a RawQuestionnaire, found: &mut Findings) -> Self {
        let name = std::iter::once(raw.id.as_str());
        Table::of("", name, found);
        Table::of("readers", raw.readers.iter().map(|entry| entry.id.as_str()), found);
        Self {
            details: Table::of("details", raw.details.iter().map(|entry| entry.id.as_str()), found),
            conditions: Table::of("conditions", raw.conditions.iter().map(|entry| entry.id.as_str()), found),
            screens: Table::of("screens", raw.screens.iter().map(|entry| entry.id.as_str()), found),
            sections: Table::of("sections", raw.sections.iter().map(|entry| entry.id.as_str()), found),
            questions: Self::questions(raw, found),
            contacts: Table::of("contacts", raw.contacts.iter().map(|entry| entry.id.as_str()), found),
            steps: Table::of("plan", raw.plan.iter().map(|entry| entry.id.as_str()), found),
            offices: Table::of("offices", raw.offices.iter().map(|entry| entry.id.as_str()), found),
            places: Table::of("places", raw.places.iter().map(|entry| entry.code.as_str()), found),
            sources: Table::of("sources", raw.sources.iter().map(|entry| entry.id.as_str()), found),
        }
    }
}
