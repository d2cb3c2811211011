//! Columns, measured so that they hold in every terminal: letters that are wide in some of them count as wide.

use textwrap::WordSeparator;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns a text takes at most.
pub(super) fn columns(text: &str) -> usize {
    text.width_cjk()
}

/// The text in rows of at most `room` columns, broken where both languages allow it. A longer word is cut.
pub(super) fn wrap(text: &str, room: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, room.max(2))).collect()
}

fn wrap_line(line: &str, room: usize) -> Vec<String> {
    let mut rows = vec![String::new()];
    let mut gap = "";
    for word in WordSeparator::UnicodeBreakProperties.find_words(line) {
        let row = rows.last_mut().expect("there is always a row");
        if columns(row) + columns(gap) + columns(word.word) <= room {
            row.push_str(gap);
            row.push_str(word.word);
        } else {
            rows.extend(pieces(word.word, room));
        }
        gap = word.whitespace;
    }
    if rows.len() > 1 && rows[0].is_empty() {
        rows.remove(0);
    }
    rows
}

/// A word cut into pieces that fit.
fn pieces(word: &str, room: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let piece = pieces.last_mut().expect("there is always a piece");
        if columns(piece) + width(letter) > room {
            pieces.push(letter.to_string());
        } else {
            piece.push(letter);
        }
    }
    pieces
}

fn width(letter: char) -> usize {
    letter.width_cjk().unwrap_or(0)
}

/// The beginning of a text, with three dots where something is left out.
pub(super) fn cut(text: &str, room: usize) -> String {
    if columns(text) <= room {
        return text.to_owned();
    }
    let dots = ".".repeat(room.min(3));
    format!("{}{dots}", start(text, room - dots.len()).trim_end())
}

/// As much of the beginning as fits.
pub(super) fn start(text: &str, room: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, letter)| {
        used += width(*letter);
        used > room
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// As much of the end as fits.
pub(super) fn end(text: &str, room: usize) -> &str {
    let mut used = 0;
    let start = text.char_indices().rev().find(|(_, letter)| {
        used += width(*letter);
        used > room
    });
    start.map_or(text, |(start, letter)| &text[start + letter.len_utf8()..])
}

/// A text with spaces behind it up to a column.
pub(super) fn padded(text: &str, room: usize) -> String {
    let text = cut(text, room);
    let gap = room.saturating_sub(columns(&text));
    text + &" ".repeat(gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_wide_is_measured_as_wide() {
        assert_eq!(["abc", "日本", "①", "ｱ", "…"].map(columns), [3, 4, 2, 1, 2]);
    }

    #[test]
    fn rows_fit_and_nothing_is_lost() {
        let text = "Hang up. 電話を切ってください。「本物」の番号…①②③ https://www.customs.go.jp/english/";
        for room in 2..=80 {
            let rows = wrap(text, room);
            assert!(rows.iter().all(|row| columns(row) <= room), "{room}: {rows:?}");
            let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
            assert_eq!(letters(&rows.concat()), letters(text));
        }
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("a\nb", 10), ["a", "b"]);
    }

    #[test]
    fn a_cut_text_says_so_and_fits() {
        assert_eq!(cut("Did they want you to pay", 12), "Did they...");
        assert_eq!(cut("電話はまだ", 7), "電話...");
        assert_eq!(cut("short", 5), "short");
        assert_eq!((start("日本語", 5), end("日本語", 5), end("abc", 9)), ("日本", "本語", "abc"));
        assert_eq!(padded("日本", 6), "日本  ");
    }
}
