//! What is typed, made fit to be kept and shown.

use crate::text::harmful;

/// Longest detail, in characters. A longer one is refused, never cut.
pub const MAX_DETAIL_CHARS: usize = 6000;

/// A text has more than [`MAX_DETAIL_CHARS`] characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    /// How many it has.
    pub chars: usize,
}

/// A text as it may be stored and shown: without spaces and empty lines around it, with control and direction
/// characters written out, tabs as spaces, and on one line; a `long` one keeps its lines, each ended by `\n`.
///
/// # Errors
/// If it is longer than [`MAX_DETAIL_CHARS`]: nothing is ever cut.
pub fn clean(text: &str, long: bool) -> Result<String, TooLong> {
    let text = text.replace("\r\n", "\n");
    let text = fitting(&text)?;
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' if long => clean.push('\n'),
            letter if letter.is_whitespace() && harmful(letter) => clean.push(' '),
            letter => push_visible(&mut clean, letter),
        }
    }
    Ok(clean)
}

/// The text without spaces and empty lines around it, if it is short enough.
pub(super) fn fitting(text: &str) -> Result<&str, TooLong> {
    let text = text.trim();
    let chars = chars(text);
    if chars > MAX_DETAIL_CHARS { Err(TooLong { chars }) } else { Ok(text) }
}

/// The text with every control and direction character written out (`<U+001B>`): nothing in it can drive a terminal,
/// hide words or turn their order round.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    text.chars().for_each(|letter| push_visible(&mut visible, letter));
    visible
}

fn push_visible(text: &mut String, letter: char) {
    if harmful(letter) {
        text.push_str(&format!("<U+{:04X}>", u32::from(letter)));
    } else {
        text.push(letter);
    }
}

/// How many characters were typed: one that was written out counts once, so that a text that was taken is taken again.
fn chars(text: &str) -> usize {
    let written_out = text.match_indices("<U+").filter_map(|(at, opening)| {
        let rest = &text[at + opening.len()..];
        let code = rest.split_once('>').map(|(code, _)| code).filter(|code| (4..=6).contains(&code.len()))?;
        let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?;
        harmful(letter).then_some(opening.len() + code.len())
    });
    text.chars().count() - written_out.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_drive_a_terminal_or_turn_words_round() {
        let typed = "  a\u{1b}[31mb\u{202e}c\r\nd\te  ";
        assert_eq!(clean(typed, false), Ok("a<U+001B>[31mb<U+202E>c d e".to_owned()));
        assert_eq!(clean(typed, true), Ok("a<U+001B>[31mb<U+202E>c\nd e".to_owned()));
    }

    #[test]
    fn six_thousand_characters_are_taken_whole_and_again_and_one_more_is_refused() {
        let typed = format!("\u{200b}{}", "字\n".repeat(MAX_DETAIL_CHARS / 2));
        let once = clean(&typed, true).expect("as long as may be, its last line end aside");
        assert_eq!(once.chars().count(), MAX_DETAIL_CHARS + 7);
        assert_eq!(clean(&once, true), Ok(once.clone()));
        assert_eq!(clean(&format!("{once}x"), false), Err(TooLong { chars: MAX_DETAIL_CHARS + 1 }));
    }

    #[test]
    fn a_code_that_only_looks_written_out_counts_in_full() {
        assert_eq!(chars("<U+0041><U+200B><U+zzzz><U+"), 8 + 1 + 8 + 3);
    }
}
