//! Any bytes as a case file: an error or a case, which stays the same when it is written and read again.
#![no_main]

use std::sync::LazyLock;

use hangup::{Case, Questionnaire, Report, case::unknown_id, line_of_key};
use libfuzzer_sys::fuzz_target;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::embedded);

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut case) = Case::parse(bytes) else { return };
    let again = Case::parse(case.to_yaml().as_bytes()).expect("what was written can be read");
    assert_eq!(again, Case::parse(again.to_yaml().as_bytes()).expect("and read again"));
    assert_eq!(again.answers, case.answers);
    let Ok(hangup::case::Resolved { answers, unknown, .. }) = case.resolve(&QUESTIONNAIRE) else { return };
    for id in &unknown {
        let _ = (unknown_id(&QUESTIONNAIRE, &case, id), line_of_key(bytes, id));
    }
    let report = Report::new(&QUESTIONNAIRE, &answers, hangup::Lang::En);
    assert!(report.assessment.flags.len() <= case.answers.len());
});
