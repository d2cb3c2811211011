//! Japanese: the review view of a questionnaire.

use crate::condition::Wanted;
use crate::questionnaire::{Kind, Phase};
use crate::words::CatalogueWords;

pub(super) const WORDS: CatalogueWords = CatalogueWords {
    intro: "はじめの説明",
    disclaimer: "注意書き",
    scoring: "配点",
    class: "区分",
    if_yes: "はい",
    if_unsure: "わからない",
    verdicts: "判定",
    questions: "質問",
    plan: "対応手順",
    question: "質問文",
    short: "短い形",
    hint: "ヒント",
    help: "説明",
    statement: "「はい」の場合の記載",
    officials: "本物の機関の対応",
    asked: "質問する条件",
    kind: "種類",
    points: "点数",
    screen: "「はい」で表示する画面",
    sources: "根拠",
    shown: "表示する条件",
    step: "手順",
    to_do: "行うこと",
    why: "理由",
    window: "期限",
    contacts: "連絡先",
    own_office: "担当の窓口",
    always: "常に",
    begin: "開始",
    result: "結果",
    holds: "該当",
    fails: "非該当",
    edition: |version, checked| format!("第{version}版、内容の最終確認日 {checked}"),
    no_start: "未回答の質問によって、ほかの判定になり得る間",
    from: |points| format!("{points}点以上"),
    unsure_cap: |cap| format!("「わからない」の点数は、合計で{cap}点までです。"),
    phase,
    kind_of,
    points_of: |points, class| format!("{points}点（{class}）"),
    raised: |points, raised, condition| format!("{points}。ただし{condition}の場合は{raised}"),
    only_if: |condition| format!("{condition}の場合"),
    answered,
    verdict: |at_least| format!("判定が{at_least}以上"),
    verdict_up_to: |at_most| format!("判定が{at_most}以下"),
    lives_in,
    all,
    any,
    nested: |condition| format!("（{condition}）"),
};

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Call => "電話の内容",
        Phase::Aftermath => "相手に渡ったもの",
        Phase::Place => "判定後、管轄の確認のため",
        Phase::Followup => "1週間後、その後の状況の確認のため",
    }
}

fn kind_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Flag => "詐欺の特徴",
        Kind::Context => "前提（点数なし）",
        Kind::Exposure => "相手に渡ったもの（点数なし）",
        Kind::Place => "地域（点数なし）",
        Kind::Followup => "その後の状況（点数なし）",
    }
}

fn answered(wanted: Wanted, questions: &[String]) -> String {
    let one_of = one_of(questions);
    match wanted {
        Wanted::Yes => format!("{one_of}が「はい」"),
        Wanted::No => format!("{one_of}が「いいえ」"),
        Wanted::Maybe => format!("{one_of}が「はい」か「わからない」"),
        Wanted::NotNo => format!("{one_of}が質問の対象で「いいえ」以外"),
        Wanted::NotYes => format!("{one_of}が質問の対象で「はい」以外"),
    }
}

fn lives_in(places: &[String]) -> String {
    let one_of = one_of(places);
    format!("居住地が{one_of}")
}

fn all(parts: &[String]) -> String {
    parts.join("、かつ")
}

fn any(parts: &[String]) -> String {
    parts.join("、または")
}

fn one_of(names: &[String]) -> String {
    let Some((last, others)) = names.split_last().filter(|(_, others)| !others.is_empty()) else {
        return names.concat();
    };
    format!("{}または{last}", others.join("、"))
}
