//! The report: everything the answers amount to, worked out once. Every format is made from it.

use crate::answer::{Answer, Answers, QuestionId};
use crate::plan::{exposures_on, offices_on, plan_on};
use crate::questionnaire::{Office, Questionnaire, Step};
use crate::route::Route;
use crate::score::{Assessment, assess_on};
use crate::text::Lang;
use crate::verdict::Verdict;
use crate::words::words;

/// What some answers amount to, with everything needed to print it.
#[derive(Debug, Clone)]
pub struct Report<'q> {
    /// The questionnaire that was answered.
    pub questionnaire: &'q Questionnaire,
    /// Language of the report.
    pub lang: Lang,
    /// The answers, on the route or not.
    pub answers: Answers,
    /// Which questions are on the route.
    pub route: Route,
    /// Verdict, score and flags.
    pub assessment: Assessment,
    /// Steps that apply, in print order.
    pub plan: Vec<&'q Step>,
    /// Offices that serve the person.
    pub offices: Vec<&'q Office>,
    /// What was given away, yes or not sure.
    pub exposures: Vec<(QuestionId, Answer)>,
    /// Questions on the route without an answer.
    pub unanswered: Vec<QuestionId>,
    /// Answers off the route, which count for nothing.
    pub left_out: Vec<QuestionId>,
}

impl<'q> Report<'q> {
    /// Works out the report for some answers. Total: any answers have one.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, answers: &Answers, lang: Lang) -> Self {
        let route = Route::of(questionnaire, answers);
        let assessment = assess_on(questionnaire, answers, &route);
        Self {
            questionnaire,
            lang,
            plan: plan_on(questionnaire, answers, assessment.verdict, &route),
            offices: offices_on(questionnaire, answers, &route),
            exposures: exposures_on(questionnaire, answers, &route),
            unanswered: route.unanswered(questionnaire, answers),
            left_out: route.left_out(answers),
            answers: answers.clone(),
            route,
            assessment,
        }
    }

    /// The same with a judgement that was given earlier in place of the one worked out now.
    #[must_use]
    pub fn as_given(self, verdict: Verdict, score: u32) -> Self {
        let plan = plan_on(self.questionnaire, &self.answers, verdict, &self.route);
        Self { assessment: Assessment { verdict, score, ..self.assessment }, plan, ..self }
    }

    /// The same in another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// Ids of some questions.
    #[must_use]
    pub fn ids(&self, questions: &[QuestionId]) -> Vec<&'q str> {
        questions.iter().map(|&id| self.questionnaire.question(id).id.as_str()).collect()
    }

    /// Who says so, with the dates, for some of the questionnaire's sources; at most `limit` of them.
    #[must_use]
    pub(crate) fn cite(&self, sources: &[usize], limit: usize) -> String {
        let cited = sources.iter().take(limit).map(|&index| &self.questionnaire.sources[index]);
        let named = cited.map(|source| match &source.date {
            Some(date) => (words(self.lang).document.dated)(source.issuer.get(self.lang), date),
            None => source.issuer.get(self.lang).to_owned(),
        });
        let separator = match self.lang {
            Lang::En => "; ",
            Lang::Ja => "、",
        };
        named.collect::<Vec<_>>().join(separator)
    }
}
