//! What is doubtful in a question file that can be used: nothing reaches it, nothing uses it, it decides nothing, or it
//! is too long to read.

mod reach;
mod texts;
mod unused;
mod weight;

#[cfg(test)]
mod tests;

use crate::condition::Condition;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::questionnaire::Questionnaire;
use crate::yaml::{self, find_lines};
use reach::Reach;

/// Everything doubtful about a questionnaire.
///
/// What is told is certain: a search for answers that would take too long is given up and counts as found.
#[must_use]
pub(crate) fn lint(questionnaire: &Questionnaire) -> Vec<Diagnostic> {
    let mut found = Findings::default();
    let mut reach = Reach::of(questionnaire);
    questions(questionnaire, &reach, &mut found);
    weight::check(questionnaire, &mut reach, &mut found);
    steps(questionnaire, &mut reach, &mut found);
    unused::check(questionnaire, &mut found);
    texts::check(questionnaire, &mut found);
    found.into_list()
}

/// Everything that is wrong with a question file and, if it can be used, everything doubtful, each with its line.
#[must_use]
pub fn check_file(bytes: &[u8]) -> (Option<Questionnaire>, Vec<Diagnostic>) {
    match Questionnaire::parse(bytes) {
        Ok(questionnaire) => {
            let mut found = lint(&questionnaire);
            find_lines(&mut found, yaml::text(bytes).unwrap_or_default());
            (Some(questionnaire), found)
        }
        Err(found) => (None, found),
    }
}

fn questions(questionnaire: &Questionnaire, reach: &Reach<'_>, found: &mut Findings) {
    for (id, question) in questionnaire.numbered().filter(|(id, _)| !reach.question(*id)) {
        let path = format!("questions[{}].ask_if", id.0);
        found.push(Diagnostic::new(Code::UnreachableQuestion, path, "").in_entry(&question.id));
    }
}

fn steps(questionnaire: &Questionnaire, reach: &mut Reach<'_>, found: &mut Findings) {
    for (index, step) in questionnaire.plan.iter().enumerate() {
        if step.show_if != Condition::Always && !reach.condition(&[&step.show_if]) {
            let path = format!("plan[{index}].show_if");
            found.push(Diagnostic::new(Code::UnselectedStep, path, "").in_entry(&step.id));
        }
    }
}
