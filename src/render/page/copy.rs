//! Whether a copy of the page is what this program makes: made again with the options written in it, and compared.

use super::{PageOptions, page};
use crate::questionnaire::Questionnaire;
use crate::text::Lang;

/// What a copy of the page turned out to be. `made` says what a page was made from and for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageCopy {
    /// The same, byte for byte.
    Same {
        /// The copy's own words.
        made: String,
    },
    /// Something was changed.
    Differs {
        /// The first line that is not the same, from 1.
        line: usize,
        /// The copy's own words.
        made: String,
    },
    /// Made by another version, or from another edition of the questions.
    OtherEdition {
        /// The copy's own words.
        copy: String,
        /// What this program would say.
        here: String,
    },
    /// No page of this program at all.
    NotAPage,
}

/// Looks at a copy of the page.
#[must_use]
pub fn check_copy(questionnaire: &Questionnaire, copy: &[u8]) -> PageCopy {
    let text = String::from_utf8_lossy(copy);
    let Some(made) = text.lines().take(12).find_map(made_line) else { return PageCopy::NotAPage };
    let edition = |made: &str| made.split("; ").next().unwrap_or_default().to_owned();
    let here = edition_line(questionnaire);
    if edition(&made) != here {
        return PageCopy::OtherEdition { copy: edition(&made), here };
    }
    let Some(options) = options(questionnaire, &made) else { return PageCopy::NotAPage };
    let expected = page(questionnaire, &options);
    if copy == expected.as_bytes() {
        return PageCopy::Same { made };
    }
    let same = text.split('\n').zip(expected.split('\n')).take_while(|(one, other)| one == other);
    PageCopy::Differs { line: same.count() + 1, made }
}

/// What a page is made from and for, as it stands in it.
pub(super) fn made(questionnaire: &Questionnaire, options: &PageOptions) -> String {
    let languages: Vec<_> = options.languages.iter().map(|lang| lang.tag()).collect();
    let mut made = format!("{}; lang {}", edition_line(questionnaire), languages.join(" "));
    if let Some(place) = options.place {
        made += &format!("; state {}", questionnaire.place(place).code);
    }
    if let Some(url) = &options.url {
        made += &format!("; url {url}");
    }
    made
}

fn edition_line(questionnaire: &Questionnaire) -> String {
    let Questionnaire { id, version, checked, .. } = questionnaire;
    format!("hangup {}, {id} {version}, checked {checked}", env!("CARGO_PKG_VERSION"))
}

fn made_line(line: &str) -> Option<String> {
    let escaped = line.strip_prefix("<meta name=\"hangup\" content=\"")?.strip_suffix("\">")?;
    Some(
        escaped
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"),
    )
}

fn options(questionnaire: &Questionnaire, made: &str) -> Option<PageOptions> {
    let mut options = PageOptions { languages: Vec::new(), place: None, url: None };
    for part in made.split("; ").skip(1) {
        match part.split_once(' ')? {
            ("lang", tags) => options.languages = tags.split(' ').filter_map(Lang::from_locale).collect(),
            ("state", code) => options.place = Some(questionnaire.find_place(code)?),
            ("url", url) => options.url = Some(url.to_owned()),
            _ => return None,
        }
    }
    (!options.languages.is_empty()).then_some(options)
}
