//! Japanese: headings and labels of documents.

use crate::answer::Answer;
use crate::mask::{Hidden, SecretKind};
use crate::moment::Moment;
use crate::questionnaire::When;
use crate::text::Text;
use crate::words::DocumentWords;

pub(super) const WORDS: DocumentWords = DocumentWords {
    why: "そう判断した理由",
    not_proof: "これだけでは、本物とも詐欺とも言えません",
    what_to_do: "今すべきこと",
    offices: "お住まいの地域の窓口",
    check_site: "お電話の前に、公式サイトで番号をご確認ください。",
    sources: "出典",
    time_limit: "期限",
    not_certain: "「わからない」と回答",
    time_of_answers: "回答した時刻",
    translation: "英訳",
    roman: "ローマ字の氏名",
    translation_attached: "英訳を添付（____ページ）",
    in_annex: "別紙に全文（本人の言葉による）",
    annex: |label| format!("別紙：{label}（本人の言葉による）"),
    left_out: "入りきらなかった内容（写さないでください）",
    possibly: "可能性あり（本人は「わからない」と回答）",
    reference: |number| format!("番号 {number}"),
    addressed: |name, section| {
        let section = section.map(|section| format!("　{section}")).unwrap_or_default();
        format!("{name}{section}　御中")
    },
    not_called_for: |reader| format!("この回答には、この書類（{reader}）を書く理由になるものがありません。"),
    in_part: |group| format!("{group}（一部）"),
    said_no: "なし（全項目を確認）",
    not_asked: "未確認",
    partly_no: "確認した項目では該当なし（一部は未確認）",
    person_unsure: "「わからない」と回答",
    answered_no: "「いいえ」と答えた項目",
    not_asked_list: "未確認（質問していないか、回答のない項目）",
    verdict: "プログラムの判定",
    say: "英語での言い方",
    to_say,
    list_separator: "／",
    then: "保存した時の判定",
    anew: "改めて行った判定：",
    when,
    answer,
    moment,
    page_of: |page, pages| format!("{page}／{pages}ページ"),
    page_of_parts: ["", "／", "ページ"],
    footer,
    length: |characters, limit| format!("{characters}字（上限{limit}字）。"),
    too_long: |characters, left| {
        format!(
            "次の文は{characters}字あり、残りの{left}字に収まらないため、上の文には入れていません。短くするか、追加の届出としてお送りください。"
        )
    },
    to_translate: |left| format!("先に翻訳が必要です。フォームには、あと{left}字入ります。"),
    more_signs: |count| format!("ほかに{count}つの特徴があります"),
    said_by: |sources| format!("根拠：{sources}"),
    sentences,
    day,
    message_case: |verdict| format!("お電話の件です。{verdict}まず、次のことをしてください。"),
    message_page: |address| format!("電話の内容をここで確かめられます：{address}"),
    dated: |issuer, date| format!("{issuer}（{}）", day(date)),
    unanswered: "回答のない質問は、判定に使っていません。",
    checked: |date| format!("内容の最終確認日：{}。", day(date)),
    printed: |date| format!("作成日：{}。", day(date)),
    off_route: |id| {
        format!(
            "`{id}` は前の回答により質問の対象外となり、判定に含めていません。実際にあったことなら、前の回答を確かめてください"
        )
    },
    overruled: |id| format!("`{id}` は数えません。代わりの質問に、それぞれの回答があります"),
    contradicted: |recorded, now| {
        format!("この判定は保存時のもの（「{recorded}」）です。ファイルの回答からの判定は「{now}」です。")
    },
    number,
    hidden,
};

fn to_say(sentences: &[Text]) -> Vec<String> {
    sentences.iter().map(|sentence| format!("“{}”（{}）", sentence.en, sentence.ja)).collect()
}

fn number(hidden: &Hidden) -> String {
    let number = match hidden.kind {
        SecretKind::Card => "カード番号",
        SecretKind::SocialSecurity => "SSN（ソーシャルセキュリティ番号）",
        SecretKind::MyNumber => "マイナンバー",
        SecretKind::Iban => "口座番号（IBAN）",
    };
    format!("{number}（末尾{}）", hidden.last_four)
}

fn hidden(numbers: &[String], details: &[&str]) -> String {
    let (numbers, details) = (numbers.join("、"), details.join(", "));
    format!(
        "次の番号は「*」で伏せています：{numbers}。ファイルには元のまま残っています。示すには、ファイルに as_typed: [{details}] と書いてください。"
    )
}

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

fn moment(moment: &Moment<'_>) -> String {
    let (hours, minutes) = moment.time.split_once(':').unwrap_or((moment.time, "00"));
    let hours = hours.strip_prefix('0').unwrap_or(hours);
    format!("{}{hours}時{minutes}分（{}）", day(moment.day), moment.zone())
}

fn footer(title: &str, time: &str, name: Option<&str>) -> String {
    let name = name.map_or_else(|| "氏名：＿＿＿＿＿＿＿＿＿＿＿＿＿＿".to_owned(), |name| format!("氏名：{name}"));
    format!("{title}　{time}　{name}")
}
