//! Japanese: headings and labels of documents.

use crate::answer::Answer;
use crate::questionnaire::When;
use crate::words::DocumentWords;

pub(super) const WORDS: DocumentWords = DocumentWords {
    why: "そう判断した理由",
    not_proof: "本物の電話だった証拠にはなりません",
    what_to_do: "今すべきこと",
    your_consulate: "お住まいの地域を管轄する大使館・総領事館",
    check_site: "お電話の前に、公式サイトで番号をご確認ください。",
    consular_section: "領事部",
    sources: "出典",
    time_limit: "期限",
    not_certain: "不確か",
    not_answered: "回答のない項目（当てはまるものに印を付けてください）",
    details: "詳細",
    own_words: "報告者本人が記入したままの内容です（日本語以外の場合があります）。",
    request: "お願いしたいこと",
    evidence: "保存している証拠",
    judgement: "判定",
    red_flags: "詐欺の特徴とその根拠",
    date: "作成日",
    reported_by: "報告者（氏名・電話番号）",
    report_number: "警察の受理番号",
    place: "居住地（州・地域）",
    nothing: "該当する回答はありません。",
    then: "保存した時の判定",
    anew: "改めて行った判定：",
    when,
    answer,
    gauge: |full| format!("点（{full}点以上は詐欺）"),
    more_signs: |count| format!("ほかに{count}項目（-o result.html で全項目を出力できます）"),
    said_by: |sources| format!("根拠：{sources}"),
    sentences,
    day,
    dated: |issuer, date| format!("{issuer}（{}）", day(date)),
    unanswered: |count| format!("回答のない質問が{count}問あります（判定には含まれません）。"),
    checked: |date| format!("内容の最終確認日：{}。", day(date)),
    printed: |date| format!("作成日：{}。", day(date)),
    off_route: |id| format!("`{id}` はほかの回答により質問の対象外のため、判定に含めていません"),
};

fn when(when: When) -> &'static str {
    match when {
        When::Now => "今すぐ",
        When::Today => "今日中に",
        When::ThisWeek => "今週中に",
    }
}

fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "はい",
        Answer::No => "いいえ",
        Answer::Unsure => "わからない",
    }
}

fn sentences(sentences: &[&str]) -> String {
    sentences.concat()
}

pub(super) fn day(date: &str) -> String {
    let signs = ["年", "月", "日"];
    date.split('-').zip(signs).map(|(part, sign)| format!("{}{sign}", part.trim_start_matches('0'))).collect()
}
