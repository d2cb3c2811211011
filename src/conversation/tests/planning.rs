//! Steps ticked off, without a terminal.

use proptest::prelude::*;

use super::*;
use crate::case::CaseStep;

const TODAY: &str = "2026-12-10";

/// A scam a fortnight ago, with money and a number gone.
fn planning(answered: &str) -> Planning<'static> {
    let mut answers = questionnaire().no_answers();
    for id in ["claimed_japanese_official", "threatened_arrest_or_freeze", "sent_money", "gave_ssn"] {
        answers.set(id_of(id), Answer::Yes);
    }
    let given = assess(questionnaire(), &answers);
    let case = Case::of(questionnaire(), "", Lang::En, &answers, &given);
    let case = Case { answered: Some(answered.to_owned()), ..case };
    Planning::new(questionnaire(), answers, case, Lang::En, TODAY.to_owned())
}

const LATE: &str = "2026-11-26T09:30:00-08:00";
const EARLY: &str = "2026-12-04T09:30:00-08:00";

fn id_of(id: &str) -> QuestionId {
    questionnaire().find(id).expect("a question")
}

fn typed(planning: &mut Planning<'_>, lines: &[&str]) -> Vec<Outcome> {
    lines.iter().map(|line| planning.reply(Reply::Text((*line).to_owned()))).collect()
}

fn list(planning: &Planning<'_>) -> Vec<ReviewRow> {
    match planning.view().screen {
        Screen::Review(view) => view.groups.into_iter().flat_map(|group| group.rows).collect(),
        screen => panic!("no list: {screen:?}"),
    }
}

#[test]
fn a_step_is_ticked_with_its_number_and_unticked_again() {
    let mut planning = planning(EARLY);
    let step = list(&planning).iter().find(|row| row.short == "Local police").expect("a step").number.to_string();
    let done = typed(&mut planning, &[&step, " 26-4711 "]);
    assert_eq!(done[1].deeds, [Deed::Save]);
    let kept = CaseStep { done: TODAY.into(), reference: Some("26-4711".into()) };
    assert_eq!(planning.case().steps, [("report_police".to_owned(), kept.clone())]);
    assert_eq!(list(&planning)[step.parse::<usize>().expect("a number") - 1].word, "done 2026-12-10, number 26-4711");
    // Back changes nothing; Enter keeps the number that is there.
    typed(&mut planning, &[&step, "b", &step, "1", "b", &step, "1", ""]);
    assert_eq!(planning.case().steps[0].1, kept);
    typed(&mut planning, &[&step, "2"]);
    assert_eq!(planning.case().steps, []);
    typed(&mut planning, &[""]);
    assert_eq!(planning.view().screen, Screen::Done);
}

#[test]
fn a_number_that_is_too_long_is_asked_for_again() {
    let mut planning = planning(EARLY);
    let step = list(&planning).iter().find(|row| row.short == "Local police").expect("a step").number.to_string();
    let long = "9".repeat(crate::tracking::MAX_REFERENCE_CHARS + 1);
    typed(&mut planning, &[&step, &long]);
    assert!(matches!(planning.view(), View { screen: Screen::Field(_), notice: Some(_), .. }));
    assert_eq!(planning.case().steps, []);
    typed(&mut planning, &[&long[1..]]);
    assert_eq!(planning.case().steps.len(), 1);
}

#[test]
fn a_week_after_it_is_asked_what_came_of_it_and_the_answers_bring_steps() {
    assert!(planning(EARLY).start().is_empty() && matches!(planning(EARLY).view().screen, Screen::Review(_)));
    let mut planning = planning(LATE);
    let before = list(&self::planning(EARLY)).len();
    assert_eq!(planning.start().len(), 1);
    typed(&mut planning, &["y"]);
    assert_eq!(planning.case().answers.last(), Some(&("new_contact_since".to_owned(), Answer::Yes)));
    // Back takes the answer away again.
    typed(&mut planning, &["b", "yes"]);
    let mut asked = 1;
    while let Screen::Question(view) = planning.view().screen {
        assert_eq!(view.number, Some(asked + 1));
        let outcome = typed(&mut planning, &["n"]).remove(0);
        assert_eq!(outcome.deeds, [Deed::Save]);
        asked += 1;
    }
    assert_eq!(asked, 5);
    assert!(list(&planning).len() > before, "a new contact, an answer that did not come: new steps");
    assert!(planning.answers().get(id_of("credit_freeze_in_place")).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed: only steps of the plan are done, each once, and the case is read again as it was written.
    #[test]
    fn any_lines_leave_a_case_that_can_be_read(lines in prop::collection::vec("[0-9]{1,2}|[ynubq?lh]|はい|[a-z0-9 -]{0,12}|", 0..24)) {
        let mut planning = planning(LATE);
        for line in &lines {
            planning.reply(Reply::Text(line.clone()));
            let _ = planning.view();
        }
        let case = planning.case();
        let mut ids: Vec<_> = case.steps.iter().map(|(id, _)| id.clone()).collect();
        prop_assert!(ids.iter().all(|id| questionnaire().plan.iter().any(|step| step.id == *id)));
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), case.steps.len());
        let mut read = Case::parse(case.to_yaml().as_bytes()).expect("a case");
        prop_assert_eq!(&read, case);
        let resolved = read.resolve(questionnaire()).expect("answers");
        prop_assert_eq!(&resolved.answers, planning.answers());
    }
}

#[test]
fn only_where_somebody_answers_is_a_number_asked_for() {
    let mut planning = planning(EARLY);
    let hang_up = list(&planning).into_iter().next().expect("a step");
    assert_eq!(hang_up.short, "Hang up, do not call back");
    let done = typed(&mut planning, &["1"]);
    assert!(done[0].deeds == [Deed::Save] && matches!(planning.view().screen, Screen::Review(_)));
    let all = list(&planning).len();
    let told = (words(Lang::En).plan.count)(1, all);
    assert_eq!(planning.close(), [Said::Line(Tone::Calm, told)]);
}

#[test]
fn a_word_that_amends_or_means_nothing_does_so_a_week_after_too() {
    let mut planning = planning(LATE);
    let before = planning.answers().clone();
    planning.reply(Reply::Answer(Answer::No));
    planning.reply(Reply::TakeBack);
    assert!(*planning.answers() == before && planning.view().notice.is_some());
    planning.reply(Reply::Answer(Answer::No));
    planning.reply(Reply::Amend(Answer::Unsure));
    let given: Vec<_> = planning.answers().iter().filter(|(id, _)| before.get(*id).is_none()).collect();
    assert!(matches!(given[..], [(_, Answer::Unsure)]), "{given:?}");
}
