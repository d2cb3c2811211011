//! What long lists have in common: which rows are in sight, and how that is told.

use std::ops::Range;

/// The rows of a list in sight: as many as there is room for, with the marked one among them, moved as little as may be.
pub(super) fn window(all: usize, room: usize, top: usize, marked: Option<usize>) -> Range<usize> {
    let room = room.max(1);
    let top = match marked {
        Some(marked) if marked < top => marked,
        Some(marked) if marked >= top + room => marked + 1 - room,
        _ => top,
    };
    let top = top.min(all.saturating_sub(room));
    top..all.min(top + room)
}

/// Where a window stands in its list, if not everything is in sight.
pub(super) fn whereabouts(window: &Range<usize>, all: usize) -> Option<String> {
    (window.len() < all).then(|| format!("{}-{} / {all}", window.start + 1, window.end))
}

/// One further or one back, round the end. Nothing was marked: the first or the last.
pub(super) fn moved(marked: Option<usize>, all: usize, step: Step) -> Option<usize> {
    let last = all.checked_sub(1)?;
    Some(match (marked, step) {
        (None, Step::Next) => 0,
        (None, Step::Previous) => last,
        (Some(marked), Step::Next) => {
            if marked >= last {
                0
            } else {
                marked + 1
            }
        }
        (Some(marked), Step::Previous) => marked.min(last + 1).checked_sub(1).unwrap_or(last),
    })
}

/// A way to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Down or right.
    Next,
    /// Up or left.
    Previous,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marked_row_is_always_in_sight() {
        assert_eq!(window(56, 7, 0, None), 0..7);
        assert_eq!(window(56, 7, 0, Some(6)), 0..7);
        assert_eq!(window(56, 7, 0, Some(7)), 1..8);
        assert_eq!(window(56, 7, 20, Some(3)), 3..10);
        assert_eq!(window(5, 7, 3, Some(4)), 0..5);
        assert_eq!(window(0, 7, 0, None), 0..0);
    }

    #[test]
    fn more_rows_than_are_in_sight_are_told_of() {
        assert_eq!(whereabouts(&(0..7), 56).as_deref(), Some("1-7 / 56"));
        assert_eq!(whereabouts(&(0..7), 7), None);
    }

    #[test]
    fn moving_goes_round() {
        assert_eq!(moved(None, 3, Step::Next), Some(0));
        assert_eq!(moved(None, 3, Step::Previous), Some(2));
        assert_eq!(moved(Some(2), 3, Step::Next), Some(0));
        assert_eq!(moved(Some(0), 3, Step::Previous), Some(2));
        assert_eq!(moved(None, 0, Step::Next), None);
    }
}
