//! The pieces of a report's JSON that are the same for every line, written once.
//!
//! `JsonReport` is what a report says in JSON; this is the same once more, by hand, because `hangup score` is faster
//! with it, by a factor of 2.8 when it was measured. Nine tenths of a line are texts of the questionnaire, and escaping them
//! anew for each line took more than all the rest together. So that the two never part, `tests.rs` beside it holds what
//! is put together here against `JsonReport`, byte for byte, for any answers.

use serde::Serialize;

use crate::answer::QuestionId;
use crate::questionnaire::{Office, Question, Questionnaire, Step};
use crate::render::{JsonContact, LineId, REPORT_SCHEMA_VERSION, write_json};
use crate::report::Report;
use crate::score::RaisedFlag;
use crate::text::Lang;
use crate::words::words;

type Json = Box<[u8]>;

/// Everything of a questionnaire in one language that reports are made of.
#[derive(Debug)]
pub(super) struct Fragments {
    head: Json,
    questions: Vec<QuestionJson>,
    /// Each step without the end of its list of contacts, which the person's offices may follow.
    steps: Vec<Json>,
    offices: Vec<Json>,
    guide: Option<Json>,
}

#[derive(Debug)]
struct QuestionJson {
    id: Json,
    /// Reason and sources of a red flag.
    reason: Json,
    off_route: Json,
}

fn json(value: &impl Serialize) -> Json {
    let mut out = Vec::new();
    write_json(&mut out, value);
    out.into()
}

impl Fragments {
    pub(super) fn of(questionnaire: &Questionnaire, lang: Lang) -> Self {
        let question = |question| question_json(questionnaire, question, lang);
        let guide = questionnaire.office_guide;
        Self {
            head: json(&lang),
            questions: questionnaire.questions.iter().map(question).collect(),
            steps: questionnaire.plan.iter().map(|step| step_json(questionnaire, step, lang)).collect(),
            offices: questionnaire.offices.iter().map(|office| json(&JsonContact::office(office, lang))).collect(),
            guide: guide.map(|index| json(&JsonContact::contact(&questionnaire.contacts[index], lang))),
        }
    }

    /// Adds the JSON of a report, which must be one of the same questionnaire in the same language.
    pub(super) fn write(&self, out: &mut Vec<u8>, report: &Report<'_>, id: Option<&LineId>) {
        put(out, b"{\"schema_version\":");
        write_json(out, &REPORT_SCHEMA_VERSION);
        if let Some(id) = id {
            put(out, b",\"id\":");
            write_json(out, id);
        }
        put(out, b",\"language\":");
        put(out, &self.head);
        put(out, b",\"state\":");
        write_json(out, &report.answers.place.map(|place| &report.questionnaire.place(place).code));
        put(out, b",\"verdict\":");
        write_json(out, &report.assessment.verdict);
        put(out, b",\"score\":");
        write_json(out, &report.assessment.score);
        list(out, b",\"red_flags\":[", &report.assessment.flags, |out, flag| self.red_flag(out, flag));
        list(out, b",\"notes\":[", &report.assessment.notes, |out, id| put(out, &self.question(*id).id));
        list(out, b",\"exposures\":[", &report.exposures, |out, (id, _)| put(out, &self.question(*id).id));
        self.plan(out, report);
        list(out, b",\"offices\":[", &report.offices, |out, office| self.office(out, report, office));
        list(out, b",\"unanswered\":[", &report.unanswered, |out, id| put(out, &self.question(*id).id));
        self.warnings(out, report);
        put(out, if report.unanswered.is_empty() { b",\"complete\":true}" } else { b",\"complete\":false}" });
    }

    fn warnings(&self, out: &mut Vec<u8>, report: &Report<'_>) {
        put(out, b",\"warnings\":[");
        let mut first = true;
        for id in &report.left_out {
            separate(out, &mut first);
            put(out, &self.question(*id).off_route);
        }
        for remark in &report.remarks {
            separate(out, &mut first);
            write_json(out, remark);
        }
        put(out, b"]");
    }

    fn question(&self, id: QuestionId) -> &QuestionJson {
        &self.questions[id.0]
    }

    fn red_flag(&self, out: &mut Vec<u8>, flag: &RaisedFlag) {
        let question = self.question(flag.question);
        put(out, b"{\"id\":");
        put(out, &question.id);
        put(out, b",\"class\":\"");
        put(out, flag.class.word().as_bytes());
        put(out, b"\",\"answer\":\"");
        put(out, flag.answer.word().as_bytes());
        put(out, b"\",\"points\":");
        write_json(out, &flag.points);
        put(out, &question.reason);
    }

    fn plan(&self, out: &mut Vec<u8>, report: &Report<'_>) {
        // The plan is a part of the questionnaire's steps in their order, so one pass finds each.
        let mut steps = report.questionnaire.plan.iter().zip(&self.steps);
        list(out, b",\"plan\":[", &report.plan, |out, step| {
            let Some((_, written)) = steps.find(|(known, _)| std::ptr::eq(*known, *step)) else { return };
            put(out, written);
            if step.offices {
                self.own_offices(out, report, step.contacts.is_empty());
            }
            put(out, b"]}");
        });
    }

    fn own_offices(&self, out: &mut Vec<u8>, report: &Report<'_>, mut first: bool) {
        for office in &report.offices {
            separate(out, &mut first);
            self.office(out, report, office);
        }
        if let Some(guide) = self.guide.as_ref().filter(|_| report.offices.is_empty()) {
            separate(out, &mut first);
            put(out, guide);
        }
    }

    fn office(&self, out: &mut Vec<u8>, report: &Report<'_>, office: &Office) {
        let mut offices = report.questionnaire.offices.iter().zip(&self.offices);
        if let Some((_, written)) = offices.find(|(known, _)| std::ptr::eq(*known, office)) {
            put(out, written);
        }
    }
}

fn question_json(questionnaire: &Questionnaire, question: &Question, lang: Lang) -> QuestionJson {
    let cited = question.flag.iter().flat_map(|flag| &flag.sources);
    let sources: Vec<_> = cited.map(|&source| questionnaire.sources[source].id.as_str()).collect();
    let mut reason = b",\"reason\":".to_vec();
    // A line of answers does not say when they were given.
    let statement = question.statement.get(lang).replace("{answered}", words(lang).document.time_of_answers);
    write_json(&mut reason, &statement);
    put(&mut reason, b",\"sources\":");
    write_json(&mut reason, &sources);
    put(&mut reason, b"}");
    QuestionJson {
        id: json(&question.id),
        reason: reason.into(),
        off_route: json(&(words(lang).document.off_route)(&question.id)),
    }
}

fn step_json(questionnaire: &Questionnaire, step: &Step, lang: Lang) -> Json {
    let mut out = b"{\"id\":".to_vec();
    write_json(&mut out, &step.id);
    put(&mut out, b",\"when\":");
    write_json(&mut out, &step.when);
    put(&mut out, b",\"title\":");
    write_json(&mut out, &step.title.get(lang));
    put(&mut out, b",\"contacts\":[");
    let mut first = true;
    for &index in &step.contacts {
        separate(&mut out, &mut first);
        write_json(&mut out, &JsonContact::contact(&questionnaire.contacts[index], lang));
    }
    out.into()
}

fn put(out: &mut Vec<u8>, piece: &[u8]) {
    out.extend_from_slice(piece);
}

fn separate(out: &mut Vec<u8>, first: &mut bool) {
    if !std::mem::take(first) {
        out.push(b',');
    }
}

fn list<T>(out: &mut Vec<u8>, opening: &[u8], items: &[T], mut write: impl FnMut(&mut Vec<u8>, &T)) {
    put(out, opening);
    let mut first = true;
    for item in items {
        separate(out, &mut first);
        write(out, item);
    }
    put(out, b"]");
}
