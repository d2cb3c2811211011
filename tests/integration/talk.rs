//! What must hold for a conversation whatever is typed.

use hangup::conversation::{Conversation, Deed, Did, Reply, Screen, Setting};
use hangup::{Case, Lang};
use proptest::prelude::*;

use super::env::questionnaire;

/// What people type, and what nobody should.
fn any_lines() -> impl Strategy<Value = Vec<String>> {
    let known = prop::sample::select(vec![
        "y",
        "n",
        "u",
        "yes",
        "not sure",
        "はい",
        "1",
        "2",
        "3",
        "0",
        "7",
        "",
        "b",
        "?",
        "h",
        "l",
        "s",
        "q",
        "WA",
        "CA",
        "カリ",
        "skip",
        "1 4 7",
        "none of the rest",
        "report.txt",
        "card 4111 1111 1111 1111",
        "what",
    ]);
    prop::collection::vec(known.prop_map(str::to_owned), 0..70)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed: an answer is changed only by a reply that is saved, how much is done never runs backwards,
    /// what is up can be shown, and the end is the end.
    #[test]
    fn a_conversation_stands_whatever_is_typed(lines in any_lines(), menu in any::<bool>()) {
        let setting = Setting { menu, can_copy: true, today: "2026-01-02".into(), ..Setting::default() };
        let answers = questionnaire().no_answers();
        let mut talk = Conversation::new(questionnaire(), answers, Case::default(), Lang::En, setting);
        let mut share = 0;
        for line in lines {
            let before = talk.answers().clone();
            let ended = talk.ended();
            let outcome = talk.reply(Reply::Text(line.clone()));
            prop_assert!(outcome.deeds.contains(&Deed::Save) || *talk.answers() == before, "{}", line);
            for deed in outcome.deeds {
                talk.did(&deed, if line.is_empty() { Did::Failed("no".into()) } else { Did::Done });
            }
            prop_assert!(ended.is_none() || ended == talk.ended());
            let view = talk.view();
            prop_assert_eq!(view.screen == Screen::Done, talk.ended().is_some());
            let now = match &view.screen {
                Screen::Question(view) => view.share,
                Screen::Page(view) => {
                    prop_assert!(view.marked < view.rows.len());
                    view.share
                }
                Screen::Menu(view) => {
                    prop_assert!(!view.entries.is_empty() && !view.question.is_empty());
                    share
                }
                _ => share,
            };
            prop_assert!(now >= share);
            share = now;
        }
    }
}
