//! Short texts to send: the warning to friends, and word of one call to the family.

use super::sheet::official;
use super::steps;
use crate::answer::Answers;
use crate::document::Line;
use crate::plan::offices;
use crate::questionnaire::{Office, Questionnaire};
use crate::report::Report;
use crate::text::Lang;
use crate::words::words;

/// A message has fewer characters than this: a longer one is cut by some services.
pub const MESSAGE: usize = 300;

/// Steps in a message: more are for the plan.
const STEPS: usize = 3;

/// The warning, with the person's office and one official address, and with the address of the questionnaire for a
/// browser (`page`). If all of it has [`MESSAGE`] characters or more, the names of the offices are left out, and then
/// their address.
#[must_use]
pub fn message(questionnaire: &Questionnaire, answers: &Answers, lang: Lang, page: Option<&str>) -> String {
    let document = &words(lang).document;
    let names: Vec<_> = offices(questionnaire, answers).iter().map(|office| office.name.get(lang)).collect();
    let address = official(questionnaire, answers);
    let office = |names: &str| address.map(|address| (document.message_office)(names, address));
    let page = page.map(document.message_page);
    let with = |office: Option<String>| {
        let text = questionnaire.message.get(lang).to_owned();
        [Some(text), page.clone(), office].into_iter().flatten().collect::<Vec<_>>().join("\n")
    };
    let fits = |message: &String| message.chars().count() < MESSAGE;
    [office(&names.join(" / ")), office("")].into_iter().map(with).find(fits).unwrap_or_else(|| with(None))
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
        let label =
            part.map_or_else(|| name.to_owned(), |part| (words(lang).document.in_brackets)(name, part.get(lang)));
        steps::labelled(lang, &label, office.phone.as_deref().unwrap_or(&office.website))
    };
    let mut lines: Vec<_> = report.offices.iter().map(line).collect();
    lines.extend(steps::either(report).map(|text| text.get(lang).to_owned()));
    if lines.is_empty() {
        let guide = steps::own_offices(report).into_iter();
        lines.extend(guide.filter_map(|line| match line {
            Line::Link { label, url } => Some(steps::labelled(lang, &label, &url)),
            _ => None,
        }));
    }
    lines
}
