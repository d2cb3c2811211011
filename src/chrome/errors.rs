//! Errors and warnings of the program: what is wrong, where, what to do.

use super::{Phrase, phrase};
use crate::case::CaseErrorKind;
use crate::diagnostic::{MAX_FINDINGS, shortened};
use crate::text::Lang;

/// Word before an error.
pub const ERROR: Phrase = phrase("error", "エラー");
/// Word before a warning.
pub const WARNING: Phrase = phrase("warning", "注意");
/// What to do about a question file with mistakes.
pub const QUESTIONS_HINT: Phrase = phrase(
    "Correct the file, or leave out --questions to use the built-in questions.",
    "ファイルを修正するか、--questions を付けずに内蔵の質問をお使いください。",
);
/// What to do about a case file.
pub const CASE_HINT: Phrase = phrase(
    "A case file needs `format_version: 1` and `answers: {id: \"yes\"}`; `hangup questions list` names the ids.",
    "回答ファイルには format_version: 1 と answers: {ID: \"yes\"} が必要です。IDは hangup questions list で確認できます。",
);
/// What to do about an answer on the command line.
pub const SET_HINT: Phrase = phrase(
    "Write --set ID=yes, ID=no or ID=unsure; `hangup questions list` names the ids.",
    "--set ID=yes のように、yes、no、unsureのいずれかを指定してください。IDは hangup questions list で確認できます。",
);
/// What to do about a state.
pub const STATE_HINT: Phrase = phrase(
    "Use the two letters of a state or territory, for example --state WA.",
    "州や地域の2文字の略号を指定してください（例：--state WA）。",
);
/// What to do if a file is in the way.
pub const FORCE_HINT: Phrase = phrase(
    "Choose another name, or replace it with --force.",
    "別の名前にするか、--force を付けて置き換えてください。",
);
/// What to do if a saved case is in the way.
pub const RESUME_HINT: Phrase = phrase(
    "Go on with it: --resume FILE. Or choose another name, or replace it with --force.",
    "続きから始める場合は --resume FILE を、新しく始める場合は別の名前か --force を指定してください。",
);
/// What to do if a file cannot be written.
pub const WRITE_HINT: Phrase = phrase(
    "Choose a folder that exists and that you may write to.",
    "書き込みのできる、既存のフォルダを指定してください。",
);
/// PDF asked for from a build without it.
pub const NO_PDF: Phrase = phrase(
    "this build has no PDF; use -o FILE.html and print it from a browser",
    "この版はPDFに対応していません。-o FILE.html で保存し、ブラウザから印刷してください",
);
/// PDF to a terminal.
pub const PDF_TO_SCREEN: Phrase = phrase(
    "a PDF cannot be shown in a terminal; add -o FILE.pdf",
    "PDFは画面に表示できません。-o FILE.pdf を付けてください",
);
/// Two languages asked for where one is needed.
pub const ONE_LANGUAGE: Phrase = phrase(
    "`--lang both` is for `hangup sheet` only; choose en or ja",
    "--lang both は hangup sheet でのみ使えます。en か ja を指定してください",
);
/// Too many lines on standard input that are no answers.
pub const NOT_ANSWERS: Phrase =
    phrase("the lines on standard input are not answers (y, n, u)", "標準入力の内容が回答（y、n、u）ではありません");
/// Lines of `score` that were answered with an error.
pub const SCORE_HINT: Phrase = phrase(
    "Each of them has its line number and the reason in its place in the output.",
    "出力の該当箇所に、行番号と理由を示しています。",
);

/// A file that cannot be opened or read.
#[must_use]
pub fn cannot_read(lang: Lang, file: &str, reason: &str) -> String {
    match lang {
        Lang::En => format!("cannot read `{file}`: {reason}"),
        Lang::Ja => format!("「{file}」を読み込めません：{reason}"),
    }
}

/// A file that cannot be written.
#[must_use]
pub fn cannot_write(lang: Lang, file: &str, reason: &str) -> String {
    match lang {
        Lang::En => format!("cannot write `{file}`: {reason}"),
        Lang::Ja => format!("「{file}」に書き込めません：{reason}"),
    }
}

/// A file that exists already.
#[must_use]
pub fn exists(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!("`{file}` exists already"),
        Lang::Ja => format!("「{file}」はすでに存在します"),
    }
}

/// One file named for two things.
#[must_use]
pub fn same_file(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!("`{file}` is named both for the answers and for the result; give them different names"),
        Lang::Ja => format!("「{file}」が回答と結果の両方に指定されています。別々の名前を指定してください"),
    }
}

/// A question file that cannot be used, with the number of mistakes.
#[must_use]
pub fn bad_questions(lang: Lang, file: &str, count: usize) -> String {
    let number = number_found(lang, count);
    match lang {
        Lang::En if count == 1 => format!("`{file}` has 1 mistake"),
        Lang::En => format!("`{file}` has {number} mistakes"),
        Lang::Ja => format!("「{file}」に{number}の誤りがあります"),
    }
}

/// A number of findings; no more than so many are looked for.
fn number_found(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En if count < MAX_FINDINGS => count.to_string(),
        Lang::En => format!("at least {count}"),
        Lang::Ja if count < MAX_FINDINGS => format!("{count}件"),
        Lang::Ja => format!("{count}件以上"),
    }
}

/// A mistake in a case file, with its place.
#[must_use]
pub fn case(lang: Lang, file: &str, line: Option<usize>, kind: &CaseErrorKind) -> String {
    let place = line.map(|line| format!(":{line}")).unwrap_or_default();
    let what = case_kind(lang, kind);
    format!("{file}{place}: {what}")
}

fn case_kind(lang: Lang, kind: &CaseErrorKind) -> String {
    match (lang, kind) {
        (Lang::En, CaseErrorKind::TooLarge) => "too large for a case file".to_owned(),
        (Lang::Ja, CaseErrorKind::TooLarge) => "回答ファイルとしては大きすぎます".to_owned(),
        (Lang::En, CaseErrorKind::Unreadable(reason)) => format!("not a case file: {reason}"),
        (Lang::Ja, CaseErrorKind::Unreadable(reason)) => format!("回答ファイルとして読み取れません：{reason}"),
        (Lang::En, CaseErrorKind::Newer(version)) => {
            format!("written by a newer hangup (format_version {version}); update hangup to read it")
        }
        (Lang::Ja, CaseErrorKind::Newer(version)) => {
            format!("新しい版のhangupで作られています（format_version {version}）。hangupを更新してください")
        }
        (Lang::En, CaseErrorKind::Older(version)) => {
            format!("format_version {version} is no longer read; set it to 1 and check the ids")
        }
        (Lang::Ja, CaseErrorKind::Older(version)) => {
            format!("format_version {version} は読み込めません。1に変更し、IDを確認してください")
        }
        (Lang::En, CaseErrorKind::OtherQuestionnaire(id)) => {
            format!("belongs to the questionnaire `{id}`; add --questions with its file")
        }
        (Lang::Ja, CaseErrorKind::OtherQuestionnaire(id)) => {
            format!("別の質問票「{id}」の回答です。--questions でその質問ファイルを指定してください")
        }
        (_, CaseErrorKind::UnknownQuestion(id, near)) => unknown(lang, UNKNOWN_QUESTION, id, near.as_deref()),
        (_, CaseErrorKind::UnknownDetail(id, near)) => unknown(lang, UNKNOWN_DETAIL, id, near.as_deref()),
        (_, CaseErrorKind::UnknownState(code, near)) => unknown(lang, UNKNOWN_STATE, code, near.as_deref()),
    }
}

/// A question that does not exist.
pub const UNKNOWN_QUESTION: Phrase = phrase("no question is called", "次のIDの質問はありません：");
/// A detail that does not exist.
pub const UNKNOWN_DETAIL: Phrase = phrase("no detail is called", "次のIDの詳細項目はありません：");
/// A state that does not exist.
pub const UNKNOWN_STATE: Phrase = phrase("no state or territory is called", "次の州・地域はありません：");
/// An answer that does not exist.
pub const UNKNOWN_ANSWER: Phrase = phrase("not an answer:", "回答として読み取れません：");
/// A file ending that names no format.
pub const UNKNOWN_ENDING: Phrase = phrase(
    "the ending names no format (txt, md, html, pdf, json); add --format:",
    "拡張子から形式を判断できません（txt、md、html、pdf、json）。--format を付けてください：",
);

/// Something that does not exist, with the nearest thing that does.
#[must_use]
pub fn unknown(lang: Lang, what: Phrase, given: &str, near: Option<&str>) -> String {
    let suggestion = near.map(|near| super::diagnostics::did_you_mean(lang, near)).unwrap_or_default();
    match lang {
        Lang::En => format!("{} `{given}`{suggestion}", what.get(lang)),
        Lang::Ja => format!("{}「{given}」{suggestion}", what.get(lang)),
    }
}

/// Ids in a resumed case that the questionnaire no longer has.
#[must_use]
pub fn dropped(lang: Lang, ids: &[String]) -> String {
    match lang {
        Lang::En => {
            format!("the questionnaire has changed; these entries of the file are left out: {}", joined(ids, ", "))
        }
        Lang::Ja => format!("質問票が変更されているため、次の項目を除外しました：{}", joined(ids, "、")),
    }
}

/// Ids as one text, not longer than can be read.
fn joined(ids: &[String], separator: &str) -> String {
    shortened(&ids.iter().map(|id| shortened(id)).collect::<Vec<_>>().join(separator))
}

/// Characters that no font has.
#[must_use]
pub fn missing_characters(lang: Lang, characters: &str) -> String {
    match lang {
        Lang::En => format!("no font on this machine has these characters; 〓 stands in their place: {characters}"),
        Lang::Ja => format!("次の文字はフォントがないため「〓」で表示しています：{characters}"),
    }
}

/// What a check of a question file came to.
#[must_use]
pub fn lint_summary(lang: Lang, wrong: usize, doubtful: usize) -> String {
    match lang {
        Lang::En => {
            let plural = |count: usize| if count == 1 { "" } else { "s" };
            let (errors, warnings) = (number_found(lang, wrong), number_found(lang, doubtful));
            format!("{errors} error{}, {warnings} warning{}", plural(wrong), plural(doubtful))
        }
        Lang::Ja => format!("誤り{}、注意{}", number_found(lang, wrong), number_found(lang, doubtful)),
    }
}

/// How many lines of `score` were wrong.
#[must_use]
pub fn bad_lines(lang: Lang, bad: u64, all: u64) -> String {
    match lang {
        Lang::En => format!("{bad} of {all} lines could not be scored"),
        Lang::Ja => format!("{all}行のうち{bad}行を判定できませんでした"),
    }
}
