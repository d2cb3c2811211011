//! The words of a judgement: verdicts and classes of red flags.

use serde::{Deserialize, Serialize};

/// What the answers amount to, from least to most worrying. There is no verdict that says a call was real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// None of the known signs was found, which proves nothing.
    NoKnownSigns,
    /// None was found so far, but questions that could have found one were not answered.
    Undecided,
    /// Some signs: check before doing anything.
    Caution,
    /// Several strong signs.
    LikelyScam,
    /// Something officials never do, or many strong signs.
    Scam,
}

impl Verdict {
    /// All verdicts, from least to most worrying.
    pub const ALL: [Self; 5] = [Self::NoKnownSigns, Self::Undecided, Self::Caution, Self::LikelyScam, Self::Scam];

    /// The word used in files and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoKnownSigns => "no_known_signs",
            Self::Undecided => "undecided",
            Self::Caution => "caution",
            Self::LikelyScam => "likely_scam",
            Self::Scam => "scam",
        }
    }
}

/// How much a red flag weighs, from lightest to heaviest. The points stand in the question file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// No points: shown as something that proves nothing by itself.
    Note,
    /// Suspicious, no more.
    Supporting,
    /// Named as a tactic by several official notices.
    Strong,
    /// Officials are on record that they never do it.
    Decisive,
}

impl Class {
    /// All classes, from lightest to heaviest.
    pub const ALL: [Self; 4] = [Self::Note, Self::Supporting, Self::Strong, Self::Decisive];

    /// The word used in files and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Supporting => "supporting",
            Self::Strong => "strong",
            Self::Decisive => "decisive",
        }
    }
}
