//! Card numbers (ISO/IEC 7812): 13 to 19 digits with a right check digit, in the shapes people write them in.

use std::ops::RangeInclusive;

use super::groups::{Group, HIDDEN};
use super::number::{Scene, digits, equal_gaps, lengths};
use super::words::{is_amount, is_named_otherwise};

pub(super) const MIN_DIGITS: usize = 13;
pub(super) const MAX_DIGITS: usize = 19;

/// Whether these groups, of [`MIN_DIGITS`] to [`MAX_DIGITS`] digits together, are a card number.
pub(super) fn is_card(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let window = &scene.groups[first..=last];
    let Some(shape) = shape(scene, first, window) else { return false };
    let digits = digits(window);
    issued(&digits, shape) && luhn(&digits) && !is_time(&digits) && !is_something_else(scene, first, last)
}

/// Whether the groups are a telephone number, an amount or a parcel's number, or the words before them say so.
fn is_something_else(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let threes = scene.groups[first + 1..=last].iter().all(|group| group.len() == 3) && first < last;
    scene.is_telephone(first, last)
        || (threes && is_amount(scene, first, last))
        || is_parcel(scene, first)
        || is_named_otherwise(scene, first)
}

/// Whether the group is in a number of the post or of a parcel service: one that begins with `1Z`, or twenty to
/// twenty-two digits in fours with their first two (USPS Publication 199; FedEx).
fn is_parcel(scene: &Scene<'_>, first: usize) -> bool {
    let row = row(scene, first);
    let digits = digits(&scene.groups[row]);
    let posts = matches!(digits.as_slice(), [7, 0, ..] | [8, 2, ..] | [9, 1..=6, ..]);
    let ends_with = |end: &[char]| scene.folded[..scene.groups[first].start()].ends_with(end);
    (posts && (20..=22).contains(&digits.len())) || ends_with(&['1', 'z'])
}

/// The groups around one that are parted as the one behind it is and as long as it is, but for the last.
fn row(scene: &Scene<'_>, first: usize) -> RangeInclusive<usize> {
    let groups = &scene.groups;
    let length = groups[first].len();
    let Some(gap) = groups.get(first + 1).and_then(|next| next.gap.as_ref()) else { return first..=first };
    let tied = |index: usize| groups.get(index).is_some_and(|group| group.gap.as_ref() == Some(gap));
    let (mut head, mut tail) = (first, first);
    while head > 0 && first - head < MAX_ROW && tied(head) && groups[head - 1].len() == length {
        head -= 1;
    }
    while tail - first < MAX_ROW && groups[tail].len() == length && tied(tail + 1) && groups[tail + 1].len() <= length {
        tail += 1;
    }
    head..=tail
}

/// Most groups looked at in either direction: more than any card has in twos.
const MAX_ROW: usize = 12;

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
    // The end of a page or of a screen may fall into a number, once.
    let broken = gaps().filter(|gap| gap.is_break()).count() == 1;
    let lists = gaps().any(|gap| gap.is_list() && !(broken && gap.is_break()));
    let whole = || equal_gaps(window) && is_whole(scene, first, window.len());
    let other = |is_one: bool| is_one.then_some(Shape::Other);
    match lengths.as_slice() {
        [_] => Some(Shape::Card),
        [4, 6, 4 | 5] => Some(Shape::Other),
        [4, .., tail] if is_even(&lengths, 4) && !lists && (*tail == 4 || equal_gaps(window)) => {
            Some(if broken { Shape::Other } else { Shape::Card })
        }
        lengths if is_even(lengths, 1) => Some(Shape::Other),
        // Dates, times and lists of numbers are written like these, too.
        lengths if (2..=6).any(|length| is_even(lengths, length)) => other(whole()),
        [6, _] => other(!lists && is_alone(scene, first, window.len())),
        [head @ .., tail] => other(!lists && equal_gaps(window) && in_fours(head) && (in_fours(&[*tail]) || *tail < 4)),
        [] => None,
    }
}

/// Whether the groups are all of their row, or the beginning of one that is longer than any card: its date and its
/// code stand behind it.
fn is_whole(scene: &Scene<'_>, first: usize, count: usize) -> bool {
    let row = row(scene, first);
    let digits: usize = scene.groups[row.clone()].iter().map(Group::len).sum();
    *row.start() == first && (*row.end() + 1 == first + count || digits > MAX_DIGITS)
}

/// Whether no digits are tied to the groups.
fn is_alone(scene: &Scene<'_>, first: usize, count: usize) -> bool {
    let next = scene.groups.get(first + count);
    scene.groups[first].gap.is_none() && next.is_none_or(|next| next.gap.is_none())
}

fn in_fours(lengths: &[usize]) -> bool {
    lengths.iter().all(|length| length.is_multiple_of(4))
}

/// Whether all pieces are of one length, the last perhaps shorter.
fn is_even(lengths: &[usize], length: usize) -> bool {
    let Some((last, head)) = lengths.split_last() else { return false };
    head.iter().all(|&piece| piece == length) && (1..=length).contains(last)
}

/// First digits of the cards that are issued (ISO/IEC 7812-1 and the lists of the networks). Fifteen digits that begin
/// otherwise are a parcel's; sixteen in the shape of a card are taken for one, if they are no year.
fn issued(digits: &[u8], shape: Shape) -> bool {
    let head = digits[..4].iter().fold(0_u32, |number, &digit| number * 10 + u32::from(digit));
    match digits.len() {
        13 | 14 => (3000..7000).contains(&head),
        15 => matches!(head, 1800 | 2131 | 3400..3500 | 3700..3800),
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

/// How long the card number is that a longer row of digits begins with: its month, its year and perhaps its code stand
/// behind it in one piece.
pub(super) fn heads(group: &Group) -> Option<usize> {
    if group.len() <= MAX_DIGITS || group.digits.contains(&HIDDEN) {
        return None;
    }
    let length = if matches!(group.digits[..2], [3, 4 | 7]) { 15 } else { 16 };
    let (head, tail) = group.digits.split_at(length);
    let dated = matches!(tail, [0, 1..=9, 2..=4, _, ..] | [1, 0..=2, 2..=4, _, ..]) && tail.len() <= 8;
    (dated && issued(head, Shape::Other) && luhn(head) && !is_time(head)).then_some(length)
}
