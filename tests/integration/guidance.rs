//! What the plan says first, what it never says, and to whom: laws over any answers, and the same in every format.

use hangup::{Answer, Answers, Lang, Report, Verdict, assess};
use proptest::prelude::*;

use super::env::questionnaire;
use super::properties::{any_answers, planned};

/// Things that a report to the police is about, even before anybody has been asked.
const GIVEN: [&str; 12] = [
    "gave_card_number",
    "gave_bank_details",
    "gave_codes_or_passwords",
    "gave_id",
    "gave_ssn",
    "gave_my_number",
    "lost_passport_itself",
    "installed_app",
    "shared_location_or_video",
    "agreed_to_carry",
    "money_taken",
    "sent_money",
];
/// Of them, those that a real office may have got as well: they wait until the office has been asked.
const WAIT: [&str; 7] = [
    "gave_card_number",
    "gave_bank_details",
    "gave_id",
    "gave_ssn",
    "gave_my_number",
    "shared_location_or_video",
    "gave_personal_details",
];
const FIRST_EDITION: [&str; 33] = [
    "call_911",
    "hang_up",
    "report_police",
    "nypd_hotline",
    "notify_consulate",
    "clean_device",
    "verify_official_number",
    "call_relative",
    "recall_transfer",
    "payment_app",
    "japan_account_freeze",
    "call_bank",
    "call_card_issuer",
    "gift_card_company",
    "crypto_exchange",
    "courier_or_mail_intercept",
    "alert_fbi",
    "secure_accounts",
    "stop_sharing",
    "warn_household",
    "stop_carrying",
    "preserve_evidence",
    "file_ic3",
    "file_ftc",
    "identity_theft_steps",
    "ssn_steps",
    "freeze_credit",
    "passport_steps",
    "my_number_steps",
    "tell_family",
    "beware_refund_offers",
    "japan_credit",
    "get_support",
];
const CHECKS: [&str; 2] = ["verify_official_number", "verify_with_consulate"];
const CONSULATE: [&str; 2] = ["notify_consulate", "notify_consulate_if_you_like"];

fn answers(given: &[(&str, Answer)]) -> Answers {
    let mut answers = questionnaire().no_answers();
    for (id, answer) in given {
        answers.set(questionnaire().find(id).unwrap_or_else(|| panic!("no question `{id}`")), *answer);
    }
    answers
}

fn verdict(answers: &Answers) -> Verdict {
    assess(questionnaire(), answers).verdict
}

fn maybe(answers: &Answers, id: &str) -> bool {
    answers.get(questionnaire().find(id).expect(id)) >= Some(Answer::Unsure)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn danger_comes_first_then_hanging_up_then_what_minutes_decide(answers in any_answers()) {
        let steps = planned(&answers);
        let rank = |id: &&str| ["call_911", "hang_up", "recall_transfer"].iter().position(|first| first == id);
        let urgent: Vec<_> = steps.iter().filter_map(rank).collect();
        let first: Vec<_> = steps.iter().take(urgent.len()).filter_map(rank).collect();
        prop_assert_eq!(&urgent, &first, "{:?}", &steps);
        prop_assert!(urgent.is_sorted());
    }

    #[test]
    fn who_was_cheated_is_never_sent_back_to_the_office_and_everybody_else_is_told_to_check(answers in any_answers()) {
        let (verdict, steps) = (verdict(&answers), planned(&answers));
        let checks = steps.iter().any(|id| CHECKS.contains(id));
        prop_assert_eq!(checks, verdict <= Verdict::Caution, "{:?} {:?}", verdict, steps);
        let waits = steps.contains(&"pay_nothing_yet") && steps.contains(&"if_not_them");
        prop_assert_eq!(waits, (Verdict::Undecided..=Verdict::Caution).contains(&verdict));
    }

    #[test]
    fn nobody_is_sent_to_the_police_before_checking_unless_something_is_gone(answers in any_answers()) {
        let given = GIVEN.iter().any(|id| maybe(&answers, id));
        if verdict(&answers) <= Verdict::Caution && !given {
            let steps = planned(&answers);
            let early = ["report_police", "nypd_hotline", "file_ftc", "file_ic3", "notify_consulate"];
            prop_assert!(!steps.iter().any(|id| early.contains(id)), "{:?}", steps);
        }
    }

    #[test]
    fn what_a_real_office_may_have_got_is_no_matter_for_the_police_before_it_was_asked(answers in any_answers()) {
        let beyond = GIVEN.iter().any(|id| !WAIT.contains(id) && maybe(&answers, id));
        if verdict(&answers) <= Verdict::Caution && !beyond {
            let steps = planned(&answers);
            let early = ["report_police", "file_ic3", "identity_theft_steps", "ssn_steps", "japan_credit"];
            prop_assert!(!steps.iter().any(|id| early.contains(id)), "{:?}", steps);
        }
    }

    #[test]
    fn the_consulate_is_named_once_and_after_a_scam_always(answers in any_answers()) {
        let steps = planned(&answers);
        let named = steps.iter().filter(|id| CONSULATE.contains(id)).count();
        prop_assert!(named <= 1, "{:?}", steps);
        if verdict(&answers) >= Verdict::LikelyScam && (maybe(&answers, "claimed_japanese_official")) {
            prop_assert!(steps.contains(&"notify_consulate"), "{:?}", steps);
        }
    }

    #[test]
    fn whoever_may_still_be_on_the_line_is_told_to_hang_up(answers in any_answers()) {
        let on_call = answers.get(questionnaire().find("still_on_call").expect("in the file"));
        let steps = planned(&answers);
        if on_call >= Some(Answer::Unsure) || verdict(&answers) >= Verdict::LikelyScam {
            prop_assert!(steps.contains(&"hang_up"));
        }
        if on_call.is_none() && verdict(&answers) >= Verdict::Undecided {
            prop_assert!(steps.contains(&"hang_up"));
        }
    }
}

#[test]
fn with_no_sign_and_nothing_given_the_plan_is_one_step() {
    let mut all_no = questionnaire().no_answers();
    for (id, _) in questionnaire().numbered() {
        all_no.set(id, Answer::No);
    }
    assert_eq!((verdict(&all_no), planned(&all_no)), (Verdict::NoKnownSigns, vec!["verify_official_number"]));
    all_no.set(questionnaire().find("claimed_japanese_official").expect("in the file"), Answer::Yes);
    assert_eq!(planned(&all_no), ["verify_with_consulate"]);
}

/// Money sent within the last half hour, under each verdict it can come with.
fn sent_just_now() -> Vec<(Verdict, Answers)> {
    let sent = [
        ("still_on_call", Answer::Yes),
        ("gave_anything", Answer::Yes),
        ("sent_money", Answer::Yes),
        ("sent_by_bank_transfer", Answer::Yes),
        ("sent_within_30_minutes", Answer::Yes),
    ];
    let calls: [&[(&str, Answer)]; 4] = [
        &[("claimed_japanese_official", Answer::Yes), ("threatened_deportation_or_passport", Answer::Yes)],
        &[("asked_money", Answer::Yes), ("relative_in_trouble", Answer::Yes)],
        &[("asked_money", Answer::Yes)],
        &[],
    ];
    let given = calls.map(|call| answers(&[call, &sent[..]].concat()));
    given.into_iter().map(|answers| (verdict(&answers), answers)).collect()
}

#[test]
fn money_sent_just_now_is_called_back_right_after_hanging_up_in_every_format_and_language() {
    let sent = sent_just_now();
    let verdicts: Vec<_> = sent.iter().map(|(verdict, _)| *verdict).collect();
    assert_eq!(verdicts, [Verdict::Scam, Verdict::LikelyScam, Verdict::Caution, Verdict::Undecided]);
    for (verdict, answers) in &sent {
        assert_eq!(planned(answers)[..2], ["hang_up", "recall_transfer"], "{verdict:?}");
        for lang in Lang::ALL {
            let report = Report::new(questionnaire(), answers, lang);
            let title = |index: usize| report.plan[index].title.get(lang).to_owned();
            for (format, printed) in formats(&report) {
                let places = [0, 1, 2].map(|index| printed.find(&title(index)).unwrap_or(usize::MAX));
                assert!(places.is_sorted() && places[2] < usize::MAX, "{verdict:?} {lang:?} {format} {places:?}");
            }
        }
    }
}

fn formats(report: &Report<'_>) -> Vec<(&'static str, String)> {
    let documents = [hangup::result(report, hangup::ResultDetail::Full, None)];
    let style = hangup::render::TextStyle { columns: 200, color: false, rules: true };
    vec![
        ("text", hangup::render::text(&documents, style)),
        ("markdown", hangup::render::markdown(&documents)),
        ("html", hangup::render::html(&documents, hangup::render::Paper::Letter)),
        ("json", serde_json::to_string(&hangup::render::JsonReport::from(report, None)).expect("JSON")),
    ]
}

#[test]
fn too_few_answers_and_danger_are_no_all_clear_in_any_format() {
    let clear = questionnaire().band(Verdict::NoKnownSigns);
    let few = [("still_on_call", Answer::No), ("danger_now", Answer::No)];
    for given in [&[][..], &few[..], &[("danger_now", Answer::Yes)][..]] {
        for lang in Lang::ALL {
            let answers = answers(given);
            let report = Report::new(questionnaire(), &answers, lang);
            assert_eq!(report.assessment.verdict, Verdict::Undecided);
            if given.contains(&("danger_now", Answer::Yes)) {
                assert_eq!(report.plan[0].id, "call_911");
            }
            for (format, printed) in formats(&report) {
                assert!(!printed.contains(clear.title.get(lang)), "{lang:?} {format}");
                let title = questionnaire().band(Verdict::Undecided).title.get(lang);
                assert!(format == "json" || printed.contains(title), "{lang:?} {format}");
            }
        }
    }
}

#[test]
fn whoever_is_in_danger_is_given_no_all_clear_though_everything_else_is_a_no() {
    for danger in [Answer::Unsure, Answer::Yes] {
        let mut all_no = questionnaire().no_answers();
        for (id, question) in questionnaire().numbered() {
            all_no.set(id, if question.id == "danger_now" { danger } else { Answer::No });
        }
        assert_eq!((verdict(&all_no), planned(&all_no)[0]), (Verdict::Undecided, "call_911"));
    }
}

/// A line is read aloud over the telephone: 16 words or 50 characters.
#[test]
fn every_line_of_a_step_is_short() {
    for step in &questionnaire().plan {
        for line in &step.instructions {
            let (words, letters) = (line.en.split_whitespace().count(), line.ja.chars().count());
            assert!(words <= 16 && letters <= 50, "{}: {words} words, {letters} characters: {line:?}", step.id);
        }
    }
}

#[test]
fn every_call_to_an_office_has_its_sentence_in_english() {
    let said = |id: &str| {
        let step = questionnaire().plan.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no step {id}"));
        step.say.iter().map(|line| line.en.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert!(said("call_911").contains("Japanese interpreter, please."));
    assert!(said("report_police").contains("Police report number, please."));
    for id in ["call_bank", "call_card_issuer", "recall_transfer"] {
        assert!(said(id).contains("Fraud department, please."), "{id}");
    }
    assert!(said("recall_transfer").contains("Please cancel this transfer."));
}

#[test]
fn comfort_stands_with_the_verdict_and_no_verdict_says_safe() {
    for verdict in Verdict::ALL {
        let band = questionnaire().band(verdict);
        let said = |lang| [&band.title, &band.text].into_iter().chain(&band.comfort).map(move |text| text.get(lang));
        let [en, ja] = Lang::ALL.map(|lang| said(lang).collect::<Vec<_>>().join(" "));
        assert!(!en.to_lowercase().contains("safe") && !ja.contains("安全"), "{en} {ja}");
        let comforts = en.contains("not your fault") && ja.contains("悪いのは相手で、あなたではありません");
        assert_eq!(comforts, verdict >= Verdict::LikelyScam, "{verdict:?}");
    }
}

/// A case with answers given, as text of one result.
fn printed(given: &[(&str, Answer)], lang: Lang) -> String {
    let answers = answers(given);
    let report = Report::new(questionnaire(), &answers, lang);
    formats(&report).into_iter().find(|(format, _)| *format == "text").expect("text").1
}

const DEPORTED: [(&str, Answer); 2] =
    [("claimed_japanese_official", Answer::Yes), ("threatened_deportation_or_passport", Answer::Yes)];

#[test]
fn comfort_stands_once_in_a_result_whatever_was_given_away() {
    let gave = [DEPORTED[0], DEPORTED[1], ("gave_card_number", Answer::Yes)];
    assert_eq!(printed(&gave, Lang::En).to_lowercase().matches("your fault").count(), 1);
    let unclear = [("deadline", Answer::Yes), ("gave_card_number", Answer::Yes)];
    assert_eq!(printed(&unclear, Lang::En).matches("your fault").count(), 1);
}

#[test]
fn numbers_for_family_in_japan_stand_where_there_is_something_to_report() {
    let heading = "For family in Japan";
    assert!(printed(&DEPORTED, Lang::En).contains(heading));
    assert!(printed(&[("deadline", Answer::Yes), ("sent_money", Answer::Yes)], Lang::En).contains(heading));
    for given in [&[][..], &[("deadline", Answer::Yes)][..]] {
        assert!(!printed(given, Lang::En).contains(heading), "{given:?}");
    }
}

#[test]
fn a_japanese_reader_finds_each_english_sentence_on_a_line_of_its_own() {
    let result = printed(&[DEPORTED[0], DEPORTED[1], ("gave_card_number", Answer::Yes)], Lang::Ja);
    let starts = result.lines().filter(|line| line.trim_start().starts_with("“Please block my card"));
    assert_eq!(starts.count(), 1);
    assert!(result.lines().all(|line| line.matches('“').count() <= 1), "{result}");
}

#[test]
fn every_place_has_an_office_with_a_site_and_a_shared_one_says_who_serves_what() {
    for place in &questionnaire().places {
        let offices: Vec<_> = place.offices.iter().map(|entry| &questionnaire().offices[entry.office]).collect();
        assert!(!offices.is_empty() && offices.iter().all(|office| office.website.starts_with("https://")));
        if offices.len() > 1 {
            assert!(place.note.is_some(), "{}", place.code);
            assert!(place.offices.iter().all(|entry| entry.serves.is_some()), "{}", place.code);
        }
    }
}

/// Saved cases tick steps off by their ids.
#[test]
fn no_step_of_the_first_edition_is_gone() {
    let ids: Vec<_> = questionnaire().plan.iter().map(|step| step.id.as_str()).collect();
    for id in FIRST_EDITION {
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn what_is_answered_a_week_later_has_its_step_and_nothing_else_brings_it() {
    let scam = [
        ("claimed_japanese_official", Answer::Yes),
        ("threatened_deportation_or_passport", Answer::Yes),
        ("gave_anything", Answer::Yes),
        ("gave_ssn", Answer::Yes),
        ("gave_card_number", Answer::Yes),
        ("sent_money", Answer::Yes),
    ];
    for (question, answers_that_do, step) in [
        ("new_contact_since", [Answer::Yes, Answer::Unsure], "stop_new_calls"),
        ("refund_offer_again", [Answer::Yes, Answer::Unsure], "refuse_new_refund_offer"),
        ("new_charges_since", [Answer::Yes, Answer::Unsure], "report_new_charges"),
        ("bank_answered", [Answer::No, Answer::Unsure], "ask_bank_again"),
        ("credit_freeze_in_place", [Answer::No, Answer::Unsure], "ask_freeze_again"),
    ] {
        assert!(!planned(&answers(&scam)).contains(&step), "{step} before it was asked");
        for answer in Answer::ALL {
            let steps = planned(&answers(&[&scam[..], &[(question, answer)]].concat()));
            assert_eq!(steps.contains(&step), answers_that_do.contains(&answer), "{question} {answer:?}");
        }
    }
}

/// Whoever controls the device can undo every call made to the bank.
#[test]
fn the_device_goes_offline_before_the_bank_is_called() {
    let given = [("asked_access", Answer::Yes), ("gave_anything", Answer::Yes), ("installed_app", Answer::Yes)];
    let steps = planned(&answers(&given));
    let at = |id: &str| steps.iter().position(|step| *step == id).unwrap_or_else(|| panic!("{id}: {steps:?}"));
    assert!(at("take_device_offline") < at("call_bank") && at("call_bank") < at("clean_device"));
}

/// Terms that older readers in the USA do not know, or that turn away, and numbers that people cannot find.
#[test]
fn no_step_says_what_its_readers_cannot_follow() {
    let stiff = ["端末", "監察総監室", "受理番号", "信用凍結", "自分で調べた", "非緊急", "旅券", "犯人", "下記"];
    let hard = ["you found", "is arrested", "fraud desk", "kiosk", "inspector general", "points", "no limit"];
    let steps = questionnaire().plan.iter().flat_map(|step| {
        let texts = [Some(&step.title), Some(&step.short), Some(&step.why), step.window.as_ref()];
        texts.into_iter().flatten().chain(&step.instructions).chain(&step.say)
    });
    let contacts = questionnaire().contacts.iter();
    let contacts = contacts.flat_map(|contact| std::iter::once(&contact.name).chain(&contact.note));
    let screens = questionnaire().screens.iter().flat_map(|screen| std::iter::once(&screen.title).chain(&screen.lines));
    for text in steps.chain(contacts).chain(screens) {
        assert!(!stiff.iter().any(|word| text.ja.contains(word)), "{}", text.ja);
        assert!(!hard.iter().any(|word| text.en.contains(word)), "{}", text.en);
    }
}

#[test]
fn japanese_readers_are_told_which_sites_are_in_english() {
    for contact in &questionnaire().contacts {
        let Some(site) = &contact.website else { continue };
        let note = contact.note.as_ref().map_or("", |note| note.ja.as_str());
        let told = contact.name.ja.contains("英語") || note.contains("英語");
        assert_eq!(told, !site.contains(".go.jp"), "{}", contact.id);
    }
}
