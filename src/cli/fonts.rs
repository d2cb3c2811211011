//! System fonts for characters the typeface in the program lacks: rare kanji in names, emoji in quoted messages.

use std::collections::BTreeSet;

use fontdb::Database;
use hangup::Document;

/// Most fonts tried: a character that none of the best has is named in a warning instead.
const MAX_FONTS: usize = 4;

/// The fewest font files found on this machine that have the characters, most useful first.
pub(crate) fn with(characters: &BTreeSet<char>, documents: &[Document]) -> Vec<Vec<u8>> {
    let mut database = Database::new();
    database.load_system_fonts();
    let mut fonts = Vec::new();
    let mut missing = characters.clone();
    for face in database.faces() {
        if missing.is_empty() || fonts.len() == MAX_FONTS {
            break;
        }
        let Some(file) = database.with_face_data(face.id, |file, _| file.to_vec()) else { continue };
        fonts.push(file);
        let left = hangup::render::uncovered(documents, &fonts);
        if left.len() < missing.len() {
            missing = left;
        } else {
            fonts.pop();
        }
    }
    fonts
}
