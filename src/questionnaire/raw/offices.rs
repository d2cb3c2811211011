//! Offices and the places they serve, as they are written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::RawCondition;
use crate::text::Text;

/// How sure a telephone number is, from where it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PhoneCertainty {
    /// An official page, or somebody who deals with the office, within a year.
    Recent,
    /// An official page without a date.
    OfficialUndated,
    /// An official page of some years ago.
    OfficialOld,
    /// A copy of an official page of some years ago.
    MirrorOld,
    /// Directory or app list only: not printed.
    Weak,
    /// Seen nowhere: not printed.
    None,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOffice {
    /// Its name, for `places`.
    pub(crate) id: String,
    /// Its full name.
    pub(crate) name: Text,
    /// The city it is in, for a row with its number on a small screen; the full name where there is none.
    pub(crate) short: Option<Text>,
    /// Telephone number, as printed.
    pub(crate) phone: Option<String>,
    /// How sure the number is; without it the number is not printed.
    pub(crate) phone_certainty: Option<PhoneCertainty>,
    /// Another number, of a section that has its own.
    pub(crate) second_phone: Option<RawSecondPhone>,
    /// Its own web site.
    pub(crate) website: String,
    /// Id of a source: its own warning, which the sheet prefers to its front page. Only an official address is printed.
    pub(crate) notice: Option<String>,
    /// Addresses of the pages it was seen on, for reviewers.
    #[serde(default)]
    pub(crate) sources: Vec<String>,
}

/// Another number of an office.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSecondPhone {
    /// The section it reaches, in a word or two.
    pub(crate) name: Text,
    /// The number, as printed.
    pub(crate) number: String,
    /// How sure it is.
    pub(crate) certainty: PhoneCertainty,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPlace {
    /// Postal code: two capital letters.
    pub(crate) code: String,
    /// Its name.
    pub(crate) name: Text,
    /// The offices that serve it or a part of it.
    pub(crate) offices: Vec<RawPlaceOffice>,
    /// What there is to know about the offices; of several, printed while more than one is left.
    pub(crate) note: Option<Text>,
    /// Who may ask either office, because official sources differ: for the sheet and messages, which have no room for the
    /// note.
    pub(crate) either: Option<Text>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPlaceOffice {
    /// Id of the office.
    pub(crate) id: String,
    /// Leaves this office out if it holds.
    pub(crate) except_if: Option<RawCondition>,
    /// The part of the place that this office serves, in a few words, for the sheet.
    pub(crate) serves: Option<Text>,
}

/// Help for relatives inside Japan.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFamily {
    /// Heading.
    pub(crate) title: Text,
    /// What to do, and that the numbers work only there.
    pub(crate) text: Text,
    /// Whom they can call.
    pub(crate) contacts: Vec<RawFamilyContact>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFamilyContact {
    /// Id of a contact inside Japan.
    pub(crate) id: String,
    /// Printed only if this holds.
    pub(crate) show_if: Option<RawCondition>,
}
