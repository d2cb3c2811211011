//! What must hold for any answers at all, not only for the calls in `tests/cases`.

use hangup::questionnaire::{Kind, Phase};
use hangup::{
    Answer, Answers, Class, Interview, Lang, Next, QuestionId, Questionnaire, Report, Route, Verdict, assess, plan,
};
use proptest::prelude::*;
use std::sync::LazyLock;

static QUESTIONS: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::embedded);

/// Steps that no more worrying answer may take away.
const FIRST_STEPS: [&str; 3] = ["hang_up", "report_police", "notify_consulate"];

fn answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        2 => Just(None),
        4 => Just(Some(Answer::No)),
        2 => Just(Some(Answer::Unsure)),
        2 => Just(Some(Answer::Yes)),
    ]
}

pub(super) fn any_answers() -> impl Strategy<Value = Answers> {
    let questions = QUESTIONS.questions.len();
    let places = QUESTIONS.places.len();
    (prop::collection::vec(answer(), questions), prop::option::of(0..places)).prop_map(|(given, place)| {
        let mut answers = QUESTIONS.no_answers();
        for ((id, _), answer) in QUESTIONS.numbered().zip(given) {
            if let Some(answer) = answer {
                answers.set(id, answer);
            }
        }
        answers.place = place.and_then(|place| QUESTIONS.numbered_places().nth(place)).map(|(id, _)| id);
        answers
    })
}

fn any_question() -> impl Strategy<Value = QuestionId> {
    (0..QUESTIONS.questions.len()).prop_map(|index| QUESTIONS.numbered().nth(index).expect("in range").0)
}

fn with(answers: &Answers, question: QuestionId, answer: Answer) -> Answers {
    let mut changed = answers.clone();
    changed.set(question, answer);
    changed
}

pub(super) fn planned(answers: &Answers) -> Vec<&'static str> {
    let verdict = assess(&QUESTIONS, answers).verdict;
    plan(&QUESTIONS, answers, verdict).into_iter().map(|step| step.id.as_str()).collect()
}

/// Score, verdict and the first steps, from no through not sure to yes.
fn never_falls(answers: &Answers, question: QuestionId) -> Result<(), String> {
    let steps = Answer::ALL.map(|answer| with(answers, question, answer));
    for pair in steps.windows(2) {
        let (less, more) = (assess(&QUESTIONS, &pair[0]), assess(&QUESTIONS, &pair[1]));
        if more.score < less.score || more.verdict < less.verdict {
            return Err(format!("score {} -> {}", less.score, more.score));
        }
        let after = planned(&pair[1]);
        if let Some(lost) = planned(&pair[0]).iter().find(|id| FIRST_STEPS.contains(id) && !after.contains(id)) {
            return Err(format!("{lost} is lost"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_more_worrying_answer_never_lowers_anything(answers in any_answers(), question in any_question()) {
        let id = &QUESTIONS.question(question).id;
        prop_assert_eq!(never_falls(&answers, question), Ok(()), "{}", id);
    }

    #[test]
    fn answers_off_the_path_change_nothing(answers in any_answers(), other in 0usize..3) {
        let route = Route::of(&QUESTIONS, &answers);
        let (mut changed, mut without) = (answers.clone(), QUESTIONS.no_answers());
        without.place = answers.place;
        for (id, _) in QUESTIONS.numbered() {
            match route.answer(&answers, id) {
                Some(answer) => without.set(id, answer),
                None if route.contains(id) => {}
                None => changed.set(id, Answer::ALL[other]),
            }
        }
        prop_assert_eq!(assess(&QUESTIONS, &changed), assess(&QUESTIONS, &without));
        prop_assert_eq!(planned(&changed), planned(&without));
        prop_assert_eq!(Route::of(&QUESTIONS, &changed), Route::of(&QUESTIONS, &without));
    }

    #[test]
    fn not_knowing_alone_never_says_scam(answers in any_answers()) {
        let mut unsure = answers;
        for (id, _) in QUESTIONS.numbered() {
            if unsure.get(id) == Some(Answer::Yes) {
                unsure.set(id, Answer::Unsure);
            }
        }
        prop_assert!(assess(&QUESTIONS, &unsure).score <= QUESTIONS.scoring.unsure_cap);
    }

    #[test]
    fn an_interview_asks_exactly_the_path_and_ends(answers in any_answers(), short in any::<bool>()) {
        let (interview, asked) = hold(&answers, QUESTIONS.no_answers(), short, usize::MAX);
        let route = Route::of(&QUESTIONS, interview.answers());
        let on_route = |id: &QuestionId| route.contains(*id);
        prop_assert!(asked.iter().all(on_route));
        let mut once = asked.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), asked.len(), "nothing is asked twice");
        let open = route.unanswered(&QUESTIONS, interview.answers());
        let left_out = |id: &QuestionId| short && QUESTIONS.question(*id).phase == Phase::Call;
        prop_assert!(open.iter().all(left_out), "{:?}", open);
    }

    #[test]
    fn an_interrupted_interview_ends_like_an_uninterrupted_one(answers in any_answers(), stop in 0usize..60) {
        let (whole, _) = hold(&answers, QUESTIONS.no_answers(), false, usize::MAX);
        let (first, _) = hold(&answers, QUESTIONS.no_answers(), false, stop);
        let (resumed, _) = hold(&answers, first.answers().clone(), false, usize::MAX);
        prop_assert_eq!(whole.answers(), resumed.answers());
    }

    #[test]
    fn going_back_and_changing_an_answer_is_the_same_as_giving_it_at_once(
        answers in any_answers(), which in any::<prop::sample::Index>(), changed in 0usize..3,
    ) {
        let (mut interview, asked) = hold(&answers, QUESTIONS.no_answers(), false, usize::MAX);
        let about_call = |id: &&QuestionId| QUESTIONS.question(**id).phase != Phase::Place;
        let asked: Vec<_> = asked.iter().filter(about_call).collect();
        let question = **which.get(&asked);
        interview.ask_again(question);
        interview.answer(question, Answer::ALL[changed]);
        if matches!(interview.step(), Next::Page(_)) {
            interview.leave_page();
        }
        let script = with(&answers, question, Answer::ALL[changed]);
        let (again, _) = hold(&script, interview.answers().clone(), false, usize::MAX);
        let (at_once, _) = hold(&script, QUESTIONS.no_answers(), false, usize::MAX);
        prop_assert_eq!(assess(&QUESTIONS, again.answers()), assess(&QUESTIONS, at_once.answers()));
    }
}

/// Holds an interview from a script (no where it is silent), for at most `limit` answers. Gives what was asked.
fn hold(script: &Answers, from: Answers, short: bool, limit: usize) -> (Interview<'static>, Vec<QuestionId>) {
    let mut interview = Interview::new(&QUESTIONS, from);
    let mut asked = Vec::new();
    while asked.len() < limit {
        match interview.step() {
            Next::Ask(_) | Next::Page(_) => {
                let id = interview.next_question().expect("something is asked");
                asked.push(id);
                interview.answer(id, script.get(id).unwrap_or(Answer::No));
            }
            Next::Decided => interview.choose_short_way(short),
            Next::Review => interview.accept(),
            Next::Place => interview.set_place(script.place),
            Next::Done => break,
        }
    }
    (interview, asked)
}

fn all(answer: Answer) -> Answers {
    let mut answers = QUESTIONS.no_answers();
    for (id, _) in QUESTIONS.numbered() {
        answers.set(id, answer);
    }
    answers
}

/// Every pair of questions with every pair of answers, over no, not sure, yes and silence for all the others: about
/// 130 000 sets.
#[test]
fn no_pair_of_answers_can_lower_anything() {
    for ground in [QUESTIONS.no_answers(), all(Answer::No), all(Answer::Unsure), all(Answer::Yes)] {
        for (one, _) in QUESTIONS.numbered() {
            for first in Answer::ALL {
                let answers = with(&ground, one, first);
                for (other, question) in QUESTIONS.numbered() {
                    assert_eq!(
                        never_falls(&answers, other),
                        Ok(()),
                        "{} {first:?} {}",
                        QUESTIONS.question(one).id,
                        question.id
                    );
                }
            }
        }
    }
}

#[test]
fn one_decisive_sign_alone_is_a_scam() {
    let claimed = QUESTIONS.find("claimed_japanese_official").expect("in the shipped file");
    for (id, question) in QUESTIONS.numbered() {
        let Some(flag) = &question.flag else { continue };
        let can_be_decisive =
            flag.class == Class::Decisive || flag.raised.as_ref().is_some_and(|(class, _)| *class == Class::Decisive);
        if !can_be_decisive {
            continue;
        }
        let mut answers = with(&QUESTIONS.no_answers(), id, Answer::Yes);
        if flag.class != Class::Decisive {
            answers.set(claimed, Answer::Yes);
            answers.set(QUESTIONS.find("out_of_the_blue").expect("in the shipped file"), Answer::Yes);
        }
        assert_eq!(assess(&QUESTIONS, &answers).verdict, Verdict::Scam, "{}", question.id);
    }
}

/// Whoever called, and whatever else is certain: not being sure of one thing makes nothing else weigh more.
#[test]
fn not_being_sure_brings_half_of_its_own_points_at_most() {
    let id = |name| QUESTIONS.find(name).expect("in the shipped file");
    let nobody = all(Answer::No);
    let official = with(&nobody, id("claimed_japanese_official"), Answer::Yes);
    let other = with(&nobody, id("claimed_other_authority"), Answer::Yes);
    for caller in [nobody, official, other] {
        for (certain, _) in QUESTIONS.numbered() {
            let base = with(&caller, certain, Answer::Yes);
            for (unclear, question) in QUESTIONS.numbered().filter(|(unclear, _)| *unclear != certain) {
                let [no, unsure] = [Answer::No, Answer::Unsure].map(|answer| with(&base, unclear, answer));
                // What only now is asked counts, too: that is another law.
                if Route::of(&QUESTIONS, &no) != Route::of(&QUESTIONS, &unsure) {
                    continue;
                }
                let heaviest =
                    question.flag.as_ref().map(|flag| flag.raised.as_ref().map_or(flag.class, |(class, _)| *class));
                let own = heaviest.map_or(0, |class| QUESTIONS.scoring.of(class) / 2);
                let brings = assess(&QUESTIONS, &unsure).score.saturating_sub(assess(&QUESTIONS, &no).score);
                assert!(brings <= own, "{brings} by {} beside {}", question.id, QUESTIONS.question(certain).id);
            }
        }
    }
}

#[test]
fn the_questionnaire_is_as_long_as_promised() {
    let (_, nothing) = hold(&all(Answer::No), QUESTIONS.no_answers(), true, usize::MAX);
    let mut pages = std::collections::BTreeSet::new();
    let on_page = |id: &&QuestionId| {
        let section = QUESTIONS.question(**id).section;
        QUESTIONS.sections[section].page.is_some().then(|| pages.insert(section)).is_none()
    };
    let alone = nothing.iter().filter(on_page).count();
    let screens = alone + pages.len();
    assert!(screens <= 28, "a person with nothing to report is asked {screens}");
    let victim = all(Answer::Yes);
    let (_, asked) = hold(&victim, QUESTIONS.no_answers(), true, usize::MAX);
    let before_place = asked.iter().filter(|id| QUESTIONS.question(**id).phase != Phase::Place).count();
    assert!(before_place < 40, "a full victim is asked {before_place}");
}

/// A certain verdict cannot be lost by going on: whatever is answered next.
#[test]
fn the_short_way_is_offered_as_soon_as_it_is_certain() {
    let script = all(Answer::Yes);
    let mut interview = Interview::new(&QUESTIONS, QUESTIONS.no_answers());
    let mut answered = 0;
    while let Some(id) = interview.next_question() {
        assert!(interview.verdict() < Verdict::Scam);
        interview.answer(id, script.get(id).expect("all are answered"));
        answered += 1;
    }
    assert_eq!(interview.step(), Next::Decided);
    assert!(answered <= 8, "{answered}");
}

#[test]
fn every_exposure_leads_to_a_step_of_its_own() {
    let nothing = planned(&all(Answer::No));
    for (id, question) in QUESTIONS.numbered().filter(|(_, question)| question.kind == Kind::Exposure) {
        let mut answers = QUESTIONS.no_answers();
        for gate in ["gave_anything", "sent_money", "sent_by_bank_transfer"] {
            answers.set(QUESTIONS.find(gate).expect("in the shipped file"), Answer::Yes);
        }
        answers.set(id, Answer::Yes);
        let report = Report::new(&QUESTIONS, &answers, Lang::En);
        assert!(report.route.contains(id), "{}", question.id);
        assert!(planned(&answers).len() > nothing.len() + 3, "{}", question.id);
    }
}
