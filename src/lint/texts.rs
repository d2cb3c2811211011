//! Texts that are too long to read at once or for a screen of 40 columns, and what makes a question hard to read.

use serde_yaml::Value;
use textwrap::WordSeparator;

use crate::diagnostic::{Code, Findings};
use crate::questionnaire::wording::{Spot, each, texts};
use crate::text::Lang;
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

/// A message has fewer characters than this: a longer one is cut by some services.
pub const MESSAGE: usize = 300;

/// How many lines a kind of text may have, and how many words or characters.
fn limits(kind: &str) -> (usize, Option<Limit>) {
    match kind {
        "questions.text" => (QUESTION, Some(ASKED)),
        "questions.hint" => (ANY, Some(HINT)),
        "questions.short" => (ANY, Some(ROW)),
        "plan.short" => (ANY, Some(STEP)),
        "title" | "sections.title" | "sections.on_paper" | "sections.page.question" | "questions.on_paper" => {
            (SHORT, None)
        }
        "plan.title" | "verdicts.title" | "verdicts.comfort" | "screens.title" | "screens.lines" => (SHORT, None),
        "places.offices.serves" | "readers.name" | "readers.title" | "family_in_japan.title" => (SHORT, None),
        "sheet.title" | "sheet.code.office" | "sheet.code.page" | "sheet.sections.title" => (SHORT, None),
        kind if kind.starts_with("wording.") => (SHORT, None),
        _ => (ANY, None),
    }
}

/// Looks at every text of a file.
pub(super) fn check(file: &Value, found: &mut Findings) {
    each(file, &mut |spot, value| {
        let kind = spot.kind();
        for (lang, text) in texts(value).into_iter().flatten() {
            check_text(&kind, spot, lang, text, found);
        }
    });
}

fn check_text(kind: &str, spot: &Spot<'_>, lang: Lang, text: &str, found: &mut Findings) {
    let (lines, limit) = limits(kind);
    let long = [too_long(text, lines), limit.and_then(|limit| too_much(text, lang, limit))];
    for detail in long.into_iter().flatten() {
        found.push(spot.finding(Code::TextTooLong, Some(lang), &detail));
    }
    if kind == "questions.text" && has_brackets(text) {
        found.push(spot.finding(Code::BracketsInQuestion, Some(lang), ""));
    }
    let length = text.chars().count();
    if kind == "message" && length >= MESSAGE {
        found.push(spot.finding(Code::MessageTooLong, Some(lang), &length.to_string()));
    }
}

/// A gloss of one word explains it; a bracket at the end is an exception that reads as more of the question.
fn has_brackets(text: &str) -> bool {
    text.contains('(') || text.trim_end_matches(['.', '?', '。', '？']).ends_with([')', '）'])
}

/// More words or characters than people take in at once.
fn too_much(text: &str, lang: Lang, limit: Limit) -> Option<String> {
    let (has, most) = match (limit, lang) {
        (Limit::Words(most, _), Lang::En) => (text.split_whitespace().count(), most),
        (Limit::Letters(most, _), Lang::En) | (Limit::Words(_, most) | Limit::Letters(_, most), Lang::Ja) => {
            (text.chars().count(), most)
        }
    };
    (has > most).then(|| format!("{has} > {most}"))
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
