//! Every text of a file, wherever it stands: visited once, so that no check forgets one. Here those that every file must
//! pass: both languages, and no character that does harm.

use serde_yaml::Value;

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::text::{Lang, harmful};

/// Where something stands in a file.
pub(crate) struct Spot<'a> {
    /// Keys and numbers that lead to it: `.questions`, `[3]`, `.text`.
    steps: &'a [String],
    /// Id of the entry it belongs to.
    owner: Option<&'a str>,
}

impl Spot<'_> {
    /// What kind of text it is: its path without the numbers, as in `questions.text`.
    pub(crate) fn kind(&self) -> String {
        let keys = self.steps.iter().filter(|step| step.starts_with('.'));
        keys.map(String::as_str).collect::<String>().trim_start_matches('.').to_owned()
    }

    /// A finding about it, or about one of its languages.
    pub(crate) fn finding(&self, code: Code, lang: Option<Lang>, detail: &str) -> Diagnostic {
        let lang = lang.map(|lang| format!(".{}", lang.tag())).unwrap_or_default();
        let path = self.steps.concat() + &lang;
        let finding = Diagnostic::new(code, path.trim_start_matches('.'), detail);
        match self.owner {
            Some(owner) => finding.in_entry(owner),
            None => finding,
        }
    }
}

/// Visits everything in a file.
pub(crate) fn each(file: &Value, visit: &mut dyn FnMut(&Spot<'_>, &Value)) {
    walk(file, &mut Vec::new(), None, visit);
}

fn walk<'a>(
    value: &'a Value,
    steps: &mut Vec<String>,
    owner: Option<&'a str>,
    visit: &mut dyn FnMut(&Spot<'_>, &Value),
) {
    let own = ["id", "code"].into_iter().find_map(|key| value.get(key)).and_then(Value::as_str);
    let owner = own.or(owner);
    visit(&Spot { steps, owner }, value);
    let mut below = |step: String, value: &'a Value| {
        steps.push(step);
        walk(value, steps, owner, visit);
        steps.pop();
    };
    match value {
        Value::Mapping(mapping) => {
            mapping.iter().for_each(|(key, value)| below(format!(".{}", key.as_str().unwrap_or("?")), value));
        }
        Value::Sequence(list) => list.iter().enumerate().for_each(|(at, value)| below(format!("[{at}]"), value)),
        _ => {}
    }
}

/// A text in each language, if it is one; a translation that is missing is empty.
pub(crate) fn texts(value: &Value) -> Option<[(Lang, &str); 2]> {
    let mapping = value.as_mapping()?;
    let said = |lang: Lang| (lang, mapping.get(lang.tag()).and_then(Value::as_str).unwrap_or_default());
    Lang::ALL.iter().any(|lang| mapping.contains_key(lang.tag())).then(|| Lang::ALL.map(said))
}

/// Looks at every string in the file.
pub(crate) fn check(file: &Value, found: &mut Findings) {
    each(file, &mut |spot, value| {
        for (lang, text) in texts(value).into_iter().flatten() {
            if text.trim().is_empty() || text == "~" {
                found.push(spot.finding(Code::MissingTranslation, None, lang.tag()));
            }
        }
        if let Some(bad) = value.as_str().and_then(|text| text.chars().find(|&letter| harmful(letter))) {
            found.push(spot.finding(Code::ControlCharacter, None, &format!("U+{:04X}", bad as u32)));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(yaml: &str) -> Vec<(Code, String, Option<String>, String)> {
        let mut found = Findings::default();
        check(&serde_yaml::from_str(yaml).expect("the YAML of this test"), &mut found);
        found.into_list().into_iter().map(|finding| (finding.code, finding.path, finding.id, finding.detail)).collect()
    }

    #[test]
    fn a_text_without_one_of_its_languages_is_found_with_its_place() {
        let owner = Some("one".to_owned());
        assert_eq!(
            found("list: [{id: one, text: {en: x}}, {id: two, text: {en: x, ja: y}}]"),
            [(Code::MissingTranslation, "list[0].text".into(), owner, "ja".into())]
        );
        assert_eq!(found("text: {en: '  ', ja: y}").len(), 1);
        assert_eq!(found("text: {en: ~, ja: y}").len(), 1);
    }

    #[test]
    fn harmful_characters_are_found_anywhere() {
        for bad in ["\u{1b}[31m", "a\u{202e}b", "a\nb", "\u{feff}"] {
            let yaml = serde_yaml::to_string(&std::collections::BTreeMap::from([("a", bad)])).expect("a string");
            assert_eq!(found(&yaml).len(), 1, "{bad:?}");
        }
        assert_eq!(found("a: \"日本語、emoji 👍🏽 and ' quotes\"").len(), 0);
    }
}
