//! Entries that nothing uses.

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::questionnaire::Questionnaire;

pub(super) fn check(questionnaire: &Questionnaire, found: &mut Findings) {
    for (index, id) in &questionnaire.unused_conditions {
        found.push(Diagnostic::new(Code::UnusedCondition, format!("conditions[{index}]"), "").in_entry(id));
    }
    let mut report = |code, list, ids: Vec<&str>, used: Vec<bool>| {
        for (index, id) in ids.iter().enumerate().filter(|(index, _)| !used[*index]) {
            found.push(Diagnostic::new(code, format!("{list}[{index}]"), "").in_entry(id));
        }
    };
    let ids = questionnaire.screens.iter().map(|screen| screen.id.as_str()).collect();
    report(Code::UnusedScreen, "screens", ids, screens(questionnaire));
    let ids = questionnaire.contacts.iter().map(|contact| contact.id.as_str()).collect();
    report(Code::UnusedContact, "contacts", ids, contacts(questionnaire));
    let ids = questionnaire.offices.iter().map(|office| office.id.as_str()).collect();
    report(Code::UnusedOffice, "offices", ids, offices(questionnaire));
    let ids = questionnaire.sources.iter().map(|source| source.id.as_str()).collect();
    report(Code::UnusedSource, "sources", ids, sources(questionnaire));
}

/// Which of so many entries are among the used ones.
fn marked(count: usize, used: impl Iterator<Item = usize>) -> Vec<bool> {
    let mut marks = vec![false; count];
    used.for_each(|index| marks[index] = true);
    marks
}

fn screens(questionnaire: &Questionnaire) -> Vec<bool> {
    let shown = questionnaire.questions.iter().filter_map(|question| question.screen);
    marked(questionnaire.screens.len(), shown.chain([questionnaire.hang_up_screen]))
}

fn contacts(questionnaire: &Questionnaire) -> Vec<bool> {
    let called = questionnaire.plan.iter().flat_map(|step| step.contacts.iter().copied());
    let family = questionnaire.family_in_japan.iter().flat_map(|family| family.contacts.iter().map(|(at, _)| *at));
    marked(questionnaire.contacts.len(), called.chain(questionnaire.office_guide).chain(family))
}

fn offices(questionnaire: &Questionnaire) -> Vec<bool> {
    let serving = questionnaire.places.iter().flat_map(|place| place.offices.iter().map(|entry| entry.office));
    marked(questionnaire.offices.len(), serving)
}

fn sources(questionnaire: &Questionnaire) -> Vec<bool> {
    let flags = questionnaire.questions.iter().filter_map(|question| question.flag.as_ref());
    let cited = flags.flat_map(|flag| flag.sources.iter().copied());
    let advised = questionnaire.plan.iter().flat_map(|step| step.sources.iter().copied());
    marked(questionnaire.sources.len(), cited.chain(advised))
}
