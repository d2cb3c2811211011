//! The tag tree: what a screen reader follows.

use krilla::tagging::{BBox, Identifier, TagGroup, TagKind};

/// A node of the tree.
pub(super) type TagId = usize;

/// The root of every tree.
pub(super) const ROOT: TagId = 0;

/// A tag tree that grows twice: its branches when a document is laid out, its leaves when the pages are drawn.
#[derive(Debug, Clone)]
pub(super) struct Tags(Vec<Node>);

#[derive(Debug, Clone)]
struct Node {
    kind: TagKind,
    children: Vec<TagId>,
    leaves: Vec<Identifier>,
}

impl Tags {
    pub(super) fn new(root: impl Into<TagKind>) -> Self {
        Self(vec![Node { kind: root.into(), children: vec![], leaves: vec![] }])
    }

    /// Adds a node below `parent`, after its other children.
    pub(super) fn add(&mut self, parent: TagId, kind: impl Into<TagKind>) -> TagId {
        let id = self.0.len();
        self.0.push(Node { kind: kind.into(), children: vec![], leaves: vec![] });
        self.0[parent].children.push(id);
        id
    }

    /// Says that something on a page belongs to a node. Such a node has no children.
    pub(super) fn leaf(&mut self, node: TagId, leaf: Identifier) {
        self.0[node].leaves.push(leaf);
    }

    /// Says where on which page a figure stands.
    pub(super) fn place(&mut self, node: TagId, area: BBox) {
        if let TagKind::Figure(figure) = &mut self.0[node].kind {
            figure.set_bbox(Some(area));
        }
    }

    /// The finished tree.
    pub(super) fn group(&self) -> TagGroup {
        self.node(ROOT)
    }

    fn node(&self, id: TagId) -> TagGroup {
        let node = &self.0[id];
        let mut group = TagGroup::new(node.kind.clone());
        for leaf in &node.leaves {
            group.push(*leaf);
        }
        // A node about nothing (the text of a callout that has none) would be read out as an empty paragraph.
        for child in node.children.iter().map(|child| self.node(*child)).filter(|child| !child.children.is_empty()) {
            group.push(child);
        }
        group
    }
}
