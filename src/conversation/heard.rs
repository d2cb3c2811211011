//! Words typed letter by letter, at any speed: one word is one reply, to one question.

use super::reply::Reply;

/// What a letter came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// This is what is meant.
    Reply(Reply),
    /// It may be the beginning of a word: if nothing follows for `WAIT` milliseconds, call `WordReader::quiet`.
    Wait,
    /// The rest of a word that has been understood: nothing new.
    Swallowed,
}

/// Reads words letter by letter. Faces tell how many milliseconds have passed since the letter before.
#[derive(Debug, Clone, Default)]
pub struct WordReader {
    /// The letters of the word so far, folded.
    word: String,
}

impl WordReader {
    /// How long a word may rest before its next letter, in milliseconds: twice the half second that slow typing takes.
    pub const WAIT: u64 = 1000;

    /// The next letter, `since` milliseconds after the one before.
    pub fn letter(&mut self, _letter: char, _since: u64) -> Heard {
        Heard::Swallowed
    }

    /// Enter, `since` milliseconds after the last letter: true if it only ends a word that has been understood.
    pub fn enter(&mut self, _since: u64) -> bool {
        false
    }

    /// Nothing followed: what the letters mean as they stand, if they wait for an answer.
    pub fn quiet(&mut self) -> Option<Reply> {
        None
    }

    /// Forgets what was typed, as when another screen comes up by itself.
    pub fn clear(&mut self) {
        self.word.clear();
    }
}
