use super::*;

#[track_caller]
fn field(talk: &Conversation<'_>) -> FieldView {
    match talk.view().screen {
        Screen::Field(field) => field,
        other => panic!("no field: {other:?}"),
    }
}

/// At the first detail of a report for the police.
fn at_details() -> Conversation<'static> {
    let mut talk = at_result("WA");
    say(&mut talk, &["2", "1"]);
    talk
}

#[test]
fn only_details_that_apply_are_asked_and_each_may_stay_empty() {
    let mut talk = at_details();
    let first = field(&talk);
    assert!(!first.heading.is_empty() && first.number == 1);
    for number in 1..=first.of {
        assert_eq!(field(&talk).number, number);
        talk.reply(Reply::Enter);
    }
    let name = field(&talk);
    assert_eq!((name.of, name.value.as_str()), (1, "report-police.pdf"));
    assert_eq!(talk.details(), []);
    let deeds = talk.reply(Reply::Enter).deeds;
    assert_eq!(deeds, [Deed::Write(Paper::Report(0), "report-police.pdf".into())]);
}

#[test]
fn a_detail_is_kept_saved_gone_back_to_and_corrected() {
    let mut talk = at_details();
    let outcome = talk.reply(Reply::Text(" on Monday ".into()));
    assert_eq!(outcome.deeds, [Deed::Save]);
    talk.reply(Reply::Back);
    assert_eq!(field(&talk).value, "on Monday");
    talk.reply(Reply::Text("on Tuesday".into()));
    let first = questionnaire().details[0].id.clone();
    assert_eq!(talk.details(), [(first, "on Tuesday".to_owned())]);
    assert_eq!(talk.case("x").details, talk.details());
    say(&mut talk, &["b", ""]);
    assert_eq!(talk.details().len(), 1, "Enter alone keeps it");
}

#[test]
fn a_command_is_never_stored_as_text() {
    for (line, on) in [("b", false), ("q", false), ("h", false), ("l", true), ("?", true), ("y", true), ("ｎ", true)] {
        let mut talk = at_details();
        say(&mut talk, &[line]);
        assert_eq!(talk.details(), [], "{line}");
        assert_eq!(matches!(talk.view().screen, Screen::Field(_)), on, "{line}: {:?}", talk.view().screen);
    }
    let mut talk = at_details();
    say(&mut talk, &["yes, on Monday"]);
    assert_eq!(talk.details().len(), 1);
}

#[test]
fn what_was_hidden_is_told_and_can_be_undone() {
    let amount = questionnaire().details.iter().position(|detail| detail.whose == crate::mask::Whose::Person);
    let amount = &questionnaire().details[amount.expect("a detail of the person")].id;
    for (choice, kept) in [("1", "card **** **** **** 1111"), ("2", "card 4111 1111 1111 1111")] {
        let mut talk = at_details();
        while let Screen::Field(view) = talk.view().screen {
            let prompt = |detail: &&crate::questionnaire::Detail| detail.prompt.en == view.prompt;
            let detail = questionnaire().details.iter().find(prompt).expect("a detail");
            let line = if detail.id == *amount { "card 4111 1111 1111 1111" } else { "" };
            say(&mut talk, &[line]);
        }
        let Screen::Menu(menu) = talk.view().screen else { panic!("{:?}", talk.view().screen) };
        assert!(menu.heading.iter().any(|(_, line)| line.contains("1111")), "{menu:?}");
        say(&mut talk, &[choice]);
        assert_eq!(talk.details(), [(amount.clone(), kept.to_owned())]);
        assert!(matches!(talk.view().screen, Screen::Field(_)), "it goes on with the next one");
    }
}

#[test]
fn a_detail_that_is_too_long_is_refused_whole() {
    let mut talk = at_details();
    talk.reply(Reply::Text("x".repeat(6001)));
    assert!(talk.view().notice.is_some_and(|notice| notice.contains("6001")));
    assert_eq!((field(&talk).number, talk.details()), (1, &[][..]));
}

#[test]
fn a_name_that_will_not_do_is_asked_for_again_and_one_that_does_can_be_opened() {
    let mut talk = at_result("WA");
    let deed = say(&mut talk, &["4", "1", "sheet.doc"]).remove(2).deeds.remove(0);
    assert_eq!(deed, Deed::Write(Paper::Sheet, "sheet.doc".into()));
    assert_eq!(talk.did(&deed, Did::Failed("no such format".into())), []);
    assert_eq!((field(&talk).value.as_str(), talk.view().notice.as_deref()), ("sheet.pdf", Some("no such format")));
    let deed = talk.reply(Reply::Enter).deeds.remove(0);
    let wrote = Did::Wrote { file: "/home/a/sheet.pdf".into(), can_open: true };
    let said = talk.did(&deed, wrote);
    assert!(matches!(&said[..], [Said::Line(_, line)] if line.contains("/home/a/sheet.pdf")));
    let deed = say(&mut talk, &["y"]).remove(0).deeds.remove(0);
    assert_eq!(deed, Deed::Open("/home/a/sheet.pdf".into()));
    assert_eq!(talk.did(&deed, Did::HandedOver).len(), 1);
    assert!(matches!(talk.view().screen, Screen::Result(_)));
}

#[test]
fn the_details_are_asked_once_for_all_reports() {
    let mut talk = at_details();
    let fields = field(&talk).of;
    (0..fields).for_each(|_| {
        talk.reply(Reply::Enter);
    });
    let deed = talk.reply(Reply::Enter).deeds.remove(0);
    talk.did(&deed, Did::Wrote { file: "/x.pdf".into(), can_open: false });
    say(&mut talk, &["2", "1"]);
    assert_eq!(field(&talk).value, "report-police.pdf");
    say(&mut talk, &["b"]);
    assert_eq!((field(&talk).number, field(&talk).of), (fields, fields), "and can be gone back to");
}

#[test]
fn saving_is_offered_at_the_end_and_says_where_and_how_to_go_on() {
    let mut talk = at_result("WA");
    say(&mut talk, &["q"]);
    let Screen::Menu(menu) = talk.view().screen else { panic!("{:?}", talk.view().screen) };
    assert_eq!(menu.question, words(Lang::En).interview.save_first);
    say(&mut talk, &["y"]);
    assert_eq!(field(&talk).value, "call-2026-11-26.yaml");
    let deed = talk.reply(Reply::Enter).deeds.remove(0);
    assert_eq!(deed, Deed::SaveTo("call-2026-11-26.yaml".into()));
    talk.did(&deed, Did::Wrote { file: "/home/my calls/call.yaml".into(), can_open: false });
    assert_eq!(talk.ended(), Some(Ending::Finished));
    let told = format!("{:?}", talk.saved_where());
    assert!(told.contains("hangup check --resume '/home/my calls/call.yaml'"), "{told}");
    let saving = Setting { saving: Some("/a.yaml".into()), ..setting() };
    let mut talk = Conversation::new(questionnaire(), talk.answers().clone(), Case::default(), Lang::En, saving);
    say(&mut talk, &["1", "", "q"]);
    assert_eq!(talk.ended(), Some(Ending::Finished), "nobody is asked to save what is saved");
}

#[test]
fn a_case_that_goes_on_says_so_and_where_it_is_saved() {
    let setting = Setting { saving: Some("/a.yaml".into()), resumed: true, ..setting() };
    let mut answers = questionnaire().no_answers();
    answers.set(id("still_on_call"), Answer::No);
    let talk = Conversation::new(questionnaire(), answers, Case::default(), Lang::En, setting);
    let said = format!("{:?}", talk.start());
    assert!(said.contains("1 answer") && said.contains("/a.yaml"), "{said}");
    assert_eq!(asked(&talk), text("danger_now"));
}

#[test]
fn what_was_entered_stands_folded_and_the_first_detail_is_one_key_away() {
    let mut talk = at_details();
    let prompt = field(&talk).prompt;
    let said = talk.reply(Reply::Text("on Monday".into())).said;
    assert_eq!(said, [Said::Kept(Tone::Calm, format!("{prompt}: on Monday"))]);
    talk.reply(Reply::LastText("+1 206 555 0100".into()));
    assert_eq!((field(&talk).of, talk.details().len()), (1, 2), "the rest stays empty, what was typed does not");
    talk.reply(Reply::Mark(0));
    assert_eq!((field(&talk).number, field(&talk).value.as_str()), (1, "on Monday"));
    let keys: Vec<_> = talk.view().keys.into_iter().map(|key| key.key).collect();
    assert!(["PgDn", "q Enter"].iter().all(|key| keys.iter().any(|known| known == key)), "{keys:?}");
}

#[test]
fn a_name_that_is_taken_is_told_with_one_that_is_free_and_no_option() {
    let mut talk = at_details();
    talk.reply(Reply::LastText(String::new()));
    let deed = talk.reply(Reply::Enter).deeds.remove(0);
    talk.did(&deed, Did::Taken { name: "report-police.pdf".into(), free: "report-police-2.pdf".into() });
    assert_eq!(field(&talk).value, "report-police-2.pdf");
    let notice = talk.view().notice.expect("told");
    assert!(notice.contains("report-police-2.pdf") && !notice.contains("--"), "{notice}");
    assert_eq!(talk.reply(Reply::Enter).deeds, [Deed::Write(Paper::Report(0), "report-police-2.pdf".into())]);
}
