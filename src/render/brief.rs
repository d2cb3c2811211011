//! The report in few words: a line of `hangup score --brief`.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

use super::json::LineId;
use crate::answer::Answers;
use crate::condition::Questions;
use crate::questionnaire::Questionnaire;
use crate::route::Route;
use crate::score::assess_on;
use crate::verdict::Verdict;

/// What some answers amount to, in few words: a line of `hangup score --brief`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct JsonBrief<'q> {
    /// The id of the line of answers, echoed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<LineId>,
    /// What the answers amount to.
    pub(crate) verdict: Verdict,
    /// Sum of the points.
    pub(crate) score: u32,
    /// Ids of the red flags that brought points, heaviest first.
    #[schemars(with = "Vec<&'q str>")]
    pub(crate) red_flags: Vec<&'q RawValue>,
    /// How many questions that were to be asked have no answer.
    pub(crate) unanswered: usize,
    /// How many answers were left out of the judgement, or read otherwise than they were asked: the whole line tells
    /// which.
    pub(crate) warnings: usize,
}

/// What is the same in every brief line, so that it is not worked out anew for each.
#[derive(Debug)]
pub(crate) struct BriefForm {
    /// The ids of the questions as JSON.
    ids: Vec<Box<RawValue>>,
    /// The questions about the call and its aftermath that the interview asks.
    about_the_call: Questions,
}

impl BriefForm {
    /// For the answers to one questionnaire.
    pub(crate) fn of(questionnaire: &Questionnaire) -> Self {
        let json = |id: &String| serde_json::value::to_raw_value(id).expect("a text is JSON");
        let ids = questionnaire.questions.iter().map(|question| json(&question.id)).collect();
        Self { ids, about_the_call: questionnaire.about_the_call().collect::<Vec<_>>().into() }
    }

    /// What some answers amount to, of which `changed` were read otherwise than they were asked.
    pub(crate) fn line(
        &self,
        questionnaire: &Questionnaire,
        answers: &Answers,
        changed: usize,
        id: Option<LineId>,
    ) -> JsonBrief<'_> {
        let route = Route::of(questionnaire, answers);
        let assessment = assess_on(questionnaire, answers, &route);
        JsonBrief {
            id,
            verdict: assessment.verdict,
            score: assessment.score,
            red_flags: assessment.flags.iter().map(|flag| &*self.ids[flag.question.0]).collect(),
            unanswered: route.count_open(&self.about_the_call),
            warnings: route.count_left_out(answers) + changed,
        }
    }
}
