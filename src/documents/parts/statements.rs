//! What was said, shown, asked and given, as statements.

use super::super::fill::Facts;
use super::{bullet, heading};
use crate::answer::{Answer, QuestionId};
use crate::document::Block;
use crate::questionnaire::Phase;
use crate::words::words;

/// Questions of a section without an answer that are named one by one.
const NAMED: usize = 2;

/// What was answered with yes or not sure, in the order of the questions.
pub(super) fn happened(facts: &Facts<'_>, wanted: impl Fn(QuestionId) -> bool) -> Vec<(QuestionId, Answer)> {
    let questionnaire = facts.report.questionnaire;
    let told = questionnaire
        .numbered()
        .filter(|(id, question)| question.phase != Phase::Place && !questionnaire.is_gate(*id) && wanted(*id));
    let told = told.filter_map(|(id, _)| Some((id, facts.told(id)??)));
    told.filter(|(_, answer)| *answer > Answer::No).collect()
}

/// What happened, in the third person, marked where the person was not sure.
pub(super) fn told(facts: &Facts<'_>, id: QuestionId, answer: Answer) -> String {
    let statement = facts.report.statement(id);
    match answer {
        Answer::Unsure => {
            words(facts.report.lang).signs.labelled(words(facts.report.lang).document.possibly, &statement)
        }
        _ => statement.into_owned(),
    }
}

/// Section by section; then what was answered with no, and what was not asked.
pub(super) fn statements(facts: &Facts<'_>) -> Vec<Block> {
    let questionnaire = facts.report.questionnaire;
    let mut blocks = Vec::new();
    for (index, section) in questionnaire.sections.iter().enumerate() {
        let items = happened(facts, |id| questionnaire.question(id).section == index);
        let items: Vec<_> = items.into_iter().map(|(id, answer)| bullet(told(facts, id, answer))).collect();
        if !items.is_empty() {
            blocks.extend([heading(2, section.on_paper.get(facts.report.lang)), Block::Items(items)]);
        }
    }
    let (words, signs) = (&words(facts.report.lang).document, &words(facts.report.lang).signs);
    let no = answered_no(facts);
    let open: Vec<_> = (0..questionnaire.sections.len()).flat_map(|section| open(facts, section)).collect();
    for (label, named) in [(words.answered_no, no), (words.not_asked_list, open)] {
        if !named.is_empty() {
            let list = named.join(words.list_separator);
            blocks.push(Block::Note(signs.labelled(label, &list)));
        }
    }
    blocks
}

/// What was answered with no, in a few words each.
fn answered_no(facts: &Facts<'_>) -> Vec<String> {
    let questionnaire = facts.report.questionnaire;
    let asked =
        questionnaire.numbered().filter(|(id, question)| question.phase.is_interview() && !questionnaire.is_gate(*id));
    let same = asked.filter(|(id, _)| facts.told(*id) == Some(Some(Answer::No)));
    same.map(|(_, question)| question.on_paper.get(facts.report.lang).to_owned()).collect()
}

/// What a section leaves open: one or two questions by name; more of them as the section, or as a part of it.
fn open(facts: &Facts<'_>, section: usize) -> Vec<String> {
    let (questionnaire, lang) = (facts.report.questionnaire, facts.report.lang);
    let asked = questionnaire.numbered().filter(|(id, question)| {
        question.section == section && question.phase.is_interview() && !questionnaire.is_gate(*id)
    });
    let told: Vec<_> = asked.filter_map(|(id, question)| Some((question, facts.told(id)?))).collect();
    let named: Vec<_> = told.iter().filter(|(_, told)| told.is_none()).map(|(question, _)| question).collect();
    let title = questionnaire.sections[section].on_paper.get(lang);
    match named.len() {
        0..=NAMED => named.iter().map(|question| question.on_paper.get(lang).to_owned()).collect(),
        open if open == told.len() => vec![title.to_owned()],
        _ => vec![(words(lang).document.in_part)(title)],
    }
}
