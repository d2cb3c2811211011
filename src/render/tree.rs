//! Documents as JSON, block by block, for programs that lay them out themselves.

use schemars::JsonSchema;
use serde::Serialize;

use crate::document::Document;

/// Edition of this JSON.
const SCHEMA_VERSION: u32 = 1;

/// Papers, the sheet, lists of steps: what is on them, in reading order.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Tree<'a> {
    /// Version of this form: 1. Kinds of blocks, lines and marks may be added to it.
    #[schemars(extend("const" = SCHEMA_VERSION))]
    schema_version: u32,
    /// The documents, one for each language.
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
