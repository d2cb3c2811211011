//! Program chrome in both languages: keys, headings, errors. Wording about calls stands in `questions.yaml`.
//!
//! A phrase has both languages by construction; one with values in it is a function that matches on the language, so a
//! missing translation does not compile.

pub mod catalogue;
pub mod diagnostics;
pub mod document;
pub mod errors;
pub mod help;
pub mod interview;
pub mod lines;
pub(crate) mod signs;

use crate::text::Lang;

/// A fixed phrase in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// English.
    pub en: &'static str,
    /// Japanese.
    pub ja: &'static str,
}

impl Phrase {
    /// The phrase in one language.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ja => self.ja,
        }
    }
}

/// A phrase in both languages.
#[must_use]
pub const fn phrase(en: &'static str, ja: &'static str) -> Phrase {
    Phrase { en, ja }
}
