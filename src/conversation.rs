//! The conversation: questionnaire, answers, language, details and what is up, in one place.
//!
//! ```text
//! let mut talk = Conversation::new(…);
//! loop { match talk.view().screen { Done => break, … draw …  read a reply … }
//!        let outcome = talk.reply(reply);  // leave `outcome.said` behind, do `outcome.deed`, then `talk.did(how it went)` }
//! ```
//!
//! A face draws views and reads replies; it decides nothing and says nothing of its own.

mod deed;
mod heard;
mod places;
mod reply;
mod view;

pub use deed::{Deed, Did, Ending, Outcome, Paper};
pub use heard::{Heard, WordReader};
pub use places::Matching;
pub use reply::Reply;
pub use view::{
    AlertView, Entry, FieldView, KeyWord, MenuView, Opening, PageRow, PageView, PlaceEntry, PlacesView, QuestionView,
    Reason, ResultView, ReviewGroup, ReviewRow, ReviewView, Said, Screen, StepView, View,
};

use crate::answer::Answers;
use crate::interview::Interview;
use crate::questionnaire::Questionnaire;
use crate::text::Lang;

/// What a conversation knows of the program around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setting {
    /// The file the answers are saved to, as it may be shown.
    pub saving: Option<String>,
    /// Whether the answers come from a saved case.
    pub resumed: bool,
    /// Whether the result is shown with a menu after it: standard output is a terminal.
    pub menu: bool,
    /// Whether the command line names a file or a format for the result.
    pub delivers: bool,
    /// Whether text can be put into a clipboard.
    pub can_copy: bool,
}

/// A conversation about one call.
#[derive(Debug, Clone)]
pub struct Conversation<'q> {
    interview: Interview<'q>,
    lang: Lang,
    details: Vec<(String, String)>,
    setting: Setting,
}

impl<'q> Conversation<'q> {
    /// A conversation that begins with these answers and details.
    #[must_use]
    pub fn new(
        questionnaire: &'q Questionnaire,
        answers: Answers,
        details: Vec<(String, String)>,
        lang: Lang,
        setting: Setting,
    ) -> Self {
        Self { interview: Interview::new(questionnaire, answers), lang, details, setting }
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
        &self.details
    }

    /// What the shell told at the beginning.
    #[must_use]
    pub const fn setting(&self) -> &Setting {
        &self.setting
    }
}
