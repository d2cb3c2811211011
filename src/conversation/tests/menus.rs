use super::*;

#[track_caller]
fn menu(talk: &Conversation<'_>) -> MenuView {
    match talk.view().screen {
        Screen::Menu(menu) => menu,
        Screen::Result(result) => result.menu,
        other => panic!("no menu: {other:?}"),
    }
}

fn offers_s(talk: &Conversation<'_>) -> bool {
    talk.view().keys.iter().any(|key| key.key == "s")
}

#[test]
fn the_verdict_is_said_once_after_four_answers_with_its_reason() {
    let mut talk = after(&CERTAIN);
    let heading = menu(&talk).heading;
    assert_eq!(heading[0], (Tone::Alarm, questionnaire().band(crate::Verdict::Scam).title.en.clone()));
    assert!(heading[1].1.contains("deported") || heading[1].1.contains("deportation"), "{heading:?}");
    let outcome = talk.reply(Reply::Choose(1));
    assert!(matches!(outcome.said[..], [Said::Kept(Tone::Alarm, _)]));
    assert_eq!(talk.answers().iter().count(), 4);
    for _ in 0..6 {
        say(&mut talk, &["n"]);
        assert!(!matches!(talk.view().screen, Screen::Menu(_)), "asked once");
    }
}

#[test]
fn s_is_there_from_the_moment_it_is_certain_and_never_before() {
    let mut talk = talk();
    for line in CERTAIN {
        assert!(!offers_s(&talk));
        say(&mut talk, &["s"]);
        assert!(talk.view().notice.is_some(), "before that it means nothing");
        say(&mut talk, &[line]);
    }
    assert!(offers_s(&talk));
    say(&mut talk, &["2"]);
    for _ in 0..5 {
        assert!(offers_s(&talk));
        say(&mut talk, &["n"]);
    }
    say(&mut talk, &["s"]);
    assert!(matches!(talk.view().screen, Screen::Page(_)), "{:?}", talk.view().screen);
    assert!(offers_s(&talk));
    let outcome = talk.reply(Reply::WhatToDo);
    assert!(outcome.deeds.contains(&Deed::Deliver) && matches!(talk.view().screen, Screen::Result(_)));
    assert!(!offers_s(&talk));
}

#[test]
fn a_page_is_answered_by_numbers_by_rows_and_by_none_of_the_rest() {
    let page = [&CERTAIN[..], &["1"]].concat();
    let rows = |talk: &Conversation<'_>| match talk.view().screen {
        Screen::Page(view) => view,
        other => panic!("{other:?}"),
    };
    let first = rows(&after(&page));
    assert_eq!((first.open, first.marked), (first.rows.len(), 0));
    for line in ["1 3", "1,3", "1、3", "１　３", " 3 1 "] {
        let view = rows(&after(&[&page[..], &[line]].concat()));
        let answers: Vec<_> = view.rows.iter().map(|row| row.answer).collect();
        assert_eq!(answers[..4], [Some(Answer::Yes), None, Some(Answer::Yes), None], "{line}");
        assert_eq!(view.open, first.open - 2, "{line}: nothing is taken as answered that was not");
    }
    let by_rows = after(&[&page[..], &vec!["y"][..], &vec!["n"; first.rows.len() - 1][..]].concat());
    let rest = after(&[&page[..], &["1 0"]].concat());
    let one_by_one = after(&[&page[..], &["y", "0"]].concat());
    let words = after(&[&page[..], &["yes", "none of the rest"]].concat());
    for other in [&rest, &one_by_one, &words] {
        assert_eq!(by_rows.answers(), other.answers());
        assert_eq!(by_rows.view(), other.view());
    }
    for wrong in ["1 99", "1 y", "y n", "1.5"] {
        let talk = after(&[&page[..], &[wrong]].concat());
        assert_eq!(rows(&talk).open, first.open, "{wrong}");
        assert!(talk.view().notice.is_some());
    }
}

#[test]
fn enter_leaves_a_page_with_open_rows_only_the_second_time() {
    let mut talk = after(&[&CERTAIN[..], &["1", "y", ""]].concat());
    assert!(talk.view().notice.is_some() && matches!(talk.view().screen, Screen::Page(_)));
    let mut other = talk.clone();
    say(&mut other, &["n", ""]);
    assert!(matches!(other.view().screen, Screen::Page(_)), "something else in between takes it back");
    let outcome = talk.reply(Reply::Enter);
    assert!(!matches!(talk.view().screen, Screen::Page(_)));
    let word = |said: &Said| matches!(said, Said::Folded { answer: Answer::No, .. });
    assert!(!outcome.said.iter().any(word), "what is open is not said to be a no: {outcome:?}");
}

#[test]
fn marks_move_and_rows_are_answered_where_they_stand() {
    let mut talk = after(&[&CERTAIN[..], &["1"]].concat());
    talk.reply(Reply::Mark(5));
    talk.reply(Reply::Answer(Answer::Unsure));
    let Screen::Page(view) = talk.view().screen else { panic!("a page") };
    assert_eq!((view.rows[5].answer, view.rows[0].answer, view.marked), (Some(Answer::Unsure), None, 6));
    talk.reply(Reply::Mark(1));
    talk.reply(Reply::Answer(Answer::Yes));
    let Screen::Page(view) = talk.view().screen else { panic!("a page") };
    assert_eq!((view.rows[1].answer, view.marked), (Some(Answer::Yes), 2));
    say(&mut talk, &["b"]);
    assert!(matches!(talk.view().screen, Screen::Question(_)), "back, to before the page");
}

#[test]
fn the_review_is_grouped_the_yeses_first_and_any_answer_can_be_changed() {
    let mut talk = after(&TO_REVIEW);
    let Screen::Review(review) = talk.view().screen else { panic!("the review") };
    let numbers: Vec<_> = review.groups.iter().flat_map(|group| &group.rows).map(|row| row.number).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    for group in &review.groups {
        assert!(group.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.answer)), "{group:?}");
    }
    let row = review.groups.iter().flat_map(|group| &group.rows).find(|row| row.answer == Some(Answer::Yes));
    say(&mut talk, &[&row.expect("a yes").number.to_string()]);
    let Screen::Question(view) = talk.view().screen else { panic!("a question") };
    assert_eq!(view.given, Some(Answer::Yes));
    say(&mut talk, &["y"]);
    assert!(matches!(talk.view().screen, Screen::Review(_)));
    for wrong in ["0", "999", "n", "what"] {
        say(&mut talk, &[wrong]);
        assert_eq!(talk.view().notice.as_deref(), Some(words(Lang::En).interview.review_hint), "{wrong}");
    }
}

#[test]
fn stopping_asks_first() {
    let mut talk = after(&["n", "q"]);
    assert_eq!(menu(&talk).question, words(Lang::En).interview.really_stop);
    for no in ["n", "2", "b", "go on"] {
        let mut talk = talk.clone();
        say(&mut talk, &[no]);
        assert_eq!((talk.ended(), asked(&talk)), (None, text("danger_now")), "{no}");
    }
    for yes in ["y", "1", "q", "stop", "はい"] {
        let mut talk = talk.clone();
        say(&mut talk, &[yes]);
        assert_eq!((talk.ended(), menu(&talk).question.as_str()), (None, words(Lang::En).interview.save_first));
        let mut saving = talk.clone();
        say(&mut saving, &["y", "answers.yaml"]);
        saving.did(&Deed::SaveTo("answers.yaml".into()), Did::Wrote { file: "/answers.yaml".into(), can_open: false });
        say(&mut talk, &["n"]);
        assert_eq!((talk.ended(), saving.ended()), (Some(Ending::Stopped), Some(Ending::Stopped)), "{yes}");
    }
    let nobody = Setting { menu: false, ..setting() };
    let mut alone = Conversation::new(questionnaire(), talk.answers().clone(), Case::default(), Lang::En, nobody);
    say(&mut alone, &["q", "y"]);
    assert_eq!(alone.ended(), Some(Ending::Stopped), "nobody is there to be asked");
    say(&mut talk, &["u"]);
    assert!(talk.view().notice.is_some() && talk.ended().is_none());
}

#[test]
fn the_result_fits_and_names_the_consulate_with_its_number() {
    for lang in Lang::ALL {
        let mut talk = at_result("WA");
        talk.reply(Reply::Speak(Some(lang)));
        let Screen::Result(result) = talk.view().screen else { panic!("the result") };
        assert!((3..=5).contains(&result.steps.len()) && !result.reasons.is_empty());
        assert!(result.reasons.iter().all(|reason| !reason.source.is_empty()));
        assert!(
            result.steps.iter().any(|step| step
                .contacts
                .iter()
                .any(|at| at.phone.as_deref() == Some("+1-206-682-9107") && at.address.is_none())),
            "{:?}",
            result.steps
        );
        assert!(result.menu.entries.len() <= 8);
    }
}

#[test]
fn the_menu_comes_back_until_it_is_left() {
    let mut talk = at_result("WA");
    let deeds = talk.reply(Reply::Choose(0)).deeds;
    assert_eq!(deeds, [Deed::Print(Paper::Result)]);
    assert_eq!(talk.did(&deeds[0], Did::Done), []);
    assert!(matches!(talk.view().screen, Screen::Result(_)));
    let by_word = say(&mut talk, &["everything"]);
    assert_eq!(by_word[0].deeds, [Deed::Print(Paper::Result)]);
    for (line, back) in [("2", "b"), ("3", "b"), ("4", "back"), ("5", "2"), ("7", "b")] {
        say(&mut talk, &[line]);
        assert!(!matches!(talk.view().screen, Screen::Result(_)), "{line}");
        say(&mut talk, &[back]);
        assert!(matches!(talk.view().screen, Screen::Result(_)), "{line} {back}: {:?}", talk.view().screen);
    }
    say(&mut talk, &["quit", "n"]);
    assert_eq!(talk.ended(), Some(Ending::Finished));
}

#[test]
fn the_message_can_be_copied_and_is_called_copied_only_if_it_is_known() {
    for (did, told) in
        [(Did::Done, words(Lang::En).interview.copied), (Did::HandedOver, words(Lang::En).interview.perhaps_copied)]
    {
        let mut talk = at_result("WA");
        say(&mut talk, &["5"]);
        let deed = say(&mut talk, &["copy"]).remove(0).deeds.remove(0);
        assert!(matches!(&deed, Deed::Copy(text) if menu_message(text)));
        assert_eq!(talk.did(&deed, did), [Said::Line(Tone::Calm, told.to_owned())]);
    }
}

fn menu_message(text: &str) -> bool {
    let mut answers = questionnaire().no_answers();
    answers.place = questionnaire().find_place("WA");
    text == crate::message(questionnaire(), &answers, Lang::En, None)
}

#[test]
fn an_answer_changed_after_the_result_gives_another_one() {
    let mut talk = at_result("WA");
    say(&mut talk, &["6"]);
    let Screen::Review(review) = talk.view().screen else { panic!("the review") };
    let threat = review.groups.iter().flat_map(|group| &group.rows);
    let short = &questionnaire().question(id("threatened_deportation_or_passport")).short.en;
    let row = threat.clone().find(|row| row.short == *short).expect("the threat").number.to_string();
    say(&mut talk, &[&row, "n"]);
    assert!(matches!(talk.view().screen, Screen::Question(_)), "no longer certain: the questions left out are asked");
}
