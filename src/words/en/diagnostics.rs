//! English: mistakes in a question file.

use crate::diagnostic::{Code, Severity};
use crate::words::DiagnosticWords;

pub(super) const WORDS: DiagnosticWords = DiagnosticWords { severity, did_you_mean, meaning, remedy };

/// The nearest known word.
pub(super) fn did_you_mean(known: &str) -> String {
    format!(" (did you mean `{known}`?)")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn meaning(code: Code) -> &'static str {
    match code {
        Code::TooLarge => "the file is too large (bytes, or lines and commas)",
        Code::NotText => "the file is not UTF-8 text",
        Code::TooDeep => "too many brackets",
        Code::Syntax => "this cannot be read",
        Code::NewerFormat => "written for a newer version of hangup",
        Code::OlderFormat => "written in a format no longer read",
        Code::MissingTranslation => "a text lacks this language",
        Code::ControlCharacter => "a text holds a character that is not allowed",
        Code::BadId => "not a usable id",
        Code::DuplicateId => "this id is used twice",
        Code::UnknownId => "nothing has this id",
        Code::UnknownQuestion => "no question has this id",
        Code::ConditionShape => "a condition needs exactly one key, and lists in it an entry",
        Code::AskedLater => "the condition looks at a question asked later",
        Code::Cycle => "conditions go round in a circle, or unfold into too many parts",
        Code::VerdictTooEarly => "there is no verdict yet at this place",
        Code::FlagMismatch => "a `flag` block belongs to kind flag, and only there",
        Code::RaiseMismatch => "`raised_to` and `raise_if` go together, to a heavier class",
        Code::DropsFlag => "a more worrying answer to this question would take points away",
        Code::PartMismatch => "a part of a paper lacks this, or does not take it",
        Code::UncitedFlag => "a red flag without a source",
        Code::BadBands => "the five verdicts must rise from 0, undecided without a start",
        Code::BadPoints => "points must rise from note (0) to decisive",
        Code::BadDate => "not a date",
        Code::BadAddress => "not a web address",
        Code::BadPlaceCode => "not a place code",
        Code::PlaceWithoutOffice => "a place without an office",
        Code::JapanOnlyContact => "a number that works only inside Japan stands in the plan",
        Code::EmptyList => "this list needs an entry",
        Code::UnreachableQuestion => "no answers lead to this question",
        Code::UnselectedStep => "no answers select this step",
        Code::UnusedContact => "nothing prints this contact",
        Code::UnusedSource => "nothing cites this source",
        Code::UnusedOffice => "no place belongs to this office",
        Code::UnusedScreen => "nothing shows this screen",
        Code::UnusedCondition => "nothing uses this condition",
        Code::FlagWithoutHint => "a red flag without a hint",
        Code::BracketsInQuestion => "brackets in a question",
        Code::TextTooLong => "too long to read at once",
        Code::MessageTooLong => "the short message has 300 characters or more",
    }
}

fn remedy(code: Code) -> &'static str {
    match code {
        Code::TooLarge => "A question file may have 1 MiB, and 200,000 lines and commas.",
        Code::NotText => "Save it as UTF-8.",
        Code::TooDeep => "Write lists on lines of their own.",
        Code::Syntax => "`hangup questions schema` describes every field; quote texts that hold : or #.",
        Code::NewerFormat => "Update hangup.",
        Code::OlderFormat => "Set format_version: 2, add what lint then asks for, and run it again.",
        Code::MissingTranslation => "Write both `en` and `ja`.",
        Code::ControlCharacter => "Remove the character.",
        Code::BadId => "Use lower-case words joined by underscores, at most 60 letters.",
        Code::DuplicateId => "Give each entry its own id.",
        Code::UnknownId | Code::UnknownQuestion => "Correct the id, or add what it names.",
        Code::ConditionShape => "Join several conditions with `all` or `any`.",
        Code::AskedLater => "Move one of the two questions.",
        Code::Cycle => "Take one of the conditions out.",
        Code::VerdictTooEarly => "Use `verdict` in the plan only.",
        Code::FlagMismatch => "Add or remove the block, or change the kind.",
        Code::RaiseMismatch => "Write both, or neither.",
        Code::DropsFlag => "Use is_yes, maybe or not_no instead.",
        Code::PartMismatch => "`hangup questions schema` tells what each kind of part is made of.",
        Code::UncitedFlag => "Cite at least one notice.",
        Code::BadBands => "Write no_known_signs from 0, then caution, likely_scam, scam; and undecided without from.",
        Code::BadPoints => "Choose whole numbers from 0 to 10000.",
        Code::BadDate => "Write 2025, 2025-12 or 2025-12-16.",
        Code::BadAddress => "Begin with https:// or http://.",
        Code::BadPlaceCode => "Write two capital letters.",
        Code::PlaceWithoutOffice => "Name at least one office.",
        Code::JapanOnlyContact => "Move it to `family_in_japan`.",
        Code::EmptyList => "Add one.",
        Code::UnreachableQuestion | Code::UnselectedStep => "Loosen its condition, or remove it.",
        Code::UnusedContact | Code::UnusedSource | Code::UnusedOffice | Code::UnusedScreen | Code::UnusedCondition => {
            "Use it or remove it."
        }
        Code::FlagWithoutHint => "Say in `hint` what counts and what does not.",
        Code::BracketsInQuestion => "Move what stands in them to `hint`.",
        Code::TextTooLong => "Say it in fewer words.",
        Code::MessageTooLong => "Shorten it to under 300 characters.",
    }
}
