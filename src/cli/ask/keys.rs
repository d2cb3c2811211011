//! The face of a terminal: single keys, nothing typed ahead or held down is ever an answer.

use std::io::{self, BufRead, Write, stderr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use console::{Key, Term};
use dialoguer::Select;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use hangup::words::words;
use hangup::{Lang, Reply, parse_reply, wrap};
use rustix::process::{Signal, getpid, kill_process};

use super::super::context::Context;
use super::super::signals;
use super::tty::{KeyMode, Waited, forget_input, stop_process, wait};
use super::{Face, Stop, Wanted, stopped, wait_for_input};

/// How long after an answer the same key is first watched: longer than keyboards wait before they repeat a held key.
const WATCH: Duration = Duration::from_millis(1200);
/// Longest time between two repeats of a held key, in milliseconds.
const REPEAT: u32 = 120;
/// Longest time between the parts of an escape sequence, or of what an input method sends at once, in milliseconds.
const PARTS: u32 = 150;

/// Longest time between the lines of something pasted, in milliseconds: shorter than a hand needs for Enter.
const PASTE: u32 = 30;
/// Most that is taken of something pasted, in bytes.
const MAX_PASTED: usize = 64 * 1024;

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
            Key::Escape | Key::UnknownEscSeq(_) => {
                let mut parts = false;
                while wait(PARTS) == Waited::Ready {
                    parts = true;
                    forget_input();
                }
                if parts || key != Key::Escape { Key::Unknown } else { Key::Escape }
            }
            // The digits of a number are the only letters that are read one by one.
            Key::Char(letter) if !letter.is_ascii() && !('０'..='９').contains(&letter) => {
                wait(PARTS);
                forget_input();
                key
            }
            _ => key,
        }
    }

    /// Whether a key goes on arriving because it is held down. Only the key before, soon after it, is watched.
    fn held(&mut self, key: &Key) -> Result<bool, Stop> {
        if *key == Key::Unknown {
            return Ok(false);
        }
        let soon = self.last.as_ref().is_some_and(|(last, at)| last == key && at.elapsed() < WATCH);
        let mut held = false;
        while soon && wait(REPEAT) == Waited::Ready {
            held = true;
            // One by one, so that a Ctrl-C among them is not lost.
            self.key()?;
        }
        self.last = Some((key.clone(), Instant::now()));
        if held {
            self.say(words(self.context.lang).interview.key_held);
        }
        Ok(held)
    }

    fn say(&self, phrase: &str) {
        let lines = wrap(phrase, self.context.stderr_style().columns);
        self.echo(&format!("\n{}\n", lines.join("\n")));
    }

    /// A list to choose from. Escape means nothing in it: on a slow line, it is how an arrow key begins.
    fn choose_from(&self, entries: &[String]) -> Result<usize, Stop> {
        let colorful = ColorfulTheme::default();
        let theme: &dyn Theme = if self.context.stderr_color { &colorful } else { &SimpleTheme };
        loop {
            let list = Select::with_theme(theme).items(entries).default(0).max_length(10).report(false);
            let chosen = nudged(|| list.interact_on(&self.term));
            drop(self.term.show_cursor());
            if let Ok(index) = chosen {
                return Ok(index);
            }
            let mut slept = false;
            let stop = stopped(|| {
                slept = true;
                self.mode.suspend();
            });
            match stop {
                Some(stop) => return Err(stop),
                None if slept => {}
                None => return Err(Stop::EndOfInput),
            }
        }
    }

    fn echo(&self, text: &str) {
        drop(write!(stderr(), "{text}").and_then(|()| stderr().flush()));
    }

    fn letter(&mut self) -> Result<Reply, Stop> {
        let key = self.key()?;
        if self.held(&key)? {
            return self.letter_again();
        }
        Ok(meaning(&key))
    }

    fn letter_again(&mut self) -> Result<Reply, Stop> {
        self.prompt();
        self.letter()
    }

    /// Whatever was typed before the prompt can be seen is forgotten; what comes after it counts.
    fn prompt(&self) {
        forget_input();
        self.echo(words(self.context.lang).interview.prompt);
    }

    /// A letter at once, or digits until Enter.
    fn letter_or_number(&mut self) -> Result<Reply, Stop> {
        let mut typed = String::new();
        loop {
            let key = self.key()?;
            if typed.is_empty() && self.held(&key)? {
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

/// Waits for a list, which notices signals only while it sleeps: one that came a moment before is sent again.
fn nudged<T>(wait: impl FnOnce() -> T) -> T {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let nudger = scope.spawn(|| {
            while !done.load(Ordering::Acquire) {
                std::thread::park_timeout(Duration::from_millis(250));
                if signals::pending() && !done.load(Ordering::Acquire) {
                    let _ = kill_process(getpid(), Signal::INT);
                }
            }
        });
        let result = wait();
        done.store(true, Ordering::Release);
        nudger.thread().unpark();
        result
    })
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
        Reply::Answer(answer) => (words(lang).document.answer)(answer).to_owned(),
        Reply::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A line as it was typed, with its end; nothing at the end of the input. It never waits where a signal is not noticed,
/// as it would behind a Ctrl-D in the middle of a line.
fn typed_line() -> Result<Vec<u8>, Stop> {
    let mut typed = Vec::new();
    loop {
        wait_for_input(stop_process)?;
        let mut input = io::stdin().lock();
        let bytes = input.fill_buf().map_err(|_| Stop::EndOfInput)?;
        let end = bytes.iter().position(|&byte| byte == b'\n').map(|end| end + 1);
        let count = end.unwrap_or(bytes.len());
        typed.extend_from_slice(&bytes[..count]);
        input.consume(count);
        if end.is_some() || count == 0 {
            return Ok(typed);
        }
    }
}

impl Face for Keys {
    fn show(&mut self, text: &str) {
        drop(writeln!(stderr(), "{text}"));
    }

    fn reply(&mut self, lang: Lang, wanted: Wanted) -> Result<Reply, Stop> {
        self.context.lang = lang;
        self.prompt();
        let reply = match wanted {
            Wanted::Letter => self.letter()?,
            Wanted::LetterOrNumber => self.letter_or_number()?,
        };
        let echo = if matches!(reply, Reply::Number(_)) { String::new() } else { said(reply, lang) };
        self.show(&echo);
        Ok(reply)
    }

    fn pause(&mut self, lang: Lang) -> Result<(), Stop> {
        self.context.lang = lang;
        forget_input();
        loop {
            self.say(words(self.context.lang).interview.any_key);
            let key = self.key()?;
            // The key of the answer, still held down, must not take the screen away; nor must Ctrl-Z.
            if key != Key::Unknown && !self.held(&key)? {
                return Ok(());
            }
        }
    }

    fn line(&mut self) -> Result<String, Stop> {
        forget_input();
        let typed = self.mode.without(|| {
            self.echo("> ");
            let mut typed = typed_line()?;
            // More that is there at once was pasted with it: it belongs to the same detail.
            while typed.ends_with(b"\n") && typed.len() < MAX_PASTED && wait(PASTE) == Waited::Ready {
                typed.extend(typed_line()?);
            }
            Ok(typed)
        })?;
        let line = String::from_utf8_lossy(&typed);
        if line.is_empty() { Err(Stop::EndOfInput) } else { Ok(line.trim_end_matches(['\r', '\n']).replace('\n', " ")) }
    }

    fn has_list(&self, entries: &[String]) -> bool {
        let (rows, columns) = self.term.size();
        // dialoguer measures entries in bytes: one that seems wider than the screen makes the list eat what is above it.
        let widest = entries.iter().map(String::len).max().unwrap_or(0) + 4;
        widest <= usize::from(columns) && rows >= 8
    }

    fn choose(&mut self, lang: Lang, entries: &[String]) -> Option<Result<usize, Stop>> {
        self.context.lang = lang;
        if !self.has_list(entries) {
            return None;
        }
        self.say(words(self.context.lang).interview.state_keys);
        forget_input();
        Some(self.choose_from(entries))
    }

    fn keys(&self, lang: Lang) -> &'static str {
        words(lang).interview.keys
    }
}
