//! How a conversation ends before the last question is answered, or after it.

use super::deed::Ending;
use super::{Conversation, Layer};

impl Conversation<'_> {
    /// Stops, or asks first. After the result there is nothing to stop, but something to keep.
    pub(super) fn quit(&mut self) {
        match self.layers.last() {
            Some(Layer::Stop) => self.stop_here(),
            Some(Layer::SaveFirst) => self.stop(),
            _ if !self.delivered() => self.layers.push(Layer::Stop),
            None if self.setting.saving.is_none() => self.layers.push(Layer::SaveFirst),
            None => self.ended = Some(Ending::Finished),
            // Out of a menu or a form, back to the result.
            Some(_) => self.layers.clear(),
        }
    }

    /// Stops, once it was offered to save what nobody has saved, if somebody is there to be asked.
    pub(super) fn stop_here(&mut self) {
        let answered = self.answers().iter().next().is_some();
        if answered && self.setting.menu && self.setting.saving.is_none() {
            self.layers = vec![Layer::SaveFirst];
        } else {
            self.stop();
        }
    }

    /// The input has ended, or a signal came: nothing can be asked any more.
    pub fn stop(&mut self) {
        if self.ended.is_none() {
            self.ended = Some(if self.delivered() { Ending::Finished } else { Ending::Stopped });
        }
    }
}
