//! What is told about files: how deeds went, where answers are saved, how to go on with them.

use super::{Conversation, Deed, Did, Ending, Layer, Said, Screen};
use crate::document::Tone;

impl Conversation<'_> {
    /// What is said before anything is asked: that a saved case goes on, and where the answers go.
    #[must_use]
    pub fn start(&self) -> Vec<Said> {
        let words = self.words();
        let mut said = Vec::new();
        if !matches!(self.screen(), Screen::Question(_)) {
            let opening = self.opening();
            said.extend([Said::Line(Tone::Warning, opening.title), Said::Line(Tone::Calm, opening.switch)]);
        }
        let answered = self.answers().iter().count();
        if self.setting.resumed {
            said.push(calm((words.resumed)(answered)));
        }
        if let Some(file) = &self.setting.saving {
            said.push(calm((words.saving)(file)));
        }
        said
    }

    /// How a deed went. Gives what stays in the scrollback.
    pub fn did(&mut self, deed: &Deed, did: Did) -> Vec<Said> {
        match (deed, did) {
            (Deed::Write(..), Did::Wrote { file, can_open }) => self.wrote(file, can_open),
            (Deed::Deliver, Did::Wrote { file, .. }) => vec![calm((self.words().written)(&file))],
            (Deed::SaveTo(_), Did::Wrote { file, .. }) => self.saved(file),
            (Deed::Open(file), Did::HandedOver) => vec![calm((self.words().opening)(file))],
            (Deed::Open(file), Did::Failed(_)) => vec![calm((self.words().cannot_open)(file))],
            (Deed::Copy(_), Did::Done) => self.copied(self.words().copied),
            (Deed::Copy(_), Did::HandedOver) => self.copied(self.words().perhaps_copied),
            (Deed::Write(..) | Deed::SaveTo(_), Did::Failed(why)) => {
                self.notice = Some(why);
                Vec::new()
            }
            (_, Did::Taken { name, free }) => {
                self.notice = Some(format!("{} {free}", (self.words().name_taken)(&name)));
                self.free_name = Some(free);
                Vec::new()
            }
            (_, Did::Failed(why)) => vec![Said::Line(Tone::Alarm, why)],
            _ => Vec::new(),
        }
    }

    fn wrote(&mut self, file: String, can_open: bool) -> Vec<Said> {
        let said = vec![calm((self.words().written)(&file))];
        self.layers.clear();
        if can_open {
            self.layers.push(Layer::OpenIt(file));
        }
        said
    }

    /// The answers are saved: the end, if that was all that was left to do.
    fn saved(&mut self, file: String) -> Vec<Said> {
        let said = vec![calm((self.words().saving)(&file))];
        self.setting.saving = Some(file);
        if self.layers.contains(&Layer::SaveFirst) {
            self.stop();
        }
        self.layers.clear();
        said
    }

    fn copied(&mut self, words: &str) -> Vec<Said> {
        self.layers.clear();
        vec![calm(words.to_owned())]
    }

    /// What is said last: that it was stopped, and how to go on with saved answers.
    #[must_use]
    pub fn close(&self) -> Vec<Said> {
        let words = self.words();
        let mut said = Vec::new();
        if self.ended == Some(Ending::Stopped) {
            let empty = self.answers().iter().next().is_none();
            said.push(calm(if empty { words.stopped_empty } else { words.stopped }.to_owned()));
        }
        said
    }

    /// Where the answers are, and how to go on with them.
    #[must_use]
    pub fn saved_where(&self) -> Vec<Said> {
        let words = self.words();
        self.setting.saving.iter().map(|file| calm((words.saved)(file, &quoted(file)))).collect()
    }

    /// How the result is had in full after it was stopped.
    #[must_use]
    pub fn where_everything_is(&self) -> Vec<Said> {
        let words = self.words();
        vec![calm(match &self.setting.saving {
            Some(file) => (words.everything_of)(&quoted(file)),
            None => words.everything_again.to_owned(),
        })]
    }
}

fn calm(text: String) -> Said {
    Said::Line(Tone::Calm, text)
}

/// A path as a shell takes it for one word.
fn quoted(path: &str) -> String {
    let plain =
        path.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '/' | '.' | '_' | '-' | '\\' | ':'));
    if plain { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}
