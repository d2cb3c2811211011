//! Any typed lines through the interview, and its result in every text format.
#![no_main]

use std::sync::LazyLock;

use hangup::conversation::{Conversation, Deed, Did, Reply, Screen, Setting};
use hangup::{
    Case, IncidentFacts, Lang, Questionnaire, Report, ResultDetail,
    render::{Paper, TextStyle},
};
use libfuzzer_sys::fuzz_target;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::embedded);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines();
    let setting = Setting { menu: true, can_copy: true, today: "2026-01-02".into(), ..Setting::default() };
    let answers = QUESTIONNAIRE.no_answers();
    let mut talk = Conversation::new(&QUESTIONNAIRE, answers, Case::default(), Lang::En, setting);
    for line in lines.by_ref().take(60) {
        let before = talk.answers().clone();
        let outcome = talk.reply(Reply::Text(line.to_owned()));
        let saved = outcome.deeds.contains(&Deed::Save);
        assert!(saved || *talk.answers() == before, "an answer that changes is saved");
        for deed in outcome.deeds {
            talk.did(&deed, if line.len() % 2 == 0 { Did::Done } else { Did::Failed("x".into()) });
        }
        let view = talk.view();
        assert_eq!(view.screen == Screen::Done, talk.ended().is_some());
    }
    // Printing takes a hundred times as long as answering.
    if bytes.len() % 32 != 0 {
        return;
    }
    let detail = &QUESTIONNAIRE.details[bytes.len() % QUESTIONNAIRE.details.len()];
    let Ok(masked) = detail.accept(lines.next().unwrap_or_default(), false) else { return };
    let facts = IncidentFacts { details: vec![(detail.id.clone(), masked.text)], ..IncidentFacts::default() };
    for lang in Lang::ALL {
        let report = Report::new(&QUESTIONNAIRE, talk.answers(), lang);
        let result = hangup::result(&report, ResultDetail::Full, None);
        let documents = [result, hangup::incident(&report, &facts, &QUESTIONNAIRE.readers[0])];
        let style = TextStyle { columns: 20 + bytes.len() % 60, color: false, rules: true };
        for output in [
            hangup::render::text(&documents, style),
            hangup::render::markdown(&documents),
            hangup::render::html(&documents, Paper::A4),
        ] {
            assert!(output.lines().all(|line| hangup::mask::visible(line) == line));
        }
    }
});
