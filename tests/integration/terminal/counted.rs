//! What an interview costs: keys, screens and rows, counted on the program itself.

use hangup::words::words;
use hangup::{Answer, Lang, Next, Verdict};

use super::places::Place;
use super::screen::Start;
use super::walk::{arrive, walk};
use crate::env::{Call, TestEnv, question, questionnaire, title};

/// Keys one after the other, each group with what comes up behind it. Gives how many keys and how many screens it took.
fn press(terminal: &mut super::screen::Terminal, groups: &[(&str, &str)]) -> (usize, usize) {
    for (keys, then) in groups {
        terminal.type_until(keys, then);
    }
    (groups.iter().map(|(keys, _)| keys.chars().count()).sum(), groups.len())
}

#[test]
fn the_call_of_the_advisory_is_judged_after_four_answers_and_reported_after_twenty_keys() {
    for lang in Lang::ALL {
        let env = TestEnv::new();
        let words = &words(lang).interview;
        let detail = questionnaire().details[0].prompt.get(lang);
        let mut terminal = Start::new(&env, &format!("--lang {} --save case.yaml", lang.tag())).size(24, 80).go();
        terminal.until(question("still_on_call", lang));
        let judged = press(
            &mut terminal,
            &[
                ("n", question("danger_now", lang)),
                ("N", question("claimed_japanese_official", lang)),
                ("y", question("threatened_deportation_or_passport", lang)),
                ("Y", words.decided),
            ],
        );
        assert_eq!(judged, (4, 4));
        terminal.until_shown(title(Verdict::Scam, lang));
        let told = press(
            &mut terminal,
            &[("s", words.none_left), ("y0", words.review_question), ("y", words.state), ("wa\r", words.what_next)],
        );
        assert!(judged.0 + told.0 <= 14 && judged.1 + told.1 <= 9, "{judged:?} {told:?}");
        let reported = press(
            &mut terminal,
            &[("2", words.report_for), ("1", detail), ("\u{1b}[6~", "report-police.pdf"), ("\r", "report-police.pdf")],
        );
        assert!(judged.0 + told.0 + reported.0 <= 20, "{reported:?}");
        terminal.until(words.what_next);
        assert!(env.files().contains(&"report-police.pdf".to_owned()));
        assert_eq!(env.case("case.yaml").state.as_deref(), Some("WA"));
    }
}

#[test]
fn a_call_with_nothing_in_it_has_at_most_28_questions() {
    let asked = Call::of(&[]).steps().into_iter().filter(|(step, _)| matches!(step, Next::Ask(_))).count();
    assert!(asked <= 28, "{asked}");
}

#[test]
fn eight_answers_and_the_ninth_question_stand_on_one_screen() {
    for lang in Lang::ALL {
        let env = TestEnv::new();
        let mut terminal = Start::new(&env, &format!("--lang {}", lang.tag())).size(24, 80).go();
        let call = Call::of(&[("claimed_japanese_official", Answer::Unsure)]);
        let steps: Vec<_> = call
            .steps()
            .into_iter()
            .filter_map(|(step, _)| match step {
                Next::Ask(id) => Some(id),
                _ => None,
            })
            .take(9)
            .collect();
        walk(&mut terminal, &call, lang, |step| step == Next::Ask(steps[8]));
        for id in &steps[..8] {
            terminal.until_shown(questionnaire().question(*id).short.get(lang));
        }
        terminal.until_shown(questionnaire().question(steps[8]).text.get(lang));
        terminal.until_shown(words(lang).interview.or_arrows);
    }
}

#[test]
fn enter_first_answers_nothing_anywhere() {
    std::thread::scope(|scope| {
        for place in [Place::First, Place::Later, Place::Decided, Place::Page, Place::ReallyStop, Place::Menu] {
            scope.spawn(move || {
                let env = TestEnv::new();
                let mut terminal = place.reach(&env, Lang::En);
                let before = env.read("whole.yaml");
                // An Enter right behind a word only ends it.
                std::thread::sleep(std::time::Duration::from_millis(1100));
                let words = &words(Lang::En).interview;
                terminal.type_until(
                    "\r",
                    match place {
                        Place::First | Place::Later => words.unknown_key,
                        Place::Page => "no answer",
                        _ => words.choose_one,
                    },
                );
                assert_eq!(env.read("whole.yaml"), before, "{place:?}");
                terminal.until_shown(place.text(Lang::En));
            });
        }
    });
}

#[test]
fn a_page_is_answered_by_letters_and_the_rest_by_one_key() {
    let env = TestEnv::new();
    let mut terminal = Place::Page.reach(&env, Lang::En);
    terminal.send("yu\u{1b}[B0");
    arrive(&mut terminal, Next::Review, Lang::En);
    let given = env.case("whole.yaml").answers;
    let answer = |id: &str| given.iter().find(|(known, _)| known == id).map(|(_, answer)| *answer);
    let rows: Vec<_> = questionnaire()
        .questions
        .iter()
        .filter(|question| questionnaire().sections[question.section].page.is_some())
        .map(|question| question.id.as_str())
        .filter(|id| answer(id).is_some())
        .collect();
    assert_eq!(
        (answer(rows[0]), answer(rows[1]), answer(rows[2])),
        (Some(Answer::Yes), Some(Answer::Unsure), Some(Answer::No))
    );
    assert!(rows.len() > 8);
}
