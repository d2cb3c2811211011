//! The questionnaire as one file for a browser: the guidance that needs no script, then the questions as data, and in the
//! head the script that asks them: it covers the guidance before a browser draws it, or a slow one would draw both. The
//! same questionnaire and options give the same bytes.

mod copy;
mod data;
mod policy;

use serde::Serialize;

use super::html::META;
use super::html::{article, escape};
use super::safe_json::write_json;
use crate::answer::PlaceId;
use crate::documents::still;
use crate::questionnaire::Questionnaire;
use crate::text::Lang;
use crate::words::words;

pub use copy::{PageCopy, check_copy};

const SCRIPT: &str = include_str!("page/page.js");
const STYLE: &str = include_str!("page/page.css");

/// What a page is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageOptions {
    /// Its languages, one or more.
    pub languages: Vec<Lang>,
    /// The place of everybody who opens it, so that it does not ask.
    pub place: Option<PlaceId>,
    /// The web address where it will be found.
    pub url: Option<String>,
}

/// The page.
#[must_use]
pub fn page(questionnaire: &Questionnaire, options: &PageOptions) -> String {
    let first = options.languages.first().copied().unwrap_or(Lang::En);
    let (script, style) = (lines(SCRIPT), lines(STYLE));
    let policy = policy::policy(&script, &style);
    let made = escape(&copy::made(questionnaire, options));
    let lang = first.tag();
    let title = escape(questionnaire.title.get(first));
    let sheets = sheets(questionnaire, options);
    let data = data(questionnaire, options);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         {META}<meta name=\"hangup\" content=\"{made}\">\n\
         <title>{title}</title>\n<style>{style}</style>\n<script>{script}</script>\n</head>\n<body>\n\
         <main id=\"talk\" hidden></main>\n<p id=\"status\" role=\"status\"></p>\n<div id=\"sheet\">\n{sheets}</div>\n\
         {data}</body>\n</html>\n"
    )
}

/// Line ends as browsers count them, however the source was checked out: the hashes are taken over these.
fn lines(source: &str) -> String {
    source.replace("\r\n", "\n")
}

fn sheets(questionnaire: &Questionnaire, options: &PageOptions) -> String {
    let mut answers = questionnaire.no_answers();
    answers.place = options.place;
    let jump = |lang: &Lang| {
        let tag = lang.tag();
        format!("<a href=\"#{tag}\" lang=\"{tag}\">{}</a>\n", escape(words(*lang).page.below))
    };
    let sheet = |&lang: &Lang| {
        let still = article(0, &still(questionnaire, &answers, lang, options.url.as_deref()));
        let tag = lang.tag();
        let hint = escape(words(lang).page.no_script);
        format!("<div id=\"{tag}\">\n{still}<p class=\"viewer\" lang=\"{tag}\">{hint}</p>\n</div>\n")
    };
    let jumps: String = options.languages.iter().map(jump).collect();
    let jumps = if options.languages.len() > 1 { format!("<p class=\"jump\">\n{jumps}</p>\n") } else { String::new() };
    jumps + &options.languages.iter().map(sheet).collect::<String>()
}

/// The questionnaire for the script, and what is said in each language, in blocks of their own: only the one that is spoken
/// is read.
fn data(questionnaire: &Questionnaire, options: &PageOptions) -> String {
    let data = data::data(questionnaire, options);
    let said = data.languages.iter().map(|(lang, said)| block(&format!("said-{}", lang.tag()), said));
    block("questionnaire", &data.questionnaire) + &said.collect::<String>()
}

/// `<` is written as an escape, so that no text can end the block.
fn block(id: &str, data: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    write_json(&mut bytes, data);
    let json = String::from_utf8(bytes).expect("JSON is UTF-8").replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"{id}\">{json}</script>\n")
}
