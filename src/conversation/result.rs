//! The result in few rows: verdict, the reasons that decide, the most urgent steps.

use super::{Conversation, Paper, Reason, ResultView, StepView};
use crate::document::Document;
use crate::documents::{IncidentFacts, ResultDetail, incident, result, sheet};
use crate::questionnaire::{Office, Step};
use crate::report::Report;
use crate::words::words;

/// Reasons shown.
const REASONS: usize = 2;
/// Steps shown, the one with the office among them.
const STEPS: usize = 4;

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

    pub(super) fn result(&self) -> ResultView {
        let report = self.report();
        let (tone, title) = self.verdict();
        let band = self.questionnaire().band(self.interview.verdict());
        let steps = urgent(&report.plan).into_iter().enumerate();
        ResultView {
            tone,
            title,
            reasons: self.reasons(),
            meaning: band.text.get(self.lang).to_owned(),
            comfort: band.comfort.as_ref().map(|comfort| comfort.get(self.lang).to_owned()).unwrap_or_default(),
            steps_heading: self.words().first_steps.to_owned(),
            steps: steps.map(|(index, step)| step_view(index + 1, step, &report)).collect(),
            menu: self.menu(),
        }
    }

    /// The heaviest reasons: what happened, what real officials do, and who says so first.
    pub(super) fn reasons(&self) -> Vec<Reason> {
        let report = self.report();
        let sentences = words(self.lang).document.sentences;
        let reason = |raised: &crate::score::RaisedFlag| {
            let question = self.questionnaire().question(raised.question);
            let flag = question.flag.as_ref()?;
            let text = sentences(&[question.statement.get(self.lang), flag.officials.get(self.lang)]);
            Some(Reason { text, source: report.cite(&flag.sources, 1) })
        };
        report.assessment.flags.iter().filter_map(reason).take(REASONS).collect()
    }
}

/// The first steps of the plan, and the one with the person's office if it comes later.
fn urgent<'q>(plan: &[&'q Step]) -> Vec<&'q Step> {
    let mut steps: Vec<_> = plan.iter().copied().take(STEPS).collect();
    let office = plan.iter().copied().find(|step| step.offices);
    if let Some(office) = office.filter(|office| !steps.iter().any(|step| step.id == office.id)) {
        steps.truncate(STEPS - 1);
        steps.push(office);
    }
    steps
}

fn step_view(number: usize, step: &Step, report: &Report<'_>) -> StepView {
    let lang = report.lang;
    let (phone, contact) = if step.offices { office(report) } else { contact(step, report) };
    // What is said on the telephone is said in English; who reads Japanese gets what it means in the full result.
    let say = step.say.first().map(|say| say.en.clone());
    StepView { number, short: step.short.get(lang).to_owned(), phone, contact, say }
}

type Reached = (Option<String>, Option<String>);

/// The first contact of a step: its number, and who that is.
fn contact(step: &Step, report: &Report<'_>) -> Reached {
    let Some(&first) = step.contacts.first() else { return (None, None) };
    let contact = &report.questionnaire.contacts[first];
    let name = contact.name.get(report.lang).to_owned();
    match (&contact.phone, &contact.website) {
        (None, Some(site)) => (None, Some(site.clone())),
        (phone, _) => (phone.clone(), Some(name)),
    }
}

/// The person's own office, or where to find it. Where two may serve them, both.
fn office(report: &Report<'_>) -> Reached {
    let lang = report.lang;
    if report.offices.is_empty() {
        let guide = report.questionnaire.office_guide.map(|index| &report.questionnaire.contacts[index]);
        return (None, guide.map(|guide| guide.website.clone().unwrap_or_else(|| guide.name.get(lang).to_owned())));
    }
    let number = |office: &&Office| office.phone.clone();
    let numbers: Vec<_> = report.offices.iter().filter_map(number).collect();
    let names: Vec<_> = report.offices.iter().map(|office| office.name.get(lang)).collect();
    ((!numbers.is_empty()).then(|| numbers.join(" / ")), Some(names.join(" / ")))
}
