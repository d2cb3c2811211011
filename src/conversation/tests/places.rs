use super::*;

fn view() -> PlacesView {
    match after(&[&TO_REVIEW[..], &[""]].concat()).view().screen {
        Screen::Places(view) => view,
        other => panic!("{other:?}"),
    }
}

fn codes(view: &PlacesView, typed: &str) -> (Vec<String>, Option<String>) {
    let code = |index: &usize| view.entries[*index].code.clone();
    let matching = view.matching(typed);
    (matching.fitting.iter().map(code).collect(), matching.taken.as_ref().map(code))
}

#[test]
fn what_is_typed_finds_the_places_it_can_mean_the_best_first() {
    let view = view();
    for (typed, fitting) in [
        ("cal", &["CA"][..]),
        ("CAL", &["CA"]),
        ("ｃａｌ", &["CA"]),
        ("caro", &["NC", "SC"]),
        ("n.c.", &["NC"]),
        ("カリ", &["CA"]),
        ("ｶﾘ", &["CA"]),
        ("かり", &["CA"]),
        ("new", &["NH", "NJ", "NM", "NY"]),
        ("new me", &["NM"]),
        ("virginia", &["VA", "WV"]),
        ("ワシントン", &["WA", "DC"]),
        ("Washington DC", &["DC"]),
        ("ワシントンDC", &["DC"]),
        ("わしんとんｄｃ", &["DC"]),
        ("San Jose, CA", &["CA"]),
        ("zzz", &[]),
        ("州州", &[]),
    ] {
        let found = codes(&view, typed).0;
        assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), fitting, "{typed}");
    }
}

#[test]
fn enter_takes_only_what_is_exact_or_alone() {
    let view = view();
    for (typed, taken) in [
        ("california", Some("CA")),
        ("California", Some("CA")),
        ("カリフォルニア", Some("CA")),
        ("カリフォルニア州", Some("CA")),
        ("me", Some("ME")),
        ("ca", Some("CA")),
        ("ＷＡ", Some("WA")),
        ("Virginia", Some("VA")),
        ("バージニア", Some("VA")),
        ("Kansas", Some("KS")),
        ("Washington", Some("WA")),
        ("ワシントン州", Some("WA")),
        ("Washington DC", Some("DC")),
        ("ワシントンDC", Some("DC")),
        ("colum", Some("DC")),
        ("cal", Some("CA")),
        ("car", None),
        ("c", None),
        ("ワシントン", None),
        ("new", None),
        ("zzz", None),
        ("", None),
        (" ", None),
    ] {
        assert_eq!(codes(&view, typed).1.as_deref(), taken, "{typed}");
    }
    assert_eq!(view.matching("").fitting.len(), view.entries.len(), "nothing typed leaves all");
}

/// Every place is taken by its code and by its names, as they are and in small letters.
#[test]
fn every_place_has_its_names() {
    let view = view();
    for (index, entry) in view.entries.iter().enumerate() {
        for typed in [&entry.code, &entry.names[0], &entry.names[1], &entry.names[0].to_lowercase()] {
            assert_eq!(view.matching(typed).taken, Some(index), "{typed}");
        }
    }
}

#[test]
fn a_place_that_several_fit_is_asked_for_again_with_their_names() {
    let mut talk = after(&[&TO_REVIEW[..], &["", "caro"]].concat());
    let notice = talk.view().notice.expect("which?");
    assert!(notice.contains("North Carolina") && notice.contains("South Carolina"), "{notice}");
    say(&mut talk, &["Washingtn"]);
    assert!(talk.view().notice.is_some_and(|notice| notice.contains("Did you mean Washington?")));
    say(&mut talk, &["california"]);
    assert_eq!(asked(&talk), text("place_southern_california"));
}

#[test]
fn a_place_that_is_taken_back_is_saved_so() {
    let mut talk = after(&[&TO_REVIEW[..], &["", "CA"]].concat());
    assert_eq!(asked(&talk), text("place_southern_california"));
    let outcomes = say(&mut talk, &["b"]);
    assert_eq!((talk.answers().place, &outcomes[0].deeds[..]), (None, &[Deed::Save][..]));
}

#[test]
fn the_place_can_be_left_out_and_changed_afterwards() {
    for skip in ["", "skip", "スキップ"] {
        let mut talk = after(&[&TO_REVIEW[..], &["", skip]].concat());
        let Screen::Result(result) = talk.view().screen else { panic!("the result") };
        assert!(
            result
                .steps
                .iter()
                .all(|step| step.contacts.iter().all(|at| at.phone.as_deref() != Some("+1-206-682-9107")))
        );
        say(&mut talk, &["6"]);
        let Screen::Review(review) = talk.view().screen else { panic!("the review") };
        let place = review.groups.last().and_then(|group| group.rows.first()).expect("a row for the place").clone();
        assert_eq!((place.answer, place.word.as_str()), (None, words(Lang::En).interview.not_given));
        let outcomes = say(&mut talk, &[&place.number.to_string(), "WA", ""]);
        assert!(outcomes[1].deeds.contains(&Deed::Save) && outcomes[2].deeds.contains(&Deed::Deliver));
        let Screen::Result(result) = talk.view().screen else { panic!("the result") };
        assert!(
            result
                .steps
                .iter()
                .any(|step| step.contacts.iter().any(|at| at.phone.as_deref() == Some("+1-206-682-9107"))),
            "{:?}",
            result.steps
        );
    }
}

#[test]
fn a_place_chosen_from_the_list_is_told_with_its_offices() {
    let mut talk = after(&[&TO_REVIEW[..], &[""]].concat());
    let california = questionnaire().find_place("CA").expect("a state").0;
    let outcome = talk.reply(Reply::Choose(california));
    let Some(Said::Line(_, told)) = outcome.said.last() else { panic!("{outcome:?}") };
    assert!(told.contains("California") && told.contains("Los Angeles") && told.contains("San Francisco"), "{told}");
}
