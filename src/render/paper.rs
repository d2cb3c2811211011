//! Sheets of paper.

/// A size of paper a document can be printed on, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// US Letter, 8.5 by 11 inches.
    Letter,
    /// ISO A4, 210 by 297 millimetres.
    A4,
}

impl Paper {
    /// Width in points, of which an inch has 72.
    #[must_use]
    pub const fn width(self) -> f32 {
        match self {
            Self::Letter => 612.0,
            Self::A4 => 595.28,
        }
    }

    /// Height in points.
    #[must_use]
    pub const fn height(self) -> f32 {
        match self {
            Self::Letter => 792.0,
            Self::A4 => 841.89,
        }
    }

    /// The name CSS has for it.
    pub(super) const fn css(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "A4",
        }
    }
}
