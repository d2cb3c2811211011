//! A line of answers as it is written: a mirror of its JSON that borrows from it where it can.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::render::LineId;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line<'a> {
    #[serde(default)]
    pub(super) id: Option<LineId>,
    #[serde(default, borrow)]
    pub(super) state: Option<Text<'a>>,
    #[serde(borrow)]
    pub(super) answers: Pairs<'a>,
}

/// A text.
pub(super) struct Text<'a>(pub(super) Cow<'a, str>);

/// The word of an answer; true and false are words too.
pub(super) struct Word<'a>(pub(super) Cow<'a, str>);

/// The answers as written: a map would lose that one is given twice.
pub(super) struct Pairs<'a>(pub(super) Vec<(Text<'a>, Word<'a>)>);

impl<'a, 'de: 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CowVisitor { bools: false }).map(Text)
    }
}

impl<'a, 'de: 'a> Deserialize<'de> for Word<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CowVisitor { bools: true }).map(Word)
    }
}

struct CowVisitor {
    bools: bool,
}

impl<'de> Visitor<'de> for CowVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.bools { "\"yes\", \"no\", \"unsure\", true or false" } else { "a text" })
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Self::Value, E> {
        if self.bools {
            return Ok(Cow::Borrowed(if value { "yes" } else { "no" }));
        }
        Err(E::invalid_type(de::Unexpected::Bool(value), &self))
    }
}

impl<'a, 'de: 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor).map(Pairs)
    }
}

/// Room for the answers of most lines.
const USUAL_PAIRS: usize = 16;

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Vec<(Text<'de>, Word<'de>)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of question ids with answers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::with_capacity(USUAL_PAIRS);
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}

impl<'de> Deserialize<'de> for LineId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdVisitor)
    }
}

struct IdVisitor;

impl Visitor<'_> for IdVisitor {
    type Value = LineId;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text or a whole number")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<LineId, E> {
        Ok(LineId::Text(text.to_owned()))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<LineId, E> {
        Ok(LineId::Whole(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<LineId, E> {
        Ok(LineId::Negative(number))
    }
}
