//! From the file as written to the valid questionnaire: collects every mistake, never stops at the first.

use super::model::{
    Band, Detail, FamilyInJapan, Flag, Office, Page, Place, PlaceOffice, Question, Questionnaire, Retired, Scoring,
    SecondPhone, Section, Step,
};
use super::names::{Names, Table};
use super::parts::{Country, Source, SourceSeen};
use super::raw::{
    Kind, PhoneCertainty, RawDetail, RawFamily, RawFlag, RawOffice, RawPage, RawQuestion, RawQuestionnaire, RawRetired,
    RawStep,
};
use super::readers::{Reader, Readers};
use super::resolve::{Resolver, Spot, unused_conditions};
use super::shape;
use crate::answer::QuestionId;
use crate::condition::Condition;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::verdict::{Class, Verdict};

/// The valid questionnaire, or everything that is wrong with it.
pub(crate) fn validate(raw: &RawQuestionnaire) -> Result<Questionnaire, Findings> {
    let mut found = Findings::default();
    shape::check(raw, &mut found);
    let names = Names::of(raw, &mut found);
    let mut builder = Builder { raw, resolver: Resolver::new(raw, &names), names: &names, found };
    let questionnaire = builder.questionnaire();
    match questionnaire {
        Some(questionnaire) if builder.found.is_empty() => Ok(questionnaire),
        _ => Err(builder.found),
    }
}

struct Builder<'a> {
    raw: &'a RawQuestionnaire,
    names: &'a Names<'a>,
    resolver: Resolver<'a>,
    found: Findings,
}

impl<'a> Builder<'a> {
    fn questionnaire(&mut self) -> Option<Questionnaire> {
        let raw = self.raw;
        let sections: Vec<_> = (0..raw.sections.len()).map(|index| self.section(index)).collect();
        let questions: Vec<_> = (0..raw.questions.len()).filter_map(|index| self.question(index, &sections)).collect();
        let retired = raw.retired.iter().enumerate();
        let retired = retired.filter_map(|(index, retired)| self.retired(index, retired)).collect();
        let details = raw.details.iter().enumerate().map(|(index, detail)| self.detail(index, detail)).collect();
        let plan = raw.plan.iter().enumerate().map(|(index, step)| self.step(index, step)).collect();
        let hang_up_screen = self.find(&self.names.screens, &raw.now.screen, "now.screen", "now");
        let now_steps = self.find_all(&self.names.steps, &raw.now.steps, "now.steps", "now");
        let guide = raw.office_guide.as_ref();
        let office_guide = guide.and_then(|id| self.find(&self.names.contacts, id, "office_guide", "office_guide"));
        let readers = self.readers();
        Some(Questionnaire {
            id: raw.id.clone(),
            version: raw.version,
            checked: raw.checked.clone(),
            title: raw.title.clone(),
            intro: raw.intro.clone(),
            disclaimer: raw.disclaimer.clone(),
            scoring: scoring(raw),
            bands: self.bands()?,
            retired,
            unused_conditions: unused_conditions(raw),
            screens: raw.screens.clone(),
            hang_up_screen: hang_up_screen?,
            now_steps,
            sections,
            questions,
            details,
            evidence: raw.evidence.clone(),
            contacts: raw.contacts.clone(),
            plan,
            offices: (0..raw.offices.len()).map(|index| self.office(index)).collect(),
            places: (0..raw.places.len()).map(|index| self.place(index)).collect(),
            office_guide,
            wording: raw.wording.clone(),
            family_in_japan: raw.family_in_japan.as_ref().map(|family| self.family(family)),
            readers,
            sheet: raw.sheet.clone(),
            message: raw.message.clone(),
            sources: raw.sources.clone(),
        })
    }

    fn find(&mut self, table: &Table<'a>, id: &str, path: &str, owner: &str) -> Option<usize> {
        table.find(id, path, owner, &mut self.found)
    }

    fn find_all(&mut self, table: &Table<'a>, ids: &[String], path: &str, owner: &str) -> Vec<usize> {
        ids.iter().filter_map(|id| self.find(table, id, path, owner)).collect()
    }

    fn bands(&self) -> Option<[Band; 5]> {
        let band = |verdict: Verdict| {
            let raw = self.raw.verdicts.iter().find(|band| band.id == verdict)?;
            Some(Band {
                verdict,
                from: raw.from,
                title: raw.title.clone(),
                text: raw.text.clone(),
                comfort: raw.comfort.clone(),
            })
        };
        let [none, undecided, caution, likely, scam] = Verdict::ALL;
        Some([band(none)?, band(undecided)?, band(caution)?, band(likely)?, band(scam)?])
    }

    fn section(&mut self, index: usize) -> Section {
        let raw = &self.raw.sections[index];
        let page = raw.page.as_ref().map(|page| self.page(page, &raw.id, &format!("sections[{index}].page.gate")));
        let on_paper = raw.on_paper.as_ref().unwrap_or(&raw.title).clone();
        Section { id: raw.id.clone(), phase: raw.phase, title: raw.title.clone(), on_paper, page }
    }

    /// The gate must be a question of the section itself: elsewhere it would be asked after all, or never.
    fn page(&mut self, raw: &RawPage, section: &str, path: &str) -> Page {
        let gate = raw.gate.as_ref().and_then(|id| self.find(&self.names.questions, id, path, section));
        if let Some(outside) = gate.filter(|&gate| self.raw.questions[gate].section != section) {
            let other = &self.raw.questions[outside].section;
            self.found.push(Diagnostic::new(Code::UnknownQuestion, path, other).in_entry(section));
        }
        Page { question: raw.question.clone(), comfort: raw.comfort.clone(), gate: gate.map(QuestionId) }
    }

    fn retired(&mut self, index: usize, raw: &RawRetired) -> Option<Retired> {
        let path = format!("retired[{index}]");
        let questions = &self.names.questions;
        let read_as = self.find(questions, &raw.read_as, &format!("{path}.read_as"), &raw.id);
        let no_means = self.find_all(questions, &raw.no_means, &format!("{path}.no_means"), &raw.id);
        let no_means = no_means.into_iter().map(QuestionId).collect();
        Some(Retired { id: raw.id.clone(), read_as: QuestionId(read_as?), no_means, note: raw.note.clone() })
    }

    fn detail(&mut self, index: usize, raw: &RawDetail) -> Detail {
        let path = format!("details[{index}].ask_if");
        let spot = Spot { path: &path, owner: &raw.id, before: None, verdict: false };
        let ask_if = self.resolver.optional(raw.ask_if.as_ref(), spot, &mut self.found);
        let (prompt, label) = (raw.prompt.clone(), raw.label.clone());
        Detail { id: raw.id.clone(), prompt, label, ask_if, whose: raw.whose, long: raw.long }
    }

    fn question(&mut self, index: usize, sections: &[Section]) -> Option<Question> {
        let raw = &self.raw.questions[index];
        let path = format!("questions[{index}]");
        let section = self.find(&self.names.sections, &raw.section, &format!("{path}.section"), &raw.id);
        let ask_path = format!("{path}.ask_if");
        let spot = Spot { path: &ask_path, owner: &raw.id, before: Some(index), verdict: false };
        let ask_if = self.resolver.optional(raw.ask_if.as_ref(), spot, &mut self.found);
        self.check_monotone(raw, &ask_if, &ask_path);
        let screens = &self.names.screens;
        let screen = raw.screen.as_ref().and_then(|id| self.find(screens, id, &format!("{path}.screen"), &raw.id));
        if raw.flag.is_some() != (raw.kind == Kind::Flag) {
            self.found.push(Diagnostic::new(Code::FlagMismatch, &path, "").in_entry(&raw.id));
        }
        let flag = raw.flag.as_ref().map(|flag| self.flag(flag, &format!("{path}.flag"), &raw.id));
        let section = section?;
        Some(Question {
            id: raw.id.clone(),
            section,
            phase: sections[section].phase,
            kind: raw.kind,
            ask_if,
            text: raw.text.clone(),
            short: raw.short.clone(),
            on_paper: raw.on_paper.as_ref().unwrap_or(&raw.short).clone(),
            hint: raw.hint.clone(),
            help: raw.help.clone(),
            statement: raw.statement.clone(),
            screen,
            flag,
        })
    }

    /// A scored question must stay on the path when an earlier answer gets more worrying, or a score could fall.
    fn check_monotone(&mut self, raw: &RawQuestion, ask_if: &Condition, path: &str) {
        let scored = raw.flag.as_ref().is_some_and(|flag| flag.class > Class::Note || flag.raised_to.is_some());
        if let Some((_, question)) = ask_if.leaves().into_iter().find(|(wanted, _)| scored && wanted.falls()) {
            let other = &self.raw.questions[question.0].id;
            self.found.push(Diagnostic::new(Code::DropsFlag, path, other).in_entry(&raw.id));
        }
    }

    fn flag(&mut self, raw: &RawFlag, path: &str, owner: &str) -> Flag {
        let raise_path = format!("{path}.raise_if");
        let spot = Spot { path: &raise_path, owner, before: None, verdict: false };
        let raised = match (raw.raised_to, &raw.raise_if) {
            (Some(class), Some(condition)) if class > raw.class => {
                Some((class, self.resolver.optional(Some(condition), spot, &mut self.found)))
            }
            (None, None) => None,
            _ => {
                self.found.push(Diagnostic::new(Code::RaiseMismatch, path, "").in_entry(owner));
                None
            }
        };
        if let Some((_, condition)) = &raised
            && let Some((_, question)) = condition.leaves().into_iter().find(|(wanted, _)| wanted.falls())
        {
            let other = &self.raw.questions[question.0].id;
            self.found.push(Diagnostic::new(Code::DropsFlag, &raise_path, other).in_entry(owner));
        }
        if raw.sources.is_empty() {
            self.found.push(Diagnostic::new(Code::UncitedFlag, path, "").in_entry(owner));
        }
        let sources = self.find_all(&self.names.sources, &raw.sources, &format!("{path}.sources"), owner);
        Flag { class: raw.class, raised, officials: raw.officials.clone(), sources }
    }

    fn step(&mut self, index: usize, raw: &RawStep) -> Step {
        let path = format!("plan[{index}]");
        let show_path = format!("{path}.show_if");
        let spot = Spot { path: &show_path, owner: &raw.id, before: None, verdict: true };
        let show_if = self.resolver.optional(raw.show_if.as_ref(), spot, &mut self.found);
        let contacts = self.find_all(&self.names.contacts, &raw.contacts, &format!("{path}.contacts"), &raw.id);
        for &contact in &contacts {
            let contact = &self.raw.contacts[contact];
            if contact.country == Country::Japan {
                self.found.push(Diagnostic::new(Code::JapanOnlyContact, &path, &contact.id).in_entry(&raw.id));
            }
        }
        Step {
            id: raw.id.clone(),
            when: raw.when,
            show_if,
            title: raw.title.clone(),
            short: raw.short.clone(),
            instructions: raw.instructions.clone(),
            say: raw.say.clone(),
            why: raw.why.clone(),
            window: raw.window.clone(),
            contacts,
            offices: raw.offices,
            sources: self.find_all(&self.names.sources, &raw.sources, &format!("{path}.sources"), &raw.id),
        }
    }

    fn office(&mut self, index: usize) -> Office {
        let raw = &self.raw.offices[index];
        let notice = raw.notice.as_ref();
        let path = format!("offices[{index}].notice");
        let notice = notice.and_then(|id| self.find(&self.names.sources, id, &path, &raw.id));
        office(raw, notice.map(|source| &self.raw.sources[source]))
    }

    fn place(&mut self, index: usize) -> Place {
        let raw = &self.raw.places[index];
        let path = format!("places[{index}].offices");
        if raw.offices.is_empty() {
            self.found.push(Diagnostic::new(Code::PlaceWithoutOffice, &path, &raw.code).in_entry(&raw.code));
        }
        let mut offices = Vec::new();
        for entry in &raw.offices {
            let spot = Spot { path: &path, owner: &raw.code, before: None, verdict: false };
            let except_if =
                entry.except_if.as_ref().map(|raw| self.resolver.optional(Some(raw), spot, &mut self.found));
            if let Some(office) = self.find(&self.names.offices, &entry.id, &path, &raw.code) {
                offices.push(PlaceOffice { office, except_if, serves: entry.serves.clone() });
            }
        }
        let (note, either) = (raw.note.clone(), raw.either.clone());
        Place { code: raw.code.clone(), name: raw.name.clone(), offices, note, either }
    }

    fn readers(&mut self) -> Vec<Reader> {
        let labels = self.raw.details.iter().map(|detail| &detail.label).collect();
        let (names, resolver) = (self.names, &self.resolver);
        let mut readers = Readers { names, resolver, labels, found: &mut self.found };
        self.raw.readers.iter().enumerate().map(|(index, reader)| readers.reader(index, reader)).collect()
    }

    fn family(&mut self, raw: &RawFamily) -> FamilyInJapan {
        let (path, owner) = ("family_in_japan.contacts", "family_in_japan");
        let spot = Spot { path, owner, before: None, verdict: true };
        let mut contacts = Vec::new();
        for entry in &raw.contacts {
            let show_if = self.resolver.optional(entry.show_if.as_ref(), spot, &mut self.found);
            contacts.extend(self.find(&self.names.contacts, &entry.id, path, owner).map(|contact| (contact, show_if)));
        }
        FamilyInJapan { title: raw.title.clone(), text: raw.text.clone(), contacts }
    }
}

fn scoring(raw: &RawQuestionnaire) -> Scoring {
    let points = &raw.scoring.points;
    Scoring {
        points: [points.note, points.supporting, points.strong, points.decisive],
        unsure_cap: raw.scoring.unsure_cap,
    }
}

/// An office with only those numbers that were seen on an official page or a copy of one.
fn office(raw: &RawOffice, notice: Option<&Source>) -> Office {
    let sure = |certainty| !matches!(certainty, PhoneCertainty::Weak | PhoneCertainty::None);
    let second_phone = raw.second_phone.as_ref().filter(|phone| sure(phone.certainty));
    let second_phone = second_phone.map(|phone| SecondPhone { name: phone.name.clone(), number: phone.number.clone() });
    Office {
        id: raw.id.clone(),
        name: raw.name.clone(),
        short: raw.short.as_ref().unwrap_or(&raw.name).clone(),
        phone: raw.phone.clone().filter(|_| raw.phone_certainty.is_some_and(sure)),
        second_phone,
        website: raw.website.clone(),
        notice: notice.filter(|notice| notice.seen == SourceSeen::Official).and_then(|notice| notice.url.clone()),
        sources: raw.sources.clone(),
    }
}
