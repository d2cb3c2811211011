//! The machine behind every face, step by step: what mutation testing showed no other test to notice.

use hangup::questionnaire::Phase;
use hangup::{Answer, Interview, Next, QuestionId, Report, Verdict};

use super::env::questionnaire;

fn id(name: &str) -> QuestionId {
    questionnaire().find(name).unwrap_or_else(|| panic!("no question `{name}`"))
}

fn fresh() -> Interview<'static> {
    Interview::new(questionnaire(), questionnaire().no_answers())
}

/// Answers with yes what is named and with no what is not, until the step is another.
fn answer(interview: &mut Interview<'_>, yes: &[&str]) {
    while let Some(next) = interview.next_question() {
        let named = yes.contains(&questionnaire().question(next).id.as_str());
        interview.answer(next, if named { Answer::Yes } else { Answer::No });
    }
}

/// Answers what is asked now.
fn say(interview: &mut Interview<'_>, answer: Answer) {
    let next = interview.next_question().expect("something is asked");
    interview.answer(next, answer);
}

const SCAM: [&str; 2] = ["claimed_japanese_official", "threatened_deportation_or_passport"];

/// Describes a scam, takes the short way and answers what is left with no.
fn answer_the_short_way(interview: &mut Interview<'_>) {
    answer(interview, &SCAM);
    interview.choose_short_way(true);
    answer(interview, &[]);
}

#[test]
fn it_says_that_it_is_certain_as_soon_as_it_is_and_never_before() {
    let mut interview = fresh();
    let mut asked = 0;
    while let Some(next) = interview.next_question() {
        assert_ne!(interview.verdict(), Verdict::Scam, "certain after {asked} answers, and asks on");
        let yes = SCAM.contains(&questionnaire().question(next).id.as_str());
        interview.answer(next, if yes { Answer::Yes } else { Answer::No });
        asked += 1;
    }
    assert_eq!((interview.step(), interview.verdict()), (Next::Decided, Verdict::Scam));
    assert!(asked > 2, "the first questions decide nothing");
}

#[test]
fn who_is_not_certain_is_asked_everything_and_then_shown_the_answers() {
    let mut interview = fresh();
    answer(&mut interview, &[]);
    assert_eq!((interview.step(), interview.verdict()), (Next::Review, Verdict::NoKnownSigns));
    interview.accept();
    assert_eq!(interview.step(), Next::Done, "nobody is asked for a state that no step needs");
}

#[test]
fn the_short_way_leaves_out_the_call_and_the_long_one_nothing() {
    let ways = [true, false].map(|short| {
        let mut interview = fresh();
        answer(&mut interview, &SCAM);
        interview.choose_short_way(short);
        let mut asked = Vec::new();
        while let Some(next) = interview.next_question() {
            asked.push(questionnaire().question(next).phase);
            say(&mut interview, Answer::No);
        }
        assert_eq!(interview.step(), Next::Review);
        asked
    });
    assert!(!ways[0].is_empty() && ways[0].iter().all(|phase| *phase == Phase::Aftermath), "{ways:?}");
    assert!(ways[1].contains(&Phase::Call) && ways[1].contains(&Phase::Aftermath), "{ways:?}");
}

#[test]
fn going_back_asks_the_last_answer_again_and_at_the_start_nothing() {
    let mut interview = fresh();
    assert!(!interview.back());
    let Next::Ask(first) = interview.step() else { panic!("a question") };
    say(&mut interview, Answer::No);
    let Next::Ask(second) = interview.step() else { panic!("a question") };
    assert_ne!(first, second);
    assert!(interview.back());
    assert_eq!(interview.step(), Next::Ask(first));
    assert!(!interview.back(), "nothing stands before the first question");
    say(&mut interview, Answer::Unsure);
    assert_eq!((interview.step(), interview.answers().get(first)), (Next::Ask(second), Some(Answer::Unsure)));
}

#[test]
fn going_back_from_where_it_is_certain_leads_to_what_made_it_so() {
    let mut interview = fresh();
    answer(&mut interview, &SCAM);
    assert_eq!(interview.step(), Next::Decided);
    assert!(interview.back());
    assert_eq!(interview.step(), Next::Ask(id("threatened_deportation_or_passport")));
    say(&mut interview, Answer::No);
    assert_ne!(interview.step(), Next::Decided);
}

#[test]
fn going_back_from_the_review_leads_to_the_page_and_the_review_is_shown_again() {
    let mut interview = fresh();
    answer(&mut interview, &[]);
    interview.accept();
    assert!(interview.back());
    let Next::Page(section) = interview.step() else { panic!("{:?}", interview.step()) };
    let before = interview.answers().clone();
    let row = *interview.rows(section).last().expect("a row");
    interview.answer(row, Answer::Unsure);
    assert_eq!(interview.step(), Next::Page(section), "a page asked again is left, not ended by an answer");
    interview.answer(row, Answer::No);
    interview.leave_page();
    assert_eq!((interview.step(), interview.answers()), (Next::Review, &before));
    interview.ask_again(row);
    assert!(interview.back());
    assert!(matches!(interview.step(), Next::Ask(_)), "before the page stands a question");
}

#[test]
fn a_page_left_with_open_rows_stays_open_and_is_found_again() {
    let mut interview = fresh();
    while matches!(interview.step(), Next::Ask(_)) {
        say(&mut interview, Answer::No);
    }
    let Next::Page(section) = interview.step() else { panic!("{:?}", interview.step()) };
    say(&mut interview, Answer::No);
    interview.leave_page();
    assert_eq!(interview.step(), Next::Review);
    let rows = interview.rows(section);
    let report = Report::new(questionnaire(), interview.answers(), hangup::Lang::En);
    assert!(rows[1..].iter().all(|row| report.unanswered.contains(row)), "what was not answered is not a no");
    assert!(interview.back());
    assert_eq!((interview.step(), interview.next_question()), (Next::Page(section), Some(rows[1])));
}

/// Only files answer the gate of a page: its no is a no to each row, and is asked about no more.
#[test]
fn a_no_at_the_gate_of_a_page_is_a_no_in_each_row() {
    let mut answers = questionnaire().no_answers();
    answers.set(id("gave_anything"), Answer::No);
    answers.set(id("gave_card_number"), Answer::Yes);
    let interview = Interview::new(questionnaire(), answers);
    let listed = interview.review();
    assert!(listed.contains(&(id("gave_ssn"), Answer::No)) && listed.contains(&(id("gave_card_number"), Answer::Yes)));
    assert!(listed.iter().all(|(listed, _)| *listed != id("gave_anything")), "{listed:?}");
}

#[test]
fn straight_to_what_to_do_leaves_out_the_call_first_and_then_everything() {
    let mut interview = fresh();
    answer(&mut interview, &SCAM);
    interview.choose_short_way(false);
    say(&mut interview, Answer::No);
    interview.skip_ahead();
    assert!(matches!(interview.step(), Next::Page(_)), "{:?}", interview.step());
    interview.skip_ahead();
    assert_eq!(interview.step(), Next::Done);
    interview.review_again();
    assert_eq!(interview.step(), Next::Review, "and the answers can still be changed");
}

#[test]
fn a_question_asked_again_from_the_review_is_asked_although_it_has_an_answer() {
    let mut interview = fresh();
    answer(&mut interview, &[]);
    interview.ask_again(id("danger_now"));
    assert_eq!(interview.step(), Next::Ask(id("danger_now")));
    say(&mut interview, Answer::Yes);
    assert_eq!((interview.step(), interview.answers().get(id("danger_now"))), (Next::Review, Some(Answer::Yes)));
    let lists = interview.review().contains(&(id("danger_now"), Answer::Yes));
    assert!(lists, "the review lists what was changed");
}

#[test]
fn the_review_lists_what_is_on_the_path_and_nothing_that_is_not() {
    let mut interview = fresh();
    answer(&mut interview, &["claimed_other_authority"]);
    interview.ask_again(id("claimed_japanese_official"));
    say(&mut interview, Answer::Yes);
    let listed: Vec<_> = interview.review().into_iter().map(|(id, _)| id).collect();
    assert!(!listed.contains(&id("claimed_other_authority")) && listed.contains(&id("claimed_japanese_official")));
    let report = Report::new(questionnaire(), interview.answers(), hangup::Lang::En);
    assert!(report.left_out.contains(&id("claimed_other_authority")));
}

#[test]
fn the_place_is_asked_for_once_and_only_if_a_step_names_the_consulate() {
    let mut interview = fresh();
    answer_the_short_way(&mut interview);
    interview.accept();
    assert_eq!(interview.step(), Next::Place);
    let mut skipped = interview.clone();
    skipped.set_place(None);
    assert_eq!(skipped.step(), Next::Done);
    interview.set_place(questionnaire().find_place("CT"));
    assert_eq!(interview.step(), Next::Ask(id("place_fairfield_county")));
    say(&mut interview, Answer::No);
    assert_eq!(interview.step(), Next::Done, "the towns are those of Fairfield County");
    let mut known = questionnaire().no_answers();
    known.place = questionnaire().find_place("WA");
    let mut interview = Interview::new(questionnaire(), known);
    answer_the_short_way(&mut interview);
    interview.accept();
    assert_eq!(interview.step(), Next::Done, "a state given on the command line is not asked for");
}

/// The number counts what is asked, a page as one, and about how many there will be what is asked if the rest is a no.
#[test]
fn progress_counts_the_questions_that_are_asked() {
    let mut interview = fresh();
    let mut progress = Vec::new();
    while interview.next_question().is_some() {
        progress.push(interview.progress(interview.step()).expect("it counts"));
        say(&mut interview, Answer::No);
    }
    progress.dedup();
    let numbers: Vec<_> = progress.iter().map(|progress| progress.number).collect();
    assert_eq!(numbers, (1..=progress.len()).collect::<Vec<_>>(), "one after the other");
    let first = &progress[0];
    assert!(progress.iter().all(|now| (now.about, now.parts) == (first.about, first.parts)), "{progress:?}");
    assert_eq!((first.about, first.part), (progress.len(), 1));
    // Parts about a loss are counted from the beginning, and come only where there is one.
    assert!(progress.is_sorted_by_key(|now| now.part) && progress.iter().all(|now| now.part <= now.parts));
    assert!(progress.is_sorted_by_key(|now| std::cmp::Reverse(now.minutes)) && first.minutes <= 3, "{progress:?}");
}

#[test]
fn on_the_short_way_progress_leaves_out_the_questions_about_the_call() {
    let mut interview = fresh();
    answer(&mut interview, &SCAM);
    let answered = interview.review().len();
    interview.choose_short_way(true);
    let Next::Page(_) = interview.step() else { panic!("{:?}", interview.step()) };
    let progress = interview.progress(interview.step()).expect("it counts");
    assert!(progress.number == answered + 1 && progress.about <= answered + 3, "{progress:?}");
}

#[test]
fn who_has_told_everything_about_the_call_is_not_offered_to_leave_it_out() {
    let mut answers = questionnaire().no_answers();
    for (question, asked) in questionnaire().numbered().filter(|(_, asked)| asked.phase == Phase::Call) {
        answers.set(question, if SCAM.contains(&asked.id.as_str()) { Answer::Yes } else { Answer::No });
    }
    let interview = Interview::new(questionnaire(), answers);
    let next = interview.next_question().expect("something is asked");
    assert_eq!((interview.verdict(), questionnaire().question(next).phase), (Verdict::Scam, Phase::Aftermath));
}

#[test]
fn who_goes_back_from_the_county_chooses_the_state_again() {
    let mut interview = fresh();
    answer_the_short_way(&mut interview);
    interview.accept();
    interview.set_place(questionnaire().find_place("CT"));
    let county = Next::Ask(id("place_fairfield_county"));
    assert_eq!(interview.step(), county);
    assert!(interview.back());
    assert_eq!((interview.step(), interview.answers().place), (Next::Place, None));
    interview.set_place(questionnaire().find_place("CT"));
    say(&mut interview, Answer::Yes);
    assert_eq!(interview.step(), Next::Ask(id("place_fairfield_towns")));
    assert!(interview.back());
    assert_eq!(interview.step(), county);
    say(&mut interview, Answer::No);
    assert_eq!(interview.step(), Next::Done, "what was accepted is not shown again");
}

#[test]
fn a_state_known_from_the_start_is_nothing_to_go_back_to() {
    let mut answers = questionnaire().no_answers();
    answers.place = questionnaire().find_place("CA");
    let mut interview = Interview::new(questionnaire(), answers);
    answer_the_short_way(&mut interview);
    interview.accept();
    assert_eq!(interview.step(), Next::Ask(id("place_southern_california")));
    assert!(interview.back());
    let Next::Page(section) = interview.step() else { panic!("{:?}", interview.step()) };
    assert_eq!(questionnaire().sections[section].phase, Phase::Aftermath);
}

#[test]
fn who_is_no_longer_certain_is_told_of_the_questions_still_to_come() {
    let mut interview = fresh();
    answer_the_short_way(&mut interview);
    interview.ask_again(id("threatened_deportation_or_passport"));
    say(&mut interview, Answer::No);
    let progress = interview.progress(interview.step()).expect("it counts");
    assert!(progress.number > 4 && progress.about > 20, "{progress:?}");
}

/// What decides comes first: the call this project began with is certain after four answers.
#[test]
fn the_call_from_customs_is_certain_after_four_answers() {
    let mut interview = fresh();
    let call = ["claimed_japanese_official", "threatened_deportation_or_passport", "parcel_contraband"];
    for asked in 0.. {
        let Next::Ask(next) = interview.step() else {
            assert_eq!((interview.step(), asked), (Next::Decided, 4));
            break;
        };
        let yes = call.contains(&questionnaire().question(next).id.as_str());
        interview.answer(next, if yes { Answer::Yes } else { Answer::No });
    }
}
