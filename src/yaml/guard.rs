//! What a YAML text must pass before the parser sees it.
//!
//! The parser's time grows with the square of the bracket depth (100 kB of `[` take half a minute), it takes a byte
//! order mark for part of the first key, and it says nothing useful of a file that is not UTF-8.

use crate::diagnostic::{Code, Diagnostic};

/// Largest question file, in bytes: about five times the one that is shipped.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Most brackets in a file, counted wherever they stand: every cleverer count can be fooled with quotes and comments,
/// and this many, all nested, are read in a quarter of a second. The shipped file has a few hundred.
const MAX_BRACKETS: usize = 4096;

/// Most lines and commas together. The parser keeps some 200 bytes for each thing they set apart.
const MAX_PARTS: usize = 200_000;

/// Most block lists or keys opened on one line (`- - - -`), which nest like brackets.
const MAX_OPENED: usize = 64;

/// The text of a YAML file, without a byte order mark.
///
/// # Errors
/// A finding if the bytes are too many, not UTF-8, hold a NUL, or nest brackets too deeply.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Diagnostic> {
    if bytes.len() > MAX_BYTES {
        return Err(Diagnostic::new(Code::TooLarge, "", format!("{} > {MAX_BYTES}", bytes.len())));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_text(bytes, error.valid_up_to()))?;
    if let Some(at) = text.find('\0') {
        return Err(not_text(bytes, at));
    }
    let parts = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r' | b',')).count();
    if parts > MAX_PARTS {
        return Err(Diagnostic::new(Code::TooLarge, "", format!("{parts} > {MAX_PARTS}")));
    }
    match too_deep_at(text) {
        Some(line) => Err(Diagnostic::new(Code::TooDeep, "", "").at_line(Some(line))),
        None => Ok(text),
    }
}

fn not_text(bytes: &[u8], at: usize) -> Diagnostic {
    let line = bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
    Diagnostic::new(Code::NotText, "", format!("byte {}", at + 1)).at_line(Some(line))
}

/// The line on which there are too many brackets, or too many lists opened.
fn too_deep_at(text: &str) -> Option<usize> {
    let mut brackets = 0;
    let too_deep = |line: &str| {
        let opened = line.split_ascii_whitespace().take_while(|word| matches!(*word, "-" | "?" | ":")).count();
        brackets += opened.saturating_sub(1);
        brackets += line.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
        brackets > MAX_BRACKETS || opened > MAX_OPENED
    };
    text.lines().position(too_deep).map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> Option<Code> {
        text(bytes).err().map(|diagnostic| diagnostic.code)
    }

    #[test]
    fn ordinary_text_passes_and_a_byte_order_mark_is_dropped() {
        assert_eq!(text("\u{feff}a: [1, {b: 2}]".as_bytes()), Ok("a: [1, {b: 2}]"));
    }

    #[test]
    fn hostile_bytes_are_refused() {
        assert_eq!(code(&vec![b'a'; MAX_BYTES + 1]), Some(Code::TooLarge));
        assert_eq!(code(b"a: \x83\x5c"), Some(Code::NotText));
        assert_eq!(code(b"a: b\0"), Some(Code::NotText));
        assert_eq!(code("- ".repeat(65).as_bytes()), Some(Code::TooDeep));
        assert_eq!(code("- - - -\n".repeat(MAX_BRACKETS / 3 + 1).as_bytes()), Some(Code::TooDeep));
        for part in ["a,", "-\n", "\r"] {
            assert_eq!(code(part.repeat(MAX_PARTS + 1).as_bytes()), Some(Code::TooLarge), "{part}");
        }
        assert_eq!(code("-\n".repeat(MAX_PARTS).as_bytes()), None);
        for hidden in ["[", "[\"]\",", "[ # ]\n", "[']',"] {
            assert_eq!(code(hidden.repeat(MAX_BRACKETS + 1).as_bytes()), Some(Code::TooDeep), "{hidden}");
        }
    }

    #[test]
    fn the_line_is_told() {
        assert_eq!(text(b"a: 1\nb: \xff").err().and_then(|diagnostic| diagnostic.line), Some(2));
    }
}
