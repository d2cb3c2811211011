//! English: headings and labels of documents.

use crate::answer::Answer;
use crate::questionnaire::When;
use crate::words::DocumentWords;

pub(super) const WORDS: DocumentWords = DocumentWords {
    why: "Why",
    not_proof: "This does not prove the call was real",
    what_to_do: "What to do",
    your_consulate: "Your embassy or consulate",
    check_site: "Check the number on the office's website before you call.",
    consular_section: "consular section",
    sources: "Sources",
    time_limit: "Time limit",
    not_certain: "Not certain",
    not_answered: "Not answered: tick what happened",
    details: "Details",
    own_words: "In the reporting person's own words, which may be in Japanese.",
    request: "Request",
    evidence: "Evidence kept",
    judgement: "Assessment",
    red_flags: "Warning signs and who names them",
    date: "Date",
    reported_by: "Reported by (name, telephone)",
    report_number: "Police report number",
    place: "State or territory",
    nothing: "Nothing was reported.",
    then: "As judged when it was saved",
    anew: "Judged again:",
    when,
    answer,
    gauge: |full| format!("points (a scam from {full} on)"),
    more_signs,
    said_by: |sources| format!("Source: {sources}"),
    sentences,
    day,
    dated: |issuer, date| format!("{issuer}, {date}"),
    unanswered,
    checked: |date| format!("Facts last checked {date}."),
    printed: |date| format!("Printed {date}."),
    off_route: |id| format!("`{id}` is answered but not asked, given the other answers; it was not scored"),
};

fn when(when: When) -> &'static str {
    match when {
        When::Now => "Now",
        When::Today => "Today",
        When::ThisWeek => "This week",
    }
}

fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unsure => "not sure",
    }
}

fn more_signs(count: usize) -> String {
    if count == 1 {
        "and 1 more sign (-o result.html lists every one)".to_owned()
    } else {
        format!("and {count} more signs (-o result.html lists every one)")
    }
}

fn sentences(sentences: &[&str]) -> String {
    sentences.join(" ")
}

fn day(date: &str) -> String {
    date.to_owned()
}

fn unanswered(count: usize) -> String {
    if count == 1 {
        "1 question was not answered; it counts for nothing.".to_owned()
    } else {
        format!("{count} questions were not answered; they count for nothing.")
    }
}
