use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Table {
    person: BTreeMap<String, Vec<(String, String)>>,
    kept: BTreeMap<String, Vec<String>>,
    caller: Vec<String>,
}

fn table() -> Table {
    serde_yaml::from_str(include_str!("../../tests/numbers.yaml")).expect("the table of numbers")
}

fn masked(text: &str) -> String {
    mask(text, Whose::Person).text
}

fn name(kind: SecretKind) -> &'static str {
    match kind {
        SecretKind::Card => "card",
        SecretKind::SocialSecurity => "social_security",
        SecretKind::MyNumber => "my_number",
        SecretKind::Iban => "iban",
    }
}

#[test]
fn what_is_the_persons_keeps_its_last_four_digits_and_it_is_said() {
    let mut wrong = Vec::new();
    for (kind, rows) in table().person {
        for (typed, becomes) in rows {
            let masked = mask(&typed, Whose::Person);
            let said = masked.hidden.iter().all(|hidden| name(hidden.kind) == kind && hidden.last_four.len() == 4);
            if masked.text != becomes || !said || masked.hidden.is_empty() {
                wrong.push(format!("{typed:?} -> {:?} {:?}", masked.text, masked.hidden));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_nobodys_secret_stays() {
    let kept = table().kept.into_values().flatten();
    let wrong: Vec<_> = kept.filter(|typed| masked(typed) != *typed).map(|typed| (masked(&typed), typed)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_the_callers_stays() {
    for typed in table().caller {
        let whole = Masked { text: typed.clone(), hidden: Vec::new() };
        assert_eq!(mask(&typed, Whose::Caller), whole);
        assert_ne!(masked(&typed), "", "{typed}");
    }
}

#[test]
fn what_was_hidden_is_said_without_the_number() {
    let typed = "私のカードは４１１１ １１１１ １１１１ １２３６、SSN: 123-45-6789";
    let found = mask(typed, Whose::Person);
    assert_eq!(found.text, "私のカードは**** **** **** １２３６、SSN: ***-**-6789");
    let said: Vec<_> = found.hidden.iter().map(|hidden| (hidden.kind, hidden.last_four.as_str())).collect();
    assert_eq!(said, [(SecretKind::Card, "1236"), (SecretKind::SocialSecurity, "6789")]);
    let place = |hidden: &Hidden| typed.chars().skip(hidden.range.start).take(hidden.range.len()).collect::<String>();
    assert_eq!(
        found.hidden.iter().map(place).collect::<Vec<_>>(),
        ["４１１１ １１１１ １１１１ １２３６", "123-45-6789"]
    );
    assert!(!format!("{:?}", found.hidden).contains("4111"));
}

#[test]
fn a_card_number_with_its_code_in_one_piece_keeps_the_last_four_digits_of_the_card() {
    let found = mask("41111111111111111227123", Whose::Person);
    assert_eq!((found.text.as_str(), found.hidden[0].last_four.as_str()), ("************1111*******", "1111"));
}

#[test]
fn asterisks_around_a_number_do_not_protect_it() {
    for typed in ["*****4111111111111111*****", "***** 4111 1111 1111 1111 *****", "4111111111111111******"] {
        assert!(!masked(typed).contains("4111"), "{typed} -> {}", masked(typed));
    }
}

/// Which of them is meant cannot be told: no more than four digits of all stay.
#[test]
fn numbers_that_overlap_are_hidden_as_one() {
    assert_eq!(masked("4242 4242 4242 4242 4242 4242"), "**** **** **** **** **** 4242");
}

#[test]
fn a_detail_is_kept_as_it_was_typed_where_it_is_the_callers_or_the_person_wants_it_so() {
    let questionnaire = crate::Questionnaire::embedded();
    let mut detail = questionnaire.details[0].clone();
    let text = |detail: &crate::questionnaire::Detail, keep| {
        detail.accept(" 4111\u{200b}1111 1111 1111\n", keep).map(|masked| masked.text)
    };
    detail.whose = Whose::Person;
    assert_eq!(text(&detail, false), Ok("****<U+200B>**** **** 1111".to_owned()));
    assert_eq!(text(&detail, true), Ok("4111<U+200B>1111 1111 1111".to_owned()));
    detail.whose = Whose::Caller;
    assert_eq!(text(&detail, false), text(&detail, true));
    assert_eq!(detail.accept(&"1".repeat(6001), false), Err(TooLong { chars: 6001 }));
}

#[test]
fn a_long_text_takes_no_longer_than_its_length() {
    for piece in ["1 ", "12 ", "4111 ", "123456789 ", "4", "*", "SSN 123-45-6789 ", "GB29 NWBK ", "+81 742 22 ", "ssn "]
    {
        let text = piece.repeat(100_000 / piece.len());
        let started = std::time::Instant::now();
        let masked = masked(&text);
        assert_eq!(masked.chars().count(), text.chars().count());
        assert!(started.elapsed().as_secs() < 20, "{piece}: {:?}", started.elapsed());
    }
}

const SEPARATORS: [&str; 34] = [
    "", " ", "-", ".", ", ", "、", ":", "; ", "+", "|", "~", "〜", "•", "･", "・", "。", "=", "\\", "'", "/", "_", "–",
    "ー", "－", "\u{3000}", "の", ") (", "」「", " - ", "\u{200b}", "*", "\t", "］［", "\u{a0}",
];

/// Where the digits begin that a card is written with; the kanji and the circles are no such row.
const SCRIPTS: [u32; 7] = [0x30, 0xFF10, 0x06F0, 0x0660, 0x0E50, 0x0966, 0x1D7EC];

/// A card of a network that issues them, by its first digits and its length, with a right check digit.
fn any_card() -> impl Strategy<Value = Vec<u8>> {
    let heads = [("4", 16), ("51", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15), ("36", 14), ("35", 16)];
    let more = [("62", 16), ("62", 19), ("6304", 18), ("6011", 16), ("4", 13), ("4", 19), ("5018", 17)];
    let heads = [heads.as_slice(), &more].concat();
    (select(heads), prop::collection::vec(0_u8..10, 19)).prop_map(|((head, length), tail)| {
        let digits = head.bytes().map(|digit| digit - b'0').chain(tail);
        let mut card: Vec<u8> = digits.take(length - 1).chain([0]).collect();
        let check = (0..10).find(|&check| {
            card[length - 1] = check;
            card::luhn(&card)
        });
        assert!(check.is_some());
        card
    })
}

fn written(card: &[u8], piece: usize, separator: &str, zero: u32) -> String {
    let digit = |&digit: &u8| char::from_u32(zero + u32::from(digit)).expect("a digit of a script");
    let pieces: Vec<String> = card.chunks(piece).map(|piece| piece.iter().map(digit).collect()).collect();
    pieces.join(separator)
}

fn count(text: &str) -> usize {
    text.chars().filter(|&letter| digit(letter).is_some()).count()
}

/// What people write, in bits.
fn any_text() -> impl Strategy<Value = String> {
    let words = select(vec![
        "SSN",
        "ssn ",
        "マイナンバー",
        "case ",
        "number ",
        "番号",
        "は",
        "の",
        "+",
        "81",
        "011",
        "4111",
        "1111",
        "123",
        "45",
        "6789",
        "5",
        "0",
        "GB29",
        "NWBK",
        "*",
        "****",
        "*****",
        " ",
        "-",
        ", ",
        "\n",
        "。",
        "(",
        ") ",
        "円",
        "$",
        "4111111111111111",
        "123456789",
        "2026",
        "11",
        "26",
        ":",
        "/",
        "\u{200b}",
        "一",
        "①",
        "４",
    ]);
    prop::collection::vec(words, 0..40).prop_map(|words| words.concat())
}

/// Dates, times and telephone numbers, with `n` for any digit.
const SHAPES: [&str; 18] = [
    "20nn-nn-nn nn:nn:nn",
    "nn/nn/20nn nn:nn",
    "20nn年n月nn日 nn時nn分",
    "20nnnnnnnnnnnn",
    "20nnnnnn-nnnnnn",
    "20nn.nn.nn nn.nn",
    "nn/nn/nn nn:nn:nn",
    "nn:nn〜nn:nn",
    "0n-nnnn-nnnn",
    "090-nnnn-nnnn",
    "0nn-nnn-nnnn",
    "0nnn-nn-nnnn",
    "+81-nnn-nn-nnnn",
    "+81 nn nnn nnnn",
    "81-nnn-nn-nnnn",
    "(nnn) nnn-nnnn",
    "+1 nnn nnn nnnn",
    "+nn nnn nn nnnn",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_card_leaves_more_than_four_digits(
        card in any_card(), piece in select(vec![1_usize, 2, 3, 4, 19]), separator in select(SEPARATORS.to_vec()),
        zero in select(SCRIPTS.to_vec()), words in select(vec![("", ""), ("My card: ", "."), ("カードは", "です。"), ("(", ")")]),
    ) {
        let text = format!("{}{}{}", words.0, written(&card, piece, separator, zero), words.1);
        prop_assert!(count(&masked(&text)) <= 4, "{} -> {}", text, masked(&text));
    }

    #[test]
    fn dates_and_telephone_numbers_stay(shape in select(SHAPES.to_vec()), digits in prop::collection::vec(0_u8..10, 20)) {
        let mut digits = digits.into_iter().map(|digit| char::from(b'0' + digit));
        let mut fill = |letter| if letter == 'n' { digits.next().expect("enough digits") } else { letter };
        let text: String = shape.chars().map(&mut fill).collect();
        prop_assert_eq!(masked(&text), text);
    }

    #[test]
    fn hiding_again_hides_no_more(text in any_text()) {
        let once = masked(&text);
        prop_assert_eq!(masked(&once), once);
    }

    #[test]
    fn only_digits_and_the_letters_of_accounts_become_asterisks(text in prop_oneof![any_text(), any::<String>()]) {
        let masked = mask(&text, Whose::Person);
        prop_assert_eq!(masked.text.chars().count(), text.chars().count());
        let changed = text.chars().zip(masked.text.chars()).enumerate().filter(|(_, (before, now))| before != now);
        for (at, (before, now)) in changed {
            prop_assert!(now == '*' && (digit(before).is_some() || before.is_alphanumeric()));
            prop_assert!(masked.hidden.iter().any(|hidden| hidden.range.contains(&at)));
        }
    }

    #[test]
    fn a_text_without_digits_stays(text in "[^0-9]*") {
        let without: String = text.chars().filter(|&letter| digit(letter).is_none()).collect();
        prop_assert_eq!(masked(&without), without);
    }
}

#[test]
fn a_card_that_the_end_of_a_line_or_dots_part_is_one() {
    for (typed, shown) in [
        ("4111 1111\n1111 1111", "**** ****\n**** 1111"),
        ("paid with 4111 1111 1111\n  1111.", "paid with **** **** ****\n  1111."),
        ("41111111\n11111111", "********\n****1111"),
        ("4111…1111…1111…1111", "****…****…****…1111"),
        ("4111...1111...1111...1111", "****...****...****...1111"),
    ] {
        assert_eq!(mask(typed, Whose::Person).text, shown, "{typed}");
    }
    for kept in ["2026 1126\n2026 1127", "4111 1111\n\n1111 1111"] {
        assert_eq!(mask(kept, Whose::Person).text, kept, "{kept}");
    }
}
