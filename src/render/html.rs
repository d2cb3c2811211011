//! One HTML file with everything in it: no script, nothing to fetch, made for a telephone and for a printer.

use super::paper::Paper;
use super::plain::{lines, one_line};
use super::rank::rank;
use super::{address, gauge};
use crate::document::{Block, Document, Field, Gauge, Item, Line, Mark, Size, Tone};
use crate::text::Lang;
use crate::words::words;

const STYLE: &str = include_str!("html/style.css");
/// Not even a damaged or hostile text can make the page run or fetch anything.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Documents as one self-contained HTML file. `paper` is what it is printed on.
#[must_use]
pub fn html(documents: &[Document], paper: Paper) -> String {
    let lang = documents.first().map_or(Lang::En, |document| document.lang).tag();
    let title = documents.first().map(|document| escape(&one_line(&document.title))).unwrap_or_default();
    let style = STYLE.replace("PAPER", paper.css());
    let articles: String = documents.iter().map(article).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"format-detection\" content=\"telephone=no\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{articles}</main>\n</body>\n</html>\n"
    )
}

pub(super) fn article(document: &Document) -> String {
    let size = match document.size {
        Size::Normal => "normal",
        Size::Large => "large",
    };
    let mut written = format!("<article lang=\"{}\" class=\"{size}\">\n", document.lang.tag());
    let mut previous = 0;
    if !one_line(&document.title).is_empty() {
        written += &format!("<h1>{}</h1>\n", escape(&one_line(&document.title)));
        previous = 1;
    }
    for block in &document.blocks {
        if let Block::Heading { level, .. } = block {
            previous = rank(previous, *level);
        }
        written += &self::block(block, previous, document.lang);
    }
    written + "</article>\n"
}

/// `rank` is that of the heading itself or of the last one above.
fn block(block: &Block, rank: u8, lang: Lang) -> String {
    match block {
        Block::Heading { text, .. } => format!("<h{rank}>{}</h{rank}>\n", escape(&one_line(text))),
        Block::Callout { tone, title, text } => callout(*tone, title, text.as_deref()),
        Block::Paragraph(text) => paragraph("", text),
        Block::Items(items) => list("items", items.iter().map(|entry| item(entry, lang)).collect()),
        Block::Fields(fields) => format!("<dl>\n{}</dl>\n", fields.iter().map(|f| field(f, lang)).collect::<String>()),
        Block::Gauge(score) => gauge(score),
        Block::Note(text) => paragraph("note", text),
    }
}

fn callout(tone: Tone, title: &str, text: Option<&str>) -> String {
    let tone = match tone {
        Tone::Alarm => "alarm",
        Tone::Warning => "warning",
        Tone::Calm => "calm",
    };
    let below = text.map(|text| paragraph("", text)).unwrap_or_default();
    format!("<div class=\"callout {tone}\">\n{}{below}</div>\n", paragraph("lead", title))
}

/// An empty list is no list: browsers would announce one.
fn list(class: &str, entries: String) -> String {
    // Safari takes the meaning from a list whose bullets are hidden, unless the role says it again.
    if entries.is_empty() { entries } else { format!("<ul class=\"{class}\" role=\"list\">\n{entries}</ul>\n") }
}

fn item(item: &Item, lang: Lang) -> String {
    let class = if item.body.is_empty() { "head" } else { "head strong" };
    let body: String = item.body.iter().map(|below| line(below, lang)).collect();
    format!("<li>{}<div>\n{}{body}</div></li>\n", mark(item.mark, lang), paragraph(class, &item.head))
}

fn mark(mark: Mark, lang: Lang) -> String {
    let signs = &words(lang).signs;
    match mark {
        Mark::Bullet => "<span class=\"mark\" aria-hidden=\"true\">•</span>".into(),
        Mark::Tick => format!("<span class=\"mark box\" role=\"img\" aria-label=\"{}\"></span>", signs.tick),
        Mark::Cross => format!(
            "<svg class=\"mark cross\" viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"{}\">\
             <path d=\"M1 1 9 9M9 1 1 9\"/></svg>",
            signs.cross
        ),
    }
}

fn line(line: &Line, lang: Lang) -> String {
    match line {
        Line::Text(text) => paragraph("", text),
        Line::Strong(text) => paragraph("strong", text),
        Line::Note(text) => paragraph("note", text),
        Line::Phone { label, number } => {
            let number = one_line(number);
            labelled(label, lang, &address(address::dial(&number).as_deref(), &number, "number"))
        }
        Line::Link { label, url } => {
            let url = one_line(url);
            labelled(label, lang, &address(address::web(&url), &url, "web"))
        }
    }
}

fn labelled(label: &str, lang: Lang, value: &str) -> String {
    let label = one_line(label);
    if label.is_empty() {
        return format!("<p>{value}</p>\n");
    }
    format!("<p>{}{}{value}</p>\n", escape(&label), words(lang).signs.colon)
}

fn address(target: Option<&str>, shown: &str, class: &str) -> String {
    let shown = escape(shown);
    match target {
        Some(target) => format!("<a class=\"{class}\" href=\"{}\">{shown}</a>", escape(target)),
        None => format!("<span class=\"{class}\">{shown}</span>"),
    }
}

fn field(field: &Field, lang: Lang) -> String {
    let label = escape(&one_line(&field.label));
    match &field.value {
        Some(value) => format!("<div><dt>{label}</dt><dd>{}</dd></div>\n", escaped_lines(value)),
        None => {
            let blank = words(lang).signs.blank;
            format!("<div><dt>{label}</dt><dd class=\"blank\"><span>{blank}</span></dd></div>\n")
        }
    }
}

fn gauge(gauge: &Gauge) -> String {
    // Drawn, because printers leave out backgrounds.
    let filled = (gauge::filled(gauge) * 100.0).round();
    format!(
        "<div class=\"gauge\"><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect width=\"{filled}\" height=\"8\"/></svg>\n<p><strong>{}</strong> {}</p></div>\n",
        gauge::score(gauge),
        escaped_lines(&gauge.meaning)
    )
}

fn paragraph(class: &str, text: &str) -> String {
    let text = escaped_lines(text);
    match (text.is_empty(), class) {
        (true, _) => String::new(),
        (false, "") => format!("<p>{text}</p>\n"),
        (false, class) => format!("<p class=\"{class}\">{text}</p>\n"),
    }
}

fn escaped_lines(text: &str) -> String {
    lines(text).iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br>\n")
}

pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_documents_is_still_a_file() {
        let file = html(&[], Paper::A4);
        assert!(file.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && file.ends_with("</html>\n"));
    }

    #[test]
    fn texts_cannot_leave_their_place() {
        assert_eq!(escape("<a b=\"c\" d='e'>&amp;"), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;");
    }

    #[test]
    fn only_web_addresses_and_numbers_become_links() {
        let phone = Line::Phone { label: "A & B".into(), number: "(206) 555-0100".into() };
        let script = Line::Link { label: String::new(), url: "javascript:alert(1)".into() };
        assert_eq!(
            line(&phone, Lang::En),
            "<p>A &amp; B: <a class=\"number\" href=\"tel:2065550100\">(206) 555-0100</a></p>\n"
        );
        assert_eq!(line(&script, Lang::En), "<p><span class=\"web\">javascript:alert(1)</span></p>\n");
    }

    #[test]
    fn the_paper_is_named_in_the_style() {
        assert!(html(&[], Paper::A4).contains("size: A4;"));
        assert!(html(&[], Paper::Letter).contains("size: letter;"));
    }
}
