//! Where pages end. Decided before anything is drawn.

use super::slab::{Hold, Slab, Turn};

/// A slab in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// Number of the slab.
    pub(super) slab: usize,
    /// Distance of its top from the top of the type area.
    pub(super) y: f32,
}

/// Slabs in the order of reading, page by page, on type areas of one height.
pub(super) fn paginate(slabs: &[Slab], height: f32) -> Vec<Vec<Placed>> {
    let mut pages = Pages { slabs, height, done: vec![], page: vec![], bottom: 0.0, sheet: 0 };
    for kept in groups(slabs, 0, Hold::Kept) {
        if pages.height_of(&kept) <= height {
            pages.place(kept);
            continue;
        }
        // Higher than a page: it is cut, but not just anywhere.
        for glued in groups(&slabs[kept.clone()], kept.start, Hold::Glued) {
            pages.place(glued);
        }
    }
    pages.finish()
}

/// Ranges of slabs that hold on to each other at least as hard as `hold`, counted from `first`.
fn groups(slabs: &[Slab], first: usize, hold: Hold) -> Vec<std::ops::Range<usize>> {
    let mut at = first;
    let groups = slabs.chunk_by(|slab, _| slab.hold >= hold);
    groups
        .map(|group| {
            let start = at;
            at += group.len();
            start..at
        })
        .collect()
}

struct Pages<'a> {
    slabs: &'a [Slab],
    height: f32,
    done: Vec<Vec<Placed>>,
    page: Vec<Placed>,
    bottom: f32,
    /// Number of the first page of the sheet.
    sheet: usize,
}

impl Pages<'_> {
    /// Places slabs on the page if all of them fit, else on the next one.
    fn place(&mut self, group: std::ops::Range<usize>) {
        if self.bottom + self.before(group.start) + self.height_of(&group) > self.height {
            self.turn();
        }
        for slab in group {
            if let Some(turn) = self.slabs[slab].turn {
                self.end(turn);
                continue;
            }
            // Even slabs glued together may be higher than a page.
            if self.bottom + self.before(slab) + self.slabs[slab].height > self.height {
                self.turn();
            }
            let y = self.bottom + self.before(slab);
            self.page.push(Placed { slab, y });
            self.bottom = y + self.slabs[slab].height;
        }
    }

    fn end(&mut self, turn: Turn) {
        if turn == Turn::Sheet || self.done.len() == self.sheet {
            self.turn();
        }
        if turn == Turn::Sheet {
            self.sheet = self.done.len();
        }
    }

    fn before(&self, slab: usize) -> f32 {
        if self.page.is_empty() { 0.0 } else { self.slabs[slab].before }
    }

    /// Without the space above the first.
    fn height_of(&self, group: &std::ops::Range<usize>) -> f32 {
        let slabs = &self.slabs[group.clone()];
        let all: f32 = slabs.iter().map(|slab| slab.before + slab.height).sum();
        all - slabs.first().map_or(0.0, |slab| slab.before)
    }

    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
        }
        self.bottom = 0.0;
    }

    fn finish(mut self) -> Vec<Vec<Placed>> {
        self.turn();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Slabs of height 10 with a space of 2 above, on pages of 100: eight fit.
    fn pages(holds: &[Hold]) -> Vec<usize> {
        let slabs: Vec<Slab> =
            holds.iter().map(|hold| Slab { before: 2.0, height: 10.0, hold: *hold, ..Slab::default() }).collect();
        let pages = paginate(&slabs, 100.0);
        let placed: Vec<usize> = pages.iter().flatten().map(|placed| placed.slab).collect();
        assert_eq!(placed, (0..holds.len()).collect::<Vec<_>>(), "every slab once, in order");
        assert!(pages.iter().all(|page| page[0].y == 0.0 && page.last().expect("no page is empty").y <= 90.0));
        pages.iter().map(Vec::len).collect()
    }

    #[test]
    fn pages_are_filled() {
        assert_eq!(pages(&[]), Vec::<usize>::new());
        assert_eq!(pages(&[Hold::Free; 8]), [8]);
        assert_eq!(pages(&[Hold::Free; 20]), [8, 8, 4]);
    }

    #[test]
    fn what_is_kept_together_moves_to_the_next_page() {
        let mut holds = [Hold::Free; 12];
        holds[6..9].fill(Hold::Kept);
        assert_eq!(pages(&holds), [6, 6]);
    }

    /// Pages of some slabs, the end of a page, and some more.
    fn turned(before: usize, turn: Turn, behind: usize) -> Vec<usize> {
        let slab = || Slab { before: 2.0, height: 10.0, ..Slab::default() };
        let mut slabs: Vec<Slab> = (0..before).map(|_| slab()).collect();
        slabs.push(Slab { turn: Some(turn), ..Slab::default() });
        slabs.extend((0..behind).map(|_| slab()));
        paginate(&slabs, 100.0).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_sheet_ends_anywhere_and_only_a_first_page_turns_over() {
        assert_eq!(turned(3, Turn::Sheet, 2), [3, 2]);
        assert_eq!(turned(10, Turn::Sheet, 2), [8, 2, 2]);
        assert_eq!(turned(3, Turn::Overleaf, 2), [3, 2]);
        assert_eq!(turned(10, Turn::Overleaf, 2), [8, 4]);
    }

    #[test]
    fn a_heading_moves_with_what_follows() {
        let mut holds = [Hold::Free; 9];
        holds[7] = Hold::Glued;
        assert_eq!(pages(&holds), [7, 2]);
    }

    #[test]
    fn what_is_higher_than_a_page_is_cut_where_it_holds_least() {
        let mut holds = [Hold::Kept; 20];
        holds[0] = Hold::Glued;
        assert_eq!(pages(&holds), [8, 8, 4]);
        let mut late = [Hold::Free; 14];
        late[3..].fill(Hold::Kept);
        late[7] = Hold::Glued;
        assert_eq!(pages(&late), [7, 7]);
    }

    #[test]
    fn even_glue_gives_way() {
        assert_eq!(pages(&[Hold::Glued; 10]), [8, 2]);
    }
}
