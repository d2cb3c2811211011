//! From the path of a finding (`questions[3].flag.sources`) to its line in the file.
//!
//! The YAML parser tells no positions of what it has read, but the file is regular: keys at the left margin, entries
//! that begin with a hyphen, fields below them. Following the path along these is enough, and ids help where a list is
//! written in one line. The lines are looked at once, however many findings there are.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;

/// Gives each finding that has no line yet the line its path leads to, as near as the file's layout allows.
pub(crate) fn find_lines(diagnostics: &mut [Diagnostic], yaml: &str) {
    let layout = Layout::of(yaml);
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| diagnostic.line.is_none()) {
        diagnostic.line = layout.line(&diagnostic.path, diagnostic.id.as_deref());
    }
}

/// Where the top-level keys of a file stand, and the entries of their lists. Lines are counted from 0 in here.
struct Layout<'a> {
    lines: Vec<&'a str>,
    blocks: HashMap<&'a str, Block<'a>>,
}

/// What stands below a top-level key.
#[derive(Default)]
struct Block<'a> {
    start: usize,
    end: usize,
    /// Lines of the entries, if it is a list with a hyphen before each.
    entries: Vec<usize>,
    indent: usize,
    /// Lines of the ids in it.
    ids: HashMap<&'a str, usize>,
}

impl<'a> Layout<'a> {
    fn of(yaml: &'a str) -> Self {
        let lines: Vec<_> = yaml.lines().collect();
        let mut blocks = HashMap::new();
        let mut open: Option<(&str, Block<'a>)> = None;
        for (index, line) in lines.iter().enumerate() {
            if let Some(key) = top_level_key(line) {
                blocks.extend(open.replace((key, Block { start: index, end: index + 1, ..Block::default() })));
            }
            if let Some((_, block)) = &mut open {
                block.add(index, line);
            }
        }
        blocks.extend(open);
        Self { lines, blocks }
    }

    /// The line, counted from 1.
    fn line(&self, path: &str, id: Option<&str>) -> Option<usize> {
        let key = path.split(['[', '.']).next().unwrap_or_default();
        let block = self.blocks.get(if key.is_empty() { "id" } else { key })?;
        let rest = &path[key.len()..];
        let (entry, fields) = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((number, fields)) => (number.parse().ok().and_then(|number| block.entry(number)), fields),
            None => (None, rest),
        };
        let by_id = || id.and_then(|id| block.ids.get(id)).map(|&line| (line, line + 1));
        let (start, end) = entry.or_else(by_id).unwrap_or((block.start, block.end));
        Some(self.follow(fields, start, end) + 1)
    }

    /// The line of the innermost field that is found, going down `.field.field`.
    fn follow(&self, fields: &str, start: usize, end: usize) -> usize {
        let mut at = start;
        for field in fields.split('.').map(|field| field.split('[').next().unwrap_or_default()) {
            let names = |line: &&str| !field.is_empty() && key_of(line) == Some(field);
            match self.lines[at..end].iter().position(names) {
                Some(further) => at += further,
                None if field.is_empty() => {}
                None => break,
            }
        }
        at
    }
}

impl<'a> Block<'a> {
    fn add(&mut self, index: usize, line: &'a str) {
        self.end = index + 1;
        let indent = line.len() - line.trim_start().len();
        if line.trim_start().starts_with('-') {
            if self.entries.is_empty() {
                self.indent = indent;
            }
            if indent == self.indent {
                self.entries.push(index);
            }
        }
        if let Some(id) = id_of(line) {
            self.ids.entry(id).or_insert(index);
        }
    }

    /// The lines of an entry: from its hyphen to the next one.
    fn entry(&self, number: usize) -> Option<(usize, usize)> {
        let start = *self.entries.get(number)?;
        Some((start, self.entries.get(number + 1).copied().unwrap_or(self.end)))
    }
}

fn top_level_key(line: &str) -> Option<&str> {
    let key = line.split_once(':').map(|(key, _)| key)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    (!key.is_empty() && key.bytes().all(plain)).then_some(key)
}

/// The key of a line, also of one that begins an entry.
fn key_of(line: &str) -> Option<&str> {
    top_level_key(line.trim_start().trim_start_matches("- ").trim_start_matches('{').trim_start())
}

/// The id that a line defines: `id: x`, `- id: x`, `- {id: x, ...}`, or the same with `code`.
fn id_of(line: &str) -> Option<&str> {
    let entry = line.trim_start().trim_start_matches("- ").trim_start_matches('{').trim_start();
    let value = entry.strip_prefix("id:").or_else(|| entry.strip_prefix("code:"))?;
    let id = value.trim().split([',', '}', ' ']).next().unwrap_or_default().trim_matches(['"', '\'']);
    (!id.is_empty()).then_some(id)
}

/// The line of a key in a YAML file, counted from 1.
#[must_use]
pub fn line_of_key(bytes: &[u8], key: &str) -> Option<usize> {
    line_of_path(bytes, &[key])
}

/// The line of the last of some keys, each looked for from where the one before it stands, counted from 1.
#[must_use]
pub fn line_of_path(bytes: &[u8], path: &[&str]) -> Option<usize> {
    let text = String::from_utf8_lossy(bytes);
    let mut at = None;
    let mut from = 0;
    for key in path {
        at = Some(from + place_of_key(&text[from..], key)?);
        from = at.map_or(0, |at| at + key.len());
    }
    at.map(|at| text[..at].matches('\n').count() + 1)
}

/// Where a key stands: whole, with a colon behind it.
fn place_of_key(text: &str, key: &str) -> Option<usize> {
    let stands = |&(at, _): &(usize, &str)| {
        let before = text[..at].chars().next_back();
        let after = text[at + key.len()..].trim_start_matches(['"', '\'']).trim_start();
        after.starts_with(':') && before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
    };
    text.match_indices(key).find(stands).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str = "\
id: small
screens:
  - id: one
    text: {en: a}
list:
  - id: one
    text:
      en: \"id: two\"
    flag:
      sources: []
  - {id: two, x: 3}

flat: [
  {id: a},
  {id: b},
]
now: {screen: one}
places:
- code: WA
  name:
    en: x
";

    #[test]
    fn a_path_leads_to_its_line() {
        let layout = Layout::of(YAML);
        for (path, id, line) in [
            ("", None, 1),
            ("list[0]", Some("one"), 6),
            ("list[0].text", Some("one"), 7),
            ("list[0].text.en", Some("one"), 8),
            ("list[0].flag.sources[2]", Some("one"), 10),
            ("list[0].ask_if", Some("one"), 6),
            ("list[1].x", Some("two"), 11),
            ("list", Some("two"), 11),
            ("flat[1].x", Some("b"), 15),
            ("now.screen", Some("now"), 17),
            ("places[0].name.en", Some("WA"), 21),
        ] {
            assert_eq!(layout.line(path, id), Some(line), "{path}");
        }
        assert_eq!(layout.line("nothing[0]", None), None);
    }

    #[test]
    fn the_line_of_a_key_is_found_in_either_style() {
        let yaml = b"format_version: 1\nanswers: {asked_money: yes,\n  \"asked_id\": no}\ndetails:\n  when: x";
        assert_eq!(
            ["asked_money", "asked_id", "when", "money"].map(|key| line_of_key(yaml, key)),
            [Some(2), Some(3), Some(5), None]
        );
    }

    #[test]
    fn a_key_is_looked_for_below_the_one_before_it() {
        let yaml = b"answered: x\nsteps:\n  call_bank: {done: a}\n  report_police:\n    done: b\nanswers: {done: c}\n";
        assert_eq!(line_of_path(yaml, &["steps", "report_police", "done"]), Some(5));
        assert_eq!(line_of_path(yaml, &["answers", "done"]), Some(6));
        assert_eq!(line_of_path(yaml, &["steps", "nothing"]), None);
        assert_eq!(line_of_path(yaml, &[]), None);
    }
}
