//! Conditions in words, with the ids they look at.

use crate::condition::Condition;
use crate::questionnaire::Questionnaire;
use crate::text::Lang;
use crate::verdict::Verdict;
use crate::words::words;

/// The condition in words; `name` writes an id.
pub(super) fn in_words(
    questionnaire: &Questionnaire,
    condition: &Condition,
    lang: Lang,
    name: &dyn Fn(&str) -> String,
) -> String {
    let part = |part: &Condition| {
        let inner = in_words(questionnaire, part, lang, name);
        match part {
            Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => (words(lang).catalogue.nested)(&inner),
            _ => inner,
        }
    };
    match condition {
        Condition::Always | Condition::Verdict(Verdict::NoKnownSigns) => words(lang).catalogue.always.to_owned(),
        Condition::Answered(wanted, questions) => {
            let names: Vec<_> = questions.ids().iter().map(|&id| name(&questionnaire.question(id).id)).collect();
            (words(lang).catalogue.answered)(*wanted, &names)
        }
        Condition::Verdict(verdict) => (words(lang).catalogue.verdict)(&name(verdict.word())),
        Condition::VerdictUpTo(verdict) => (words(lang).catalogue.verdict_up_to)(&name(verdict.word())),
        Condition::Place(places) => {
            let names: Vec<_> = places.iter().map(|&id| name(&questionnaire.place(id).code)).collect();
            (words(lang).catalogue.lives_in)(&names)
        }
        Condition::All(parts) => (words(lang).catalogue.all)(&parts.iter().map(part).collect::<Vec<_>>()),
        Condition::Any(parts) => (words(lang).catalogue.any)(&parts.iter().map(part).collect::<Vec<_>>()),
    }
}
