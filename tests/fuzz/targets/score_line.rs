//! Any bytes as a line of answers: one line of JSON comes out, with nothing in it that could drive a terminal.
#![no_main]

use std::sync::LazyLock;

use hangup::{Lang, Outcome, Questionnaire, Scorer};
use libfuzzer_sys::fuzz_target;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::embedded);
static SCORERS: LazyLock<[Scorer<'static>; 2]> =
    LazyLock::new(|| Lang::ALL.map(|lang| Scorer::new(&QUESTIONNAIRE, lang)));

fuzz_target!(|bytes: &[u8]| {
    let mut out = Vec::new();
    let outcome = SCORERS[bytes.len() % 2].score(1, bytes, &mut out);
    let text = std::str::from_utf8(&out).expect("UTF-8");
    let line = text.strip_suffix('\n').expect("a whole line");
    assert_eq!(hangup::mask::visible(line), line);
    let json: serde_json::Value = serde_json::from_str(line).expect("JSON");
    assert_eq!(json.get("error").is_some(), outcome == Outcome::Refused);
});
