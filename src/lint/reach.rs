//! Whether any answers at all lead to a question or make a condition hold.
//!
//! Conditions have no negation and a question off the route fits nothing, so a condition holds if a set of questions can
//! be asked together, each with an answer out of a few. The search goes through the ways to fill that set and gives a
//! way up as soon as some question has no answer left. In general that takes exponential time, so it stops after a
//! number of steps, and what was not settled by then counts as possible.

use std::rc::Rc;

use crate::answer::{Answer, PlaceId, QuestionId};
use crate::condition::{Condition, Wanted};
use crate::questionnaire::Questionnaire;
use crate::verdict::Verdict;

/// Steps of one search.
const STEPS: usize = 2_000;
/// Steps of all searches in one file together.
const ALL_STEPS: usize = 4_000_000;

/// What is known about a questionnaire's paths.
pub(super) struct Reach<'q> {
    questionnaire: &'q Questionnaire,
    /// For each question, whether it can be asked.
    questions: Vec<bool>,
    /// The most points that all flags that can be asked could bring.
    most_points: u32,
    /// Answers still possible for each question in the current search.
    possible: Vec<u8>,
    /// Places still possible, once a condition names some.
    places: Option<Rc<[bool]>>,
    /// What to put back when a way is given up.
    trail: Vec<Undo>,
    steps: usize,
    all_steps: usize,
}

/// Every answer, and no answer yet.
const ANY: u8 = 0b1111;

enum Undo {
    Possible(usize, u8),
    Places(Option<Rc<[bool]>>),
}

/// Conditions that must hold together; a list that shares its tail, so that ways can part.
type Goals<'g> = Option<Rc<Goal<'g>>>;

struct Goal<'g> {
    condition: &'g Condition,
    rest: Goals<'g>,
}

fn push<'g>(condition: &'g Condition, rest: Goals<'g>) -> Goals<'g> {
    Some(Rc::new(Goal { condition, rest }))
}

impl<'q> Reach<'q> {
    pub(super) fn of(questionnaire: &'q Questionnaire) -> Self {
        let count = questionnaire.questions.len();
        let mut reach = Self {
            questionnaire,
            questions: Vec::with_capacity(count),
            most_points: 0,
            possible: vec![ANY; count],
            places: None,
            trail: Vec::new(),
            steps: 0,
            all_steps: ALL_STEPS,
        };
        for question in &questionnaire.questions {
            let asked = reach.condition(&[&question.ask_if]);
            reach.questions.push(asked);
            let class = question.flag.as_ref().filter(|_| asked);
            let class = class.map(|flag| flag.raised.as_ref().map_or(flag.class, |(class, _)| *class));
            reach.most_points += class.map_or(0, |class| questionnaire.scoring.of(class));
        }
        reach
    }

    /// Whether any answers lead to this question.
    pub(super) fn question(&self, id: QuestionId) -> bool {
        self.questions.get(id.0).copied().unwrap_or(true)
    }

    /// Whether any answers make all of these conditions hold.
    pub(super) fn condition(&mut self, conditions: &[&Condition]) -> bool {
        self.steps = STEPS.min(self.all_steps);
        let budget = self.steps;
        let goals = conditions.iter().fold(None, |goals, condition| push(condition, goals));
        let holds = self.search(goals);
        self.undo_to(0);
        self.all_steps -= budget - self.steps;
        holds
    }

    /// Takes what must hold first, so that the choices that are left come to an early end.
    fn search<'g>(&mut self, mut goals: Goals<'g>) -> bool
    where
        'q: 'g,
    {
        let mut choices: Goals<'g> = None;
        while let Some(goal) = goals {
            if self.exhausted(1) {
                return true;
            }
            goals = goal.rest.clone();
            match goal.condition {
                Condition::Always => {}
                Condition::Verdict(verdict) if self.verdict(*verdict) => {}
                Condition::Place(places) if self.place(places) => {}
                Condition::Verdict(_) | Condition::Place(_) => return false,
                Condition::All(parts) if self.exhausted(parts.len()) => return true,
                Condition::All(parts) => goals = parts.iter().fold(goals, |goals, part| push(part, goals)),
                Condition::Any(parts) if parts.len() == 1 => goals = push(&parts[0], goals),
                Condition::Answered(wanted, questions) if questions.len() == 1 => {
                    match self.ask(*wanted, questions[0]) {
                        Some(asked) => goals = asked.into_iter().fold(goals, |goals, asked| push(asked, goals)),
                        None => return false,
                    }
                }
                Condition::Any(_) | Condition::Answered(..) => choices = push(goal.condition, choices),
            }
        }
        choices.is_none_or(|choice| self.choose(choice.condition, &choice.rest))
    }

    fn choose<'g>(&mut self, choice: &'g Condition, rest: &Goals<'g>) -> bool
    where
        'q: 'g,
    {
        let mark = self.trail.len();
        let parts: &[Condition] = if let Condition::Any(parts) = choice { parts } else { &[] };
        for part in parts {
            if self.search(push(part, rest.clone())) {
                return true;
            }
            self.undo_to(mark);
        }
        let Condition::Answered(wanted, questions) = choice else { return false };
        for &question in questions {
            let goals = self
                .ask(*wanted, question)
                .map(|asked| asked.into_iter().fold(rest.clone(), |goals, asked| push(asked, goals)));
            if goals.is_some_and(|goals| self.search(goals)) {
                return true;
            }
            self.undo_to(mark);
        }
        false
    }

    /// Demands an answer of a question: `None` if it cannot have it. Gives the question's own condition, if it was not
    /// demanded before.
    fn ask(&mut self, wanted: Wanted, question: QuestionId) -> Option<Option<&'q Condition>> {
        if self.exhausted(1) {
            return Some(None);
        }
        let before = self.possible[question.0];
        let left = before & mask(wanted);
        if left == 0 || !self.question(question) {
            return None;
        }
        let new = before & ASKED == 0;
        self.trail.push(Undo::Possible(question.0, before));
        self.possible[question.0] = left | ASKED;
        Some(new.then(|| &self.questionnaire.questions[question.0].ask_if))
    }

    fn verdict(&self, at_least: Verdict) -> bool {
        self.most_points >= self.questionnaire.band(at_least).from
    }

    fn place(&mut self, wanted: &[PlaceId]) -> bool {
        let count = self.questionnaire.places.len();
        if self.exhausted(wanted.len() + count / 8) {
            return true;
        }
        let mut left = vec![false; count];
        for &PlaceId(place) in wanted {
            left[place] = self.places.as_ref().is_none_or(|places| places[place]);
        }
        let possible = left.contains(&true);
        self.trail.push(Undo::Places(self.places.replace(left.into())));
        possible
    }

    /// Takes steps off what is left, and tells whether nothing is: then the search is over.
    const fn exhausted(&mut self, steps: usize) -> bool {
        self.steps = self.steps.saturating_sub(steps);
        self.steps == 0
    }

    fn undo_to(&mut self, mark: usize) {
        for undo in self.trail.drain(mark..).rev() {
            match undo {
                Undo::Possible(question, before) => self.possible[question] = before,
                Undo::Places(before) => self.places = before,
            }
        }
    }
}

/// Marks a question whose own condition is among the goals already.
const ASKED: u8 = 0b1_0000;

/// The answers that fit, one bit each, and a fourth for no answer yet.
fn mask(wanted: Wanted) -> u8 {
    let bit = |index: usize, answer: Option<Answer>| u8::from(wanted.fits(answer)) << index;
    let answers = Answer::ALL.into_iter().enumerate().map(|(index, answer)| bit(index, Some(answer)));
    answers.fold(bit(3, None), |mask, bit| mask | bit)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::questionnaire::EMBEDDED_YAML;

    /// The shipped questionnaire with three questions' conditions replaced.
    fn reachable(conditions: [Condition; 3]) -> bool {
        let mut questionnaire = Questionnaire::parse(EMBEDDED_YAML.as_bytes()).expect("the shipped file");
        questionnaire.questions.truncate(3);
        for (question, condition) in questionnaire.questions.iter_mut().zip(conditions) {
            question.ask_if = condition;
        }
        Reach::of(&questionnaire).question(QuestionId(2))
    }

    fn on(wanted: Wanted, question: usize) -> Condition {
        Condition::Answered(wanted, vec![QuestionId(question)])
    }

    #[test]
    fn contradictions_are_found_through_other_questions() {
        use Condition::{All, Always, Any};
        let both = All(vec![on(Wanted::Yes, 0), on(Wanted::No, 0)]);
        assert!(!reachable([Always, Always, both.clone()]));
        assert!(!reachable([Always, on(Wanted::Yes, 0), All(vec![on(Wanted::Maybe, 1), on(Wanted::No, 0)])]));
        assert!(!reachable([Always, both.clone(), Any(vec![on(Wanted::NotNo, 1), both.clone()])]));
        assert!(reachable([Always, both.clone(), Any(vec![on(Wanted::NotNo, 1), both, on(Wanted::No, 0)])]));
        assert!(reachable([Always, on(Wanted::NotNo, 0), All(vec![on(Wanted::NotYes, 1), on(Wanted::NotYes, 0)])]));
    }

    #[test]
    fn two_places_at_once_are_impossible() {
        let place = |index| Condition::Place(vec![PlaceId(index)]);
        assert!(!reachable([Condition::Always, place(0), Condition::All(vec![place(1), on(Wanted::Yes, 1)])]));
        let either = Condition::Place(vec![PlaceId(0), PlaceId(1)]);
        assert!(reachable([Condition::Always, place(0), Condition::All(vec![either, on(Wanted::Yes, 1)])]));
    }

    #[test]
    fn a_search_without_end_is_given_up_and_counts_as_found() {
        let pair = |a, b| Condition::Any(vec![on(a, 0), on(b, 1)]);
        let mut parts: Vec<_> = (0..40).map(|_| pair(Wanted::Yes, Wanted::Yes)).collect();
        let neither = Condition::All(vec![on(Wanted::No, 0), on(Wanted::No, 1)]);
        parts.insert(20, Condition::Any(vec![neither.clone(), neither]));
        assert!(reachable([Condition::Always, Condition::Always, Condition::All(parts)]));
    }

    const QUESTIONS: usize = 5;

    fn any_condition() -> impl Strategy<Value = Condition> {
        let wanted = prop_oneof![
            Just(Wanted::Yes),
            Just(Wanted::No),
            Just(Wanted::Maybe),
            Just(Wanted::NotNo),
            Just(Wanted::NotYes)
        ];
        let leaf = (wanted, vec(0..QUESTIONS, 1..3))
            .prop_map(|(wanted, ids)| Condition::Answered(wanted, ids.into_iter().map(QuestionId).collect()));
        leaf.prop_recursive(3, 12, 3, |part| {
            prop_oneof![vec(part.clone(), 1..4).prop_map(Condition::All), vec(part, 1..4).prop_map(Condition::Any)]
        })
    }

    /// The condition without what a question may not look at: itself and later ones.
    fn before(condition: Condition, own: usize) -> Condition {
        match condition {
            Condition::Answered(_, ids) if ids.iter().any(|id| id.0 >= own) => Condition::Always,
            Condition::All(parts) => Condition::All(parts.into_iter().map(|part| before(part, own)).collect()),
            Condition::Any(parts) => Condition::Any(parts.into_iter().map(|part| before(part, own)).collect()),
            other => other,
        }
    }

    /// Tries every answer, and none, to every question.
    fn by_trying(questionnaire: &Questionnaire) -> Vec<bool> {
        let mut reached = vec![false; QUESTIONS];
        for number in 0..4_usize.pow(5) {
            let mut answers = questionnaire.no_answers();
            for (index, _) in questionnaire.questions.iter().enumerate() {
                if let Some(&answer) = Answer::ALL.get(number / 4_usize.pow(index as u32) % 4) {
                    answers.set(QuestionId(index), answer);
                }
            }
            let route = crate::route::Route::of(questionnaire, &answers);
            (0..QUESTIONS).for_each(|index| reached[index] |= route.contains(QuestionId(index)));
        }
        reached
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_search_finds_what_trying_everything_finds(conditions in vec(any_condition(), QUESTIONS)) {
            let mut questionnaire = Questionnaire::embedded();
            questionnaire.questions.truncate(QUESTIONS);
            for (index, condition) in conditions.into_iter().enumerate() {
                questionnaire.questions[index].ask_if = before(condition, index);
            }
            let reach = Reach::of(&questionnaire);
            let found: Vec<_> = (0..QUESTIONS).map(|index| reach.question(QuestionId(index))).collect();
            prop_assert_eq!(found, by_trying(&questionnaire));
        }
    }
}
