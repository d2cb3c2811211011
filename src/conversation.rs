//! The conversation: questionnaire, answers, language, details and what is up, in one place.
//!
//! ```text
//! talk.start()                       what is said first
//! talk.view()                        what is up: a face draws it and hears a reply; `Done` ends it
//! talk.tell_time(now)                when the reply was given
//! talk.reply(reply) -> Outcome       what stays in the scrollback, and what the shell is to do
//! talk.did(deed, how it went)        after each deed
//! talk.close()                       what is said last: how to go on
//! ```
//!
//! A face draws views and hears replies; it decides nothing and says nothing of its own.

mod alerts;
mod deed;
mod form;
mod heard;
mod keys;
mod lines;
mod menus;
mod places;
mod planning;
mod questions;
mod reply;
mod result;
mod review;
mod saving;
mod stopping;
mod trail;
mod unsaid;
mod view;
mod words;

pub use deed::{Deed, Did, Ending, Outcome, Paper};
pub use heard::{Heard, WordReader};
pub use places::Matching;
pub use planning::{Planning, noted};
pub use reply::Reply;
pub use view::{
    AlertView, At, ContactView, Entry, FieldView, KeyWord, MenuView, Opening, PageRow, PageView, PlaceEntry,
    PlacesView, QuestionView, Reason, ResultView, ReviewGroup, ReviewRow, ReviewView, Said, Screen, StepView, View,
};
pub use words::parse_reply;

use crate::answer::{Answers, QuestionId};
use crate::case::Case;
use crate::document::Tone;
use crate::documents::tone;
use crate::interview::{Interview, Next};
use crate::questionnaire::{Questionnaire, ReaderKind};
use crate::score::assess;
use crate::text::Lang;
use crate::words::{InterviewWords, words};

/// What a conversation knows of the program around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setting {
    /// The file the answers are saved to: its whole path, as it may be shown.
    pub saving: Option<String>,
    /// Whether the answers come from a saved case.
    pub resumed: bool,
    /// Whether the result is shown with a menu after it: standard output is a terminal.
    pub menu: bool,
    /// Whether text can be put into a clipboard.
    pub can_copy: bool,
    /// Today, as YYYY-MM-DD, for names of files.
    pub today: String,
}

/// What stands over the questions, the topmost last.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Layer {
    /// A screen that interrupts everything: its index in `screens`.
    Alert(usize),
    /// Really stop?
    Stop,
    /// Where the person lives, from the review.
    Places,
    /// A report for whom, or a letter to whom?
    Readers(ReaderKind),
    /// A detail of a report for this reader: its number among those asked.
    Detail(usize, usize),
    /// Whose is the number that was hidden in this detail, which was typed so?
    Whose(usize, usize, String),
    /// The name of a file for a paper.
    FileName(Paper),
    /// Open this file now?
    OpenIt(String),
    /// What to do with the sheet.
    Sheet,
    /// The message for the family.
    Message,
    /// The name of a file for the answers.
    SaveName,
    /// Save before the end?
    SaveFirst,
}

/// A conversation about one call.
#[derive(Debug, Clone)]
pub struct Conversation<'q> {
    interview: Interview<'q>,
    lang: Lang,
    /// What is kept of a case besides the answers.
    case: Case,
    setting: Setting,
    layers: Vec<Layer>,
    notice: Option<String>,
    /// What time it is, as RFC 3339 has it.
    now: String,
    /// Whether nothing has been answered yet, so that the opening lines are shown.
    opening: bool,
    /// The question whose help is shown.
    help: Option<QuestionId>,
    /// The row of the page that an answer goes to.
    marked: usize,
    /// The page that is up: its section.
    page_up: Option<usize>,
    /// Whether the page was told to end with open rows: the second time it does.
    leaving: bool,
    /// How much was done at most, in hundredths.
    share: usize,
    /// How many minutes were left at least.
    minutes: usize,
    /// What was folded last and stands there one below the other: each with how many things were said for it.
    trail: Vec<(Next, usize)>,
    /// The step that was unfolded, to be answered again.
    unfolded: Option<Next>,
    /// Whether the verdict stands above the question for the place.
    verdict_stands: bool,
    /// The section whose heading was left in the scrollback last.
    section: Option<usize>,
    /// The question answered last, which the rest of a word may amend.
    last: Option<QuestionId>,
    /// How it stood before the key pressed last.
    unsaid: Option<unsaid::Before<'q>>,
    /// The name proposed where the usual one was taken.
    free_name: Option<String>,
    /// Ids of the details that were asked for: no report asks for them again.
    asked: Vec<String>,
    /// The answers the result was given for, once it was.
    delivered: Option<Answers>,
    ended: Option<Ending>,
}

impl<'q> Conversation<'q> {
    /// A conversation that begins with these answers, and with what a case holds besides them.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, answers: Answers, case: Case, lang: Lang, setting: Setting) -> Self {
        let asked = case.details.iter().map(|(id, _)| id.clone()).collect();
        let mut talk = Self {
            asked,
            interview: Interview::new(questionnaire, answers),
            lang,
            case,
            setting,
            layers: Vec::new(),
            notice: None,
            now: String::new(),
            opening: true,
            help: None,
            marked: 0,
            page_up: None,
            leaving: false,
            share: 0,
            minutes: usize::MAX,
            trail: Vec::new(),
            unfolded: None,
            verdict_stands: false,
            section: None,
            last: None,
            unsaid: None,
            free_name: None,
            delivered: None,
            ended: None,
        };
        talk.arrive();
        talk
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

    /// The answers so far.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        self.interview.answers()
    }

    /// The details so far, by the id of the detail.
    #[must_use]
    pub fn details(&self) -> &[(String, String)] {
        &self.case.details
    }

    /// What the conversation knows of the program around it.
    #[must_use]
    pub const fn setting(&self) -> &Setting {
        &self.setting
    }

    /// How the conversation ended, once it has.
    #[must_use]
    pub const fn ended(&self) -> Option<Ending> {
        self.ended
    }

    /// Whether the result has been given.
    #[must_use]
    pub const fn delivered(&self) -> bool {
        self.delivered.is_some()
    }

    /// The case as it stands, for a question file with this fingerprint.
    #[must_use]
    pub fn case(&self, sha256: &str) -> Case {
        let given = assess(self.questionnaire(), self.answers());
        Case::of(self.questionnaire(), sha256, self.lang, self.answers(), &given).with_rest_of(&self.case)
    }

    const fn questionnaire(&self) -> &'q Questionnaire {
        self.interview.questionnaire()
    }

    fn words(&self) -> &'static InterviewWords {
        &words(self.lang).interview
    }

    /// All there is to show now.
    #[must_use]
    pub fn view(&self) -> View {
        View { lang: self.lang, screen: self.screen(), notice: self.notice.clone(), keys: self.keys() }
    }

    fn screen(&self) -> Screen {
        if self.ended.is_some() {
            return Screen::Done;
        }
        match self.layers.last() {
            Some(Layer::Alert(screen)) => Screen::Alert(self.alert(*screen)),
            Some(Layer::Places) => Screen::Places(self.places()),
            Some(Layer::Detail(..) | Layer::FileName(_) | Layer::SaveName) => Screen::Field(self.field()),
            Some(_) => Screen::Menu(self.menu()),
            None => self.step_screen(),
        }
    }

    fn step_screen(&self) -> Screen {
        match self.interview.step() {
            Next::Ask(question) => Screen::Question(self.question(question)),
            Next::Page(section) => Screen::Page(self.page(section)),
            Next::Decided => Screen::Menu(self.menu()),
            Next::Review => Screen::Review(self.review()),
            Next::Place => Screen::Places(self.places()),
            Next::Done => Screen::Result(self.result()),
        }
    }

    /// What a reply comes to.
    pub fn reply(&mut self, reply: Reply) -> Outcome {
        self.notice = None;
        let mut outcome = Outcome::default();
        let screen = self.screen();
        let reply = match reply {
            Reply::Text(line) => lines::meaning(line, &screen),
            reply => reply,
        };
        let back = reply == Reply::Back && self.layers.is_empty();
        let mut before = self.before(&reply);
        match reply {
            Reply::Amend(answer) => self.amend(answer, &mut before, &mut outcome),
            Reply::TakeBack => self.take_back(&mut before, &mut outcome),
            reply if self.everywhere(&reply, &screen, &mut outcome) => {}
            reply => self.here(reply, &screen, &mut outcome),
        }
        self.keep_trail(back, &mut outcome);
        self.arrive();
        self.deliver(&mut outcome);
        self.keep_before(before, &outcome);
        outcome
    }

    /// Replies that mean the same everywhere. False if this one does not.
    fn everywhere(&mut self, reply: &Reply, screen: &Screen, outcome: &mut Outcome) -> bool {
        match reply {
            Reply::Speak(lang) => self.lang = lang.unwrap_or(self.lang.other()),
            // It is said already.
            Reply::OnTheCall if matches!(screen, Screen::Alert(_)) => {}
            Reply::OnTheCall => self.on_the_call(outcome),
            Reply::Quit => self.quit(),
            Reply::WhatToDo if self.can_go_on_to_what_to_do(screen) => self.interview.skip_ahead(),
            _ => return false,
        }
        true
    }

    /// Replies that mean something on this screen.
    fn here(&mut self, reply: Reply, screen: &Screen, outcome: &mut Outcome) {
        match screen {
            Screen::Question(_) => self.reply_to_question(&reply, outcome),
            Screen::Page(view) => self.reply_to_page(reply, view, outcome),
            Screen::Alert(view) => self.reply_to_alert(&reply, view, outcome),
            Screen::Menu(view) => self.reply_to_menu(&reply, view, outcome),
            Screen::Result(view) => self.reply_to_menu(&reply, &view.menu, outcome),
            Screen::Places(view) => self.reply_to_places(reply, view, outcome),
            Screen::Review(_) => self.reply_to_review(&reply, outcome),
            Screen::Field(view) => self.reply_to_field(reply, view, outcome),
            Screen::Done => {}
        }
    }

    /// What changes because another screen is up: the row that is marked, how far it is.
    fn arrive(&mut self) {
        let step = self.interview.step();
        if let Some(progress) = self.interview.progress(step) {
            let share = (progress.number - 1) * 100 / progress.about.max(1);
            self.share = self.share.max(share.min(100));
            self.minutes = self.minutes.min(progress.minutes);
        }
        if let Next::Page(section) = step {
            self.mark_an_open_row(section);
        } else {
            self.leaving = false;
            self.page_up = None;
        }
        if step == Next::Done && !self.setting.menu {
            self.ended.get_or_insert(Ending::Finished);
        }
    }

    /// The result is given once the last question is answered, and again if something in it has changed.
    fn deliver(&mut self, outcome: &mut Outcome) {
        let stopped = self.ended == Some(Ending::Stopped);
        if self.interview.step() != Next::Done || !self.layers.is_empty() || stopped {
            return;
        }
        if self.delivered.as_ref() != Some(self.answers()) {
            self.delivered = Some(self.answers().clone());
            self.trail.clear();
            outcome.deeds.push(Deed::Deliver);
        }
    }

    /// The verdict so far in words, and how much it alarms.
    fn verdict(&self) -> (Tone, String) {
        let verdict = self.interview.verdict();
        (tone(verdict), self.questionnaire().band(verdict).title.get(self.lang).to_owned())
    }
}

#[cfg(test)]
mod tests;
