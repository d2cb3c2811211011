//! The shape of a case file, checked before anything is made of it: what is wrong is then told in the person's own
//! words, with its key and without its value.

use serde_yaml::{Mapping, Value};

use super::wrong::{CaseErrorKind, Wanted, name};
use crate::answer::Answer;
use crate::moment::{is_day, is_moment};
use crate::text::{Lang, closest};
use crate::verdict::Verdict;

/// What stands at a place of the file.
enum Shape {
    /// A value without anything below it.
    Value(Wanted),
    /// These keys and no others.
    Keys(&'static [Key]),
    /// Any ids, with this below each.
    Ids(&'static Shape),
}

struct Key {
    name: &'static str,
    needed: bool,
    shape: Shape,
}

const fn needs(name: &'static str, shape: Shape) -> Key {
    Key { name, needed: true, shape }
}

const fn may(name: &'static str, shape: Shape) -> Key {
    Key { name, needed: false, shape }
}

const ANSWERS: Shape = Shape::Ids(&Shape::Value(Wanted::Answer));
const DETAILS: Shape = Shape::Ids(&Shape::Value(Wanted::Text));
const STEPS: Shape =
    Shape::Ids(&Shape::Keys(&[needs("done", Shape::Value(Wanted::Day)), may("reference", Shape::Value(Wanted::Text))]));

static CASE: Shape = Shape::Keys(&[
    needs("format_version", Shape::Value(Wanted::Number)),
    may(
        "questionnaire",
        Shape::Keys(&[
            needs("id", Shape::Value(Wanted::Text)),
            needs("version", Shape::Value(Wanted::Number)),
            may("sha256", Shape::Value(Wanted::Text)),
        ]),
    ),
    may("answered", Shape::Value(Wanted::Moment)),
    may("answered_later", Shape::Ids(&Shape::Value(Wanted::Moment))),
    may("language", Shape::Value(Wanted::Language)),
    may("state", Shape::Value(Wanted::Text)),
    needs("answers", ANSWERS),
    may("details", DETAILS),
    may("as_typed", Shape::Value(Wanted::Ids)),
    may("steps", STEPS),
    may("earlier", Shape::Keys(&[may("answers", ANSWERS), may("details", DETAILS), may("steps", STEPS)])),
    may(
        "assessment",
        Shape::Keys(&[needs("verdict", Shape::Value(Wanted::Verdict)), needs("score", Shape::Value(Wanted::Number))]),
    ),
]);

/// The first mistake in the shape of a file, with the keys that lead to it.
pub(super) fn mistake(file: &Value) -> Option<(CaseErrorKind, Vec<String>)> {
    if file.is_null() {
        return Some((CaseErrorKind::Empty, Vec::new()));
    }
    let mut path = Vec::new();
    find(file, &CASE, &mut path).map(|kind| (kind, path))
}

/// Goes down, and leaves `path` at the mistake.
fn find(value: &Value, shape: &Shape, path: &mut Vec<String>) -> Option<CaseErrorKind> {
    let needs = |wanted| CaseErrorKind::Needs(path.iter().map(|key| name(key)).collect::<Vec<_>>().join("."), wanted);
    match (shape, value) {
        (Shape::Value(wanted), value) => (!fits(value, *wanted)).then(|| needs(*wanted)),
        (Shape::Keys(keys), Value::Mapping(entries)) => in_keys(entries, keys, path),
        (Shape::Ids(below), Value::Mapping(entries)) => entries.iter().find_map(|(id, value)| {
            path.push(scalar(id).unwrap_or_default());
            let found = find(value, below, path);
            path.truncate(path.len() - usize::from(found.is_none()));
            found
        }),
        _ => Some(needs(Wanted::Keys)),
    }
}

fn in_keys(entries: &Mapping, keys: &'static [Key], path: &mut Vec<String>) -> Option<CaseErrorKind> {
    for (id, value) in entries {
        let id = scalar(id).unwrap_or_default();
        path.push(id.clone());
        let Some(key) = keys.iter().find(|key| key.name == id) else {
            let near = closest(&id, keys.iter().map(|key| key.name));
            return Some(CaseErrorKind::UnknownKey(name(&id), near.map(str::to_owned)));
        };
        // What may be left out may be left empty, too.
        let found = find(value, &key.shape, path).filter(|_| key.needed || !value.is_null());
        if found.is_some() {
            return found;
        }
        path.pop();
    }
    let missing = keys.iter().find(|key| key.needed && !entries.contains_key(key.name))?;
    let below = path.iter().map(|key| name(key)).chain([missing.name.to_owned()]);
    Some(CaseErrorKind::Missing(below.collect::<Vec<_>>().join(".")))
}

fn fits(value: &Value, wanted: Wanted) -> bool {
    let word = value.as_str();
    match wanted {
        Wanted::Keys => value.is_mapping(),
        Wanted::Ids => value.as_sequence().is_some_and(|ids| ids.iter().all(|id| scalar(id).is_some())),
        Wanted::Text => scalar(value).is_some(),
        Wanted::Number => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Wanted::Answer => value.is_bool() || word.and_then(Answer::from_word).is_some(),
        Wanted::Day => word.is_some_and(is_day),
        Wanted::Moment => word.is_some_and(is_moment),
        Wanted::Language => word.is_some_and(|word| Lang::ALL.iter().any(|lang| lang.tag() == word)),
        Wanted::Verdict => word.is_some_and(|word| Verdict::ALL.iter().any(|verdict| verdict.word() == word)),
    }
}

/// A value without anything below it, as a text.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => None,
    }
}
