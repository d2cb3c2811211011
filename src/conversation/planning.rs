//! The days after: a saved case whose steps are ticked off, and a week later the questions about what came of it.
//!
//! The same faces draw it: a question, the list of steps, a field, a small menu.

use super::keys::{key, words_of_other};
use super::lines::meaning;
use super::questions::CHOICES;
use super::{
    At, Deed, Entry, FieldView, KeyWord, MenuView, Outcome, QuestionView, Reply, ReviewGroup, ReviewRow, ReviewView,
    Said, Screen, View,
};
use crate::answer::{Answer, Answers, QuestionId};
use crate::case::Case;
use crate::document::Tone;
use crate::mask::{Whose, accept};
use crate::questionnaire::{Questionnaire, Step, When};
use crate::report::Report;
use crate::text::Lang;
use crate::tracking::{MAX_REFERENCE_CHARS, follow_up, tracked};
use crate::words::{InterviewWords, PlanWords, words};

/// What stands over the list, about a step: its index in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    /// The number somebody gave for it.
    Reference(usize),
    /// What to do with it, as it is done.
    Done(usize),
}

/// A saved case whose steps are ticked off.
#[derive(Debug, Clone)]
pub struct Planning<'q> {
    questionnaire: &'q Questionnaire,
    answers: Answers,
    case: Case,
    lang: Lang,
    today: String,
    /// What time it is, as RFC 3339 has it.
    now: String,
    layer: Option<Layer>,
    /// The questions a week after that were answered here, for the way back.
    asked: Vec<QuestionId>,
    help: bool,
    notice: Option<String>,
    ended: bool,
}

impl<'q> Planning<'q> {
    /// The steps of a case with these answers. `today` is a day as YYYY-MM-DD.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, answers: Answers, case: Case, lang: Lang, today: String) -> Self {
        let (asked, now, notice) = (Vec::new(), String::new(), None);
        let (layer, help, ended) = (None, false, false);
        Self { questionnaire, answers, case, lang, today, now, layer, asked, help, notice, ended }
    }

    /// Tells what time it is, as RFC 3339 has it: before each reply, so that it is known when it was given.
    pub fn tell_time(&mut self, now: String) {
        self.now = now;
    }

    /// The language spoken.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The answers, with those given a week after.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The case as it stands: with the steps that are done and the answers given a week after.
    #[must_use]
    pub const fn case(&self) -> &Case {
        &self.case
    }

    /// What is said before anything is shown.
    #[must_use]
    pub fn start(&self) -> Vec<Said> {
        let waits = self.waiting().is_some();
        waits.then(|| Said::Line(Tone::Calm, self.words().a_week_after.to_owned())).into_iter().collect()
    }

    /// What is up.
    #[must_use]
    pub fn view(&self) -> View {
        let screen = self.screen();
        View { lang: self.lang, keys: self.keys(&screen), screen, notice: self.notice.clone() }
    }

    /// What a reply comes to.
    pub fn reply(&mut self, reply: Reply) -> Outcome {
        self.notice = None;
        let mut outcome = Outcome::default();
        let screen = self.screen();
        let reply = match reply {
            Reply::Text(line) => meaning(line, &screen),
            reply => reply,
        };
        match (reply, &screen) {
            (Reply::Speak(lang), _) => self.lang = lang.unwrap_or(self.lang.other()),
            (Reply::Quit, _) => self.ended = true,
            (reply, Screen::Question(_)) => self.reply_to_question(&reply, &mut outcome),
            (reply, Screen::Review(_)) => self.reply_to_list(&reply, &mut outcome),
            (reply, Screen::Menu(_)) => self.reply_to_done(&reply, &mut outcome),
            (reply, Screen::Field(_)) => self.reply_to_reference(reply, &mut outcome),
            _ => {}
        }
        outcome
    }

    fn words(&self) -> &'static PlanWords {
        &words(self.lang).plan
    }

    fn interview_words(&self) -> &'static InterviewWords {
        &words(self.lang).interview
    }

    fn report(&self) -> Report<'q> {
        Report::new(self.questionnaire, &self.answers, self.lang)
    }

    /// The question a week after that is asked next.
    fn waiting(&self) -> Option<QuestionId> {
        follow_up(&self.report(), &self.case, &self.today).first().copied()
    }

    fn screen(&self) -> Screen {
        match (self.ended, self.waiting(), self.layer) {
            (true, ..) => Screen::Done,
            (_, Some(id), _) => Screen::Question(self.question(id)),
            (_, None, Some(Layer::Reference(step))) => Screen::Field(self.reference(step)),
            (_, None, Some(Layer::Done(step))) => Screen::Menu(self.done(step)),
            (_, None, None) => Screen::Review(self.list()),
        }
    }

    fn keys(&self, screen: &Screen) -> Vec<KeyWord> {
        let (said, own) = (self.interview_words(), self.words());
        let answers = [("y", said.yes), ("n", said.no), ("u", said.unsure)].map(|(k, word)| key(k, word, At::Lines));
        let mut keys = match screen {
            Screen::Question(_) => [&[key("y n u", said.or_arrows, At::Keys)], &answers[..]].concat(),
            Screen::Review(list) => {
                vec![key("Enter", own.finish, At::Everywhere), key(&list.numbers(), own.tick, At::Everywhere)]
            }
            Screen::Menu(_) => {
                vec![key(said.arrows_or_numbers, said.choose, At::Keys), key("Enter", said.take, At::Keys)]
            }
            Screen::Field(_) => vec![key("Enter", said.keep_field, At::Everywhere), key("Esc", said.back, At::Keys)],
            _ => return Vec::new(),
        };
        let at = if matches!(screen, Screen::Field(_)) { At::Lines } else { At::Everywhere };
        let asking = matches!(screen, Screen::Question(_));
        let first = asking && self.asked.is_empty();
        let back = !matches!(screen, Screen::Review(_)) && !first;
        keys.extend(back.then(|| key("b", said.back, at)));
        keys.extend(asking.then(|| key("?", said.more, at)));
        keys.extend([key("l", words_of_other(self.lang), at), key("q", &said.quit.to_lowercase(), at)]);
        keys
    }

    fn question(&self, id: QuestionId) -> QuestionView {
        let question = self.questionnaire.question(id);
        let left = follow_up(&self.report(), &self.case, &self.today).len();
        let (number, about) = (self.asked.len() + 1, self.asked.len() + left);
        let section = self.questionnaire.sections[question.section].title.get(self.lang).to_owned();
        let said = self.interview_words();
        let hint = question.hint.as_ref().map(|hint| hint.get(self.lang).to_owned());
        let help = question.help.as_ref().map(|help| help.get(self.lang).to_owned());
        QuestionView {
            number: Some(number),
            share: self.asked.len() * 100 / about.max(1),
            progress: (said.minutes)(1),
            where_in_words: (said.where_in_words)(number, about, 1, 1, &section),
            section,
            opening: None,
            text: question.text.get(self.lang).to_owned(),
            help: help.or_else(|| Some(said.no_more.to_owned())).filter(|_| self.help),
            hint,
            given: None,
            choices: CHOICES.map(|answer| (answer, (said.answer)(answer).to_owned())),
        }
    }

    fn reply_to_question(&mut self, reply: &Reply, outcome: &mut Outcome) {
        let Some(id) = self.waiting() else { return };
        let help = std::mem::take(&mut self.help);
        match reply {
            Reply::Answer(answer) => self.answer(id, *answer, outcome),
            Reply::Number(number @ 1..=3) => self.answer(id, CHOICES[number - 1], outcome),
            Reply::More => self.help = !help,
            // The key before was the beginning of a word: one that means something else, or nothing.
            Reply::Amend(answer) => self.asked.pop().into_iter().for_each(|id| self.answer(id, *answer, outcome)),
            Reply::TakeBack => {
                self.asked.pop().into_iter().for_each(|before| self.forget(before));
                outcome.deeds.push(Deed::Save);
                self.notice = Some(self.interview_words().unknown_key.to_owned());
            }
            Reply::Back => match self.asked.pop() {
                Some(before) => self.forget(before),
                None => self.notice = Some(self.interview_words().no_back.to_owned()),
            },
            _ => self.notice = Some(self.interview_words().unknown_key.to_owned()),
        }
    }

    fn answer(&mut self, id: QuestionId, answer: Answer, outcome: &mut Outcome) {
        let question = self.questionnaire.question(id);
        self.case.date(question, false, &self.now);
        self.answers.set(id, answer);
        self.case.answers.retain(|(known, _)| *known != question.id);
        self.case.answers.push((question.id.clone(), answer));
        let short = question.short.get(self.lang).to_owned();
        let word = (self.interview_words().answer)(answer).to_owned();
        self.asked.push(id);
        outcome.said.push(Said::Folded { number: Some(self.asked.len()), short, answer, word, amends: false });
        outcome.deeds.push(Deed::Save);
    }

    fn forget(&mut self, id: QuestionId) {
        self.answers.clear(id);
        let question = self.questionnaire.question(id);
        self.case.undate(question);
        self.case.answers.retain(|(known, _)| *known != question.id);
    }

    /// The steps in the order shown, as indices in the plan.
    fn steps(&self) -> Vec<(When, usize)> {
        let report = self.report();
        let all = tracked(&report, &self.case);
        let index = |step: &Step| self.questionnaire.plan.iter().position(|other| other.id == step.id);
        let of = |when: When| all.iter().filter(move |entry| entry.step.when == when).map(|entry| entry.step);
        let groups = [When::Now, When::Today, When::ThisWeek];
        groups.into_iter().flat_map(|when| of(when).filter_map(move |step| Some((when, index(step)?)))).collect()
    }

    fn list(&self) -> ReviewView {
        let mut groups: Vec<ReviewGroup> = Vec::new();
        for (at, (when, step)) in self.steps().into_iter().enumerate() {
            let heading = (words(self.lang).document.when)(when);
            if groups.last().is_none_or(|group| group.heading != heading) {
                groups.push(ReviewGroup { heading: heading.to_owned(), rows: Vec::new() });
            }
            let row = self.row(at + 1, step);
            groups.last_mut().into_iter().for_each(|group| group.rows.push(row.clone()));
        }
        ReviewView { title: self.words().title.to_owned(), question: self.words().question.to_owned(), groups }
    }

    fn row(&self, number: usize, step: usize) -> ReviewRow {
        let step = &self.questionnaire.plan[step];
        let done = self.case.steps.iter().find(|(id, _)| *id == step.id);
        let word = done.map(|(_, done)| (self.words().done)(&done.done, done.reference.as_deref()));
        ReviewRow {
            number,
            short: step.short.get(self.lang).to_owned(),
            answer: done.map(|_| Answer::No),
            word: word.unwrap_or_else(|| self.words().open.to_owned()),
        }
    }

    fn reply_to_list(&mut self, reply: &Reply, outcome: &mut Outcome) {
        let row = match reply {
            Reply::Enter => return self.ended = true,
            Reply::Number(number) => number.checked_sub(1),
            Reply::Choose(row) => Some(*row),
            _ => None,
        };
        match row.and_then(|row| self.steps().get(row).copied()) {
            Some((_, step)) if self.is_done(step) => self.layer = Some(Layer::Done(step)),
            Some((_, step)) if self.has_office(step) => self.layer = Some(Layer::Reference(step)),
            Some((_, step)) => self.tick(step, None, outcome),
            None => self.notice = Some(self.words().choose_step.to_owned()),
        }
    }

    /// Whether somebody answers there who may give a number.
    fn has_office(&self, step: usize) -> bool {
        let step = &self.questionnaire.plan[step];
        step.offices || !step.contacts.is_empty()
    }

    fn tick(&mut self, step: usize, reference: Option<String>, outcome: &mut Outcome) {
        let today = self.day_of(step);
        let step = &self.questionnaire.plan[step];
        let told = (self.words().done)(&today, reference.as_deref());
        self.case.tick(&step.id, &today, reference);
        let line = words(self.lang).signs.labelled(step.short.get(self.lang), &told);
        outcome.said.push(Said::Line(Tone::Calm, format!("[x] {line}")));
        outcome.deeds.push(Deed::Save);
        self.layer = None;
    }

    /// What is said last: how many steps are done.
    #[must_use]
    pub fn close(&self) -> Vec<Said> {
        let steps = self.steps();
        let done = steps.iter().filter(|(_, step)| self.is_done(*step)).count();
        vec![Said::Line(Tone::Calm, (self.words().count)(done, steps.len()))]
    }

    fn is_done(&self, step: usize) -> bool {
        let id = &self.questionnaire.plan[step].id;
        self.case.steps.iter().any(|(known, _)| known == id)
    }

    fn reference(&self, step: usize) -> FieldView {
        let step = &self.questionnaire.plan[step];
        let known = self.case.steps.iter().find(|(id, _)| *id == step.id);
        FieldView {
            heading: vec![step.title.get(self.lang).to_owned()],
            prompt: self.words().reference.to_owned(),
            number: 1,
            of: 1,
            progress: String::new(),
            value: known.and_then(|(_, done)| done.reference.clone()).unwrap_or_default(),
            long: false,
        }
    }

    fn reply_to_reference(&mut self, reply: Reply, outcome: &mut Outcome) {
        let Some(Layer::Reference(at)) = self.layer else { return };
        let typed = match reply {
            Reply::Enter => self.reference(at).value,
            Reply::Text(typed) => typed,
            Reply::Back => return self.layer = None,
            _ => return self.notice = Some(self.interview_words().unknown_key.to_owned()),
        };
        match noted(&typed) {
            Ok(reference) => self.tick(at, reference, outcome),
            Err(length) => self.notice = Some((self.words().reference_too_long)(length, MAX_REFERENCE_CHARS)),
        }
    }

    /// The day a step was done, if it is, else today.
    fn day_of(&self, step: usize) -> String {
        let id = &self.questionnaire.plan[step].id;
        let done = self.case.steps.iter().find(|(known, _)| known == id);
        done.map_or_else(|| self.today.clone(), |(_, done)| done.done.clone())
    }

    fn done(&self, step: usize) -> MenuView {
        let step = &self.questionnaire.plan[step];
        let entry = |text: &str| Entry { text: text.to_owned(), answer: None };
        MenuView {
            heading: vec![(Tone::Calm, step.title.get(self.lang).to_owned())],
            question: self.words().what_now.to_owned(),
            entries: [self.words().other_reference, self.words().undo].map(entry).to_vec(),
        }
    }

    fn reply_to_done(&mut self, reply: &Reply, outcome: &mut Outcome) {
        let Some(Layer::Done(at)) = self.layer else { return };
        match reply {
            Reply::Number(1) | Reply::Choose(0) => self.layer = Some(Layer::Reference(at)),
            Reply::Number(2) | Reply::Choose(1) => {
                let step = &self.questionnaire.plan[at];
                self.case.untick(&step.id);
                outcome.said.push(Said::Line(Tone::Calm, (self.words().undone)(step.short.get(self.lang))));
                outcome.deeds.push(Deed::Save);
                self.layer = None;
            }
            Reply::Back => self.layer = None,
            _ => self.notice = Some(self.interview_words().choose_one.to_owned()),
        }
    }
}

/// A number somebody gave, as it is written down: on one line, kept as typed, for it is no number of the person's own.
///
/// # Errors
/// Its length in characters, if that is more than [`MAX_REFERENCE_CHARS`].
pub fn noted(typed: &str) -> Result<Option<String>, usize> {
    let clean = accept(typed, Whose::Caller, false).map_err(|error| error.chars)?.text;
    match clean.chars().count() {
        0 => Ok(None),
        length if length > MAX_REFERENCE_CHARS => Err(length),
        _ => Ok(Some(clean)),
    }
}
