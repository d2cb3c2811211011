//! JSON that may be looked at on a terminal: characters that could drive it, hide words or turn their order round are
//! written as escapes. Read back, the text is the same.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::text::harmful;

/// Adds a value to a buffer, in one line.
pub(crate) fn write_json(out: &mut Vec<u8>, value: &impl Serialize) {
    value.serialize(&mut Serializer::with_formatter(out, Safe)).expect("plain data into memory always succeeds");
}

struct Safe;

impl Formatter for Safe {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if !fragment.bytes().any(may_begin_harmful) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut rest = fragment;
        while let Some((at, letter)) = rest.char_indices().find(|(_, letter)| harmful(*letter)) {
            writer.write_all(&rest.as_bytes()[..at])?;
            for unit in letter.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &rest[at + letter.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}

/// The bytes that harmful characters begin with: few, and rare in both languages, so that most texts are copied whole.
const fn may_begin_harmful(byte: u8) -> bool {
    matches!(byte, 0x7F | 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xEF | 0xF3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmful_characters_are_escaped_and_the_text_stays_the_same() {
        let harmful: String = (0..=0x0010_FFFF).filter_map(char::from_u32).filter(|&letter| harmful(letter)).collect();
        let text = format!("電話（でんわ）\u{202E}\"a\u{9b}\u{E0041}{harmful}👍");
        let mut out = Vec::new();
        write_json(&mut out, &text);
        let written = String::from_utf8(out).expect("JSON is text");
        assert!(!written.chars().any(super::harmful));
        assert!(written.starts_with("\"電話（でんわ）\\u202e\\\"a\\u009b\\udb40\\udc41"));
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), text);
    }
}
