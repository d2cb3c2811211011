//! A file as a tree of plain values, before anything is made of it.
//!
//! Two things YAML allows end here. Aliases let a short file stand for more than any memory holds: what they stand for
//! is weighed while it is read. Tags would carry a text past the checks that every text goes through.

use std::cell::Cell;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Mapping, Value};

/// What a file may come to in bytes, aliases counted wherever they stand: enough for ten thousand questions.
const MAX_WEIGHT: usize = 12 * 1024 * 1024;

/// What an entry weighs besides its text: half of what it takes in memory.
const ENTRY: usize = 32;

/// The tree of a YAML text.
///
/// # Errors
/// If it is not YAML, holds a tag or a key twice, or stands for too much.
pub(crate) fn tree(yaml: &str) -> Result<Value, serde_yaml::Error> {
    let left = Cell::new(MAX_WEIGHT);
    Branch(&left).deserialize(serde_yaml::Deserializer::from_str(yaml))
}

/// Part of a tree, with what the rest may still weigh.
#[derive(Clone, Copy)]
struct Branch<'a>(&'a Cell<usize>);

impl Branch<'_> {
    fn weigh<E: Error>(self, text: &str) -> Result<(), E> {
        let left = self.0.get().checked_sub(ENTRY + text.len());
        self.0.set(left.ok_or_else(|| E::custom("aliases (*) make the file too large"))?);
        Ok(())
    }

    fn leaf<E: Error>(self, value: impl Into<Value>) -> Result<Value, E> {
        self.weigh("")?;
        Ok(value.into())
    }
}

impl<'de> DeserializeSeed<'de> for Branch<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Branch<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value without a tag (!)")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.leaf(value)
    }

    /// Longer than any number that is counted with: digits of something, which a text keeps.
    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.leaf(value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.leaf(value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.leaf(value)
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.leaf(Value::Null)
    }

    /// What a file without anything in it comes to.
    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.leaf(Value::Null)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.weigh(text)?;
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.weigh("")?;
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element_seed(self)? {
            list.push(entry);
        }
        Ok(Value::Sequence(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.weigh("")?;
        let mut mapping = Mapping::new();
        while let Some(key) = entries.next_key_seed(self)? {
            if mapping.contains_key(&key) {
                let key = String::deserialize(key).unwrap_or_default();
                return Err(A::Error::custom(format!("`{key}` is written twice")));
            }
            mapping.insert(key, entries.next_value_seed(self)?);
        }
        Ok(Value::Mapping(mapping))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_what_the_parser_makes_of_the_file() {
        for yaml in [crate::questionnaire::EMBEDDED_YAML, "a: [1, -1, 1.5, ~, true, {b: \"c\"}]\n1: &x d\ne: *x"] {
            assert_eq!(tree(yaml).expect("YAML"), serde_yaml::from_str::<Value>(yaml).expect("YAML"));
        }
    }

    #[test]
    fn a_short_file_cannot_stand_for_a_long_one() {
        let text = "x".repeat(MAX_WEIGHT / 100);
        let file = |count| format!("a: &a {text}\nb: [{}]", "*a,".repeat(count));
        assert!(tree(&file(98)).is_ok());
        assert!(tree(&file(100)).expect_err("too much").to_string().contains("aliases"));
    }

    #[test]
    fn tags_and_keys_written_twice_are_refused_with_their_line() {
        for yaml in ["a: 1\nb: !x c", "a: 1\nb: !x {c: d}", "a: 1\nb: !x [c]", "a: 1\na: 2", "a: 1\nb: {c: 1, c: 2}"] {
            let error = tree(yaml).expect_err(yaml);
            assert!(error.location().is_some(), "{yaml}: {error}");
        }
    }
}
