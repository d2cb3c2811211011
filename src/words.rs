//! The program's own words: keys, headings, errors. Wording about calls stands in `questions.yaml`.
//!
//! What there is to say stands here, as fields; each language says it in the files of its own folder. A phrase with
//! values in it is a function, so a missing translation does not compile.

mod catalogue;
mod diagnostics;
mod document;
mod en;
mod errors;
mod help;
mod interview;
mod ja;
mod page;
mod plan;
mod score;
mod usage;

pub use catalogue::CatalogueWords;
pub use diagnostics::DiagnosticWords;
pub use document::DocumentWords;
pub use errors::ErrorWords;
pub use help::HelpWords;
pub use interview::InterviewWords;
pub use page::PageWords;
pub use plan::PlanWords;
pub use score::ScoreWords;
pub use usage::{UsageProblem, UsageWords};

use crate::text::Lang;

/// Everything the program says of its own, in one language.
#[derive(Debug)]
pub struct Words {
    /// The review view of a questionnaire.
    pub catalogue: CatalogueWords,
    /// Mistakes in a question file.
    pub diagnostics: DiagnosticWords,
    /// Headings and labels of documents.
    pub document: DocumentWords,
    /// Errors and warnings.
    pub errors: ErrorWords,
    /// The help of the command line.
    pub help: HelpWords,
    /// What is said around the questions.
    pub interview: InterviewWords,
    /// What the page for a browser says around the questions.
    pub page: PageWords,
    /// The days after.
    pub plan: PlanWords,
    /// What stands in the place of a line that cannot be scored.
    pub score: ScoreWords,
    /// What signs are called.
    pub signs: SignWords,
    /// What is said about a command line.
    pub usage: UsageWords,
}

/// What a reader hears where others see a sign.
#[derive(Debug)]
pub struct SignWords {
    /// An empty box to tick.
    pub tick: &'static str,
    /// A box with a tick in it.
    pub done: &'static str,
    /// A cross.
    pub cross: &'static str,
    /// A line to write on.
    pub blank: &'static str,
    /// What stands between a label and its value on one line.
    pub colon: &'static str,
    /// What stands between short entries of one line.
    pub comma: &'static str,
    /// What stands between entries that may have commas of their own: who says something, with the date.
    pub semicolon: &'static str,
    /// What stands between two pieces of a help: brackets of full width bring their own.
    pub gap: &'static str,
    /// What is added to a word in brackets.
    pub bracketed: fn(text: &str) -> String,
    /// A QR code of an address.
    pub code: fn(address: &str) -> String,
}

impl SignWords {
    /// A label and its value on one line.
    #[must_use]
    pub fn labelled(&self, label: &str, value: &str) -> String {
        format!("{label}{}{value}", self.colon)
    }
}

/// The words of a language.
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &en::WORDS,
        Lang::Ja => &ja::WORDS,
    }
}
