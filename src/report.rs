//! The report: everything the answers amount to, worked out once. Every format is made from it.

use std::borrow::Cow;

use crate::answer::{Answer, Answers, QuestionId};
use crate::case::CaseStep;
use crate::condition::Condition;
use crate::moment::Moment;
use crate::plan::{exposures_on, offices_on, plan_on};
use crate::questionnaire::{ANSWERED, Office, Questionnaire, Step};
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
    /// When the answers were given, as RFC 3339 has it.
    pub answered: Option<String>,
    /// When answers were given that count from their own moment, where that is another.
    pub answered_later: Vec<(QuestionId, String)>,
    /// What else is to be told of the answers: how those to questions of an earlier edition are read.
    pub remarks: Vec<Cow<'q, str>>,
    /// The verdict the answers come to, where the one given earlier is another.
    pub contradicted: Option<Verdict>,
    /// Steps that are done, by the id of the step.
    pub done: Vec<(String, CaseStep)>,
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
            answered: None,
            answered_later: Vec::new(),
            remarks: Vec::new(),
            contradicted: None,
            done: Vec::new(),
            route,
            assessment,
        }
    }

    /// The same with the time the answers were given.
    #[must_use]
    pub fn answered_at(self, answered: Option<String>) -> Self {
        Self { answered, ..self }
    }

    /// The same with the steps that are done.
    #[must_use]
    pub fn with_done(self, done: Vec<(String, CaseStep)>) -> Self {
        Self { done, ..self }
    }

    /// The same with the times of answers that count from their own moment, by the id of the question.
    #[must_use]
    pub fn answered_later(self, later: &[(String, String)]) -> Self {
        let by_question = |(id, moment): &(String, String)| Some((self.questionnaire.find(id)?, moment.clone()));
        Self { answered_later: later.iter().filter_map(by_question).collect(), ..self }
    }

    /// The same with what else is to be told of the answers.
    #[must_use]
    pub fn remarking(self, remarks: Vec<Cow<'q, str>>) -> Self {
        Self { remarks, ..self }
    }

    /// What happened, if a question was answered with yes. `{answered}` in it is the time of that answer.
    #[must_use]
    pub fn statement(&self, question: QuestionId) -> Cow<'q, str> {
        let text = self.questionnaire.question(question).statement.get(self.lang);
        if !text.contains(ANSWERED) {
            return text.into();
        }
        let later = self.answered_later.iter().find(|(id, _)| *id == question).map(|(_, moment)| moment);
        text.replace(ANSWERED, &self.in_words(later.or(self.answered.as_ref()))).into()
    }

    /// Whether a condition on the answers, the place and the verdict holds.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> bool {
        self.route.holds(condition, &self.answers, Some(self.assessment.verdict))
    }

    /// The time of the answers in words.
    #[must_use]
    pub fn when_answered(&self) -> String {
        self.in_words(self.answered.as_ref())
    }

    fn in_words(&self, moment: Option<&String>) -> String {
        let words = &words(self.lang).document;
        match moment.and_then(|moment| Moment::parse(moment)) {
            Some(moment) => (words.moment)(&moment),
            None => words.time_of_answers.to_owned(),
        }
    }

    /// The same with a judgement that was given earlier in place of the one worked out now.
    #[must_use]
    pub fn as_given(self, verdict: Verdict, score: u32) -> Self {
        let plan = plan_on(self.questionnaire, &self.answers, verdict, &self.route);
        let contradicted = Some(self.assessment.verdict).filter(|now| *now != verdict);
        Self { assessment: Assessment { verdict, score, ..self.assessment }, plan, contradicted, ..self }
    }

    /// That the judgement given earlier is not what the answers come to, if it is not.
    #[must_use]
    pub fn contradiction(&self) -> Option<String> {
        let title = |verdict| self.questionnaire.band(verdict).title.get(self.lang);
        let now = self.contradicted?;
        Some((words(self.lang).document.contradicted)(title(self.assessment.verdict), title(now)))
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
        named.collect::<Vec<_>>().join(words(self.lang).signs.semicolon)
    }
}
