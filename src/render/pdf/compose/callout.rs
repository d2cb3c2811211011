//! Boxed statements.

use krilla::tagging::Tag;

use super::super::super::plain::{lines, one_line};
use super::super::slab::{Frame, Slab};
use super::super::tags::ROOT;
use super::Composer;
use crate::document::Tone;

impl Composer<'_> {
    /// A callout: the more serious, the heavier its box.
    pub(super) fn callout(&mut self, tone: Tone, title: &str, text: Option<&str>) {
        let weight = match tone {
            Tone::Alarm => 3.5,
            Tone::Warning => 1.75,
            Tone::Calm => 0.75,
        };
        let frame = Frame { id: self.slabs.len(), left: self.left, width: self.width, weight };
        let padding = self.scale.padding + weight;
        let first = self.slabs.len();
        self.inside(padding, title, text);
        if self.slabs.len() == first {
            return;
        }
        pad(&mut self.slabs[first..], padding);
        for slab in &mut self.slabs[first..] {
            slab.frame = Some(frame);
        }
        self.hold_together(first);
    }

    fn inside(&mut self, padding: f32, title: &str, text: Option<&str>) {
        let width = self.width - 2.0 * padding;
        let div = self.tags.add(ROOT, Tag::Div);
        let (title_tag, text_tag) = (self.tags.add(div, Tag::P), self.tags.add(div, Tag::P));
        let title = self.setter.lines(&one_line(title), self.scale.callout, width);
        let text = self.setter.lines(&lines(text.unwrap_or_default()).join("\n"), self.scale.body, width);
        let between = if title.is_empty() { self.gap } else { self.scale.gap * 0.3 };
        self.flow(title, self.left + padding, self.gap, title_tag);
        self.flow(text, self.left + padding, between, text_tag);
    }
}

/// Space inside the box, above the first line and below the last.
fn pad(slabs: &mut [Slab], padding: f32) {
    if let Some(first) = slabs.first_mut() {
        first.height += padding;
        for ink in &mut first.inks {
            ink.y += padding;
        }
    }
    if let Some(last) = slabs.last_mut() {
        last.height += padding;
    }
}
