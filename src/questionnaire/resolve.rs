//! Conditions as written become conditions over questions that exist.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use super::names::Names;
use super::raw::{Ids, RawCondition, RawQuestionnaire};
use crate::answer::{PlaceId, QuestionId};
use crate::condition::Condition;
use crate::diagnostic::{Code, Diagnostic, Findings};

/// Where a condition stands, and what it may therefore look at.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'a> {
    /// Path of the condition in the file.
    pub(crate) path: &'a str,
    /// Id of the entry it belongs to.
    pub(crate) owner: &'a str,
    /// For a question's own condition: its index, so that it looks at earlier ones only.
    pub(crate) before: Option<usize>,
    /// Whether there is a verdict to look at.
    pub(crate) verdict: bool,
}

/// Named conditions may name others this deep; deeper than any file needs, it is a circle.
const MAX_NAMED: usize = 16;

/// Parts of all conditions of a file together, named ones counted wherever they are used: a few lines of names that
/// name each other unfold to more than any memory holds.
const MAX_PARTS: usize = 200_000;

/// Resolves the conditions of one file.
pub(crate) struct Resolver<'a> {
    raw: &'a RawQuestionnaire,
    names: &'a Names<'a>,
    /// Parts that conditions may still have.
    parts: Cell<usize>,
}

impl<'a> Resolver<'a> {
    pub(crate) fn new(raw: &'a RawQuestionnaire, names: &'a Names<'a>) -> Self {
        Self { raw, names, parts: Cell::new(MAX_PARTS) }
    }

    /// The condition, `Always` if none is written.
    pub(crate) fn optional(&self, raw: Option<&RawCondition>, spot: Spot<'_>, found: &mut Findings) -> Condition {
        raw.map_or(Condition::Always, |raw| self.condition(raw, spot, MAX_NAMED, found))
    }

    fn condition(&self, raw: &RawCondition, spot: Spot<'_>, depth: usize, found: &mut Findings) -> Condition {
        let mut parts = Vec::new();
        self.parts.set(self.parts.get().saturating_sub(1 + raw.leaves().map(|(_, ids)| ids.0.len()).sum::<usize>()));
        for (wanted, ids) in raw.leaves() {
            parts.push(Condition::Answered(wanted, self.questions(ids, spot, found).into()));
        }
        let bounds = [(raw.verdict, Condition::Verdict as fn(_) -> _), (raw.verdict_up_to, Condition::VerdictUpTo)];
        for (verdict, bound) in bounds.into_iter().filter_map(|(verdict, bound)| Some((verdict?, bound))) {
            if !spot.verdict {
                found.push(Diagnostic::new(Code::VerdictTooEarly, spot.path, verdict.word()).in_entry(spot.owner));
            }
            parts.push(bound(verdict));
        }
        if let Some(codes) = &raw.state {
            let places = codes.iter().filter_map(|code| self.names.places.find(code, spot.path, spot.owner, found));
            parts.push(Condition::Place(places.map(PlaceId).collect()));
        }
        if let Some(name) = &raw.named {
            parts.extend(self.named(name, spot, depth, found));
        }
        for (list, join) in [(&raw.all, Condition::All as fn(_) -> _), (&raw.any, Condition::Any as fn(_) -> _)] {
            if let Some(list) = list {
                parts.push(join(list.iter().map(|part| self.condition(part, spot, depth, found)).collect()));
            }
        }
        let empty = parts.iter().any(is_empty);
        if parts.len() != 1 || empty {
            let detail = if empty { "[]".to_owned() } else { parts.len().to_string() };
            found.push(Diagnostic::new(Code::ConditionShape, spot.path, detail).in_entry(spot.owner));
        }
        parts.pop().unwrap_or(Condition::Always)
    }

    fn named(&self, name: &str, spot: Spot<'_>, depth: usize, found: &mut Findings) -> Option<Condition> {
        let index = self.names.conditions.find(name, spot.path, spot.owner, found)?;
        if depth == 0 || self.parts.get() == 0 {
            found.push(Diagnostic::new(Code::Cycle, spot.path, name).in_entry(spot.owner));
            return Some(Condition::Always);
        }
        Some(self.condition(&self.raw.conditions[index].holds_if, spot, depth - 1, found))
    }

    fn questions(&self, ids: &Ids, spot: Spot<'_>, found: &mut Findings) -> Vec<QuestionId> {
        let mut questions = Vec::new();
        for id in &ids.0 {
            let Some(index) = self.names.questions.find(id, spot.path, spot.owner, found) else { continue };
            if let Some(own) = spot.before.filter(|&own| index >= own) {
                let code = if index == own { Code::Cycle } else { Code::AskedLater };
                found.push(Diagnostic::new(code, spot.path, id).in_entry(spot.owner));
            }
            questions.push(QuestionId(index));
        }
        questions
    }
}

/// The named conditions that nothing uses, directly or through others, by their index in the file.
pub(crate) fn unused_conditions(raw: &RawQuestionnaire) -> Vec<(usize, String)> {
    let asked = raw.questions.iter().flat_map(|question| {
        question.ask_if.iter().chain(question.flag.iter().filter_map(|flag| flag.raise_if.as_ref()))
    });
    let shown = raw.plan.iter().filter_map(|step| step.show_if.as_ref());
    let told = raw.details.iter().filter_map(|detail| detail.ask_if.as_ref());
    let parts = raw.readers.iter().flat_map(|reader| &reader.parts);
    let rows = parts.clone().flat_map(|part| &part.rows).filter_map(|row| row.show_if.as_ref());
    let offered = raw.readers.iter().filter_map(|reader| reader.offer_if.as_ref());
    let printed = offered.chain(parts.filter_map(|part| part.show_if.as_ref())).chain(rows);
    let left_out = raw.places.iter().flat_map(|place| &place.offices).filter_map(|office| office.except_if.as_ref());
    let named: HashMap<_, _> = raw.conditions.iter().map(|named| (named.id.as_str(), &named.holds_if)).collect();
    let mut open: Vec<_> = asked.chain(shown).chain(told).chain(printed).chain(left_out).collect();
    let mut used = HashSet::new();
    while let Some(condition) = open.pop() {
        open.extend(condition.all.iter().chain(&condition.any).flatten());
        let name = condition.named.as_deref().filter(|name| used.insert(*name));
        open.extend(name.and_then(|name| named.get(name)));
    }
    let entries = raw.conditions.iter().enumerate();
    entries
        .filter(|(_, named)| !used.contains(named.id.as_str()))
        .map(|(index, named)| (index, named.id.clone()))
        .collect()
}

fn is_empty(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.is_empty(),
        _ => false,
    }
}
