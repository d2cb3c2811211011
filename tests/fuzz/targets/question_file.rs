//! Any bytes as a question file: findings or a questionnaire, and one that is accepted can be used.
#![no_main]

use hangup::{Answer, Lang, Report, ResultDetail, Severity, render::TextStyle};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (questionnaire, findings) = hangup::check_file(bytes);
    let broken = findings.iter().any(|finding| finding.code.severity() == Severity::Error);
    assert_eq!(questionnaire.is_none(), broken);
    let Some(questionnaire) = questionnaire else { return };
    let mut answers = questionnaire.no_answers();
    for (id, _) in questionnaire.numbered() {
        answers.set(id, Answer::Yes);
    }
    answers.place = questionnaire.numbered_places().map(|(id, _)| id).last();
    let report = Report::new(&questionnaire, &answers, Lang::En);
    let document = hangup::result(&report, ResultDetail::Full, None);
    let text = hangup::render::text(&[document], TextStyle { columns: 40, color: false, rules: true });
    assert!(text.chars().all(|letter| letter == '\n' || !letter.is_control()));
});
