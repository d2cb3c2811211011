//! The texts of a page, each once, so that the questionnaire names them by number.

use std::cell::RefCell;
use std::collections::HashMap;

#[derive(Default)]
pub(super) struct Texts(RefCell<Known>);

/// What is said in each language of the page, with its number.
#[derive(Default)]
struct Known {
    numbers: HashMap<Vec<String>, usize>,
    all: Vec<Vec<String>>,
}

impl Texts {
    /// The number of a text, which is given in each language.
    pub(super) fn number(&self, text: Vec<String>) -> usize {
        let Known { numbers, all } = &mut *self.0.borrow_mut();
        *numbers.entry(text).or_insert_with_key(|text| {
            all.push(text.clone());
            all.len() - 1
        })
    }

    /// The texts in the order of their numbers, a list for each language.
    pub(super) fn by_language(self, languages: usize) -> Vec<Vec<String>> {
        let all = self.0.into_inner().all;
        (0..languages).map(|at| all.iter().map(|text| text[at].clone()).collect()).collect()
    }
}
