//! Finding a place by what is typed.

use super::view::PlacesView;

/// What fits some typed text: places in the list of `PlacesView::entries`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// What fits, the best first. Everything while nothing is typed.
    pub fitting: Vec<usize>,
    /// What Enter would take: an exact code or name, or the only one that fits.
    pub taken: Option<usize>,
}

impl PlacesView {
    /// What fits some typed text.
    #[must_use]
    pub fn matching(&self, _typed: &str) -> Matching {
        Matching { fitting: (0..self.entries.len()).collect(), taken: None }
    }
}
