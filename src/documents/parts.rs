//! The parts of a paper as blocks.

use super::fill::{Facts, is_foreign};
use super::{result, steps};
use crate::answer::{Answer, QuestionId};
use crate::document::{Block, Field, Item, Mark, Table};
use crate::questionnaire::{Part, PartKind, Phase};
use crate::score::RaisedFlag;
use crate::text::Text;
use crate::words::words;
use crate::wrap::width;

/// Widest story told where it stands, in columns: a longer one has a page of its own, so that the form stays one page.
const STORY: usize = 900;
/// Rows to fill in, in a table that nothing is known of.
const TABLE_LINES: usize = 3;
/// Lines to write a story on.
const STORY_LINES: usize = 4;
/// Reasons told in a report: those that weigh most.
const REASONS: usize = 3;

/// A part under its heading. What is too long for its place is `put_off` to the end of the paper.
pub(super) fn blocks(facts: &Facts<'_>, part: &Part, put_off: &mut Vec<Block>) -> Vec<Block> {
    let content = match part.kind {
        PartKind::Text => text(facts, &part.lines),
        PartKind::Fields => fields(facts, part),
        PartKind::Ticks => ticks(facts, &part.lines),
        PartKind::Table => table(facts, part),
        PartKind::Story => part.details.iter().flat_map(|&detail| story(facts, detail, put_off)).collect(),
        PartKind::Description => description(facts, part),
        PartKind::Statements => statements(facts),
        PartKind::Assessment => assessment(facts),
        PartKind::Evidence => ticks(facts, &facts.report.questionnaire.evidence),
        PartKind::Steps => steps::what_to_do(facts.report, false),
        PartKind::Relatives => steps::family_in_japan(facts.report.questionnaire, facts.report.lang),
    };
    if content.is_empty() {
        return content;
    }
    let page = part.new_page.then_some(Block::NewPage);
    let title = part.title.as_ref().map(|title| heading(1, &facts.label(title)));
    page.into_iter().chain(title).chain(content).collect()
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

/// A form; with a line for a translation where a value is in another script.
fn fields(facts: &Facts<'_>, part: &Part) -> Vec<Block> {
    let rows = part.rows.iter().filter(|row| facts.report.holds(&row.show_if));
    let mut fields: Vec<_> = rows.filter_map(|row| facts.row(row)).collect();
    let foreign = |field: &Field| field.value.as_deref().is_some_and(|value| is_foreign(value, facts.report.lang));
    if fields.iter().any(foreign) {
        fields.push(facts.translation());
    }
    if fields.is_empty() { Vec::new() } else { vec![Block::Fields(fields)] }
}

/// Paragraphs; in a letter each with what it means below.
fn text(facts: &Facts<'_>, lines: &[Text]) -> Vec<Block> {
    let line = |line: &Text| {
        let said = Block::Paragraph(facts.filled(line.get(facts.report.lang), facts.report.lang));
        let meant = facts.gloss().map(|lang| Block::Note(facts.filled(line.get(lang), lang)));
        std::iter::once(said).chain(meant)
    };
    lines.iter().flat_map(line).collect()
}

fn ticks(facts: &Facts<'_>, lines: &[Text]) -> Vec<Block> {
    let lang = facts.report.lang;
    let item = |line: &Text| {
        let meant = facts.gloss().map(|gloss| crate::document::Line::Note(facts.filled(line.get(gloss), gloss)));
        Item { mark: Mark::Tick, head: facts.filled(line.get(lang), lang), body: meant.into_iter().collect() }
    };
    let items: Vec<_> = lines.iter().map(item).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::Items(items)] }
}

/// Details side by side. Where they have as many lines, each line is a row; else one row holds them all, because nobody
/// knows which belong together.
fn table(facts: &Facts<'_>, part: &Part) -> Vec<Block> {
    let questionnaire = facts.report.questionnaire;
    let columns = part.details.iter().map(|&detail| facts.label(&questionnaire.details[detail].label)).collect();
    let given: Vec<Vec<_>> = part.details.iter().map(|&detail| lines_of(facts.detail(detail))).collect();
    let most = given.iter().map(Vec::len).max().unwrap_or_default();
    let even = given.iter().all(|lines| lines.is_empty() || lines.len() == most);
    let cell = |lines: &Vec<String>, row: usize| lines.get(row).cloned().unwrap_or_default();
    let mut rows: Vec<Vec<String>> = match (most, even) {
        (0, _) => Vec::new(),
        (_, true) => (0..most).map(|row| given.iter().map(|lines| cell(lines, row)).collect()).collect(),
        (_, false) => vec![given.iter().map(|lines| lines.join("\n")).collect()],
    };
    if rows.is_empty() {
        rows = vec![vec![String::new(); part.details.len()]; TABLE_LINES];
    }
    let foreign = given.iter().flatten().any(|line| is_foreign(line, facts.report.lang));
    let translation = foreign.then(|| Block::Fields(vec![facts.translation()]));
    std::iter::once(Block::Table(Table { columns, rows })).chain(translation).collect()
}

fn lines_of(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A long text, or lines to write it on.
fn story(facts: &Facts<'_>, detail: usize, put_off: &mut Vec<Block>) -> Vec<Block> {
    if !facts.applies(detail) {
        return Vec::new();
    }
    let lang = facts.report.lang;
    let label = facts.label(&facts.report.questionnaire.details[detail].label);
    let told = facts.detail(detail);
    let translation = told.filter(|told| is_foreign(told, lang)).map(|_| facts.translation());
    if let Some(told) = told.filter(|told| width(told) > STORY) {
        put_off.extend([heading(1, &label), Block::Note(told.to_owned())]);
        put_off.extend(translation.map(|line| Block::Fields(vec![line])));
        return vec![Block::Fields(vec![Field { label, value: Some(words(lang).document.further_down.to_owned()) }])];
    }
    let blank = if told.is_none() { STORY_LINES - 1 } else { 0 };
    let more = std::iter::repeat_n(Field { label: String::new(), value: None }, blank);
    let first = Field { label, value: told.map(str::to_owned) };
    vec![Block::Fields(std::iter::once(first).chain(more).chain(translation).collect())]
}

/// What happened as one text that fits a form. A detail that does not fit is told below it, never cut.
fn description(facts: &Facts<'_>, part: &Part) -> Vec<Block> {
    let lang = facts.report.lang;
    let words = &words(lang).document;
    let (mut text, mut rest) = (String::new(), Vec::new());
    let told: Vec<_> = happened(facts, |_| true).into_iter().map(|(id, answer)| told(facts, id, answer)).collect();
    for (statement, &next) in told.iter().zip([" "].iter().cycle()) {
        if text.chars().count() + statement.chars().count() < part.limit {
            text = if text.is_empty() { statement.clone() } else { text + next + statement };
        } else {
            rest.push(Block::Paragraph(statement.clone()));
        }
    }
    for &detail in &part.details {
        let Some(given) = facts.detail(detail) else { continue };
        let label = facts.report.questionnaire.details[detail].label.get(lang);
        let added = steps::labelled(lang, label, given);
        let left = part.limit.saturating_sub(text.chars().count() + 1);
        let foreign = is_foreign(given, lang);
        if !foreign && added.chars().count() <= left {
            text = text + "\n" + &added;
            continue;
        }
        let why = if foreign { (words.to_translate)(left) } else { (words.too_long)(added.chars().count(), left) };
        rest.extend([Block::Note(why), Block::Paragraph(added)]);
        rest.extend(foreign.then(|| Block::Fields(vec![facts.translation()])));
    }
    let length = Block::Note((words.length)(text.chars().count(), part.limit));
    [Block::Paragraph(text), length].into_iter().chain(rest).collect()
}

/// What was answered with yes or not sure, in the order of the questions.
fn happened(facts: &Facts<'_>, wanted: impl Fn(QuestionId) -> bool) -> Vec<(QuestionId, Answer)> {
    let questionnaire = facts.report.questionnaire;
    let told = questionnaire
        .numbered()
        .filter(|(id, question)| question.phase != Phase::Place && !questionnaire.is_gate(*id) && wanted(*id));
    let told = told.filter_map(|(id, _)| Some((id, facts.told(id)??)));
    told.filter(|(_, answer)| *answer > Answer::No).collect()
}

/// What happened, in the third person, marked where the person was not sure.
fn told(facts: &Facts<'_>, id: QuestionId, answer: Answer) -> String {
    let statement = facts.report.statement(id);
    match answer {
        Answer::Unsure => {
            steps::labelled(facts.report.lang, words(facts.report.lang).document.person_unsure, &statement)
        }
        _ => statement.into_owned(),
    }
}

/// What was said, shown, asked and given, section by section; then what was answered with no, and what was not asked.
fn statements(facts: &Facts<'_>) -> Vec<Block> {
    let questionnaire = facts.report.questionnaire;
    let mut blocks = Vec::new();
    for (index, section) in questionnaire.sections.iter().enumerate() {
        let items = happened(facts, |id| questionnaire.question(id).section == index);
        let items = items.into_iter().map(|(id, answer)| bullet(told(facts, id, answer)));
        let items: Vec<_> = items.collect();
        if !items.is_empty() {
            blocks.extend([heading(2, section.on_paper.get(facts.report.lang)), Block::Items(items)]);
        }
    }
    let words = &words(facts.report.lang).document;
    blocks.extend(listed(facts, words.answered_no, Some(Answer::No)));
    blocks.extend(listed(facts, words.not_asked_list, None));
    blocks
}

fn bullet(head: String) -> Item {
    Item { mark: Mark::Bullet, head, body: Vec::new() }
}

/// Questions about which the same was told, in a few words each.
fn listed(facts: &Facts<'_>, label: &str, wanted: Option<Answer>) -> Option<Block> {
    let (questionnaire, lang) = (facts.report.questionnaire, facts.report.lang);
    let asked =
        questionnaire.numbered().filter(|(id, question)| question.phase.is_interview() && !questionnaire.is_gate(*id));
    let same = asked.filter(|(id, _)| facts.told(*id) == Some(wanted));
    let named: Vec<_> = same.map(|(_, question)| question.on_paper.get(lang)).collect();
    let list = named.join(words(lang).document.list_separator);
    (!named.is_empty()).then(|| Block::Note(steps::labelled(lang, label, &list)))
}

/// The verdict without its advice, and the reasons that weigh most with those who name them.
fn assessment(facts: &Facts<'_>) -> Vec<Block> {
    let report = facts.report;
    let (questionnaire, lang) = (report.questionnaire, report.lang);
    let words = &words(lang).document;
    let verdict = questionnaire.band(report.assessment.verdict).title.get(lang);
    let mut blocks = vec![Block::Paragraph(steps::labelled(lang, words.verdict, verdict))];
    blocks.extend(report.contradiction().map(Block::Paragraph));
    let flags = &report.assessment.flags;
    let reason = |flag: &RaisedFlag| {
        let item = result::reason(report, flag, result::Detail::Brief);
        Item { head: told(facts, flag.question, flag.answer), ..item }
    };
    let mut items: Vec<_> = flags.iter().take(REASONS).map(reason).collect();
    items.extend(flags.len().checked_sub(REASONS + 1).map(|more| bullet((words.more_signs)(more + 1))));
    if !items.is_empty() {
        blocks.push(Block::Items(items));
    }
    let checked = (words.checked)(&questionnaire.checked);
    blocks.push(Block::Note((words.sentences)(&[&checked, questionnaire.disclaimer.get(lang)])));
    blocks
}
