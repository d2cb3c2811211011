//! The findings of lint as JSON, for editors and scripts.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Lang;
use crate::words::words;

/// A finding in a question file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JsonFinding<'d> {
    /// The kind of mistake: stable, in lower-case words with hyphens.
    pub code: String,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// Line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// Where: a path such as `questions[3].text`, empty for the whole file.
    pub path: &'d str,
    /// The id of the entry it is in.
    pub id: Option<&'d str>,
    /// What is wrong.
    pub message: &'static str,
    /// What was found.
    pub detail: &'d str,
    /// A known id that is close to what was found.
    pub suggestion: Option<&'d str>,
    /// What to do about it.
    pub remedy: &'static str,
}

impl<'d> JsonFinding<'d> {
    /// The finding as JSON, with its texts in a language.
    #[must_use]
    pub fn from(finding: &'d Diagnostic, lang: Lang) -> Self {
        Self {
            code: finding.code.to_string(),
            severity: match finding.code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            line: finding.line,
            path: &finding.path,
            id: finding.id.as_deref(),
            message: (words(lang).diagnostics.meaning)(finding.code),
            detail: &finding.detail,
            suggestion: finding.suggestion.as_deref(),
            remedy: (words(lang).diagnostics.remedy)(finding.code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn a_finding_keeps_its_place_and_gains_words() {
        let finding = Diagnostic::new(Code::UnknownId, "plan[0].contacts", "bnak").in_entry("call_bank");
        let finding = finding.at_line(Some(7)).suggest("bnak", ["bank"]);
        let json = serde_json::to_value(JsonFinding::from(&finding, Lang::En)).expect("plain data");
        let expected = serde_json::json!({
            "code": "unknown-id", "severity": "error", "line": 7, "path": "plan[0].contacts", "id": "call_bank",
            "message": "nothing has this id", "detail": "bnak", "suggestion": "bank",
            "remedy": "Correct the id, or add what it names."
        });
        assert_eq!(json, expected);
    }
}
