//! The embedded typeface, the caller's fallback fonts, and which characters they have.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use krilla::text::Font;
use parley::fontique::{
    Blob, CharmapIndex, Collection, CollectionOptions, FontInfo, FontInfoOverride, FontWeight, SourceCache,
};
use parley::{FontContext, FontData, FontFamily, FontFamilyName};

use super::super::plain::HARMLESS;
use super::error::PdfError;
use super::sfnt;

/// What is printed for a character no font has: the mark printers have always used for a missing type.
const MISSING: char = '〓';
const EMBEDDED: &str = "BIZ UDPGothic";

static REGULAR: Embedded =
    Embedded::new("BIZ UDPGothic Regular", include_bytes!("../../fonts/BIZUDPGothic-Regular.subset.woff2"));
static BOLD: Embedded =
    Embedded::new("BIZ UDPGothic Bold", include_bytes!("../../fonts/BIZUDPGothic-Bold.subset.woff2"));

/// A weight of the embedded typeface. Unpacking takes most of the time a PDF takes, so it is done once.
struct Embedded {
    name: &'static str,
    packed: &'static [u8],
    unpacked: OnceLock<Option<Blob<u8>>>,
}

impl Embedded {
    const fn new(name: &'static str, packed: &'static [u8]) -> Self {
        Self { name, packed, unpacked: OnceLock::new() }
    }

    fn data(&self) -> Result<Blob<u8>, PdfError> {
        let unpack = || wuff::decompress_woff2(self.packed).ok().map(Blob::from);
        self.unpacked.get_or_init(unpack).clone().ok_or(PdfError::Typeface(self.name))
    }
}

/// Unpacks both weights at once, if that has not been done. Where no thread can be had, each is unpacked when it is
/// needed.
fn unpack_both() {
    if BOLD.unpacked.get().is_some() {
        return;
    }
    std::thread::scope(|scope| {
        // Whether they are sound is asked when they are used.
        let _ = std::thread::Builder::new().spawn_scoped(scope, || BOLD.data());
        let _ = REGULAR.data();
    });
}

/// The fonts documents are set in.
pub(super) struct Faces {
    pub(super) context: FontContext,
    families: Vec<String>,
    files: Vec<File>,
    fonts: HashMap<(u64, u32), Font>,
}

/// A font file and where its faces keep their character maps.
struct File {
    data: Blob<u8>,
    charmaps: Vec<CharmapIndex>,
}

impl File {
    /// Whether every face has a character: which face of a collection will be used is not ours to say.
    fn has(&self, char: char) -> bool {
        let glyph = |index: &CharmapIndex| index.charmap(self.data.data())?.map(char);
        !self.charmaps.is_empty() && self.charmaps.iter().all(|index| glyph(index).is_some_and(|glyph| glyph != 0))
    }
}

impl Faces {
    /// The embedded typeface, and behind it those of the fallback fonts that can be used.
    pub(super) fn new(fallback_fonts: &[Vec<u8>]) -> Result<Self, PdfError> {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let context = FontContext { collection, source_cache: SourceCache::default() };
        let mut faces = Self { context, families: vec![], files: vec![], fonts: HashMap::new() };
        unpack_both();
        // Both weights have the same characters, so asking one is enough.
        for (weight, embedded) in [(FontWeight::NORMAL, &REGULAR), (FontWeight::BOLD, &BOLD)] {
            if !faces.add(EMBEDDED, weight, embedded.data()?) {
                return Err(PdfError::Typeface(embedded.name));
            }
        }
        for (number, font) in fallback_fonts.iter().enumerate().filter(|(_, font)| sfnt::is_usable(font)) {
            faces.add(&format!("fallback {number}"), FontWeight::NORMAL, Blob::new(Arc::new(font.clone())));
        }
        Ok(faces)
    }

    /// Returns whether the file can be used.
    fn add(&mut self, family: &str, weight: FontWeight, data: Blob<u8>) -> bool {
        // The names inside a font file are not trusted: one could hide another.
        let named = FontInfoOverride {
            family_name: Some(family),
            weight: Some(weight),
            axes: Some(&[]),
            ..FontInfoOverride::default()
        };
        let registered = self.context.collection.register_fonts(data.clone(), Some(named));
        let faces: Vec<FontInfo> = registered.into_iter().flat_map(|(_, faces)| faces).collect();
        for face in &faces {
            let (bytes, id) = data.clone().into_raw_parts();
            let Some(font) = Font::new(bytes.into(), face.index()) else { return false };
            self.fonts.insert((id, face.index()), font);
        }
        if self.families.last().is_none_or(|last| last != family) {
            self.families.push(family.to_owned());
        }
        self.files.push(File { data, charmaps: faces.iter().map(FontInfo::charmap_index).collect() });
        !faces.is_empty()
    }

    /// The font of a laid out run, as the PDF writer knows it.
    pub(super) fn font(&self, data: &FontData) -> Option<&Font> {
        self.fonts.get(&(data.data.id(), data.index))
    }

    /// The families in order of preference.
    pub(super) fn families(&self) -> FontFamily<'static> {
        let names = self.families.iter().map(|name| FontFamilyName::Named(Cow::Owned(name.clone())));
        FontFamily::List(names.collect())
    }

    /// Whether a character has to be replaced because no font has it.
    pub(super) fn misses(&self, char: char) -> bool {
        let shapeless = char.is_control() || char.is_whitespace() || char == HARMLESS || is_invisible(char);
        !shapeless && !self.has(char)
    }

    /// The text with a visible sign for every character no font has.
    pub(super) fn printable(&self, text: &str) -> String {
        text.chars().filter(|char| !is_invisible(*char)).map(|char| self.replaced(char)).collect()
    }

    fn replaced(&self, char: char) -> char {
        match char {
            '\n' => char,
            HARMLESS => MISSING,
            _ if self.has(char) => char,
            _ if char.is_whitespace() => ' ',
            _ => MISSING,
        }
    }

    fn has(&self, char: char) -> bool {
        self.files.iter().any(|file| file.has(char))
    }
}

/// The text with the sign for a missing character in place of each character in one of the `ranges`.
pub(super) fn without(text: &str, ranges: &[std::ops::Range<usize>]) -> String {
    let is_bad = |at: usize| ranges.iter().any(|range| range.contains(&at));
    text.char_indices().map(|(at, char)| if is_bad(at) { MISSING } else { char }).collect()
}

/// Characters that only say how their neighbours are drawn or joined. Fonts without them draw them as a blank box.
const fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_have_the_characters_of_the_list() {
        let faces = Faces::new(&[]).expect("the typeface is sound");
        let listed = include_str!("../../fonts/unicodes.txt")
            .split(['\n', ','])
            .filter_map(|code| char::from_u32(u32::from_str_radix(code.trim().trim_start_matches("U+"), 16).ok()?));
        let different: Vec<char> =
            listed.filter(|char| faces.files[0].has(*char) != faces.files[1].has(*char)).collect();
        assert!(different.is_empty(), "{different:?}");
    }

    #[test]
    fn what_cannot_be_printed_is_replaced_and_never_dropped() {
        let faces = Faces::new(&[]).expect("the typeface is sound");
        assert_eq!(faces.printable("騙す髙﨑 A😀\u{fffd}\u{2003}b\nc"), "騙す髙﨑 A〓〓 b\nc");
        assert_eq!(faces.printable("葛\u{e0100}\u{200d}x\u{fe0f}"), "葛x");
        assert_eq!(
            [faces.misses('😀'), faces.misses('騙'), faces.misses('\u{200d}'), faces.misses('\u{2003}')],
            [true, false, false, false]
        );
    }

    #[test]
    fn a_useless_fallback_font_is_passed_over() {
        let faces = Faces::new(&[vec![], b"OTTO not really".to_vec()]).expect("the typeface is sound");
        assert_eq!(faces.families, [EMBEDDED]);
    }
}
