//! Stopping at every place: the terminal is in order, the guidance is printed, the exit status says why.

use hangup::words::words;
use hangup::{Lang, Verdict};
use rustix::process::Signal;

#[cfg(target_os = "linux")]
use super::pace::Process;
use super::places::Place;
use super::screen::{Ended, Start, Terminal};
use crate::env::{TestEnv, dense, question, questionnaire, title};

const CTRL_C: &str = "\u{3}";
const CTRL_D: &str = "\u{4}";

/// The verdict where an interview stopped.
fn verdict(place: Place) -> Verdict {
    match place {
        Place::First | Place::Later | Place::Screen | Place::ReallyStop => Verdict::Undecided,
        _ => Verdict::Scam,
    }
}

/// Stops at every place in turn, in both languages in turn.
fn stop_everywhere(code: i32, stop: impl Fn(&Terminal) + Sync) {
    let stop_at = |place: Place, lang: Lang| {
        let env = TestEnv::new();
        let terminal = place.reach(&env, lang);
        stop(&terminal);
        let ended = terminal.end();
        assert_eq!(ended.status.code(), Some(code), "{place:?}: {}", ended.text);
        check(&ended.exits(code), place, lang);
    };
    std::thread::scope(|scope| {
        for (index, place) in Place::ALL.into_iter().enumerate() {
            scope.spawn(move || stop_at(place, Lang::ALL[index % 2]));
        }
    });
}

/// Demands the verdict, and that it was said that it stopped, unless there was nothing left to stop.
fn check(ended: &Ended, place: Place, lang: Lang) {
    assert!(ended.count(title(verdict(place), lang)) > 0, "{place:?}: {}", ended.text);
    let stopped = ended.count(words(lang).interview.stopped) + ended.count(words(lang).interview.stopped_empty);
    assert_eq!(stopped, usize::from(!place.is_after_the_result()), "{place:?}: {}", ended.text);
}

#[test]
fn ctrl_c_stops_everywhere_with_the_guidance_so_far() {
    stop_everywhere(130, |terminal| terminal.send(CTRL_C));
}

#[test]
fn sigterm_stops_everywhere_with_the_guidance_so_far() {
    stop_everywhere(143, |terminal| terminal.signal(Signal::TERM));
}

#[test]
fn sighup_stops_everywhere_with_the_guidance_so_far() {
    stop_everywhere(129, |terminal| terminal.signal(Signal::HUP));
}

#[test]
fn sigint_from_elsewhere_is_a_ctrl_c() {
    stop_everywhere(130, |terminal| terminal.signal(Signal::INT));
}

#[test]
fn ctrl_d_stops_before_the_result_and_is_no_more_to_say_behind_it() {
    std::thread::scope(|scope| {
        // dialoguer's list does not hear it.
        for place in Place::ALL.into_iter().filter(|place| *place != Place::List) {
            scope.spawn(move || {
                let env = TestEnv::new();
                let terminal = place.reach(&env, Lang::En);
                terminal.send(CTRL_D);
                let code = if place.is_after_the_result() { 0 } else { 130 };
                check(&terminal.end().exits(code), place, Lang::En);
            });
        }
    });
}

#[test]
fn a_detail_typed_before_the_program_is_killed_is_saved() {
    let env = TestEnv::new();
    let mut terminal = Place::Detail.reach(&env, Lang::En);
    terminal.type_until("on Monday\r", "2 of ");
    terminal.signal(Signal::KILL);
    assert_eq!(terminal.end().status.code(), None);
    assert_eq!(env.case("whole.yaml").details, [("when".to_owned(), "on Monday".to_owned())]);
}

#[test]
fn lines_pasted_into_a_detail_belong_to_it_and_end_nothing() {
    let pasted = "on Monday\rat noon\r3 times\r";
    for paste in [pasted.to_owned(), format!("\u{1b}[200~{pasted}\u{1b}[201~")] {
        let env = TestEnv::new();
        let mut terminal = Place::Detail.reach(&env, Lang::En);
        terminal.send(&paste);
        terminal.until_shown("> on Monday at noon 3 times");
        terminal.type_until("\r", "2 of ");
        assert_eq!(env.case("whole.yaml").details, [("when".to_owned(), "on Monday at noon 3 times".to_owned())]);
    }
}

/// What stands on the screen at the end, after some keys.
fn last_screen(rows: u16, columns: u16, args: &str, keys: &[(&str, &str)]) -> String {
    let env = TestEnv::new();
    let mut terminal = Start::new(&env, args).size(rows, columns).go();
    terminal.until(question("still_on_call", Lang::En));
    keys.iter().for_each(|(keys, then)| terminal.type_until(keys, then));
    terminal.until_ended();
    dense(&terminal.rows().join("\n"))
}

#[test]
fn a_stop_ends_on_the_short_result_and_says_how_to_see_everything() {
    let words = &words(Lang::En).interview;
    let undecided = title(Verdict::Undecided, Lang::En);
    let in_danger = [
        ("n", question("danger_now", Lang::En)),
        ("y", words.go_on),
        (" ", question("claimed_japanese_official", Lang::En)),
        ("q", words.really_stop),
    ];
    let nothing_known = [("n", question("danger_now", Lang::En)), ("q", words.really_stop)];
    // What is not saved is offered to be.
    let unsaved = [("1", words.save_first), ("2", words.stopped)];
    let saved = [("1", words.stopped)];
    for (rows, columns) in [(24, 80), (24, 40)] {
        for (args, everything, last) in
            [("--save case.yaml", "--answers", &saved[..]), ("", words.everything_again, &unsaved)]
        {
            let screen = last_screen(rows, columns, args, &[&in_danger, last].concat());
            for text in [undecided, "1 Call 911", everything] {
                assert!(screen.contains(&dense(text)), "{columns} columns: {text}: {screen}");
            }
        }
        let screen = last_screen(rows, columns, "", &[&nothing_known[..], &unsaved].concat());
        assert!(screen.contains(&dense(undecided)) && screen.contains(&dense(words.stopped)), "{screen}");
    }
}

#[test]
fn the_order_to_hang_up_stays_on_the_screen() {
    for lang in Lang::ALL {
        for (rows, columns) in [(24, 80), (20, 40)] {
            let env = TestEnv::new();
            let terminal = Start::new(&env, &format!("now --state CA --lang {}", lang.tag())).size(rows, columns).go();
            let screen = &questionnaire().screens[questionnaire().hang_up_screen];
            terminal.until_ended();
            let shown = dense(&terminal.rows().join("\n"));
            for text in std::iter::once(&screen.title).chain(&screen.lines) {
                assert!(shown.contains(&dense(text.get(lang))), "{}: {shown}", text.get(lang));
            }
        }
    }
}

/// Puts a program to sleep and wakes it, then stops it.
#[cfg(target_os = "linux")]
fn sleep_and_wake(place: Place, sleep: impl Fn(&Terminal)) {
    let env = TestEnv::new();
    let mut terminal = place.reach(&env, Lang::En);
    for _ in 0..2 {
        sleep(&terminal);
        terminal.until_stopped();
        terminal.until_in_order(&format!("{place:?}: asleep in key mode"));
        if place == Place::Later {
            // The shell writes where the question stood.
            let gone = || !dense(&terminal.rows().concat()).contains(&dense(place.text(Lang::En)));
            crate::env::until(gone, || format!("{place:?}: {}", terminal.rows().join("\n")));
        }
        terminal.signal(Signal::CONT);
        terminal.until_awake();
        terminal.until(place.text(Lang::En));
    }
    terminal.send(CTRL_C);
    check(&terminal.end().exits(130), place, Lang::En);
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_z_sleeps_with_the_terminal_in_order_and_goes_on_afterwards() {
    std::thread::scope(|scope| {
        // In dialoguer's list, Ctrl-Z is a key without a meaning.
        for place in Place::ALL.into_iter().filter(|place| *place != Place::List) {
            scope.spawn(move || sleep_and_wake(place, |terminal| terminal.send("\u{1a}")));
        }
    });
}

#[cfg(target_os = "linux")]
#[test]
fn sigtstp_sleeps_everywhere_and_goes_on_afterwards() {
    std::thread::scope(|scope| {
        for place in Place::ALL {
            scope.spawn(move || sleep_and_wake(place, |terminal| terminal.signal(Signal::TSTP)));
        }
    });
}

/// Demands that two seconds of waiting cost less than a twentieth of a second of processor time, once all else is done.
#[cfg(target_os = "linux")]
fn idle(what: impl std::fmt::Debug, process: Process) {
    process.until_at_rest();
    let before = process.ticks();
    std::thread::sleep(std::time::Duration::from_secs(2));
    let used = process.ticks() - before;
    assert!(used < 5, "{what:?}: {used} hundredths of a second");
}

#[cfg(target_os = "linux")]
#[test]
fn waiting_costs_next_to_no_processor_time() {
    std::thread::scope(|scope| {
        for place in Place::ALL {
            scope.spawn(move || {
                let env = TestEnv::new();
                let terminal = place.reach(&env, Lang::En);
                idle(place, terminal.process());
            });
        }
        scope.spawn(|| {
            let env = TestEnv::new();
            let mut terminal = Terminal::start(&env, "--plain");
            terminal.until(words(Lang::En).interview.prompt);
            idle("lines", terminal.process());
        });
    });
}

#[cfg(target_os = "linux")]
#[test]
fn waiting_for_a_pipe_costs_next_to_no_processor_time() {
    std::thread::scope(|scope| {
        for args in ["", "score", "check --answers /dev/stdin"] {
            scope.spawn(move || {
                let env = TestEnv::new();
                let mut child = env.hangup(args).command().spawn().expect("the program starts");
                idle(args, Process(child.id()));
                assert!(child.try_wait().expect("a program").is_none(), "`{args}` did not wait");
                child.kill().expect("the program runs");
                let _ = child.wait();
            });
        }
    });
}

#[test]
fn a_window_that_is_closed_ends_the_program_and_keeps_what_was_answered() {
    std::thread::scope(|scope| {
        for place in Place::ALL {
            scope.spawn(move || {
                let env = TestEnv::new();
                let terminal = place.reach(&env, Lang::En);
                let answered = env.case("whole.yaml").answers.len();
                assert_eq!(terminal.close_window().code(), Some(129), "{place:?}");
                assert_eq!(env.case("whole.yaml").answers.len(), answered, "{place:?}");
            });
        }
    });
}
