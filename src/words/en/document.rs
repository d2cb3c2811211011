//! English: headings and labels of documents.

use crate::answer::Answer;
use crate::mask::{Hidden, SecretKind};
use crate::questionnaire::When;
use crate::text::Text;
use crate::words::DocumentWords;

pub(super) const WORDS: DocumentWords = DocumentWords {
    why: "Why",
    not_proof: "This alone proves nothing",
    what_to_do: "What to do",
    offices: "Your office",
    check_site: "Check the number on the office's website before you call.",
    sources: "Sources",
    time_limit: "Time limit",
    not_certain: "You were not sure",
    time_of_answers: "the time of these answers",
    translation: "English translation",
    roman: "Name in Roman letters",
    translation_attached: "English translation attached: ____ pages",
    in_annex: "See the annex: in full, in the reporting person's own words.",
    annex: |label| format!("Annex: {label} (in the reporting person's own words)"),
    left_out: "Left out, no room: do not copy",
    possibly: "Possibly (the person is not sure)",
    reference: |number| format!("reference {number}"),
    addressed: |name, section| section.map_or_else(|| name.to_owned(), |section| format!("{name}, {section}")),
    not_called_for: |reader| format!("The answers of this case give no reason to write to {reader}."),
    in_part: |group| format!("{group} (in part)"),
    said_no: "None (all of these were asked about).",
    not_asked: "Not asked or not answered.",
    partly_no: "None of those that were asked about; some were not asked or not answered.",
    person_unsure: "Not sure",
    answered_no: "Answered no",
    not_asked_list: "Not asked or not answered",
    verdict: "Result of the program",
    say: "Say",
    to_say,
    list_separator: "; ",
    then: "As judged when it was saved",
    anew: "Judged again:",
    when,
    answer,
    moment: |moment| format!("{} {} ({})", moment.day, moment.time, moment.zone()),
    page_of: |page, pages| format!("Page {page} of {pages}"),
    page_of_parts: ["Page ", " of ", ""],
    footer,
    length: |characters, limit| format!("{characters} of {limit} characters."),
    too_long,
    to_translate: |left| format!("To be translated first; the form has room for {left} more characters."),
    more_signs,
    said_by: |sources| format!("Source: {sources}"),
    sentences,
    day,
    message_case: |verdict| format!("About that phone call. {verdict} What to do first:"),
    message_page: |address| format!("Check a call here: {address}"),
    dated: |issuer, date| format!("{issuer}, {date}"),
    unanswered: "Questions without an answer were not used for this result.",
    checked: |date| format!("Facts last checked {date}."),
    printed: |date| format!("Printed {date}."),
    off_route: |id| {
        format!(
            "`{id}` is ruled out by the answers before it and counts for nothing: if it happened, check those answers"
        )
    },
    overruled: |id| format!("`{id}` counts for nothing: the questions that took its place have answers of their own"),
    contradicted: |recorded, now| {
        format!("This result was saved with the case: “{recorded}” The answers in the case come to: “{now}”")
    },
    number,
    hidden,
};

fn to_say(sentences: &[Text]) -> Vec<String> {
    vec![sentences.iter().map(|sentence| format!("“{}”", sentence.en)).collect::<Vec<_>>().join(" ")]
}

fn number(hidden: &Hidden) -> String {
    let number = match hidden.kind {
        SecretKind::Card => "a card number",
        SecretKind::SocialSecurity => "a Social Security number",
        SecretKind::MyNumber => "a My Number",
        SecretKind::Iban => "an account number (IBAN)",
    };
    format!("{number} that ends in {}", hidden.last_four)
}

fn hidden(numbers: &[String], details: &[&str]) -> String {
    let (numbers, details) = (numbers.join(", "), details.join(", "));
    format!(
        "Hidden here, digits as *: {numbers}. The case file keeps them. To show them, write into it: as_typed: [{details}]"
    )
}

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
    if count == 1 { "and 1 more sign".to_owned() } else { format!("and {count} more signs") }
}

fn sentences(sentences: &[&str]) -> String {
    sentences.join(" ")
}

fn day(date: &str) -> String {
    date.to_owned()
}

fn footer(title: &str, time: &str, name: Option<&str>) -> String {
    let name = name.map_or_else(|| "Name:\u{a0}________________________".to_owned(), |name| format!("Name: {name}"));
    format!("{title} · {time} · {name}")
}

fn too_long(characters: usize, left: usize) -> String {
    format!(
        "What follows has {characters} characters and the form has room for {left}. It is left out of the text above: \
         shorten it, or send it as a second report marked as an update."
    )
}
