//! What is doubtful in a question file that can be used: nothing reaches it, nothing uses it, or it is hard to read.

mod reach;
mod texts;
mod unused;

#[cfg(test)]
mod tests;

pub use texts::MESSAGE;

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::questionnaire::{Kind, Question, Questionnaire, Step};
use crate::yaml::{self, find_lines};

/// Everything doubtful about a questionnaire and the file it comes from.
///
/// What is told is certain; a condition may be impossible in ways that are not noticed.
fn lint(questionnaire: &Questionnaire, file: &str) -> Vec<Diagnostic> {
    let mut found = Findings::default();
    questions(questionnaire, &mut found);
    steps(questionnaire, &mut found);
    unused::check(questionnaire, &mut found);
    texts::check(&yaml::tree(file).unwrap_or_default(), &mut found);
    found.into_list()
}

/// Everything that is wrong with a question file and, if it can be used, everything doubtful, each with its line.
#[must_use]
pub fn check_file(bytes: &[u8]) -> (Option<Questionnaire>, Vec<Diagnostic>) {
    match Questionnaire::parse(bytes) {
        Ok(questionnaire) => {
            let file = yaml::text(bytes).unwrap_or_default();
            let mut found = lint(&questionnaire, file);
            find_lines(&mut found, file);
            (Some(questionnaire), found)
        }
        Err(found) => (None, found),
    }
}

fn questions(questionnaire: &Questionnaire, found: &mut Findings) {
    let reached = reach::questions(questionnaire);
    for (id, question) in questionnaire.numbered().filter(|(id, _)| !reached[id.0]) {
        let path = format!("questions[{}].ask_if", id.0);
        found.push(Diagnostic::new(Code::UnreachableQuestion, path, "").in_entry(&question.id));
    }
    let bare = |question: &Question| question.kind == Kind::Flag && question.hint.is_none();
    for (id, question) in questionnaire.numbered().filter(|(_, question)| bare(question)) {
        let path = format!("questions[{}]", id.0);
        found.push(Diagnostic::new(Code::FlagWithoutHint, path, "").in_entry(&question.id));
    }
}

fn steps(questionnaire: &Questionnaire, found: &mut Findings) {
    let never = |step: &Step| !reach::can_hold(questionnaire, &step.show_if);
    for (index, step) in questionnaire.plan.iter().enumerate().filter(|(_, step)| never(step)) {
        let path = format!("plan[{index}].show_if");
        found.push(Diagnostic::new(Code::UnselectedStep, path, "").in_entry(&step.id));
    }
}
