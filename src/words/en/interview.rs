//! English: around the questions.

use crate::answer::Answer;
use crate::mask::{Hidden, MAX_DETAIL_CHARS, SecretKind};
use crate::words::InterviewWords;
use crate::words::interview::few;

pub(super) const WORDS: InterviewWords = InterviewWords {
    switch: "For English, press l.",
    language_name: "English",
    prompt: "Answer: ",
    answer,
    minutes,
    where_in_words: |number, about, part, parts, section| {
        let of = if about == 0 { String::new() } else { format!(" of about {about}") };
        format!("Question {number}{of}. Part {part} of {parts}: {section}.")
    },
    answer_so_far: "Answer so far: ",
    no_more: "There is no more to say about this question.",
    unknown_key: "Please answer y (yes), n (no) or u (not sure).",
    key_held: "That key was held down, so it was not counted.",
    changed: "Changed",
    enter_behind: "That Enter belonged to the key before it. Press it once more if you mean it.",
    no_back: "This is the first question.",
    go_on: "Read this first. Then press Enter to go on.",
    rows_left: |open| format!("{open} left"),
    rows_open,
    by_numbers: "Type the numbers of what they got in one line, for example 1 3. Type 0 for none of the rest. Or answer the rows one by one with y, n or u.",
    row_of: |row, rows| format!("{row} of {rows}"),
    unknown_row: "Please press y, n or u for the marked row, or 0 for none of the rest.",
    the_rest: "Everything else",
    yes: "yes",
    no: "no",
    unsure: "not sure",
    or_arrows: "or arrows and Enter",
    none_left: "none of the rest",
    arrows: "arrows",
    arrows_or_numbers: "arrows or a number",
    letters: "letters",
    move_mark: "move",
    choose: "choose",
    take: "take it",
    narrow: "a name or two letters",
    take_or_skip: "take it; if empty: skip",
    done: "done",
    read: "go on",
    accept: "show the result",
    change_one: "change that answer",
    keep_field: "next (may stay empty)",
    turn_page: "more of the list",
    new_line: "new line",
    first_field: "first detail",
    leave_form: "leave (kept so far)",
    name_taken: |file| format!("`{file}` exists already. Choose another name; this one is free:"),
    other_ending: "Choose a name that ends in .pdf, .html, .md, .txt or .json.",
    skip_fields: "leave the rest empty",
    what_to_do: "what to do now",
    back: "back",
    more: "more",
    on_the_call: "still on the call",
    stop: "stop",
    decided: "What would you like to do?",
    to_what_to_do: "See what to do now",
    go_on_describing: "Go on answering (makes a better report)",
    really_stop: "Stop here? You get the guidance for the answers so far.",
    stop_here: "Stop",
    do_not_stop: "Go on with the questions",
    choose_one: "Please choose one of these, by its number or with the arrows and Enter.",
    review: "Your answers",
    review_question: "Is this right? Enter shows the result. To change an answer, type its number and press Enter.",
    review_hint: "Please press Enter, or type a number from the list.",
    state_short: "State you live in",
    not_given: "not given",
    state: "Which state do you live in?",
    state_note: "It decides which office helps you. Type its name or two letters; Enter alone skips this.",
    no_such_state: "No state or territory fits.",
    skip_words: &["skip", "スキップ", "答えない"],
    unknown_state,
    which_state: |names| format!("Which one? {}", few(names, "; ")),
    lives_in,
    first_steps: "Do these first",
    more_steps: "and more, under \"Everything\"",
    what_next: "What next?",
    everything: "Everything: all steps and reasons",
    report: "Make a report to hand in",
    sheet: "Sheet to print for the family",
    message: "Message to send to the family",
    change: "Change an answer or the state",
    save: "Save the answers",
    quit: "Quit",
    report_for: "Which report?",
    letter_for: "Which letter?",
    letter: "Letter to somebody, or text for a form",
    what_with_it: "What would you like to do with it?",
    how_to_print: "Save it as a PDF, open it and print it on one page. Put it beside the telephone.",
    sheet_to_file: "Save it as a file",
    sheet_to_screen: "Show it here",
    copy: "Copy it",
    leave: "Back",
    copied: "Copied.",
    perhaps_copied: "If this terminal allows it, the message can be pasted now. Otherwise copy it from above.",
    details: "A few details to put in. Every one may stay empty: just press Enter. Numbers of your own, such as a card's, are hidden; theirs are kept.",
    field_of: |number, of| format!("{number} of {of}"),
    long_field: "It may have several lines; an empty line ends it.",
    type_something: "Please type a few words, or press Enter.",
    too_long: |chars| {
        format!("That is {chars} characters; no more than {MAX_DETAIL_CHARS} are taken. Please make it shorter.")
    },
    hidden,
    whose_number: "Is that number yours?",
    keep_hidden: "Yes: it stays hidden",
    keep_as_typed: "No: keep it as I typed it",
    file_for: |_| "Name of the file? Its ending chooses the format: .pdf, .html, .md, .txt or .json.".to_owned(),
    save_as: "Name of the file for your answers?",
    proposed: |name| format!("Enter alone takes: {name}"),
    written: |file| format!("Written: {file}"),
    open_now: "Open it now?",
    open_it: "Open it",
    not_now: "Not now",
    opening: |file| format!("Opening. If nothing happens, open this file yourself: {file}"),
    cannot_open: |file| format!("Nothing here can open it. The file is: {file}"),
    save_first: "Your answers are not saved. Save them before you quit?",
    quit_unsaved: "Quit without saving",
    resumed,
    saving: |file| format!("Your answers are saved in: {file}"),
    saved: |file, quoted| {
        format!("Your answers are saved in: {file}\nTo go on with them: hangup check --resume {quoted}")
    },
    everything_of: |quoted| format!("All steps and reasons: hangup check --answers {quoted} | more"),
    everything_again: "To get all steps and reasons: hangup check --output result.html",
    stopped: "Stopped. This is the guidance for the answers so far.",
    stopped_empty: "Stopped before any answer, so nothing could be judged. If the caller is still there, hang up.",
};

fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "Yes",
        Answer::No => "No",
        Answer::Unsure => "Not sure",
    }
}

fn minutes(minutes: usize) -> String {
    if minutes == 1 { "about 1 minute".to_owned() } else { format!("about {minutes} minutes") }
}

fn rows_open(open: usize) -> String {
    let rows = if open == 1 { "1 row has".to_owned() } else { format!("{open} rows have") };
    format!("{rows} no answer yet: 0 says none of the rest; Enter again leaves them open.")
}

fn resumed(answered: usize) -> String {
    let answers = if answered == 1 { "1 answer".to_owned() } else { format!("{answered} answers") };
    format!("Going on where you stopped, with {answers}.")
}

fn lives_in(place: &str, offices: &[&str]) -> String {
    match offices {
        [office] => format!("{place}: {office}."),
        offices => format!("{place}. {} offices serve it: {}.", offices.len(), offices.join("; ")),
    }
}

fn unknown_state(given: &str, suggestion: Option<&str>) -> String {
    match suggestion {
        Some(known) => format!("`{given}` is not a state. Did you mean {known}?"),
        None => format!("`{given}` is not a state. Use its two letters, for example WA."),
    }
}

fn hidden(hidden: &Hidden) -> String {
    let number = match hidden.kind {
        SecretKind::Card => "a card number",
        SecretKind::SocialSecurity => "a Social Security number",
        SecretKind::MyNumber => "a My Number",
        SecretKind::Iban => "an account number (IBAN)",
    };
    format!("Hidden: {number}, all but the last four, {}.", hidden.last_four)
}
