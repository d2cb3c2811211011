//! The line-by-line face: for pipes, screen readers, braille displays, dumb terminals. Nothing is redrawn, no line is
//! made of signs, and what is shown twice in other faces is said once.

mod input;
mod shown;

use std::io::{IsTerminal, Write, stderr, stdin};

use hangup::Lang;
use hangup::conversation::{FieldView, Reply, ResultView, Said, Screen, View, parse_reply};
use hangup::words::words;

use super::super::context::Context;
use super::{Face, Stop};
use input::Input;
use shown::Shown;

/// Reads standard input line by line, writes standard error.
pub(super) struct Lines {
    input: Input,
    context: Context,
    /// What was shown last, so that only what is new is said.
    last: Option<View>,
    /// The keys that were told last.
    keys: String,
    /// Whether anything has been said.
    begun: bool,
}

impl Lines {
    pub(super) fn new(context: Context) -> Self {
        Self { input: Input::new(), context, last: None, keys: String::new(), begun: false }
    }

    fn write(&mut self, text: &str) {
        self.begun |= !text.is_empty();
        drop(stderr().write_all(text.as_bytes()).and_then(|()| stderr().flush()));
    }

    /// Shows what is new of a view.
    fn show(&mut self, view: &View) {
        let mut shown = Shown::new(self.context.stderr_style(), view.lang, !self.begun);
        shown.new_in(view, self.last.as_ref());
        let keys = shown::keys(view);
        // Heard once, they are known: they come again when others can be used, or when somebody is at a loss.
        if !keys.is_empty() && (keys != self.keys || view.notice.is_some()) {
            shown.keys(&keys);
            self.keys = keys;
        }
        self.write(&shown.text());
        self.last = Some(view.clone());
    }

    fn line(&mut self, view: &View) -> Result<String, Stop> {
        self.write(words(view.lang).interview.prompt);
        self.input.next_line()
    }

    /// What was typed into a field. Lines pasted together belong together; a long one ends with an empty line.
    fn typed(&mut self, view: &View, field: &FieldView) -> Result<String, Stop> {
        let mut typed = self.line(view)?;
        self.input.count(false)?;
        let pasted = stdin().is_terminal();
        let is_word = |typed: &str| !matches!(parse_reply(typed), Reply::Unknown | Reply::Number(_));
        if typed.trim().is_empty() || is_word(&typed) {
            return Ok(typed);
        }
        while field.long || (pasted && self.input.has_more()) {
            match self.input.next_line() {
                Ok(line) if field.long && line.trim().is_empty() => break,
                Ok(line) => typed = [typed, line].join(if field.long { "\n" } else { " " }),
                Err(Stop::EndOfInput) => break,
                Err(stop) => return Err(stop),
            }
        }
        Ok(typed)
    }
}

impl Face for Lines {
    fn ask(&mut self, view: &View) -> Result<Reply, Stop> {
        // Before anything of it can be seen: a Ctrl-C pressed at the sight of a question must not be forgotten with the
        // lines, and on its way through the terminal it would be.
        self.input.forget();
        self.show(view);
        match &view.screen {
            // It stays where it is: nobody has to say that they have read it.
            Screen::Alert(_) => Ok(Reply::Enter),
            Screen::Field(field) => Ok(Reply::Text(self.typed(view, field)?)),
            screen => {
                let line = self.line(view)?;
                let meant = parse_reply(&line);
                let numbers = !matches!(screen, Screen::Question(_));
                let answered = match meant {
                    Reply::Answer(_) => true,
                    Reply::Number(number) => numbers || (1..=3).contains(&number),
                    _ => false,
                };
                self.input.count(answered)?;
                Ok(Reply::Text(line))
            }
        }
    }

    fn result(&mut self, lang: Lang, result: &ResultView, then: &[Said]) {
        let mut shown = Shown::new(self.context.stderr_style(), lang, !self.begun);
        shown.result(result);
        shown.said(then);
        self.write(&shown.text());
    }

    fn say(&mut self, said: &[Said]) {
        // Somebody else writes now: what is up must be said again.
        if said.is_empty() {
            self.last = None;
        }
        let mut shown = Shown::new(self.context.stderr_style(), self.context.lang, !self.begun);
        shown.said(said);
        self.write(&shown.text());
    }
}
