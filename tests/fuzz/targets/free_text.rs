//! Any text as a detail: it keeps its length and its lines, what was hidden is said, and no card number in one piece
//! or in fours stays in it.
#![no_main]

use hangup::mask::{Whose, mask};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let masked = mask(text, Whose::Person);
    assert_eq!(masked.text.chars().count(), text.chars().count());
    for (at, (now, before)) in masked.text.chars().zip(text.chars()).enumerate() {
        let said = || masked.hidden.iter().any(|hidden| hidden.range.contains(&at));
        assert!(now == before || (now == '*' && said()));
    }
    assert!(masked.hidden.iter().all(|hidden| hidden.last_four.chars().count() == 4));
    assert_eq!(mask(text, Whose::Caller).text, text);
    no_card_is_left(&masked.text);
    for long in [false, true] {
        let clean = hangup::mask::clean(&masked.text, long).expect("no longer than what was typed");
        assert_eq!(hangup::mask::visible(&clean).replace("<U+000A>", "\n"), clean);
    }
    let _ = hangup::conversation::parse_reply(text);
});

/// Digits of several scripts make one number, those in a wallet address make none, and a name before them makes another
/// number of them; what is looked for here is simpler.
fn no_card_is_left(text: &str) {
    if text.contains(|letter: char| !letter.is_ascii() || letter.is_ascii_alphabetic() || "+,.$".contains(letter)) {
        return;
    }
    for digits in text.split(|letter: char| !letter.is_ascii_digit()) {
        assert!(!(digits.len() == 16 && digits.starts_with(['3', '4', '5', '6']) && is_card(digits)), "{digits}");
    }
}

fn is_card(digits: &str) -> bool {
    let weigh = |(index, digit): (usize, u8)| {
        let digit = u32::from(digit - b'0') * (1 + (index % 2) as u32);
        digit / 10 + digit % 10
    };
    let sum: u32 = digits.bytes().rev().enumerate().map(weigh).sum();
    sum % 10 == 0
}
