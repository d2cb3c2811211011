//! What is done on a screen, and what a key comes to wherever letters are keys.

use console::Key;
use hangup::conversation::{QuestionView, Reply, Screen, View};

use super::editor::Editor;
use super::list::{Step, moved};
use super::picture::{KEEP, Picture, Row};

/// What was done on the screen that is up, and no reply has told yet.
#[derive(Debug, Default)]
pub(super) struct Doing {
    /// The entry the person moved to.
    pub(super) marked: Option<usize>,
    /// The first row of a long list in sight.
    pub(super) top: usize,
    /// What is typed.
    pub(super) typed: Editor,
    /// Whether a key was pressed since the notice came up, so that the keys stand there again.
    pub(super) notice_read: bool,
    /// A notice of this face's own.
    pub(super) notice: Option<&'static str>,
    /// Whether a key was pressed since the screen came up.
    pub(super) touched: bool,
    /// Whether the lines above a menu were too many for the screen and stand in the scrollback.
    pub(super) heading_left: bool,
}

impl Doing {
    /// The beginning of a screen.
    pub(super) fn begin(view: &View) -> Self {
        match &view.screen {
            Screen::Question(question) => Self { marked: given(question), ..Self::default() },
            Screen::Field(field) => Self { typed: Editor::with(&field.value), ..Self::default() },
            _ => Self::default(),
        }
    }

    /// Moves the mark by an arrow or Tab. False for other keys.
    pub(super) fn moves(&mut self, key: &Key, all: usize) -> bool {
        let Some(step) = step(key) else { return false };
        self.marked = moved(self.marked, all, step);
        true
    }
}

/// The direction a key moves in.
pub(super) const fn step(key: &Key) -> Option<Step> {
    match key {
        Key::ArrowDown | Key::ArrowRight | Key::Tab => Some(Step::Next),
        Key::ArrowUp | Key::ArrowLeft | Key::BackTab => Some(Step::Previous),
        _ => None,
    }
}

/// What a key comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// It is a reply.
    Reply(Reply),
    /// Something on the screen has changed.
    Moved,
    /// It is a letter of a word.
    Letter(char),
}

/// What a key means wherever letters are keys.
pub(super) fn plain_key(key: &Key) -> Act {
    match key {
        Key::Char(letter) if !letter.is_control() => Act::Letter(*letter),
        Key::Enter => Act::Reply(Reply::Enter),
        Key::Backspace => Act::Reply(Reply::Back),
        _ => Act::Reply(Reply::Unknown),
    }
}

/// The digit a key is, full-width or not.
pub(super) fn digit(key: &Key) -> Option<usize> {
    let Key::Char(letter) = key else { return None };
    hangup::half_width(&letter.to_string()).parse().ok()
}

/// Adds the foot below what a screen shows.
pub(super) fn add_foot(picture: &mut Picture, foot: Vec<Row>) {
    picture.gap_of(49);
    picture.add(KEEP, foot);
}

/// The answer it has already, so that going back and Enter keeps it.
fn given(view: &QuestionView) -> Option<usize> {
    view.choices.iter().position(|(answer, _)| Some(*answer) == view.given)
}
