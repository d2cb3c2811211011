//! Which telephone numbers and web addresses may become links.

/// The most characters of an address that is printed as a QR code: more would make its squares too small.
const PRINTED: usize = 120;

/// The address, if it is one that can be printed for everybody: a page over a connection that nobody can change, and no
/// longer than a camera reads from paper.
#[must_use]
pub fn page_address(url: &str) -> Option<&str> {
    let host = url.strip_prefix("https://")?.split(['/', '?', '#', ':']).next()?;
    let named = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_host = host.contains('.') && host.split('.').all(named);
    web(url).filter(|url| is_host && url.len() <= PRINTED)
}

/// The address to open, if the text is one that a browser can only read a page from.
#[must_use]
pub(super) fn web(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let harmless = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'\'' | b'`' | b'\\');
    (!rest.is_empty() && url.bytes().all(harmless)).then_some(url)
}

/// An address as it is printed beside its QR code: without what every browser adds itself, in pieces that may stand on
/// different lines: what a name ends in (`.html`) is a piece of its own. A line never ends with a hyphen, which would be
/// taken for one that is not in the address.
pub(super) fn printed(url: &str) -> impl Iterator<Item = &str> {
    let bare = url.strip_prefix("https://").unwrap_or(url);
    let bare = bare.strip_suffix('/').unwrap_or(bare);
    let path = bare.find('/').map_or(bare.len(), |slash| slash + 1);
    let end = bare[path..].rfind('.').map_or(bare.len(), |dot| path + dot);
    let (name, ending) = bare.split_at(end);
    name.split_inclusive(['.', '/', '?', '&', '=']).chain(ending.split_inclusive(['?', '&', '=']))
}

/// The `tel:` address of a number that can be dialled as it is printed: one with an extension or a word in it cannot.
pub(super) fn dial(number: &str) -> Option<String> {
    let mut dialled = String::from("tel:");
    for (at, char) in number.trim().chars().enumerate() {
        match char {
            '0'..='9' | '*' => dialled.push(char),
            '+' if at == 0 => dialled.push('+'),
            '#' => dialled.push_str("%23"),
            ' ' | '-' | '(' | ')' | '.' | '\u{a0}' | '\u{2011}' => {}
            _ => return None,
        }
    }
    dialled.ends_with(|last: char| last.is_ascii_digit()).then_some(dialled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_are_links() {
        assert_eq!(web("https://www.npa.go.jp/"), Some("https://www.npa.go.jp/"));
        for refused in ["javascript:alert(1)", "https://", "ftp://a", "https://a b", "https://a\"onclick=", "www.a.jp"]
        {
            assert_eq!(web(refused), None, "{refused}");
        }
    }

    #[test]
    fn only_short_and_safe_addresses_are_printed_for_everybody() {
        let longest = format!("https://example.org/{}", "x".repeat(100));
        for good in ["https://example.org/check.html", "https://xn--eckwd4c7c.jp:8443/?a=b#c", &longest] {
            assert_eq!(page_address(good), Some(good));
        }
        let too_long = format!("{longest}x");
        for bad in [
            "http://example.org/",
            "https://",
            "https://a b.org",
            "https://a@b.org/",
            "https://日本.jp/",
            "https://localhost/",
            "https://a..org/",
            "https://a.org/\u{7}",
            "javascript:x",
            &too_long,
        ] {
            assert_eq!(page_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_address_is_broken_where_a_reader_expects_it() {
        let pieces = |url| printed(url).collect::<Vec<_>>();
        assert_eq!(pieces("https://www.a-b.jp/"), ["www.", "a-b.", "jp"]);
        assert_eq!(pieces("https://a.jp/b_c/d_e.html?f=g"), ["a.", "jp/", "b_c/", "d_e", ".html?", "f=", "g"]);
    }

    #[test]
    fn only_numbers_that_can_be_dialled_are_links() {
        assert_eq!(dial("(206) 682-9107").as_deref(), Some("tel:2066829107"));
        assert_eq!(dial("+81-3-3501-0110").as_deref(), Some("tel:+81335010110"));
        assert_eq!(dial("#9110").as_deref(), Some("tel:%239110"));
        for refused in ["", "---", "555-0100 ext. 4", "1-800-SCAM", "5+5", "12;ext=3"] {
            assert_eq!(dial(refused), None, "{refused}");
        }
    }
}
