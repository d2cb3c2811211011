//! Numbers in free text that belong to the person: all but their last four digits are hidden, and it is said which.
//!
//! What belongs to the caller is evidence and stays as it was typed.

mod card;
mod clean;
mod digits;
mod groups;
mod iban;
mod number;
mod personal;
mod words;

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use card::{heads, is_card};
use digits::digit;
use number::Scene;
use personal::{is_my_number, is_social_security};

pub use clean::{MAX_DETAIL_CHARS, TooLong, clean, visible};

/// Whose numbers a free text holds: the criminal's are evidence and kept, the person's are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Whose {
    /// The caller's.
    Caller,
    /// The person's own.
    #[default]
    Person,
}

/// A number that belongs to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretKind {
    /// The number of a card.
    Card,
    /// A Social Security number, or the number taxpayers have instead.
    SocialSecurity,
    /// My Number, Japan's individual number.
    MyNumber,
    /// A bank account in international form.
    Iban,
}

/// What was hidden in a text. The number itself is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// What it is.
    pub kind: SecretKind,
    /// Its last four digits, which stay in the text, in ASCII.
    pub last_four: String,
    /// Where it stands in the text that was searched, in characters: spaces around a detail do not count.
    pub range: Range<usize>,
}

/// A text with what was hidden in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text: as many characters as before, on the same lines.
    pub text: String,
    /// What was hidden, in the order of the text. Empty: the text is as it was typed.
    pub hidden: Vec<Hidden>,
}

/// The text with the person's numbers reduced to their last four digits: cards (ISO/IEC 7812), Social Security
/// numbers, My Numbers and international bank accounts (ISO 13616). Every digit that is hidden becomes an asterisk;
/// nothing else changes. Text about the caller comes back as it is; so does the person's if they want it kept.
#[must_use]
pub fn mask(text: &str, whose: Whose) -> Masked {
    // Four digits are kept, so that a text with fewer than nine letters has nothing to hide.
    if whose == Whose::Caller || text.len() < 9 {
        return Masked { text: text.to_owned(), hidden: Vec::new() };
    }
    let mut letters: Vec<char> = text.chars().collect();
    let hidden: Vec<_> = clusters(found(&letters)).iter().map(|secrets| hide(&mut letters, secrets)).collect();
    Masked { text: letters.into_iter().collect(), hidden }
}

/// A typed text as it may be stored and shown, on one line or on several: the person's numbers are hidden first, then
/// it is [`clean`]ed. Nothing is cut.
///
/// # Errors
/// If it is longer than [`MAX_DETAIL_CHARS`].
pub fn accept(typed: &str, whose: Whose, long: bool) -> Result<Masked, TooLong> {
    // Before anything is written out: the digits of `<U+200B>` would part those of a number.
    let masked = mask(clean::fitting(typed)?, whose);
    Ok(Masked { text: clean(&masked.text, long)?, hidden: masked.hidden })
}

/// A number that was found.
struct Secret {
    kind: SecretKind,
    /// Where its letters and digits stand.
    at: Vec<usize>,
    /// Where the four that stay stand.
    kept: Vec<usize>,
}

impl Secret {
    fn new(kind: SecretKind, at: Vec<usize>) -> Self {
        let kept = at[at.len() - 4..].to_vec();
        Self { kind, at, kept }
    }

    fn end(&self) -> usize {
        self.at[self.at.len() - 1] + 1
    }
}

/// Every number in the text, in the order they begin. They may overlap.
fn found(letters: &[char]) -> Vec<Secret> {
    let scene = Scene::new(letters);
    let accounts = (0..letters.len()).filter_map(|start| iban::iban(&scene.folded, start));
    let mut found: Vec<_> = accounts.map(|at| Secret::new(SecretKind::Iban, at)).collect();
    found.extend((0..scene.groups.len()).flat_map(|first| from(&scene, first)));
    found.sort_by_key(|secret| secret.at[0]);
    found
}

/// The numbers that begin with a group.
fn from(scene: &Scene<'_>, first: usize) -> Vec<Secret> {
    let mut found = Vec::new();
    let head = &scene.groups[first];
    if let Some(length) = heads(head) {
        found.push(Secret { kind: SecretKind::Card, at: head.at.clone(), kept: head.at[length - 4..length].to_vec() });
    }
    let mut count = 0;
    for last in first..scene.groups.len() {
        let group = &scene.groups[last];
        count += group.len();
        let parted = last > first && group.gap.is_none();
        if parted || count > card::MAX_DIGITS || group.digits.contains(&groups::HIDDEN) {
            break;
        }
        if let Some(kind) = kind(scene, first, last, count) {
            let at = scene.groups[first..=last].iter().flat_map(|group| &group.at).copied();
            found.push(Secret::new(kind, at.collect()));
        }
    }
    found
}

fn kind(scene: &Scene<'_>, first: usize, last: usize, count: usize) -> Option<SecretKind> {
    match count {
        9 => is_social_security(scene, first, last).then_some(SecretKind::SocialSecurity),
        12 => is_my_number(scene, first, last).then_some(SecretKind::MyNumber),
        card::MIN_DIGITS..=card::MAX_DIGITS => is_card(scene, first, last).then_some(SecretKind::Card),
        _ => None,
    }
}

/// Numbers that overlap are one: which of them is meant cannot be told, and four digits of them all may stay.
fn clusters(found: Vec<Secret>) -> Vec<Vec<Secret>> {
    let mut clusters: Vec<Vec<Secret>> = Vec::new();
    let mut end = 0;
    for secret in found {
        let start = secret.at[0];
        let secret_end = secret.end();
        match clusters.last_mut() {
            Some(last) if start < end => last.push(secret),
            _ => clusters.push(vec![secret]),
        }
        end = end.max(secret_end);
    }
    clusters
}

fn hide(letters: &mut [char], secrets: &[Secret]) -> Hidden {
    let longest = secrets.iter().max_by_key(|secret| secret.at.len()).expect("a cluster has a number");
    let last = secrets.iter().max_by_key(|secret| secret.end()).expect("a cluster has a number");
    let kept: Vec<(usize, char)> = last.kept.iter().map(|&at| (at, letters[at])).collect();
    for secret in secrets {
        secret.at.iter().for_each(|&at| letters[at] = '*');
    }
    kept.iter().for_each(|&(at, letter)| letters[at] = letter);
    let start = secrets[0].at[0];
    let last_four = kept.iter().map(|&(_, letter)| ascii(letter)).collect();
    Hidden { kind: longest.kind, last_four, range: start..last.end() }
}

fn ascii(letter: char) -> char {
    digit(letter).map_or(letter.to_ascii_uppercase(), |digit| char::from(b'0' + digit))
}

#[cfg(test)]
mod tests;
