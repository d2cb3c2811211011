//! Parts of a question file that need no resolving: they are used as they are written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A short screen that interrupts the questions.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// Its name in the file.
    pub id: String,
    /// The order it gives.
    pub title: Text,
    /// A few short lines.
    pub lines: Vec<Text>,
}

/// Things to keep as evidence.
pub(crate) type EvidenceList = Vec<Text>;

/// In which country a contact can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Country {
    /// The United States.
    #[default]
    Us,
    /// Japan: numbers that do not work from abroad.
    Japan,
}

/// On what kind of page something was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The official body's own page.
    Official,
    /// A page that reproduces the official notice.
    Mirrored,
    /// A page of somebody else.
    Secondary,
    /// General knowledge.
    General,
}

/// Somebody to call, or a page to go to.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its name in the file.
    pub id: String,
    /// Who it is.
    pub name: Text,
    /// Telephone number, as printed.
    pub phone: Option<String>,
    /// Web address.
    pub website: Option<String>,
    /// What to know before calling.
    pub note: Option<Text>,
    /// Where it can be reached from.
    #[serde(default, rename = "where")]
    pub country: Country,
    /// How sure it is.
    pub certainty: Certainty,
    /// The page it was seen on.
    pub seen: Option<String>,
}

/// What the program says better with the names of a questionnaire. For what is left out it has words without names.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The offer to go on with the questions once it is certain: what that is good for.
    pub report_offer: Option<Text>,
    /// The entry of the menu behind which the readers of kind `letter` are.
    pub letters: Option<Text>,
    /// Heading above the offices.
    pub offices: Option<Text>,
    /// On the page: the button that asks where the person lives.
    pub find_office: Option<Text>,
    /// On papers for an office: the section of it that they are addressed to.
    pub section: Option<Text>,
}

/// The guidance sheet.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Title of the sheet.
    pub title: Text,
    /// When to do what the lead says, above it.
    pub call: Option<Text>,
    /// The one thing to do, in a few words: as large as fits.
    pub lead: Text,
    /// Why that is right, below the lead.
    pub reassurance: Option<Text>,
    /// Label of the line right below, for a number to write in by hand.
    pub number: Option<Text>,
    /// Its parts.
    pub sections: Vec<SheetSection>,
    /// Headings above the address that is printed as a QR code too.
    pub code: Option<SheetCode>,
    /// Where it comes from.
    pub footer: Text,
}

/// A part of the guidance sheet.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetSection {
    /// Heading.
    pub title: Text,
    /// How its items are marked.
    pub kind: SheetKind,
    /// One line each; none for `offices`.
    #[serde(default)]
    pub items: Vec<SheetItem>,
    /// Whether it stands beside the part before it where there is room, in short lines.
    #[serde(default)]
    pub beside: bool,
}

/// A line of the guidance sheet.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["en", "ja"]))]
pub struct SheetItem {
    /// English.
    #[serde(default)]
    pub en: String,
    /// Japanese.
    #[serde(default)]
    pub ja: String,
    /// Telephone number behind it: to be tapped on a telephone.
    pub phone: Option<String>,
}

impl SheetItem {
    /// Its words.
    #[must_use]
    pub fn text(&self) -> Text {
        Text { en: self.en.clone(), ja: self.ja.clone() }
    }
}

/// Headings above the address that is printed as a QR code too.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetCode {
    /// If it is that of a notice of the office.
    pub notice: Text,
    /// If it is that of the office itself.
    pub office: Text,
    /// If it is that of the guide to the offices.
    pub guide: Text,
    /// If it is that of the questionnaire for a browser.
    pub page: Text,
}

/// How the items of a part of the sheet are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SheetKind {
    /// A plain list.
    Bullets,
    /// Boxes to tick.
    Ticks,
    /// Things that never happen.
    Crosses,
    /// Lines to fill in by hand.
    Fields,
    /// The person's own office, or where to find it.
    Offices,
}

/// A notice that a red flag comes from.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in the file.
    pub id: String,
    /// Who published it.
    pub issuer: Text,
    /// When: a year, a month or a day (2025, 2025-12, 2025-12-16).
    pub date: Option<String>,
    /// On what kind of page it was seen.
    pub seen: SourceSeen,
    /// Address of the page that was seen.
    pub url: Option<String>,
}

/// On what kind of page a notice was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SourceSeen {
    /// The issuer's own page: its address is printed.
    Official,
    /// A page that reproduces the notice: its address is for reviewers only.
    Mirror,
    /// A page of somebody else: its address is for reviewers only.
    Secondary,
}
