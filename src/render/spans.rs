//! Pieces of a text that a browser must be told about: words in the other language, and numbers that stay on one line.

use crate::text::Lang;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span<'t> {
    pub(super) text: &'t str,
    pub(super) kind: Kind,
}

/// What there is to say about a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Plain,
    /// It is in the other language.
    Foreign,
    /// A date, a time or a number that is never broken.
    Whole,
}

/// Longest number or date that is kept on one line, in characters: longer ones would not fit a small screen.
const WHOLE: usize = 26;

/// A text of a language in pieces, in order.
pub(super) fn spans(text: &str, lang: Lang) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (kind, length) = next(text, rest, lang);
        let (piece, after) = rest.split_at(length);
        match spans.last_mut() {
            Some(Span { text: last, kind: Kind::Plain }) if kind == Kind::Plain => {
                let start = text.len() - rest.len() - last.len();
                *last = &text[start..start + last.len() + length];
            }
            _ => spans.push(Span { text: piece, kind }),
        }
        rest = after;
    }
    spans
}

/// The kind and the length in bytes of the piece that begins `rest`.
fn next(text: &str, rest: &str, lang: Lang) -> (Kind, usize) {
    let before = text[..text.len() - rest.len()].chars().next_back();
    let in_word = before.is_some_and(|letter| letter.is_ascii_alphanumeric());
    if let Some(length) = whole(rest, lang).filter(|_| !in_word) {
        return (Kind::Whole, length);
    }
    let foreign = match lang {
        Lang::En => japanese(rest),
        Lang::Ja => english(rest).filter(|_| !in_word),
    };
    if let Some(length) = foreign {
        return (Kind::Foreign, length);
    }
    (Kind::Plain, rest.chars().next().map_or(0, char::len_utf8))
}

/// The numbers and dates in a text of any language that are never broken.
#[cfg(any(feature = "pdf", test))]
pub(super) fn wholes(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let start = text.as_ptr() as usize;
    // Japanese dates have more signs; the rest is the same.
    let whole = spans(text, Lang::Ja).into_iter().filter(|span| span.kind == Kind::Whole);
    whole.map(move |span| {
        let at = span.text.as_ptr() as usize - start;
        at..at + span.text.len()
    })
}

/// A date, a time, a telephone number or a sum of money: digits in groups.
fn whole(rest: &str, lang: Lang) -> Option<usize> {
    if let Some(length) = sum(rest) {
        return Some(length);
    }
    let first = rest.chars().next()?;
    (first.is_ascii_digit() || matches!(first, '+' | '(' | '#')).then_some(())?;
    let signs = if lang == Lang::Ja { "+-().:/#年月日時分 " } else { "+-().:/# " };
    let part = |letter: char| letter.is_ascii_digit() || signs.contains(letter);
    let end = rest.find(|letter| !part(letter)).unwrap_or(rest.len());
    let piece = rest[..end].trim_end_matches([' ', '.', ':', '(', '/', '-', '+', '#']);
    let groups = piece.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let closed = piece.matches('(').count() == piece.matches(')').count();
    let joined = !piece.contains("  ") && piece.chars().any(|letter| "-.:/年月)".contains(letter));
    (groups >= 2 && closed && joined && piece.chars().count() <= WHOLE).then_some(piece.len())
}

/// Currencies that are written before a sum with a space between.
const CURRENCIES: [&str; 5] = ["USD ", "JPY ", "EUR ", "GBP ", "CAD "];

/// A sum of money with its currency before it: `USD 4,900.00`, `$1,200`.
fn sum(rest: &str) -> Option<usize> {
    let amount = CURRENCIES.iter().find_map(|currency| rest.strip_prefix(currency));
    let amount = amount.or_else(|| rest.strip_prefix("US").unwrap_or(rest).strip_prefix(['$', '¥']))?;
    let part = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    let digits = amount[..amount.find(|letter| !part(letter)).unwrap_or(amount.len())].trim_end_matches([',', '.']);
    let length = rest.len() - amount.len() + digits.len();
    (digits.starts_with(|first: char| first.is_ascii_digit()) && length <= WHOLE).then_some(length)
}

/// Kana and kanji with the signs between them.
fn japanese(rest: &str) -> Option<usize> {
    rest.chars().next().filter(|&letter| is_japanese(letter))?;
    let part = |letter: char| is_japanese(letter) || letter.is_ascii_digit() || letter == ' ';
    let piece = &rest[..rest.find(|letter| !part(letter)).unwrap_or(rest.len())];
    Some(piece.trim_end_matches([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).len().max(1))
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF01}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Two English words or more: one alone (LINE, FBI) is a Japanese word by now.
fn english(rest: &str) -> Option<usize> {
    rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let part = |letter: char| letter.is_ascii_alphabetic() || " ,.'’?!;:-&".contains(letter);
    let piece = rest[..rest.find(|letter| !part(letter)).unwrap_or(rest.len())].trim_end_matches([' ', ',', ':', '-']);
    let words = piece.split_whitespace().filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic())).count();
    (words >= 2).then_some(piece.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, lang: Lang) -> Vec<(&str, Kind)> {
        let spans = spans(text, lang);
        assert_eq!(spans.iter().map(|span| span.text).collect::<String>(), text, "nothing is lost");
        spans.into_iter().filter(|span| span.kind != Kind::Plain).map(|span| (span.text, span.kind)).collect()
    }

    #[test]
    fn words_of_the_other_language_are_found() {
        assert_eq!(found("He said 「逮捕状が出ている」 twice.", Lang::En), [("「逮捕状が出ている」", Kind::Foreign)]);
        assert_eq!(found("田中 太郎 3", Lang::En), [("田中 太郎", Kind::Foreign)]);
        let say = "「Please cancel this transfer.」と言ってください。LINEとFBIへ。";
        assert_eq!(found(say, Lang::Ja), [("Please cancel this transfer.", Kind::Foreign)]);
    }

    #[test]
    fn numbers_and_dates_are_kept_whole() {
        for whole in ["2026-11-26", "2026-11-26 09:30", "1-800-225-5324", "(206) 682-9107", "+81-3-3580-3311"] {
            assert_eq!(found(&format!("Call {whole}, then rest."), Lang::En), [(whole, Kind::Whole)]);
        }
        for sum in ["USD 4,900.00", "$1,200", "US$400", "JPY 120000"] {
            assert_eq!(found(&format!("Sent {sum}, then rest."), Lang::En), [(sum, Kind::Whole)]);
            assert_eq!(found(&format!("{sum}を送りました。"), Lang::Ja), [(sum, Kind::Whole)]);
        }
        let dated = "作成日：2026年12月1日。";
        assert!(wholes(dated).map(|whole| &dated[whole]).eq(["2026年12月1日"]));
        assert_eq!(found("日時：2026年11月26日9時30分（木）", Lang::Ja), [("2026年11月26日9時30分", Kind::Whole)]);
        for none in ["USD", "FBI 302", "$", "911", "3 of 4", "24 hours", "a1-2", "1 2 3", ""] {
            assert_eq!(found(none, Lang::En), [], "{none}");
        }
    }
}
