//! A call described by keys.

use hangup::words::words;
use hangup::{InterviewStep, Lang, Verdict};

use super::screen::Terminal;
use crate::env::{Call, questionnaire, title};

/// Waits for each step of an interview and answers it, up to the one where to stop; that one is waited for only.
#[track_caller]
pub(super) fn walk(terminal: &mut Terminal, call: &Call<'_>, lang: Lang, stop: impl Fn(InterviewStep) -> bool) {
    for (number, (step, line)) in call.steps().into_iter().enumerate() {
        arrive(terminal, step, lang);
        if stop(step) {
            return;
        }
        answer(terminal, step, &line, number, lang);
    }
}

/// Waits until a step can be answered.
#[track_caller]
pub(super) fn arrive(terminal: &mut Terminal, step: InterviewStep, lang: Lang) {
    match step {
        InterviewStep::Ask(id) => terminal.until(questionnaire().question(id).text.get(lang)),
        InterviewStep::Decided => terminal.until(words(lang).interview.short_way),
        InterviewStep::Review => terminal.until(words(lang).interview.review_keys),
        InterviewStep::Place => {
            terminal.until(words(lang).interview.state_line);
            return terminal.until(">");
        }
        InterviewStep::Done => terminal.until(title(Verdict::Scam, lang)),
    }
    terminal.until(words(lang).interview.prompt);
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
        terminal.type_until("", words(lang).interview.any_key);
        terminal.send(" ");
    }
}
