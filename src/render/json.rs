//! The report as JSON, for programs: what `--format json` prints, and each line of `score`.
//!
//! Names and meanings of the fields are a promise within one `schema_version`: fields may be added, none is renamed,
//! taken away or given another meaning. Ids come from the question file and are stable for ever.

use std::borrow::Cow;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::brief::JsonBrief;
use super::json_plan::JsonPlan;
use super::tree::Tree;
use crate::answer::Answer;
use crate::documents::Then;
use crate::questionnaire::{Contact, Office, Step, When};
use crate::report::Report;
use crate::score::RaisedFlag;
use crate::text::Lang;
use crate::verdict::{Class, Verdict};
use crate::words::words;

/// The version of the JSON report.
pub(crate) const REPORT_SCHEMA_VERSION: u32 = 2;

/// What some answers amount to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "hangup report")]
pub struct JsonReport<'q> {
    /// Version of this form: 2, since `verdict` may be `undecided`. Fields may be added to it.
    #[schemars(extend("const" = REPORT_SCHEMA_VERSION))]
    pub schema_version: u32,
    /// The id of the line of answers, echoed; only from `hangup score`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<LineId>,
    /// Language of every text in the report.
    pub language: Lang,
    /// Postal code of the state or territory, if it is known.
    pub state: Option<&'q str>,
    /// What the answers amount to. None of the verdicts says that a call was real.
    pub verdict: Verdict,
    /// Sum of the points: not a probability. What answers "not sure" bring together is capped.
    pub score: u32,
    /// The judgement the case was saved with; only from `hangup report --rescore`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<JsonRecorded>,
    /// The red flags that brought points, heaviest first.
    pub red_flags: Vec<JsonFlag<'q>>,
    /// Ids of the questions whose answers prove nothing either way.
    pub notes: Vec<&'q str>,
    /// Ids of the questions about what was given away that were answered yes or not sure.
    pub exposures: Vec<&'q str>,
    /// The steps of advice that apply, in the order to take them.
    pub plan: Vec<JsonStep<'q>>,
    /// The offices that serve the person; more than one where that is open.
    pub offices: Vec<JsonContact<'q>>,
    /// Ids of the questions that were to be asked and have no answer. They count for nothing.
    pub unanswered: Vec<&'q str>,
    /// What was left out of the judgement and why, as sentences.
    pub warnings: Vec<String>,
    /// Whether every question that was to be asked has an answer.
    pub complete: bool,
}

/// The id of a line of answers: a text or a whole number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum LineId {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A whole number below zero.
    Negative(i64),
}

/// A judgement given earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JsonRecorded {
    /// The verdict.
    pub verdict: Verdict,
    /// The score, in points.
    pub score: u32,
}

impl From<Then> for JsonRecorded {
    fn from(then: Then) -> Self {
        Self { verdict: then.verdict, score: then.score }
    }
}

/// A red flag raised by an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JsonFlag<'q> {
    /// Id of the question.
    pub id: &'q str,
    /// Its class, given the other answers.
    pub class: Class,
    /// Yes or not sure.
    #[schemars(extend("enum" = ["unsure", "yes"]))]
    pub answer: Answer,
    /// Points of this flag alone, half of them if not sure, before the cap on answers "not sure": their sum can be more
    /// than the score.
    pub points: u32,
    /// What the caller did.
    pub reason: Cow<'q, str>,
    /// Ids of the notices that name it.
    pub sources: Vec<&'q str>,
}

/// A step of advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JsonStep<'q> {
    /// Its id.
    pub id: &'q str,
    /// How soon.
    pub when: When,
    /// The action.
    pub title: &'q str,
    /// Whom to call, or where to go: also the person's own offices, where the step names them.
    pub contacts: Vec<JsonContact<'q>>,
}

/// Somebody to call, or a page to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JsonContact<'q> {
    /// Its id.
    pub id: &'q str,
    /// Who it is.
    pub name: &'q str,
    /// Telephone number; of an office that has one for a section, that one. None that is not sure enough.
    pub phone: Option<&'q str>,
    /// Web address.
    pub website: Option<&'q str>,
}

/// What stands in the place of a line that could not be scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct JsonRefusal {
    /// Number of the line, counted from 1.
    pub(crate) line: u64,
    /// The id of the line, echoed where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<LineId>,
    /// What is wrong with it.
    pub(crate) error: String,
}

/// Whatever the program writes as JSON but findings: only its schema is used.
#[derive(JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "a description, never a value")]
#[schemars(
    title = "hangup report, the documents or the plan of a case; or a line of `hangup score`: brief, or the error in its place"
)]
enum JsonLine<'q> {
    Report(JsonReport<'q>),
    Brief(JsonBrief<'q>),
    Refusal(JsonRefusal),
    Documents(Tree<'q>),
    Plan(JsonPlan<'q>),
}

impl<'q> JsonReport<'q> {
    /// The report as JSON. `id` is the one of a line of answers, if there is one.
    #[must_use]
    pub fn from(report: &Report<'q>, id: Option<LineId>) -> Self {
        let questionnaire = report.questionnaire;
        let exposures: Vec<_> = report.exposures.iter().map(|(question, _)| *question).collect();
        Self {
            schema_version: REPORT_SCHEMA_VERSION,
            id,
            language: report.lang,
            state: report.answers.place.map(|place| questionnaire.place(place).code.as_str()),
            verdict: report.assessment.verdict,
            score: report.assessment.score,
            recorded: None,
            red_flags: report.assessment.flags.iter().map(|flag| red_flag(report, flag)).collect(),
            notes: report.ids(&report.assessment.notes),
            exposures: report.ids(&exposures),
            plan: report.plan.iter().map(|step| planned(report, step)).collect(),
            offices: report.offices.iter().map(|office| JsonContact::office(office, report.lang)).collect(),
            unanswered: report.ids(&report.unanswered),
            warnings: warnings(report),
            complete: report.unanswered.is_empty(),
        }
    }
}

/// What was left out, what is read otherwise than it was asked, and that the answers contradict the judgement.
fn warnings(report: &Report<'_>) -> Vec<String> {
    let left_out = report.ids(&report.left_out).into_iter().map(|id| (words(report.lang).document.off_route)(id));
    let remarks = report.remarks.iter().map(ToString::to_string);
    left_out.chain(remarks).chain(report.contradiction()).collect()
}

fn red_flag<'q>(report: &Report<'q>, flag: &RaisedFlag) -> JsonFlag<'q> {
    let question = report.questionnaire.question(flag.question);
    let cited = question.flag.iter().flat_map(|flag| &flag.sources);
    JsonFlag {
        id: &question.id,
        class: flag.class,
        answer: flag.answer,
        points: flag.points,
        reason: report.statement(flag.question),
        sources: cited.map(|&source| report.questionnaire.sources[source].id.as_str()).collect(),
    }
}

fn planned<'q>(report: &Report<'q>, step: &'q Step) -> JsonStep<'q> {
    let lang = report.lang;
    let contact = |&index: &usize| JsonContact::contact(&report.questionnaire.contacts[index], lang);
    let mut contacts: Vec<_> = step.contacts.iter().map(contact).collect();
    if step.offices {
        contacts.extend(report.offices.iter().map(|office| JsonContact::office(office, lang)));
        let guide = report.questionnaire.office_guide.filter(|_| report.offices.is_empty());
        contacts.extend(guide.as_ref().map(contact));
    }
    JsonStep { id: &step.id, when: step.when, title: step.title.get(lang), contacts }
}

impl<'q> JsonContact<'q> {
    pub(crate) fn contact(contact: &'q Contact, lang: Lang) -> Self {
        let Contact { id, name, phone, website, .. } = contact;
        Self { id, name: name.get(lang), phone: phone.as_deref(), website: website.as_deref() }
    }

    pub(crate) fn office(office: &'q Office, lang: Lang) -> Self {
        // The same as everywhere else.
        let second = office.second_phone.as_ref().map(|second| second.number.as_str());
        let phone = office.phone.as_deref().or(second);
        Self { id: &office.id, name: office.name.get(lang), phone, website: Some(&office.website) }
    }
}

/// The JSON Schema of the report and of everything else that is written as JSON: the documents, the steps of a case, the
/// error that stands in the place of a line that cannot be scored.
#[must_use]
pub fn report_schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<JsonLine<'_>>().to_value()
}
