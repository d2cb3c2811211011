//! Words typed letter by letter, at any speed: one word is one reply, to one question.
//!
//! A letter that is a key acts at once; what follows it within a moment and makes it a longer word is swallowed. Where
//! the longer word means something else ("n" was the beginning of "not sure"), the reply is amended. Where it becomes a
//! word that means nothing ("n" was the beginning of "nothing"), the reply is taken back.

use super::reply::Reply;
use super::words::{goes_on, is_key, is_whole, meaning, meanings_of_longer};
use crate::text::fold;

/// What a letter came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// This is what is meant.
    Reply(Reply),
    /// It may be the beginning of a word: if nothing follows for `WordReader::WAIT`, call `WordReader::quiet`.
    Wait,
    /// The rest of a word that has been understood: nothing new.
    Swallowed,
}

/// Reads words letter by letter. Faces tell how many milliseconds have passed since the letter before.
#[derive(Debug, Clone, Default)]
pub struct WordReader {
    /// The letters of the word so far, folded.
    word: String,
    /// What has been replied for it.
    said: Option<Reply>,
    /// A letter behind a word that may go on with it, or may be a key by itself.
    held: Option<char>,
    /// The key right before the word, which may be the beginning of a word that is known in lines.
    before: String,
    /// Whether the letters are a word that means nothing: so does the rest of it.
    lost: bool,
}

impl WordReader {
    /// How long a word may rest before its next letter, in milliseconds: twice the half second that slow typing takes.
    pub const WAIT: u64 = 1000;

    /// The next letter, `since` milliseconds after the one before. A letter that waited longer than `WAIT` must have
    /// been ended by `quiet`.
    pub fn letter(&mut self, letter: char, since: u64) -> Heard {
        if since > Self::WAIT {
            self.clear();
        }
        if self.lost {
            return Heard::Reply(Reply::Unknown);
        }
        if letter.is_whitespace() {
            return if self.word.is_empty() { Heard::Reply(Reply::Unknown) } else { Heard::Swallowed };
        }
        // A voicing mark belongs to the letter before it, which `fold` knows only beside it.
        let longer = fold(&format!("{}{letter}", self.word));
        if !self.word.is_empty() && meanings_of_longer(&longer).next().is_some() {
            return self.go_on(letter, longer);
        }
        self.end(letter, longer)
    }

    /// A letter that no known word has here: another key, or the beginning of a word that means nothing.
    fn end(&mut self, letter: char, longer: String) -> Heard {
        let one_key = self.word.chars().count() == 1 && self.said != Some(Reply::Unknown);
        match self.held.take() {
            Some(held) if held == letter && is_key(letter) => self.begin(letter),
            // Two keys; the third was typed before anybody could see what they did.
            Some(held) if is_key(letter) && self.word.chars().count() == 2 => self.begin(held),
            Some(_) => self.lose(),
            // "yup" is no yes and a "not sure" behind it.
            None if one_key && is_whole(&format!("{}{longer}", self.before)) => self.lose(),
            None if self.word.is_empty() || (one_key && is_key(letter)) => self.begin(letter),
            None if self.said.is_none() => self.lose(),
            None => {
                (self.word, self.held) = (longer, Some(letter));
                Heard::Wait
            }
        }
    }

    /// The letters are a word that means nothing: what they have done is taken back.
    fn lose(&mut self) -> Heard {
        let done = self.said.take().filter(|said| *said != Reply::Unknown);
        (self.lost, self.held) = (true, None);
        Heard::Reply(if done.is_some() { Reply::TakeBack } else { Reply::Unknown })
    }

    /// A letter that makes the word so far longer.
    fn go_on(&mut self, letter: char, longer: String) -> Heard {
        let whole = meaning(&longer);
        let key = meaning(&fold(&letter.to_string())).filter(|key| matches!(key, Reply::Answer(_)));
        self.word = longer;
        self.held = key.is_some().then_some(letter).filter(|_| whole.is_none() && self.said.is_some());
        if self.held.is_some() {
            return Heard::Wait;
        }
        let Some(said) = self.said.clone() else {
            return match whole {
                Some(whole) => self.reply(whole),
                None => Heard::Wait,
            };
        };
        match self.amended(whole, &said) {
            Some(Reply::Answer(answer)) => {
                self.said = Some(Reply::Answer(answer));
                Heard::Reply(Reply::Amend(answer))
            }
            _ => Heard::Swallowed,
        }
    }

    /// What the word means by now, where that is not what was replied: all words it can still become agree on it.
    fn amended(&self, whole: Option<Reply>, said: &Reply) -> Option<Reply> {
        let mut meanings = meanings_of_longer(&self.word);
        let first = meanings.next()?.clone();
        let agreed = meanings.all(|meaning| *meaning == first);
        whole.or(Some(first).filter(|_| agreed)).filter(|meant| meant != said)
    }

    /// The first letter of a word.
    fn begin(&mut self, letter: char) -> Heard {
        self.before = std::mem::take(&mut self.word);
        self.word = fold(&letter.to_string());
        self.said = None;
        self.held = None;
        if let Some(digit) = half_digit(letter) {
            self.clear();
            return Heard::Reply(Reply::Number(digit));
        }
        match meaning(&self.word) {
            Some(reply) => self.reply(reply),
            None if goes_on(&self.word) => Heard::Wait,
            None => self.reply(Reply::Unknown),
        }
    }

    fn reply(&mut self, reply: Reply) -> Heard {
        self.said = Some(reply.clone());
        Heard::Reply(reply)
    }

    /// Enter, `since` milliseconds after the last letter. `None`: it belongs to no word and is a key by itself.
    pub fn enter(&mut self, since: u64) -> Option<Heard> {
        if self.word.is_empty() || since > Self::WAIT {
            self.clear();
            return None;
        }
        if self.said == Some(Reply::Unknown) && self.held.is_none() {
            // A key without a meaning is no word that Enter could end.
            self.clear();
            return None;
        }
        if self.held.is_some() && self.word.chars().count() > 2 {
            let lost = self.lose();
            self.clear();
            return Some(lost);
        }
        let reply = self.quiet();
        self.clear();
        Some(reply.map_or(Heard::Swallowed, Heard::Reply))
    }

    /// Nothing followed: what the letters mean as they stand, if they waited.
    pub fn quiet(&mut self) -> Option<Reply> {
        if let Some(held) = self.held.take() {
            return match self.begin(held) {
                Heard::Reply(reply) => Some(reply),
                _ => None,
            };
        }
        if self.word.is_empty() || self.said.is_some() || self.lost {
            return None;
        }
        let reply = meaning(&self.word).unwrap_or(Reply::Unknown);
        self.clear();
        Some(reply)
    }

    /// Forgets what was typed, as when another screen comes up by itself.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

fn half_digit(letter: char) -> Option<usize> {
    fold(&letter.to_string()).parse().ok()
}

#[cfg(test)]
mod tests;
