//! The result: verdict first, then why, what proves nothing, and the plan.

use super::steps;
use crate::answer::{Answer, QuestionId};
use crate::document::{Block, Document, Item, Line, Mark, Size, Tone};
use crate::questionnaire::{Band, SourceSeen};
use crate::report::Report;
use crate::score::RaisedFlag;
use crate::text::Lang;
use crate::verdict::Verdict;
use crate::words::words;

/// How much a result tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// For a screen: the heaviest reasons in full, the others by name. A scam with nothing given away stays under 60
    /// lines of 80 columns.
    Brief,
    /// For a file or paper: the steps before the reasons, the strongest reasons in full with their sources, the others
    /// by name.
    Full,
}

/// Reasons told in full in a brief result and in a full one: those that weigh most.
const BRIEF_REASONS: usize = 2;
const FULL_REASONS: usize = 5;
/// Further signs named in a brief result.
const BRIEF_OTHERS: usize = 2;
/// Sources named with a reason, in a brief result and in a full one.
const BRIEF_SOURCES: usize = 1;
const FULL_SOURCES: usize = 2;

/// A verdict given earlier, from a saved case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Then {
    /// The verdict.
    pub verdict: Verdict,
    /// The score, in points.
    pub score: u32,
}

/// The result of an interview.
#[must_use]
pub fn result(report: &Report<'_>, detail: Detail, then: Option<Then>) -> Document {
    let lang = report.lang;
    let questionnaire = report.questionnaire;
    let mut blocks = Vec::new();
    if let Some(then) = then {
        blocks.push(Block::Note(then_line(report, then)));
        blocks.push(Block::Note(words(lang).document.anew.to_owned()));
    }
    blocks.push(verdict(report));
    blocks.extend(report.contradiction().map(Block::Paragraph));
    blocks.extend(comfort(report));
    let why = reasons(report, detail).into_iter().chain(not_proof(report, detail));
    let steps = steps::what_to_do(report, detail == Detail::Full);
    match detail {
        Detail::Brief => blocks.extend(why.chain(steps)),
        Detail::Full => blocks.extend(steps.into_iter().chain(relatives(report)).chain(why)),
    }
    blocks.extend(foot(report, detail));
    // On a screen the interview has just said what this is.
    let title = if detail == Detail::Full { questionnaire.title.get(lang) } else { "" };
    Document { lang, title: title.to_owned(), footer: None, size: Size::Normal, blocks }
}

/// Help for relatives in Japan, where there is something to report.
fn relatives(report: &Report<'_>) -> Vec<Block> {
    let wanted = report.assessment.verdict >= Verdict::LikelyScam || !report.exposures.is_empty();
    if wanted { steps::family_in_japan(report) } else { Vec::new() }
}

fn then_line(report: &Report<'_>, then: Then) -> String {
    let lang = report.lang;
    let title = report.questionnaire.band(then.verdict).title.get(lang);
    words(lang).signs.labelled(words(lang).document.then, title)
}

/// The verdict in words.
fn verdict(report: &Report<'_>) -> Block {
    let lang = report.lang;
    let band = report.questionnaire.band(report.assessment.verdict);
    Block::Callout {
        tone: tone(report.assessment.verdict),
        title: band.title.get(lang).to_owned(),
        text: Some(meaning(band, lang)),
    }
}

/// What a verdict means, with its comfort.
pub(crate) fn meaning(band: &Band, lang: Lang) -> String {
    let said: Vec<_> = std::iter::once(&band.text).chain(&band.comfort).map(|text| text.get(lang)).collect();
    (words(lang).document.sentences)(&said)
}

/// What is said to somebody before the page of what they gave away, where they did and the verdict has not said it.
fn comfort(report: &Report<'_>) -> Vec<Block> {
    if report.questionnaire.band(report.assessment.verdict).comfort.is_some() {
        return Vec::new();
    }
    let gave = |&(id, _): &(QuestionId, Answer)| report.questionnaire.question(id).section;
    let mut sections: Vec<_> = report.exposures.iter().map(gave).collect();
    sections.dedup();
    let pages = sections.iter().filter_map(|&section| report.questionnaire.sections[section].page.as_ref());
    pages.map(|page| Block::Paragraph(page.comfort.get(report.lang).to_owned())).collect()
}

/// How much a verdict alarms.
pub(crate) const fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Scam | Verdict::LikelyScam => Tone::Alarm,
        Verdict::Caution => Tone::Warning,
        Verdict::Undecided | Verdict::NoKnownSigns => Tone::Calm,
    }
}

fn reasons(report: &Report<'_>, detail: Detail) -> Vec<Block> {
    let lang = report.lang;
    let flags = &report.assessment.flags;
    if flags.is_empty() {
        return Vec::new();
    }
    let (in_full, named) = match detail {
        Detail::Brief => (BRIEF_REASONS, BRIEF_OTHERS),
        Detail::Full => (FULL_REASONS, usize::MAX),
    };
    let (in_full, others) = flags.split_at(flags.len().min(in_full));
    let mut items: Vec<_> = in_full.iter().map(|flag| reason(report, flag, detail)).collect();
    items.extend(other_signs(report, others, named));
    vec![Block::Heading { level: 1, text: words(lang).document.why.to_owned() }, Block::Items(items)]
}

/// What the caller did, what real officials do, and who says so.
pub(super) fn reason(report: &Report<'_>, flag: &RaisedFlag, detail: Detail) -> Item {
    let sources = if detail == Detail::Full { FULL_SOURCES } else { BRIEF_SOURCES };
    let lang = report.lang;
    let question = report.questionnaire.question(flag.question);
    let mut body = Vec::new();
    if let Some(flag) = &question.flag {
        body.push(Line::Text(flag.officials.get(lang).to_owned()));
        body.push(Line::Note((words(lang).document.said_by)(&report.cite(&flag.sources, sources))));
    }
    Item { mark: Mark::Bullet, head: told(report, flag.question, flag.answer), body }
}

/// What happened, marked if the person was not sure.
pub(crate) fn told(report: &Report<'_>, question: QuestionId, answer: Answer) -> String {
    marked(report, question, answer, words(report.lang).document.not_certain)
}

/// What happened, marked with `unsure` if the person was not sure.
pub(super) fn marked(report: &Report<'_>, question: QuestionId, answer: Answer, unsure: &str) -> String {
    let statement = report.statement(question);
    match answer {
        Answer::Unsure => words(report.lang).signs.labelled(unsure, &statement),
        _ => statement.into_owned(),
    }
}

/// Some of the other signs by name, and how many more there are.
fn other_signs(report: &Report<'_>, others: &[RaisedFlag], most: usize) -> Vec<Item> {
    let named = others.len().min(most);
    let bullet = |head| Item { mark: Mark::Bullet, head, body: Vec::new() };
    let told = others[..named].iter().map(|flag| bullet(told(report, flag.question, flag.answer)));
    let more = (others.len() > named).then(|| bullet((words(report.lang).document.more_signs)(others.len() - named)));
    told.chain(more).collect()
}

fn not_proof(report: &Report<'_>, detail: Detail) -> Vec<Block> {
    let lang = report.lang;
    let notes = &report.assessment.notes;
    if notes.is_empty() {
        return Vec::new();
    }
    let items = notes.iter().map(|&id| {
        let question = report.questionnaire.question(id);
        let officials = question.flag.as_ref().map(|flag| flag.officials.get(lang).to_owned()).unwrap_or_default();
        match detail {
            Detail::Brief => Item { mark: Mark::Bullet, head: officials, body: Vec::new() },
            Detail::Full => {
                Item { mark: Mark::Bullet, head: report.statement(id).into_owned(), body: vec![Line::Text(officials)] }
            }
        }
    });
    vec![Block::Heading { level: 1, text: words(lang).document.not_proof.to_owned() }, Block::Items(items.collect())]
}

fn foot(report: &Report<'_>, detail: Detail) -> Vec<Block> {
    let lang = report.lang;
    let questionnaire = report.questionnaire;
    let mut blocks = Vec::new();
    let sources = if detail == Detail::Full { sources(report) } else { Vec::new() };
    if !sources.is_empty() {
        blocks.push(Block::Heading { level: 1, text: words(lang).document.sources.to_owned() });
        blocks.push(Block::Items(sources));
    }
    let mut note = Vec::new();
    if !report.unanswered.is_empty() {
        note.push(words(lang).document.unanswered.to_owned());
    }
    note.push((words(lang).document.checked)(&questionnaire.checked));
    note.push(questionnaire.disclaimer.get(lang).to_owned());
    let note: Vec<_> = note.iter().map(String::as_str).collect();
    blocks.push(Block::Note((words(lang).document.sentences)(&note)));
    blocks
}

/// Where the notices named with the reasons can be read, each once, in the order of the question file: the official
/// addresses among them.
fn sources(report: &Report<'_>) -> Vec<Item> {
    let flags = report.assessment.flags.iter().take(FULL_REASONS);
    let cited = flags.filter_map(|flag| report.questionnaire.question(flag.question).flag.as_ref());
    let mut indexes: Vec<_> = cited.flat_map(|flag| flag.sources.iter().copied().take(FULL_SOURCES)).collect();
    indexes.sort_unstable();
    indexes.dedup();
    indexes.into_iter().filter_map(|index| source(report, index)).collect()
}

fn source(report: &Report<'_>, index: usize) -> Option<Item> {
    let source = &report.questionnaire.sources[index];
    let url = source.url.clone().filter(|_| source.seen == SourceSeen::Official)?;
    let link = Line::Link { label: String::new(), url };
    Some(Item { mark: Mark::Bullet, head: report.cite(&[index], 1), body: vec![link] })
}
