//! Headings and labels of documents.

use super::{Phrase, phrase};
use crate::answer::Answer;
use crate::questionnaire::When;
use crate::text::Lang;

/// Heading above the reasons.
pub const WHY: Phrase = phrase("Why", "そう判断した理由");
/// Heading above what proves nothing.
pub const NOT_PROOF: Phrase = phrase("This does not prove the call was real", "本物の電話だった証拠にはなりません");
/// Heading above the steps.
pub const WHAT_TO_DO: Phrase = phrase("What to do", "今すべきこと");
/// Heading above the offices.
pub const YOUR_CONSULATE: Phrase = phrase("Your embassy or consulate", "お住まいの地域を管轄する大使館・総領事館");
/// Line under the offices.
pub const CHECK_SITE: Phrase = phrase(
    "Check the number on the office's website before you call.",
    "お電話の前に、公式サイトで番号をご確認ください。",
);
/// Label of an office's consular section.
pub const CONSULAR_SECTION: Phrase = phrase("consular section", "領事部");
/// Heading above the sources.
pub const SOURCES: Phrase = phrase("Sources", "出典");
/// Label before the time limit of a step.
pub const TIME_LIMIT: Phrase = phrase("Time limit", "期限");
/// Label before an answer that is not sure, in reasons and reports.
pub const NOT_CERTAIN: Phrase = phrase("Not certain", "不確か");
/// Heading above what was not answered.
pub const NOT_ANSWERED: Phrase =
    phrase("Not answered: tick what happened", "回答のない項目（当てはまるものに印を付けてください）");
/// Heading above free-text details.
pub const DETAILS: Phrase = phrase("Details", "詳細");
/// Above details that may be in another language than the report.
pub const OWN_WORDS: Phrase = phrase(
    "In the reporting person's own words, which may be in Japanese.",
    "報告者本人が記入したままの内容です（日本語以外の場合があります）。",
);
/// Heading above what is asked of the reader.
pub const REQUEST: Phrase = phrase("Request", "お願いしたいこと");
/// Heading above the evidence.
pub const EVIDENCE: Phrase = phrase("Evidence kept", "保存している証拠");
/// Heading above the judgement in a report.
pub const JUDGEMENT: Phrase = phrase("Assessment", "判定");
/// Heading above the red flags in a report.
pub const RED_FLAGS: Phrase = phrase("Warning signs and who names them", "詐欺の特徴とその根拠");
/// Label of the date of a report.
pub const DATE: Phrase = phrase("Date", "作成日");
/// Label of the reporting person's line.
pub const REPORTED_BY: Phrase = phrase("Reported by (name, telephone)", "報告者（氏名・電話番号）");
/// Label of the line for the number of the police report.
pub const REPORT_NUMBER: Phrase = phrase("Police report number", "警察の受理番号");
/// Label of the place.
pub const PLACE: Phrase = phrase("State or territory", "居住地（州・地域）");
/// In place of a list with nothing in it.
pub const NOTHING: Phrase = phrase("Nothing was reported.", "該当する回答はありません。");
/// Heading above the assessment that a saved case carries.
pub const THEN: Phrase = phrase("As judged when it was saved", "保存した時の判定");
/// Heading above the assessment made anew.
pub const ANEW: Phrase = phrase("Judged again:", "改めて行った判定：");

/// Heading of a group of steps.
#[must_use]
pub const fn when(when: When) -> Phrase {
    match when {
        When::Now => phrase("Now", "今すぐ"),
        When::Today => phrase("Today", "今日中に"),
        When::ThisWeek => phrase("This week", "今週中に"),
    }
}

/// An answer as a word.
#[must_use]
pub const fn answer(answer: Answer) -> Phrase {
    match answer {
        Answer::Yes => phrase("yes", "はい"),
        Answer::No => phrase("no", "いいえ"),
        Answer::Unsure => phrase("not sure", "わからない"),
    }
}

/// What the number of points before it means: `full` points or more are a scam.
#[must_use]
pub fn gauge(lang: Lang, full: u32) -> String {
    match lang {
        Lang::En => format!("points (a scam from {full} on)"),
        Lang::Ja => format!("点（{full}点以上は詐欺）"),
    }
}

/// How many more signs a short result leaves out.
#[must_use]
pub fn more_signs(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En if count == 1 => "and 1 more sign (-o result.html lists every one)".to_owned(),
        Lang::En => format!("and {count} more signs (-o result.html lists every one)"),
        Lang::Ja => format!("ほかに{count}項目（-o result.html で全項目を出力できます）"),
    }
}

/// Who says so, with the dates.
#[must_use]
pub fn said_by(lang: Lang, sources: &str) -> String {
    match lang {
        Lang::En => format!("Source: {sources}"),
        Lang::Ja => format!("根拠：{sources}"),
    }
}

/// Sentences one after the other: with a space between them in English, without one in Japanese.
#[must_use]
pub fn sentences(lang: Lang, sentences: &[&str]) -> String {
    match lang {
        Lang::En => sentences.join(" "),
        Lang::Ja => sentences.concat(),
    }
}

/// A date given as YYYY-MM-DD, YYYY-MM or YYYY, as the language writes it.
#[must_use]
pub fn day(lang: Lang, date: &str) -> String {
    let signs = ["年", "月", "日"];
    match lang {
        Lang::En => date.to_owned(),
        Lang::Ja => {
            date.split('-').zip(signs).map(|(part, sign)| format!("{}{sign}", part.trim_start_matches('0'))).collect()
        }
    }
}

/// A source with its date.
#[must_use]
pub fn dated(lang: Lang, issuer: &str, date: &str) -> String {
    match lang {
        Lang::En => format!("{issuer}, {date}"),
        Lang::Ja => format!("{issuer}（{}）", day(lang, date)),
    }
}

/// How many questions have no answer.
#[must_use]
pub fn unanswered(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En if count == 1 => "1 question was not answered; it counts for nothing.".to_owned(),
        Lang::En => format!("{count} questions were not answered; they count for nothing."),
        Lang::Ja => format!("回答のない質問が{count}問あります（判定には含まれません）。"),
    }
}

/// When the facts were last checked.
#[must_use]
pub fn checked(lang: Lang, date: &str) -> String {
    match lang {
        Lang::En => format!("Facts last checked {date}."),
        Lang::Ja => format!("内容の最終確認日：{}。", day(lang, date)),
    }
}

/// When a sheet was made.
#[must_use]
pub fn printed(lang: Lang, date: &str) -> String {
    match lang {
        Lang::En => format!("Printed {date}."),
        Lang::Ja => format!("作成日：{}。", day(lang, date)),
    }
}

/// A warning about an answer that does not count.
#[must_use]
pub fn off_path(lang: Lang, id: &str) -> String {
    match lang {
        Lang::En => format!("`{id}` is answered but not asked, given the other answers; it was not scored"),
        Lang::Ja => format!("`{id}` はほかの回答により質問の対象外のため、判定に含めていません"),
    }
}
