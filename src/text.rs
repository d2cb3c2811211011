//! Languages, the texts that exist in both of them, and what is done to any text.

use serde::{Deserialize, Serialize};

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Both languages, in the order documents for both are printed.
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// The language tag of HTML and PDF: `en` or `ja`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }

    /// The language that is not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Ja,
            Self::Ja => Self::En,
        }
    }

    /// The language a locale name asks for (`ja_JP.UTF-8`, `en-US`), or `None` for one that is neither.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Self> {
        let primary = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }
}

/// One text in every language.
///
/// A missing translation reads as an empty one so that validation can report all of them at once; it never passes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["en", "ja"]))]
pub struct Text {
    /// English.
    #[serde(default)]
    pub en: String,
    /// Japanese.
    #[serde(default)]
    pub ja: String,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ja => &self.ja,
        }
    }
}

/// Characters that could drive a terminal, hide words or turn their order round.
pub(crate) fn harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Full-width letters, signs and spaces as ASCII, whatever the input method made of them.
#[must_use]
pub fn half_width(text: &str) -> String {
    let narrow = |letter| match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(letter as u32 - 0xFEE0).unwrap_or(letter),
        '\u{3000}' => ' ',
        _ => letter,
    };
    text.chars().map(narrow).collect()
}

/// The hiragana for the half-width katakana from U+FF66 on, in their order.
const HALF_WIDTH_KANA: &str =
    "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// A text as it is compared with what people type: small letters, half width, hiragana, and no spaces, dots and
/// apostrophes.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in half_width(text).chars() {
        match letter {
            'ﾞ' | '\u{3099}' | 'ﾟ' | '\u{309A}' => voice(&mut folded, matches!(letter, 'ﾟ' | '\u{309A}')),
            'ｦ'..='ﾝ' => folded.extend(HALF_WIDTH_KANA.chars().nth((letter as usize) - ('ｦ' as usize))),
            'ァ'..='ヶ' => folded.extend(char::from_u32(letter as u32 - 0x60)),
            '.' | '・' | '･' | '。' | '\'' | '’' => {}
            _ if letter.is_whitespace() || harmful(letter) => {}
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

/// Puts a voicing mark on the last letter: kana stand in the order か が, は ば ぱ.
fn voice(folded: &mut String, half: bool) {
    let voiced = match folded.pop() {
        Some('う') => Some('ゔ'),
        Some(letter @ 'か'..='ほ') => char::from_u32(letter as u32 + if half { 2 } else { 1 }),
        other => other,
    };
    folded.extend(voiced);
}

/// Most letters repeated from a file in a message about it.
const SHOWN: usize = 500;

/// The beginning of a text that may be as long as a file.
pub(crate) fn shortened(text: &str) -> String {
    shortened_to(SHOWN, text)
}

/// The first letters of a text, with a sign that there are more.
pub(crate) fn shortened_to(letters: usize, text: &str) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Longest word that near misses are looked for: comparing two takes the product of their lengths.
const MAX_WORD: usize = 100;

/// The known word nearest to a mistyped one: at most three changes away, and fewer than the word has letters.
#[must_use]
pub fn closest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > MAX_WORD {
        return None;
    }
    let length = wrong.chars().count();
    let limit = length.saturating_sub(1).min(3);
    let known = known.into_iter().filter(|word| word.chars().count().abs_diff(length) <= limit);
    let by_distance = known.map(|word| (strsim::osa_distance(wrong, word), word));
    by_distance.filter(|(distance, _)| *distance <= limit).min().map(|(_, word)| word)
}

/// Base64 with padding (RFC 4648, section 4): a few lines, where every crate for it brings a hundred times that.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0, |bits, &byte| bits << 8 | u32::from(byte)) << (8 * (3 - three.len()));
        let letter = |at: usize| {
            let index = (bits >> (18 - 6 * at)) & 63;
            if at > three.len() { '=' } else { char::from(LETTERS[index as usize]) }
        };
        [0, 1, 2, 3].map(letter)
    };
    bytes.chunks(3).flat_map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locale_names_give_a_language() {
        for (locale, lang) in [
            ("ja_JP.UTF-8", Some(Lang::Ja)),
            ("ja", Some(Lang::Ja)),
            ("JA-jp", Some(Lang::Ja)),
            ("en_US", Some(Lang::En)),
            ("en@quot", Some(Lang::En)),
            ("C", None),
            ("POSIX", None),
            ("fr_FR.UTF-8", None),
            ("jam_JM", None),
            ("", None),
        ] {
            assert_eq!(Lang::from_locale(locale), lang, "{locale}");
        }
    }

    #[test]
    fn a_near_miss_is_suggested_and_nonsense_is_not() {
        let known = ["asked_money", "asked_id", "deadline"];
        assert_eq!(closest("asked_mony", known), Some("asked_money"));
        assert_eq!(closest("dedline", known), Some("deadline"));
        assert_eq!(closest("parcel", known), None);
        assert_eq!(closest("", known), None);
        assert_eq!(closest(&"a".repeat(101), ["a".repeat(101).as_str()]), None);
    }

    #[test]
    fn full_width_letters_become_ascii_and_kana_stay() {
        assert_eq!(half_width("Ｎｅｗ　Ｙｏｒｋ！ カリフォルニア"), "New York! カリフォルニア");
    }

    #[test]
    fn a_text_is_folded_whatever_the_input_method_made_of_it() {
        for (typed, folded) in [
            ("ＣＡＬ", "cal"),
            ("Washington, D.C.", "washington,dc"),
            ("カリフォルニア", "かりふぉるにあ"),
            ("ｶﾘﾌｫﾙﾆｱ", "かりふぉるにあ"),
            ("ﾊﾞｰｼﾞﾆｱ ﾌﾟｴﾙﾄﾘｺ", "ばーじにあぷえるとりこ"),
            ("か\u{3099}は\u{309a}", "がぱ"),
            ("don’t\u{200b} know", "dontknow"),
            ("ワシントンＤ．Ｃ．", "わしんとんdc"),
            ("ﾞ", ""),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_letters_and_says_so() {
        assert_eq!(shortened_to(2, "日本語"), "日本…");
        assert_eq!(shortened_to(3, "日本語"), "日本語");
    }

    #[test]
    fn base64_is_that_of_the_standard() {
        // RFC 4648, section 10.
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xFB, 0xFF, 0xBF]), "+/+/");
    }
}
