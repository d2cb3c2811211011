//! Texts that are too long to read at once or for a screen of 40 columns, and what makes a question hard to read.

use textwrap::WordSeparator;

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::questionnaire::{Kind, Questionnaire};
use crate::text::{Lang, Text};
use crate::wrap::{width, wrap};

/// A narrow telephone, or a terminal with large type.
const COLUMNS: usize = 40;
/// Lines of a question: more do not fit on a small screen with the keys below.
const QUESTION: usize = 6;
/// Lines of a title, or of a line on a screen that interrupts.
const SHORT: usize = 2;
/// For running text only the width of its words matters.
const ANY: usize = usize::MAX;
/// The most that a text of each kind may have, in English and in Japanese.
#[derive(Clone, Copy)]
enum Limit {
    /// Words, and characters.
    Words(usize, usize),
    /// Characters in both.
    Letters(usize, usize),
}
/// A question that is understood on one hearing; a Japanese one may quote the caller's words.
const ASKED: Limit = Limit::Words(15, 57);
/// Two lines at 80 columns.
const HINT: Limit = Limit::Words(24, 55);
/// A row of a list with its answer at 40 columns.
const ROW: Limit = Limit::Letters(30, 15);
/// A line of the result that fits the screen, beside a telephone number.
const STEP: Limit = Limit::Letters(26, 13);

/// Characters of the message: it must be shorter.
const MESSAGE: usize = 300;

pub(super) fn check(questionnaire: &Questionnaire, found: &mut Findings) {
    let mut checker = Checker { found };
    checker.file(questionnaire);
    checker.questions(questionnaire);
    checker.plan(questionnaire);
    checker.lists(questionnaire);
    checker.readers(questionnaire);
    checker.sheet(questionnaire);
    message(questionnaire, found);
}

struct Checker<'f> {
    found: &'f mut Findings,
}

impl Checker<'_> {
    fn text(&mut self, path: &str, id: Option<&str>, text: &Text, lines: usize) {
        for lang in Lang::ALL {
            let Some(detail) = too_long(text.get(lang), lines) else { continue };
            let path = format!("{path}.{}", lang.tag());
            let finding = Diagnostic::new(Code::TextTooLong, path, detail);
            self.found.push(match id {
                Some(id) => finding.in_entry(id),
                None => finding,
            });
        }
    }

    /// A text of more words or characters than people take in at once.
    fn limit(&mut self, path: &str, id: Option<&str>, text: &Text, limit: Limit) {
        let characters = |text: &str| text.chars().count();
        let (en, ja, most) = match limit {
            Limit::Words(words, letters) => {
                (text.en.split_whitespace().count(), characters(&text.ja), [words, letters])
            }
            Limit::Letters(en, ja) => (characters(&text.en), characters(&text.ja), [en, ja]),
        };
        for (lang, (has, most)) in Lang::ALL.into_iter().zip([en, ja].into_iter().zip(most)) {
            if has > most {
                let finding =
                    Diagnostic::new(Code::TextTooLong, format!("{path}.{}", lang.tag()), format!("{has} > {most}"));
                self.found.push(finding.in_entry(id.unwrap_or_default()));
            }
        }
    }

    fn brackets(&mut self, path: &str, id: Option<&str>, text: &Text) {
        // A gloss of one word explains it; a bracket at the end is an exception that reads as more of the question.
        let ends = |text: &str| text.trim_end_matches(['.', '?', '。', '？']).ends_with([')', '）']);
        for lang in Lang::ALL.into_iter().filter(|lang| text.get(*lang).contains('(') || ends(text.get(*lang))) {
            let finding = Diagnostic::new(Code::BracketsInQuestion, format!("{path}.{}", lang.tag()), "");
            self.found.push(finding.in_entry(id.unwrap_or_default()));
        }
    }

    fn file(&mut self, questionnaire: &Questionnaire) {
        self.text("title", None, &questionnaire.title, SHORT);
        self.text("intro", None, &questionnaire.intro, ANY);
        self.text("disclaimer", None, &questionnaire.disclaimer, ANY);
        self.text("message", None, &questionnaire.message, ANY);
        if let Some(family) = &questionnaire.family_in_japan {
            self.text("family_in_japan.title", None, &family.title, SHORT);
            self.text("family_in_japan.text", None, &family.text, ANY);
        }
    }

    fn questions(&mut self, questionnaire: &Questionnaire) {
        for (index, section) in questionnaire.sections.iter().enumerate() {
            self.text(&format!("sections[{index}].title"), Some(&section.id), &section.title, SHORT);
            self.text(&format!("sections[{index}].on_paper"), Some(&section.id), &section.on_paper, SHORT);
            if let Some(page) = &section.page {
                self.text(&format!("sections[{index}].page.question"), Some(&section.id), &page.question, SHORT);
                self.text(&format!("sections[{index}].page.comfort"), Some(&section.id), &page.comfort, ANY);
            }
        }
        for (index, question) in questionnaire.questions.iter().enumerate() {
            let (path, id) = (format!("questions[{index}]"), Some(question.id.as_str()));
            self.text(&format!("{path}.text"), id, &question.text, QUESTION);
            self.limit(&format!("{path}.text"), id, &question.text, ASKED);
            self.brackets(&format!("{path}.text"), id, &question.text);
            self.limit(&format!("{path}.short"), id, &question.short, ROW);
            self.text(&format!("{path}.on_paper"), id, &question.on_paper, SHORT);
            if let Some(hint) = &question.hint {
                self.text(&format!("{path}.hint"), id, hint, ANY);
                self.limit(&format!("{path}.hint"), id, hint, HINT);
            } else if question.kind == Kind::Flag {
                self.found.push(Diagnostic::new(Code::FlagWithoutHint, &path, "").in_entry(&question.id));
            }
            if let Some(help) = &question.help {
                self.text(&format!("{path}.help"), id, help, ANY);
            }
            self.text(&format!("{path}.statement"), id, &question.statement, ANY);
            if let Some(flag) = &question.flag {
                self.text(&format!("{path}.flag.officials"), id, &flag.officials, ANY);
            }
        }
    }

    fn plan(&mut self, questionnaire: &Questionnaire) {
        for (index, step) in questionnaire.plan.iter().enumerate() {
            let (path, id) = (format!("plan[{index}]"), Some(step.id.as_str()));
            self.text(&format!("{path}.title"), id, &step.title, SHORT);
            self.limit(&format!("{path}.short"), id, &step.short, STEP);
            for (line, text) in step.say.iter().enumerate() {
                self.text(&format!("{path}.say[{line}]"), id, text, ANY);
            }
            for (line, text) in step.instructions.iter().enumerate() {
                self.text(&format!("{path}.do[{line}]"), id, text, ANY);
            }
            self.text(&format!("{path}.why"), id, &step.why, ANY);
            if let Some(window) = &step.window {
                self.text(&format!("{path}.window"), id, window, ANY);
            }
        }
    }

    fn lists(&mut self, questionnaire: &Questionnaire) {
        for band in &questionnaire.bands {
            let id = Some(band.verdict.word());
            self.text("verdicts.title", id, &band.title, SHORT);
            self.text("verdicts.text", id, &band.text, ANY);
            if let Some(comfort) = &band.comfort {
                self.text("verdicts.comfort", id, comfort, SHORT);
            }
        }
        for (index, screen) in questionnaire.screens.iter().enumerate() {
            let (path, id) = (format!("screens[{index}]"), Some(screen.id.as_str()));
            self.text(&format!("{path}.title"), id, &screen.title, SHORT);
            for (line, text) in screen.lines.iter().enumerate() {
                self.text(&format!("{path}.lines[{line}]"), id, text, SHORT);
            }
        }
        for (index, detail) in questionnaire.details.iter().enumerate() {
            self.text(&format!("details[{index}].prompt"), Some(&detail.id), &detail.prompt, ANY);
            self.text(&format!("details[{index}].label"), Some(&detail.id), &detail.label, ANY);
        }
        for (index, text) in questionnaire.evidence.iter().enumerate() {
            self.text(&format!("evidence[{index}]"), None, text, ANY);
        }
        self.names(questionnaire);
    }

    fn names(&mut self, questionnaire: &Questionnaire) {
        for (index, contact) in questionnaire.contacts.iter().enumerate() {
            self.text(&format!("contacts[{index}].name"), Some(&contact.id), &contact.name, ANY);
            if let Some(note) = &contact.note {
                self.text(&format!("contacts[{index}].note"), Some(&contact.id), note, ANY);
            }
        }
        for (index, office) in questionnaire.offices.iter().enumerate() {
            self.text(&format!("offices[{index}].name"), Some(&office.id), &office.name, ANY);
        }
        for (index, place) in questionnaire.places.iter().enumerate() {
            self.text(&format!("places[{index}].name"), Some(&place.code), &place.name, ANY);
            for (office, entry) in place.offices.iter().enumerate() {
                if let Some(serves) = &entry.serves {
                    self.text(&format!("places[{index}].offices[{office}].serves"), Some(&place.code), serves, SHORT);
                }
            }
            for (name, text) in [("note", &place.note), ("either", &place.either)] {
                text.iter()
                    .for_each(|text| self.text(&format!("places[{index}].{name}"), Some(&place.code), text, ANY));
            }
        }
        for (index, source) in questionnaire.sources.iter().enumerate() {
            self.text(&format!("sources[{index}].issuer"), Some(&source.id), &source.issuer, ANY);
        }
    }

    fn readers(&mut self, questionnaire: &Questionnaire) {
        for (index, reader) in questionnaire.readers.iter().enumerate() {
            let (path, id) = (format!("readers[{index}]"), Some(reader.id.as_str()));
            self.text(&format!("{path}.name"), id, &reader.name, SHORT);
            self.text(&format!("{path}.title"), id, &reader.title, SHORT);
            for (at, part) in reader.parts.iter().enumerate() {
                let path = format!("{path}.parts[{at}]");
                if let Some(title) = &part.title {
                    self.text(&format!("{path}.title"), id, title, ANY);
                }
                for (line, text) in part.lines.iter().enumerate() {
                    self.text(&format!("{path}.lines[{line}]"), id, text, ANY);
                }
                for (row, entry) in part.rows.iter().enumerate() {
                    self.text(&format!("{path}.rows[{row}].label"), id, &entry.label, ANY);
                }
            }
        }
    }

    fn sheet(&mut self, questionnaire: &Questionnaire) {
        let sheet = &questionnaire.sheet;
        self.text("sheet.title", None, &sheet.title, SHORT);
        self.text("sheet.lead", None, &sheet.lead, ANY);
        for (name, text) in [("call", &sheet.call), ("reassurance", &sheet.reassurance), ("number", &sheet.number)] {
            text.iter().for_each(|text| self.text(&format!("sheet.{name}"), None, text, ANY));
        }
        if let Some(code) = &sheet.code {
            let headings =
                [("notice", &code.notice), ("office", &code.office), ("guide", &code.guide), ("page", &code.page)];
            headings.iter().for_each(|(name, text)| self.text(&format!("sheet.code.{name}"), None, text, SHORT));
        }
        for (index, section) in sheet.sections.iter().enumerate() {
            self.text(&format!("sheet.sections[{index}].title"), None, &section.title, SHORT);
            for (line, item) in section.items.iter().enumerate() {
                self.text(&format!("sheet.sections[{index}].items[{line}]"), None, &item.text(), ANY);
            }
        }
        self.text("sheet.footer", None, &sheet.footer, ANY);
    }
}

/// What is too long about a text: its lines, counted against the limit, or a word that no line can hold.
fn too_long(text: &str, lines: usize) -> Option<String> {
    if width(text) <= COLUMNS {
        return None;
    }
    let needed = if lines == ANY { 0 } else { wrap(text, COLUMNS).len() };
    if needed > lines {
        return Some(format!("{needed} > {lines}"));
    }
    unbreakable(text).map(str::to_owned)
}

/// A word wider than a line. Web addresses have lines of their own and are never broken.
fn unbreakable(text: &str) -> Option<&str> {
    let tokens = text.split_whitespace().filter(|token| width(token) > COLUMNS && !token.contains("://"));
    let mut words = tokens.flat_map(|token| WordSeparator::UnicodeBreakProperties.find_words(token));
    words.find(|word| width(word.word) > COLUMNS).map(|word| word.word)
}

fn message(questionnaire: &Questionnaire, found: &mut Findings) {
    for lang in Lang::ALL {
        let length = questionnaire.message.get(lang).chars().count();
        if length >= MESSAGE {
            let path = format!("message.{}", lang.tag());
            found.push(Diagnostic::new(Code::MessageTooLong, path, length.to_string()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_at_forty_columns() {
        let line = "word ".repeat(8).trim_end().to_owned();
        let text = |lines: usize| vec![line.as_str(); lines].join(" ");
        assert_eq!(too_long(&text(6), QUESTION), None);
        assert_eq!(too_long(&text(7), QUESTION), Some("7 > 6".to_owned()));
        assert_eq!(too_long(&"あ".repeat(40), SHORT), None);
        assert_eq!(too_long(&"あ".repeat(41), SHORT), Some("3 > 2".to_owned()));
        assert_eq!(too_long(&"あ".repeat(400), ANY), None);
    }

    #[test]
    fn words_that_no_line_holds_are_found_and_addresses_are_not() {
        let word = "w".repeat(41);
        assert_eq!(too_long(&format!("a {word} b"), ANY), Some(word));
        assert_eq!(too_long(&format!("see https://example.org/{}", "w".repeat(80)), ANY), None);
    }
}
