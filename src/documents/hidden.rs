//! What is hidden on a paper, and how to have it back.

use crate::mask::Hidden;
use crate::questionnaire::{Questionnaire, Reader};
use crate::text::Lang;
use crate::words::words;

/// Which numbers are hidden in the details of a case, as far as they stand in the paper for a reader, and how to show
/// them: nothing is hidden without a word.
#[must_use]
pub fn hidden_numbers(
    hidden: &[(String, Vec<Hidden>)],
    lang: Lang,
    paper: Option<(&Questionnaire, &Reader)>,
) -> Option<String> {
    let stands = |id: &str| {
        paper.is_none_or(|(questionnaire, reader)| {
            let place = questionnaire.details.iter().position(|detail| detail.id == id);
            place.is_some_and(|place| reader.holds(place, id))
        })
    };
    let words = &words(lang).document;
    let there: Vec<_> = hidden.iter().filter(|(id, hidden)| !hidden.is_empty() && stands(id)).collect();
    let numbers: Vec<_> = there.iter().flat_map(|(_, hidden)| hidden).map(words.number).collect();
    let ids: Vec<_> = there.iter().map(|(id, _)| id.as_str()).collect();
    (!numbers.is_empty()).then(|| (words.hidden)(&numbers, &ids))
}
