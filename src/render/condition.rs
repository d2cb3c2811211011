//! Conditions in words, with the ids they look at.

use crate::chrome::catalogue as words;
use crate::condition::Condition;
use crate::questionnaire::Questionnaire;
use crate::text::Lang;
use crate::verdict::Verdict;

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
            Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => words::nested(lang, &inner),
            _ => inner,
        }
    };
    match condition {
        Condition::Always | Condition::Verdict(Verdict::NoKnownSigns) => words::ALWAYS.get(lang).to_owned(),
        Condition::Answered(wanted, questions) => {
            let names: Vec<_> = questions.iter().map(|&id| name(&questionnaire.question(id).id)).collect();
            words::answered(lang, *wanted, &names)
        }
        Condition::Verdict(verdict) => words::verdict(lang, &name(verdict.word())),
        Condition::VerdictUpTo(verdict) => words::verdict_up_to(lang, &name(verdict.word())),
        Condition::Place(places) => {
            let names: Vec<_> = places.iter().map(|&id| name(&questionnaire.place(id).code)).collect();
            words::lives_in(lang, &names)
        }
        Condition::All(parts) => words::all(lang, &parts.iter().map(part).collect::<Vec<_>>()),
        Condition::Any(parts) => words::any(lang, &parts.iter().map(part).collect::<Vec<_>>()),
    }
}
