//! The short texts to send.

use hangup::{Answer, Lang, Questionnaire, Report, case_message};

/// Long enough for most addresses that somebody would put the page at.
const PAGE: &str = "https://www.example-association-of-california.org/check.html";

#[test]
fn the_message_is_short_enough_to_paste_wherever_a_person_lives() {
    let questionnaire = Questionnaire::embedded();
    for place in questionnaire.numbered_places().map(|(id, _)| Some(id)).chain([None]) {
        let mut answers = questionnaire.no_answers();
        answers.place = place;
        let offices = hangup::offices(&questionnaire, &answers);
        for (lang, page) in Lang::ALL.into_iter().flat_map(|lang| [(lang, None), (lang, Some(PAGE))]) {
            let message = hangup::message(&questionnaire, &answers, lang, page);
            let length = message.chars().count();
            assert!((60..hangup::MESSAGE).contains(&length), "{length}: {message}");
            assert_eq!(message.matches("japan.go.jp").count(), 1, "{message}");
            assert_eq!(message.contains(PAGE), page.is_some(), "{message}");
            let named = offices.iter().all(|office| message.contains(office.name.get(lang)));
            assert!(named || page.is_some(), "{message}");
        }
    }
}

/// Where two offices share a state, word of a call names both and who is whose; none where no step leads to an office.
#[test]
fn word_of_a_call_never_names_one_of_two_offices() {
    let questionnaire = Questionnaire::embedded();
    let word = |state: &str, given: &[&str], lang| {
        let mut answers = questionnaire.no_answers();
        given.iter().for_each(|id| answers.set(questionnaire.find(id).expect("a question"), Answer::Yes));
        answers.place = questionnaire.find_place(state);
        case_message(&Report::new(&questionnaire, &answers, lang))
    };
    let scam = ["claimed_japanese_official", "threatened_arrest_or_freeze"];
    for (state, numbers) in
        [("CA", ["+1-213-617-6700", "+1-415-780-6000"]), ("CT", ["+1-212-371-8222", "+1-617-973-9772"])]
    {
        for lang in Lang::ALL {
            let message = word(state, &scam, lang);
            assert!(numbers.iter().all(|number| message.contains(number)), "{message}");
            assert!(message.chars().count() < 2 * hangup::MESSAGE, "{message}");
        }
    }
    let message = word("CT", &scam, Lang::En);
    assert!(message.contains("New York (Fairfield County): +1-212") && message.contains("Stratford"), "{message}");
    let unclear = word("WA", &["claimed_business", "deadline"], Lang::En);
    assert!(unclear.contains("Not clear yet") && !unclear.contains("onsul"), "{unclear}");
}

/// Word of a call says what it came to and what comes first; nothing of what the person answered.
#[test]
fn word_of_a_call_holds_the_verdict_and_the_first_steps() {
    let questionnaire = Questionnaire::embedded();
    let mut answers = questionnaire.no_answers();
    for id in ["claimed_japanese_official", "threatened_arrest_or_freeze", "asked_card_or_bank"] {
        answers.set(questionnaire.find(id).expect("a question"), Answer::Yes);
    }
    answers.place = questionnaire.find_place("WA");
    for lang in Lang::ALL {
        let report = Report::new(&questionnaire, &answers, lang);
        let message = case_message(&report);
        let told = |text: &hangup::Text| message.contains(text.get(lang));
        assert!(told(&questionnaire.band(report.assessment.verdict).title), "{message}");
        assert!(report.plan[..3].iter().all(|step| told(&step.title)) && !told(&report.plan[3].title), "{message}");
        assert!(message.contains("+1-206-682-9107") && message.lines().count() == 5, "{message}");
        assert!(questionnaire.questions.iter().all(|question| !told(&question.short)), "{message}");
        assert!(message.chars().count() < 2 * hangup::MESSAGE, "{message}");
    }
}
