//! What every screen has in common: how it is drawn, and what a key does on it.

use console::Key;
use hangup::conversation::{At, Reply, ResultView, Screen, View};

use super::editor::Editor;
use super::list::{Step, moved};
use super::picture::{BOLD, KEEP, Picture, Row, Size, flow, paragraph};
use super::{alert, field, menu, page, places, question, result, review};

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
            Screen::Question(question) => Self { marked: question::given(question), ..Self::default() },
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

/// What tells a screen from the one before.
pub(super) fn identity(screen: &Screen) -> String {
    match screen {
        Screen::Question(view) => format!("question {}", view.text),
        Screen::Page(view) => format!("page {}", view.question),
        Screen::Alert(view) => format!("alert {}", view.title),
        Screen::Menu(view) => format!("menu {}", view.question),
        Screen::Places(view) => format!("places {}", view.question),
        Screen::Review(view) => format!("review {}", view.title),
        Screen::Field(view) => format!("field {} {}", view.number, view.prompt),
        Screen::Result(view) => format!("result {}", view.title),
        Screen::Done => String::new(),
    }
}

/// Draws what is up.
pub(super) fn picture(view: &View, doing: &Doing, size: Size) -> Picture {
    let foot = foot(view, doing, size);
    match &view.screen {
        Screen::Question(question) => question::picture(question, doing, foot, size),
        Screen::Page(page) => page::picture(page, doing, foot, size),
        Screen::Alert(alert) => alert::picture(alert, size),
        Screen::Menu(menu) => menu::picture(menu, doing, foot, size),
        Screen::Places(places) => places::picture(places, doing, foot, size),
        Screen::Review(review) => review::picture(review, doing, foot, size),
        Screen::Field(field) => field::picture(field, doing, foot, size),
        Screen::Result(result) => menu::picture(&result.menu, doing, foot, size),
        Screen::Done => Picture::default(),
    }
}

/// What stands above the entries of a menu.
pub(super) fn picture_above_entries(view: &View, doing: &Doing, size: Size) -> Option<Picture> {
    let menu = menu::menu_of(&view.screen)?;
    Some(menu::picture_above(menu, doing, foot(view, doing, size), size))
}

/// The result, for the scrollback: as high as the screen is above its menu.
pub(super) fn result_rows(view: &View, result: &ResultView, size: Size) -> Vec<Row> {
    let menu = menu::height(&result.menu, &Doing::default(), foot(view, &Doing::default(), size), size);
    result::rows(result, size.height().saturating_sub(menu), size)
}

/// What a key does on the screen that is up.
pub(super) fn act(view: &View, doing: &mut Doing, key: &Key, size: Size) -> Act {
    match &view.screen {
        Screen::Question(question) => question::act(question, doing, key),
        Screen::Page(page) => page::act(page, key),
        Screen::Menu(menu) => menu::act(menu, doing, key),
        Screen::Result(result) => menu::act(&result.menu, doing, key),
        Screen::Places(places) => places::act(places, doing, key),
        Screen::Review(review) => review::act(review, doing, key, size),
        Screen::Field(field) => field::act(field, doing, key),
        Screen::Alert(_) | Screen::Done => alert::act(key),
    }
}

/// Whether letters are text here, and no keys.
pub(super) const fn takes_text(screen: &Screen) -> bool {
    matches!(screen, Screen::Places(_) | Screen::Field(_))
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

/// The keys, or the notice in their place.
fn foot(view: &View, doing: &Doing, size: Size) -> Vec<Row> {
    let unread = view.notice.as_deref().filter(|_| !doing.notice_read);
    if let Some(notice) = doing.notice.or(unread) {
        return paragraph(notice, BOLD, size);
    }
    let keys = view.keys.iter().filter(|key| key.at != At::Lines);
    let words: Vec<_> = keys.map(|key| format!("{} {}", key.key, key.word).trim().to_owned()).collect();
    flow(&words, size)
}

/// Adds the foot below what a screen shows.
pub(super) fn add_foot(picture: &mut Picture, foot: Vec<Row>) {
    picture.gap_of(49);
    picture.add(KEEP, foot);
}
