//! What is wrong or doubtful in a question file: code, place, detail.

use std::fmt;

use crate::text::{closest, shortened};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but something in it is doubtful.
    Warning,
}

/// Writes what there is to know about each code once: how bad it is, and the word it is printed as.
macro_rules! codes {
    ($($(#[$about:meta])* $code:ident: $severity:ident $word:literal,)+) => {
        /// Every kind of mistake. The words for it stand in `words::DiagnosticWords`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$about])* $code,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$code),+];

            /// How bad it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$code => Severity::$severity,)+
                }
            }

            /// The code as printed, which never changes: lower-case words with hyphens (`missing-translation`).
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$code => $word,)+
                }
            }
        }
    };
}

codes! {
    /// The file is larger than 1 MiB.
    TooLarge: Error "too-large",
    /// The file is not UTF-8 text.
    NotText: Error "not-text",
    /// Brackets are nested too deeply.
    TooDeep: Error "too-deep",
    /// The YAML cannot be read, or a field is missing, unknown or of the wrong kind.
    Syntax: Error "syntax",
    /// Written for a newer version of the program.
    NewerFormat: Error "newer-format",
    /// Written in a format that is no longer read.
    OlderFormat: Error "older-format",
    /// A text lacks one of its languages.
    MissingTranslation: Error "missing-translation",
    /// A text holds a character that could disturb a terminal or hide words.
    ControlCharacter: Error "control-character",
    /// An id is not made of lower-case words.
    BadId: Error "bad-id",
    /// An id is used twice.
    DuplicateId: Error "duplicate-id",
    /// A reference to something that does not exist.
    UnknownId: Error "unknown-id",
    /// A condition on a question that does not exist.
    UnknownQuestion: Error "unknown-question",
    /// A condition with no key, or with more than one.
    ConditionShape: Error "condition-shape",
    /// A condition on a question that is asked later.
    AskedLater: Error "asked-later",
    /// Questions that wait for each other.
    Cycle: Error "cycle",
    /// A condition on the verdict where there is none yet.
    VerdictTooEarly: Error "verdict-too-early",
    /// A flag block on a question of another kind, or none on a flag.
    FlagMismatch: Error "flag-mismatch",
    /// A raised class without condition, or one that is not heavier.
    RaiseMismatch: Error "raise-mismatch",
    /// A condition that a more worrying answer could break.
    DropsFlag: Error "drops-flag",
    /// A part of a reader's paper lacks what it is made of, or has what belongs to another.
    PartMismatch: Error "part-mismatch",
    /// A red flag without a source.
    UncitedFlag: Error "uncited-flag",
    /// The verdicts are not the five, or not in rising order from 0.
    BadBands: Error "bad-bands",
    /// Points do not rise with the class.
    BadPoints: Error "bad-points",
    /// A date is not of the form YYYY, YYYY-MM or YYYY-MM-DD.
    BadDate: Error "bad-date",
    /// A web address does not begin with https:// or http://.
    BadAddress: Error "bad-address",
    /// A place code is not two capital letters.
    BadPlaceCode: Error "bad-place-code",
    /// A place without an office.
    PlaceWithoutOffice: Error "place-without-office",
    /// A contact inside Japan where people in the United States would call it.
    JapanOnlyContact: Error "japan-only-contact",
    /// A list that must have entries is empty.
    EmptyList: Error "empty-list",
    /// A question that no answers lead to.
    UnreachableQuestion: Warning "unreachable-question",
    /// A step that no answers select.
    UnselectedStep: Warning "unselected-step",
    /// A contact that nothing prints.
    UnusedContact: Warning "unused-contact",
    /// A source that nothing cites.
    UnusedSource: Warning "unused-source",
    /// An office that no place belongs to.
    UnusedOffice: Warning "unused-office",
    /// A screen that nothing shows.
    UnusedScreen: Warning "unused-screen",
    /// A named condition that nothing uses.
    UnusedCondition: Warning "unused-condition",
    /// A red flag without a hint of what counts and what does not.
    FlagWithoutHint: Warning "flag-without-hint",
    /// Brackets in a question: what stands in them reads as more of the question.
    BracketsInQuestion: Warning "brackets-in-question",
    /// A text too long to read at once, or for a screen of 40 columns.
    TextTooLong: Warning "text-too-long",
    /// The short message is 300 characters or longer.
    MessageTooLong: Warning "message-too-long",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake.
    pub code: Code,
    /// Where: a path such as `questions[3].text`, empty for the whole file.
    pub path: String,
    /// The id of the entry it is in.
    pub id: Option<String>,
    /// Line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What was found.
    pub detail: String,
    /// A known id that is close to what was found.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    pub(crate) fn new(code: Code, path: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { code, path: path.into(), id: None, line: None, detail: shortened(&detail.into()), suggestion: None }
    }

    pub(crate) fn in_entry(mut self, id: &str) -> Self {
        self.id = Some(shortened(id));
        self
    }

    pub(crate) fn at_line(mut self, line: Option<usize>) -> Self {
        self.line = line;
        self
    }

    pub(crate) fn suggest<'a>(mut self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = closest(wrong, known).map(str::to_owned);
        self
    }
}

/// Most findings about one file: nobody reads more, and a hostile file has hundreds of thousands.
pub(crate) const MAX_FINDINGS: usize = 1000;

/// Findings, up to `MAX_FINDINGS` of them.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Diagnostic>);

impl Findings {
    pub(crate) fn push(&mut self, finding: Diagnostic) {
        if self.0.len() < MAX_FINDINGS {
            self.0.push(finding);
        }
    }

    pub(crate) fn extend(&mut self, more: impl IntoIterator<Item = Diagnostic>) {
        more.into_iter().for_each(|finding| self.push(finding));
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_words_with_hyphens_and_no_two_are_the_same() {
        assert_eq!(Code::MissingTranslation.to_string(), "missing-translation");
        let words: std::collections::BTreeSet<_> = Code::ALL.iter().map(|code| code.word()).collect();
        assert_eq!(words.len(), Code::ALL.len());
        assert!(words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    }

    #[test]
    fn a_hostile_file_is_answered_with_a_message_that_can_be_read() {
        let mut found = Findings::default();
        found.extend((0..MAX_FINDINGS + 9).map(|_| Diagnostic::new(Code::BadId, "", "é".repeat(9999)).in_entry("é")));
        assert_eq!(found.len(), MAX_FINDINGS);
        assert_eq!(found.into_list().pop().map(|finding| finding.detail.chars().count()), Some(501));
    }
}
