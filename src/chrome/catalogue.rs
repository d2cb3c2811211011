//! The words of the review view of a questionnaire, which gives both languages side by side.

use super::{Phrase, phrase};
use crate::condition::Wanted;
use crate::questionnaire::{Kind, Phase};
use crate::text::Lang;

/// Label of the sentence before the first question.
pub const INTRO: Phrase = phrase("Introduction", "はじめの説明");
/// Label of what the questionnaire is not.
pub const DISCLAIMER: Phrase = phrase("Disclaimer", "注意書き");
/// Heading above the points and classes.
pub const SCORING: Phrase = phrase("Scoring", "配点");
/// Column of the classes.
pub const CLASS: Phrase = phrase("Class", "区分");
/// Column of the points of a yes.
pub const IF_YES: Phrase = phrase("Yes", "はい");
/// Column of the points of an answer "not sure".
pub const IF_UNSURE: Phrase = phrase("Not sure", "わからない");
/// Heading above the verdicts.
pub const VERDICTS: Phrase = phrase("Verdicts", "判定");
/// Heading above the questions.
pub const QUESTIONS: Phrase = phrase("Questions", "質問");
/// Heading above the steps.
pub const PLAN: Phrase = phrase("Plan", "対応手順");
/// Label of the question.
pub const QUESTION: Phrase = phrase("Question", "質問文");
/// Label of the question in a few words.
pub const SHORT: Phrase = phrase("In short", "短い形");
/// Label of what counts and what does not.
pub const HINT: Phrase = phrase("Hint", "ヒント");
/// Label of what is told on request.
pub const HELP: Phrase = phrase("More", "説明");
/// Label of a verdict that no score decides.
pub const NO_START: Phrase =
    phrase("while open questions could still bring one of the others", "未回答の質問によって、ほかの判定になり得る間");
/// Label of what is said to have happened after a yes.
pub const STATEMENT: Phrase = phrase("If yes, the report says", "「はい」の場合の記載");
/// Label of what real officials do.
pub const OFFICIALS: Phrase = phrase("What real officials do", "本物の機関の対応");
/// Label of when a question is asked.
pub const ASKED: Phrase = phrase("Asked", "質問する条件");
/// Label of what the question is for.
pub const KIND: Phrase = phrase("Kind", "種類");
/// Label of the points.
pub const POINTS: Phrase = phrase("Points", "点数");
/// Label of the screen that a yes shows.
pub const SCREEN: Phrase = phrase("A yes shows the screen", "「はい」で表示する画面");
/// Label of the sources.
pub const SOURCES: Phrase = phrase("Sources", "根拠");
/// Label of when a step is shown.
pub const SHOWN: Phrase = phrase("Shown", "表示する条件");
/// Label of the step in a few words.
pub const STEP: Phrase = phrase("Step", "手順");
/// Label of the instructions.
pub const DO: Phrase = phrase("What to do", "行うこと");
/// Label of the reason for a step.
pub const WHY: Phrase = phrase("Why", "理由");
/// Label of the time limit.
pub const WINDOW: Phrase = phrase("Time limit", "期限");
/// Label of the contacts.
pub const CONTACTS: Phrase = phrase("Contacts", "連絡先");
/// In the contacts, the person's own office.
pub const OWN_OFFICE: Phrase = phrase("the person's embassy or consulate", "管轄の大使館・総領事館");
/// A condition that always holds.
pub const ALWAYS: Phrase = phrase("always", "常に");
/// Where the graph begins.
pub const BEGIN: Phrase = phrase("Begin", "開始");
/// Where the graph ends.
pub const RESULT: Phrase = phrase("Result", "結果");
/// The way on if a condition holds.
pub const HOLDS: Phrase = phrase("holds", "該当");
/// The way on if it does not.
pub const FAILS: Phrase = phrase("otherwise", "非該当");

/// A line about where the facts come from.
#[must_use]
pub fn edition(lang: Lang, version: u32, checked: &str) -> String {
    match lang {
        Lang::En => format!("version {version}, facts last checked {checked}"),
        Lang::Ja => format!("第{version}版、内容の最終確認日 {checked}"),
    }
}

/// The score a verdict begins at.
#[must_use]
pub fn from(lang: Lang, points: u32) -> String {
    match lang {
        Lang::En => format!("from {points} points"),
        Lang::Ja => format!("{points}点以上"),
    }
}

/// How answers "not sure" count.
#[must_use]
pub fn unsure_cap(lang: Lang, cap: u32) -> String {
    match lang {
        Lang::En => format!("All the answers \"not sure\" together bring at most {cap} points."),
        Lang::Ja => format!("「わからない」の点数は、合計で{cap}点までです。"),
    }
}

/// When a section is asked.
#[must_use]
pub const fn phase(phase: Phase) -> Phrase {
    match phase {
        Phase::Call => phrase("about the call", "電話の内容"),
        Phase::Aftermath => phrase("about what reached the caller", "相手に渡ったもの"),
        Phase::Place => phrase("after the verdict, to find the office", "判定後、管轄の確認のため"),
        Phase::Followup => phrase("a week later, about what came of it", "1週間後、その後の状況の確認のため"),
    }
}

/// What a question is for.
#[must_use]
pub const fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Flag => phrase("red flag", "詐欺の特徴"),
        Kind::Context => phrase("context, no points", "前提（点数なし）"),
        Kind::Exposure => phrase("what reached the caller, no points", "相手に渡ったもの（点数なし）"),
        Kind::Place => phrase("place, no points", "地域（点数なし）"),
        Kind::Followup => phrase("what came of it, no points", "その後の状況（点数なし）"),
    }
}

/// The points of a flag with its class.
#[must_use]
pub fn points(lang: Lang, points: u32, class: &str) -> String {
    match lang {
        Lang::En => format!("{points} ({class})"),
        Lang::Ja => format!("{points}点（{class}）"),
    }
}

/// The points of a flag that can have a heavier class: in the other case, and the condition for it.
#[must_use]
pub fn raised(lang: Lang, points: &str, raised: &str, condition: &str) -> String {
    match lang {
        Lang::En => format!("{points}; {raised} if {condition}"),
        Lang::Ja => format!("{points}。ただし{condition}の場合は{raised}"),
    }
}

/// A condition on a question or a step.
#[must_use]
pub fn only_if(lang: Lang, condition: &str) -> String {
    match lang {
        Lang::En => format!("if {condition}"),
        Lang::Ja => format!("{condition}の場合"),
    }
}

/// A condition on the answer to one of some questions.
#[must_use]
pub fn answered(lang: Lang, wanted: Wanted, questions: &[String]) -> String {
    let one_of = one_of(lang, questions);
    match (lang, wanted) {
        (Lang::En, Wanted::Yes) => format!("{one_of} is yes"),
        (Lang::En, Wanted::No) => format!("{one_of} is no"),
        (Lang::En, Wanted::Maybe) => format!("{one_of} is yes or not sure"),
        (Lang::En, Wanted::NotNo) => format!("{one_of} is asked and not no"),
        (Lang::En, Wanted::NotYes) => format!("{one_of} is asked and not yes"),
        (Lang::Ja, Wanted::Yes) => format!("{one_of}が「はい」"),
        (Lang::Ja, Wanted::No) => format!("{one_of}が「いいえ」"),
        (Lang::Ja, Wanted::Maybe) => format!("{one_of}が「はい」か「わからない」"),
        (Lang::Ja, Wanted::NotNo) => format!("{one_of}が質問の対象で「いいえ」以外"),
        (Lang::Ja, Wanted::NotYes) => format!("{one_of}が質問の対象で「はい」以外"),
    }
}

/// A condition on the verdict.
#[must_use]
pub fn verdict(lang: Lang, at_least: &str) -> String {
    match lang {
        Lang::En => format!("the verdict is {at_least} or worse"),
        Lang::Ja => format!("判定が{at_least}以上"),
    }
}

/// A condition on the verdict from above.
#[must_use]
pub fn verdict_up_to(lang: Lang, at_most: &str) -> String {
    match lang {
        Lang::En => format!("the verdict is {at_most} or milder"),
        Lang::Ja => format!("判定が{at_most}以下"),
    }
}

/// A condition on where the person lives.
#[must_use]
pub fn lives_in(lang: Lang, places: &[String]) -> String {
    let one_of = one_of(lang, places);
    match lang {
        Lang::En => format!("the person lives in {one_of}"),
        Lang::Ja => format!("居住地が{one_of}"),
    }
}

/// Conditions that must all hold.
#[must_use]
pub fn all(lang: Lang, parts: &[String]) -> String {
    parts.join(phrase(" and ", "、かつ").get(lang))
}

/// Conditions of which one must hold.
#[must_use]
pub fn any(lang: Lang, parts: &[String]) -> String {
    parts.join(phrase(" or ", "、または").get(lang))
}

/// A condition inside another.
#[must_use]
pub fn nested(lang: Lang, condition: &str) -> String {
    match lang {
        Lang::En => format!("({condition})"),
        Lang::Ja => format!("（{condition}）"),
    }
}

fn one_of(lang: Lang, names: &[String]) -> String {
    let Some((last, others)) = names.split_last().filter(|(_, others)| !others.is_empty()) else {
        return names.concat();
    };
    match lang {
        Lang::En => format!("{} or {last}", others.join(", ")),
        Lang::Ja => format!("{}または{last}", others.join("、")),
    }
}
