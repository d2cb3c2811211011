//! Any typed lines through the interview, and its result in every text format.
#![no_main]

use std::sync::LazyLock;

use hangup::{
    Audience, IncidentFacts, Interview, InterviewStep, Lang, Paper, Questionnaire, Reply, Report, ResultDetail,
    TextStyle, parse_reply,
};
use libfuzzer_sys::fuzz_target;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::embedded);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines();
    let mut interview = Interview::new(&QUESTIONNAIRE, QUESTIONNAIRE.no_answers());
    for line in lines.by_ref().take(60) {
        let step = interview.step();
        match (step, parse_reply(line)) {
            (InterviewStep::Done, _) | (_, Reply::Quit) => break,
            (InterviewStep::Ask(id), Reply::Answer(answer)) => {
                let (verdict, progress) = (interview.verdict(), interview.progress(id));
                assert!(progress.number <= progress.about);
                let first = interview.answers().get(id).is_none();
                interview.answer(answer);
                assert!(!first || interview.verdict() >= verdict, "an answer never makes the verdict milder");
            }
            (_, Reply::Back) => {
                interview.back();
            }
            (InterviewStep::Decided, reply) => interview.choose_short_way(reply != Reply::Unknown),
            (InterviewStep::Review, Reply::Number(number)) => {
                if let Some((id, _)) = QUESTIONNAIRE.numbered().nth(number) {
                    interview.ask_again(id);
                }
            }
            (InterviewStep::Review, _) => interview.accept(),
            (InterviewStep::Place, _) => interview.set_place(QUESTIONNAIRE.find_place(line)),
            _ => {}
        }
    }
    // Printing takes a hundred times as long as answering.
    if bytes.len() % 32 != 0 {
        return;
    }
    let detail = &QUESTIONNAIRE.details[bytes.len() % QUESTIONNAIRE.details.len()];
    let Ok(masked) = detail.accept(lines.next().unwrap_or_default(), false) else { return };
    let facts = IncidentFacts { date: "2026-01-02".into(), details: vec![(detail.id.clone(), masked.text)] };
    for lang in Lang::ALL {
        let report = Report::new(&QUESTIONNAIRE, interview.answers(), lang);
        let result = hangup::result(&report, ResultDetail::Full, None);
        let documents = [result, hangup::incident(&report, &facts, Audience::Police)];
        let style = TextStyle { columns: 20 + bytes.len() % 60, color: false };
        for output in
            [hangup::render_text(&documents, style), hangup::markdown(&documents), hangup::html(&documents, Paper::A4)]
        {
            assert!(output.lines().all(|line| hangup::visible(line) == line));
        }
    }
});
