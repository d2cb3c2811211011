//! One HTML file with everything in it: no script, nothing to fetch, made for a telephone and for a printer.

use super::address;
use super::code::Code;
use super::paper::Paper;
use super::plain::{kept_lines, lines, one_line};
use super::rank::rank;
use super::spans::{Kind, Span, spans};
use crate::document::{Block, Document, Field, Item, Line, Mark, Size, Table, Tone};
use crate::text::Lang;
use crate::words::words;
use crate::wrap::width;

/// How a browser shows every page of ours: as wide as the screen, telling nobody where it came from, making no links of its own.
pub(super) const META: &str = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                               <meta name=\"referrer\" content=\"no-referrer\">\n\
                               <meta name=\"format-detection\" content=\"telephone=no\">\n";

const STYLE: &str = include_str!("html/style.css");
/// The typefaces of the style sheet, for the foot of a page, which has none of its own.
const FAMILY: &str = "\"BIZ UDPGothic\", \"Hiragino Sans\", \"Yu Gothic UI\", \"Noto Sans CJK JP\", sans-serif";
/// Not even a damaged or hostile text can make the page run or fetch anything.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Documents as one self-contained HTML file. `paper` is what it is printed on.
#[must_use]
pub fn html(documents: &[Document], paper: Paper) -> String {
    let lang = documents.first().map_or(Lang::En, |document| document.lang).tag();
    let title = documents.first().map(|document| escape(&one_line(&document.title))).unwrap_or_default();
    let feet: String = documents.iter().enumerate().filter_map(|(at, document)| foot(at, document, paper)).collect();
    let style = STYLE.replace("PAPER", paper.css()) + &feet;
    let articles: String = documents.iter().enumerate().map(|(at, document)| article(at, document)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         {META}<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{articles}</main>\n</body>\n</html>\n"
    )
}

/// What stands at the foot of every printed page of a document.
fn foot(at: usize, document: &Document, paper: Paper) -> Option<String> {
    let footer = quoted(&one_line(document.footer.as_ref()?));
    let [before, between, after] = (words(document.lang).document.page_of_parts).map(quoted);
    Some(format!(
        "@page d{at} {{ size: {}; margin: 0.6in 0.6in 0.75in; @bottom-left {{ content: {footer}; font: 8pt {FAMILY}; }} \
         @bottom-center {{ content: none; }} @bottom-right {{ content: {before} counter(page) {between} counter(pages) \
         {after}; font: 8pt {FAMILY}; }} }}\n@media print {{ .d{at} {{ page: d{at}; }} }}\n",
        paper.css()
    ))
}

/// A text as CSS quotes one. Nothing in it can end the style sheet.
fn quoted(text: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || " .,:;_-/()".contains(letter);
    let letter = |letter: char| if plain(letter) { letter.to_string() } else { format!("\\{:06x}", letter as u32) };
    format!("\"{}\"", text.chars().map(letter).collect::<String>())
}

pub(super) fn article(at: usize, document: &Document) -> String {
    let size = match document.size {
        Size::Normal => "normal",
        Size::Compact => "compact",
        Size::Large => "large",
    };
    let foot = document.footer.as_ref().map(|_| format!(" d{at}")).unwrap_or_default();
    let mut written = format!("<article lang=\"{}\" class=\"{size}{foot}\">\n", document.lang.tag());
    let mut previous = 0;
    if !one_line(&document.title).is_empty() {
        written += &format!("<h1>{}</h1>\n", told(&one_line(&document.title), document.lang));
        previous = 1;
    }
    written += &blocks(&document.blocks, previous, document.lang);
    written + "</article>\n"
}

/// Blocks below a heading of rank `previous`.
fn blocks(blocks: &[Block], mut previous: u8, lang: Lang) -> String {
    let mut written = String::new();
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            previous = rank(previous, *level);
        }
        written += &self::block(block, previous, lang);
    }
    written
}

/// `rank` is that of the heading itself or of the last one above.
fn block(block: &Block, rank: u8, lang: Lang) -> String {
    match block {
        Block::Heading { text, .. } => format!("<h{rank}>{}</h{rank}>\n", told(&one_line(text), lang)),
        Block::Callout { tone, title, text } => callout(*tone, title, text.as_deref(), lang),
        Block::Band { above, order, below } => band(above.as_deref(), order, below.as_deref(), lang),
        Block::Paragraph(text) => paragraph("", text, lang),
        Block::Columns(columns) => {
            let column = |column: &Vec<Block>| format!("<div>\n{}</div>\n", blocks(column, rank, lang));
            format!("<div class=\"columns\">\n{}</div>\n", columns.iter().map(column).collect::<String>())
        }
        Block::Code(address) => code(address, lang),
        Block::Items(items) => list("items", items.iter().map(|entry| item(entry, lang)).collect()),
        Block::Fields(fields) => format!("<dl>\n{}</dl>\n", fields.iter().map(|f| field(f, lang)).collect::<String>()),
        Block::Table(below) => table(below, lang),
        Block::NewPage | Block::Overleaf => "<div class=\"new-page\"></div>\n".to_owned(),
        Block::Note(text) => paragraph("note", text, lang),
    }
}

fn callout(tone: Tone, title: &str, text: Option<&str>, lang: Lang) -> String {
    let tone = match tone {
        Tone::Alarm => "alarm",
        Tone::Warning => "warning",
        Tone::Calm => "calm",
    };
    let below = text.map(|text| paragraph("", text, lang)).unwrap_or_default();
    format!("<div class=\"callout {tone}\">\n{}{below}</div>\n", paragraph("lead", title, lang))
}

/// The fewer columns the order takes, the larger it can be.
fn band(above: Option<&str>, order: &str, below: Option<&str>, lang: Lang) -> String {
    let length = match width(&one_line(order)) {
        0..=12 => "order few",
        13..=26 => "order some",
        _ => "order",
    };
    let line = |text: Option<&str>| paragraph("", text.unwrap_or_default(), lang);
    format!("<div class=\"band\">\n{}{}{}</div>\n", line(above), paragraph(length, order, lang), line(below))
}

/// A code on white ground with its quiet zone, whatever the colours of the screen, and the address beside it.
fn code(text: &str, lang: Lang) -> String {
    let text = one_line(text);
    let pieces = address::printed(&text).map(|piece| format!("<span class=\"whole\">{}</span><wbr>", escape(piece)));
    let beside = match address::web(&text) {
        Some(target) => format!("<a class=\"web\" href=\"{}\">{}</a>", escape(target), pieces.collect::<String>()),
        None => pieces.collect(),
    };
    let Some(code) = Code::of(&text) else { return format!("<p>{beside}</p>\n") };
    let rows = code.bars.iter().map(|bar| format!("M{} {}h{}v1h-{}z", bar.x, bar.y, bar.length, bar.length));
    let (side, name) = (code.side, escape(&(words(lang).signs.code)(&text)));
    format!(
        "<div class=\"code\"><svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{name}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" \
         d=\"{}\"/></svg>\n<p>{beside}</p></div>\n",
        rows.collect::<String>()
    )
}

/// An empty list is no list: browsers would announce one.
fn list(class: &str, entries: String) -> String {
    // Safari takes the meaning from a list whose bullets are hidden, unless the role says it again.
    if entries.is_empty() { entries } else { format!("<ul class=\"{class}\" role=\"list\">\n{entries}</ul>\n") }
}

fn item(item: &Item, lang: Lang) -> String {
    let class = if item.body.is_empty() { "head" } else { "head strong" };
    let body: String = item.body.iter().map(|below| line(below, lang)).collect();
    let head = told(&lines(&item.head).join(" "), lang);
    if matches!(item.mark, Mark::Tick | Mark::Done) && !head.is_empty() {
        let checked = if item.mark == Mark::Done { " checked" } else { "" };
        // The words are the label of the box: a finger need not hit the box itself.
        return format!(
            "<li class=\"tick\"><label><input type=\"checkbox\"{checked}><span class=\"{class}\">{head}</span></label>\n\
             <div>{body}</div></li>\n"
        );
    }
    format!("<li>{}<div>\n{}{body}</div></li>\n", mark(item.mark, lang), paragraph(class, &item.head, lang))
}

fn mark(mark: Mark, lang: Lang) -> String {
    let signs = &words(lang).signs;
    match mark {
        Mark::Bullet => "<span class=\"mark\" aria-hidden=\"true\">•</span>".into(),
        Mark::Tick => format!("<input class=\"mark\" type=\"checkbox\" aria-label=\"{}\">", signs.tick),
        Mark::Done => format!("<input class=\"mark\" type=\"checkbox\" checked aria-label=\"{}\">", signs.done),
        Mark::Cross => format!(
            "<svg class=\"mark cross\" viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"{}\">\
             <path d=\"M1 1 9 9M9 1 1 9\"/></svg>",
            signs.cross
        ),
    }
}

/// On a telephone each value stands behind the name of its column. Browsers take what is laid out so for no table any
/// more, unless the roles say it again.
fn table(table: &Table, lang: Lang) -> String {
    let role = |role: &str| format!(" role=\"{role}\"");
    let head =
        table.columns.iter().map(|name| format!("<th{}>{}</th>", role("columnheader"), told(&one_line(name), lang)));
    let head: String = head.collect();
    let label = |at: usize| table.columns.get(at).map(|name| told(&one_line(name), lang)).unwrap_or_default();
    let cell = |(at, value): (usize, &String)| {
        let (value, label) = (escaped_lines(value, lang), label(at));
        let blank = if value.is_empty() { " class=\"empty\"" } else { "" };
        format!("<td{}{blank}><strong class=\"of\" aria-hidden=\"true\">{label}</strong>{value}</td>", role("cell"))
    };
    let row = |cells: String| format!("<tr{}>{cells}</tr>\n", role("row"));
    let rows: String = table.rows.iter().map(|values| row(values.iter().enumerate().map(cell).collect())).collect();
    format!(
        "<div class=\"wide\"><table{}>\n<thead{group}>{}</thead>\n<tbody{group}>\n{rows}</tbody>\n</table></div>\n",
        role("table"),
        row(head).trim_end(),
        group = role("rowgroup"),
    )
}

fn line(line: &Line, lang: Lang) -> String {
    match line {
        Line::Text(text) => paragraph("", text, lang),
        Line::Strong(text) => paragraph("strong", text, lang),
        Line::Note(text) => paragraph("note", text, lang),
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
    format!("<p>{}{}{value}</p>\n", told(&label, lang), words(lang).signs.colon)
}

fn address(target: Option<&str>, shown: &str, class: &str) -> String {
    let shown = escape(shown);
    match target {
        Some(target) => format!("<a class=\"{class}\" href=\"{}\">{shown}</a>", escape(target)),
        None => format!("<span class=\"{class}\">{shown}</span>"),
    }
}

fn field(field: &Field, lang: Lang) -> String {
    let label = told(&one_line(&field.label), lang);
    match &field.value {
        Some(value) => format!("<div><dt>{label}</dt><dd>{}</dd></div>\n", escaped_lines(value, lang)),
        None => {
            let blank = words(lang).signs.blank;
            format!("<div><dt>{label}</dt><dd class=\"blank\"><span>{blank}</span></dd></div>\n")
        }
    }
}

fn paragraph(class: &str, text: &str, lang: Lang) -> String {
    let text = escaped_lines(text, lang);
    match (text.is_empty(), class) {
        (true, _) => String::new(),
        (false, "") => format!("<p>{text}</p>\n"),
        (false, class) => format!("<p class=\"{class}\">{text}</p>\n"),
    }
}

fn escaped_lines(text: &str, lang: Lang) -> String {
    kept_lines(text).iter().map(|line| told(line, lang)).collect::<Vec<_>>().join("<br>\n")
}

/// A line with its words in the other language and its numbers marked.
fn told(line: &str, lang: Lang) -> String {
    let piece = |span: Span<'_>| match span.kind {
        Kind::Plain => escape(span.text),
        Kind::Foreign => format!("<span lang=\"{}\">{}</span>", lang.other().tag(), escape(span.text)),
        Kind::Whole => format!("<span class=\"whole\">{}</span>", escape(span.text)),
    };
    spans(line, lang).into_iter().map(piece).collect()
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
