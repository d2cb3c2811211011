//! The result in few rows: verdict, the reasons that decide, the most urgent steps.

use super::{ContactView, Conversation, Paper, Reason, ResultView, StepView};
use crate::document::Document;
use crate::documents::{IncidentFacts, ResultDetail, incident, result, serves, sheet, spoken, told};
use crate::questionnaire::{Office, Questionnaire, Step};
use crate::report::Report;
use crate::words::words;

/// Reasons shown.
const REASONS: usize = 2;
/// Steps shown where all fit.
const STEPS: usize = 5;

impl Conversation<'_> {
    pub(super) fn report(&self) -> Report<'_> {
        Report::new(self.questionnaire(), self.answers(), self.lang)
    }

    /// A paper, as it stands now.
    #[must_use]
    pub fn document(&self, paper: Paper) -> Document {
        let (report, date) = (self.report().with_done(self.case.steps.clone()), self.setting.today.clone());
        match paper {
            Paper::Result => result(&report, ResultDetail::Full, None),
            Paper::Report(reader) => {
                incident(&report, &IncidentFacts::of(&self.case, date), &self.questionnaire().readers[reader])
            }
            Paper::Sheet => sheet(self.questionnaire(), self.answers(), self.lang, &date, None),
        }
    }

    /// The result in few rows, as it stands now.
    #[must_use]
    pub fn result(&self) -> ResultView {
        let report = self.report();
        let (tone, title) = self.verdict();
        let band = self.questionnaire().band(self.interview.verdict());
        let steps = urgent(self.questionnaire(), &report.plan);
        ResultView {
            tone,
            title,
            reasons: self.reasons(),
            meaning: band.text.get(self.lang).to_owned(),
            comfort: band.comfort.as_ref().map(|comfort| comfort.get(self.lang).to_owned()).unwrap_or_default(),
            steps_heading: self.words().first_steps.to_owned(),
            all_steps: steps.len() == report.plan.len(),
            more_steps: self.words().more_steps.to_owned(),
            steps: steps.into_iter().map(|(rank, step)| step_view(rank, step, &report)).collect(),
            menu: self.menu(),
        }
    }

    /// The same where nothing can be chosen any more.
    #[must_use]
    pub fn result_so_far(&self) -> ResultView {
        ResultView { more_steps: String::new(), ..self.result() }
    }

    /// The heaviest reasons: what happened, what real officials do, and who says so first. What the person was not sure
    /// of is told as that.
    pub(super) fn reasons(&self) -> Vec<Reason> {
        let report = self.report();
        let document = &words(self.lang).document;
        let reason = |raised: &crate::score::RaisedFlag| {
            let flag = self.questionnaire().question(raised.question).flag.as_ref()?;
            let told = told(&report, raised.question, raised.answer);
            let text = (document.sentences)(&[&told, flag.officials.get(self.lang)]);
            Some(Reason { text, source: (document.said_by)(&report.cite(&flag.sources, 1)) })
        };
        report.assessment.flags.iter().filter_map(reason).take(REASONS).collect()
    }
}

/// The most urgent steps in the order of the plan, each with its rank: what comes before everything, then the steps of
/// `hangup now`, which every caller is told by name, then the others.
fn urgent<'q>(questionnaire: &Questionnaire, plan: &[&'q Step]) -> Vec<(usize, &'q Step)> {
    let named: Vec<_> = questionnaire.now_steps.iter().map(|&index| questionnaire.plan[index].id.as_str()).collect();
    let is_named = |step: &Step| named.contains(&step.id.as_str());
    let first = plan.iter().position(|step| is_named(step)).unwrap_or(0);
    let before = plan[..first].iter().take(1);
    let others = plan[first..].iter().filter(|step| !is_named(step)).chain(plan[..first].iter().skip(1));
    let ranked = before.chain(plan.iter().filter(|step| is_named(step))).chain(others).take(STEPS).enumerate();
    let mut ranked: Vec<_> = ranked.map(|(rank, step)| (rank, *step)).collect();
    ranked.sort_by_key(|(_, step)| plan.iter().position(|other| other.id == step.id));
    ranked
}

fn step_view(rank: usize, step: &Step, report: &Report<'_>) -> StepView {
    let lang = report.lang;
    let contacts = if step.offices { offices(report) } else { contact(step, report).into_iter().collect() };
    let say = spoken(&step.say[..step.say.len().min(1)], lang).pop();
    StepView { rank, short: step.short.get(lang).to_owned(), contacts, say }
}

/// The first contact of a step: its number, and who that is.
fn contact(step: &Step, report: &Report<'_>) -> Option<ContactView> {
    let contact = &report.questionnaire.contacts[*step.contacts.first()?];
    let (phone, name) = (contact.phone.clone(), contact.name.get(report.lang).to_owned());
    Some(match (&phone, &contact.website) {
        (None, Some(site)) => ContactView { phone, name: String::new(), address: Some(site.clone()) },
        _ => ContactView { phone, name, address: None },
    })
}

/// The person's own office by its city, or where to find it. Where two may serve them, both, each with its part.
fn offices(report: &Report<'_>) -> Vec<ContactView> {
    let lang = report.lang;
    let several = report.offices.len() > 1;
    let office = |office: &&Office| {
        let part = serves(report.questionnaire, &report.answers, office).filter(|_| several);
        let city = office.short.get(lang);
        let name = part.map_or_else(|| city.to_owned(), |part| words(lang).signs.labelled(city, part.get(lang)));
        let address = office.phone.is_none().then(|| office.website.clone());
        ContactView { phone: office.phone.clone(), name, address }
    };
    if !report.offices.is_empty() {
        return report.offices.iter().map(office).collect();
    }
    let guide = report.questionnaire.office_guide.map(|index| &report.questionnaire.contacts[index]);
    let guide = guide.map(|guide| ContactView {
        phone: None,
        name: guide.website.as_ref().map_or_else(|| guide.name.get(lang).to_owned(), |_| String::new()),
        address: guide.website.clone(),
    });
    guide.into_iter().collect()
}
