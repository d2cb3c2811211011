//! The wording of the shipped questionnaire, in figures: a frightened person of any age must follow a question on one
//! hearing. Flesch-Kincaid grades with a small syllable counter; a single short sentence is noisy, so the means count.

use hangup::{Questionnaire, Text};

/// Syllables of a word: its groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    let silent = word.len() > 3 && word.ends_with('e') && !word.ends_with("le");
    let stem = if silent { &word[..word.len() - 1] } else { &word };
    let vowel = |letter: &char| "aeiouy".contains(*letter);
    let letters: Vec<_> = stem.chars().collect();
    let groups = (0..letters.len()).filter(|&at| vowel(&letters[at]) && (at == 0 || !vowel(&letters[at - 1])));
    groups.count().max(1)
}

/// The school year, in the USA, in which a text is understood.
fn grade(text: &str) -> f64 {
    let words: Vec<_> = text.split_whitespace().collect();
    let sentences = text.chars().filter(|letter| ".?!:".contains(*letter)).count().max(1);
    let count = |number: usize| f64::from(u32::try_from(number).expect("a short text"));
    let (all, ends) = (count(words.len()), count(sentences));
    let spoken = count(words.iter().map(|word| syllables(word)).sum());
    0.39 * all / ends + 11.8 * spoken / all - 15.59
}

fn mean(figures: &[f64]) -> f64 {
    figures.iter().sum::<f64>() / f64::from(u32::try_from(figures.len()).expect("a few"))
}

/// What is wrong with the length of these texts: more words in English, or more characters in Japanese.
fn too_long<'q>(texts: impl Iterator<Item = (&'q str, &'q Text)>, words: usize, characters: usize) -> Vec<&'q str> {
    let long = |text: &Text| text.en.split_whitespace().count() > words || text.ja.chars().count() > characters;
    texts.filter(|(_, text)| long(text)).map(|(id, _)| id).collect()
}

/// What officials do, for each red flag by its id.
fn officials(questionnaire: &Questionnaire) -> Vec<(&str, &Text)> {
    let questions = questionnaire.questions.iter();
    questions.filter_map(|question| Some((question.id.as_str(), &question.flag.as_ref()?.officials))).collect()
}

fn says_you(text: &str) -> bool {
    text.to_lowercase().split(|letter: char| !letter.is_alphabetic()).any(|word| word.starts_with("you"))
}

#[test]
fn words_are_counted_as_they_are_spoken() {
    for (word, count) in [("phone", 1), ("police", 2), ("table", 2), ("I", 1), ("Social", 2), ("you", 1), ("911", 1)] {
        assert_eq!(syllables(word), count, "{word}");
    }
    assert!((grade("Did they question you as a suspect, by phone or video?") - 3.72).abs() < 0.01);
}

#[test]
fn questions_are_understood_on_one_hearing() {
    let questionnaire = Questionnaire::embedded();
    let questions = &questionnaire.questions;
    let grades: Vec<_> = questions.iter().map(|question| grade(&question.text.en)).collect();
    assert!(mean(&grades) <= 5.0, "{:.2}", mean(&grades));
    for (question, grade) in questions.iter().zip(&grades) {
        assert!(*grade <= 10.0, "{}: {grade:.1}", question.id);
        let quotes = question.text.ja.contains('「');
        let characters = question.text.ja.chars().count();
        assert!(characters <= if quotes { 57 } else { 40 }, "{}: {characters}", question.id);
        let brackets = |text: &str| text.contains(['(', ')', '（', '）']);
        assert!(!brackets(&question.text.en) && !brackets(&question.text.ja), "{}", question.id);
    }
    let texts = questions.iter().map(|question| (question.id.as_str(), &question.text));
    assert_eq!(too_long(texts, 15, 57), [""; 0]);
    let you = questions.iter().filter(|question| says_you(&question.text.en)).count();
    assert!(you * 20 >= questions.len() * 19, "{you} of {}", questions.len());
}

#[test]
fn hints_and_help_fit_below_their_question() {
    let questionnaire = Questionnaire::embedded();
    let questions = &questionnaire.questions;
    let hints = questions.iter().filter_map(|question| Some((question.id.as_str(), question.hint.as_ref()?)));
    assert_eq!(too_long(hints.clone(), 24, 55), [""; 0]);
    let help = questions.iter().filter_map(|question| Some((question.id.as_str(), question.help.as_ref()?)));
    assert_eq!(too_long(help.clone(), 40, 90), [""; 0]);
    for texts in [hints.collect::<Vec<_>>(), help.collect()] {
        let grades: Vec<_> = texts.iter().map(|(_, text)| grade(&text.en)).collect();
        assert!(mean(&grades) <= 6.0, "{:.2}", mean(&grades));
    }
    for question in questions.iter().filter(|question| question.flag.is_some()) {
        assert!(question.hint.is_some(), "{}: what counts and what does not", question.id);
    }
}

/// A row, a folded line and the result on one screen have no more room.
#[test]
fn short_forms_are_short_and_no_two_are_the_same() {
    let questionnaire = Questionnaire::embedded();
    let mut seen = std::collections::BTreeSet::new();
    for question in &questionnaire.questions {
        let (en, ja) = (question.short.en.chars().count(), question.short.ja.chars().count());
        assert!(en <= 30 && ja <= 15, "{}: {en} and {ja}", question.id);
        assert!(seen.insert(&question.short.en) && seen.insert(&question.short.ja), "{}", question.id);
    }
}

#[test]
fn what_officials_do_is_plain() {
    let questionnaire = Questionnaire::embedded();
    let officials = officials(&questionnaire);
    let grades: Vec<_> = officials.iter().map(|(_, text)| grade(&text.en)).collect();
    assert!(mean(&grades) <= 8.0, "{:.2}", mean(&grades));
    assert_eq!(too_long(officials.into_iter(), 26, 80), [""; 0]);
}

/// A reason names its source: the first one is the office that the sentence names.
#[test]
fn a_sentence_about_us_customs_cites_us_customs_first() {
    let questionnaire = Questionnaire::embedded();
    let flags = questionnaire.questions.iter().filter_map(|question| question.flag.as_ref());
    let about_customs: Vec<_> = flags.filter(|flag| flag.officials.en.starts_with("US Customs")).collect();
    assert!(!about_customs.is_empty());
    for flag in about_customs {
        let first = &questionnaire.sources[flag.sources[0]];
        assert!(first.issuer.en.contains("CBP"), "{}: {}", flag.officials.en, first.id);
    }
}

/// Words that mean a person who is not spoken to, and the two terms that Japanese readers take for a rebuke or a form.
#[test]
fn nobody_is_spoken_of_instead_of_to() {
    let questionnaire = Questionnaire::embedded();
    for question in &questionnaire.questions {
        let texts = [Some(&question.text), question.hint.as_ref(), question.help.as_ref()];
        for text in texts.into_iter().flatten() {
            assert!(
                !text.en.contains("one's") && !text.en.contains("the person phoned"),
                "{}: {}",
                question.id,
                text.en
            );
            let stiff = ["該当しません", "端末", "海外の番号", "犯人", "旅券"];
            assert!(stiff.iter().all(|word| !text.ja.contains(word)), "{}: {}", question.id, text.ja);
        }
    }
}
