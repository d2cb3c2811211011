//! Free text made fit to be kept and shown: numbers that must never be stored are hidden, and nothing can drive a
//! terminal or hide words.

use crate::text::harmful;

/// Longest detail, in characters.
const MAX_LENGTH: usize = 2000;

/// A detail as it may be stored and shown: on one line, with card numbers and Social Security numbers as asterisks, and
/// with control and direction characters written out.
#[must_use]
pub fn clean(text: &str) -> String {
    let one_line: String = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
    let short: String = one_line.trim().chars().take(MAX_LENGTH).collect();
    // Before anything is written out: the digits of `<U+200B>` would part those of a number.
    visible(&mask(&short))
}

/// The text with every control and direction character written out (`<U+001B>`): nothing in it can drive a terminal,
/// hide words or turn their order round.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for letter in text.chars() {
        if harmful(letter) {
            visible.push_str(&format!("<U+{:04X}>", letter as u32));
        } else {
            visible.push(letter);
        }
    }
    visible
}

/// The text with every digit of a card number (13 to 19 digits with a right check digit, ISO/IEC 7812) or a Social
/// Security number replaced by an asterisk. Amounts, dates and telephone numbers stay.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let groups = groups(&letters);
    for start in 0..groups.len() {
        for end in start..groups.len() {
            let window = &groups[start..=end];
            let digits: usize = window.iter().map(Group::len).sum();
            if end == start && digits > MAX_CARD && BANK_CARDS.contains(&window[0].digits[0]) {
                // A card number with its date or code behind it, in one piece.
                hide(&mut letters, window);
            }
            if digits > MAX_CARD || (end > start && !groups[end].joined) {
                break;
            }
            let telephone = || is_telephone(&letters, &groups[..=end], start);
            if is_card(window) || (is_social_security(&letters, window) && !telephone()) {
                hide(&mut letters, window);
            }
        }
    }
    letters.into_iter().collect()
}

const MIN_CARD: usize = 13;
const MAX_CARD: usize = 19;
/// First digits of bank cards (ISO/IEC 7812-1, major industry identifiers; 2 since Mastercard's second series).
const BANK_CARDS: std::ops::RangeInclusive<u32> = 2..=6;
/// Cards with fewer digits than this begin with 3 to 6. What begins otherwise is a time, such as `20261123143004`.
const ANY_CARD: usize = 15;
const SHORT_CARDS: std::ops::RangeInclusive<u32> = 3..=6;

/// Digits that stand side by side.
struct Group {
    start: usize,
    digits: Vec<u32>,
    /// Whether only a separator stands between the group before and this one.
    joined: bool,
}

impl Group {
    fn len(&self) -> usize {
        self.digits.len()
    }

    fn end(&self) -> usize {
        self.start + self.len()
    }
}

/// ASCII and full-width digits, and those of other scripts that number like them.
fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '\u{FF10}'..='\u{FF19}' => Some(letter as u32 - 0xFF10),
        '\u{0660}'..='\u{0669}' => Some(letter as u32 - 0x0660),
        '\u{0966}'..='\u{096F}' => Some(letter as u32 - 0x0966),
        '\u{1D7CE}'..='\u{1D7FF}' => Some((letter as u32 - 0x1D7CE) % 10),
        _ => None,
    }
}

/// Spaces, dashes and dots of every width, and what nobody sees.
fn separates(letter: char) -> bool {
    letter.is_whitespace()
        || harmful(letter)
        || matches!(
            letter,
            '-' | '_' | '.' | '/' | '*' | '\u{2010}'
                ..='\u{2015}'
                    | '\u{2212}'
                    | '\u{30FB}'
                    | '\u{30FC}'
                    | '\u{FF0D}'
                    | '\u{FF0E}'
                    | '\u{FF3F}'
                    | '\u{FF70}'
                    | '\u{00B7}'
        )
}

/// Most separators between two groups of one number (`4111 - 1111`).
const MAX_GAP: usize = 3;

fn groups(letters: &[char]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let in_address = addresses(letters);
    for (at, &letter) in letters.iter().enumerate() {
        let Some(digit) = digit(letter).filter(|_| !in_address[at]) else { continue };
        match groups.last_mut() {
            Some(last) if last.end() == at => last.digits.push(digit),
            last => {
                let gap = last.map(|last| &letters[last.end()..at]);
                let joined = gap.is_some_and(|gap| gap.len() <= MAX_GAP && gap.iter().all(|&letter| separates(letter)));
                groups.push(Group { start: at, digits: vec![digit], joined });
            }
        }
    }
    groups
}

/// Shortest wallet address or transaction ID, in letters and digits.
const MIN_ADDRESS: usize = 26;
/// Fewest changes between letters and digits in one: words with a number between them have few.
const MIN_CHANGES: usize = 8;

/// For each letter, whether it belongs to a wallet address or a transaction ID. These are evidence, and the digits in
/// one can look like any number.
fn addresses(letters: &[char]) -> Vec<bool> {
    let words = letters.chunk_by(|a, b| a.is_ascii_alphanumeric() == b.is_ascii_alphanumeric());
    let is_address = |word: &[char]| {
        let changes = word.windows(2).filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit()).count();
        word.len() >= MIN_ADDRESS && word[0].is_ascii_alphanumeric() && changes >= MIN_CHANGES
    };
    words.flat_map(|word| std::iter::repeat_n(is_address(word), word.len())).collect()
}

/// Cards are written in one piece, in pieces of four digits or more (the last may be shorter), or digit by digit: never
/// in twos or threes, as dates and telephone numbers are.
fn is_card(window: &[Group]) -> bool {
    let digits: Vec<u32> = window.iter().flat_map(|group| &group.digits).copied().collect();
    let Some((_, head)) = window.split_last() else { return false };
    let shaped = head.iter().all(|group| group.len() >= 4) || window.iter().all(|group| group.len() == 1);
    let issued = digits.len() >= ANY_CARD || digits.first().is_some_and(|first| SHORT_CARDS.contains(first));
    let long = (MIN_CARD..=MAX_CARD).contains(&digits.len());
    shaped && long && issued && digits.iter().any(|&digit| digit > 0) && luhn(&digits)
}

fn luhn(digits: &[u32]) -> bool {
    let weighted = digits.iter().rev().enumerate().map(|(index, &digit)| match index % 2 {
        0 => digit,
        _ => digit * 2 - if digit > 4 { 9 } else { 0 },
    });
    weighted.sum::<u32>().is_multiple_of(10)
}

/// Three, two and four digits, or nine in one piece that are no amount; never an area that is not given out (000, 666,
/// 900 and above), a group 00 or a serial 0000.
fn is_social_security(letters: &[char], window: &[Group]) -> bool {
    let lengths: Vec<_> = window.iter().map(Group::len).collect();
    let shaped = match lengths.as_slice() {
        [3, 2, 4] | [1, 1, 1, 1, 1, 1, 1, 1, 1] => true,
        [9] => !is_amount(letters, window),
        _ => false,
    };
    let digits: Vec<u32> = window.iter().flat_map(|group| &group.digits).copied().collect();
    let number = |digits: &[u32]| digits.iter().fold(0, |number, digit| number * 10 + digit);
    shaped && {
        let area = number(&digits[..3]);
        area > 0 && area != 666 && area < 900 && number(&digits[3..5]) > 0 && number(&digits[5..]) > 0
    }
}

/// What stands before an amount, and what stands behind one.
const BEFORE_AMOUNT: [&str; 8] = ["$", "¥", "￥", "＄", "€", "£", "usd", "jpy"];
const BEHIND_AMOUNT: [&str; 11] = ["円", "ドル", "万", "億", "$", "¥", "yen", "dollar", "usd", "jpy", "euro"];

/// Whether a number has the sign or the name of a currency, or a fraction: one or two digits after a point or a comma.
fn is_amount(letters: &[char], window: &[Group]) -> bool {
    let (Some(first), Some(last)) = (window.first(), window.last()) else { return false };
    let text = |letters: &[char]| letters.iter().collect::<String>().to_lowercase();
    let before = text(&letters[first.start.saturating_sub(8)..first.start]);
    let behind = letters[last.end()..].iter().take(12).collect::<String>().to_lowercase();
    let digits = |rest: &str| rest.chars().take_while(|&letter| digit(letter).is_some()).count();
    let fraction = behind.strip_prefix(['.', ',']).is_some_and(|rest| (1..=2).contains(&digits(rest)));
    fraction
        || BEFORE_AMOUNT.iter().any(|sign| before.trim_end().ends_with(sign))
        || BEHIND_AMOUNT.iter().any(|name| behind.trim_start().starts_with(name))
}

/// Most digits of a telephone number with its country code (ITU-T E.164).
const MAX_TELEPHONE: usize = 15;

/// Whether the groups from `start` on are the end of a telephone number in international form: digits that go on
/// behind a `+` or behind what is dialled for one, as in `+81-742-22-1101`.
fn is_telephone(letters: &[char], groups: &[Group], start: usize) -> bool {
    let first = (0..=start).rev().find(|&index| !groups[index].joined).unwrap_or(0);
    let head = &groups[first];
    let plus = head.start > 0 && matches!(letters[head.start - 1], '+' | '\u{FF0B}');
    // Dialled in the USA and in Japan.
    let dialled = first < start && matches!(head.digits.as_slice(), [0, 1, 1] | [0, 1, 0]);
    let number = if plus { first } else { first + 1 };
    (plus || dialled) && groups[number..].iter().map(Group::len).sum::<usize>() <= MAX_TELEPHONE
}

fn hide(letters: &mut [char], window: &[Group]) {
    for group in window {
        letters[group.start..group.end()].fill('*');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_numbers_are_hidden_however_they_are_written() {
        for card in [
            "4111111111111111",
            "4111 1111 1111 1111",
            "4111-1111-1111-1111",
            "4111 - 1111 - 1111 - 1111",
            "４１１１ １１１１ １１１１ １１１１",
            "４１１１－１１１１－１１１１－１１１１",
            "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
            "3782 822463 10005",
            "378282246310005",
            "5555.5555.5555.4444",
            "4111 1111 1111 1111 12/27 123",
            "visa4111111111111111exp",
            "2026-11-23 4111 1111 1111 1111",
            "6304 0000 0000 0000 00",
            "4111\u{200b}1111\u{200b}1111\u{200b}1111",
            "41111111111111111227123",
            "30569309025904",
            "6304 0000 0000 0000 000",
            "1 41111111111111111227123",
            "٤١١١ ١١١١ ١١١١ ١١١١",
            "४१११ ११११ ११११ ११११",
            "\u{1D7DC}\u{1D7D9}\u{1D7D9}\u{1D7D9}111111111111",
            "1234567812345670",
            "mycardnumberis4111111111111111exp1227code123",
            "+1 4111 1111 1111 1111",
        ] {
            let masked = mask(card);
            let left = masked.chars().filter(|&letter| digit(letter).is_some()).count();
            assert!(left <= 8 && masked.contains("****") | masked.contains("* *"), "{card} -> {masked}");
        }
    }

    #[test]
    fn social_security_numbers_are_hidden() {
        for number in [
            "123-45-6789",
            "123 45 6789",
            "123456789",
            "１２３－４５－６７８９",
            "SSN:123-45-6789.",
            "123・45・6789",
            "It is 123456789.",
            "123456789, he said",
            "123456789 during the call",
            "123\u{200b}45\u{200b}6789",
            "011-12-3456",
        ] {
            assert!(!mask(number).chars().any(|letter| digit(letter).is_some()), "{number} -> {}", mask(number));
        }
    }

    #[test]
    fn a_card_number_written_digit_by_digit_is_hidden_to_its_last_digit() {
        assert_eq!(mask("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"), "* * * * * * * * * * * * * * * *");
        assert_eq!(mask("6 3 0 4 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"), "* * * * * * * * * * * * * * * * * * *");
        assert_eq!(mask("6304 0000 0000 0000 000"), "**** **** **** **** ***");
    }

    #[test]
    fn a_secret_next_to_another_number_is_hidden() {
        for (text, masked) in [
            ("+81-3-3580-3311 123-45-6789", "+81-3-3580-3311 ***-**-****"),
            ("+1 202-238-6700 123456789", "+1 202-238-6700 *********"),
            ("011-81-3-3580-3311 / 123-45-6789", "011-81-3-3580-3311 / ***-**-****"),
            ("123456789,4111111111111111", "*********,****************"),
            ("2026-11-23 123-45-6789", "2026-11-23 ***-**-****"),
            (
                "0x52908400098527886E0F7030069857D2E4169EE7 123-45-6789",
                "0x52908400098527886E0F7030069857D2E4169EE7 ***-**-****",
            ),
        ] {
            assert_eq!(mask(text), masked);
        }
    }

    #[test]
    fn amounts_dates_and_telephone_numbers_stay() {
        for text in [
            "$1,234,567,890.00",
            "100000000円",
            "¥123456789",
            "123456789 dollars",
            "123456789.50",
            "USD 123456789",
            "2026-11-23 14:30",
            "2026/11/23 202-238-6700",
            "+1-202-238-6700",
            "+81-3-3580-3311",
            "0120-95-0178",
            "202-238-6700 303-534-1151",
            "03-3581-4321, 03-1234-0110",
            "case 2024-0110-77",
            "000-12-3456",
            "666-12-3456",
            "900-12-3456",
            "123-00-4567",
            "123-45-0000",
            "011-123456-742-22-1101",
            "4111 1111 1111 1112",
            "+81-742-22-1101",
            "＋81 742-22-1101",
            "011-81-742-22-1101",
            "010 1 202 555 0101, 010-81-742-22-1101",
            "+49 301234567",
            "20261123143004",
            "1732492800005",
            "20240229 080005",
            "0000000000000000",
            "6304000000000000001",
            "4111 1111; 1111 1111",
            "1234567890123456789012",
            "9400100000000000000000",
            "0x52908400098527886E0F7030069857D2E4169EE7",
            "0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae",
            "tx 5e123456789b2c3d4f5a6b7c8d9e0f1a2b3c4d5e6f",
        ] {
            assert_eq!(mask(text), text);
        }
    }

    #[test]
    fn nothing_can_drive_a_terminal_or_turn_words_round() {
        assert_eq!(clean("  a\u{1b}[31mb\u{202e}c\nd  "), "a<U+001B>[31mb<U+202E>c d");
        assert_eq!(clean(&"x".repeat(5000)).len(), MAX_LENGTH);
        assert_eq!(clean("4111\u{200b}1111\u{200b}1111\u{200b}1111"), "****<U+200B>****<U+200B>****<U+200B>****");
    }
}
