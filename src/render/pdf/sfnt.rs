//! Which font files can be used in a PDF, read from their table directories.

/// Whether every face in a TrueType or OpenType file (or collection) draws its characters as outlines, which is what a
/// printer needs, and may be embedded. Emoji made of pictures would come out blank.
pub(super) fn is_usable(data: &[u8]) -> bool {
    let faces = faces(data);
    !faces.is_empty() && faces.iter().all(|face| is_usable_face(data, *face))
}

/// Where the table directories begin.
fn faces(data: &[u8]) -> Vec<usize> {
    if data.get(..4) != Some(b"ttcf") {
        return vec![0];
    }
    let count = number(data, 8).unwrap_or(0).min(64);
    (0..count).filter_map(|face| number(data, 12 + 4 * face)).collect()
}

fn is_usable_face(data: &[u8], face: usize) -> bool {
    let outlines = table(data, face, b"glyf").or_else(|| table(data, face, b"CFF "));
    let pictures = table(data, face, b"CBDT").or_else(|| table(data, face, b"sbix"));
    outlines.is_some() && pictures.is_none() && !is_restricted(data, face)
}

/// Whether the owner forbids to embed it. A font without the table has nobody to forbid it.
fn is_restricted(data: &[u8], face: usize) -> bool {
    table(data, face, b"OS/2").and_then(|at| short(data, at + 8)).is_some_and(|rights| rights & 0xf == 2)
}

/// Where a table of a face begins.
fn table(data: &[u8], face: usize, tag: &[u8; 4]) -> Option<usize> {
    let count = short(data, face.checked_add(4)?)?;
    let mut records = (0..count).filter_map(|record| data.get(face + 12 + 16 * record..)?.get(..16));
    let record = records.find(|record| &record[..4] == tag)?;
    number(record, 8)
}

fn short(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..)?.first_chunk()?;
    Some(usize::from(u16::from_be_bytes(*bytes)))
}

fn number(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..)?.first_chunk()?;
    usize::try_from(u32::from_be_bytes(*bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with a table directory and nothing in the tables but the rights of use.
    fn font(tags: &[&[u8; 4]], rights: u16) -> Vec<u8> {
        let count = u16::try_from(tags.len()).expect("a few tables");
        let body = 12 + 16 * u32::from(count);
        let mut data = [&[0, 1, 0, 0][..], &count.to_be_bytes(), &[0; 6]].concat();
        for tag in tags {
            data.extend([&tag[..], &[0; 4], &body.to_be_bytes(), &16_u32.to_be_bytes()].concat());
        }
        data.extend([&[0; 8][..], &rights.to_be_bytes(), &[0; 6]].concat());
        data
    }

    #[test]
    fn outlines_that_may_be_embedded_are_usable() {
        assert!(is_usable(&font(&[b"OS/2", b"glyf"], 0)));
        assert!(is_usable(&font(&[b"CFF "], 0)));
        assert!(is_usable(&font(&[b"OS/2", b"glyf"], 8)));
    }

    #[test]
    fn pictures_and_forbidden_fonts_are_not() {
        assert!(!is_usable(&font(&[b"OS/2", b"glyf"], 2)));
        assert!(!is_usable(&font(&[b"CBDT", b"glyf"], 0)));
        assert!(!is_usable(&font(&[b"OS/2"], 0)));
    }

    #[test]
    fn other_files_are_not() {
        let cut = font(&[b"OS/2", b"glyf"], 0);
        for data in [&b""[..], b"ttcf", b"ttcf\0\x01\0\0\xff\xff\xff\xff\xff\xff\xff\xff", b"not a font", &cut[..20]] {
            assert!(!is_usable(data), "{data:?}");
        }
    }
}
