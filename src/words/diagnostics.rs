//! What each kind of mistake in a question file is called, and what to do about it.

use crate::diagnostic::{Code, Diagnostic, Severity};

/// What each kind of mistake in a question file is called, and what to do about it.
#[derive(Debug)]
pub struct DiagnosticWords {
    /// How bad it is, as a word.
    pub severity: fn(severity: Severity) -> &'static str,
    /// The nearest known word.
    pub did_you_mean: fn(known: &str) -> String,
    /// What is wrong.
    pub meaning: fn(code: Code) -> &'static str,
    /// What to do about it.
    pub remedy: fn(code: Code) -> &'static str,
}

impl DiagnosticWords {
    /// A finding on two or three lines: place, code and what is wrong; then what to do.
    #[must_use]
    pub fn finding(&self, file: &str, finding: &Diagnostic) -> String {
        let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
        let severity = (self.severity)(finding.code.severity());
        let place: Vec<_> = finding.id.iter().chain(Some(&finding.path).filter(|path| !path.is_empty())).collect();
        let place = place.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(" ");
        let what = (self.meaning)(finding.code);
        let head = format!("{file}{line}: {severity} [{}] {place}", finding.code).trim_end().to_owned();
        let detail = if finding.detail.is_empty() { String::new() } else { format!(": {}", finding.detail) };
        let suggestion = finding.suggestion.as_deref().map(self.did_you_mean).unwrap_or_default();
        format!("{head}\n    {what}{detail}{suggestion}\n    {}", (self.remedy)(finding.code))
    }
}
