//! English: everything the program says of its own, one file for each group.

use crate::words::{SignWords, Words};

mod catalogue;
mod diagnostics;
mod document;
mod errors;
mod help;
mod interview;
mod page;
mod plan;
mod score;
mod usage;

pub(super) static WORDS: Words = Words {
    catalogue: catalogue::WORDS,
    diagnostics: diagnostics::WORDS,
    document: document::WORDS,
    errors: errors::WORDS,
    help: help::WORDS,
    interview: interview::WORDS,
    page: page::WORDS,
    plan: plan::WORDS,
    score: score::WORDS,
    signs: SignWords {
        tick: "box to tick",
        done: "done",
        cross: "never",
        blank: "to fill in",
        colon: ": ",
        comma: ", ",
        semicolon: "; ",
        gap: " ",
        bracketed: |text| format!(" ({text})"),
        code: |address| format!("QR code: {address}"),
    },
    usage: usage::WORDS,
};
