//! Text set in type: broken into lines by the rules of its language, and every glyph in its place.

use std::ops::Range;
use std::rc::Rc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, Cluster, FontWeight, Layout, LayoutContext, LineBreak, LineHeight, OverflowWrap,
    StyleProperty, TextWrapMode,
};

use super::super::spans::wholes;
use super::faces::{self, Faces};
use crate::wrap::width;

/// Width of a digit, or of half a full-width character, as a part of the type size: the widest of both faces.
const COLUMN: f32 = 0.62;

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Size of the type in points.
    pub(super) size: f32,
    pub(super) bold: bool,
    /// Distance between two lines as a multiple of the size.
    pub(super) leading: f32,
}

/// A line of type.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The whole text this line was broken from: glyphs point into it.
    pub(super) text: Rc<str>,
    /// Where the line stands in the text.
    #[cfg(test)]
    pub(super) range: Range<usize>,
    pub(super) runs: Vec<Run>,
    /// Without white space at its end.
    pub(super) width: f32,
    pub(super) height: f32,
    /// Distance from the top of the line.
    pub(super) baseline: f32,
}

/// Glyphs of one font.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) font: Font,
    pub(super) size: f32,
    pub(super) x: f32,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// Sets text in type.
pub(super) struct Setter {
    faces: Faces,
    layouts: LayoutContext<()>,
}

impl Setter {
    pub(super) fn new(faces: Faces) -> Self {
        Self { faces, layouts: LayoutContext::new() }
    }

    /// A text broken into lines of at most `width`: a little less where that keeps a word or two from ending up alone on
    /// the last line.
    pub(super) fn lines(&mut self, text: &str, look: Look, width: f32) -> Vec<Line> {
        let lines = self.set(text, look, Some(width));
        if !ends_short(&lines, look) {
            return lines;
        }
        let narrower = (1..=5_u8).map(|step| width * (1.0 - 0.03 * f32::from(step)));
        let mut better =
            narrower.map(|width| self.set(text, look, Some(width))).take_while(|set| set.len() == lines.len());
        better.find(|set| !ends_short(set, look)).unwrap_or(lines)
    }

    /// A text on one line, however long; `None` if it is blank.
    pub(super) fn line(&mut self, text: &str, look: Look) -> Option<Line> {
        self.set(text, look, None).into_iter().next()
    }

    fn set(&mut self, text: &str, look: Look, width: Option<f32>) -> Vec<Line> {
        if text.trim().is_empty() {
            return vec![];
        }
        let mut text = self.faces.printable(text);
        let mut layout = self.layout(&text, look, width);
        let missing = missing(&layout);
        if !missing.is_empty() {
            // Every character is in some font, but not the whole cluster (a letter and its accents) in one.
            text = faces::without(&text, &missing);
            layout = self.layout(&text, look, width);
        }
        let text: Rc<str> = text.into();
        layout.lines().map(|line| self.extract(&text, &line)).collect()
    }

    fn layout(&mut self, text: &str, look: Look, width: Option<f32>) -> Layout<()> {
        let families = self.faces.families();
        let mut builder = self.layouts.ranged_builder(&mut self.faces.context, text, 1.0, false);
        builder.push_default(families);
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(if look.bold { FontWeight::BOLD } else { FontWeight::NORMAL });
        builder.push_default(LineHeight::FontSizeRelative(look.leading));
        builder.push_default(LineBreak::Strict);
        builder.push_default(OverflowWrap::Anywhere);
        if width.is_none() {
            builder.push_default(TextWrapMode::NoWrap);
        }
        for whole in wholes(text) {
            // One that is wider than its place is broken after all.
            if width.is_some_and(|room| columns(&text[whole.clone()]) * look.size * COLUMN <= room) {
                builder.push(TextWrapMode::NoWrap, whole);
            }
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }

    fn extract(&self, text: &Rc<str>, line: &parley::Line<'_, ()>) -> Line {
        let metrics = line.metrics();
        let mut x = metrics.offset;
        let mut runs = vec![];
        for run in line.runs() {
            let font = self.faces.font(run.font());
            let glyphs = glyphs(run.visual_clusters(), run.font_size());
            let advance = run.advance();
            // A run in a font we did not register cannot be: the system's fonts are switched off.
            if let (Some(font), false) = (font, glyphs.is_empty()) {
                runs.push(Run { font: font.clone(), size: run.font_size(), x, glyphs });
            }
            x += advance;
        }
        Line {
            text: Rc::clone(text),
            #[cfg(test)]
            range: line.text_range(),
            runs,
            width: metrics.advance - metrics.hanging_advance,
            height: metrics.line_height,
            baseline: metrics.baseline - metrics.block_min_coord,
        }
    }
}

/// How many columns a short text takes.
fn columns(text: &str) -> f32 {
    f32::from(u16::try_from(width(text)).unwrap_or(u16::MAX))
}

/// Whether the last line is so short that it looks lost. In a long text nobody minds.
fn ends_short(lines: &[Line], look: Look) -> bool {
    (2..12).contains(&lines.len()) && lines.last().is_some_and(|last| last.width < 3.0 * look.size)
}

/// Ranges of text for which the chosen font has no glyph.
fn missing(layout: &Layout<()>) -> Vec<Range<usize>> {
    let clusters = layout.lines().flat_map(|line| line.runs().flat_map(|run| run.clusters()));
    let missing =
        clusters.filter(|cluster| !cluster.is_hard_line_break() && cluster.glyphs().any(|glyph| glyph.id == 0));
    missing.map(|cluster| cluster.text_range()).collect()
}

fn glyphs<'a>(clusters: impl Iterator<Item = Cluster<'a, ()>>, size: f32) -> Vec<KrillaGlyph> {
    let mut glyphs: Vec<KrillaGlyph> = vec![];
    for cluster in clusters.filter(|cluster| !cluster.is_hard_line_break()) {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            // Its characters belong to the glyph of the ligature, or they could not be copied from the page.
            if let Some(last) = glyphs.last_mut() {
                last.text_range = last.text_range.start.min(range.start)..last.text_range.end.max(range.end);
            }
        }
        glyphs.extend(cluster.glyphs().map(|glyph| {
            let (advance, x, y) = (glyph.advance / size, glyph.x / size, glyph.y / size);
            KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, range.clone(), None)
        }));
    }
    glyphs
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture::PARAGRAPH;
    use super::*;

    const LOOK: Look = Look { size: 11.0, bold: false, leading: 1.5 };

    fn setter() -> Setter {
        Setter::new(Faces::new(&[]).expect("the typeface is sound"))
    }

    fn written(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.text[line.range.clone()].trim_end()).collect()
    }

    #[test]
    fn no_line_begins_or_ends_with_the_wrong_mark() {
        let mut setter = setter();
        for step in 0..16_u8 {
            let width = 80.0 + 27.0 * f32::from(step);
            let lines = setter.lines(PARAGRAPH, LOOK, width);
            assert_eq!(written(&lines).concat(), PARAGRAPH);
            for line in &lines {
                let line_text = &line.text[line.range.clone()];
                assert!(!line_text.starts_with(['、', '。', '」', '）', 'ー', 'っ', 'ょ']), "{width}: {line_text}");
                assert!(!line_text.ends_with(['（', '「']), "{width}: {line_text}");
                assert!(line.width <= width + 0.01, "{width}: {line_text}");
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_and_a_single_line_is_not() {
        let word = "x".repeat(200);
        let lines = setter().lines(&word, LOOK, 100.0);
        assert!(lines.len() > 5 && lines.iter().all(|line| line.width <= 100.0));
        assert!(setter().line("two words, and more of them", LOOK).expect("a line").width > 100.0);
    }

    #[test]
    fn no_word_stands_alone_on_the_last_line() {
        let lines = setter().lines("If you are on the phone with them, hang up now.", LOOK, 240.0);
        assert_eq!(written(&lines), ["If you are on the phone with them,", "hang up now."]);
    }

    #[test]
    fn no_date_is_broken_where_it_fits_on_a_line() {
        let text = "内容の最終確認日：2026年11月23日。作成日：2026年12月1日。お支払いは USD 4,900.00 でした。";
        for step in 0..40_u8 {
            let lines = setter().lines(text, LOOK, 100.0 + 7.0 * f32::from(step));
            for whole in ["2026年11月23日", "2026年12月1日", "USD 4,900.00"] {
                assert!(written(&lines).iter().any(|line| line.contains(whole)), "{:?}", written(&lines));
            }
        }
        assert!(setter().lines("2026年11月23日", LOOK, 40.0).iter().all(|line| line.width <= 40.0));
    }

    #[test]
    fn line_ends_in_a_text_end_lines() {
        let lines = setter().lines("one\ntwo", LOOK, 500.0);
        assert_eq!(written(&lines), ["one", "two"]);
        assert!(setter().lines(" \n ", LOOK, 500.0).is_empty());
    }

    #[test]
    fn every_character_has_a_glyph() {
        let lines = setter().lines("office 葛\u{e0100} e\u{301} 😀 か\u{3099} ﷽", LOOK, 500.0);
        let glyphs: Vec<_> = lines.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs).collect();
        assert!(glyphs.len() > 12 && glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0));
    }
}
