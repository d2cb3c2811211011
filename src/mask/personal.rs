//! The numbers a state gives to a person: Social Security number and My Number.

use super::groups::{Gap, Group};
use super::number::{Scene, digits, lengths};
use super::words::{Label, is_amount, is_named_otherwise, label};

/// Whether these groups are a Social Security number, or the number taxpayers have instead.
pub(super) fn is_social_security(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let window = &scene.groups[first..=last];
    let shape = lengths(window);
    if !is_shape(&shape) || !is_given_out(&digits(window)) || scene.is_telephone(first, last) {
        return false;
    }
    let alone = match shape.as_slice() {
        [3, 2, 4] => is_evenly_parted(scene, first, last) && !is_part(scene, first, last),
        [3, 6] | [5, 4] => is_dashed(&window[1]) && !is_part(scene, first, last) && !is_code(scene, first, last),
        _ => false,
    };
    (alone || is_labelled(scene, first, last)) && !is_named_otherwise(scene, first)
}

/// The ways nine digits are written as one number.
fn is_shape(lengths: &[usize]) -> bool {
    matches!(lengths, [9] | [3, 2, 4] | [3, 6] | [5, 4] | [3, 3, 3] | [1, 1, 1, 1, 1, 1, 1, 1, 1])
}

fn is_dashed(group: &Group) -> bool {
    group.gap.as_ref().is_some_and(Gap::is_dash)
}

fn is_labelled(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    label(scene, first, last) == Some(Label::SocialSecurity) && !is_amount(scene, first, last)
}

/// Never an area 000, 666 or 900 and above, a group 00 or a serial 0000 (Social Security Administration, numbers not
/// assigned); from 900 on only with the groups of taxpayer numbers (Internal Revenue Service, Pub. 1915).
fn is_given_out(digits: &[u8]) -> bool {
    let number = |digits: &[u8]| digits.iter().fold(0_u32, |number, &digit| number * 10 + u32::from(digit));
    let (area, group, serial) = (number(&digits[..3]), number(&digits[3..5]), number(&digits[5..]));
    match area {
        0 | 666 => false,
        900.. => matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99) && serial > 0,
        _ => group > 0 && serial > 0,
    }
}

/// The same separator twice, the first group in brackets, or a dash and a space; never over the end of a line.
fn is_evenly_parted(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let groups = &scene.groups;
    let [Some(one), Some(two)] = [&groups[first + 1].gap, &groups[last].gap] else { return false };
    let tied = is_dashed(&groups[first]) || groups.get(last + 1).is_some_and(is_dashed);
    let light = |gap: &Gap| gap.is_space() || gap.is_dash();
    let bracket = matches!(one.marks.as_slice(), [')' | '）' | ']' | '」' | '】', ..]);
    !one.breaks && !two.breaks && (one == two || bracket || light(one) && light(two) && !tied)
}

/// Most digits before and behind a Social Security number that make it part of a longer number, such as a case's.
const MAX_BEFORE: usize = 9;
const MAX_BEHIND: usize = 4;

/// Whether more digits are tied to the number by the mark that stands in it: `2024-123-45-6789`.
fn is_part(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let gap = &scene.groups[first + 1].gap;
    let tied = |index: usize| {
        let other = scene.groups.get(index).map(|group| &group.gap);
        gap.as_ref().is_some_and(|gap| !gap.is_space()) && other == Some(gap)
    };
    let mut before = 0;
    let mut head = first;
    while head > 0 && tied(head) && before <= MAX_BEFORE {
        head -= 1;
        before += scene.groups[head].len();
    }
    let behind = if tied(last + 1) { scene.groups[last + 1].len() } else { 0 };
    (1..=MAX_BEFORE).contains(&before) || (1..=MAX_BEHIND).contains(&behind)
}

/// Whether letters touch the digits, or they are a postal code.
fn is_code(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let before = scene.groups[first].start().checked_sub(1);
    let around = [before, Some(scene.groups[last].end())];
    let touches = |at: Option<usize>| at.and_then(|at| scene.folded.get(at)).is_some_and(char::is_ascii_alphabetic);
    around.into_iter().any(touches) || is_postal(scene, first, last)
}

/// Whether two capitals or the name of the code say that five and four digits are a postal code: `NY 10017-1234`.
fn is_postal(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let start = scene.groups[first].start();
    let before = scene.letters[start.saturating_sub(6)..start].iter().rev();
    let letters = before.filter(|letter| !matches!(letter, '.' | ' ' | ','));
    let state = letters.take_while(|letter| letter.is_ascii_uppercase()).count() == 2;
    scene.groups[first].len() == 5 && (state || label(scene, first, last) == Some(Label::Other))
}

/// Whether these groups are a My Number that is called one: twelve digits with a right check digit.
pub(super) fn is_my_number(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let digits = digits(&scene.groups[first..=last]);
    digits.len() == 12
        && has_check_digit(&digits)
        && !scene.is_telephone(first, last)
        && !is_named_otherwise(scene, first)
        && label(scene, first, last) == Some(Label::MyNumber)
}

/// The check digit of a My Number (order of the Ministry of Internal Affairs and Communications, No. 85 of 2014,
/// article 5).
fn has_check_digit(digits: &[u8]) -> bool {
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let sum: u32 = digits.iter().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    let check = match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    };
    digits.iter().any(|&digit| digit > 0) && u32::from(digits[11]) == check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_of_a_my_number_is_as_the_order_says() {
        // 6+10+12+12+10+42+42+40+36+0+2 = 212 = 11 · 19 + 3, and 11 - 3 = 8.
        assert!(has_check_digit(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8]));
        assert!(!has_check_digit(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]));
        assert!(!has_check_digit(&[0; 12]));
    }
}
