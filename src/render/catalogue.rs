//! The review view of a questionnaire: Markdown for people who do not read YAML, both languages side by side.

use super::condition::in_words;
use super::mermaid::weight_named;
use crate::condition::Condition;
use crate::documents::meaning;
use crate::questionnaire::{Question, Questionnaire, Step};
use crate::text::{Lang, Text};
use crate::verdict::{Class, Verdict};
use crate::words::{CatalogueWords, words};

/// Everything a reviewer signs off: points and verdicts, every question with when it is asked, what it weighs and who
/// says so, and every step of the plan.
#[must_use]
pub fn catalogue(questionnaire: &Questionnaire) -> String {
    let mut page = Page { questionnaire, out: String::new() };
    page.head();
    page.scoring();
    page.verdicts();
    page.questions();
    page.plan();
    page.out
}

struct Page<'q> {
    questionnaire: &'q Questionnaire,
    out: String,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn heading(&mut self, level: usize, text: &str) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        self.line(&format!("{} {text}\n", "#".repeat(level)));
    }

    /// `- **Label:** value`
    fn field(&mut self, label: Label, value: &str) {
        self.line(&format!("- **{}:** {value}", self::label(label)));
    }

    /// A label with texts below it, each in both languages.
    fn texts<'t>(&mut self, label: Label, texts: impl IntoIterator<Item = &'t Text>) {
        self.line(&format!("- **{}:**", self::label(label)));
        texts.into_iter().for_each(|text| self.languages(text));
    }

    fn text(&mut self, label: Label, text: &Text) {
        self.texts(label, [text]);
    }

    fn languages(&mut self, text: &Text) {
        for lang in Lang::ALL {
            self.line(&format!("  - {}: {}", lang.tag(), escape(text.get(lang))));
        }
    }

    fn head(&mut self) {
        let questionnaire = self.questionnaire;
        self.line(&format!("# {}\n", side_by_side(&questionnaire.title)));
        let edition = |lang| (words(lang).catalogue.edition)(questionnaire.version, &questionnaire.checked);
        self.line(&format!("{}: {} / {}\n", code(&questionnaire.id), edition(Lang::En), edition(Lang::Ja)));
        self.text(|words| words.intro, &questionnaire.intro);
        self.text(|words| words.disclaimer, &questionnaire.disclaimer);
    }

    fn scoring(&mut self) {
        self.heading(2, &label(|words| words.scoring));
        let columns: [Label; 3] = [|words| words.class, |words| words.if_yes, |words| words.if_unsure];
        let columns = columns.map(label);
        self.line(&format!("| {} |\n| --- | --: | --: |", columns.join(" | ")));
        for class in Class::ALL.into_iter().rev() {
            let points = self.questionnaire.scoring.of(class);
            self.line(&format!("| {} | {points} | {} |", code(class.word()), points / 2));
        }
        let cap = |lang| (words(lang).catalogue.unsure_cap)(self.questionnaire.scoring.unsure_cap);
        let cap = format!("\n{} / {}", cap(Lang::En), cap(Lang::Ja));
        self.line(&cap);
    }

    fn verdicts(&mut self) {
        self.heading(2, &label(|words| words.verdicts));
        for band in self.questionnaire.bands.iter().rev() {
            let from = both(|lang| {
                let words = &words(lang).catalogue;
                band.from.map_or_else(|| words.no_start.to_owned(), words.from)
            });
            self.line(&format!("- {} ({from})", code(band.verdict.word())));
            for lang in Lang::ALL {
                let (title, text) = (escape(band.title.get(lang)), escape(&meaning(band, lang)));
                self.line(&format!("  - {}: **{title}** {text}", lang.tag()));
            }
        }
    }

    fn questions(&mut self) {
        self.heading(2, &label(|words| words.questions));
        let mut section = None;
        for (id, question) in self.questionnaire.numbered() {
            if section.replace(question.section) != Some(question.section) {
                let title = side_by_side(&self.questionnaire.sections[question.section].title);
                self.heading(3, &format!("{title} ({})", both(|lang| (words(lang).catalogue.phase)(question.phase))));
            }
            self.heading(4, &format!("{}. {}", id.0 + 1, code(&question.id)));
            self.question(question);
        }
    }

    fn question(&mut self, question: &Question) {
        self.text(|words| words.question, &question.text);
        self.text(|words| words.short, &question.short);
        if let Some(hint) = &question.hint {
            self.text(|words| words.hint, hint);
        }
        self.condition(|words| words.asked, &question.ask_if);
        self.field(|words| words.kind, &both(|lang| (words(lang).catalogue.kind_of)(question.kind)));
        if let Some(screen) = question.screen {
            let screen = &self.questionnaire.screens[screen];
            self.field(|words| words.screen, &format!("{} {}", code(&screen.id), side_by_side(&screen.title)));
        }
        let weight = |lang| weight_named(self.questionnaire, question, lang, &code);
        let weights: Vec<_> = Lang::ALL.into_iter().filter_map(weight).collect();
        if !weights.is_empty() {
            self.field(|words| words.points, &weights.join(" / "));
        }
        if let Some(help) = &question.help {
            self.text(|words| words.help, help);
        }
        self.text(|words| words.statement, &question.statement);
        if let Some(flag) = &question.flag {
            self.text(|words| words.officials, &flag.officials);
            self.sources(&flag.sources);
        }
    }

    fn condition(&mut self, label: Label, condition: &Condition) {
        if matches!(condition, Condition::Always | Condition::Verdict(Verdict::NoKnownSigns)) {
            self.field(label, &self::label(|words| words.always));
            return;
        }
        self.line(&format!("- **{}:**", self::label(label)));
        for lang in Lang::ALL {
            let condition = (words(lang).catalogue.only_if)(&in_words(self.questionnaire, condition, lang, &code));
            self.line(&format!("  - {}: {condition}", lang.tag()));
        }
    }

    fn sources(&mut self, sources: &[usize]) {
        if sources.is_empty() {
            return;
        }
        self.line(&format!("- **{}:**", label(|words| words.sources)));
        for &index in sources {
            let source = &self.questionnaire.sources[index];
            let date = source.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
            let url = source.url.as_ref().map(|url| format!(" {}", link(url))).unwrap_or_default();
            self.line(&format!("  - {} {}{date}{url}", code(&source.id), side_by_side(&source.issuer)));
        }
    }

    fn plan(&mut self) {
        self.heading(2, &label(|words| words.plan));
        for (index, step) in self.questionnaire.plan.iter().enumerate() {
            self.heading(
                3,
                &format!("{}. {} ({})", index + 1, code(&step.id), both(|lang| (words(lang).document.when)(step.when))),
            );
            self.step(step);
        }
    }

    fn step(&mut self, step: &Step) {
        self.text(|words| words.step, &step.title);
        self.condition(|words| words.shown, &step.show_if);
        self.texts(|words| words.to_do, &step.instructions);
        self.text(|words| words.why, &step.why);
        if let Some(window) = &step.window {
            self.text(|words| words.window, window);
        }
        self.contacts(step);
        self.sources(&step.sources);
    }

    fn contacts(&mut self, step: &Step) {
        if step.contacts.is_empty() && !step.offices {
            return;
        }
        self.line(&format!("- **{}:**", label(|words| words.contacts)));
        for &index in &step.contacts {
            let contact = &self.questionnaire.contacts[index];
            let phone = contact.phone.as_ref().map(|phone| format!(", {}", escape(phone))).unwrap_or_default();
            let website = contact.website.as_ref().map(|url| format!(" {}", link(url))).unwrap_or_default();
            self.line(&format!("  - {} {}{phone}{website}", code(&contact.id), side_by_side(&contact.name)));
        }
        if step.offices {
            self.line(&format!("  - {}", label(|words| words.own_office)));
        }
    }
}

/// One of the words of this view.
type Label = fn(&'static CatalogueWords) -> &'static str;

/// A label in both languages.
fn label(label: Label) -> String {
    both(|lang| label(&words(lang).catalogue))
}

/// A phrase in both languages.
fn both<S: std::fmt::Display>(phrase: impl Fn(Lang) -> S) -> String {
    format!("{} / {}", phrase(Lang::En), phrase(Lang::Ja))
}

/// A text in both languages, on one line.
fn side_by_side(text: &Text) -> String {
    format!("{} / {}", escape(&text.en), escape(&text.ja))
}

/// An id. Ids hold no backtick.
fn code(id: &str) -> String {
    format!("`{id}`")
}

/// An address, which holds no blank; what could end the link is written as a code.
fn link(url: &str) -> String {
    format!("<{}>", url.replace('<', "%3C").replace('>', "%3E"))
}

/// Text in which every sign of Markdown or HTML stands for itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::EMBEDDED_YAML;

    #[test]
    fn signs_of_markdown_stand_for_themselves() {
        assert_eq!(
            escape("a *b* _c_ [d](e) <f> `g` |h| &amp; #i"),
            "a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\|h\\| \\&amp; \\#i"
        );
        assert_eq!(link("https://x.org/<a>"), "<https://x.org/%3Ca%3E>");
    }

    #[test]
    fn every_text_of_a_question_and_a_step_is_there_in_both_languages() {
        let questionnaire = Questionnaire::parse(EMBEDDED_YAML.as_bytes()).expect("the shipped file");
        let page = catalogue(&questionnaire);
        let questions = questionnaire.questions.iter().flat_map(|question| {
            let officials = question.flag.as_ref().map(|flag| &flag.officials);
            let texts = [&question.text, &question.short, &question.statement];
            texts.into_iter().chain(&question.hint).chain(&question.help).chain(officials)
        });
        let steps = questionnaire.plan.iter().flat_map(|step| step.instructions.iter().chain([&step.title, &step.why]));
        for text in questions.chain(steps) {
            for lang in Lang::ALL {
                assert!(page.contains(&escape(text.get(lang))), "{text:?}");
            }
        }
    }

    #[test]
    fn conditions_points_and_sources_are_told_in_words() {
        let page = catalogue(&Questionnaire::embedded());
        for part in [
            "  - en: if `claimed_japanese_official` or `claimed_other_authority` is asked and not no\n",
            "  - ja: `asked_money`が質問の対象で「いいえ」以外の場合\n",
            "40 (strong); 100 (decisive) if `claimed_japanese_official` is yes / ",
            "- **Asked / 質問する条件:** always / 常に\n",
            "| `decisive` | 100 | 50 |",
            "  - en: if the verdict is `likely_scam` or worse or `still_on_call` is yes or not sure or (",
        ] {
            assert!(page.contains(part), "{part}");
        }
    }
}
