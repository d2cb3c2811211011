//! English: around the questions.

use crate::mask::{Hidden, MAX_DETAIL_CHARS, SecretKind};
use crate::words::InterviewWords;

pub(super) const WORDS: InterviewWords = InterviewWords {
    keys: "y yes  n no  u not sure  b back  ? why  h still on the call  q stop",
    line_keys: "Type a letter, then press Enter.",
    prompt: "Answer: ",
    unknown_key: "Please press y (yes), n (no) or u (not sure).",
    key_held: "That key was held down, so it was not counted.",
    yes_or_no: "Please press y or n.",
    no_back: "This is the first question.",
    why_we_ask: "Why we ask: ",
    answer_so_far: "Answer so far: ",
    any_key: "Press any key to go on.",
    really_stop: "Stop here? You get the guidance for the answers so far. (y/n)",
    short_way: "Go straight to protecting yourself? y = yes, n = go on describing the call, which makes a better police report.",
    review: "Your answers",
    review_keys: "Is this right? y = show the result. To change an answer, type its number and press Enter.",
    review_hint: "Please press y, or type a number from the list.",
    state: "Which state do you live in? (to find your consulate)",
    skip_state: "-- skip this",
    state_keys: "Up and down to move, left and right for more, Enter to choose, Ctrl-C to stop.",
    state_list: "Or just press Enter for a list.",
    state_line: "Type the two letters (for example CA), or 'skip'.",
    scroll_up: "The result is longer than this screen: scroll up to its beginning, where the first steps are.",
    want_report: "Make a report for the police (English) and the consulate (Japanese) from these answers? (y/n)",
    details: "A few details for the report. Every line may be left empty: just press Enter. Numbers of your own, such as a card's, are hidden; theirs are kept.",
    too_long: |chars| {
        format!("That is {chars} characters; no more than {MAX_DETAIL_CHARS} are taken. Please make it shorter.")
    },
    hidden,
    whose_number: "Is that number yours? y = it stays hidden, n = it is kept as you typed it.",
    report_file: "Name of a file for the report (for example report.pdf), or just Enter to see it here:",
    stopped: "Stopped. This is the guidance for the answers so far.",
    stopped_empty: "Stopped before any answer, so nothing could be judged. If the caller is still there, hang up.",
    progress: |number, about| format!("Question {number} of about {about}"),
    switch: "For English, press e (or start with: hangup --lang en).",
    unknown_state,
    written: |file| format!("Written: {file}"),
};

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
