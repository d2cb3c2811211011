//! The question file as it is written: a mirror of the YAML, and the source of its JSON Schema.
//!
//! Nothing here is checked beyond the shape; `validate` does that and builds the types the engine works with.

use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::parts::{Contact, Detail, EvidenceList, FamilyInJapan, Incident, Screen, Sheet, Source};
use crate::condition::Wanted;
use crate::text::Text;
use crate::verdict::{Class, Verdict};

/// A whole question file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "hangup question file")]
pub(crate) struct RawQuestionnaire {
    /// Version of this format: 1.
    pub(crate) format_version: u32,
    /// Name of the questionnaire in files, stable for ever.
    pub(crate) id: String,
    /// Counts the editions of the questionnaire.
    pub(crate) version: u32,
    /// Day the facts were last checked, as YYYY-MM-DD.
    pub(crate) checked: String,
    /// Name of the questionnaire for people.
    pub(crate) title: Text,
    /// One sentence shown before the first question.
    pub(crate) intro: Text,
    /// One line: not legal advice.
    pub(crate) disclaimer: Text,
    /// Points and the cap on answers that are not sure.
    pub(crate) scoring: RawScoring,
    /// The four verdicts with the score each begins at.
    pub(crate) verdicts: Vec<RawVerdict>,
    /// Conditions with a name, for use in others.
    #[serde(default)]
    pub(crate) conditions: Vec<RawNamed>,
    /// Short screens that interrupt the questions.
    pub(crate) screens: Vec<Screen>,
    /// What `hangup now` shows, and the key `h`.
    pub(crate) now: RawNow,
    /// Parts of the interview, in the order they are asked.
    pub(crate) sections: Vec<RawSection>,
    /// The questions, in the order they are asked.
    pub(crate) questions: Vec<RawQuestion>,
    /// Free text that a report may carry.
    #[serde(default)]
    pub(crate) details: Vec<Detail>,
    /// Things to keep for the police.
    #[serde(default)]
    pub(crate) evidence: EvidenceList,
    /// People and offices to call.
    #[serde(default)]
    pub(crate) contacts: Vec<Contact>,
    /// Steps of advice, in the order they are printed.
    pub(crate) plan: Vec<RawStep>,
    /// Embassies and consulates.
    #[serde(default)]
    pub(crate) offices: Vec<RawOffice>,
    /// States and territories with the office each belongs to.
    #[serde(default)]
    pub(crate) places: Vec<RawPlace>,
    /// The contact that tells people which office is theirs.
    pub(crate) consulate_guide: Option<String>,
    /// Help for relatives inside Japan.
    pub(crate) family_in_japan: Option<FamilyInJapan>,
    /// Wording of the incident reports.
    pub(crate) incident: Incident,
    /// The guidance sheet.
    pub(crate) sheet: Sheet,
    /// Short text to paste into a message, under 300 characters.
    pub(crate) message: Text,
    /// Notices the red flags come from.
    pub(crate) sources: Vec<Source>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawScoring {
    pub(crate) points: RawPoints,
    /// Most points that all the answers "not sure" can bring together.
    pub(crate) unsure_cap: u32,
}

/// Points of a flag answered with yes, by class.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPoints {
    pub(crate) decisive: u32,
    pub(crate) strong: u32,
    pub(crate) supporting: u32,
    pub(crate) note: u32,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawVerdict {
    pub(crate) id: Verdict,
    /// Lowest score with this verdict, in points.
    pub(crate) from: u32,
    pub(crate) title: Text,
    pub(crate) text: Text,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNamed {
    pub(crate) id: String,
    pub(crate) holds_if: RawCondition,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNow {
    /// Screen that says to hang up.
    pub(crate) screen: String,
    /// Steps of the plan shown below it.
    pub(crate) steps: Vec<String>,
}

/// When a section is asked: about the call, about what was given away, or (after the verdict) about the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// What happened on the call.
    Call,
    /// What was given away.
    Aftermath,
    /// Where the person lives: asked only to find the right office, after the verdict.
    Place,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSection {
    pub(crate) id: String,
    pub(crate) phase: Phase,
    pub(crate) title: Text,
}

/// What a question is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A red flag: scored.
    Flag,
    /// Decides what other answers mean; not scored.
    Context,
    /// Something given away: drives the plan; not scored.
    Exposure,
    /// Tells which office serves the person; not scored.
    Place,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawQuestion {
    pub(crate) id: String,
    pub(crate) section: String,
    pub(crate) kind: Kind,
    /// Asked only if this holds; may look at earlier questions only.
    pub(crate) ask_if: Option<RawCondition>,
    pub(crate) text: Text,
    /// Why this is asked.
    pub(crate) help: Text,
    /// What happened, in the third person and past tense, if answered yes.
    pub(crate) statement: Text,
    /// Screen shown at once if answered yes.
    pub(crate) screen: Option<String>,
    /// For kind `flag`.
    pub(crate) flag: Option<RawFlag>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFlag {
    pub(crate) class: Class,
    /// A heavier class that it has if `raise_if` holds.
    pub(crate) raised_to: Option<Class>,
    pub(crate) raise_if: Option<RawCondition>,
    /// What real officials do, or never do.
    pub(crate) officials: Text,
    /// Ids of the notices that say so.
    pub(crate) sources: Vec<String>,
}

/// When a step of the plan is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, serde::Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// At once.
    Now,
    /// Before the day ends.
    Today,
    /// Within the week.
    ThisWeek,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStep {
    pub(crate) id: String,
    pub(crate) when: When,
    pub(crate) show_if: Option<RawCondition>,
    pub(crate) title: Text,
    /// Instructions, one a line.
    #[serde(rename = "do")]
    pub(crate) instructions: Vec<Text>,
    pub(crate) why: Text,
    /// Time limit set by law or by a bank.
    pub(crate) window: Option<Text>,
    #[serde(default)]
    pub(crate) contacts: Vec<String>,
    /// Whether the person's own consulate is printed with it.
    #[serde(default)]
    pub(crate) offices: bool,
    #[serde(default)]
    pub(crate) sources: Vec<String>,
}

/// How sure a telephone number is, from the place it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PhoneCertainty {
    Recent,
    OfficialUndated,
    OfficialOld,
    MirrorOld,
    /// Directory or app list only: not printed.
    Weak,
    /// Seen nowhere: not printed.
    None,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOffice {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) phone: Option<String>,
    pub(crate) phone_certainty: Option<PhoneCertainty>,
    pub(crate) phone_consular: Option<String>,
    pub(crate) phone_consular_certainty: Option<PhoneCertainty>,
    pub(crate) website: String,
    #[serde(default)]
    pub(crate) sources: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPlace {
    /// Postal code: two capital letters.
    pub(crate) code: String,
    pub(crate) name: Text,
    pub(crate) offices: Vec<RawPlaceOffice>,
    /// What there is to know about the offices; of several, printed while more than one is left.
    pub(crate) note: Option<Text>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPlaceOffice {
    pub(crate) id: String,
    /// Leaves this office out if it holds.
    pub(crate) except_if: Option<RawCondition>,
    /// The part of the place that this office serves, in a few words, for the sheet.
    pub(crate) serves: Option<Text>,
}

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
    pub(super) fn leaves(&self) -> impl Iterator<Item = (Wanted, &Ids)> {
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
