//! Checks on every text of a file, wherever it stands: both languages, and no character that does harm.

use serde_yaml::Value;

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::text::harmful;

/// Looks at every string in the file.
pub(crate) fn check(file: &Value, found: &mut Findings) {
    walk(file, &mut Vec::new(), None, found);
}

fn walk<'a>(value: &'a Value, path: &mut Vec<String>, owner: Option<&'a str>, found: &mut Findings) {
    match value {
        Value::Mapping(mapping) => {
            let own = ["id", "code"].into_iter().find_map(|key| mapping.get(key)).and_then(Value::as_str);
            let owner = own.or(owner);
            if is_text(mapping) {
                check_languages(mapping, path, owner, found);
            }
            for (key, value) in mapping {
                path.push(format!(".{}", key.as_str().unwrap_or("?")));
                walk(value, path, owner, found);
                path.pop();
            }
        }
        Value::Sequence(list) => {
            for (index, value) in list.iter().enumerate() {
                path.push(format!("[{index}]"));
                walk(value, path, owner, found);
                path.pop();
            }
        }
        Value::String(text) => check_characters(text, path, owner, found),
        _ => {}
    }
}

fn is_text(mapping: &serde_yaml::Mapping) -> bool {
    mapping.contains_key("en") || mapping.contains_key("ja")
}

fn check_languages(mapping: &serde_yaml::Mapping, path: &[String], owner: Option<&str>, found: &mut Findings) {
    for lang in ["en", "ja"] {
        let text = mapping.get(lang).and_then(Value::as_str).unwrap_or_default();
        if text.trim().is_empty() || text == "~" {
            found.push(finding(Code::MissingTranslation, path, owner, lang));
        }
    }
}

fn check_characters(text: &str, path: &[String], owner: Option<&str>, found: &mut Findings) {
    if let Some(bad) = text.chars().find(|&letter| harmful(letter)) {
        found.push(finding(Code::ControlCharacter, path, owner, &format!("U+{:04X}", bad as u32)));
    }
}

fn finding(code: Code, path: &[String], owner: Option<&str>, detail: &str) -> Diagnostic {
    let path = path.concat();
    let finding = Diagnostic::new(code, path.trim_start_matches('.'), detail);
    match owner {
        Some(owner) => finding.in_entry(owner),
        None => finding,
    }
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
