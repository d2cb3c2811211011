//! Markdown as GitHub reads it. Every text stays text: what could be markup is escaped.

use super::address;
use super::plain::{kept_lines, one_line};
use crate::document::{Block, Document, Field, Item, Line, Mark, Table};
use crate::text::Lang;
use crate::words::words;

/// Documents as GitHub Markdown, a rule between two of them.
#[must_use]
pub fn markdown(documents: &[Document]) -> String {
    documents.iter().map(document).collect::<Vec<_>>().join("\n---\n\n")
}

fn document(document: &Document) -> String {
    let title = (!document.title.trim().is_empty()).then(|| heading(0, &document.title));
    let parts = title.into_iter().chain([blocks(document.blocks.iter(), document.lang)]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n") + "\n"
}

fn blocks<'a>(blocks: impl Iterator<Item = &'a Block>, lang: Lang) -> String {
    let parts = blocks.map(|part| block(part, lang));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block, lang: Lang) -> String {
    match block {
        Block::Heading { level, text } => heading(*level, text),
        Block::Callout { title, text, .. } => callout(title, text.as_deref()),
        Block::Band { above, order, below } => band([above.as_deref(), below.as_deref()], order),
        Block::Columns(columns) => blocks(columns.iter().flatten(), lang),
        Block::Code(address) => link(&one_line(address)),
        Block::Paragraph(text) | Block::Note(text) => broken(&escaped_lines(text), ""),
        Block::Items(items) => items.iter().map(|entry| item(entry, lang)).collect::<Vec<_>>().join("\n"),
        Block::Fields(fields) => fields.iter().map(|entry| field(entry, lang)).collect::<Vec<_>>().join("\n"),
        Block::Table(below) => table(below),
        Block::NewPage | Block::Overleaf => String::new(),
    }
}

/// Level 0 is the title.
fn heading(level: u8, text: &str) -> String {
    format!("{} {}", "#".repeat(usize::from(level.min(5)) + 1), escape(&one_line(text)))
}

fn callout(title: &str, text: Option<&str>) -> String {
    let mut quoted = format!("> {}", strong(&escape(&one_line(title))));
    let below = escaped_lines(text.unwrap_or_default());
    if !below.is_empty() {
        quoted += &format!("\n>\n> {}", broken(&below, "> "));
    }
    quoted
}

/// An order in a quotation, between when it holds and why.
fn band([above, below]: [Option<&str>; 2], order: &str) -> String {
    let parts = [broken(&escaped_lines(above.unwrap_or_default()), "> "), strong(&escape(&one_line(order)))];
    let parts = parts.into_iter().chain([broken(&escaped_lines(below.unwrap_or_default()), "> ")]);
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).map(|part| format!("> {part}")).collect();
    parts.join("\n>\n")
}

fn item(item: &Item, lang: Lang) -> String {
    let mark = match item.mark {
        Mark::Bullet => "-",
        Mark::Tick => "- [ ]",
        Mark::Done => "- [x]",
        Mark::Cross => "- ×",
    };
    let head = escape(&one_line(&item.head));
    let head = if item.body.is_empty() { head } else { strong(&head) };
    let mut written: Vec<_> = Some(head).filter(|head| !head.is_empty() || item.body.is_empty()).into_iter().collect();
    written.extend(item.body.iter().flat_map(|below| line(below, lang)));
    format!("{mark} {}", broken(&written, "  "))
}

fn line(line: &Line, lang: Lang) -> Vec<String> {
    match line {
        Line::Text(text) | Line::Note(text) => escaped_lines(text),
        Line::Strong(text) => escaped_lines(text).iter().map(|line| strong(line)).collect(),
        Line::Phone { label, number } => vec![labelled(label, lang, &strong(&escape(&one_line(number))))],
        Line::Link { label, url } => vec![labelled(label, lang, &link(&one_line(url)))],
    }
}

fn labelled(label: &str, lang: Lang, value: &str) -> String {
    let label = one_line(label);
    if label.is_empty() { value.to_owned() } else { escape(&label) + words(lang).signs.colon + value }
}

fn link(url: &str) -> String {
    address::web(url).map_or_else(|| escape(url), |address| format!("<{address}>"))
}

fn field(field: &Field, lang: Lang) -> String {
    let value = field.value.as_deref().map_or_else(|| vec!["\\_".repeat(16)], escaped_lines);
    let label = escape(&one_line(&field.label)) + words(lang).signs.colon.trim_end();
    // The space is needed after a full-width colon too: without it the stars would not end the bold text.
    format!("- {} {}", strong(&label), broken(&value, "  "))
}

/// A table; line ends within a value become spaces, because GitHub has no others in one.
fn table(table: &Table) -> String {
    let row = |values: &[String]| {
        let cells: Vec<_> = values.iter().map(|value| escape(&one_line(value))).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(table.columns.len()));
    let rows = table.rows.iter().map(|values| row(values));
    [row(&table.columns), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Lines of one paragraph, each but the last ended by a hard break.
fn broken(lines: &[String], indent: &str) -> String {
    lines.join(&format!("\\\n{indent}"))
}

fn strong(escaped: &str) -> String {
    if escaped.is_empty() { String::new() } else { format!("**{escaped}**") }
}

fn escaped_lines(text: &str) -> Vec<String> {
    kept_lines(text).iter().map(|line| escape(line)).collect()
}

/// One line with a backslash before every character that could be read as markup where it stands.
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    for (at, char) in line.char_indices() {
        if is_markup(char, &line[..at], &line[at + char.len_utf8()..]) {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

fn is_markup(char: char, before: &str, after: &str) -> bool {
    match char {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
        '#' => before.is_empty() || after.trim_start_matches('#').is_empty(),
        '-' | '+' | '=' => before.is_empty(),
        '&' => after.starts_with(|next: char| next == '#' || next.is_ascii_alphanumeric()),
        // Addresses are linked only where a document says that they are links.
        ':' => after.starts_with("//"),
        '.' if before.len() >= 3 && before[..].to_ascii_lowercase().ends_with("www") => true,
        '.' | ')' => !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_be_markup_is_escaped() {
        for (plain, escaped) in [
            ("Don't pay: it is a scam (really).", "Don't pay: it is a scam (really)."),
            ("- a", "\\- a"),
            ("a - b", "a - b"),
            ("1. a 2. b", "1\\. a 2. b"),
            ("12) a", "12\\) a"),
            ("# a #9110 ##", "\\# a #9110 \\#\\#"),
            ("*a* _b_ `c` [d](e) ![f]", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) !\\[f\\]"),
            ("<b>&amp; & c</b>", "\\<b\\>\\&amp; & c\\</b\\>"),
            ("https://a.jp WWW.b.jp", "https\\://a.jp WWW\\.b.jp"),
            ("a | b ~c~ $d$ \\", "a \\| b \\~c\\~ \\$d\\$ \\\\"),
            ("===", "\\==="),
            ("日本語。", "日本語。"),
        ] {
            assert_eq!(escape(plain), escaped, "{plain}");
        }
    }

    #[test]
    fn nothing_is_an_empty_text() {
        assert_eq!(markdown(&[]), "");
    }
}
