//! Bank accounts in international form (ISO 13616): a country, a length that belongs to it, and a right check.

use super::digits::digit;

/// How many letters and digits an account has in each country (SWIFT, IBAN registry).
const LENGTHS: [(&str, usize); 80] = [
    ("ad", 24),
    ("ae", 23),
    ("al", 28),
    ("at", 20),
    ("az", 28),
    ("ba", 20),
    ("be", 16),
    ("bg", 22),
    ("bh", 22),
    ("bi", 27),
    ("br", 29),
    ("by", 28),
    ("ch", 21),
    ("cr", 22),
    ("cy", 28),
    ("cz", 24),
    ("de", 22),
    ("dj", 27),
    ("dk", 18),
    ("do", 28),
    ("ee", 20),
    ("eg", 29),
    ("es", 24),
    ("fi", 18),
    ("fk", 18),
    ("fo", 18),
    ("fr", 27),
    ("gb", 22),
    ("ge", 22),
    ("gi", 23),
    ("gl", 18),
    ("gr", 27),
    ("gt", 28),
    ("hr", 21),
    ("hu", 28),
    ("ie", 22),
    ("il", 23),
    ("iq", 23),
    ("is", 26),
    ("it", 27),
    ("jo", 30),
    ("kw", 30),
    ("kz", 20),
    ("lb", 28),
    ("lc", 32),
    ("li", 21),
    ("lt", 20),
    ("lu", 20),
    ("lv", 21),
    ("ly", 25),
    ("mc", 27),
    ("md", 24),
    ("me", 22),
    ("mk", 19),
    ("mn", 20),
    ("mr", 27),
    ("mt", 31),
    ("mu", 30),
    ("ni", 28),
    ("nl", 18),
    ("no", 15),
    ("om", 23),
    ("pk", 24),
    ("pl", 28),
    ("ps", 29),
    ("pt", 25),
    ("qa", 29),
    ("ro", 24),
    ("rs", 22),
    ("ru", 33),
    ("sa", 24),
    ("sc", 31),
    ("se", 24),
    ("si", 19),
    ("sk", 24),
    ("sm", 27),
    ("sv", 28),
    ("tn", 24),
    ("tr", 26),
    ("ua", 29),
];

/// Most separators between two letters of one.
const MAX_GAP: usize = 3;

/// Where the letters and digits of the account stand that begins here.
pub(super) fn iban(folded: &[char], start: usize) -> Option<Vec<usize>> {
    let length = length(folded, start)?;
    let spots = spots(folded, start, length)?;
    let ends = folded.get(spots[length - 1] + 1).is_none_or(|next| !next.is_ascii_alphanumeric());
    let values: Option<Vec<u32>> = spots.iter().map(|&at| value(folded[at])).collect();
    let values = values?;
    (ends && values[2] < 10 && values[3] < 10 && is_right(&values)).then_some(spots)
}

/// The length that the country at the beginning of a word asks for.
fn length(folded: &[char], start: usize) -> Option<usize> {
    let begins = folded[start].is_ascii_lowercase() && (start == 0 || !folded[start - 1].is_ascii_alphanumeric());
    let is_country = |code: &str| begins && folded[start..].iter().take(2).copied().eq(code.chars());
    LENGTHS.iter().find(|(code, _)| is_country(code)).map(|&(_, length)| length)
}

fn spots(folded: &[char], start: usize, length: usize) -> Option<Vec<usize>> {
    let mut spots = Vec::with_capacity(length);
    for (at, &letter) in folded.iter().enumerate().skip(start) {
        if value(letter).is_some() {
            spots.push(at);
        } else if !separates(letter) || spots.last().is_none_or(|last| at - last > MAX_GAP) {
            return None;
        }
        if spots.len() == length {
            return Some(spots);
        }
    }
    None
}

fn separates(letter: char) -> bool {
    matches!(letter, ' ' | '\u{3000}' | '\u{A0}' | '-' | '.' | '‐' | '–' | '−' | '・' | '·' | ',' | '/' | '_' | ':')
}

/// What a letter counts as: a digit itself, A for ten and on to Z.
fn value(letter: char) -> Option<u32> {
    match letter {
        'a'..='z' => letter.to_digit(36),
        letter => digit(letter).map(u32::from),
    }
}

/// The check (ISO 7064, MOD 97-10): the first four letters moved to the end, the rest is one.
fn is_right(values: &[u32]) -> bool {
    let moved = values[4..].iter().chain(&values[..4]);
    moved.fold(0, |rest, &value| (rest * if value > 9 { 100 } else { 10 } + value) % 97) == 1
}
