//! What comes from the keyboard: whole keys, and whole pastes. Nothing that belongs together is taken apart.

use std::time::{Duration, Instant};

use console::{Key, Term};

use super::super::tty::{KeyMode, Waited, wait};
use super::super::{SIGHUP, Stop, stopped};
use super::picture::Size;

/// How long after a key the same key is first watched: longer than keyboards wait before they repeat a held key.
const WATCH: Duration = Duration::from_millis(1200);
/// Longest time between two repeats of a held key, in milliseconds.
const REPEAT: u32 = 120;
/// Longest time between the parts of an escape sequence on a slow line, in milliseconds.
const PARTS: u32 = 150;
/// Longest time between the letters of something pasted, in milliseconds: shorter than a hand needs for Enter.
const PASTE: u32 = 30;
/// Longest time a paste that was announced may rest, in milliseconds.
const PASTE_RESTS: u32 = 1000;
/// Most that is taken of something pasted, in bytes.
const MAX_PASTED: usize = 64 * 1024;
/// How often it is looked whether a signal arrived or the window has another size, in milliseconds.
const LOOK: u32 = 250;

/// What came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stroke {
    /// A key.
    Key(Key),
    /// Something pasted, with its line breaks.
    Paste(String),
    /// The program slept and was woken.
    Woken,
    /// The window has another size.
    Resized,
    /// Nothing came in time.
    Quiet,
}

/// The keyboard.
pub(super) struct Input {
    pub(super) term: Term,
    pub(super) mode: KeyMode,
    last: Option<(Key, Instant)>,
    /// What was read behind a key that turned out not to be held down.
    unread: Option<Stroke>,
}

impl Input {
    pub(super) fn new(mode: KeyMode) -> Self {
        Self { term: Term::stderr(), mode, last: None, unread: None }
    }

    /// The size of the screen; of one that does not tell it, the usual one.
    pub(super) fn size(&self) -> Size {
        let (rows, columns) = self.term.size_checked().unwrap_or((24, 80));
        Size { rows: rows.into(), columns: columns.into() }
    }

    /// Waits for something to happen, at most until a moment.
    pub(super) fn next(&mut self, until: Option<Instant>, size: Size) -> Result<Stroke, Stop> {
        if let Some(unread) = self.unread.take() {
            return Ok(unread);
        }
        loop {
            if self.stopped()? {
                return Ok(Stroke::Woken);
            }
            if self.size() != size {
                return Ok(Stroke::Resized);
            }
            let left =
                until.map_or(u128::from(LOOK), |until| until.saturating_duration_since(Instant::now()).as_millis());
            match wait(u32::try_from(left).unwrap_or(LOOK).min(LOOK)) {
                Waited::Ready => return self.stroke(),
                Waited::Gone => return Err(self.gone()),
                Waited::Nothing if until.is_some_and(|until| until <= Instant::now()) => return Ok(Stroke::Quiet),
                Waited::Nothing => {}
            }
        }
    }

    /// Looks for signals. True if the program slept.
    pub(super) fn stopped(&self) -> Result<bool, Stop> {
        let mut slept = false;
        let stop = stopped(|| {
            slept = true;
            self.mode.suspend();
        });
        stop.map_or(Ok(slept), Err)
    }

    /// The window was closed. What its signal says comes first, if there is one.
    pub(super) fn gone(&self) -> Stop {
        self.stopped().err().unwrap_or(Stop::Signal(SIGHUP))
    }

    fn stroke(&mut self) -> Result<Stroke, Stop> {
        Ok(match self.key()? {
            Key::Char('\u{1a}') => {
                self.mode.suspend();
                Stroke::Woken
            }
            Key::Escape => self.sequence(Vec::new())?,
            Key::UnknownEscSeq(parts) => self.sequence(parts)?,
            key => Stroke::Key(key),
        })
    }

    /// One key, as it was read.
    fn key(&mut self) -> Result<Key, Stop> {
        match super::super::tty::read_key(&self.term) {
            Ok(Key::CtrlC) => Err(Stop::Wanted),
            Ok(Key::Char('\u{4}')) => Err(Stop::EndOfInput),
            Ok(key) => Ok(key),
            Err(_) => Err(self.gone()),
        }
    }

    fn sequence(&mut self, parts: Vec<char>) -> Result<Stroke, Stop> {
        Ok(match self.whole(parts)?.as_str() {
            "" => Stroke::Key(Key::Escape),
            PASTE_BEGINS => Stroke::Paste(self.announced_paste()?),
            sequence => Stroke::Key(named(sequence)),
        })
    }

    /// All of an escape sequence, of which a slow line may have brought only the beginning.
    fn whole(&mut self, mut parts: Vec<char>) -> Result<String, Stop> {
        while !is_whole(&parts) && wait(PARTS) == Waited::Ready {
            match self.key()? {
                Key::Char(part) => parts.push(part),
                Key::Enter => parts.push('\r'),
                _ => break,
            }
        }
        Ok(parts.into_iter().collect())
    }

    /// What a terminal brings between the two marks of a paste.
    fn announced_paste(&mut self) -> Result<String, Stop> {
        let mut pasted = String::new();
        while wait(PASTE_RESTS) == Waited::Ready {
            match self.key()? {
                Key::UnknownEscSeq(parts) => {
                    if self.whole(parts)? == PASTE_ENDS {
                        break;
                    }
                }
                key => take(&mut pasted, &key),
            }
        }
        Ok(pasted)
    }

    /// What came right behind an Enter was pasted with it, by a terminal that does not announce it.
    pub(super) fn pasted_with_enter(&mut self) -> Result<Option<String>, Stop> {
        let mut pasted = String::from("\n");
        // What was read already while it was watched whether Enter is held down.
        match self.unread.take() {
            Some(Stroke::Key(key)) => take(&mut pasted, &key),
            unread => self.unread = unread,
        }
        while wait(PASTE) == Waited::Ready {
            let key = self.key()?;
            take(&mut pasted, &key);
        }
        Ok((pasted.len() > 1).then_some(pasted))
    }

    /// A key was pressed that nobody watched: whether it is held down shows with the next.
    pub(super) fn pressed(&mut self, key: &Key) {
        self.last = Some((key.clone(), Instant::now()));
    }

    /// Whether a key goes on arriving because it is held down. Only the key before, soon after it, is watched.
    pub(super) fn held(&mut self, key: &Key) -> Result<bool, Stop> {
        let soon = self.last.as_ref().is_some_and(|(last, at)| last == key && at.elapsed() < WATCH);
        let mut held = false;
        // One by one, so that a Ctrl-C among them is not lost.
        while soon && self.unread.is_none() && wait(REPEAT) == Waited::Ready {
            let next = self.stroke()?;
            if next == Stroke::Key(key.clone()) {
                held = true;
            } else {
                self.unread = Some(next);
            }
        }
        self.last = Some((key.clone(), Instant::now()));
        Ok(held)
    }

    /// What was typed before the screen could be seen.
    pub(super) fn typed_ahead(&mut self) -> Result<Option<Key>, Stop> {
        let unread = self.unread.take();
        if unread.is_none() && wait(0) != Waited::Ready {
            return Ok(None);
        }
        match unread.map_or_else(|| self.stroke(), Ok)? {
            Stroke::Key(key) => Ok(Some(key)),
            _ => Ok(Some(Key::Unknown)),
        }
    }
}

/// How a terminal marks the beginning and the end of a paste.
const PASTE_BEGINS: &str = "[200~";
const PASTE_ENDS: &str = "[201~";

fn take(pasted: &mut String, key: &Key) {
    let letter = match key {
        Key::Char(letter) => *letter,
        Key::Enter => '\n',
        Key::Tab => ' ',
        _ => return,
    };
    if pasted.len() < MAX_PASTED {
        pasted.push(letter);
    }
}

/// Whether nothing more belongs to an escape sequence.
fn is_whole(parts: &[char]) -> bool {
    match parts {
        [] | ['[' | 'O'] => false,
        ['[', .., last] => ('@'..='~').contains(last),
        _ => true,
    }
}

/// Keys that came in pieces, and those that only some terminals write so.
fn named(sequence: &str) -> Key {
    match sequence {
        "[A" | "OA" => Key::ArrowUp,
        "[B" | "OB" => Key::ArrowDown,
        "[C" | "OC" => Key::ArrowRight,
        "[D" | "OD" => Key::ArrowLeft,
        "[H" | "OH" | "[1~" | "[7~" => Key::Home,
        "[F" | "OF" | "[4~" | "[8~" => Key::End,
        "[Z" => Key::BackTab,
        "[3~" => Key::Del,
        "[5~" => Key::PageUp,
        "[6~" => Key::PageDown,
        other => Key::UnknownEscSeq(other.chars().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_end_where_terminals_end_them() {
        for (parts, whole) in [
            ("", false),
            ("[", false),
            ("O", false),
            ("[1;5", false),
            ("[1;5A", true),
            ("OP", true),
            ("n", true),
            ("[200~", true),
        ] {
            assert_eq!(is_whole(&parts.chars().collect::<Vec<_>>()), whole, "{parts}");
        }
        assert_eq!((named("[A"), named("OD"), named("[3~")), (Key::ArrowUp, Key::ArrowLeft, Key::Del));
        assert_eq!(named(PASTE_ENDS), Key::UnknownEscSeq(PASTE_ENDS.chars().collect()));
    }
}
