//! The short result: which steps, whom to call, what is told of a doubt; and what stands above it.

use super::*;
use crate::questionnaire::Step as PlanStep;

fn result_of(lines: &[&str], place: &str) -> ResultView {
    let mut talk = after(lines);
    say(&mut talk, &["", place]);
    match talk.view().screen {
        Screen::Result(result) => result,
        other => panic!("{other:?}"),
    }
}

fn short(id: &str) -> &'static str {
    let step: Option<&PlanStep> = questionnaire().plan.iter().find(|step| step.id == id);
    &step.expect("a step").short.en
}

/// Danger, a card, a bank account and money sent by bank transfer.
const WORST: [&str; 7] = ["n", "y", "", "y", "y", "1", "1 2 13 0"];

fn worst(place: &str) -> ResultView {
    let mut talk = after(&WORST);
    while matches!(talk.view().screen, Screen::Question(_)) {
        say(&mut talk, &["y"]);
    }
    say(&mut talk, &["", place]);
    match talk.view().screen {
        Screen::Result(result) => result,
        other => panic!("{other:?}"),
    }
}

#[test]
fn hanging_up_the_police_and_the_consulate_are_among_the_steps_whatever_was_lost() {
    for result in [result_of(&["n", "n", "y", "y", "1", "1 2 0"], "WA"), worst("WA")] {
        let steps: Vec<_> = result.steps.iter().map(|step| step.short.as_str()).collect();
        for id in ["hang_up", "report_police", "notify_consulate"] {
            assert!(steps.contains(&short(id)), "{id}: {steps:?}");
        }
        assert!(!result.all_steps && result.steps.len() == 5, "{steps:?}");
        let mut ranks: Vec<_> = result.steps.iter().map(|step| step.rank).collect();
        ranks.sort_unstable();
        assert_eq!(ranks, [0, 1, 2, 3, 4]);
    }
    let worst = worst("WA");
    assert_eq!((worst.steps[0].short.as_str(), worst.steps[0].rank), (short("call_911"), 0));
}

#[test]
fn each_number_stands_with_its_city_and_two_offices_each_with_its_part() {
    let offices = |place: &str, more: &[&str]| {
        let mut talk = after(&TO_REVIEW);
        say(&mut talk, &[&["", place], more].concat());
        let Screen::Result(result) = talk.view().screen else { panic!("{:?}", talk.view().screen) };
        let step = result.steps.into_iter().find(|step| step.short == short("notify_consulate"));
        let contact = |at: ContactView| (at.phone.unwrap_or_default(), at.name, at.address.is_some());
        step.expect("the consulate").contacts.into_iter().map(contact).collect::<Vec<_>>()
    };
    let at = |phone: &str, name: &str| (phone.to_owned(), name.to_owned(), false);
    assert_eq!(offices("WA", &[]), [at("+1-206-682-9107", "Seattle")]);
    let both = offices("CA", &["u"]);
    assert!(both[0] == at("+1-213-617-6700", "Los Angeles: San Luis Obispo and south"), "{both:?}");
    assert!(both[1].0 == "+1-415-780-6000" && both[1].1.starts_with("San Francisco: "), "{both:?}");
    assert_eq!(offices("GU", &[]), [(String::new(), "Hagatna".to_owned(), true)], "no sure number: its site");
}

#[test]
fn what_the_person_was_not_sure_of_is_told_as_that() {
    let mut talk = after(&["n", "n", "u", "u"]);
    while matches!(talk.view().screen, Screen::Question(_)) {
        say(&mut talk, &["u"]);
    }
    say(&mut talk, &["0", "", "WA"]);
    let Screen::Result(result) = talk.view().screen else { panic!("{:?}", talk.view().screen) };
    for reason in &result.reasons {
        assert!(reason.text.starts_with("You were not sure: "), "{reason:?}");
        assert!(reason.source.starts_with("Source: "), "{reason:?}");
    }
    assert!(!result.reasons.is_empty());
}

#[test]
fn words_to_say_are_labelled_and_told_in_the_language_spoken() {
    let mut talk = at_result("WA");
    let said = |talk: &Conversation<'_>| match talk.view().screen {
        Screen::Result(result) => result.steps.into_iter().filter_map(|step| step.say).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert!(said(&talk).iter().all(|say| say.starts_with("Say: ")) && !said(&talk).is_empty());
    talk.reply(Reply::Speak(Some(Lang::Ja)));
    assert!(
        said(&talk).iter().all(|say| say.starts_with("英語での言い方：") && say.ends_with('）')),
        "{:?}",
        said(&talk)
    );
}

#[test]
fn the_verdict_above_the_question_for_the_place_goes_with_it() {
    for line in ["", "WA"] {
        let mut talk = after(&TO_REVIEW);
        let said = say(&mut talk, &["", line]);
        assert!(matches!(said[0].said[..], [Said::Kept(..)]), "{said:?}");
        assert_eq!(said[1].said[0], Said::Withdrawn(1), "{said:?}");
    }
}

#[test]
fn going_back_unfolds_what_was_folded() {
    let mut talk = after(&["n", "n"]);
    let said = |outcomes: Vec<Outcome>| outcomes.into_iter().flat_map(|outcome| outcome.said).collect::<Vec<_>>();
    assert_eq!(said(say(&mut talk, &["b", "b"])), [Said::Withdrawn(1), Said::Withdrawn(2)], "the heading goes with it");
    let again = said(say(&mut talk, &["u"]));
    assert!(matches!(again[..], [Said::Section(_), Said::Folded { number: Some(1), .. }]), "{again:?}");
}

#[test]
fn an_answer_changed_from_the_review_says_that_it_was() {
    let mut talk = after(&TO_REVIEW);
    let said = say(&mut talk, &["1", "u"]).remove(1).said;
    assert_eq!(said[0], Said::Section(words(Lang::En).interview.changed.to_owned()));
}

#[test]
fn minutes_parts_and_numbers_never_go_up_again() {
    for answer in ["y", "n", "u"] {
        let mut talk = after(&[]);
        let (mut minutes, mut parts) = (usize::MAX, Vec::new());
        while !matches!(talk.view().screen, Screen::Review(_)) {
            if let Screen::Question(view) = talk.view().screen {
                let digits =
                    |text: &str| text.split(|letter: char| !letter.is_ascii_digit()).find_map(|n| n.parse().ok());
                let now: usize = digits(&view.progress).expect("minutes");
                assert!(now <= minutes, "{}", view.progress);
                minutes = now;
                assert!(!view.where_in_words.contains("about"), "{}", view.where_in_words);
                let part = view.where_in_words.split("Part ").nth(1).expect("a part");
                parts.push(part.split(':').next().expect("of how many").to_owned());
            }
            let line = if matches!(talk.view().screen, Screen::Page(_)) { "0" } else { answer };
            let line = if matches!(talk.view().screen, Screen::Menu(_)) { "2" } else { line };
            say(&mut talk, &[line]);
        }
        let of = |part: &String| part.split(" of ").nth(1).map(str::to_owned);
        assert!(parts.windows(2).all(|pair| of(&pair[0]) == of(&pair[1])), "{parts:?}");
    }
}
