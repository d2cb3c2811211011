//! Japanese: around the questions.

use crate::mask::{Hidden, MAX_DETAIL_CHARS, SecretKind};
use crate::words::InterviewWords;

pub(super) const WORDS: InterviewWords = InterviewWords {
    keys: "y はい  n いいえ  u わからない  b 戻る  ? 理由  h 通話中  q 終了",
    line_keys: "文字を入力し、Enterキーを押してお答えください。",
    prompt: "回答：",
    unknown_key: "y（はい）、n（いいえ）、u（わからない）のいずれかを押してください。",
    key_held: "キーが押されたままだったため、回答に含めていません。",
    yes_or_no: "yかnを押してください。",
    no_back: "これが最初の質問です。",
    why_we_ask: "質問の理由：",
    answer_so_far: "これまでの回答：",
    any_key: "何かキーを押すと先に進みます。",
    really_stop: "ここで終了しますか。これまでの回答に基づく案内を表示します。（y/n）",
    short_way: "身を守るための質問にすぐ進みますか。y＝進む、n＝電話の内容の質問を続ける（警察への説明に役立ちます）。",
    review: "回答の確認",
    review_keys: "この内容でよろしいですか。y＝結果を表示。変更するときは、番号を入力してEnterキーを押してください。",
    review_hint: "yを押すか、一覧の番号を入力してください。",
    state: "お住まいの州はどこですか（管轄の総領事館をご案内します）",
    skip_state: "-- 答えない",
    state_keys: "上下で選択、左右でページ移動、Enterキーで決定、Ctrl-Cで終了。",
    state_list: "一覧から選ぶ場合は、そのままEnterキーを押してください。",
    state_line: "2文字の略号（例：CA）を入力してください。答えない場合は skip と入力してください。",
    scroll_up: "結果が画面に収まらないため、上に戻して、判定と「今すぐ」の手順からお読みください。",
    want_report: "この回答から、警察用（英語）と総領事館用（日本語）の報告書を作りますか。（y/n）",
    details: "報告書に載せる内容をお尋ねします。どの項目も、空欄のままEnterキーを押してかまいません。ご自身のカード番号や社会保障番号は伏せ字にし、相手の番号はそのまま残します。記入した内容は翻訳されないため、警察にも渡す場合は、できれば英語でご記入ください。",
    too_long: |chars| format!("{chars}文字あります。{MAX_DETAIL_CHARS}文字までに短くしてください。"),
    hidden,
    whose_number: "これはご自身の番号ですか。y＝伏せたままにする、n＝入力したとおりに残す。",
    report_file: "保存するファイル名（例：report.pdf）。この画面に表示する場合は、そのままEnterキーを押してください：",
    stopped: "終了しました。これまでの回答に基づく案内です。",
    stopped_empty: "回答がないため、判定はできていません。まだ通話中の場合は、電話を切ってください。",
    progress: |number, about| format!("質問 {number} / 約{about}問"),
    switch: "日本語で使うには j を押してください（hangup --lang ja でも始められます）。",
    unknown_state,
    written: |file| format!("保存しました：{file}"),
};

fn unknown_state(given: &str, suggestion: Option<&str>) -> String {
    match suggestion {
        Some(known) => format!("「{given}」という州はありません。{known} のことでしょうか。"),
        None => format!("「{given}」という州はありません。WA のような2文字の略号でお答えください。"),
    }
}

fn hidden(hidden: &Hidden) -> String {
    let number = match hidden.kind {
        SecretKind::Card => "カード番号",
        SecretKind::SocialSecurity => "社会保障番号（SSN）",
        SecretKind::MyNumber => "マイナンバー",
        SecretKind::Iban => "口座番号（IBAN）",
    };
    format!("{number}を、末尾の{}を残して伏せ字にしました。", hidden.last_four)
}
