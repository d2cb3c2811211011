//! Questionnaires: everything that is known about one kind of call. The one door for question files.

mod model;
mod names;
mod parts;
mod raw;
mod readers;
mod resolve;
mod shape;
mod validate;
pub(crate) mod wording;

pub(crate) use model::ANSWERED;
pub use model::{
    Band, Detail, FamilyInJapan, Flag, Kind, Office, Page, Phase, Place, PlaceOffice, Question, Questionnaire, Retired,
    Scoring, SecondPhone, Section, Step, When,
};
pub use parts::{
    Certainty, Contact, Country, Screen, Sheet, SheetCode, SheetItem, SheetKind, SheetSection, Source, SourceSeen,
    Wording,
};
pub(crate) use readers::placeholders;
pub use readers::{Known, Part, PartKind, Reader, ReaderKind, Row, RowValue};

use serde_yaml::Value;

use crate::answer::{Answers, PlaceId, QuestionId};
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::text::half_width;
use crate::yaml::{self, find_lines, tree};

/// The question file that is compiled in.
pub const EMBEDDED_YAML: &str = include_str!("../questions.yaml");

impl Questionnaire {
    /// The questionnaire in a YAML file.
    ///
    /// # Errors
    /// Everything that is wrong with the file, each with its place.
    pub fn parse(bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let yaml = yaml::text(bytes).map_err(|finding| vec![finding])?;
        let result = parse_text(yaml);
        result.map_err(|mut found| {
            find_lines(&mut found, yaml);
            found
        })
    }

    /// The question with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.id == id).map(QuestionId)
    }

    /// The place with this postal code, in capitals or not.
    #[must_use]
    pub fn find_place(&self, code: &str) -> Option<PlaceId> {
        let code = half_width(code);
        let code = code.trim();
        self.places.iter().position(|place| place.code.eq_ignore_ascii_case(code)).map(PlaceId)
    }

    /// The question of an earlier edition with this id.
    #[must_use]
    pub fn find_retired(&self, id: &str) -> Option<&Retired> {
        self.retired.iter().find(|retired| retired.id == id)
    }

    /// Whether a question stands for all rows of a page: only files answer it, no interview asks it.
    #[must_use]
    pub fn is_gate(&self, id: QuestionId) -> bool {
        let page = self.sections[self.questions[id.0].section].page.as_ref();
        page.is_some_and(|page| page.gate == Some(id))
    }

    /// Every question about the call and its aftermath that the interview asks: all but the gates of pages.
    pub(crate) fn about_the_call(&self) -> impl Iterator<Item = QuestionId> {
        let asked = self.numbered().filter(|(_, question)| question.phase.is_interview());
        asked.map(|(id, _)| id).filter(|&id| !self.is_gate(id))
    }

    /// A question by its number.
    ///
    /// # Panics
    /// If the number comes from another questionnaire.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.0]
    }

    /// The reader with this id.
    #[must_use]
    pub fn find_reader(&self, id: &str) -> Option<&Reader> {
        self.readers.iter().find(|reader| reader.id == id)
    }

    /// A place by its number.
    ///
    /// # Panics
    /// If the number comes from another questionnaire.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.0]
    }

    /// All questions with their numbers, in order.
    pub fn numbered(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        self.questions.iter().enumerate().map(|(index, question)| (QuestionId(index), question))
    }

    /// All places with their numbers, in order.
    pub fn numbered_places(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        self.places.iter().enumerate().map(|(index, place)| (PlaceId(index), place))
    }

    /// No answer yet.
    #[must_use]
    pub fn no_answers(&self) -> Answers {
        Answers::none(self.questions.len())
    }
}

fn parse_text(yaml: &str) -> Result<Questionnaire, Vec<Diagnostic>> {
    let file = tree(yaml).map_err(|error| vec![syntax(&error)])?;
    check_version(&file).map_err(|finding| vec![finding])?;
    let mut found = Findings::default();
    wording::check(&file, &mut found);
    let raw = serde_yaml::from_str(yaml).map_err(|error| syntax(&error));
    match raw.map(|raw| validate::validate(&raw)) {
        Ok(Ok(questionnaire)) if found.is_empty() => return Ok(questionnaire),
        Ok(Ok(_)) => {}
        Ok(Err(more)) => found.extend(more.into_list()),
        Err(finding) => found.push(finding),
    }
    Err(found.into_list())
}

fn syntax(error: &serde_yaml::Error) -> Diagnostic {
    let line = error.location().map(|location| location.line());
    Diagnostic::new(Code::Syntax, "", error.to_string()).at_line(line)
}

/// The format is looked at before anything else: a file of another version is not full of mistakes, it is another version.
fn check_version(file: &Value) -> Result<(), Diagnostic> {
    let Some(version) = file.get("format_version").and_then(Value::as_u64) else { return Ok(()) };
    let code = match version.cmp(&u64::from(shape::FORMAT_VERSION)) {
        std::cmp::Ordering::Less => Code::OlderFormat,
        std::cmp::Ordering::Equal => return Ok(()),
        std::cmp::Ordering::Greater => Code::NewerFormat,
    };
    Err(Diagnostic::new(code, "format_version", version.to_string()))
}

/// The JSON Schema of question files.
#[must_use]
pub fn question_file_schema() -> serde_json::Value {
    schemars::schema_for!(raw::RawQuestionnaire).to_value()
}
