//! Finding a place by what is typed.

use super::view::PlacesView;
use super::{Conversation, Deed, Layer, Outcome, PlaceEntry, Reply, Said};
use crate::answer::PlaceId;
use crate::document::Tone;
use crate::mask::visible;
use crate::text::{closest, fold, half_width, shortened_to};

/// What fits some typed text: places in the list of `PlacesView::entries`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// What fits, the best first. Everything while nothing is typed.
    pub fitting: Vec<usize>,
    /// What Enter would take: an exact code or name, or the only one that fits.
    pub taken: Option<usize>,
}

/// Most letters repeated of what was typed.
const SHOWN: usize = 40;

/// How well an entry fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its code, or its whole name.
    Exact,
    /// Its name begins so.
    Start,
    /// A word of its name begins so.
    Word,
    /// Its name has it somewhere.
    Inside,
}

impl PlacesView {
    /// What fits some typed text. Case, width, kana, spaces and dots do not matter.
    #[must_use]
    pub fn matching(&self, typed: &str) -> Matching {
        let wanted = fold(typed).replace([',', '、'], "");
        if wanted.is_empty() {
            return Matching { fitting: (0..self.entries.len()).collect(), taken: None };
        }
        let fits = self.entries.iter().enumerate().filter_map(|(index, entry)| Some((entry.fit(&wanted)?, index)));
        let mut fits: Vec<_> = fits.collect();
        fits.sort_unstable();
        if fits.is_empty() {
            fits.extend(self.by_code_behind(typed).map(|index| (Fit::Exact, index)));
        }
        Matching {
            taken: taken(&fits, &self.entries, &wanted),
            fitting: fits.into_iter().map(|(_, index)| index).collect(),
        }
    }

    /// "Washington DC", "San Jose, CA": the code behind other words, where no name fits.
    fn by_code_behind(&self, typed: &str) -> Option<usize> {
        let folded = half_width(typed).replace(['.', '．'], "");
        let last = folded.split(|letter: char| !letter.is_ascii_alphabetic()).rfind(|word| !word.is_empty())?;
        self.entries.iter().position(|entry| entry.code.eq_ignore_ascii_case(last))
    }
}

/// What Enter would take.
fn taken(fits: &[(Fit, usize)], entries: &[PlaceEntry], wanted: &str) -> Option<usize> {
    match fits {
        [(_, only)] => Some(*only),
        [(Fit::Exact, first), rest @ ..] => {
            // 「ワシントン」 is a state, and how another one's name begins.
            let code = entries[*first].code.eq_ignore_ascii_case(wanted);
            let ambiguous = rest.iter().any(|(fit, _)| *fit <= Fit::Start);
            (code || !ambiguous).then_some(*first)
        }
        _ => None,
    }
}

impl PlaceEntry {
    fn fit(&self, wanted: &str) -> Option<Fit> {
        if self.code.eq_ignore_ascii_case(wanted) {
            return Some(Fit::Exact);
        }
        self.names.iter().filter_map(|name| fit(name, wanted)).min()
    }
}

fn fit(name: &str, wanted: &str) -> Option<Fit> {
    let folded = fold(name);
    let is_whole = folded == wanted || folded.strip_suffix('州') == Some(wanted);
    let mut words = name.split([' ', '・']).map(fold).enumerate();
    if is_whole {
        Some(Fit::Exact)
    } else if folded.starts_with(wanted) {
        Some(Fit::Start)
    } else if words.any(|(index, word)| index > 0 && word.starts_with(wanted)) {
        Some(Fit::Word)
    } else {
        folded.contains(wanted).then_some(Fit::Inside)
    }
}

impl Conversation<'_> {
    pub(super) fn places(&self) -> PlacesView {
        let words = self.words();
        let names = |place: &crate::questionnaire::Place| {
            let (own, other) = (place.name.get(self.lang), place.name.get(self.lang.other()));
            PlaceEntry {
                label: format!("{own} / {other} ({})", place.code),
                code: place.code.clone(),
                names: [place.name.en.clone(), place.name.ja.clone()],
            }
        };
        PlacesView {
            question: words.state.to_owned(),
            note: words.state_note.to_owned(),
            entries: self.questionnaire().places.iter().map(names).collect(),
            chosen: self.answers().place.map(|place| place.0),
            nothing_fits: words.no_such_state.to_owned(),
        }
    }

    pub(super) fn reply_to_places(&mut self, reply: Reply, view: &PlacesView, outcome: &mut Outcome) {
        match reply {
            Reply::Choose(entry) if entry < view.entries.len() => self.live_in(Some(entry), view, outcome),
            Reply::Enter => self.leave_places(view, outcome),
            Reply::Text(typed) => self.find_place(&typed, view, outcome),
            Reply::Back if self.layers.is_empty() => self.back(outcome),
            Reply::Back => {
                self.layers.pop();
            }
            _ => self.notice = Some(view.note.clone()),
        }
    }

    /// Enter alone leaves the place as it is.
    fn leave_places(&mut self, view: &PlacesView, outcome: &mut Outcome) {
        if self.layers.is_empty() {
            self.live_in(None, view, outcome);
        } else {
            self.layers.pop();
        }
    }

    fn find_place(&mut self, typed: &str, view: &PlacesView, outcome: &mut Outcome) {
        let words = self.words();
        let folded = fold(typed);
        if folded.is_empty() || words.skip_words.iter().any(|word| fold(word) == folded) {
            return self.leave_places(view, outcome);
        }
        let Matching { fitting, taken } = view.matching(typed);
        if let Some(entry) = taken {
            return self.live_in(Some(entry), view, outcome);
        }
        let labels: Vec<_> = fitting.iter().map(|&entry| view.entries[entry].label.as_str()).collect();
        self.notice = Some(if labels.is_empty() {
            let names = view.entries.iter().flat_map(|entry| [entry.code.as_str(), &entry.names[0], &entry.names[1]]);
            (words.unknown_state)(&visible(&shortened_to(SHOWN, typed.trim())), closest(typed.trim(), names))
        } else {
            (words.which_state)(&labels)
        });
    }

    fn live_in(&mut self, entry: Option<usize>, view: &PlacesView, outcome: &mut Outcome) {
        if let Some(entry) = entry {
            outcome.said.push(Said::Line(Tone::Calm, self.place_told(entry, view)));
        }
        self.interview.set_place(entry.map(PlaceId));
        self.opening = false;
        outcome.deeds.push(Deed::Save);
        if self.layers.last() == Some(&Layer::Places) {
            self.layers.pop();
        }
    }

    /// The place that was chosen, and the offices that serve it, so that a wrong one is noticed.
    fn place_told(&self, entry: usize, view: &PlacesView) -> String {
        let questionnaire = self.questionnaire();
        let offices = questionnaire.places[entry].offices.iter();
        let names: Vec<_> = offices.map(|office| questionnaire.offices[office.office].name.get(self.lang)).collect();
        (self.words().lives_in)(&view.entries[entry].label, &names)
    }
}
