//! `hangup score`: JSON Lines of answers in, JSON Lines of reports out, in the same order.

use std::io::{self, BufRead, BufReader, Write, stdin, stdout};
use std::num::NonZero;
use std::thread;

use hangup::words::words;
use hangup::{Lang, Outcome, Questionnaire, Scorer, next_line};

mod progress;

use progress::Progress;

use super::context::Context;
use super::error::{CliError, Exit, reason};

/// Bytes read at once: enough lines to keep every core busy, few enough to stay small.
const BUFFER: usize = 1024 * 1024;
/// Most lines scored at once. What they become takes a hundred times the room of an answer.
const BATCH: usize = 2048;

/// Scores standard input. A bad line is answered in its place, and the exit status says so at the end.
pub(crate) fn run(brief: bool, questionnaire: &Questionnaire, context: Context) -> Result<Exit, CliError> {
    let scorer = Scorer::new(questionnaire, context.lang);
    let scorer = if brief { scorer.brief() } else { scorer };
    let progress = Progress::new(context.progress, context.lang);
    let mut input = BufReader::with_capacity(BUFFER, progress.watch(stdin().lock()));
    let mut out = stdout().lock();
    let (mut number, mut bad) = (0, 0);
    loop {
        let lines = batch(&mut input).map_err(|error| cannot_read(&error, context.lang))?;
        if lines.is_empty() {
            break;
        }
        for (text, refused) in score(&scorer, number + 1, &lines) {
            bad += refused;
            out.write_all(&text).map_err(|error| CliError::output(&error, context.lang))?;
        }
        out.flush().map_err(|error| CliError::output(&error, context.lang))?;
        number += lines.len() as u64;
        progress.lines(number);
    }
    drop(progress);
    if bad == 0 {
        return Ok(Exit::Done);
    }
    let message = (words(context.lang).errors.bad_lines)(bad, number);
    Err(CliError::new(Exit::Data, message).with_hint(words(context.lang).errors.score_hint))
}

fn cannot_read(error: &io::Error, lang: Lang) -> CliError {
    CliError::new(Exit::NoInput, (words(lang).errors.cannot_read)("stdin", &reason(error, lang)))
}

/// The lines that are there: waits for one, then takes those that arrived with it, so that a program that sends one line
/// and waits for its answer gets it.
fn batch(input: &mut impl BufferedRead) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if !next_line(input, &mut line)? {
            break;
        }
        lines.push(line);
        if lines.len() == BATCH || !input.has_line() {
            break;
        }
    }
    Ok(lines)
}

/// A reader that knows whether another line is there already.
trait BufferedRead: BufRead {
    fn has_line(&self) -> bool;
}

impl<R: io::Read> BufferedRead for BufReader<R> {
    fn has_line(&self) -> bool {
        self.buffer().contains(&b'\n')
    }
}

/// A piece of work, done or on its way in another thread.
enum Work<'scope, T> {
    Elsewhere(thread::ScopedJoinHandle<'scope, T>),
    Done(T),
}

impl<T> Work<'_, T> {
    fn result(self) -> T {
        match self {
            Self::Elsewhere(worker) => worker.join().expect("scoring is total"),
            Self::Done(result) => result,
        }
    }
}

/// The lines scored, on all cores, in pieces that stand in their order; with each, how many lines were refused.
fn score(scorer: &Scorer<'_>, first: u64, lines: &[Vec<u8>]) -> Vec<(Vec<u8>, u64)> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let size = lines.len().div_ceil(cores).max(64);
    let piece = |(index, piece): (usize, &[Vec<u8>])| {
        let mut text = Vec::new();
        let start = first + (index * size) as u64;
        let outcomes = (start..).zip(piece).map(|(number, line)| scorer.score(number, line, &mut text));
        let refused = outcomes.filter(|outcome| *outcome == Outcome::Refused).count() as u64;
        (text, refused)
    };
    if lines.len() <= size {
        return vec![piece((0, lines))];
    }
    thread::scope(|scope| {
        let start = |work| match thread::Builder::new().spawn_scoped(scope, move || piece(work)) {
            Ok(worker) => Work::Elsewhere(worker),
            // Where no thread can start, one is enough.
            Err(_) => Work::Done(piece(work)),
        };
        let works: Vec<_> = lines.chunks(size).enumerate().map(start).collect();
        works.into_iter().map(Work::result).collect()
    })
}
