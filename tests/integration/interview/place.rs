//! Where the person lives, and which office that makes theirs.

use hangup::words::words;
use hangup::{Answer, Lang, Verdict};

use crate::env::{Call, Output, SCAM, TestEnv, questionnaire, title};

/// The number of an office: unlike its name and its web site, it stands nowhere else in a result.
fn office(id: &str) -> &'static str {
    let office = questionnaire().offices.iter().find(|office| office.id == id);
    office.unwrap_or_else(|| panic!("no office `{id}`")).phone.as_deref().expect("a number that is sure")
}

/// A scam call up to the question for the state, then these lines.
fn at(lines: &[&str]) -> Output {
    let mut all = SCAM.lines();
    assert_eq!(all.pop().as_deref(), Some("skip"));
    all.extend(lines.iter().map(ToString::to_string));
    TestEnv::new().hangup("").lines(&all).run()
}

#[test]
fn a_state_is_known_by_its_code_and_by_its_name_in_both_languages() {
    for typed in ["WA", "wa", "ＷＡ", "ｗａ", "Washington", "washington", "ワシントン州", " WA "] {
        assert!(at(&[typed]).exits(0).says(office("seattle")).told("is not a state") == 0, "{typed}");
    }
}

#[test]
fn a_misspelt_state_is_asked_again_with_the_nearest_one() {
    let output = at(&["Washingtn", "ZQ", "WA"]).exits(0).says(office("seattle"));
    let output = output.tells("`Washingtn` is not a state. Did you mean Washington?");
    assert_eq!(output.told("is not a state"), 2, "{output}");
}

#[test]
fn the_state_can_be_left_out() {
    for typed in ["", "skip", "SKIP", "スキップ"] {
        let output = at(&[typed]).exits(0).says(title(Verdict::Scam, Lang::En));
        let output = output.says_nothing_of(office("seattle")).says_nothing_of(office("los_angeles"));
        assert_eq!(output.told("is not a state"), 0, "{typed}");
    }
}

#[test]
fn back_and_stop_work_at_the_state_as_everywhere() {
    let output = at(&["q", "n", "h", "WA"]).exits(0).says(office("seattle"));
    assert_eq!((output.told(words(Lang::En).interview.really_stop), output.told("is not a state")), (1, 0), "{output}");
    let output = at(&["q", "y"]).exits(130).says(title(Verdict::Scam, Lang::En));
    assert_eq!(output.told(words(Lang::En).interview.stopped), 1);
    let output = at(&["b", "y"]).exits(130);
    assert_eq!(output.told(super::page()), 2, "asked and asked again: {output}");
}

#[test]
fn the_county_decides_where_a_state_has_two_offices() {
    let (la, sf) = ("los_angeles", "san_francisco");
    let (ny, boston) = ("new_york", "boston");
    let (seattle, portland) = ("seattle", "portland");
    for (lines, offices) in [
        (&["CA", "y"][..], &[la][..]),
        (&["CA", "n"], &[sf]),
        (&["CA", "u"], &[la, sf]),
        (&["CT", "n"], &[boston]),
        (&["CT", "y", "n"], &[ny]),
        (&["CT", "y", "y"], &[ny, boston]),
        (&["CT", "u", "u"], &[ny, boston]),
        (&["ID", "y"], &[seattle]),
        (&["ID", "n", "n"], &[portland]),
        (&["ID", "n", "y"], &[seattle, portland]),
        (&["ID", "u", "u"], &[seattle, portland]),
    ] {
        let mut output = at(lines).exits(0);
        for id in [la, sf, ny, boston, seattle, portland] {
            let name = office(id);
            output = if offices.contains(&id) { output.says(name) } else { output.says_nothing_of(name) };
        }
    }
}

#[test]
fn the_state_is_not_asked_when_it_is_given_or_no_office_is_needed() {
    let stock = Call::of(&[("asked_money", Answer::Yes)]).lines();
    assert!(!stock.contains(&"skip".to_owned()));
    let mut lines = SCAM.lines();
    lines.pop();
    let output = TestEnv::new().hangup("--state wa").lines(&lines).run().exits(0).says(office("seattle"));
    assert_eq!(output.told(words(Lang::En).interview.state), 0, "{output}");
}
