//! The face of a terminal: single keys, nothing typed ahead or held down is ever an answer.

use std::io::{self, Write, stderr};
use std::time::{Duration, Instant};

use console::{Key, Term};
use dialoguer::Select;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use hangup::chrome::{document, interview as words};
use hangup::{Lang, Reply, parse_reply};

use super::super::context::Context;
use super::super::signals;
use super::tty::{KeyMode, Waited, forget_input, wait};
use super::{Face, Stop, Wanted, stopped, wait_for_input};

/// How long after an answer the same key is first watched: longer than keyboards wait before they repeat a held key.
const WATCH: Duration = Duration::from_millis(1200);
/// Longest time between two repeats of a held key, in milliseconds.
const REPEAT: u32 = 120;
/// Longest time between the parts of an escape sequence, or of what an input method sends at once, in milliseconds.
const PARTS: u32 = 80;

/// Reads single keys from the terminal, writes standard error.
pub(super) struct Keys {
    context: Context,
    term: Term,
    mode: KeyMode,
    last: Option<(Key, Instant)>,
}

impl Keys {
    pub(super) fn new(context: Context) -> io::Result<Self> {
        signals::watch();
        Ok(Self { context, term: Term::stderr(), mode: KeyMode::enter()?, last: None })
    }

    /// Waits for a key. Ctrl-C, end of input and signals stop it.
    fn key(&mut self) -> Result<Key, Stop> {
        if wait_for_input(|| self.mode.suspend())? == Waited::Gone {
            return Err(Stop::EndOfInput);
        }
        match self.term.read_key_raw() {
            Ok(Key::CtrlC) => Err(Stop::Wanted),
            Ok(Key::Char('\u{4}')) | Err(_) => Err(Stop::EndOfInput),
            Ok(Key::Char('\u{1a}')) => {
                self.mode.suspend();
                Ok(Key::Unknown)
            }
            Ok(key) => Ok(self.whole(key)),
        }
    }

    /// What arrives right behind a key belongs to it: an escape sequence cut in two by a slow line, or a word that an
    /// input method sends at once.
    fn whole(&mut self, key: Key) -> Key {
        match key {
            Key::Escape if wait(PARTS) == Waited::Ready => {
                forget_input();
                Key::Unknown
            }
            Key::Char(letter) if !letter.is_ascii() => {
                wait(PARTS);
                forget_input();
                key
            }
            _ => key,
        }
    }

    /// Whether a key goes on arriving because it is held down. Only the key of the last answer, soon after it, is watched.
    fn held(&mut self, key: &Key) -> bool {
        let soon = self.last.as_ref().is_some_and(|(last, at)| last == key && at.elapsed() < WATCH);
        let mut held = false;
        if soon {
            while wait(REPEAT) == Waited::Ready {
                held = true;
                forget_input();
            }
        }
        self.last = Some((key.clone(), Instant::now()));
        held
    }

    fn echo(&self, text: &str) {
        drop(write!(stderr(), "{text}").and_then(|()| stderr().flush()));
    }

    fn letter(&mut self, lang: Lang) -> Result<Reply, Stop> {
        let key = self.key()?;
        if self.held(&key) {
            self.show("");
            self.show(words::KEY_HELD.get(lang));
            return self.letter_again(lang);
        }
        Ok(meaning(&key))
    }

    fn letter_again(&mut self, lang: Lang) -> Result<Reply, Stop> {
        self.echo(words::PROMPT.get(lang));
        self.echo(" ");
        forget_input();
        self.letter(lang)
    }

    /// A letter at once, or digits until Enter.
    fn letter_or_number(&mut self) -> Result<Reply, Stop> {
        let mut typed = String::new();
        loop {
            let key = self.key()?;
            if typed.is_empty() && self.held(&key) {
                return Ok(Reply::Unknown);
            }
            match (&key, parse_reply(&text_of(&key))) {
                (Key::Enter, _) if !typed.is_empty() => return Ok(parse_reply(&typed)),
                (Key::Backspace, _) => {
                    if typed.pop().is_some() {
                        self.echo("\u{8} \u{8}");
                    }
                }
                (_, Reply::Number(digit)) if digit < 10 && typed.len() < 4 => {
                    typed.push_str(&digit.to_string());
                    self.echo(&digit.to_string());
                }
                (_, reply) if typed.is_empty() => return Ok(if key == Key::Escape { Reply::Quit } else { reply }),
                _ => return Ok(Reply::Unknown),
            }
        }
    }
}

fn text_of(key: &Key) -> String {
    if let Key::Char(letter) = key { letter.to_string() } else { String::new() }
}

/// What a key means. Escape asks before it stops anything.
fn meaning(key: &Key) -> Reply {
    match key {
        Key::Char(letter) => match parse_reply(&letter.to_string()) {
            Reply::Number(_) => Reply::Unknown,
            reply => reply,
        },
        Key::ArrowLeft | Key::Backspace => Reply::Back,
        Key::Escape => Reply::Quit,
        _ => Reply::Unknown,
    }
}

fn said(reply: Reply, lang: Lang) -> String {
    match reply {
        Reply::Answer(answer) => document::answer(answer).get(lang).to_owned(),
        Reply::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

impl Face for Keys {
    fn show(&mut self, text: &str) {
        drop(writeln!(stderr(), "{text}"));
    }

    fn reply(&mut self, lang: Lang, wanted: Wanted) -> Result<Reply, Stop> {
        self.echo(words::PROMPT.get(lang));
        self.echo(" ");
        forget_input();
        let reply = match wanted {
            Wanted::Letter => self.letter(lang)?,
            Wanted::LetterOrNumber => self.letter_or_number()?,
        };
        let echo = if matches!(reply, Reply::Number(_)) { String::new() } else { said(reply, lang) };
        self.show(&echo);
        Ok(reply)
    }

    fn pause(&mut self, lang: Lang) -> Result<(), Stop> {
        self.show(words::ANY_KEY.get(lang));
        forget_input();
        let key = self.key()?;
        self.last = Some((key, Instant::now()));
        Ok(())
    }

    fn line(&mut self) -> Result<String, Stop> {
        self.echo("> ");
        forget_input();
        let mut line = String::new();
        let read = self.mode.without(|| {
            wait_for_input(|| {})?;
            io::stdin().read_line(&mut line).map_err(|_| Stop::EndOfInput)
        });
        match read? {
            0 => Err(Stop::EndOfInput),
            _ => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
        }
    }

    fn choose(&mut self, lang: Lang, entries: &[String]) -> Option<Result<usize, Stop>> {
        let (rows, columns) = self.term.size();
        // dialoguer measures entries in bytes: one that seems wider than the screen makes the list eat what is above it.
        let widest = entries.iter().map(String::len).max().unwrap_or(0) + 4;
        if widest > usize::from(columns) || rows < 8 {
            return None;
        }
        self.show(words::STATE_KEYS.get(lang));
        forget_input();
        let colorful = ColorfulTheme::default();
        let theme: &dyn Theme = if self.context.stderr_color { &colorful } else { &SimpleTheme };
        let list = Select::with_theme(theme).items(entries).default(0).max_length(10).report(false);
        let chosen = list.interact_on_opt(&self.term);
        drop(self.term.show_cursor());
        Some(match chosen {
            Ok(Some(index)) => Ok(index),
            Ok(None) => Ok(0),
            Err(_) => Err(stopped(|| {}).unwrap_or(Stop::Wanted)),
        })
    }

    fn keys(&self, lang: Lang) -> &'static str {
        words::KEYS.get(lang)
    }
}
