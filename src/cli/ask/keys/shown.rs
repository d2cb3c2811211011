//! What every screen has in common: how it is drawn, and what a key does on it.

use console::Key;
use hangup::conversation::{At, ResultView, Screen, View};

use super::doing::{Act, Doing};
use super::picture::{BOLD, Picture, Row, Size, flow, paragraph};
use super::{alert, field, menu, page, places, question, result, review};

/// What tells a screen from the one before.
pub(super) fn identity(screen: &Screen) -> String {
    match screen {
        Screen::Question(view) => format!("question {}", view.text),
        Screen::Page(view) => format!("page {}", view.question),
        Screen::Alert(view) => format!("alert {}", view.title),
        Screen::Menu(view) => format!("menu {}", view.question),
        Screen::Places(view) => format!("places {}", view.question),
        Screen::Review(view) => format!("review {}", view.title),
        // Another name is proposed: what was typed before goes.
        Screen::Field(view) if view.of == 1 => format!("field {} {}", view.prompt, view.value),
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
        Screen::Alert(alert) => alert::picture(alert, foot, size),
        Screen::Menu(menu) => menu::picture(menu, doing, foot, size),
        Screen::Places(places) => places::picture(places, doing, foot, size),
        Screen::Review(review) => review::picture(review, doing, foot, size),
        Screen::Field(field) => field::picture(field, doing, foot, size),
        Screen::Result(result) => {
            let size = menu_size(view, size);
            menu::picture(&result.menu, doing, foot, size).within(size.height())
        }
        Screen::Done => Picture::default(),
    }
}

/// What stands above the entries of a menu.
pub(super) fn picture_above_entries(view: &View, doing: &Doing, size: Size) -> Option<Picture> {
    let menu = menu::menu_of(&view.screen)?;
    Some(menu::picture_above(menu, doing, foot(view, doing, size), size))
}

/// Rows a menu has at least, with its question and its keys.
const LOWEST_MENU: usize = 6;

/// The screen that a menu has: below the result, what that leaves it.
pub(super) fn menu_size(view: &View, size: Size) -> Size {
    let Screen::Result(result) = &view.screen else { return size };
    let left = size.rows.saturating_sub(result::fewest_rows(result, size));
    Size { rows: left.max(LOWEST_MENU).min(size.rows), ..size }
}

/// The result, for the scrollback: as high as the screen is above its menu.
pub(super) fn result_rows(view: &View, result: &ResultView, size: Size) -> Vec<Row> {
    let menu = menu::height(&result.menu, &Doing::default(), foot(view, &Doing::default(), size), size);
    let menu = menu.min(menu_size(view, size).height());
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
        Screen::Review(review) => {
            let foot = foot(view, doing, size).len();
            review::act(review, doing, key, foot, size)
        }
        Screen::Field(field) => field::act(field, doing, key),
        Screen::Alert(_) | Screen::Done => alert::act(key),
    }
}

/// Whether letters are text here, and no keys.
pub(super) const fn takes_text(screen: &Screen) -> bool {
    matches!(screen, Screen::Places(_) | Screen::Field(_))
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
