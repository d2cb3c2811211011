//! Digits of every script, and the other ways to write one.

/// The zero of every script that counts in tens: the first of ten neighbours (Unicode 16, general category Nd).
const ZEROS: [u32; 74] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0,
    0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1CCF0, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// The ones in circles, brackets and with a full stop: the first of nine neighbours.
const ONES: [u32; 9] = [0x2460, 0x2474, 0x2488, 0x24F5, 0x2776, 0x2780, 0x278A, 0x3220, 0x3280];

/// Digits that stand alone in Unicode: kanji, those in legal papers too, circles and small figures.
const SINGLE: [(&str, u8); 10] = [
    ("〇零○◯⓪⓿⁰₀🄀", 0),
    ("一壱壹¹₁", 1),
    ("二弐貳²₂", 2),
    ("三参參³₃", 3),
    ("四肆⁴₄", 4),
    ("五伍⁵₅", 5),
    ("六陸⁶₆", 6),
    ("七漆⁷₇", 7),
    ("八捌⁸₈", 8),
    ("九玖⁹₉", 9),
];

/// What a letter counts as, if it is a digit.
pub(super) fn digit(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
    }
    of_ten(letter).or_else(|| of_nine(letter)).or_else(|| single(letter))
}

fn of_ten(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    let zero = ZEROS[..ZEROS.partition_point(|&zero| zero <= code)].last()?;
    u8::try_from(code - zero).ok().filter(|&digit| digit < 10)
}

fn of_nine(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    let one = ONES[..ONES.partition_point(|&one| one <= code)].last()?;
    u8::try_from(code - one + 1).ok().filter(|&digit| digit < 10)
}

fn single(letter: char) -> Option<u8> {
    SINGLE.iter().find(|(letters, _)| letters.contains(letter)).map(|&(_, digit)| digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_neighbours_count_from_nought_to_nine_in_every_script() {
        assert!(ZEROS.is_sorted() && ONES.is_sorted());
        for zero in ZEROS {
            let digits: Vec<_> = (zero..zero + 10).filter_map(char::from_u32).filter_map(digit).collect();
            assert_eq!(digits, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "{zero:X}");
        }
    }

    #[test]
    fn other_ways_to_write_a_digit_are_known_and_letters_are_none() {
        for (letters, wanted) in [("④⑷⒋❹➃四肆४۴๔４⁴", 4), ("〇零○⓪๐", 0), ("⑨九玖㈨㊈", 9)]
        {
            assert!(letters.chars().all(|letter| digit(letter) == Some(wanted)), "{letters}");
        }
        assert_eq!("aO十百千⑩ⅠБの".chars().find_map(digit), None);
    }
}
