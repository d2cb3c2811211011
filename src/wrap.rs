//! Lines of text for a screen: display width, and where a line may end.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// Columns a text takes on a screen; Japanese letters take two.
#[must_use]
pub fn width(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// The text in lines of at most `columns`, broken where both languages allow it: never before 、。」, never after 「.
///
/// A word wider than the line is cut. `columns` below 4 are taken for 4, so that every letter fits.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let options = Options::new(columns.max(4))
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::EMBEDDED_YAML;

    #[test]
    fn japanese_takes_two_columns_a_letter() {
        assert_eq!(["abc", "日本語", "「はい」", "ｱ"].map(width), [3, 6, 8, 1]);
    }

    #[test]
    fn no_line_of_the_shipped_texts_is_too_wide_or_breaks_a_rule() {
        let quoted = EMBEDDED_YAML.lines().filter_map(|line| line.split_once("ja: \"")).map(|(_, text)| text);
        let texts: Vec<_> = quoted.map(|text| text.trim_end_matches('"')).collect();
        assert!(texts.len() > 300);
        for text in texts {
            for columns in 20..=80 {
                for line in wrap(text, columns) {
                    assert!(width(&line) <= columns, "{columns}: {line}");
                    assert!(!line.starts_with(['、', '。', '」', '）', 'ー', 'っ', 'ゃ', 'ょ']), "{columns}: {line}");
                    assert!(!line.ends_with(['「', '（']), "{columns}: {line}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_lost() {
        let text = "Hang up. 電話を切ってください。0110で終わる番号、「本物」の番号。";
        for columns in 4..=80 {
            let joined = wrap(text, columns).concat();
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            assert_eq!(letters(&joined), letters(text), "{columns}");
        }
    }
}
