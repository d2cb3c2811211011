//! What fills the places of a paper: details, times, answers; and what is left to fill in by hand.

use super::facts::IncidentFacts;
use crate::answer::{Answer, QuestionId};
use crate::condition::Condition;
use crate::document::Field;
use crate::questionnaire::{Known, Reader, Row, RowValue, placeholders};
use crate::report::Report;
use crate::text::{Lang, Text};
use crate::words::words;

/// What stands in a text for something that is not known.
const BLANK: &str = "____________";

/// Everything a paper is filled from.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) report: &'a Report<'a>,
    pub(super) facts: &'a IncidentFacts,
    pub(super) reader: &'a Reader,
}

/// What is known about a question: yes, no and not sure are answers; not asked, or not answered, is none.
pub(super) type Told = Option<Answer>;

impl<'a> Facts<'a> {
    pub(super) fn holds(&self, condition: &Condition) -> bool {
        self.report.holds(condition)
    }

    /// A detail by its place in the questionnaire, if the person gave it.
    pub(super) fn detail(&self, detail: usize) -> Option<&'a str> {
        let id = &self.report.questionnaire.details[detail].id;
        self.by_id(id)
    }

    fn by_id(&self, id: &str) -> Option<&'a str> {
        let found = self.facts.details.iter().find(|(detail, _)| detail == id);
        found.map(|(_, text)| text.as_str()).filter(|text| !text.trim().is_empty())
    }

    /// Whether a detail belongs in a form: a long one that was not given has its lines to write on elsewhere.
    fn belongs(&self, detail: usize) -> bool {
        let long = self.report.questionnaire.details[detail].long;
        self.applies(detail) && (self.detail(detail).is_some() || !long)
    }

    /// Whether a detail belongs on the paper: it was given, or it applies.
    pub(super) fn applies(&self, detail: usize) -> bool {
        self.detail(detail).is_some() || self.holds(&self.report.questionnaire.details[detail].ask_if)
    }

    /// What was told about a question; `None` where it does not apply. A no to a page stands for a no to each row.
    pub(super) fn told(&self, id: QuestionId) -> Option<Told> {
        let (report, questionnaire) = (self.report, self.report.questionnaire);
        let page = questionnaire.sections[questionnaire.question(id).section].page.as_ref();
        let gate = page.and_then(|page| page.gate).filter(|&gate| gate != id);
        if gate.is_some_and(|gate| report.route.answer(&report.answers, gate) == Some(Answer::No)) {
            return Some(Some(Answer::No));
        }
        report.route.contains(id).then(|| report.answers.get(id))
    }

    /// A text with what its braces stand for.
    pub(super) fn filled(&self, text: &str, lang: Lang) -> String {
        let mut filled = text.to_owned();
        for name in placeholders(text) {
            let value = self.named(name, lang).unwrap_or_else(|| BLANK.to_owned());
            filled = filled.replacen(&format!("{{{name}}}"), &value, 1);
        }
        filled
    }

    fn named(&self, name: &str, lang: Lang) -> Option<String> {
        match name {
            "answered" => self.known(Known::Answered, lang),
            "printed" => self.known(Known::Printed, lang),
            "state" => self.known(Known::State, lang),
            id => self.by_id(id).map(on_one_line),
        }
    }

    fn known(&self, known: Known, lang: Lang) -> Option<String> {
        let report = self.report;
        match known {
            Known::Answered => self.facts.answered.as_ref().map(|_| report.in_language(lang).when_answered()),
            Known::Printed => Some((words(lang).document.day)(&self.facts.date)),
            Known::State => {
                report.answers.place.map(|place| report.questionnaire.place(place).name.get(lang).to_owned())
            }
            Known::Offices => {
                let names: Vec<_> = report.offices.iter().map(|office| office.name.get(lang)).collect();
                (!names.is_empty()).then(|| names.join(words(lang).document.list_separator))
            }
        }
    }

    /// A labelled value; none where it does not apply.
    pub(super) fn row(&self, row: &Row) -> Option<Field> {
        let lang = self.report.lang;
        let value = match &row.value {
            RowValue::Blank => None,
            RowValue::Detail(detail) if !self.belongs(*detail) => return None,
            RowValue::Detail(detail) => self.detail(*detail).map(str::to_owned),
            RowValue::Known(known) => self.known(*known, lang),
            RowValue::Reference(step) => self.reference(*step),
            RowValue::Questions(questions) => Some(self.answers(questions)),
        };
        Some(Field { label: self.label(&row.label), value })
    }

    fn reference(&self, step: usize) -> Option<String> {
        let id = &self.report.questionnaire.plan[step].id;
        self.facts.references.iter().find(|(noted, _)| noted == id).map(|(_, number)| number.clone())
    }

    /// A line for a translation.
    pub(super) fn translation(&self) -> Field {
        Field { label: words(self.report.lang).document.translation.to_owned(), value: None }
    }

    /// A label; in a letter with what it means.
    pub(super) fn label(&self, label: &Text) -> String {
        let lang = self.report.lang;
        match self.gloss() {
            Some(gloss) => format!("{} / {}", label.get(lang), label.get(gloss)),
            None => label.get(lang).to_owned(),
        }
    }

    /// The language in which each line is said again: in a letter, the one it is not written in.
    pub(super) fn gloss(&self) -> Option<Lang> {
        let letter = self.reader.kind == crate::questionnaire::ReaderKind::Letter;
        letter.then(|| self.report.lang.other())
    }

    /// Questions answered with yes or not sure, in a few words each; else whether they were asked at all.
    fn answers(&self, questions: &[QuestionId]) -> String {
        let words = &words(self.report.lang).document;
        let told: Vec<_> = questions.iter().filter_map(|&id| Some((id, self.told(id)?))).collect();
        let happened = told.iter().filter(|(_, told)| *told > Some(Answer::No));
        let named: Vec<_> = happened.map(|&(id, told)| self.short(id, told)).collect();
        if !named.is_empty() {
            return named.join(words.list_separator);
        }
        let asked = told.iter().filter(|(_, told)| told.is_some()).count();
        match asked {
            0 => words.not_asked,
            count if count == told.len() => words.said_no,
            _ => words.partly_no,
        }
        .to_owned()
    }

    fn short(&self, id: QuestionId, told: Told) -> String {
        let lang = self.report.lang;
        let short = self.report.questionnaire.question(id).on_paper.get(lang);
        let unsure = words(lang).document.person_unsure;
        match (told, lang) {
            (Some(Answer::Unsure), Lang::En) => format!("{short} ({})", unsure.to_lowercase()),
            (Some(Answer::Unsure), Lang::Ja) => format!("{short}（{unsure}）"),
            _ => short.to_owned(),
        }
    }
}

/// A text of several lines in the middle of a sentence.
pub(super) fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a text is in another script than the language's own: an officer needs it translated.
pub(super) fn is_foreign(text: &str, lang: Lang) -> bool {
    lang == Lang::En && text.chars().any(|letter| letter.is_alphabetic() && letter > '\u{24F}')
}
