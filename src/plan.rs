//! The plan: which steps of advice apply, and which office is whose.

use crate::answer::{Answer, Answers, QuestionId};
use crate::condition::Condition;
use crate::questionnaire::{Kind, Office, Questionnaire, Step};
use crate::route::Route;
use crate::verdict::Verdict;

/// The steps that apply, in the order of the question file.
#[must_use]
pub fn plan<'q>(questionnaire: &'q Questionnaire, answers: &Answers, verdict: Verdict) -> Vec<&'q Step> {
    plan_on(questionnaire, answers, verdict, &Route::of(questionnaire, answers))
}

pub(crate) fn plan_on<'q>(
    questionnaire: &'q Questionnaire,
    answers: &Answers,
    verdict: Verdict,
    route: &Route,
) -> Vec<&'q Step> {
    let applies = |step: &&Step| route.holds(&step.show_if, answers, Some(verdict));
    questionnaire.plan.iter().filter(applies).collect()
}

/// What was given away, or may have been (yes or not sure), in the order of the questions.
pub(crate) fn exposures_on(
    questionnaire: &Questionnaire,
    answers: &Answers,
    route: &Route,
) -> Vec<(QuestionId, Answer)> {
    let exposures = questionnaire.numbered().filter(|(_, question)| question.kind == Kind::Exposure);
    let given = exposures.filter_map(|(id, _)| route.answer(answers, id).map(|answer| (id, answer)));
    given.filter(|(_, answer)| *answer > Answer::No).collect()
}

/// The offices that serve the person: one, or more where the answers leave it open or official sources disagree. None
/// if the place is not known.
#[must_use]
pub fn offices<'q>(questionnaire: &'q Questionnaire, answers: &Answers) -> Vec<&'q Office> {
    offices_on(questionnaire, answers, &Route::of(questionnaire, answers))
}

pub(crate) fn offices_on<'q>(questionnaire: &'q Questionnaire, answers: &Answers, route: &Route) -> Vec<&'q Office> {
    let Some(place) = answers.place else { return Vec::new() };
    let candidates = questionnaire.place(place).offices.iter();
    let left_out = |condition: &Condition| route.holds(condition, answers, None);
    let serving = candidates.filter(|entry| !entry.except_if.as_ref().is_some_and(left_out));
    serving.map(|entry| &questionnaire.offices[entry.office]).collect()
}
