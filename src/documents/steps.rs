//! Steps, contacts and offices as list entries.

use crate::answer::Answers;
use crate::document::{Block, Item, Line, Mark};
use crate::questionnaire::{Contact, Office, Questionnaire, Step, When};
use crate::report::Report;
use crate::text::{Lang, Text};
use crate::words::words;

/// The plan under its heading.
pub(super) fn what_to_do(report: &Report<'_>, full: bool) -> Vec<Block> {
    what_to_do_but(report, full, &[])
}

/// The plan without some of its steps.
pub(super) fn what_to_do_but(report: &Report<'_>, full: bool, except: &[usize]) -> Vec<Block> {
    let left_out: Vec<_> = except.iter().map(|&step| report.questionnaire.plan[step].id.as_str()).collect();
    let steps = plan(report, full, &left_out);
    let heading = Block::Heading { level: 1, text: words(report.lang).document.what_to_do.to_owned() };
    if steps.is_empty() { steps } else { std::iter::once(heading).chain(steps).collect() }
}

/// One heading and one list to tick for each group that has steps. Reasons and remarks are for a `full` result.
fn plan(report: &Report<'_>, full: bool, left_out: &[&str]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for when in [When::Now, When::Today, When::ThisWeek] {
        let shown = |step: &&&Step| step.when == when && !left_out.contains(&step.id.as_str());
        let steps = report.plan.iter().filter(shown);
        let items: Vec<_> = steps.map(|step| item(report, step, full)).collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { level: 2, text: (words(report.lang).document.when)(when).to_owned() });
            blocks.push(Block::Items(items));
        }
    }
    blocks
}

/// A step: done, or with what it says to do; reasons and remarks are for a `full` result.
pub(super) fn item(report: &Report<'_>, step: &Step, full: bool) -> Item {
    let lang = report.lang;
    let head = step.title.get(lang).to_owned();
    if let Some((_, done)) = report.done.iter().find(|(id, _)| *id == step.id) {
        let when = (words(lang).plan.done)(&done.done, done.reference.as_deref());
        return Item { mark: Mark::Done, head, body: vec![Line::Text(when)] };
    }
    let mut body = instructions(step, lang);
    let spare = if full { usize::MAX } else { usize::from(step.when == When::Now) };
    let sentences = &step.say[..step.say.len().min(spare)];
    body.extend(spoken(sentences, lang).into_iter().map(Line::Text));
    if full {
        body.push(Line::Note(step.why.get(lang).to_owned()));
    }
    for &contact in &step.contacts {
        let lines = contact_lines(&report.questionnaire.contacts[contact], lang);
        body.extend(lines.into_iter().filter(|line| full || !matches!(line, Line::Note(_))));
    }
    if step.offices {
        body.extend(own_offices(report));
    }
    Item { mark: Mark::Tick, head, body }
}

/// What a step says to do, with its time limit.
pub(super) fn instructions(step: &Step, lang: Lang) -> Vec<Line> {
    let mut body: Vec<_> = step.instructions.iter().map(|text| Line::Text(text.get(lang).to_owned())).collect();
    if let Some(window) = &step.window {
        body.push(Line::Strong(words(lang).signs.labelled(words(lang).document.time_limit, window.get(lang))));
    }
    body
}

/// The sentences to say in English.
pub(crate) fn spoken(sentences: &[Text], lang: Lang) -> Vec<String> {
    if sentences.is_empty() {
        return Vec::new();
    }
    let words = words(lang);
    let mut said = (words.document.to_say)(sentences);
    if let Some(first) = said.first_mut() {
        *first = words.signs.labelled(words.document.say, first);
    }
    said
}

pub(super) fn contact_lines(contact: &Contact, lang: Lang) -> Vec<Line> {
    let label = contact.name.get(lang).to_owned();
    let phone = contact.phone.clone().map(|number| Line::Phone { label: label.clone(), number });
    let link = contact.website.clone().map(|url| Line::Link { label: label.clone(), url });
    let note = contact.note.as_ref().map(|note| Line::Note(note.get(lang).to_owned()));
    phone.into_iter().chain(link).chain(note).collect()
}

pub(super) fn office_lines(office: &Office, lang: Lang) -> Vec<Line> {
    let label = office.name.get(lang).to_owned();
    let phone = office.phone.clone().map(|number| Line::Phone { label: label.clone(), number });
    let second = office.second_phone.as_ref().map(|second| Line::Phone {
        label: label.clone() + &(words(lang).signs.bracketed)(second.name.get(lang)),
        number: second.number.clone(),
    });
    let link = Line::Link { label, url: office.website.clone() };
    phone.into_iter().chain(second).chain([link]).collect()
}

/// The person's own offices, or where to find them if the place is not known.
pub(super) fn own_offices(report: &Report<'_>) -> Vec<Line> {
    let lang = report.lang;
    if report.offices.is_empty() {
        return guide(report.questionnaire, lang);
    }
    let mut lines: Vec<_> = report.offices.iter().flat_map(|office| office_lines(office, lang)).collect();
    if let Some(note) = place_note(report) {
        lines.push(Line::Note(note));
    }
    lines.push(Line::Note(words(lang).document.check_site.to_owned()));
    lines
}

/// What there is to know about the offices of a state; which part each serves is settled once one is left.
pub(super) fn place_note(report: &Report<'_>) -> Option<String> {
    let place = report.questionnaire.place(report.answers.place?);
    let settled = place.offices.len() > 1 && report.offices.len() == 1;
    place.note.as_ref().filter(|_| !settled).map(|note| note.get(report.lang).to_owned())
}

/// The part of the person's state that an office serves, if there are others for the rest.
pub(crate) fn serves<'q>(questionnaire: &'q Questionnaire, answers: &Answers, office: &Office) -> Option<&'q Text> {
    let entries = questionnaire.place(answers.place?).offices.iter();
    let mut of_office = entries.filter(|entry| questionnaire.offices[entry.office].id == office.id);
    of_office.next()?.serves.as_ref()
}

/// Who may ask either of the offices that are left.
pub(super) fn either<'q>(report: &Report<'q>) -> Option<&'q Text> {
    let place = report.questionnaire.place(report.answers.place?);
    place.either.as_ref().filter(|_| report.offices.len() > 1)
}

fn guide(questionnaire: &Questionnaire, lang: Lang) -> Vec<Line> {
    let guide = questionnaire.office_guide.map(|index| &questionnaire.contacts[index]);
    guide.map(|contact| contact_lines(contact, lang)).unwrap_or_default()
}

/// Help for relatives inside Japan: the only block with numbers that work there alone.
pub(super) fn family_in_japan(report: &Report<'_>) -> Vec<Block> {
    let (questionnaire, lang) = (report.questionnaire, report.lang);
    let Some(family) = &questionnaire.family_in_japan else { return Vec::new() };
    let shown = family.contacts.iter().filter(|(_, show_if)| report.holds(show_if));
    let lines = shown.flat_map(|(contact, _)| contact_lines(&questionnaire.contacts[*contact], lang));
    // A telephone in the USA would reach somebody else, or nobody: the number is no link.
    let text = |line| match line {
        Line::Phone { label, number } => Line::Text(words(lang).signs.labelled(&label, &number)),
        other => other,
    };
    let head = family.text.get(lang).to_owned();
    vec![
        Block::Heading { level: 1, text: family.title.get(lang).to_owned() },
        Block::Items(vec![Item { mark: Mark::Bullet, head, body: lines.map(text).collect() }]),
    ]
}
