//! A place in a text where a number may stand: the groups of digits with the words around them.

use super::groups::{Group, groups};
use super::words;

/// A text made ready for the search.
pub(super) struct Scene<'a> {
    /// The text as it was typed.
    pub(super) letters: &'a [char],
    /// The same letters, narrow and small.
    pub(super) folded: Vec<char>,
    /// Its groups of digits.
    pub(super) groups: Vec<Group>,
}

/// Most digits of a telephone number with its country code (ITU-T E.164).
const MAX_TELEPHONE: usize = 15;
/// Most digits of a telephone number with what is dialled before it.
const MAX_DIALLED: usize = MAX_TELEPHONE + 6;

impl<'a> Scene<'a> {
    pub(super) fn new(letters: &'a [char]) -> Self {
        Self { letters, folded: letters.iter().map(|&letter| fold(letter)).collect(), groups: groups(letters) }
    }

    /// Whether the group belongs to a telephone number in international form: digits behind a `+` or behind what is
    /// dialled for one, as in `+81-742-22-1101` or `0081 742 22 1101`, no more of them than such a number has.
    pub(super) fn is_telephone(&self, group: usize) -> bool {
        let mut before = 0;
        for head in (0..=group).rev() {
            if self.follows_plus(head) {
                return self.row(head, |_| true) <= MAX_TELEPHONE;
            }
            if head < group && self.is_dialled(head) {
                return self.row(head, |_| true) <= MAX_DIALLED;
            }
            before += self.groups[head].len();
            if before > MAX_DIALLED + MAX_TELEPHONE || self.groups[head].gap.is_none() {
                return false;
            }
        }
        false
    }

    fn follows_plus(&self, head: usize) -> bool {
        let start = self.groups[head].start();
        let plus = self.folded[..start].last() == Some(&'+');
        plus && self.groups[head].gap.as_ref().is_none_or(|gap| gap.marks.len() > 1 || self.spaced_plus(start))
    }

    /// A plus with a space before it begins a number; one between two digits parts them.
    fn spaced_plus(&self, start: usize) -> bool {
        start.checked_sub(2).is_none_or(|before| self.folded[before].is_whitespace())
    }

    /// What is dialled before the country: Japan's code without a plus, the USA's and Japan's exchange.
    fn is_dialled(&self, head: usize) -> bool {
        let begins = self.groups[head].gap.as_ref().is_none_or(|gap| !gap.is_space() && !gap.is_dash());
        begins && matches!(self.groups[head].digits.as_slice(), [8, 1] | [0, 0, 8, 1] | [0, 1, 1] | [0, 1, 0])
    }

    /// How many digits follow each other from a group on, as far as the gaps go on; more than any telephone has are
    /// not counted.
    fn row(&self, head: usize, wanted: impl Fn(&Group) -> bool) -> usize {
        let mut count = self.groups[head].len();
        for (index, group) in self.groups.iter().enumerate().skip(head + 1) {
            let ends = group.gap.is_none() || self.follows_plus(index) || !wanted(group) || count > MAX_DIALLED;
            if ends {
                break;
            }
            count += group.len();
        }
        count
    }

    /// Whether the words right before a group say that it is some other number: a case, a parcel, a telephone.
    pub(super) fn is_named_otherwise(&self, group: usize) -> bool {
        words::named_otherwise(&self.folded[..self.groups[group].start()])
    }
}

/// The values of the digits in some groups.
pub(super) fn digits(window: &[Group]) -> Vec<u8> {
    window.iter().flat_map(|group| &group.digits).copied().collect()
}

/// How many digits each group has.
pub(super) fn lengths(window: &[Group]) -> Vec<usize> {
    window.iter().map(Group::len).collect()
}

/// Whether the same separators stand between all groups.
pub(super) fn equal_gaps(window: &[Group]) -> bool {
    window.len() < 3 || window[2..].iter().all(|group| group.gap == window[1].gap)
}

/// A letter without its width and its case.
fn fold(letter: char) -> char {
    let narrow = match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        letter => letter,
    };
    narrow.to_lowercase().next().unwrap_or(narrow)
}
