//! Every screen a conversation comes to, drawn for several sizes.

use hangup::conversation::{Conversation, Reply, Screen, Setting, View};
use hangup::{Answer, Case, Lang, Questionnaire, Verdict};

use super::doing::Doing;
use super::picture::Size;
use super::shown::{picture, result_rows};

const USUAL: Size = Size { rows: 24, columns: 80 };
const SMALL: Size = Size { rows: 20, columns: 40 };

/// Goes through a conversation to its result, with these answers and a no to everything else; looks at every view.
fn hold(questionnaire: &Questionnaire, given: &[(&str, Answer)], place: &str, lang: Lang, look: &mut dyn FnMut(&View)) {
    let mut answers = questionnaire.no_answers();
    answers.place = questionnaire.find_place(place);
    for (id, answer) in given {
        answers.set(questionnaire.find(id).unwrap_or_else(|| panic!("no question `{id}`")), *answer);
    }
    let setting = Setting { menu: true, can_copy: true, today: "2026-01-02".into(), ..Setting::default() };
    let mut talk = Conversation::new(questionnaire, answers, Case::default(), lang, setting);
    for _ in 0..200 {
        let view = talk.view();
        look(&view);
        let reply = match &view.screen {
            Screen::Question(_) => Reply::Answer(Answer::No),
            Screen::Page(_) => Reply::NoneLeft,
            Screen::Menu(_) => Reply::Choose(1),
            Screen::Result(_) | Screen::Done => return,
            _ => Reply::Enter,
        };
        talk.reply(reply);
    }
    panic!("it never came to a result");
}

/// Answers that come to each verdict, with as much given away as there is.
fn calls(questionnaire: &Questionnaire) -> Vec<(Verdict, Vec<(&str, Answer)>)> {
    let yes = |ids: &[&'static str]| ids.iter().map(|id| (*id, Answer::Yes)).collect::<Vec<_>>();
    let everything = questionnaire.questions.iter().filter(|question| question.phase.is_interview());
    let worst: Vec<_> = everything.map(|question| (question.id.as_str(), Answer::Yes)).collect();
    vec![
        (Verdict::Scam, worst),
        (Verdict::Scam, yes(&["claimed_japanese_official", "threatened_deportation_or_passport"])),
        (Verdict::LikelyScam, yes(&["asked_money", "deadline", "number_hidden_or_foreign"])),
        (Verdict::Caution, yes(&["deadline", "number_hidden_or_foreign"])),
        (Verdict::NoKnownSigns, Vec::new()),
    ]
}

#[test]
fn every_result_fits_its_screen_in_every_state_and_language() {
    let questionnaire = Questionnaire::embedded();
    let mut seen = Vec::new();
    for (index, (_, given)) in calls(&questionnaire).into_iter().enumerate() {
        // All of them for the worst call; where less is shown, some.
        let places = questionnaire.places.iter().map(|place| place.code.as_str()).chain([""]);
        for place in places.step_by(if index == 0 { 1 } else { 7 }) {
            for lang in Lang::ALL {
                hold(&questionnaire, &given, place, lang, &mut |view| {
                    let Screen::Result(result) = &view.screen else { return };
                    for size in [USUAL, SMALL] {
                        fits(view, result, place, size);
                    }
                    seen.push(result.title.clone());
                });
            }
        }
    }
    seen.sort();
    seen.dedup();
    assert!(seen.len() >= 6, "{seen:?}");
}

/// The verdict, its comfort, a reason or what it means, and at least three steps with their numbers are on one screen
/// with the menu; on the usual one, every step that all are told of, and every entry of the menu.
fn fits(view: &View, result: &hangup::conversation::ResultView, place: &str, size: Size) {
    let above: Vec<_> = result_rows(view, result, size).iter().map(super::picture::Row::text).collect();
    let (menu, _) = picture(view, &Doing::default(), size).fit(size.height());
    let rows = above.len() + menu.len();
    let shown = above.join("\n");
    assert!(rows <= size.height(), "{place} {size:?}: {rows} rows\n{shown}");
    let dense = |text: &str| text.split_whitespace().collect::<String>();
    let text = dense(&shown);
    assert!(text.contains(&dense(&result.title)) && text.contains(&dense(&result.comfort)), "{size:?}\n{shown}");
    let why = result.reasons.first().map_or(&result.meaning, |reason| &reason.text);
    assert!(text.contains(&dense(why)), "{place} {size:?}: {why}\n{shown}");
    let always = if size == USUAL { 4 } else { 3 };
    let steps: Vec<_> = result.steps.iter().filter(|step| step.rank < always).collect();
    for (index, step) in steps.iter().enumerate() {
        let name = dense(&format!("{}{}", index + 1, step.short));
        assert!(text.contains(&name) || size == USUAL, "{place} {size:?}: {name}\n{shown}");
        assert!(text.contains(&dense(&step.short)), "{place} {size:?}: {}\n{shown}", step.short);
        for contact in &step.contacts {
            let reached = contact.phone.as_ref().or(contact.address.as_ref()).map(|text| dense(text));
            assert!(text.contains(&reached.unwrap_or_default()), "{place} {size:?}: {contact:?}\n{shown}");
            let several = step.contacts.len() > 1;
            let city = contact.name.split([':', '：']).next().filter(|_| several && size == USUAL);
            assert!(text.contains(&dense(city.unwrap_or_default())), "{place}: {contact:?}\n{shown}");
        }
    }
    assert!(size == SMALL || menu.len() >= result.menu.entries.len(), "{place}");
}

#[test]
fn no_row_of_any_screen_reaches_the_edge_and_none_is_too_high() {
    let questionnaire = Questionnaire::embedded();
    for (_, given) in calls(&questionnaire) {
        for lang in Lang::ALL {
            hold(&questionnaire, &given[..given.len().min(3)], "", lang, &mut |view| {
                for size in [USUAL, SMALL, Size { rows: 9, columns: 20 }, Size { rows: 60, columns: 200 }] {
                    let (rows, cursor) = picture(view, &Doing::default(), size).fit(size.height());
                    assert!(rows.len() <= size.height() && cursor.0 < rows.len().max(1), "{:?}", view.screen);
                    for row in rows {
                        assert!(row.columns() < size.columns, "{size:?}: {}", row.text());
                    }
                }
            });
        }
    }
}
