//! Screens that interrupt everything until they are read.

use super::deed::Outcome;
use super::reply::Reply;
use super::view::{AlertView, Said};
use super::{Conversation, Layer};
use crate::answer::{Answer, QuestionId};
use crate::document::Tone;
use crate::questionnaire::Question;

impl Conversation<'_> {
    /// Says at once to hang up, and writes down that the caller is still there: no paper is to say anything else.
    pub(super) fn on_the_call(&mut self, outcome: &mut Outcome) {
        let screen = self.questionnaire().hang_up_screen;
        let said = |(_, question): &(QuestionId, &Question)| question.screen == Some(screen);
        if let Some((id, _)) = self.questionnaire().numbered().find(said) {
            if self.answers().get(id) != Some(Answer::Yes) {
                self.answer(id, Answer::Yes, outcome);
            }
            self.layers.retain(|layer| *layer != Layer::Alert(screen));
        }
        self.layers.push(Layer::Alert(screen));
    }

    /// It goes only when it was read, and what it says stays.
    pub(super) fn reply_to_alert(&mut self, reply: &Reply, view: &AlertView, outcome: &mut Outcome) {
        if *reply != Reply::Enter {
            return self.notice = Some(view.go_on.clone());
        }
        self.layers.pop();
        outcome.said.push(Said::Kept(Tone::Alarm, view.title.clone()));
        outcome.said.extend(view.lines.iter().map(|line| Said::Kept(Tone::Calm, line.clone())));
    }

    pub(super) fn alert(&self, screen: usize) -> AlertView {
        let screen = &self.questionnaire().screens[screen];
        AlertView {
            title: screen.title.get(self.lang).to_owned(),
            lines: screen.lines.iter().map(|line| line.get(self.lang).to_owned()).collect(),
            go_on: self.words().go_on.to_owned(),
        }
    }
}
