//! A text as groups of digits, with what stands between them.

use super::digits::digit;
use crate::text::harmful;

/// A digit that is an asterisk already: it counts for the shape of a number and belongs to none that can be told.
pub(super) const HIDDEN: u8 = 10;

/// Digits side by side.
#[derive(Debug)]
pub(super) struct Group {
    /// The values, with [`HIDDEN`] for an asterisk.
    pub(super) digits: Vec<u8>,
    /// Where each digit stands, in characters.
    pub(super) at: Vec<usize>,
    /// What stands between the group before and this one, if nothing but separators does.
    pub(super) gap: Option<Gap>,
}

/// Separators between two groups.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Gap {
    /// The separators without the spaces among them.
    pub(super) marks: Vec<char>,
    /// Whether the line ends in it.
    pub(super) breaks: bool,
}

impl Group {
    pub(super) fn len(&self) -> usize {
        self.digits.len()
    }

    pub(super) fn start(&self) -> usize {
        self.at[0]
    }

    /// The place behind the last digit.
    pub(super) fn end(&self) -> usize {
        self.at[self.at.len() - 1] + 1
    }
}

impl Gap {
    /// Spaces alone.
    pub(super) fn is_space(&self) -> bool {
        self.marks.is_empty() && !self.breaks
    }

    /// A dash or an underscore, with spaces or without.
    pub(super) fn is_dash(&self) -> bool {
        !self.breaks && matches!(self.marks.as_slice(), [mark] if DASHES.contains(*mark))
    }

    /// The end of a line and nothing else.
    pub(super) fn is_break(&self) -> bool {
        self.breaks && self.marks.is_empty()
    }

    /// What parts the entries of a list, too: commas, semicolons, the end of a line.
    pub(super) fn is_list(&self) -> bool {
        self.breaks || self.marks.iter().any(|mark| LIST.contains(*mark))
    }
}

const DASHES: &str = "-_‐‑‒–—―−－ーｰ＿‾─━";
const LIST: &str = ",，、､;；。｡|｜¦:：";
const OTHER: &str = "…‥⋯./\\*'’‘′`´~～〜・･·•●∙⋅．／＼=＝≒+＋#&＆^";
const BRACKETS: &str = "()[]{}<>（）［］｛｝＜＞「」『』｢｣【】〔〕〈〉《》“”\"＂";
const WORDS: &str = "のノ";

/// Most separators besides spaces between two groups of one number (`4111） - （1111`).
const MAX_MARKS: usize = 3;
/// Longest gap with its spaces.
const MAX_GAP: usize = 12;

fn separates(letter: char) -> bool {
    letter.is_whitespace() || [DASHES, LIST, OTHER, BRACKETS, WORDS].iter().any(|marks| marks.contains(letter))
}

/// What nobody sees, and what makes a digit a key cap: it stands inside a number as if it were not there.
fn transparent(letter: char) -> bool {
    (harmful(letter) && !letter.is_whitespace()) || matches!(letter, '\u{FE00}'..='\u{FE0F}' | '\u{20E3}')
}

/// The groups of a text, in order.
pub(super) fn groups(letters: &[char]) -> Vec<Group> {
    let (in_address, hidden) = (addresses(letters), hidden(letters));
    let mut groups: Vec<Group> = Vec::new();
    for (at, &letter) in letters.iter().enumerate() {
        let value = if hidden[at] { Some(HIDDEN) } else { digit(letter) };
        let Some(value) = value.filter(|_| !in_address[at]) else { continue };
        let between = groups.last().map(|last| &letters[last.end()..at]);
        match groups.last_mut() {
            Some(last) if between.is_some_and(|between| between.iter().all(|&letter| transparent(letter))) => {
                last.digits.push(value);
                last.at.push(at);
            }
            _ => {
                let gap = between.and_then(gap);
                groups.push(Group { digits: vec![value], at: vec![at], gap });
            }
        }
    }
    groups
}

fn gap(between: &[char]) -> Option<Gap> {
    if between.len() > MAX_GAP || !between.iter().all(|&letter| separates(letter) || transparent(letter)) {
        return None;
    }
    let seen = between.iter().copied().filter(|&letter| !transparent(letter));
    let marks: Vec<char> = seen.clone().filter(|letter| !letter.is_whitespace()).collect();
    let ends = seen.clone().filter(|letter| *letter == '\n').count();
    let begins_telephone = matches!(between, [.., before, '+' | '＋'] if before.is_whitespace());
    (!begins_telephone && marks.len() <= MAX_MARKS && ends < 2).then_some(Gap { marks, breaks: ends > 0 })
}

/// Fewest asterisks in a row that stand for a number: those of a Social Security number.
const MIN_HIDDEN: usize = 5;
/// Most separators between two of them.
const MAX_BETWEEN: usize = 5;

/// For each letter, whether it is an asterisk that stands for a digit.
fn hidden(letters: &[char]) -> Vec<bool> {
    let mut hidden = vec![false; letters.len()];
    let mut row: Vec<usize> = Vec::new();
    let mut close = |row: &mut Vec<usize>| {
        if row.len() >= MIN_HIDDEN && !touches_number(letters, row) {
            row.iter().for_each(|&at| hidden[at] = true);
        }
        row.clear();
    };
    for (at, &letter) in letters.iter().enumerate() {
        let goes_on = |last: &usize| at - last <= MAX_BETWEEN && (separates(letter) || transparent(letter));
        if !row.is_empty() && !row.last().is_some_and(goes_on) {
            close(&mut row);
        }
        if letter == '*' {
            row.push(at);
        }
    }
    close(&mut row);
    hidden
}

/// Whether more digits stand right before or behind a row of asterisks than are left of a number that was hidden.
fn touches_number(letters: &[char], row: &[usize]) -> bool {
    let is_digit = |letter: &&char| digit(**letter).is_some();
    let before = letters[..row[0]].iter().rev().take_while(is_digit).take(5).count();
    let behind = letters[row[row.len() - 1] + 1..].iter().take_while(is_digit).take(5).count();
    before > 4 || behind > 4
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
