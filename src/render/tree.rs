//! Documents as JSON, block by block, for programs that lay them out themselves.

use serde::Serialize;

use crate::document::Document;

/// Edition of this JSON.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Tree<'a> {
    schema_version: u32,
    documents: &'a [Document],
}

/// Documents as JSON, indented, with a line end.
#[must_use]
pub fn json_documents(documents: &[Document]) -> Vec<u8> {
    let tree = Tree { schema_version: SCHEMA_VERSION, documents };
    let mut json = serde_json::to_vec_pretty(&tree).expect("text and numbers always serialise");
    json.push(b'\n');
    json
}
