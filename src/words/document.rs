//! Headings and labels of documents.

use crate::answer::Answer;
use crate::questionnaire::When;

/// Headings and labels of documents.
#[derive(Debug)]
pub struct DocumentWords {
    /// Heading above the reasons.
    pub why: &'static str,
    /// Heading above what proves nothing.
    pub not_proof: &'static str,
    /// Heading above the steps.
    pub what_to_do: &'static str,
    /// Heading above the offices.
    pub your_consulate: &'static str,
    /// Line under the offices.
    pub check_site: &'static str,
    /// Label of an office's consular section.
    pub consular_section: &'static str,
    /// Heading above the sources.
    pub sources: &'static str,
    /// Label before the time limit of a step.
    pub time_limit: &'static str,
    /// Label before an answer that is not sure, in reasons and reports.
    pub not_certain: &'static str,
    /// Heading above what was not answered.
    pub not_answered: &'static str,
    /// Heading above free-text details.
    pub details: &'static str,
    /// Above details that may be in another language than the report.
    pub own_words: &'static str,
    /// Heading above what is asked of the reader.
    pub request: &'static str,
    /// Heading above the evidence.
    pub evidence: &'static str,
    /// Heading above the judgement in a report.
    pub judgement: &'static str,
    /// Heading above the red flags in a report.
    pub red_flags: &'static str,
    /// Label of the date of a report.
    pub date: &'static str,
    /// Label of the reporting person's line.
    pub reported_by: &'static str,
    /// Label of the line for the number of the police report.
    pub report_number: &'static str,
    /// Label of the place.
    pub place: &'static str,
    /// In place of a list with nothing in it.
    pub nothing: &'static str,
    /// Heading above the assessment that a saved case carries.
    pub then: &'static str,
    /// Heading above the assessment made anew.
    pub anew: &'static str,
    /// Heading of a group of steps.
    pub when: fn(when: When) -> &'static str,
    /// An answer as a word.
    pub answer: fn(answer: Answer) -> &'static str,
    /// What the number of points before it means: `full` points or more are a scam.
    pub gauge: fn(full: u32) -> String,
    /// How many more signs a short result leaves out.
    pub more_signs: fn(count: usize) -> String,
    /// Who says so, with the dates.
    pub said_by: fn(sources: &str) -> String,
    /// Sentences one after the other: with a space between them in English, without one in Japanese.
    pub sentences: fn(sentences: &[&str]) -> String,
    /// A date given as YYYY-MM-DD, YYYY-MM or YYYY, as the language writes it.
    pub day: fn(date: &str) -> String,
    /// A source with its date.
    pub dated: fn(issuer: &str, date: &str) -> String,
    /// How many questions have no answer.
    pub unanswered: fn(count: usize) -> String,
    /// When the facts were last checked.
    pub checked: fn(date: &str) -> String,
    /// When a sheet was made.
    pub printed: fn(date: &str) -> String,
    /// A warning about an answer that does not count.
    pub off_route: fn(id: &str) -> String,
}
