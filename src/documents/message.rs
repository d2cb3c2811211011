//! Short texts to send: the warning to friends, and word of one call to the family.

use super::sheet::official;
use super::steps;
use crate::answer::Answers;
use crate::document::Line;
use crate::lint::MESSAGE;
use crate::plan::offices;
use crate::questionnaire::{Office, Questionnaire};
use crate::report::Report;
use crate::text::Lang;
use crate::words::words;

/// Steps in a message: more are for the plan.
const STEPS: usize = 3;

/// The warning, with the person's office and one official address, and with the address of the questionnaire for a
/// browser (`page`). If all of it has [`MESSAGE`] characters or more, the names of the offices are left out, and then
/// their address.
#[must_use]
pub fn message(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, page: Option<&str>) -> String {
    let document = &words(lang).document;
    let address = official(questionnaire, answers);
    let named = address.map(|address| words(lang).signs.labelled(&office_names(questionnaire, answers, lang), address));
    let page = page.map(document.message_page);
    let with = |office: Option<String>| {
        let text = questionnaire.message.get(lang).to_owned();
        [Some(text), page.clone(), office].into_iter().flatten().collect::<Vec<_>>().join("\n")
    };
    let fits = |message: &String| message.chars().count() < MESSAGE;
    [named, address.map(str::to_owned)].into_iter().map(with).find(fits).unwrap_or_else(|| with(None))
}

/// The names of the person's offices, or of the guide to all of them.
fn office_names(questionnaire: &Questionnaire, answers: &Answers, lang: Lang) -> String {
    let guide = questionnaire.office_guide.map(|guide| questionnaire.contacts[guide].name.get(lang));
    match offices(questionnaire, answers).as_slice() {
        [] => guide.unwrap_or_default().to_owned(),
        own => own.iter().map(|office| office.name.get(lang)).collect::<Vec<_>>().join(" / "),
    }
}

/// Word of a call for the family: the verdict, the first steps and where the offices are, if a step leads there. Nothing
/// else of the answers.
#[must_use]
pub fn case_message(report: &Report<'_>) -> String {
    let document = &words(report.lang).document;
    let verdict = report.questionnaire.band(report.assessment.verdict).title.get(report.lang);
    let steps = report.plan.iter().take(STEPS).enumerate();
    let steps = steps.map(|(at, step)| format!("{}. {}", at + 1, step.title.get(report.lang)));
    let lines = std::iter::once((document.message_case)(verdict)).chain(steps).chain(case_offices(report));
    lines.collect::<Vec<_>>().join("\n")
}

/// A line for each office that may be the person's, behind the part it serves where there are several; else for the guide
/// to all.
fn case_offices(report: &Report<'_>) -> Vec<String> {
    let lang = report.lang;
    if !report.plan.iter().any(|step| step.offices) {
        return Vec::new();
    }
    let several = report.offices.len() > 1;
    let line = |office: &&Office| {
        let name = office.name.get(lang);
        let part = steps::serves(report.questionnaire, &report.answers, office).filter(|_| several);
        let label = part
            .map_or_else(|| name.to_owned(), |part| name.to_owned() + &(words(lang).signs.bracketed)(part.get(lang)));
        words(lang).signs.labelled(&label, office.phone.as_deref().unwrap_or(&office.website))
    };
    let mut lines: Vec<_> = report.offices.iter().map(line).collect();
    lines.extend(steps::either(report).map(|text| text.get(lang).to_owned()));
    if lines.is_empty() {
        let guide = steps::own_offices(report).into_iter();
        lines.extend(guide.filter_map(|line| match line {
            Line::Link { label, url } => Some(words(lang).signs.labelled(&label, &url)),
            _ => None,
        }));
    }
    lines
}
