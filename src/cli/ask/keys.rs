//! The face of a terminal: one screen at a time, drawn where it stands, by single keys. Nothing typed ahead, held down
//! or pasted is ever an answer.

mod alert;
mod canvas;
mod doing;
mod editor;
mod field;
mod folded;
mod input;
mod list;
mod measure;
mod menu;
mod page;
mod picture;
mod places;
mod question;
mod result;
mod review;
mod select;
mod shown;

use std::io;
use std::time::{Duration, Instant};

use console::Key;
use hangup::Lang;
use hangup::conversation::{Heard, MenuView, Reply, ResultView, Said, Screen, View, WordReader};
use hangup::words::words;

use super::super::context::Context;
use super::super::signals;
use super::tty::{self, KeyMode};
use super::{Face, Stop};
use canvas::Canvas;
use doing::{Act, Doing};
use editor::Editor;
use folded::Folded;
use input::{Input, Stroke};
use picture::{Looks, Row, Size};
use shown::{identity, picture, takes_text};

/// How long a word may rest before its next letter.
const WAIT: Duration = Duration::from_millis(WordReader::WAIT);

/// Reads single keys from the terminal, draws on standard error.
pub(super) struct Keys {
    input: Input,
    canvas: Canvas,
    folded: Folded,
    color: bool,
    /// The letters of a word, when the last of them came, and whether they came before the screen could be seen.
    words: WordReader,
    last_letter: Instant,
    ahead: bool,
    /// Whether a word may still go on.
    waiting: bool,
    /// The screen that is up, and what was done on it.
    up: String,
    doing: Doing,
    /// When a digit was a reply: the Enter that some press behind it means nothing more.
    digit: Option<Instant>,
    /// The result that stands in the scrollback.
    result: Option<(Lang, ResultView)>,
}

impl Keys {
    pub(super) fn new(context: Context) -> io::Result<Self> {
        signals::watch(tty::put_back);
        Ok(Self {
            input: Input::new(KeyMode::enter()?),
            canvas: Canvas::new(Looks { color: context.stderr_color, links: context.links() }),
            folded: Folded::default(),
            color: context.stderr_color,
            words: WordReader::default(),
            last_letter: Instant::now(),
            ahead: false,
            waiting: false,
            up: String::new(),
            doing: Doing::default(),
            digit: None,
            result: None,
        })
    }

    /// Begins a screen if another one was up. What was typed before it could be seen is forgotten, but for the rest of
    /// the word before, which may change what it meant.
    fn begin(&mut self, view: &View) -> Result<Option<Reply>, Stop> {
        self.leave_result(view);
        let up = identity(&view.screen);
        if self.up == up {
            self.doing.notice_read = false;
            return Ok(None);
        }
        (self.up, self.doing) = (up, Doing::begin(view));
        self.leave_heading(view);
        while let Some(key) = self.input.typed_ahead()? {
            if let Key::Char(letter) = key
                && let Some(amended) = self.letter_ahead(letter)
            {
                return Ok(Some(amended));
            }
        }
        Ok(None)
    }

    /// The result goes to the scrollback once, and again if anything in it has changed.
    fn leave_result(&mut self, view: &View) {
        let Screen::Result(result) = &view.screen else { return };
        let told =
            (view.lang, ResultView { menu: MenuView { entries: Vec::new(), ..result.menu.clone() }, ..result.clone() });
        if self.result.as_ref() != Some(&told) {
            let rows = shown::result_rows(view, result, self.input.size());
            self.leave(&rows);
            self.result = Some(told);
        }
    }

    /// A long text above a menu goes to the scrollback, where all of it can be read.
    fn leave_heading(&mut self, view: &View) {
        if let Screen::Menu(menu) = &view.screen
            && let Some(rows) = menu::too_high_heading(menu, self.input.size())
        {
            self.leave(&rows);
            self.doing.heading_left = true;
        }
    }

    /// Leaves rows above the next screen that nothing is folded over.
    fn leave(&mut self, rows: &[Row]) {
        self.folded.forget();
        self.canvas.leave(rows, 0);
    }

    fn letter_ahead(&mut self, letter: char) -> Option<Reply> {
        match self.feed(letter) {
            Heard::Reply(changed @ (Reply::Amend(_) | Reply::TakeBack)) => return Some(changed),
            // The rest of a word that means nothing is no key.
            Heard::Reply(Reply::Unknown) => {}
            Heard::Reply(_) => self.forget_word(),
            Heard::Wait => self.ahead = true,
            Heard::Swallowed => {}
        }
        None
    }

    /// Hands a letter to the reader of words.
    fn feed(&mut self, letter: char) -> Heard {
        let since = self.since();
        self.last_letter = Instant::now();
        let heard = self.words.letter(letter, since);
        self.waiting = heard == Heard::Wait;
        heard
    }

    /// What a letter comes to, if anything.
    fn letter(&mut self, letter: char) -> Option<Reply> {
        let ahead = std::mem::take(&mut self.ahead);
        match self.feed(letter) {
            Heard::Reply(reply @ (Reply::Amend(_) | Reply::TakeBack | Reply::Unknown)) => Some(reply),
            Heard::Reply(_) if ahead => {
                // A letter from before this screen was a key by itself: it is forgotten, this one is not.
                self.words.clear();
                self.letter(letter)
            }
            Heard::Reply(reply) => Some(reply),
            Heard::Wait | Heard::Swallowed => None,
        }
    }

    /// Nothing followed the letters so far.
    fn quiet(&mut self) -> Option<Reply> {
        self.waiting = false;
        let reply = self.words.quiet();
        reply.filter(|_| !std::mem::take(&mut self.ahead))
    }

    fn draw(&mut self, view: &View) -> Size {
        let size = self.input.size();
        self.canvas.draw(&picture(view, &self.doing, size), size);
        size
    }

    /// Waits until something is meant.
    fn meant(&mut self, view: &View) -> Result<Reply, Stop> {
        loop {
            let size = self.draw(view);
            let until = self.waiting.then(|| self.last_letter + WAIT);
            let reply = match self.input.next(until, size)? {
                Stroke::Key(key) => self.pressed(view, &key, size)?,
                Stroke::Paste(text) => self.pasted(view, &text),
                Stroke::Quiet => self.quiet(),
                Stroke::Resized => None,
                Stroke::Woken => {
                    self.folded.forget();
                    self.canvas.forget();
                    None
                }
            };
            if let Some(reply) = reply {
                return Ok(reply);
            }
        }
    }

    fn pressed(&mut self, view: &View, key: &Key, size: Size) -> Result<Option<Reply>, Stop> {
        let text = takes_text(&view.screen);
        if !matches!(key, Key::Char(_) | Key::Enter) {
            self.forget_word();
        }
        if *key != Key::Enter {
            self.digit = None;
        }
        if let Some(rest) = self.rest_of_a_word(view, key) {
            if *key == Key::Enter {
                self.enter_behind(view, rest.is_none());
            }
            return Ok(rest);
        }
        if self.is_watched(view, key) && self.input.held(key)? {
            self.doing.notice = Some(words(view.lang).interview.key_held);
            return Ok(None);
        }
        self.doing.notice_read = true;
        self.doing.notice = None;
        self.doing.touched = true;
        if *key == Key::Enter
            && text
            && let Some(pasted) = self.input.pasted_with_enter()?
        {
            return Ok(self.pasted(view, &pasted));
        }
        Ok(match shown::act(view, &mut self.doing, key, size) {
            Act::Moved if menu::menu_of(&view.screen).is_some() => {
                let reply = select::go_on(view, &mut self.doing, &mut self.canvas, &self.input, self.color)?;
                if reply.is_some() {
                    self.input.pressed(&Key::Enter);
                }
                return Ok(reply);
            }
            Act::Reply(reply) => {
                self.forget_word();
                self.digit = doing::digit(key).map(|_| Instant::now());
                Some(reply)
            }
            Act::Letter(letter) => self.letter(letter).map(|reply| self.meant_here(view, reply)),
            Act::Moved => {
                self.forget_word();
                None
            }
        })
    }

    /// Enter behind a word or a number is no key: that is told wherever it would have done something.
    fn enter_behind(&mut self, view: &View, swallowed: bool) {
        self.input.pressed(&Key::Enter);
        let idle = match &view.screen {
            Screen::Question(_) => self.doing.marked.is_none(),
            Screen::Page(page) => page.open > 0,
            _ => false,
        };
        if swallowed && !idle {
            self.doing.notice = Some(words(view.lang).interview.enter_behind);
        }
    }

    /// A word that means nothing on this screen is forgotten: its rest changes nothing.
    fn meant_here(&mut self, view: &View, reply: Reply) -> Reply {
        if means(&view.screen, &reply) {
            return reply;
        }
        self.forget_word();
        Reply::Unknown
    }

    /// What is only the rest of a word that has been understood, or the Enter behind it, is nothing new.
    fn rest_of_a_word(&mut self, view: &View, key: &Key) -> Option<Option<Reply>> {
        match key {
            Key::Enter if self.digit.take().is_some_and(|digit| digit.elapsed() < WAIT) => Some(None),
            Key::Enter => self.enter(),
            Key::Char(letter) if takes_text(&view.screen) && !self.doing.touched => match self.feed(*letter) {
                Heard::Swallowed => Some(None),
                Heard::Reply(amended @ Reply::Amend(_)) => Some(Some(amended)),
                Heard::Reply(_) | Heard::Wait => {
                    self.forget_word();
                    None
                }
            },
            _ => None,
        }
    }

    /// Enter behind a word. `None` if it is a key by itself.
    fn enter(&mut self) -> Option<Option<Reply>> {
        let ahead = std::mem::take(&mut self.ahead);
        self.waiting = false;
        Some(match self.words.enter(self.since())? {
            Heard::Reply(reply) if !ahead => Some(reply),
            _ => None,
        })
    }

    fn since(&self) -> u64 {
        u64::try_from(self.last_letter.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn forget_word(&mut self) {
        self.words.clear();
        (self.waiting, self.ahead) = (false, false);
    }

    /// Whether a key would do something by being held down. Letters of a text may be, and so may arrows and digits of a
    /// number.
    fn is_watched(&self, view: &View, key: &Key) -> bool {
        let numbers = matches!(view.screen, Screen::Review(_));
        match key {
            Key::Enter | Key::Escape => self.doing.typed == Editor::default() || takes_text(&view.screen),
            Key::Char(_) if takes_text(&view.screen) => !self.doing.touched,
            Key::Char(_) if (numbers && doing::digit(key).is_some()) => false,
            Key::Char(letter) => {
                let heard = self.words.clone().letter(*letter, self.since());
                matches!(heard, Heard::Reply(reply) if !matches!(reply, Reply::Amend(_) | Reply::TakeBack))
            }
            Key::Backspace => !takes_text(&view.screen),
            _ => false,
        }
    }

    /// Something pasted is text in a field, and nothing anywhere else.
    fn pasted(&mut self, view: &View, text: &str) -> Option<Reply> {
        self.forget_word();
        self.digit = None;
        let long = match &view.screen {
            Screen::Field(field) => field.long,
            Screen::Places(_) => false,
            _ => return Some(Reply::Unknown),
        };
        self.doing.touched = true;
        self.doing.marked = None;
        self.doing.typed.paste(text, long);
        None
    }
}

impl Face for Keys {
    fn result(&mut self, _: Lang, result: &ResultView, then: &[Said]) {
        let size = self.input.size();
        self.canvas.erase();
        let below: Vec<_> = then.iter().flat_map(|said| self.folded.rows(said, size).0).collect();
        // One row more for that it was stopped.
        let rows = result::rows(result, size.height().saturating_sub(below.len() + 1), size);
        self.leave(&rows);
        self.leave(&below);
    }

    fn say(&mut self, said: &[Said]) {
        let size = self.input.size();
        self.canvas.erase();
        if said.is_empty() {
            // Somebody else writes now.
            self.folded.forget();
        }
        for said in said {
            let (rows, over) = self.folded.rows(said, size);
            self.canvas.leave(&rows, over);
        }
    }

    fn ask(&mut self, view: &View) -> Result<Reply, Stop> {
        match self.begin(view)? {
            Some(reply) => Ok(reply),
            None => self.meant(view),
        }
    }
}

/// Whether a word means something on this screen.
const fn means(screen: &Screen, reply: &Reply) -> bool {
    !matches!(screen, Screen::Alert(_)) || alert::means(reply)
}

#[cfg(test)]
mod tests;
