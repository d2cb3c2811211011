//! The questionnaire as the script reads it: references are numbers, also those to texts, which stand apart for each
//! language, so that only the one that is spoken is read.

mod texts;

use serde::Serialize;
use serde_json::{Value, json};

use self::texts::Texts;
use super::PageOptions;
use crate::answer::QuestionId;
use crate::condition::{Condition, Wanted};
use crate::documents::meaning;
use crate::questionnaire::{
    Contact, Country, FamilyInJapan, Flag, Kind, Office, Phase, Place, Question, Questionnaire, Screen, Section,
    SourceSeen, Step, When,
};
use crate::render::address::{dial, web};
use crate::text::{Lang, Text};
use crate::words::{PageWords, words};

/// What one page holds for its script.
pub(super) struct PageData<'q> {
    /// The questionnaire without its texts, but with what is said on the telephone, which is English in every language.
    pub(super) questionnaire: Value,
    /// What is said in each language.
    pub(super) languages: Vec<(Lang, Spoken<'q>)>,
}

/// One language: the page's own words, and the texts by their numbers.
#[derive(Serialize)]
pub(super) struct Spoken<'q> {
    words: Said<'q>,
    texts: Vec<String>,
}

/// The questionnaire for one page.
pub(super) fn data<'q>(questionnaire: &'q Questionnaire, options: &PageOptions) -> PageData<'q> {
    let page = Data { questionnaire, languages: &options.languages, texts: Texts::default() };
    let core = page.questionnaire(options);
    let texts = page.texts.by_language(options.languages.len());
    let spoken = options.languages.iter().zip(texts);
    let spoken = spoken.map(|(&lang, texts)| (lang, Spoken { words: said(questionnaire, lang), texts }));
    PageData { questionnaire: core, languages: spoken.collect() }
}

struct Data<'a> {
    questionnaire: &'a Questionnaire,
    languages: &'a [Lang],
    texts: Texts,
}

impl Data<'_> {
    fn questionnaire(&self, options: &PageOptions) -> Value {
        let list = |length: usize, entry: &dyn Fn(usize) -> Value| (0..length).map(entry).collect::<Vec<_>>();
        let q = self.questionnaire;
        json!({
            "languages": options.languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>(),
            "names": options.languages.iter().map(|&lang| words(lang).page.itself).collect::<Vec<_>>(),
            "place": options.place.map(|place| place.0),
            "url": options.url,
            "title": self.text(&q.title),
            "intro": self.text(&q.intro),
            "disclaimer": self.text(&q.disclaimer),
            "message": self.text(&q.message),
            "checked": q.checked,
            "points": q.scoring.points,
            "unsureCap": q.scoring.unsure_cap,
            "bands": list(q.bands.len(), &|at| {
                let band = &q.bands[at];
                json!({"from": band.from, "title": self.text(&band.title), "text": self.each(|lang| meaning(band, lang))})
            }),
            "screens": list(q.screens.len(), &|at| self.screen(&q.screens[at])),
            "hangUp": q.hang_up_screen,
            "sections": list(q.sections.len(), &|at| self.section(&q.sections[at])),
            "questions": q.numbered().map(|(id, question)| self.question(id, question)).collect::<Vec<_>>(),
            "plan": list(q.plan.len(), &|at| self.step(&q.plan[at])),
            "contacts": list(q.contacts.len(), &|at| self.contact(&q.contacts[at])),
            "offices": list(q.offices.len(), &|at| self.office(&q.offices[at])),
            "places": list(q.places.len(), &|at| self.place(&q.places[at])),
            "guide": q.office_guide,
            "family": q.family_in_japan.as_ref().map(|family| self.family(family)),
            "sources": list(q.sources.len(), &|at| self.source(at)),
        })
    }

    /// The number of what is said in each language.
    fn each(&self, say: impl Fn(Lang) -> String) -> usize {
        self.texts.number(self.languages.iter().map(|&lang| say(lang)).collect())
    }

    fn text(&self, text: &Text) -> usize {
        self.each(|lang| text.get(lang).to_owned())
    }

    fn texts(&self, texts: &[Text]) -> Vec<usize> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn optional(&self, text: Option<&Text>) -> Option<usize> {
        text.map(|text| self.text(text))
    }

    fn screen(&self, screen: &Screen) -> Value {
        json!({"title": self.text(&screen.title), "lines": self.texts(&screen.lines)})
    }

    fn section(&self, section: &Section) -> Value {
        let page = section.page.as_ref().map(|page| {
            json!({
                "question": self.text(&page.question),
                "comfort": self.text(&page.comfort),
                "gate": page.gate.map(|gate| gate.0),
            })
        });
        json!({"title": self.text(&section.title), "page": page})
    }

    /// What the page never shows stays out of it: the texts of what is asked a week later, and of a gate.
    fn question(&self, id: QuestionId, question: &Question) -> Value {
        let rule = json!({
            "section": question.section,
            "phase": phase(question.phase),
            "kind": kind(question.kind),
            "ask": condition(&question.ask_if),
            "screen": question.screen,
            "flag": question.flag.as_ref().map(|flag| self.flag(question, flag)),
        });
        if question.phase == Phase::Followup || self.questionnaire.is_gate(id) {
            return rule;
        }
        let mut all = rule;
        all["text"] = json!(self.text(&question.text));
        all["short"] = json!(self.text(&question.short));
        all["hint"] = json!(self.optional(question.hint.as_ref()));
        all["help"] = json!(self.optional(question.help.as_ref()));
        all
    }

    fn flag(&self, question: &Question, flag: &Flag) -> Value {
        json!({
            "statement": self.text(&question.statement),
            "class": flag.class as usize,
            "raised": flag.raised.as_ref().map(|(class, holds)| json!([*class as usize, condition(holds)])),
            "officials": self.text(&flag.officials),
            "sources": flag.sources,
        })
    }

    fn step(&self, step: &Step) -> Value {
        let when = match step.when {
            When::Now => 0,
            When::Today => 1,
            When::ThisWeek => 2,
        };
        // What is said on the telephone is English in every language, with its meaning beside it.
        let say: Vec<_> = step.say.iter().map(|text| json!({"en": text.en, "ja": text.ja})).collect();
        json!({
            "when": when,
            "show": condition(&step.show_if),
            "title": self.text(&step.title),
            "do": self.texts(&step.instructions),
            "say": say,
            "why": self.text(&step.why),
            "window": self.optional(step.window.as_ref()),
            "contacts": step.contacts,
            "offices": step.offices,
        })
    }

    fn contact(&self, contact: &Contact) -> Value {
        json!({
            "name": self.text(&contact.name),
            "phone": contact.phone,
            "dial": contact.phone.as_deref().filter(|_| contact.country == Country::Us).and_then(dial),
            "website": contact.website.as_deref().and_then(web),
            "note": self.optional(contact.note.as_ref()),
        })
    }

    fn office(&self, office: &Office) -> Value {
        let dialled = |number: &Option<String>| number.as_deref().and_then(dial);
        json!({
            "name": self.text(&office.name),
            "phone": office.phone,
            "dial": dialled(&office.phone),
            "second": office.second_phone.as_ref().map(|second| {
                json!({"name": self.text(&second.name), "phone": second.number, "dial": dial(&second.number)})
            }),
            "website": office.website,
        })
    }

    fn place(&self, place: &Place) -> Value {
        let office = |entry: &crate::questionnaire::PlaceOffice| {
            json!({
                "office": entry.office,
                "except": entry.except_if.as_ref().map(|holds| [condition(holds)]),
                "serves": self.optional(entry.serves.as_ref()),
            })
        };
        json!({
            "code": place.code,
            "name": self.text(&place.name),
            "offices": place.offices.iter().map(office).collect::<Vec<_>>(),
            "note": self.optional(place.note.as_ref()),
        })
    }

    fn family(&self, family: &FamilyInJapan) -> Value {
        let entry = |(contact, show_if): &(usize, Condition)| json!({"contact": contact, "show": condition(show_if)});
        json!({
            "title": self.text(&family.title),
            "text": self.text(&family.text),
            "contacts": family.contacts.iter().map(entry).collect::<Vec<_>>(),
        })
    }

    /// A notice with its date, if a reason cites it; only an official address is printed.
    fn source(&self, at: usize) -> Value {
        let mut flags = self.questionnaire.questions.iter().filter_map(|question| question.flag.as_ref());
        if !flags.any(|flag| flag.sources.contains(&at)) {
            return Value::Null;
        }
        let source = &self.questionnaire.sources[at];
        let cited = |lang| match &source.date {
            Some(date) => (words(lang).document.dated)(source.issuer.get(lang), date),
            None => source.issuer.get(lang).to_owned(),
        };
        let official = source.url.as_deref().filter(|_| source.seen == SourceSeen::Official);
        json!({
            "cited": self.each(cited),
            "url": official.and_then(web),
        })
    }
}

/// Everything the page says of its own in one language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Said<'q> {
    #[serde(flatten)]
    page: &'static PageWords,
    find_office: &'q str,
    edition: String,
    colon: &'static str,
    when: [&'static str; 3],
    what_to_do: &'static str,
    why: &'static str,
    not_proof: &'static str,
    sources: &'static str,
    check_site: &'static str,
    time_limit: &'static str,
    not_certain: &'static str,
}

fn said(questionnaire: &Questionnaire, lang: Lang) -> Said<'_> {
    let all = words(lang);
    let find_office = questionnaire.wording.find_office.as_ref();
    Said {
        page: &all.page,
        find_office: find_office.map_or(all.page.find_office, |own| own.get(lang)),
        edition: (all.page.edition)(questionnaire.version, &questionnaire.checked),
        colon: all.signs.colon,
        when: [When::Now, When::Today, When::ThisWeek].map(all.document.when),
        what_to_do: all.document.what_to_do,
        why: all.document.why,
        not_proof: all.document.not_proof,
        sources: all.document.sources,
        check_site: all.document.check_site,
        time_limit: all.document.time_limit,
        not_certain: all.document.not_certain,
    }
}

const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Call => "call",
        Phase::Aftermath => "aftermath",
        Phase::Place => "place",
        Phase::Followup => "followup",
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Flag => "flag",
        Kind::Context => "context",
        Kind::Exposure => "exposure",
        Kind::Place => "place",
        Kind::Followup => "followup",
    }
}

/// `null` holds always; everything else is `[kind, value]`, named as in a question file.
fn condition(condition: &Condition) -> Value {
    let all = |parts: &[Condition]| parts.iter().map(self::condition).collect::<Vec<_>>();
    match condition {
        Condition::Always => Value::Null,
        Condition::Answered(wanted, questions) => {
            json!([wanted_word(*wanted), questions.ids().iter().map(|id| id.0).collect::<Vec<_>>()])
        }
        Condition::Verdict(verdict) => json!(["verdict", *verdict as usize]),
        Condition::VerdictUpTo(verdict) => json!(["verdict_up_to", *verdict as usize]),
        Condition::Place(places) => json!(["state", places.iter().map(|place| place.0).collect::<Vec<_>>()]),
        Condition::All(parts) => json!(["all", all(parts)]),
        Condition::Any(parts) => json!(["any", all(parts)]),
    }
}

const fn wanted_word(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Yes => "is_yes",
        Wanted::No => "is_no",
        Wanted::Maybe => "maybe",
        Wanted::NotNo => "not_no",
        Wanted::NotYes => "not_yes",
    }
}
