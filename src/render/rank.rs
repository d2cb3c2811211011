//! Ranks of headings where the title has rank 1, for the formats that number them. Rank 0 is before any.

/// The rank of a heading of `level` after one of rank `previous`: never two deeper at once, which would tell a screen
/// reader that a heading is missing.
pub(super) fn rank(previous: u8, level: u8) -> u8 {
    (level.clamp(1, 5) + 1).min(previous.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rank_is_left_out() {
        assert_eq!([rank(0, 1), rank(0, 2)], [1, 1]);
        assert_eq!([rank(1, 1), rank(1, 2), rank(2, 2), rank(3, 1), rank(1, 0)], [2, 2, 3, 2, 2]);
    }
}
