//! What a whole line means on the screen that is up.

use super::Reply;
use super::view::{MenuView, PageView, Screen};
use super::words::parse_reply;
use crate::text::fold;

/// What parts the numbers of a line.
const BETWEEN_NUMBERS: [char; 8] = [' ', ',', ';', '、', '，', '　', '\t', '・'];

/// What a whole line means on a screen.
pub(super) fn meaning(line: String, screen: &Screen) -> Reply {
    match screen {
        Screen::Field(_) => field(line),
        Screen::Places(_) => place(line),
        Screen::Page(view) => page(&line, view),
        Screen::Menu(view) => menu(&line, view),
        Screen::Result(view) => menu(&line, &view.menu),
        Screen::Review(_) => if_empty_enter(&line),
        // Only something is needed to go on.
        Screen::Alert(_) => Reply::Enter,
        Screen::Question(_) | Screen::Done => parse_reply(&line),
    }
}

fn if_empty_enter(line: &str) -> Reply {
    if line.trim().is_empty() { Reply::Enter } else { parse_reply(line) }
}

/// A command is a command in a field too: alone on its line it is never stored. Anything else is text.
fn field(line: String) -> Reply {
    if line.trim().is_empty() {
        return Reply::Enter;
    }
    let letter = fold(&line).chars().count() == 1;
    match parse_reply(&line) {
        reply @ (Reply::Back | Reply::OnTheCall | Reply::Quit | Reply::Speak(_) | Reply::WhatToDo) => reply,
        // A key of an answer was meant for another screen; a question mark asks for help.
        Reply::Answer(_) | Reply::More if letter => Reply::Unknown,
        _ => Reply::Text(line),
    }
}

/// Names of places are text, whatever word they begin with; a command alone on its line is a command.
fn place(line: String) -> Reply {
    match parse_reply(&line) {
        reply @ (Reply::Back | Reply::OnTheCall | Reply::Quit | Reply::WhatToDo | Reply::More) => reply,
        Reply::Speak(lang) if fold(&line).chars().count() == 1 || lang.is_none() => Reply::Speak(lang),
        _ => Reply::Text(line),
    }
}

/// A word, or the numbers of the rows that are a yes; a 0 among them is a no to the rest.
fn page(line: &str, view: &PageView) -> Reply {
    let parts: Vec<_> = line.split(BETWEEN_NUMBERS).filter(|part| !part.is_empty()).collect();
    let numbers: Option<Vec<usize>> = parts
        .iter()
        .map(|part| match parse_reply(part) {
            Reply::Number(number) if number <= view.rows.len() => Some(number),
            Reply::NoneLeft => Some(0),
            _ => None,
        })
        .collect();
    match numbers {
        Some(numbers) if !numbers.is_empty() => {
            let rest = numbers.contains(&0);
            Reply::Rows(numbers.into_iter().filter_map(|number| number.checked_sub(1)).collect(), rest)
        }
        _ => if_empty_enter(line),
    }
}

/// A number, a word that is an answer, or the beginning of what an entry says.
fn menu(line: &str, view: &MenuView) -> Reply {
    let typed = fold(line);
    let fits = |entry: &&super::Entry| !typed.is_empty() && fold(&entry.text).starts_with(&typed);
    let named: Vec<_> = view.entries.iter().enumerate().filter(|(_, entry)| fits(entry)).collect();
    match (parse_reply(line), named.as_slice()) {
        (Reply::Unknown, [(entry, _)]) => Reply::Choose(*entry),
        (reply, _) => reply,
    }
}
