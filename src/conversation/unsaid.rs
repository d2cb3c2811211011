//! What a key did, kept for a moment: it may have been the beginning of a word that means something else, or nothing.

use super::{Conversation, Deed, Outcome, Reply, Said, Screen};
use crate::answer::Answer;

/// The conversation before a key.
#[derive(Debug, Clone)]
pub(super) struct Before<'q> {
    talk: Box<Conversation<'q>>,
    /// Whether the key was an answer.
    answered: bool,
}

impl<'q> Conversation<'q> {
    /// How it stands before a reply that the rest of a word may change. `None` for one that nothing changes any more.
    pub(super) fn before(&mut self, reply: &Reply) -> Option<Before<'q>> {
        let unsaid = self.unsaid.take();
        match reply {
            Reply::Answer(_) | Reply::OnTheCall | Reply::Quit | Reply::Back | Reply::WhatToDo | Reply::Speak(_) => {
                Some(Before { talk: Box::new(self.clone()), answered: matches!(reply, Reply::Answer(_)) })
            }
            Reply::Unknown | Reply::Amend(_) | Reply::TakeBack => unsaid,
            _ => None,
        }
    }

    /// Keeps how it stood, unless something was done that cannot be taken back.
    pub(super) fn keep_before(&mut self, before: Option<Before<'q>>, outcome: &Outcome) {
        let only_saved = outcome.deeds.iter().all(|deed| *deed == Deed::Save);
        self.unsaid = self.unsaid.take().or(before).filter(|_| only_saved);
    }

    /// The rest of a word changed what was meant: an answer is another one, and any other key is none.
    pub(super) fn amend(&mut self, answer: Answer, before: &mut Option<Before<'q>>, outcome: &mut Outcome) {
        let Some(Before { answered: false, .. }) = before else {
            return self.amend_answer(answer, outcome);
        };
        self.return_to(before.take(), outcome);
        self.unsaid = self.before(&Reply::Answer(answer));
        let screen = self.screen();
        self.here(Reply::Answer(answer), &screen, outcome);
    }

    /// The letters before were the beginning of a word that means nothing: they did nothing.
    pub(super) fn take_back(&mut self, before: &mut Option<Before<'q>>, outcome: &mut Outcome) {
        self.return_to(before.take(), outcome);
        let words = self.words();
        let hint = match self.screen() {
            Screen::Page(_) => words.unknown_row,
            Screen::Menu(_) | Screen::Result(_) => words.choose_one,
            Screen::Review(_) => words.review_hint,
            _ => words.unknown_key,
        };
        self.notice = Some(hint.to_owned());
    }

    /// Goes back to how it stood. What was said of it is not said any more; headings and progress stay.
    fn return_to(&mut self, before: Option<Before<'q>>, outcome: &mut Outcome) {
        let Some(Before { talk, .. }) = before else { return };
        let (section, share, now) = (self.section, self.share, std::mem::take(&mut self.now));
        let answers = self.answers().clone();
        *self = Self { section, share, now, ..*talk };
        if *self.answers() != answers {
            outcome.deeds.push(Deed::Save);
            let on_page = matches!(self.screen(), Screen::Page(_));
            outcome.said.extend((!on_page).then_some(Said::Withdrawn(1)));
        }
    }
}
