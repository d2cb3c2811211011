//! The conversation without a terminal.

mod form;
mod menus;
mod places;
mod planning;
mod result;

use super::*;
use crate::answer::Answer;

fn questionnaire() -> &'static Questionnaire {
    static QUESTIONNAIRE: std::sync::LazyLock<Questionnaire> = std::sync::LazyLock::new(Questionnaire::embedded);
    &QUESTIONNAIRE
}

fn setting() -> Setting {
    Setting { menu: true, can_copy: true, today: "2026-11-26".into(), ..Setting::default() }
}

fn talk() -> Conversation<'static> {
    Conversation::new(questionnaire(), questionnaire().no_answers(), Case::default(), Lang::En, setting())
}

/// A conversation after some lines.
fn after(lines: &[&str]) -> Conversation<'static> {
    let mut talk = talk();
    say(&mut talk, lines);
    talk
}

fn say(talk: &mut Conversation<'_>, lines: &[&str]) -> Vec<Outcome> {
    lines.iter().map(|line| talk.reply(Reply::Text((*line).to_owned()))).collect()
}

/// A scam in four answers; then the short way, a card and nothing else, and the review.
const CERTAIN: [&str; 4] = ["n", "n", "y", "y"];
const TO_REVIEW: [&str; 6] = ["n", "n", "y", "y", "1", "1 0"];

/// A conversation whose result is shown.
fn at_result(place: &str) -> Conversation<'static> {
    let mut talk = after(&TO_REVIEW);
    say(&mut talk, &["", place]);
    assert!(matches!(talk.view().screen, Screen::Result(_)), "{:?}", talk.view().screen);
    talk
}

fn id(name: &str) -> QuestionId {
    questionnaire().find(name).unwrap_or_else(|| panic!("no question `{name}`"))
}

#[track_caller]
fn asked(talk: &Conversation<'_>) -> String {
    match talk.view().screen {
        Screen::Question(view) => view.text,
        other => panic!("no question: {other:?}"),
    }
}

fn text(name: &str) -> String {
    questionnaire().question(id(name)).text.get(Lang::En).to_owned()
}

/// A conversation on each kind of screen.
fn everywhere() -> Vec<(&'static str, Conversation<'static>)> {
    let stands = [
        ("first question", vec![]),
        ("later question", vec!["n"]),
        ("alert", vec!["y"]),
        ("decided", CERTAIN.to_vec()),
        ("page", [&CERTAIN[..], &["1"]].concat()),
        ("review", TO_REVIEW.to_vec()),
        ("place", [&TO_REVIEW[..], &[""]].concat()),
        ("county", [&TO_REVIEW[..], &["", "CA"]].concat()),
        ("result", [&TO_REVIEW[..], &["", "WA"]].concat()),
        ("stop", vec!["n", "q"]),
        ("readers", [&TO_REVIEW[..], &["", "WA", "2"]].concat()),
        ("detail", [&TO_REVIEW[..], &["", "WA", "2", "1"]].concat()),
        ("sheet", [&TO_REVIEW[..], &["", "WA", "3"]].concat()),
        ("file name", [&TO_REVIEW[..], &["", "WA", "3", "1"]].concat()),
        ("message", [&TO_REVIEW[..], &["", "WA", "4"]].concat()),
        ("save name", [&TO_REVIEW[..], &["", "WA", "6"]].concat()),
        ("save first", [&TO_REVIEW[..], &["", "WA", "q"]].concat()),
    ];
    stands.into_iter().map(|(name, lines)| (name, after(&lines))).collect()
}

#[test]
fn the_first_view_has_everything_the_first_screen_needs() {
    let view = talk().view();
    let Screen::Question(question) = &view.screen else { panic!("{view:?}") };
    let opening = question.opening.as_ref().expect("the very first one");
    assert!(opening.switch.contains("日本語") && opening.title == questionnaire().title.en);
    assert_eq!((question.number, question.share), (Some(1), 0));
    assert_eq!(question.given, None);
    let words: Vec<_> = question.choices.iter().map(|(_, word)| word.as_str()).collect();
    assert_eq!(words, ["Yes", "No", "Not sure"]);
    let Screen::Question(second) = after(&["n"]).view().screen else { panic!("a question") };
    assert_eq!(second.opening, None);
}

/// Whatever comes before an answer, and whatever is no answer, changes no answer anywhere.
#[test]
fn nothing_but_an_answer_is_an_answer_on_any_screen() {
    for (name, talk) in everywhere() {
        let before = talk.answers().clone();
        for nothing in ["x", "-", "yy", "true", "\u{1b}[A", "y n", "?", "l", "9999"] {
            let mut talk = talk.clone();
            say(&mut talk, &[nothing]);
            assert_eq!(*talk.answers(), before, "{name}: {nothing}");
            assert_eq!(talk.ended(), None, "{name}: {nothing}");
        }
        for nothing in [Reply::Unknown, Reply::Enter, Reply::Choose(99), Reply::Number(0), Reply::Mark(3)] {
            let mut talk = talk.clone();
            talk.reply(nothing.clone());
            let rest = name == "page" && nothing == Reply::Number(0);
            assert!(*talk.answers() == before || rest, "{name}: {nothing:?}");
        }
    }
}

#[test]
fn what_means_nothing_is_told_and_told_only_once() {
    for (name, mut talk) in everywhere().into_iter().filter(|(name, _)| !["alert", "detail"].contains(name)) {
        let typing = ["file name", "save name", "place"].contains(&name);
        talk.reply(if typing { Reply::Unknown } else { Reply::Text("???".into()) });
        let notice = talk.view().notice;
        assert!(notice.is_some_and(|notice| !notice.is_empty()), "{name}");
        talk.reply(Reply::Speak(None));
        assert_eq!(talk.view().notice, None, "{name}: it goes with the next reply");
    }
}

#[test]
fn letters_numbers_and_words_are_the_same_answers() {
    for (lines, answer) in [
        (["y", "1", "yes", "はい"], Answer::Yes),
        (["n", "2", "no", "いいえ"], Answer::No),
        (["u", "3", "not sure", "わからない"], Answer::Unsure),
    ] {
        for line in lines {
            let talk = after(&["n", line]);
            assert_eq!(talk.answers().get(id("danger_now")), Some(answer), "{line}");
        }
    }
}

#[test]
fn an_answer_folds_to_one_line_under_the_heading_of_its_section() {
    let mut talk = talk();
    let said: Vec<_> = say(&mut talk, &["n", "n", "y"]).into_iter().flat_map(|outcome| outcome.said).collect();
    let kinds: Vec<_> = said
        .iter()
        .map(|said| match said {
            Said::Section(_) => "section".to_owned(),
            Said::Folded { number, word, .. } => format!("{} {word}", number.expect("it counts")),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(kinds, ["section", "1 No", "2 No", "section", "3 Yes"]);
}

#[test]
fn the_rest_of_a_word_amends_the_question_it_began_at_and_no_other() {
    let mut talk = after(&["n", "n"]);
    talk.reply(Reply::Answer(Answer::No));
    let next = asked(&talk);
    let outcome = talk.reply(Reply::Amend(Answer::Unsure));
    assert_eq!(talk.answers().get(id("claimed_japanese_official")), Some(Answer::Unsure));
    assert_eq!(talk.answers().iter().count(), 3);
    assert_eq!(asked(&talk), next);
    assert!(matches!(outcome.said[..], [Said::Folded { amends: true, answer: Answer::Unsure, .. }]));
    assert_eq!(outcome.deeds, [Deed::Save]);
    let mut talk = after(&["n", "n", "y", "b"]);
    talk.reply(Reply::Amend(Answer::Unsure));
    assert_eq!(talk.answers().get(id("claimed_japanese_official")), Some(Answer::Yes), "gone back to: not amended");
}

#[test]
fn yes_to_still_on_the_call_and_to_danger_interrupts_at_once() {
    let mut talk = after(&["y"]);
    let Screen::Alert(alert) = talk.view().screen else { panic!("an alert") };
    assert_eq!(alert.title, questionnaire().screens[questionnaire().hang_up_screen].title.en);
    talk.reply(Reply::Enter);
    assert_eq!(asked(&talk), text("danger_now"));
    talk.reply(Reply::Answer(Answer::Yes));
    let Screen::Alert(alert) = talk.view().screen else { panic!("an alert") };
    assert!(alert.title.contains("911"));
    for answer in [Answer::No, Answer::Unsure] {
        let mut talk = self::talk();
        talk.reply(Reply::Answer(answer));
        assert!(matches!(talk.view().screen, Screen::Question(_)));
    }
}

#[test]
fn still_on_the_call_works_everywhere_is_written_down_and_comes_back_to_where_it_was() {
    for (name, mut talk) in everywhere() {
        let before = talk.view();
        let outcome = talk.reply(Reply::OnTheCall);
        assert!(matches!(talk.view().screen, Screen::Alert(_)), "{name}");
        assert_eq!(talk.answers().get(id("still_on_call")), Some(Answer::Yes), "{name}");
        assert!(name == "alert" || outcome.deeds.contains(&Deed::Save), "{name}");
        let said = talk.reply(Reply::Enter).said;
        assert!(matches!(said[0], Said::Kept(Tone::Alarm, _)), "{name}: what it said stays");
        // One more answer changes numbers and reasons.
        let kind = |view: &View| std::mem::discriminant(&view.screen);
        assert!(name == "alert" || kind(&talk.view()) == kind(&before), "{name}");
    }
}

#[test]
fn an_alert_goes_only_when_it_was_read_and_other_keys_get_a_hint() {
    let mut talk = after(&["y"]);
    for reply in [Reply::Unknown, Reply::Answer(Answer::No), Reply::Back, Reply::Choose(0)] {
        talk.reply(reply.clone());
        let view = talk.view();
        assert!(matches!(view.screen, Screen::Alert(_)) && view.notice.is_some(), "{reply:?}");
    }
    let keys: Vec<_> = talk.view().keys.into_iter().map(|key| key.key).collect();
    assert_eq!(keys, ["Enter", "l", "q"]);
}

#[test]
fn the_beginning_of_a_word_that_means_nothing_is_taken_back() {
    let mut talk = after(&["n"]);
    talk.reply(Reply::Answer(Answer::Yes));
    let outcome = talk.reply(Reply::TakeBack);
    assert_eq!((asked(&talk), talk.answers().get(id("danger_now"))), (text("danger_now"), None));
    assert_eq!(talk.view().notice.as_deref(), Some(words(Lang::En).interview.unknown_key));
    assert_eq!((outcome.said, outcome.deeds), (vec![Said::Withdrawn(1)], vec![Deed::Save]));
    talk.reply(Reply::TakeBack);
    assert_eq!(talk.answers().iter().count(), 1, "only once");
    let mut page = after(&[&CERTAIN[..], &["1"]].concat());
    page.reply(Reply::Answer(Answer::No));
    page.reply(Reply::TakeBack);
    let Screen::Page(view) = page.view().screen else { panic!("a page") };
    assert_eq!((view.marked, view.open), (0, view.rows.len()));
    assert_eq!(page.view().notice.as_deref(), Some(words(Lang::En).interview.unknown_row));
}

#[test]
fn a_key_that_began_a_word_of_an_answer_is_that_answer() {
    for key in [Reply::OnTheCall, Reply::Quit] {
        let mut talk = after(&["n"]);
        talk.reply(key.clone());
        talk.reply(Reply::Amend(Answer::Unsure));
        assert_eq!(asked(&talk), text("claimed_japanese_official"), "{key:?}");
        let given = ["still_on_call", "danger_now"].map(|name| talk.answers().get(id(name)));
        assert_eq!(given, [Some(Answer::No), Some(Answer::Unsure)], "{key:?}");
    }
}

#[test]
fn the_language_is_changed_everywhere_and_nothing_else_with_it() {
    for (name, mut talk) in everywhere() {
        let before = talk.view();
        talk.reply(Reply::Speak(None));
        let japanese = talk.view();
        assert_eq!(japanese.lang, Lang::Ja, "{name}");
        assert_ne!(japanese.screen, before.screen, "{name}");
        talk.reply(Reply::Speak(Some(Lang::En)));
        assert_eq!(talk.view(), before, "{name}");
    }
}

#[test]
fn going_back_asks_again_and_shows_the_answer() {
    let mut talk = after(&["n", "u", "b"]);
    let Screen::Question(view) = talk.view().screen else { panic!("a question") };
    assert_eq!((view.text, view.given), (text("danger_now"), Some(Answer::Unsure)));
    say(&mut talk, &["b", "b"]);
    assert_eq!(talk.view().notice.as_deref(), Some(words(Lang::En).interview.no_back));
    say(&mut talk, &["u"]);
    let given = ["still_on_call", "danger_now"].map(|name| talk.answers().get(id(name)));
    assert_eq!(given, [Some(Answer::Unsure); 2], "only the question gone back to is answered again");
}

#[test]
fn help_is_shown_on_request_and_goes_with_the_answer() {
    let mut talk = after(&["?"]);
    let Screen::Question(view) = talk.view().screen else { panic!("a question") };
    assert!(view.help.is_some_and(|help| !help.is_empty()));
    say(&mut talk, &["n", "b"]);
    let Screen::Question(view) = talk.view().screen else { panic!("a question") };
    assert_eq!(view.help, None);
}

#[test]
fn how_much_is_done_never_runs_backwards() {
    let mut talk = talk();
    let mut share = 0;
    let lines =
        ["n", "n", "n", "y", "b", "n", "n", "u", "y", "y", "b", "b", "u", "y", "n", "1", "y", "u", "b", "0", "0"];
    for line in lines {
        say(&mut talk, &[line]);
        let now = match talk.view().screen {
            Screen::Question(view) => view.share,
            Screen::Page(view) => view.share,
            _ => share,
        };
        assert!((share..=100).contains(&now), "{line}: {share} -> {now}");
        share = now;
    }
    assert!(share > 0);
}

#[test]
fn a_stop_at_any_moment_is_an_end() {
    for (name, mut talk) in everywhere() {
        let after_result = talk.delivered();
        talk.stop();
        assert_eq!(talk.view().screen, Screen::Done, "{name}");
        assert_eq!(talk.ended(), Some(if after_result { Ending::Finished } else { Ending::Stopped }), "{name}");
        let told = words(Lang::En).interview.stopped;
        let empty = words(Lang::En).interview.stopped_empty;
        let close = talk.close();
        match (after_result, name) {
            (true, _) => assert_eq!(close, [], "{name}"),
            (false, "first question") => assert_eq!(close, [Said::Line(Tone::Calm, empty.to_owned())]),
            (false, _) => assert_eq!(close, [Said::Line(Tone::Calm, told.to_owned())], "{name}"),
        }
    }
}

#[test]
fn without_a_menu_the_result_is_delivered_and_that_is_the_end() {
    let setting = Setting { menu: false, ..setting() };
    let mut talk = Conversation::new(questionnaire(), questionnaire().no_answers(), Case::default(), Lang::En, setting);
    let last = [&TO_REVIEW[..], &["", "WA"]].concat();
    let outcomes = say(&mut talk, &last);
    assert_eq!(outcomes.last().expect("some").deeds, [Deed::Save, Deed::Deliver]);
    assert_eq!((talk.ended(), talk.view().screen), (Some(Ending::Finished), Screen::Done));
    let delivered = outcomes.iter().flat_map(|outcome| &outcome.deeds).filter(|deed| **deed == Deed::Deliver);
    assert_eq!(delivered.count(), 1);
}

#[test]
fn the_case_holds_what_was_said_and_what_a_saved_one_held() {
    let step = crate::case::CaseStep { done: "2026-11-26".into(), reference: None };
    let case = Case {
        answered: Some("2026-11-20T10:00:00-08:00".into()),
        steps: vec![("call_bank".into(), step)],
        ..Case::default()
    };
    let mut talk = Conversation::new(questionnaire(), questionnaire().no_answers(), case.clone(), Lang::En, setting());
    say(&mut talk, &["n", "l", "y"]);
    let saved = talk.case("abc");
    assert_eq!((&saved.answered, &saved.steps), (&case.answered, &case.steps));
    assert_eq!((saved.language, saved.answers.len()), (Some(Lang::Ja), 2));
}

#[test]
fn keys_are_named_only_where_they_do_something() {
    let named = |talk: &Conversation<'_>, name: &str| talk.view().keys.iter().any(|key| key.key == name);
    assert!(!named(&after(&[]), "b"), "nothing to go back to");
    assert!(named(&after(&["n"]), "b"));
    assert!(!named(&after(&["n", "b"]), "b"));
    let Screen::Page(page) = after(&[&CERTAIN[..], &["1"]].concat()).view().screen else { panic!("a page") };
    let all = CERTAIN.len() + page.rows.len();
    assert!(named(&after(&TO_REVIEW), &format!("1-{all}")), "the answers and the rows of the page");
}

#[test]
fn entries_of_a_menu_begin_with_a_capital() {
    let mut talk = at_result("WA");
    say(&mut talk, &["2"]);
    let Screen::Menu(menu) = talk.view().screen else { panic!("a menu") };
    assert!(menu.entries.iter().all(|entry| entry.text.starts_with(char::is_uppercase)), "{menu:?}");
}

#[test]
fn help_on_a_page_is_more_than_the_hint() {
    let mut talk = after(&[&CERTAIN[..], &["1"]].concat());
    for _ in 0..questionnaire().questions.len() {
        let Screen::Page(page) = talk.view().screen else { return };
        let row = questionnaire().questions.iter().find(|question| question.short.en == page.rows[page.marked].short);
        let help = row.and_then(|row| row.help.as_ref()).map_or(words(Lang::En).interview.no_more, |help| &help.en);
        say(&mut talk, &["?"]);
        assert_eq!(talk.view().notice.as_deref(), Some(help));
        say(&mut talk, &["n"]);
    }
    panic!("the page never ended");
}

#[test]
fn rows_left_open_are_listed_in_the_review_and_can_be_answered_from_there() {
    let mut talk = after(&[&CERTAIN[..], &["1", "y", "", ""]].concat());
    let Screen::Review(review) = talk.view().screen else { panic!("{:?}", talk.view().screen) };
    let rows: Vec<_> = review.groups.iter().flat_map(|group| &group.rows).collect();
    let open = rows.iter().find(|row| row.answer.is_none()).expect("an open row");
    assert_eq!((rows.len(), open.word.as_str()), (17, words(Lang::En).interview.not_given));
    talk.reply(Reply::Choose(open.number - 1));
    assert!(matches!(talk.view().screen, Screen::Page(_)));
}
