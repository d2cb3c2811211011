//! English: the review view of a questionnaire.

use crate::condition::Wanted;
use crate::questionnaire::{Kind, Phase};
use crate::words::CatalogueWords;

pub(super) const WORDS: CatalogueWords = CatalogueWords {
    intro: "Introduction",
    disclaimer: "Disclaimer",
    scoring: "Scoring",
    class: "Class",
    if_yes: "Yes",
    if_unsure: "Not sure",
    verdicts: "Verdicts",
    questions: "Questions",
    plan: "Plan",
    question: "Question",
    short: "In short",
    hint: "Hint",
    help: "More",
    statement: "If yes, the report says",
    officials: "What real officials do",
    asked: "Asked",
    kind: "Kind",
    points: "Points",
    screen: "A yes shows the screen",
    sources: "Sources",
    shown: "Shown",
    step: "Step",
    to_do: "What to do",
    why: "Why",
    window: "Time limit",
    contacts: "Contacts",
    own_office: "the person's own office",
    always: "always",
    begin: "Begin",
    result: "Result",
    holds: "holds",
    fails: "otherwise",
    edition: |version, checked| format!("version {version}, facts last checked {checked}"),
    no_start: "while open questions could still bring one of the others",
    from: |points| format!("from {points} points"),
    unsure_cap: |cap| format!("All the answers \"not sure\" together bring at most {cap} points."),
    phase,
    kind_of,
    points_of: |points, class| format!("{points} ({class})"),
    raised: |points, raised, condition| format!("{points}; {raised} if {condition}"),
    only_if: |condition| format!("if {condition}"),
    answered,
    verdict: |at_least| format!("the verdict is {at_least} or worse"),
    verdict_up_to: |at_most| format!("the verdict is {at_most} or milder"),
    lives_in,
    all,
    any,
    nested: |condition| format!("({condition})"),
};

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Call => "about the call",
        Phase::Aftermath => "about what reached the caller",
        Phase::Place => "after the verdict, to find the office",
        Phase::Followup => "a week later, about what came of it",
    }
}

fn kind_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Flag => "red flag",
        Kind::Context => "context, no points",
        Kind::Exposure => "what reached the caller, no points",
        Kind::Place => "place, no points",
        Kind::Followup => "what came of it, no points",
    }
}

fn answered(wanted: Wanted, questions: &[String]) -> String {
    let one_of = one_of(questions);
    match wanted {
        Wanted::Yes => format!("{one_of} is yes"),
        Wanted::No => format!("{one_of} is no"),
        Wanted::Maybe => format!("{one_of} is yes or not sure"),
        Wanted::NotNo => format!("{one_of} is asked and not no"),
        Wanted::NotYes => format!("{one_of} is asked and not yes"),
    }
}

fn lives_in(places: &[String]) -> String {
    let one_of = one_of(places);
    format!("the person lives in {one_of}")
}

fn all(parts: &[String]) -> String {
    parts.join(" and ")
}

fn any(parts: &[String]) -> String {
    parts.join(" or ")
}

fn one_of(names: &[String]) -> String {
    let Some((last, others)) = names.split_last().filter(|(_, others)| !others.is_empty()) else {
        return names.concat();
    };
    format!("{} or {last}", others.join(", "))
}
