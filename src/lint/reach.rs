//! Whether some answers can lead to a question or make a condition hold.
//!
//! What is told is certain and not complete: of the questions a condition looks at, each part narrows what may still be
//! answered, and a condition that leaves one of them no answer can never hold. How those questions come to be asked
//! narrows them too.

use std::collections::HashMap;

use crate::answer::{Answer, PlaceId, QuestionId};
use crate::condition::{Condition, Wanted};
use crate::questionnaire::Questionnaire;
use crate::verdict::Verdict;

/// Parts that one condition may bring, and the questions before it that are gone through: deeper ones count as possible.
const DEPTH: usize = 8;

/// What may still be the case.
#[derive(Clone)]
struct Possible {
    /// Answers left to a question, one bit each in the order of `ANSWERS`; every one where nothing is noted.
    answers: HashMap<QuestionId, u8>,
    places: Option<Vec<PlaceId>>,
    verdicts: Vec<Verdict>,
}

const ANSWERS: [Option<Answer>; 4] = [None, Some(Answer::No), Some(Answer::Unsure), Some(Answer::Yes)];

/// For each question, whether any answers lead to it.
pub(super) fn questions(questionnaire: &Questionnaire) -> Vec<bool> {
    let mut reached = Vec::with_capacity(questionnaire.questions.len());
    for question in &questionnaire.questions {
        let possible = can_hold(questionnaire, &question.ask_if);
        reached.push(possible && asks_of_reached(&question.ask_if, &reached));
    }
    reached
}

/// Whether any answers make a condition hold.
pub(super) fn can_hold(questionnaire: &Questionnaire, condition: &Condition) -> bool {
    let mut possible = Possible { answers: HashMap::new(), places: None, verdicts: Verdict::ALL.to_vec() };
    narrow(questionnaire, condition, &mut possible, DEPTH)
}

fn asks_of_reached(condition: &Condition, reached: &[bool]) -> bool {
    match condition {
        Condition::Answered(_, questions) => questions.ids().iter().any(|question| reached[question.0]),
        Condition::All(parts) => parts.iter().all(|part| asks_of_reached(part, reached)),
        Condition::Any(parts) => parts.iter().any(|part| asks_of_reached(part, reached)),
        _ => true,
    }
}

/// Narrows what is possible to what a condition allows. False if nothing is left.
fn narrow(questionnaire: &Questionnaire, condition: &Condition, possible: &mut Possible, depth: usize) -> bool {
    if depth == 0 {
        return true;
    }
    let each = |part: &Condition, possible: &mut Possible| narrow(questionnaire, part, possible, depth - 1);
    match condition {
        Condition::Always => true,
        Condition::Verdict(least) => possible.keep_verdicts(|verdict| verdict >= *least),
        Condition::VerdictUpTo(most) => possible.keep_verdicts(|verdict| verdict <= *most),
        Condition::Place(places) => possible.keep_places(places),
        Condition::All(parts) => parts.iter().all(|part| each(part, possible)),
        Condition::Any(parts) => parts.iter().any(|part| each(part, &mut possible.clone())),
        Condition::Answered(wanted, questions) => match *questions.ids() {
            [question] => {
                let ask_if = &questionnaire.question(question).ask_if;
                possible.keep_answers(question, *wanted) && each(ask_if, possible)
            }
            _ => questions.ids().iter().any(|&question| possible.clone().keep_answers(question, *wanted)),
        },
    }
}

impl Possible {
    fn keep_answers(&mut self, question: QuestionId, wanted: Wanted) -> bool {
        let fitting = ANSWERS.iter().enumerate().filter(|(_, answer)| wanted.fits(**answer));
        let fitting = fitting.fold(0, |bits, (index, _)| bits | 1 << index);
        let left = self.answers.entry(question).or_insert(0b1111);
        *left &= fitting;
        *left != 0
    }

    fn keep_places(&mut self, places: &[PlaceId]) -> bool {
        let left = match &self.places {
            Some(left) => left.iter().copied().filter(|place| places.contains(place)).collect(),
            None => places.to_vec(),
        };
        let some = !left.is_empty();
        self.places = Some(left);
        some
    }

    fn keep_verdicts(&mut self, keep: impl Fn(Verdict) -> bool) -> bool {
        self.verdicts.retain(|verdict| keep(*verdict));
        !self.verdicts.is_empty()
    }
}
