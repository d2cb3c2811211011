//! Card numbers (ISO/IEC 7812): 13 to 19 digits with a right check digit, in the shapes people write them in.

use super::groups::{Group, HIDDEN};
use super::number::{Scene, digits, equal_gaps, lengths};
use super::words::is_amount;

pub(super) const MIN_DIGITS: usize = 13;
pub(super) const MAX_DIGITS: usize = 19;

/// Whether these groups, of [`MIN_DIGITS`] to [`MAX_DIGITS`] digits together, are a card number.
pub(super) fn is_card(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let window = &scene.groups[first..=last];
    let Some(shape) = shape(scene, first, window) else { return false };
    let digits = digits(window);
    issued(&digits, shape) && luhn(&digits) && !is_time(&digits) && !is_telephone_or_amount(scene, first, last)
}

fn is_telephone_or_amount(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let threes = scene.groups[first + 1..=last].iter().all(|group| group.len() == 3) && first < last;
    scene.is_telephone(first) || (threes && is_amount(scene, first, last)) || scene.is_named_otherwise(first)
}

/// How sure a shape alone makes one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// In one piece or in fours, with spaces or dashes.
    Card,
    /// Anything else.
    Other,
}

fn shape(scene: &Scene<'_>, first: usize, window: &[Group]) -> Option<Shape> {
    let lengths = lengths(window);
    let gaps = || window[1..].iter().filter_map(|group| group.gap.as_ref());
    let lists = gaps().any(|gap| gap.is_list());
    let long_pieces = lengths[..lengths.len() - 1].iter().all(|&length| length >= 4);
    match lengths.as_slice() {
        [_] => Some(Shape::Card),
        [4, 6, 4 | 5] => Some(Shape::Other),
        lengths if is_even(lengths, 4) && !lists => Some(Shape::Card),
        lengths if is_even(lengths, 4) || is_even(lengths, 1) => Some(Shape::Other),
        _ if long_pieces && !lists => Some(Shape::Other),
        lengths if is_even(lengths, 5) || is_even(lengths, 6) => equal_gaps(window).then_some(Shape::Other),
        // Dates, times and lists of numbers come in twos and threes: only from where they begin, and evenly parted.
        lengths if is_even(lengths, 2) || is_even(lengths, 3) => {
            (equal_gaps(window) && begins(scene, first, window)).then_some(Shape::Other)
        }
        _ => None,
    }
}

/// Whether all pieces are of one length, the last perhaps shorter.
fn is_even(lengths: &[usize], length: usize) -> bool {
    let Some((last, head)) = lengths.split_last() else { return false };
    head.iter().all(|&piece| piece == length) && (1..=length).contains(last)
}

/// Whether no piece of this length stands before the first, parted as the others are.
fn begins(scene: &Scene<'_>, first: usize, window: &[Group]) -> bool {
    let Some(before) = first.checked_sub(1).map(|before| &scene.groups[before]) else { return true };
    before.len() != window[0].len() || window[0].gap.is_none() || window[0].gap != window[1].gap
}

/// First digits of the cards that are issued (ISO/IEC 7812-1 and the lists of the networks). Fifteen digits that begin
/// otherwise are a parcel's; sixteen in the shape of a card are taken for one, if they are no year.
fn issued(digits: &[u8], shape: Shape) -> bool {
    let head = digits[..4].iter().fold(0_u32, |number, &digit| number * 10 + u32::from(digit));
    match digits.len() {
        13 | 14 => (3000..7000).contains(&head),
        15 => (3000..7000).contains(&head) || matches!(head, 1800 | 2131),
        16 if shape == Shape::Card => head >= 1000 && !(1900..2200).contains(&head),
        _ => (2200..2205).contains(&head) || (2221..2721).contains(&head) || (3000..7000).contains(&head),
    }
}

/// The check digit (ISO/IEC 7812-1, annex B).
pub(super) fn luhn(digits: &[u8]) -> bool {
    let weighted = digits.iter().rev().enumerate().map(|(index, &digit)| match index % 2 {
        0 => u32::from(digit),
        _ => u32::from(digit) * 2 - if digit > 4 { 9 } else { 0 },
    });
    weighted.sum::<u32>().is_multiple_of(10)
}

/// Year, month, day and hour in one row, as in `20261126143005`.
fn is_time(digits: &[u8]) -> bool {
    let number = |digits: &[u8]| digits.iter().fold(0_u32, |number, &digit| number * 10 + u32::from(digit));
    (1900..2100).contains(&number(&digits[..4]))
        && (1..=12).contains(&number(&digits[4..6]))
        && (1..=31).contains(&number(&digits[6..8]))
        && number(&digits[8..10]) < 24
}

/// How long the card number is that a longer row of digits begins with: its date or its code stands behind it in one
/// piece. Parcels have twenty digits and more as well; those of the post begin with 9.
pub(super) fn heads(group: &Group) -> Option<usize> {
    if group.len() <= MAX_DIGITS || group.digits.contains(&HIDDEN) {
        return None;
    }
    let length = if group.digits[0] == 3 && matches!(group.digits[1], 4 | 7) { 15 } else { 16 };
    let head = &group.digits[..length];
    (issued(head, Shape::Other) && luhn(head) && !is_time(head)).then_some(length)
}
