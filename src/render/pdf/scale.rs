//! Sizes and distances, all in points.

use super::setter::Look;
use crate::document::Size;
use crate::text::Lang;

/// The type sizes and distances of a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    pub(super) margin: f32,
    pub(super) title: Look,
    /// Whether a rule stands below the title.
    pub(super) ruled: bool,
    /// The order in a band: the largest it can be.
    pub(super) order: Look,
    /// Headings of level 1 and below.
    pub(super) headings: [Look; 2],
    pub(super) callout: Look,
    pub(super) body: Look,
    pub(super) note: Look,
    /// At the foot of a page.
    pub(super) foot: Look,
    /// Between blocks.
    pub(super) gap: f32,
    /// Between entries of a list.
    pub(super) item_gap: f32,
    /// Between the lines below the head of an entry.
    pub(super) line_gap: f32,
    /// Between a box and what is in it.
    pub(super) padding: f32,
    /// Between a row of a form or a table and the rule below it.
    pub(super) clearance: f32,
    /// Height of a line to write on: a hand needs 8 mm.
    pub(super) blank: f32,
}

/// How many times a large document can be tightened.
pub(super) const STEPS: u8 = 8;

impl Scale {
    /// The scale of a document. `step` (0 to [`STEPS`]) moves lines and blocks of a large or compact one closer
    /// together; its type stays as large as it is, but for the small print of a compact one.
    pub(super) fn new(size: Size, lang: Lang, step: u8) -> Self {
        match size {
            Size::Normal => Self::normal(lang),
            Size::Compact => Self::compact(lang, f32::from(step) / f32::from(STEPS)),
            Size::Large => Self::large(lang, f32::from(step) / f32::from(STEPS)),
        }
    }

    fn normal(lang: Lang) -> Self {
        let leading = pick(lang, 1.4, 1.55);
        Self {
            margin: 54.0,
            title: bold(20.0, 1.3),
            ruled: true,
            order: bold(48.0, 1.1),
            headings: [bold(14.0, 1.35), bold(12.5, 1.35)],
            callout: bold(16.0, 1.35),
            body: plain(11.0, leading),
            note: plain(10.0, leading),
            foot: plain(9.0, leading),
            gap: 10.0,
            item_gap: 6.5,
            line_gap: 1.0,
            padding: 10.0,
            clearance: 3.0,
            blank: 26.0,
        }
    }

    /// `tight` runs from 0 to 1. A line to write on stays as high as a hand needs.
    fn compact(lang: Lang, tight: f32) -> Self {
        let between = |loose: f32, least: f32| loose + (least - loose) * tight;
        let leading = between(pick(lang, 1.26, 1.36), pick(lang, 1.14, 1.2));
        Self {
            margin: between(42.0, 36.0),
            title: bold(16.0, 1.25),
            ruled: true,
            order: bold(36.0, 1.1),
            headings: [bold(11.0, 1.3), bold(9.5, 1.3)],
            callout: bold(12.0, 1.3),
            body: plain(9.5, leading),
            note: plain(between(8.5, 8.0), leading),
            foot: plain(8.0, 1.25),
            gap: between(5.0, 3.0),
            item_gap: between(1.5, 0.5),
            line_gap: 0.5,
            padding: 6.0,
            clearance: between(1.6, 0.8),
            blank: 22.7,
        }
    }

    /// `tight` runs from 0 to 1.
    fn large(lang: Lang, tight: f32) -> Self {
        let between = |loose: f32, least: f32| loose + (least - loose) * tight;
        let leading = between(pick(lang, 1.4, 1.5), pick(lang, 1.25, 1.3));
        let close = between(1.3, 1.16);
        Self {
            // Wider ones would break the short lines of its columns.
            margin: between(32.0, 28.0),
            title: bold(15.0, close),
            ruled: false,
            order: bold(between(116.0, 84.0), 1.05),
            headings: [bold(18.0, close), bold(18.0, close)],
            callout: bold(between(20.0, 18.0), close),
            body: plain(14.0, leading),
            note: plain(11.0, leading),
            foot: plain(11.0, leading),
            gap: between(12.0, 4.0),
            item_gap: between(8.0, 1.0),
            line_gap: between(1.5, 0.0),
            padding: between(11.0, 6.0),
            clearance: 3.0,
            blank: between(30.0, 23.0),
        }
    }
}

fn pick(lang: Lang, en: f32, ja: f32) -> f32 {
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
    }
}

const fn plain(size: f32, leading: f32) -> Look {
    Look { size, bold: false, leading }
}

const fn bold(size: f32, leading: f32) -> Look {
    Look { size, bold: true, leading }
}

impl Look {
    /// The same in bold.
    pub(super) const fn strong(self) -> Self {
        Self { bold: true, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_type_never_gets_smaller_than_arms_length_allows() {
        for lang in Lang::ALL {
            for step in 0..=STEPS {
                let scale = Scale::new(Size::Large, lang, step);
                assert!(scale.body.size >= 14.0);
                assert!([scale.headings[0], scale.headings[1], scale.callout].iter().all(|look| look.size >= 18.0));
                assert!(scale.title.size >= 14.0 && scale.order.size >= 72.0);
                // The next line is found by an eye that is not young.
                assert!(scale.body.leading >= if lang == Lang::Ja { 1.3 } else { 1.25 });
            }
        }
    }
}
