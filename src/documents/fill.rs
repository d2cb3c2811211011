//! What fills the places of a paper: details, times, answers; and what is left to fill in by hand.

use super::facts::IncidentFacts;
use super::steps;
use crate::answer::{Answer, QuestionId};
use crate::condition::Condition;
use crate::document::{Block, Field};
use crate::questionnaire::{Known, Reader, Row, RowValue, placeholders};
use crate::report::Report;
use crate::text::{Lang, Text};
use crate::words::{DocumentWords, words};

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

    /// A detail by its index in the questionnaire, if the person gave it.
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
                let several = if report.offices.len() > 1 { "□ " } else { "" };
                let section = report.questionnaire.wording.section.as_ref().map(|section| section.get(lang));
                let to = |name: &str| format!("{several}{}", (words(lang).document.addressed)(name, section));
                let names = report.offices.iter().map(|office| to(office.name.get(lang)));
                let districts = steps::place_note(report).filter(|_| !several.is_empty());
                let lines: Vec<_> = names.chain(districts).collect();
                (!lines.is_empty()).then(|| lines.join("\n"))
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
            RowValue::Text(text) => Some(self.filled(text.get(lang), lang)),
            RowValue::Done(step) => self.done(*step),
            RowValue::Questions(questions) => self.answers(questions),
        };
        Some(Field { label: self.label(&row.label), value })
    }

    /// The day a step was done, and the number noted with it.
    fn done(&self, step: usize) -> Option<String> {
        let (words, signs) = (&words(self.report.lang).document, &words(self.report.lang).signs);
        let id = &self.report.questionnaire.plan[step].id;
        let day = self.facts.done.iter().find(|(done, _)| done == id).map(|(_, day)| (words.day)(day));
        let number = self.reference(step).map(|number| (words.reference)(&number));
        let told: Vec<_> = [day, number].into_iter().flatten().collect();
        (!told.is_empty()).then(|| told.join(signs.comma))
    }

    fn reference(&self, step: usize) -> Option<String> {
        let id = &self.report.questionnaire.plan[step].id;
        self.facts.references.iter().find(|(noted, _)| noted == id).map(|(_, number)| number.clone())
    }

    /// A line for a translation.
    pub(super) fn translation(&self) -> Field {
        self.line(|words| words.translation)
    }

    /// A line for a name in Latin letters.
    pub(super) fn roman(&self) -> Field {
        self.line(|words| words.roman)
    }

    fn line(&self, label: impl Fn(&DocumentWords) -> &'static str) -> Field {
        let [en, ja] = [Lang::En, Lang::Ja].map(|lang| label(&words(lang).document).to_owned());
        Field { label: self.label(&Text { en, ja }), value: None }
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

    /// The end of a page: in a letter, of a sheet that is sent or kept by itself.
    pub(super) fn new_page(&self) -> Block {
        if self.gloss().is_some() { Block::NewPage } else { Block::Overleaf }
    }

    /// Questions answered with yes or not sure, in a few words each; else whether they were asked at all.
    fn answers(&self, questions: &[QuestionId]) -> Option<String> {
        let words = &words(self.report.lang).document;
        let told: Vec<_> = questions.iter().filter_map(|&id| Some((id, self.told(id)?))).collect();
        let happened = told.iter().filter(|(_, told)| *told > Some(Answer::No));
        let named: Vec<_> = happened.map(|&(id, told)| self.short(id, told)).collect();
        if !named.is_empty() {
            return Some(named.join(words.list_separator));
        }
        let asked = told.iter().filter(|(_, told)| told.is_some()).count();
        match asked {
            count if count > 0 && count == questions.len() => Some(words.said_no.to_owned()),
            // Nobody writes into a letter what was not asked.
            _ if self.gloss().is_some() => None,
            0 => Some(words.not_asked.to_owned()),
            _ => Some(words.partly_no.to_owned()),
        }
    }

    fn short(&self, id: QuestionId, told: Told) -> String {
        let lang = self.report.lang;
        let short = self.report.questionnaire.question(id).on_paper.get(lang);
        let unsure = words(lang).document.person_unsure;
        match told {
            Some(Answer::Unsure) => short.to_owned() + &(words(lang).signs.bracketed)(&unsure.to_lowercase()),
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

/// Whether a text has a word in Latin letters.
pub(super) fn is_latin(text: &str) -> bool {
    text.split(|letter: char| !(letter.is_alphabetic() && letter <= '\u{24F}')).any(|word| word.chars().count() > 1)
}
