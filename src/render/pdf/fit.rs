//! A document laid out on pages, as loosely as fits.

use super::super::paper::Paper;
use super::compose::compose;
use super::paginate::{Placed, paginate};
use super::scale::{STEPS, Scale};
use super::setter::{Line, Setter};
use super::slab::Slab;
use super::tags::Tags;
use crate::document::{Document, Size};

/// A document laid out.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) slabs: Vec<Slab>,
    pub(super) tags: Tags,
    pub(super) pages: Vec<Vec<Placed>>,
    /// The page numbers; none on a single page.
    pub(super) numbers: Vec<Line>,
    pub(super) scale: Scale,
}

/// Lays a document out. A large one is meant for one sheet of paper: it is tightened as little as saves a page.
pub(super) fn lay_out(document: &Document, paper: Paper, setter: &mut Setter) -> Laid {
    let mut laid = match document.size {
        Size::Normal => attempt(document, paper, setter, 0),
        Size::Large => loosest(|step| attempt(document, paper, setter, step)),
    };
    laid.numbers = numbers(&laid, setter);
    laid
}

/// The loosest attempt that takes no more pages than the tightest.
fn loosest(mut attempt: impl FnMut(u8) -> Laid) -> Laid {
    let loose = attempt(0);
    if loose.pages.len() <= 1 {
        return loose;
    }
    let mut best = attempt(STEPS);
    if best.pages.len() == loose.pages.len() {
        return loose;
    }
    let (mut too_loose, mut fits) = (0, STEPS);
    while fits - too_loose > 1 {
        let step = too_loose.midpoint(fits);
        let laid = attempt(step);
        if laid.pages.len() == best.pages.len() {
            (fits, best) = (step, laid);
        } else {
            too_loose = step;
        }
    }
    best
}

fn attempt(document: &Document, paper: Paper, setter: &mut Setter, step: u8) -> Laid {
    let scale = Scale::new(document.size, document.lang, step);
    let (slabs, tags) = compose(document, paper, &scale, setter);
    let pages = paginate(&slabs, paper.height() - 2.0 * scale.margin);
    Laid { slabs, tags, pages, numbers: vec![], scale }
}

fn numbers(laid: &Laid, setter: &mut Setter) -> Vec<Line> {
    let count = laid.pages.len();
    if count < 2 {
        return vec![];
    }
    (1..=count).filter_map(|page| setter.line(&format!("{page} / {count}"), laid.scale.note)).collect()
}
