//! A call described by keys.

use hangup::words::words;
use hangup::{InterviewStep, Lang};

use super::screen::Terminal;
use crate::env::{Call, questionnaire};

/// Waits for each step of an interview and answers it, up to the one where to stop; that one is waited for only.
#[track_caller]
pub(super) fn walk(terminal: &mut Terminal, call: &Call<'_>, lang: Lang, stop: impl Fn(InterviewStep) -> bool) {
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
    arrive(terminal, InterviewStep::Done, lang);
}

/// Waits until a step can be answered: a screen is written at once, with its keys.
#[track_caller]
pub(super) fn arrive(terminal: &mut Terminal, step: InterviewStep, lang: Lang) {
    let words = &words(lang).interview;
    match step {
        InterviewStep::Ask(id) => terminal.until(questionnaire().question(id).text.get(lang)),
        InterviewStep::Page(section) => {
            let page = questionnaire().sections[section].page.as_ref().expect("a page");
            terminal.until(page.question.get(lang));
        }
        InterviewStep::Decided => terminal.until(words.decided),
        InterviewStep::Review => terminal.until(words.review_question),
        InterviewStep::Place => terminal.until(words.state),
        InterviewStep::Done => terminal.until(words.what_next),
    }
}

fn answer(terminal: &mut Terminal, step: InterviewStep, line: &str, number: usize, lang: Lang) {
    let screen = match step {
        InterviewStep::Ask(id) => questionnaire().question(id).screen.is_some(),
        InterviewStep::Place => {
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
