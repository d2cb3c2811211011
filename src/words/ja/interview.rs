//! Japanese: around the questions.

use crate::answer::Answer;
use crate::mask::{Hidden, MAX_DETAIL_CHARS, SecretKind};
use crate::words::InterviewWords;
use crate::words::interview::few;

pub(super) const WORDS: InterviewWords = InterviewWords {
    switch: "日本語で使うには l（エル）を押してください。",
    language_name: "日本語",
    prompt: "回答：",
    answer,
    minutes: |minutes| format!("あと約{minutes}分"),
    where_in_words: |number, about, part, parts, section| {
        let of = if about == 0 { String::new() } else { format!(" / 約{about}問") };
        format!("質問 {number}{of}。{parts}部のうち{part}番目：{section}。")
    },
    answer_so_far: "これまでの回答：",
    no_more: "この質問についての説明は、これだけです。",
    unknown_key: "y（はい）、n（いいえ）、u（わからない）のいずれかでお答えください。",
    key_held: "キーが長く押されたため、回答として数えていません。もう一度押してください。",
    changed: "直した回答",
    enter_behind: "今のEnterは、直前のキーに続くものとして扱いました。進むにはもう一度押してください。",
    no_back: "これが最初の質問です。",
    go_on: "まずこれをお読みください。Enterキーを押すと先に進みます。",
    rows_left: |open| format!("残り{open}"),
    rows_open: |open| {
        format!(
            "まだ{open}項目に回答がありません。残りがすべて「いいえ」なら 0 を、このまま進むならもう一度Enterキーを押してください。"
        )
    },
    by_numbers: "渡ったものの番号を、1 3 のように1行で入力してください。0は、残りがすべて「いいえ」という意味です。y、n、u で1つずつ答えることもできます。",
    row_of: |row, rows| format!("{rows}項目中{row}"),
    unknown_row: "印のある項目に y、n、u でお答えください。残りがすべて「いいえ」なら 0 を押してください。",
    the_rest: "そのほか",
    yes: "はい",
    no: "いいえ",
    unsure: "わからない",
    or_arrows: "または矢印とEnter",
    none_left: "残りはいいえ",
    arrows: "矢印",
    arrows_or_numbers: "矢印か番号",
    letters: "文字",
    move_mark: "移動",
    choose: "選ぶ",
    take: "決定",
    narrow: "州名か2文字の略号",
    take_or_skip: "決定（空欄なら省略）",
    done: "終える",
    read: "先に進む",
    accept: "結果を見る",
    change_one: "その回答を直す",
    keep_field: "次へ（空欄でもかまいません）",
    turn_page: "一覧の続き",
    new_line: "改行",
    first_field: "最初の項目",
    leave_form: "中断（記入分は残ります）",
    name_taken: |file| format!("`{file}` はすでにあります。別の名前にしてください。次の名前なら使えます。"),
    other_ending: "末尾が .pdf、.html、.md、.txt、.json のいずれかの名前にしてください。",
    skip_fields: "残りを空欄のまま進む",
    what_to_do: "今すべきこと",
    back: "戻る",
    more: "くわしく",
    on_the_call: "通話中",
    stop: "終了",
    decided: "次にどうしますか。",
    to_what_to_do: "今すべきことを見る",
    go_on_describing: "質問に答え続ける（報告書がくわしくなります）",
    really_stop: "ここで終了しますか。これまでの回答に基づく案内を表示します。",
    stop_here: "終了する",
    do_not_stop: "質問に戻る",
    choose_one: "番号、または矢印とEnterで選んでください。",
    review: "回答の確認",
    review_question: "この内容でよろしいですか。Enterキーで結果を表示します。変更するときは、番号を入力してEnterキーを押してください。",
    review_hint: "Enterキーを押すか、一覧の番号を入力してください。",
    state_short: "お住まいの州",
    not_given: "未回答",
    state: "お住まいの州はどこですか。",
    state_note: "担当の窓口をご案内するためです。州名か2文字の略号を入力してください。答えない場合は、そのままEnterキーを押してください。",
    no_such_state: "当てはまる州・地域がありません。",
    skip_words: &["skip", "スキップ", "答えない"],
    unknown_state,
    which_state: |names| format!("どれでしょうか。{}", few(names, "、")),
    lives_in,
    first_steps: "まず、これをしてください",
    more_steps: "ほかは「すべて見る」に",
    what_next: "次にどうしますか。",
    everything: "すべて見る：全部の手順と理由",
    report: "提出用の報告書を作る",
    sheet: "家族に渡す案内（印刷用）",
    message: "家族に送るメッセージ",
    change: "回答や州を直す",
    save: "回答を保存する",
    quit: "終わる",
    report_for: "どの報告書を作りますか。",
    letter_for: "どの手紙を作りますか。",
    letter: "手紙や届出の文を作る",
    what_with_it: "どうしますか。",
    how_to_print: "PDFで保存し、開いて1ページに印刷してください。電話のそばに貼っておけます。",
    sheet_to_file: "ファイルに保存する",
    sheet_to_screen: "ここに表示する",
    copy: "コピーする",
    leave: "戻る",
    copied: "コピーしました。",
    perhaps_copied: "コピーしてみました。貼り付けられないときは、上の文面をコピーしてください。",
    details: "書類に載せる内容をお尋ねします。どの項目も、空欄のままEnterキーを押してかまいません。ご自分のカード番号などは伏せ字にし、相手の番号はそのまま残します。記入した内容は翻訳されません。",
    field_of: |number, of| format!("{number} / {of}"),
    long_field: "複数行で入力できます。空の行で終わります。",
    type_something: "文字を入力するか、Enterキーを押してください。",
    too_long: |chars| format!("{chars}文字あります。{MAX_DETAIL_CHARS}文字までに短くしてください。"),
    hidden,
    whose_number: "これはご自分の番号ですか。",
    keep_hidden: "はい：伏せたままにする",
    keep_as_typed: "いいえ：入力したとおりに残す",
    file_for: |_| "ファイル名を入力してください。形式は末尾で決まります（.pdf、.html、.md、.txt、.json）。".to_owned(),
    save_as: "回答を保存するファイル名を入力してください。",
    proposed: |name| format!("そのままEnterキーを押すと {name} になります。"),
    written: |file| format!("書き込みました：{file}"),
    open_now: "今すぐ開きますか。",
    open_it: "開く",
    not_now: "あとで",
    opening: |file| format!("開いています。開かないときは、このファイルをご自分で開いてください：{file}"),
    cannot_open: |file| format!("このパソコンでは開けませんでした。ファイルはこちらです：{file}"),
    save_first: "回答は保存されていません。終わる前に保存しますか。",
    quit_unsaved: "保存せずに終わる",
    resumed: |answered| format!("保存した回答（{answered}件）の続きから始めます。"),
    saving: |file| format!("回答の保存先：{file}"),
    saved: |file, quoted| format!("回答の保存先：{file}\n続けるには：hangup check --resume {quoted}"),
    everything_of: |quoted| format!("すべての手順と理由を見るには：hangup check --answers {quoted} | more"),
    everything_again: "すべての手順と理由を残すには：hangup check --output result.html",
    stopped: "終了しました。これまでの回答に基づく案内です。",
    stopped_empty: "まだ回答がないため、判定していません。電話がつながっていたら、切ってください。",
};

fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "はい",
        Answer::No => "いいえ",
        Answer::Unsure => "わからない",
    }
}

fn lives_in(place: &str, offices: &[&str]) -> String {
    match offices {
        [office] => format!("{place}：{office}"),
        offices => format!("{place}：管轄が分かれています（{}）。", offices.join("、")),
    }
}

fn unknown_state(given: &str, suggestion: Option<&str>) -> String {
    match suggestion {
        Some(known) => format!("「{given}」という州はありません。{known} のことでしょうか。"),
        None => format!("「{given}」という州はありません。WA のような2文字の略号でお答えください。"),
    }
}

fn hidden(hidden: &Hidden) -> String {
    let number = match hidden.kind {
        SecretKind::Card => "カード番号",
        SecretKind::SocialSecurity => "SSN（ソーシャルセキュリティ番号）",
        SecretKind::MyNumber => "マイナンバー",
        SecretKind::Iban => "口座番号（IBAN）",
    };
    format!("{number}を、末尾の{}を残して伏せ字にしました。", hidden.last_four)
}
