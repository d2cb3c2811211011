//! The interview: which step comes next, for the conversation and for files alike.
//!
//! Its only state is the answers and a few marks: where the person went back to, which pages they left with open rows,
//! whether they chose the short way or the end, whether the review and the question for the place are done, and whether
//! the place was known from the start. The current step is computed.

mod progress;

use crate::answer::{Answer, Answers, PlaceId, QuestionId};
use crate::plan::plan;
use crate::questionnaire::{Phase, Questionnaire};
use crate::route::Route;
use crate::score::assess;
use crate::verdict::Verdict;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Ask this question.
    Ask(QuestionId),
    /// Ask the rows of this section on one page: its index in `sections`.
    Page(usize),
    /// It is certain already: say so, and let the person choose the short way or to go on describing.
    Decided,
    /// Show all answers, to be changed or accepted.
    Review,
    /// Ask where the person lives.
    Place,
    /// Nothing is left to ask.
    Done,
}

/// An interview about one call.
#[derive(Debug, Clone)]
pub struct Interview<'q> {
    questionnaire: &'q Questionnaire,
    answers: Answers,
    /// A question or a page asked again, although it may be answered.
    again: Option<Next>,
    /// Pages that the person left with open rows.
    left: Vec<usize>,
    /// The choice at `Decided`: `Some(true)` leaves out the questions about the call that are still open.
    short_way: Option<bool>,
    /// Whether everything that is still open is left out.
    to_the_end: bool,
    reviewed: bool,
    place_asked: bool,
    /// Whether what is still open about the place is left out.
    place_left: bool,
    /// Whether the place was known from the start, so that there is no question for it to go back to.
    place_given: bool,
}

impl<'q> Interview<'q> {
    /// An interview that begins with these answers.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, answers: Answers) -> Self {
        let place_given = answers.place.is_some();
        let mut interview = Self {
            questionnaire,
            answers,
            again: None,
            left: Vec::new(),
            short_way: None,
            to_the_end: false,
            reviewed: false,
            place_asked: place_given,
            place_left: false,
            place_given,
        };
        interview.open_gates();
        interview
    }

    /// A page has no gate to change: a no at one becomes a no in each of its rows.
    fn open_gates(&mut self) {
        let pages = self.questionnaire.sections.iter().enumerate();
        let gates: Vec<_> = pages.filter_map(|(section, entry)| Some((section, entry.page.as_ref()?.gate?))).collect();
        for (section, gate) in gates {
            if self.answers.get(gate) != Some(Answer::No) {
                continue;
            }
            self.answers.clear(gate);
            for row in self.rows(section) {
                if self.answers.get(row).is_none() {
                    self.answers.set(row, Answer::No);
                }
            }
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

    /// Whether no answer that is still to come can change the verdict.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.verdict() == Verdict::Scam
    }

    /// What comes next.
    #[must_use]
    pub fn step(&self) -> Next {
        let route = self.route();
        if let Some(again) = self.again.filter(|&again| self.stands(again, &route)) {
            return again;
        }
        let open = self.open(&route);
        let offer = self.short_way.is_none() && !self.to_the_end && self.is_certain();
        if offer && open.iter().any(|&id| self.phase(id) == Phase::Call) {
            return Next::Decided;
        }
        if let Some(&next) = open.iter().find(|&&id| self.asks(id)) {
            return self.step_of(next);
        }
        if !self.reviewed {
            return Next::Review;
        }
        if !self.place_asked && self.wants_office() {
            return Next::Place;
        }
        if self.place_left {
            return Next::Done;
        }
        self.open_place_question(&route).map_or(Next::Done, Next::Ask)
    }

    /// What is still open. Behind a page that was left, only what its answers ask for: what was left open there opens
    /// nothing.
    fn open(&self, route: &Route) -> Vec<QuestionId> {
        let mut open = route.unanswered(self.questionnaire, &self.answers);
        if !self.left.is_empty() {
            let mut rest_no = self.answers.clone();
            for row in self.left.iter().flat_map(|&section| self.rows(section)) {
                if rest_no.get(row).is_none() {
                    rest_no.set(row, Answer::No);
                }
            }
            let narrow = Route::of(self.questionnaire, &rest_no);
            open.retain(|&id| narrow.contains(id));
        }
        open
    }

    fn route(&self) -> Route {
        Route::of(self.questionnaire, &self.answers)
    }

    fn phase(&self, id: QuestionId) -> Phase {
        self.questionnaire.question(id).phase
    }

    /// Whether a step asked again is still on the route.
    fn stands(&self, step: Next, route: &Route) -> bool {
        match step {
            Next::Ask(id) => route.contains(id),
            Next::Page(section) => self.rows(section).iter().any(|&row| route.contains(row)),
            _ => false,
        }
    }

    /// Whether an open question is asked, as far as the person's own choices go.
    fn asks(&self, id: QuestionId) -> bool {
        let short = self.skips_call() && self.phase(id) == Phase::Call;
        let section = self.questionnaire.question(id).section;
        !self.to_the_end && !short && !self.left.contains(&section)
    }

    fn step_of(&self, id: QuestionId) -> Next {
        let section = self.questionnaire.question(id).section;
        let page = self.questionnaire.sections[section].page.is_some();
        if page { Next::Page(section) } else { Next::Ask(id) }
    }

    /// The question that an answer is wanted for: the one of the current step, or the first open row of its page.
    #[must_use]
    pub fn next_question(&self) -> Option<QuestionId> {
        match self.step() {
            Next::Ask(id) => Some(id),
            Next::Page(section) => self.rows(section).into_iter().find(|&row| self.answers.get(row).is_none()),
            _ => None,
        }
    }

    /// The rows of a page that are on the route, in order.
    #[must_use]
    pub fn rows(&self, section: usize) -> Vec<QuestionId> {
        let route = self.route();
        let rows = self.questionnaire.numbered().filter(|(_, question)| question.section == section);
        let rows = rows.map(|(id, _)| id).filter(|&id| !self.questionnaire.is_gate(id));
        rows.filter(|&id| route.contains(id)).collect()
    }

    /// Whether the plan names the person's office, so that it is worth asking where they live.
    #[must_use]
    pub fn wants_office(&self) -> bool {
        let steps = plan(self.questionnaire, &self.answers, self.verdict());
        !self.questionnaire.places.is_empty() && steps.iter().any(|step| step.offices)
    }

    fn open_place_question(&self, route: &Route) -> Option<QuestionId> {
        let place_questions = self.questionnaire.numbered().filter(|(_, question)| question.phase == Phase::Place);
        let mut open = place_questions.map(|(id, _)| id);
        open.find(|&id| route.contains(id) && self.answers.get(id).is_none() && self.wants_office())
    }

    /// Records an answer to a question or to a row of a page. A page that has all its answers for the first time is
    /// done by that; one that is asked again is left by `leave_page`.
    pub fn answer(&mut self, id: QuestionId, answer: Answer) {
        self.answers.set(id, answer);
        if self.again == Some(Next::Ask(id)) {
            self.again = None;
        }
    }

    /// Leaves the page, whatever is still open there.
    pub fn leave_page(&mut self) {
        let Next::Page(section) = self.step() else { return };
        self.again = None;
        if self.rows(section).iter().any(|&row| self.answers.get(row).is_none()) {
            self.left.push(section);
        }
    }

    /// Goes back to the question or page before the current step. False if there is none.
    pub fn back(&mut self) -> bool {
        let step = self.step();
        let Some(previous) = self.answered_before(self.position(step), step) else { return false };
        if self.comes_after_the_place(step, previous) {
            self.place_asked = false;
            self.answers.place = None;
            return true;
        }
        self.reviewed &= self.phase(previous) == Phase::Place;
        self.ask_again(previous);
        true
    }

    /// Whether there is a question or page to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        let step = self.step();
        self.answered_before(self.position(step), step).is_some()
    }

    /// The question that the current step stands before.
    fn position(&self, step: Next) -> usize {
        let last = self.questionnaire.questions.len();
        match step {
            Next::Ask(id) => id.0,
            Next::Page(section) => self.rows(section).first().map_or(last, |id| id.0),
            Next::Decided => {
                let open = self.route().unanswered(self.questionnaire, &self.answers);
                open.first().map_or(last, |id| id.0)
            }
            Next::Review | Next::Place | Next::Done => last,
        }
    }

    /// The last question before a position that has an answer, or was left open on a page.
    fn answered_before(&self, position: usize, step: Next) -> Option<QuestionId> {
        let route = self.route();
        let page = if let Next::Page(section) = step { Some(section) } else { None };
        let asked = |&id: &QuestionId| {
            let section = self.questionnaire.question(id).section;
            let seen = route.answer(&self.answers, id).is_some() || self.left.contains(&section);
            seen && route.contains(id) && !self.questionnaire.is_gate(id) && Some(section) != page
        };
        (0..position).rev().map(QuestionId).find(asked)
    }

    /// Whether the question for the place stands between the current step and the last question answered.
    fn comes_after_the_place(&self, step: Next, previous: QuestionId) -> bool {
        let about_place = matches!(step, Next::Ask(id) if self.phase(id) == Phase::Place);
        about_place && !self.place_given && self.phase(previous) != Phase::Place
    }

    /// Chooses at `Decided`: true for the short way to protecting oneself, false to go on describing the call.
    pub const fn choose_short_way(&mut self, short: bool) {
        self.short_way = Some(short);
    }

    /// Goes straight to what to do: past what is still open about the call; from there on, past everything.
    pub fn skip_ahead(&mut self) {
        let about_call = match self.step() {
            Next::Decided => true,
            Next::Ask(id) => self.phase(id) == Phase::Call,
            _ => false,
        };
        if about_call && !self.skips_call() {
            self.again = None;
            self.short_way = Some(true);
        } else {
            self.go_to_the_end();
        }
    }

    /// Leaves out everything that is still open, the review and the place with it.
    const fn go_to_the_end(&mut self) {
        self.again = None;
        self.to_the_end = true;
        self.reviewed = true;
        self.place_asked = true;
        self.place_left = true;
    }

    /// Asks a question again, or the page it stands on.
    pub fn ask_again(&mut self, question: QuestionId) {
        let step = self.step_of(question);
        if let Next::Page(section) = step {
            self.left.retain(|&left| left != section);
            self.to_the_end = false;
        }
        self.again = Some(step);
    }

    /// Shows the review again, once nothing else is open.
    pub const fn review_again(&mut self) {
        self.reviewed = false;
    }

    /// Accepts the review.
    pub const fn accept(&mut self) {
        self.reviewed = true;
    }

    /// Records where the person lives, or that they would rather not say.
    pub const fn set_place(&mut self, place: Option<PlaceId>) {
        self.answers.place = place;
        self.place_asked = true;
        self.place_left = false;
    }

    /// The answers on the route, in order, as the review lists them.
    #[must_use]
    pub fn review(&self) -> Vec<(QuestionId, Answer)> {
        let route = self.route();
        let counts = |(id, _): &(QuestionId, Answer)| route.contains(*id) && !self.questionnaire.is_gate(*id);
        self.answers.iter().filter(counts).collect()
    }

    /// Whether the open questions about the call are left out: chosen, and still certain without them.
    fn skips_call(&self) -> bool {
        self.short_way == Some(true) && self.is_certain()
    }
}
