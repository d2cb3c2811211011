//! The outline: the headings as a viewer lists them beside the pages.

use std::iter::Peekable;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

use super::slab::Entry;

/// A heading and where it stands.
pub(super) struct Stop {
    pub(super) entry: Entry,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// The outline of headings in the order of reading.
pub(super) fn outline(stops: Vec<Stop>) -> Outline {
    let mut outline = Outline::new();
    for node in nodes(&mut stops.into_iter().peekable(), 0) {
        outline.push_child(node);
    }
    outline
}

/// The headings below one of rank `above`, until the next that is not.
fn nodes(stops: &mut Peekable<impl Iterator<Item = Stop>>, above: u8) -> Vec<OutlineNode> {
    let mut nodes = vec![];
    while let Some(stop) = stops.next_if(|stop| stop.entry.rank > above) {
        let place = XyzDestination::new(stop.page, Point::from_xy(0.0, stop.y));
        let mut node = OutlineNode::new(stop.entry.text, place);
        for child in self::nodes(stops, stop.entry.rank) {
            node.push_child(child);
        }
        nodes.push(node);
    }
    nodes
}
