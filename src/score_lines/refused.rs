//! What is said of a line that cannot be scored: what is wrong with it, without its values, and whose it is.

use std::cell::RefCell;
use std::fmt;

use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::SHOWN;
use crate::render::LineId;
use crate::text::{Lang, closest, shortened_to};
use crate::words::words;

/// What a line may hold.
const KEYS: [&str; 3] = ["id", "state", "answers"];

/// Why a line is no line of answers. What the parser says of it is for programmers.
pub(super) fn why(text: &str, error: &serde_json::Error, lang: Lang) -> String {
    let words = &words(lang).score;
    let line = match serde_json::from_str(text) {
        Ok(Value::Object(line)) => line,
        Ok(_) => return words.not_an_object.to_owned(),
        Err(error) => return (words.not_json)(error.column()),
    };
    if let Some(key) = line.keys().find(|key| !KEYS.contains(&key.as_str())) {
        let key = shortened_to(SHOWN, key);
        return (words.unknown_key)(&key, closest(&key, KEYS));
    }
    let Some(answers) = line.get("answers") else { return words.not_an_object.to_owned() };
    let Some(answers) = answers.as_object() else { return words.needs_answers.to_owned() };
    let is_word = |answer: &Value| answer.is_string() || answer.is_boolean();
    if let Some((id, _)) = answers.iter().find(|(_, answer)| !is_word(answer)) {
        return (words.unknown_answer)(&shortened_to(SHOWN, id), None);
    }
    let whole = |id: &Value| id.is_u64() || id.is_i64() || id.is_string() || id.is_null();
    match (line.get("id"), line.get("state")) {
        (Some(id), _) if !whole(id) => words.needs_id.to_owned(),
        (_, Some(state)) if !state.is_string() && !state.is_null() => words.unknown_state.to_owned(),
        // Nothing else is left: a key that is written twice.
        _ => KEYS
            .into_iter()
            .find(|key| error.to_string().contains(key))
            .map_or_else(|| words.not_an_object.to_owned(), words.written_twice),
    }
}

/// The id of a line that is not right, as far as it can be read.
pub(super) fn id_of(line: &[u8]) -> Option<LineId> {
    let found = RefCell::new(None);
    // What is wrong with the rest is told already.
    drop(serde_json::Deserializer::from_slice(line).deserialize_map(IdOnly(&found)));
    found.into_inner()
}

struct IdOnly<'c>(&'c RefCell<Option<LineId>>);

impl<'de> Visitor<'de> for IdOnly<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "id" {
                *self.0.borrow_mut() = map.next_value()?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
