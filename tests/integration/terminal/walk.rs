//! A call described by keys.

use hangup::words::words;
use hangup::{Lang, Next};

use super::screen::Terminal;
use crate::env::{Call, questionnaire};

/// Waits for each step of an interview and answers it, up to the one where to stop; that one is waited for only.
#[track_caller]
pub(super) fn walk(terminal: &mut Terminal, call: &Call<'_>, lang: Lang, stop: impl Fn(Next) -> bool) {
    let mut before = None;
    for (number, (step, line)) in call.steps().into_iter().enumerate() {
        // The rows of a page are on one screen.
        if before != Some(step) {
            arrive(terminal, step, lang);
        }
        if stop(step) {
            return;
        }
        answer(terminal, step, &line, number, lang);
        before = Some(step);
    }
    arrive(terminal, Next::Done, lang);
}

/// Waits until a step can be answered: a screen is written at once, with its keys.
#[track_caller]
pub(super) fn arrive(terminal: &mut Terminal, step: Next, lang: Lang) {
    let words = &words(lang).interview;
    match step {
        Next::Ask(id) => terminal.until(questionnaire().question(id).text.get(lang)),
        Next::Page(section) => {
            let page = questionnaire().sections[section].page.as_ref().expect("a page");
            terminal.until(page.question.get(lang));
        }
        Next::Decided => terminal.until(words.decided),
        Next::Review => terminal.until(words.review_question),
        Next::Place => terminal.until(words.state),
        Next::Done => terminal.until(words.what_next),
    }
}

fn answer(terminal: &mut Terminal, step: Next, line: &str, number: usize, lang: Lang) {
    let screen = match step {
        Next::Ask(id) => questionnaire().question(id).screen.is_some(),
        Next::Place => {
            return terminal.send(&format!("{line}\r"));
        }
        _ => false,
    };
    // The same key again right after an answer is watched for a moment, in case it is held down: two ways of writing
    // it take turns.
    let key = if number.is_multiple_of(2) { line.to_owned() } else { line.to_uppercase() };
    terminal.send(&key);
    if screen && line == "y" {
        terminal.until(words(lang).interview.go_on);
        terminal.send(" ");
    }
}
