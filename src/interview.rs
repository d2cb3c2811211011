//! The interview: one machine that every face (keys, lines, files) drives.
//!
//! Its only state is the answers and five marks: where the person went back to, whether they chose the short way,
//! whether the review and the question for the place are done, and whether the place was known from the start. The current step is computed.

use crate::answer::{Answer, Answers, QuestionId};
use crate::plan::plan;
use crate::questionnaire::{Phase, Questionnaire, Screen};
use crate::route::Route;
use crate::score::assess;
use crate::verdict::Verdict;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Ask this question.
    Ask(QuestionId),
    /// It is certain already: say so, and let the person choose the short way or to go on describing.
    Decided,
    /// Show all answers, to be changed or accepted.
    Review,
    /// Ask where the person lives.
    Place,
    /// Nothing is left to ask.
    Done,
}

/// How far the interview is, in questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Number of the current question, counted from 1.
    pub number: usize,
    /// About how many there will be: what is answered, and what is asked if the rest is answered with no.
    pub about: usize,
}

/// An interview about one call.
#[derive(Debug, Clone)]
pub struct Interview<'q> {
    questionnaire: &'q Questionnaire,
    answers: Answers,
    /// A question asked again, although it may have an answer.
    again: Option<QuestionId>,
    /// The choice at `Decided`: `Some(true)` leaves out the questions about the call that are still open.
    short_way: Option<bool>,
    reviewed: bool,
    place_asked: bool,
    /// Whether the place was known from the start, so that there is no question for it to go back to.
    place_given: bool,
}

impl<'q> Interview<'q> {
    /// An interview that begins with these answers.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, answers: Answers) -> Self {
        let place_given = answers.place.is_some();
        Self {
            questionnaire,
            answers,
            again: None,
            short_way: None,
            reviewed: false,
            place_asked: place_given,
            place_given,
        }
    }

    /// The answers so far.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The questionnaire.
    #[must_use]
    pub const fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// The verdict on the answers so far. It can only get worse with further answers, never better.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        assess(self.questionnaire, &self.answers).verdict
    }

    /// What comes next.
    #[must_use]
    pub fn step(&self) -> Step {
        let route = Route::of(self.questionnaire, &self.answers);
        if let Some(question) = self.again.filter(|&question| route.contains(question)) {
            return Step::Ask(question);
        }
        let certain = self.verdict() == Verdict::Scam;
        let skip_call = self.skips_call();
        let open = route.unanswered(self.questionnaire, &self.answers);
        let phase = |id: &QuestionId| self.questionnaire.question(*id).phase;
        if certain && self.short_way.is_none() && open.iter().any(|id| phase(id) == Phase::Call) {
            return Step::Decided;
        }
        if let Some(&next) = open.iter().find(|id| !(skip_call && phase(id) == Phase::Call)) {
            return Step::Ask(next);
        }
        if !self.reviewed {
            return Step::Review;
        }
        if !self.place_asked && self.wants_office() {
            return Step::Place;
        }
        self.open_place_question(&route).map_or(Step::Done, Step::Ask)
    }

    /// Whether the plan names the person's consulate, so that it is worth asking where they live.
    fn wants_office(&self) -> bool {
        let steps = plan(self.questionnaire, &self.answers, self.verdict());
        !self.questionnaire.places.is_empty() && steps.iter().any(|step| step.offices)
    }

    fn open_place_question(&self, route: &Route) -> Option<QuestionId> {
        let place_questions = self.questionnaire.numbered().filter(|(_, question)| question.phase == Phase::Place);
        let mut open = place_questions.map(|(id, _)| id);
        open.find(|&id| route.contains(id) && self.answers.get(id).is_none() && self.wants_office())
    }

    /// Records the answer to the question of the current step. Gives the screen that must be shown at once, if any.
    pub fn answer(&mut self, answer: Answer) -> Option<&'q Screen> {
        let Step::Ask(id) = self.step() else { return None };
        self.answers.set(id, answer);
        self.again = None;
        let screen = self.questionnaire.question(id).screen.filter(|_| answer == Answer::Yes);
        screen.map(|screen| &self.questionnaire.screens[screen])
    }

    /// Goes back to the question answered before the current step. False if there is none.
    pub fn back(&mut self) -> bool {
        let route = Route::of(self.questionnaire, &self.answers);
        let current = match self.step() {
            Step::Ask(id) => id.0,
            Step::Decided => self.first_open_about_call(&route),
            Step::Review | Step::Place | Step::Done => self.questionnaire.questions.len(),
        };
        let earlier = (0..current).rev().map(QuestionId);
        let Some(previous) = earlier.into_iter().find(|&id| route.answer(&self.answers, id).is_some()) else {
            return false;
        };
        if self.comes_after_the_place(previous) {
            self.place_asked = false;
            self.answers.place = None;
            return true;
        }
        self.reviewed &= self.questionnaire.question(previous).phase == Phase::Place;
        self.again = Some(previous);
        true
    }

    /// Whether the question for the place stands between the current step and the last question answered.
    fn comes_after_the_place(&self, previous: QuestionId) -> bool {
        let phase = |id: QuestionId| self.questionnaire.question(id).phase;
        let about_place = matches!(self.step(), Step::Ask(id) if phase(id) == Phase::Place);
        about_place && !self.place_given && phase(previous) != Phase::Place
    }

    fn first_open_about_call(&self, route: &Route) -> usize {
        let open = route.unanswered(self.questionnaire, &self.answers);
        open.first().map_or(self.questionnaire.questions.len(), |id| id.0)
    }

    /// Chooses at `Decided`: true for the short way to protecting oneself, false to go on describing the call.
    pub const fn choose_short_way(&mut self, short: bool) {
        self.short_way = Some(short);
    }

    /// Asks a question again, from the review.
    pub const fn ask_again(&mut self, question: QuestionId) {
        self.again = Some(question);
    }

    /// Accepts the review.
    pub const fn accept(&mut self) {
        self.reviewed = true;
    }

    /// Records where the person lives, or that they would rather not say.
    pub const fn set_place(&mut self, place: Option<crate::answer::PlaceId>) {
        self.answers.place = place;
        self.place_asked = true;
    }

    /// The answers on the route, in order, as the review lists them.
    #[must_use]
    pub fn review(&self) -> Vec<(QuestionId, Answer)> {
        let route = Route::of(self.questionnaire, &self.answers);
        self.answers.iter().filter(|(id, _)| route.contains(*id)).collect()
    }

    /// How far the interview is when it asks `question`.
    #[must_use]
    pub fn progress(&self, question: QuestionId) -> Progress {
        let route = Route::of(self.questionnaire, &self.answers);
        let skips_call = self.skips_call();
        let asked = |id: QuestionId| {
            route.contains(id) && !self.questionnaire.is_gate(id) && !(skips_call && self.is_open_about_call(id))
        };
        let before = (0..question.0).map(QuestionId).filter(|&id| asked(id)).count();
        Progress { number: before + 1, about: self.about(skips_call).max(before + 1) }
    }

    /// Whether the open questions about the call are left out: chosen, and still certain without them.
    fn skips_call(&self) -> bool {
        self.short_way == Some(true) && self.verdict() == Verdict::Scam
    }

    fn is_open_about_call(&self, id: QuestionId) -> bool {
        self.questionnaire.question(id).phase == Phase::Call && self.answers.get(id).is_none()
    }

    fn about(&self, skips_call: bool) -> usize {
        let mut rest_no = self.answers.clone();
        for (id, _) in self.questionnaire.numbered() {
            if rest_no.get(id).is_none() && !self.questionnaire.is_gate(id) {
                rest_no.set(id, Answer::No);
            }
        }
        let route = Route::of(self.questionnaire, &rest_no);
        let asked = self.questionnaire.numbered().filter(|(_, question)| question.phase.is_interview());
        let asked = asked.filter(|(id, _)| !self.questionnaire.is_gate(*id));
        asked.filter(|(id, _)| route.contains(*id) && !(skips_call && self.is_open_about_call(*id))).count()
    }
}
