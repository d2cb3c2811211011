//! Headings and labels of documents.

use crate::answer::Answer;
use crate::mask::Hidden;
use crate::moment::Moment;
use crate::questionnaire::When;
use crate::text::Text;

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
    pub offices: &'static str,
    /// Line under the offices.
    pub check_site: &'static str,
    /// Heading above the sources.
    pub sources: &'static str,
    /// Label before the time limit of a step.
    pub time_limit: &'static str,
    /// Label before an answer that is not sure, in reasons and reports.
    pub not_certain: &'static str,
    /// The time of the answers, in a case that does not keep it.
    pub time_of_answers: &'static str,
    /// Label of the line for a translation of somebody's own words.
    pub translation: &'static str,
    /// Label of the line for a name in Latin letters.
    pub roman: &'static str,
    /// Box to tick where a long text is translated on pages of its own.
    pub translation_attached: &'static str,
    /// In place of a long text that stands in an annex.
    pub in_annex: &'static str,
    /// Heading of a long text in an annex.
    pub annex: fn(label: &str) -> String,
    /// Heading above what found no room in the text for a form.
    pub left_out: &'static str,
    /// Label before a statement that the person is not sure of.
    pub possibly: &'static str,
    /// The number noted with a step.
    pub reference: fn(number: &str) -> String,
    /// An office as it is addressed, and the section of it if one is named.
    pub addressed: fn(name: &str, section: Option<&str>) -> String,
    /// In a letter that the answers give no reason for.
    pub not_called_for: fn(reader: &str) -> String,
    /// A group of questions of which some are meant.
    pub in_part: fn(group: &str) -> String,
    /// In place of questions that were all answered with no.
    pub said_no: &'static str,
    /// In place of questions that were not asked or have no answer.
    pub not_asked: &'static str,
    /// In place of questions that were answered with no, as far as they were asked.
    pub partly_no: &'static str,
    /// Label before an answer that is not sure, in a report about somebody.
    pub person_unsure: &'static str,
    /// Label of what was answered with no.
    pub answered_no: &'static str,
    /// Label of what was not asked or not answered.
    pub not_asked_list: &'static str,
    /// Label of the verdict in a report.
    pub verdict: &'static str,
    /// Label before a sentence to say in English.
    pub say: &'static str,
    /// Sentences to say in English, each a line or all in one; for those who read another language with what they mean.
    pub to_say: fn(sentences: &[Text]) -> Vec<String>,
    /// What stands between short entries of one line that may have commas of their own.
    pub list_separator: &'static str,
    /// Heading above the assessment that a saved case carries.
    pub then: &'static str,
    /// Heading above the assessment made anew.
    pub anew: &'static str,
    /// Heading of a group of steps.
    pub when: fn(when: When) -> &'static str,
    /// An answer as a word.
    pub answer: fn(answer: Answer) -> &'static str,
    /// How many more signs a short result leaves out.
    pub more_signs: fn(count: usize) -> String,
    /// A moment as the language writes it.
    pub moment: fn(moment: &Moment<'_>) -> String,
    /// The number of a page, and how many there are.
    pub page_of: fn(page: usize, pages: usize) -> String,
    /// The same for a style sheet: what stands before, between and behind the two numbers.
    pub page_of_parts: [&'static str; 3],
    /// The foot of a page: the paper, the time and the person it is about.
    pub footer: fn(title: &str, time: &str, name: Option<&str>) -> String,
    /// How long a text is, and how long it may be.
    pub length: fn(characters: usize, limit: usize) -> String,
    /// A text that is longer than its place: what there is to do.
    pub too_long: fn(characters: usize, left: usize) -> String,
    /// A text that has to be translated before it is put into a form: what there is to do.
    pub to_translate: fn(left: usize) -> String,
    /// Who says so, with the dates.
    pub said_by: fn(sources: &str) -> String,
    /// Sentences one after the other: with a space between them in English, without one in Japanese.
    pub sentences: fn(sentences: &[&str]) -> String,
    /// A date given as YYYY-MM-DD, YYYY-MM or YYYY, as the language writes it.
    pub day: fn(date: &str) -> String,
    /// In a message: what a call came to, above the first steps.
    pub message_case: fn(verdict: &str) -> String,
    /// In a message: the address of the questionnaire for a browser.
    pub message_page: fn(address: &str) -> String,
    /// A source with its date.
    pub dated: fn(issuer: &str, date: &str) -> String,
    /// Said where questions have no answer.
    pub unanswered: &'static str,
    /// When the facts were last checked.
    pub checked: fn(date: &str) -> String,
    /// When a sheet was made.
    pub printed: fn(date: &str) -> String,
    /// A warning about an answer that does not count.
    pub off_route: fn(id: &str) -> String,
    /// A warning about an answer to a question of an earlier edition, where this edition's were answered.
    pub overruled: fn(id: &str) -> String,
    /// That the judgement a case was saved with is not what its answers come to.
    pub contradicted: fn(recorded: &str, now: &str) -> String,
    /// A number that is hidden, by its kind and its last digits.
    pub number: fn(hidden: &Hidden) -> String,
    /// Which numbers are hidden in which details of a case, and how to have them back, by the ids of the details.
    pub hidden: fn(numbers: &[String], details: &[&str]) -> String,
}
