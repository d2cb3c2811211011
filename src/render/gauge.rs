//! The gauge in numbers, as every renderer draws it.

use crate::document::Gauge;

/// The score in digits. Its scale is left out where the score has gone beyond it: "240 / 100" explains nothing.
pub(super) fn score(gauge: &Gauge) -> String {
    if gauge.value > gauge.full { gauge.value.to_string() } else { format!("{} / {}", gauge.value, gauge.full) }
}

/// How much of the scale is filled, from 0 to 1.
pub(super) fn filled(gauge: &Gauge) -> f32 {
    if gauge.full == 0 {
        return 1.0;
    }
    // Points are small numbers: nothing is lost.
    (gauge.value.min(gauge.full) as f32) / (gauge.full as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_beyond_the_scale_fills_it() {
        let gauge = |value, full| Gauge { value, full, meaning: String::new() };
        assert_eq!((score(&gauge(45, 100)), filled(&gauge(45, 100))), ("45 / 100".into(), 0.45));
        assert_eq!((score(&gauge(240, 100)), filled(&gauge(240, 100))), ("240".into(), 1.0));
        assert_eq!(filled(&gauge(0, 0)), 1.0);
    }
}
