//! A document laid out on pages, as loosely as fits.

use super::super::paper::Paper;
use super::super::plain::one_line;
use super::compose::compose;
use super::paginate::{Placed, paginate};
use super::scale::{STEPS, Scale};
use super::setter::{Line, Setter};
use super::slab::{Slab, Turn};
use super::tags::Tags;
use crate::document::{Document, Size};
use crate::words::words;

/// A document laid out.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) slabs: Vec<Slab>,
    pub(super) tags: Tags,
    pub(super) pages: Vec<Vec<Placed>>,
    /// The page numbers; none on a single page that has nothing else at its foot.
    pub(super) numbers: Vec<Line>,
    /// What stands beside them.
    pub(super) footer: Vec<Line>,
    pub(super) scale: Scale,
}

impl Laid {
    /// Pages, and how many of them stand before the first that turns over.
    fn cost(&self) -> (usize, usize) {
        let turn = self.slabs.iter().position(|slab| slab.turn == Some(Turn::Overleaf));
        let before =
            |page: &&Vec<Placed>| page.first().is_some_and(|placed| turn.is_some_and(|turn| placed.slab < turn));
        (self.pages.len(), self.pages.iter().filter(before).count())
    }

    /// For each page its number on its sheet, and how many pages that has.
    fn sheets(&self) -> Vec<(usize, usize)> {
        let ends = |page: &[Placed]| {
            let above = &self.slabs[..page.first().map_or(0, |placed| placed.slab)];
            above.iter().filter(|slab| slab.turn == Some(Turn::Sheet)).count()
        };
        let sheets = self.pages.chunk_by(|page, next| ends(page) == ends(next)).map(<[_]>::len);
        sheets.flat_map(|count| (1..=count).map(move |page| (page, count))).collect()
    }
}

/// Lays a document out. A sheet for a wall and a paper for an office are tightened as little as saves a page, or as
/// brings what belongs on the first page there.
pub(super) fn lay_out(document: &Document, paper: Paper, setter: &mut Setter) -> Laid {
    let mut laid = match document.size {
        Size::Normal => attempt(document, paper, setter, 0),
        Size::Compact | Size::Large => loosest(|step| attempt(document, paper, setter, step)),
    };
    laid.numbers = numbers(&laid, document, setter);
    laid.footer = footer(&laid, document, paper, setter);
    laid
}

/// The loosest attempt that costs no more than the tightest.
fn loosest(mut attempt: impl FnMut(u8) -> Laid) -> Laid {
    let loose = attempt(0);
    if loose.pages.len() <= 1 {
        return loose;
    }
    let mut best = attempt(STEPS);
    if best.cost() >= loose.cost() {
        return loose;
    }
    let (mut too_loose, mut fits) = (0, STEPS);
    while fits - too_loose > 1 {
        let step = too_loose.midpoint(fits);
        let laid = attempt(step);
        if laid.cost() <= best.cost() {
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
    Laid { slabs, tags, pages, numbers: vec![], footer: vec![], scale }
}

fn numbers(laid: &Laid, document: &Document, setter: &mut Setter) -> Vec<Line> {
    let number = |(page, count)| match document.footer {
        Some(_) => (words(document.lang).document.page_of)(page, count),
        None => format!("{page} / {count}"),
    };
    if laid.pages.len() < 2 && document.footer.is_none() {
        return vec![];
    }
    laid.sheets().into_iter().filter_map(|page| setter.line(&number(page), laid.scale.foot)).collect()
}

/// Beside the page numbers there is room for two lines.
const FOOTER: usize = 2;

fn footer(laid: &Laid, document: &Document, paper: Paper, setter: &mut Setter) -> Vec<Line> {
    let Some(footer) = &document.footer else { return vec![] };
    let widest = laid.numbers.iter().map(|line| line.width).fold(0.0, f32::max);
    let width = paper.width() - 2.0 * laid.scale.margin - widest - laid.scale.foot.size;
    let mut lines = setter.lines(&one_line(footer), laid.scale.foot, width);
    lines.truncate(FOOTER);
    lines
}
