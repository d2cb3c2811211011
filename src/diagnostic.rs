//! What is wrong or doubtful in a question file: code, place, detail.

use std::fmt;

/// Every kind of mistake. The words for it, in both languages, stand in `words::diagnostics`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// The file is larger than 1 MiB.
    TooLarge,
    /// The file is not UTF-8 text.
    NotText,
    /// Brackets are nested too deeply.
    TooDeep,
    /// The YAML cannot be read, or a field is missing, unknown or of the wrong kind.
    Syntax,
    /// Written for a newer version of the program.
    NewerFormat,
    /// Written in a format that is no longer read.
    OlderFormat,
    /// A text lacks one of its languages.
    MissingTranslation,
    /// A text holds a character that could disturb a terminal or hide words.
    ControlCharacter,
    /// An id is not made of lower-case words.
    BadId,
    /// An id is used twice.
    DuplicateId,
    /// A reference to something that does not exist.
    UnknownId,
    /// A condition on a question that does not exist.
    UnknownQuestion,
    /// A condition with no key, or with more than one.
    ConditionShape,
    /// A condition on a question that is asked later.
    AskedLater,
    /// Questions that wait for each other.
    Cycle,
    /// A condition on the verdict where there is none yet.
    VerdictTooEarly,
    /// A flag block on a question of another kind, or none on a flag.
    FlagMismatch,
    /// A raised class without condition, or one that is not heavier.
    RaiseMismatch,
    /// A condition that a more worrying answer could break.
    DropsFlag,
    /// A red flag without a source.
    UncitedFlag,
    /// The verdicts are not the four, in rising order from 0.
    BadBands,
    /// Points do not rise with the class.
    BadPoints,
    /// A date is not of the form YYYY, YYYY-MM or YYYY-MM-DD.
    BadDate,
    /// A web address does not begin with https:// or http://.
    BadAddress,
    /// A place code is not two capital letters.
    BadPlaceCode,
    /// A place without an office.
    PlaceWithoutOffice,
    /// A contact inside Japan where people in the United States would call it.
    JapanOnlyContact,
    /// A list that must have entries is empty.
    EmptyList,
    /// A question that no answers lead to.
    UnreachableQuestion,
    /// Points that can change no verdict.
    WeightlessFlag,
    /// A step that no answers select.
    UnselectedStep,
    /// A contact that nothing prints.
    UnusedContact,
    /// A source that nothing cites.
    UnusedSource,
    /// An office that no place belongs to.
    UnusedOffice,
    /// A screen that nothing shows.
    UnusedScreen,
    /// A named condition that nothing uses.
    UnusedCondition,
    /// A text too long for a screen of 40 columns.
    TextTooLong,
    /// The short message is 300 characters or longer.
    MessageTooLong,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but something in it is doubtful.
    Warning,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 38] = [
        Self::TooLarge,
        Self::NotText,
        Self::TooDeep,
        Self::Syntax,
        Self::NewerFormat,
        Self::OlderFormat,
        Self::MissingTranslation,
        Self::ControlCharacter,
        Self::BadId,
        Self::DuplicateId,
        Self::UnknownId,
        Self::UnknownQuestion,
        Self::ConditionShape,
        Self::AskedLater,
        Self::Cycle,
        Self::VerdictTooEarly,
        Self::FlagMismatch,
        Self::RaiseMismatch,
        Self::DropsFlag,
        Self::UncitedFlag,
        Self::BadBands,
        Self::BadPoints,
        Self::BadDate,
        Self::BadAddress,
        Self::BadPlaceCode,
        Self::PlaceWithoutOffice,
        Self::JapanOnlyContact,
        Self::EmptyList,
        Self::UnreachableQuestion,
        Self::WeightlessFlag,
        Self::UnselectedStep,
        Self::UnusedContact,
        Self::UnusedSource,
        Self::UnusedOffice,
        Self::UnusedScreen,
        Self::UnusedCondition,
        Self::TextTooLong,
        Self::MessageTooLong,
    ];

    /// How bad it is.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self < Self::UnreachableQuestion { Severity::Error } else { Severity::Warning }
    }
}

/// The code as printed: lower-case words with hyphens (`missing-translation`).
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, letter) in format!("{self:?}").chars().enumerate() {
            if letter.is_ascii_uppercase() && index > 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", letter.to_ascii_lowercase())?;
        }
        Ok(())
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

/// Most letters repeated from a file in a message about it.
const SHOWN: usize = 500;

/// The beginning of a text that may be as long as a file.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Longest word that near misses are looked for: comparing two takes the product of their lengths.
const MAX_WORD: usize = 100;

/// The known word nearest to a mistyped one: at most three changes away, and fewer than the word has letters.
#[must_use]
pub fn closest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > MAX_WORD {
        return None;
    }
    let length = wrong.chars().count();
    let limit = length.saturating_sub(1).min(3);
    let known = known.into_iter().filter(|word| word.chars().count().abs_diff(length) <= limit);
    let by_distance = known.map(|word| (strsim::osa_distance(wrong, word), word));
    by_distance.filter(|(distance, _)| *distance <= limit).min().map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_words_with_hyphens_and_each_is_listed_once() {
        assert_eq!(Code::MissingTranslation.to_string(), "missing-translation");
        let names: std::collections::BTreeSet<_> = Code::ALL.iter().map(ToString::to_string).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert_eq!(Code::ALL.last(), Some(&Code::MessageTooLong));
        assert!(Code::ALL.windows(2).all(|pair| (pair[1] as usize) == (pair[0] as usize) + 1));
    }

    #[test]
    fn a_near_miss_is_suggested_and_nonsense_is_not() {
        let known = ["asked_money", "asked_id", "deadline"];
        assert_eq!(closest("asked_mony", known), Some("asked_money"));
        assert_eq!(closest("dedline", known), Some("deadline"));
        assert_eq!(closest("parcel", known), None);
        assert_eq!(closest("", known), None);
        assert_eq!(closest(&"a".repeat(101), ["a".repeat(101).as_str()]), None);
    }

    #[test]
    fn a_hostile_file_is_answered_with_a_message_that_can_be_read() {
        let mut found = Findings::default();
        found.extend((0..MAX_FINDINGS + 9).map(|_| Diagnostic::new(Code::BadId, "", "é".repeat(9999)).in_entry("é")));
        assert_eq!(found.len(), MAX_FINDINGS);
        assert_eq!(found.into_list().pop().map(|finding| finding.detail.chars().count()), Some(SHOWN + 1));
    }
}
