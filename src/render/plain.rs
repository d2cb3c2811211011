//! Texts as lines of visible characters, whatever was typed into them.

use crate::text::harmful;

/// What stands for a character that has no shape of its own and could only do harm: a control character (a terminal
/// obeys it) or a change of writing direction (the text would read differently from what it is).
pub(super) const HARMLESS: char = '\u{fffd}';

/// The lines of a text, without empty ones and without space at their ends.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.split(is_line_end).map(|line| visible(line.trim())).filter(|line| !line.is_empty()).collect()
}

/// The lines of a text as somebody wrote them: with the empty ones between them, and set in as they are. What a format
/// would leave out at the beginning of a line is a space that it keeps.
pub(super) fn kept_lines(text: &str) -> Vec<String> {
    let all: Vec<_> = text.replace("\r\n", "\n").split(is_line_end).map(kept_line).collect();
    let is_blank = |line: &String| line.trim().is_empty();
    let first = all.iter().take_while(|line| is_blank(line)).count();
    let last = all.iter().rev().take_while(|line| is_blank(line)).count();
    all.into_iter().rev().skip(last).rev().skip(first).collect()
}

fn kept_line(line: &str) -> String {
    let line = line.trim_end();
    let words = line.trim_start();
    let indent = line[..line.len() - words.len()].chars();
    let indent: String = indent.map(|space| if space == '\u{3000}' { space } else { '\u{a0}' }).collect();
    if words.is_empty() { "\u{a0}".to_owned() } else { indent + &visible(words) }
}

/// The whole text on one line.
pub(super) fn one_line(text: &str) -> String {
    lines(text).join(" ")
}

const fn is_line_end(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn visible(line: &str) -> String {
    line.chars().map(|char| if char == '\t' { ' ' } else { harmless(char) }).collect()
}

fn harmless(char: char) -> char {
    if harmful(char) { HARMLESS } else { char }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_never_empty() {
        assert_eq!(lines("  one \r\n\n two\u{2028}three\n"), ["one", "two", "three"]);
        assert_eq!(lines(" \n "), Vec::<String>::new());
        assert_eq!(one_line("one\ntwo"), "one two");
    }

    #[test]
    fn lines_somebody_wrote_stay_as_they_are() {
        let kept = ["one", "\u{a0}", "\u{a0}\u{a0}two", "\u{3000}three"];
        assert_eq!(kept_lines("\n  \r\none \r\n\n  two\n\u{3000}three\n\n"), kept);
        assert_eq!(kept_lines(" \n "), Vec::<String>::new());
    }

    #[test]
    fn characters_that_would_do_something_are_shown_instead() {
        assert_eq!(one_line("a\u{1b}[2Jb\u{202e}c\td"), "a\u{fffd}[2Jb\u{fffd}c d");
    }
}
