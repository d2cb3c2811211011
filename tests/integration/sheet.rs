//! The guidance sheet on paper.

use hangup::{Lang, Questionnaire, sheet};

/// One page for each language, wherever a person lives, on either paper; also where two offices share a state.
#[cfg(feature = "pdf")]
#[test]
fn the_sheet_is_one_page_in_every_state() {
    let questionnaire = Questionnaire::embedded();
    let places = questionnaire.numbered_places().map(|(id, _)| Some(id)).chain([None]);
    let documents = places.flat_map(|place| {
        let mut answers = questionnaire.no_answers();
        answers.place = place;
        Lang::ALL.map(|lang| sheet(&questionnaire, &answers, lang, "2026-11-23"))
    });
    let documents: Vec<_> = documents.collect();
    for paper in [hangup::Paper::Letter, hangup::Paper::A4] {
        let options = hangup::PdfOptions { paper, fallback_fonts: Vec::new() };
        let pages = hangup::page_counts(&documents, &options).expect("a layout");
        assert!(pages.iter().all(|&pages| pages == 1), "{paper:?}: {pages:?}");
    }
}

#[test]
fn every_character_of_ours_is_in_the_typeface() {
    let questionnaire = Questionnaire::embedded();
    let answers = questionnaire.no_answers();
    let documents = Lang::ALL.map(|lang| sheet(&questionnaire, &answers, lang, "2026-11-23"));
    #[cfg(feature = "pdf")]
    assert_eq!(hangup::uncovered(&documents, &[]), std::collections::BTreeSet::new());
    assert_eq!(documents.len(), 2);
}

#[test]
fn the_message_is_short_enough_to_paste() {
    let questionnaire = Questionnaire::embedded();
    for lang in Lang::ALL {
        let length = hangup::message(&questionnaire, lang).chars().count();
        assert!((60..300).contains(&length), "{lang:?}: {length}");
    }
}
