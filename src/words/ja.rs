//! Japanese: everything the program says of its own, one file for each group.

use crate::words::{SignWords, Words};

mod catalogue;
mod diagnostics;
mod document;
mod errors;
mod help;
mod interview;
mod score;
mod usage;

pub(super) static WORDS: Words = Words {
    catalogue: catalogue::WORDS,
    diagnostics: diagnostics::WORDS,
    document: document::WORDS,
    errors: errors::WORDS,
    help: help::WORDS,
    interview: interview::WORDS,
    score: score::WORDS,
    signs: SignWords { tick: "チェック欄", cross: "ありえないこと", blank: "記入欄", colon: "：" },
    usage: usage::WORDS,
};
