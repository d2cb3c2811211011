//! The question file as it is written: a mirror of the YAML, and the source of its JSON Schema.
//!
//! Nothing here is checked beyond the shape; `validate` does that and builds the types the engine works with.

mod condition;
mod offices;
mod readers;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use condition::{Ids, RawCondition};
pub(crate) use offices::{PhoneCertainty, RawFamily, RawOffice, RawPlace};
pub use readers::{Known, PartKind, ReaderKind};
pub(crate) use readers::{RawPart, RawReader, RawRow};

use super::parts::{Contact, EvidenceList, Screen, Sheet, Source, Wording};
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
    /// Things to keep as evidence.
    #[serde(default)]
    pub(crate) evidence: EvidenceList,
    /// People and offices to call.
    #[serde(default)]
    pub(crate) contacts: Vec<Contact>,
    /// Steps of advice, in the order they are printed.
    pub(crate) plan: Vec<RawStep>,
    /// Offices that serve people by where they live.
    #[serde(default)]
    pub(crate) offices: Vec<RawOffice>,
    /// States and territories with the office each belongs to.
    #[serde(default)]
    pub(crate) places: Vec<RawPlace>,
    /// The contact that tells people which office is theirs.
    pub(crate) office_guide: Option<String>,
    /// What the program says better with the names of this questionnaire.
    #[serde(default)]
    pub(crate) wording: Wording,
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
    /// Points of a yes, by the class of the flag.
    pub(crate) points: RawPoints,
    /// Most points that all the answers "not sure" can bring together.
    pub(crate) unsure_cap: u32,
}

/// Points of a flag answered with yes, by class.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPoints {
    /// Officials are on record that they never do it.
    pub(crate) decisive: u32,
    /// Several notices name it as a tactic.
    pub(crate) strong: u32,
    /// Only suspicious.
    pub(crate) supporting: u32,
    /// It proves nothing either way: 0.
    pub(crate) note: u32,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawVerdict {
    /// Which of the five it is.
    pub(crate) id: Verdict,
    /// Lowest score with this verdict, in points. Every verdict but `undecided` has one.
    pub(crate) from: Option<u32>,
    /// The verdict in one sentence.
    pub(crate) title: Text,
    /// What it means.
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
    /// The name for `named`.
    pub(crate) id: String,
    /// When it holds.
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
    /// Its name, for `section` of a question.
    pub(crate) id: String,
    /// When it is asked.
    pub(crate) phase: Phase,
    /// Heading above its questions.
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
    /// Its name in answers and case files, stable for ever.
    pub(crate) id: String,
    /// Id of the section it is asked in.
    pub(crate) section: String,
    /// What it is for.
    pub(crate) kind: Kind,
    /// Asked only if this holds; may look at earlier questions only.
    pub(crate) ask_if: Option<RawCondition>,
    /// What is asked: at most 15 words or 57 Japanese characters, without brackets.
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
    /// Its weight and where it comes from: for kind `flag`, and only there.
    pub(crate) flag: Option<RawFlag>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFlag {
    /// How much it weighs.
    pub(crate) class: Class,
    /// A heavier class that it has if `raise_if` holds.
    pub(crate) raised_to: Option<Class>,
    /// When it has the heavier class.
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
    /// Its name in case files, stable for ever.
    pub(crate) id: String,
    /// How soon it is to be done: the heading it stands under.
    pub(crate) when: When,
    /// Planned only if this holds; may look at the verdict.
    pub(crate) show_if: Option<RawCondition>,
    /// What to do, in one short order.
    pub(crate) title: Text,
    /// The title in a few words: 26 letters, 13 Japanese characters.
    pub(crate) short: Text,
    /// Instructions, one a line.
    #[serde(rename = "do")]
    pub(crate) instructions: Vec<Text>,
    /// What to say in English on the telephone, each with what it means in Japanese.
    #[serde(default)]
    pub(crate) say: Vec<Text>,
    /// Why it helps.
    pub(crate) why: Text,
    /// Time limit set by law or by a bank.
    pub(crate) window: Option<Text>,
    /// Ids of contacts to call for it, the first one first.
    #[serde(default)]
    pub(crate) contacts: Vec<String>,
    /// Whether the person's own office is printed with it.
    #[serde(default)]
    pub(crate) offices: bool,
    /// Ids of the notices that give this advice.
    #[serde(default)]
    pub(crate) sources: Vec<String>,
}
