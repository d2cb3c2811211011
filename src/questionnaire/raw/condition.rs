//! Conditions as they are written.

use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::condition::Wanted;
use crate::verdict::Verdict;

/// A condition: exactly one of the keys.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 1))]
pub(crate) struct RawCondition {
    /// Answered yes (at least one of them).
    pub(crate) is_yes: Option<Ids>,
    /// Answered no (at least one of them).
    pub(crate) is_no: Option<Ids>,
    /// Answered yes or not sure (at least one of them).
    pub(crate) maybe: Option<Ids>,
    /// Asked and not answered no (at least one of them).
    pub(crate) not_no: Option<Ids>,
    /// Asked and not answered yes (at least one of them).
    pub(crate) not_yes: Option<Ids>,
    /// The verdict is at least this; in the plan only.
    pub(crate) verdict: Option<Verdict>,
    /// The verdict is at most this; in the plan only.
    pub(crate) verdict_up_to: Option<Verdict>,
    /// The person lives in one of these.
    pub(crate) state: Option<Vec<String>>,
    /// A condition with a name.
    pub(crate) named: Option<String>,
    /// All of these hold.
    pub(crate) all: Option<Vec<RawCondition>>,
    /// At least one of these holds.
    pub(crate) any: Option<Vec<RawCondition>>,
}

impl RawCondition {
    /// The ids it names, with the kind of answer wanted of them.
    pub(in crate::questionnaire) fn leaves(&self) -> impl Iterator<Item = (Wanted, &Ids)> {
        let all = [
            (Wanted::Yes, &self.is_yes),
            (Wanted::No, &self.is_no),
            (Wanted::Maybe, &self.maybe),
            (Wanted::NotNo, &self.not_no),
            (Wanted::NotYes, &self.not_yes),
        ];
        all.into_iter().filter_map(|(wanted, ids)| ids.as_ref().map(|ids| (wanted, ids)))
    }
}

/// One id, or a list of them.
#[derive(Debug, Default)]
pub(crate) struct Ids(pub(crate) Vec<String>);

impl<'de> Deserialize<'de> for Ids {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdsVisitor)
    }
}

impl JsonSchema for Ids {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ids".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" }, "minItems": 1 }]
        })
    }
}

struct IdsVisitor;

impl<'de> Visitor<'de> for IdsVisitor {
    type Value = Ids;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an id or a list of ids")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Ids, E> {
        Ok(Ids(vec![id.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Ids, A::Error> {
        let mut ids = Vec::new();
        while let Some(id) = list.next_element()? {
            ids.push(id);
        }
        Ok(Ids(ids))
    }
}
