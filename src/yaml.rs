//! Reading YAML that anybody may have written: guarded before the parser sees it, weighed while it is read, and with
//! the lines that the parser does not tell.

mod guard;
mod locate;
mod tree;

pub use guard::MAX_BYTES;
pub(crate) use guard::text;
pub(crate) use locate::find_lines;
pub use locate::{line_of_key, line_of_path};
pub(crate) use tree::tree;
