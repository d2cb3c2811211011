//! The question file as it is written: a mirror of the YAML, and the source of its JSON Schema.
//!
//! Nothing here is checked beyond the shape; `validate` does that and builds the types the engine works with.

mod condition;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use condition::{Ids, RawCondition};

use super::parts::{Contact, EvidenceList, Screen, Sheet, Source};
use super::readers::RawReader;
use crate::mask::Whose;
use crate::text::Text;
use crate::verdict::{Class, Verdict};

/// A whole question file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "hangup question file")]
pub(crate) struct RawQuestionnaire {
    /// Version of this format: 2.
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
    /// The five verdicts with the score each but `undecided` begins at.
    pub(crate) verdicts: Vec<RawVerdict>,
    /// Ids of questions of earlier editions, and what their answers are read as.
    #[serde(default)]
    pub(crate) retired: Vec<RawRetired>,
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
    pub(crate) details: Vec<RawDetail>,
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
    pub(crate) family_in_japan: Option<RawFamily>,
    /// Who is given a report or a letter.
    pub(crate) readers: Vec<RawReader>,
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
    /// Lowest score with this verdict, in points. Every verdict but `undecided` has one.
    pub(crate) from: Option<u32>,
    pub(crate) title: Text,
    pub(crate) text: Text,
    /// A few words of comfort, said with the verdict wherever it stands.
    pub(crate) comfort: Option<Text>,
}

/// A question that earlier editions asked.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRetired {
    /// Its id, never used again.
    pub(crate) id: String,
    /// The question that an answer to it is read as an answer to.
    pub(crate) read_as: String,
    /// Questions that a no to it was a no to as well.
    #[serde(default)]
    pub(crate) no_means: Vec<String>,
    /// What changed, in one sentence.
    pub(crate) note: Text,
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

/// When a section is asked: about the call, about what was given away, (after the verdict) about the place, or a week
/// later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// What happened on the call.
    Call,
    /// What was given away.
    Aftermath,
    /// Where the person lives: asked only to find the right office, after the verdict.
    Place,
    /// What came of it: asked a week later, by the plan of a saved case.
    Followup,
}

impl Phase {
    /// Whether the verdict and the plan wait for its answers: not for the place, which comes after them, and not for what
    /// is asked a week later.
    #[must_use]
    pub const fn is_interview(self) -> bool {
        matches!(self, Self::Call | Self::Aftermath)
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSection {
    pub(crate) id: String,
    pub(crate) phase: Phase,
    pub(crate) title: Text,
    /// The title in reports, where nobody is spoken to; the same if it is left out.
    pub(crate) on_paper: Option<Text>,
    /// For a section whose questions are the rows of one page.
    pub(crate) page: Option<RawPage>,
}

/// A section on one page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPage {
    /// The question above the rows.
    pub(crate) question: Text,
    /// The line below it.
    pub(crate) comfort: Text,
    /// A question of this section that only files answer: a no stands for a no to all rows.
    pub(crate) gate: Option<String>,
}

/// What a question is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// What came of it later: drives the plan; not scored.
    Followup,
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
    /// The question in a few words: 30 letters, 15 Japanese characters.
    pub(crate) short: Text,
    /// The same in reports, where nobody is spoken to; the short form itself if it is left out.
    pub(crate) on_paper: Option<Text>,
    /// What counts and what does not, shown below the question always.
    pub(crate) hint: Option<Text>,
    /// More, shown on `?`.
    pub(crate) help: Option<Text>,
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

/// Something a report may say in the person's own words.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDetail {
    /// Its name in case files.
    pub(crate) id: String,
    /// What the person is asked.
    pub(crate) prompt: Text,
    /// What stands before it in a report.
    pub(crate) label: Text,
    /// Asked only if this holds.
    pub(crate) ask_if: Option<RawCondition>,
    /// Whose numbers it holds.
    #[serde(default)]
    pub(crate) whose: Whose,
    /// Whether it has several lines.
    #[serde(default)]
    pub(crate) long: bool,
}

/// When a step of the plan is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
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
    /// The title in a few words: 26 letters, 13 Japanese characters.
    pub(crate) short: Text,
    /// Instructions, one a line.
    #[serde(rename = "do")]
    pub(crate) instructions: Vec<Text>,
    /// What to say in English on the telephone, each with what it means in Japanese.
    #[serde(default)]
    pub(crate) say: Vec<Text>,
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
    /// Id of a source: its own warning, which the sheet prefers to its front page. Only an official address is printed.
    pub(crate) notice: Option<String>,
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
    /// Who may ask either office, because official sources differ: for the sheet and messages, which have no room for the
    /// note.
    pub(crate) either: Option<Text>,
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
