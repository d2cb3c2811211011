//! What the YAML parser says of a case file, without anything a person wrote into it but ids and keys.

use crate::mask::{Whose, mask};
use crate::text::shortened;

/// What stands before a value that is of the wrong kind.
const BEFORE_VALUE: [&str; 3] = ["invalid type: ", "invalid value: ", "unknown variant "];

/// The parser's message with the kind of a value in the place of the value.
pub(super) fn without_values(message: &str) -> String {
    let found = BEFORE_VALUE.iter().filter_map(|before| message.find(before).map(|at| at + before.len())).min();
    let Some(value) = found else { return name(message) };
    let (head, rest) = message.split_at(value);
    let kind = rest.split(['"', '`', ',']).next().unwrap_or_default().trim_end();
    // The value may hold these words as well; the parser's own are the last.
    let expected = rest.rfind(", expected ").map_or("", |at| &rest[at..]);
    name(&format!("{head}{kind}{expected}"))
}

/// An id or a key as far as it may be repeated.
pub(super) fn name(id: &str) -> String {
    shortened(&mask(id, Whose::Person).text)
}
