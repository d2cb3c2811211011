//! Menus, moved in by arrows: dialoguer's list, wherever it is sound.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use dialoguer::Select;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use hangup::Answer;
use hangup::conversation::{MenuView, Reply, Screen, View};

use super::super::super::signals;
use super::super::{Stop, tty};
use super::canvas::Canvas;
use super::doing::Doing;
use super::input::Input;
use super::menu::{labels, menu_of};
use super::picture::{KEEP, Picture, Size};
use super::shown::{menu_size, picture_above_entries};

/// Rows of its own that dialoguer keeps free, although it shows no prompt.
const KEPT_FREE: usize = 2;

/// The menu, and what stands above its entries, if dialoguer can draw them.
fn fitting<'v>(view: &'v View, doing: &Doing, size: Size) -> Option<(Picture, &'v MenuView)> {
    let menu = menu_of(&view.screen)?;
    // dialoguer measures entries in bytes: one that seems wider than the screen makes it eat what is above. Entries
    // that are a yes and a no have letters, which it does not hear.
    let short = |label: &String| label.len() + 2 <= size.columns;
    let plain = menu.entries.iter().all(|entry| entry.answer != Some(Answer::Yes)) && labels(menu).iter().all(short);
    let size = menu_size(view, size);
    let picture = picture_above_entries(view, doing, size)?;
    let rows = picture.height(KEEP) + menu.entries.len();
    (plain && rows < size.rows && menu.entries.len() + KEPT_FREE <= size.rows).then_some((picture, menu))
}

/// Goes on with a menu from its marked entry. `None` where the list of our own has to.
pub(super) fn go_on(
    view: &View,
    doing: &mut Doing,
    canvas: &mut Canvas,
    input: &Input,
    color: bool,
) -> Result<Option<Reply>, Stop> {
    let size = input.size();
    let Some((picture, menu)) = fitting(view, doing, size).filter(|_| tty::CAN_WAKE && input.term.is_term()) else {
        return Ok(None);
    };
    let labels = labels(menu);
    canvas.draw(&picture, Size { rows: size.rows - labels.len(), ..size });
    canvas.below();
    let chosen = interact(&labels, doing.marked, input, color);
    drop(input.term.show_cursor());
    canvas.take_over(if chosen.is_ok() { 0 } else { labels.len() });
    match chosen {
        Ok(Some(entry)) => Ok(Some(Reply::Choose(entry))),
        Ok(None) if matches!(view.screen, Screen::Result(_)) => Ok(Some(Reply::Quit)),
        Ok(None) => Ok(Some(Reply::Back)),
        Err(_) => {
            doing.marked = None;
            if input.stopped()? {
                canvas.forget();
            } else if input.size() == size {
                return Err(input.gone());
            }
            Ok(None)
        }
    }
}

fn interact(entries: &[String], marked: Option<usize>, input: &Input, color: bool) -> dialoguer::Result<Option<usize>> {
    let colorful = ColorfulTheme {
        // Its own sign is missing in older Japanese fonts.
        active_item_prefix: console::style(">".to_owned()).for_stderr(),
        active_item_style: console::Style::new().for_stderr().reverse(),
        ..ColorfulTheme::default()
    };
    let theme: &dyn Theme = if color { &colorful } else { &SimpleTheme };
    let list = Select::with_theme(theme).items(entries).default(marked.unwrap_or(0));
    let list = list.max_length(entries.len() + KEPT_FREE).report(false);
    nudged(|| list.interact_on_opt(&input.term))
}

/// Waits for a list, which notices signals only while it sleeps: one that came a moment before is sent again.
fn nudged<T>(wait: impl FnOnce() -> T) -> T {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let nudger = scope.spawn(|| {
            while !done.load(Ordering::Acquire) {
                std::thread::park_timeout(Duration::from_millis(250));
                if signals::pending() && !done.load(Ordering::Acquire) {
                    tty::nudge();
                }
            }
        });
        let result = wait();
        done.store(true, Ordering::Release);
        nudger.thread().unpark();
        result
    })
}
