//! A place in a text where a number may stand: the groups of digits with the words around them.

use super::groups::{Group, groups};

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
/// How far back one may begin, in groups.
const MAX_BACK: usize = 8;

impl<'a> Scene<'a> {
    pub(super) fn new(letters: &'a [char]) -> Self {
        Self { letters, folded: letters.iter().map(|&letter| fold(letter)).collect(), groups: groups(letters) }
    }

    /// Whether these groups are all in one telephone number in international form: digits behind a `+` or behind what
    /// is dialled for one, as in `+81-742-22-1101` or `0081 742 22 1101`, as many of them as such a number has.
    pub(super) fn is_telephone(&self, first: usize, last: usize) -> bool {
        for head in (first.saturating_sub(MAX_BACK)..=first).rev() {
            if let Some(prefix) = self.prefix(head, first) {
                let groups = &self.groups[head..=last];
                return groups.iter().map(Group::len).sum::<usize>() <= MAX_TELEPHONE + prefix;
            }
            if self.groups[head].gap.is_none() {
                return false;
            }
        }
        false
    }

    /// How many digits are dialled before the country code, if a number in international form begins here.
    fn prefix(&self, head: usize, first: usize) -> Option<usize> {
        let group = &self.groups[head];
        let plus = group.gap.is_none() && self.folded[..group.start()].last() == Some(&'+');
        let begins = head < first && group.gap.as_ref().is_none_or(|gap| !gap.is_space() && !gap.is_dash());
        match group.digits.as_slice() {
            _ if plus => Some(0),
            [8, 1] if begins => Some(0),
            [0, 0, 8, 1] if begins => Some(2),
            // Dialled in the USA and in Japan.
            [0, 1, 1] | [0, 1, 0] if begins => Some(3),
            _ => None,
        }
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
