//! Every question there is, stopped in every way.

use std::sync::Mutex;

use hangup::questionnaire::Question;
use hangup::words::words;
use hangup::{Answer, Interview, Lang, Next, QuestionId, Verdict};
use rustix::process::Signal;

use super::screen::{Start, Terminal};
use super::walk::arrive;
use crate::env::{TestEnv, questionnaire, title};

/// The states in which every question is asked if the answers to the others are a yes, or not sure.
const STATES: [&str; 3] = ["CA", "CT", "ID"];

/// A question, the answers on the way to it, and the steps before it that no saved case holds.
struct Stand {
    question: QuestionId,
    state: &'static str,
    answers: String,
    before: Vec<Next>,
    /// Where it is asked: a page asks several.
    step: Next,
    verdict: Verdict,
}

const fn asks(step: Next) -> bool {
    matches!(step, Next::Ask(_) | Next::Page(_))
}

/// Walks through the interview with one answer to everything, and notes where it stands at each question.
fn stands(state: &'static str, answer: Answer) -> Vec<Stand> {
    let mut answers = questionnaire().no_answers();
    answers.place = questionnaire().find_place(state);
    let mut interview = Interview::new(questionnaire(), answers);
    let (mut stands, mut given, mut before) = (Vec::new(), String::new(), Vec::new());
    loop {
        let step = interview.step();
        if let Some(question) = interview.next_question().filter(|_| asks(step)) {
            let resumed = Interview::new(questionnaire(), interview.answers().clone());
            let before = if resumed.step() == step { Vec::new() } else { before.clone() };
            let (answers, verdict) = (given.clone(), interview.verdict());
            stands.push(Stand { question, state, answers, before, step, verdict });
            interview.answer(question, answer);
            given += &format!("  {}: \"{}\"\n", questionnaire().question(question).id, answer.word());
            continue;
        }
        match step {
            Next::Decided => {
                interview.choose_short_way(false);
                before = vec![Next::Decided];
            }
            Next::Review => {
                interview.accept();
                before = vec![Next::Review];
            }
            _ => return stands,
        }
    }
}

/// Each question once: with yes where it is asked then, else with not sure.
fn every_question() -> Vec<Stand> {
    let mut all: Vec<Stand> = Vec::new();
    for state in STATES {
        for answer in [Answer::Yes, Answer::Unsure] {
            for stand in stands(state, answer) {
                if all.iter().all(|known| known.question != stand.question) {
                    all.push(stand);
                }
            }
        }
    }
    all
}

fn reach(stand: &Stand, env: &TestEnv, lang: Lang) -> Terminal {
    let answers = if stand.answers.is_empty() { "answers: {}\n" } else { &format!("answers:\n{}", stand.answers) };
    env.write("case.yaml", format!("format_version: 1\nstate: {}\n{answers}", stand.state));
    let mut terminal = Start::new(env, &format!("--resume case.yaml --lang {}", lang.tag())).size(60, 80).go();
    for step in &stand.before {
        arrive(&mut terminal, *step, lang);
        terminal.send(if *step == Next::Review { "y" } else { "n" });
    }
    arrive(&mut terminal, stand.step, lang);
    terminal
}

/// Stops at every question in one way, in both languages in turn.
fn at_every_question(code: i32, stop: impl Fn(&mut Terminal, &Stand, Lang) + Sync) {
    let all = every_question();
    let rest = Mutex::new(all.iter().enumerate());
    let next = || rest.lock().expect("no panic").next();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some((index, stand)) = next() {
                    let (env, lang) = (TestEnv::new(), Lang::ALL[index % 2]);
                    let mut terminal = reach(stand, &env, lang);
                    stop(&mut terminal, stand, lang);
                    let stopped =
                        if index == 0 { words(lang).interview.stopped_empty } else { words(lang).interview.stopped };
                    let _ = terminal.end().exits(code).says(stopped).says(title(stand.verdict, lang));
                    let saved = env.case("case.yaml").answers.len();
                    assert_eq!(saved, stand.answers.lines().count(), "nothing is lost and nothing added");
                }
            });
        }
    });
}

#[test]
fn the_way_to_every_question_is_known() {
    let found: Vec<_> = every_question().into_iter().map(|stand| stand.question).collect();
    let asked =
        |(id, question): &(QuestionId, &Question)| question.phase.is_interview() && !questionnaire().is_gate(*id);
    let missing = questionnaire().numbered().filter(asked).filter(|(id, _)| !found.contains(id));
    assert_eq!(missing.map(|(_, question)| question.id.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn ctrl_c_stops_at_every_question() {
    at_every_question(130, |terminal, _, _| terminal.send("\u{3}"));
}

#[test]
fn sigterm_stops_at_every_question() {
    at_every_question(143, |terminal, _, _| terminal.signal(Signal::TERM));
}

#[test]
fn sighup_stops_at_every_question() {
    at_every_question(129, |terminal, _, _| terminal.signal(Signal::HUP));
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_z_sleeps_at_every_question() {
    at_every_question(130, |terminal, stand, lang| {
        terminal.send("\u{1a}");
        terminal.until_stopped();
        terminal.until_in_order("asleep in key mode");
        terminal.signal(Signal::CONT);
        terminal.until_awake();
        arrive(terminal, stand.step, lang);
        terminal.send("\u{3}");
    });
}
