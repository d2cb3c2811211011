//! Japanese: errors and warnings.

use std::io::ErrorKind;

use crate::case::{CaseErrorKind, Wanted};
use crate::diagnostic::MAX_FINDINGS;
use crate::mask::MAX_DETAIL_CHARS;
use crate::words::errors::{ErrorWords, joined};

use super::diagnostics::did_you_mean;

pub(super) const WORDS: ErrorWords = ErrorWords {
    error: "エラー",
    warning: "注意",
    questions_hint: "ファイルを修正するか、--questions を付けずに内蔵の質問をお使いください。",
    case_hint: "回答ファイルには format_version: 2 と answers: {ID: \"yes\"} が必要です。IDは hangup questions list で確認できます。",
    set_hint: "--set ID=yes のように、yes、no、unsureのいずれかを指定してください。IDは hangup questions list で確認できます。",
    state_hint: "州や地域の2文字の略号を指定してください（例：--state WA）。",
    force_hint: "別の名前にするか、--force を付けて置き換えてください。",
    resume_hint: "続きから始める場合は --resume FILE を、新しく始める場合は別の名前か --force を指定してください。",
    write_hint: "書き込みのできる、既存のフォルダを指定してください。",
    no_pdf: "この版はPDFに対応していません。-o FILE.html で保存し、ブラウザーから印刷してください",
    pdf_of_nothing: "印刷する内容がありません",
    pdf_typeface: |name| format!("このプログラムの書体（{name}）が壊れています。インストールし直してください"),
    pdf_refused: |reason| format!("PDFを作成できませんでした：{reason}"),
    pdf_to_screen: "PDFは画面に表示できません。-o FILE.pdf を付けてください",
    one_language: "--lang both は hangup sheet と hangup page でのみ使えます。en か ja を指定してください",
    bad_address: "印刷できるウェブのアドレスではありません：",
    address_hint: "https:// で始まる、空白のない短いアドレスを指定してください（例：--url https://example.org/check.html）。",
    not_answers: "標準入力の内容が回答（y、n、u）ではありません",
    score_hint: "出力の該当箇所に、行番号と理由を示しています。",
    system: |kind| Some(system(kind)),
    cannot_read: |file, reason| format!("「{file}」を読み込めません：{reason}"),
    cannot_write: |file, reason| format!("「{file}」に書き込めません：{reason}"),
    too_many_links: "リンクが多すぎます",
    exists: |file| format!("「{file}」はすでに存在します"),
    in_use: |file| format!("「{file}」は、実行中の別のhangupで使われています"),
    in_use_hint: "そちらで続けるか、先に終了してください。新しく始めるときは、--save で別のファイルに保存してください。",
    changed: |file| format!("「{file}」は別のプログラムで変更されたため、そのまま残しました"),
    changed_hint: "その後の回答は、このファイルに入っていません。別のファイルに保存してください。",
    same_file: |file| format!("「{file}」が回答と結果の両方に指定されています。別々の名前を指定してください"),
    bad_questions,
    case_kind,
    unknown_question: "次のIDの質問はありません：",
    unknown_reader: "次の名前の提出先はありません：",
    known_readers: |unknown, known| format!("{unknown}（--for に使えるもの：{known}）"),
    not_called_for: |reader| {
        format!("この回答では、この書類（{reader}）に書くことがほとんどありません。多くが空欄になります")
    },
    check_first: |reader| {
        format!(
            "この回答からは、詐欺とは言えません。この書類（{reader}）を出す前に、本物の役所や会社に確かめてください"
        )
    },
    contradicted: |recorded, now| {
        format!(
            "保存されている判定は「{recorded}」ですが、回答からの判定は「{now}」です。ファイルか質問が変更されています。--rescore で両方を表示できます"
        )
    },
    wrong_score: "保存されている点数が回答と合いません。ファイルが変更されています。--rescore で回答からの点数を確かめられます",
    no_such_format: |format, known| format!("このコマンドでは形式 `{format}` を使えません（使える形式：{known}）"),
    no_message_for: |reader| format!("--format message は家族に送る短い文です。「{reader}」に送るものはありません"),
    unknown_detail: "次のIDの詳細項目はありません：",
    unknown_step: "次のIDの手順はありません：",
    set_twice: "次の質問への回答が2つあります：",
    unknown_state: "次の州・地域はありません：",
    unknown_answer: "回答として読み取れません：",
    unknown_ending: "拡張子から形式を判断できません（txt、md、html、pdf、json）。--format を付けてください：",
    unknown,
    dropped: |ids| {
        format!("質問票が変更されているため、次の項目は判定に使わず、ファイルにだけ残します：{}", joined(ids, "、"))
    },
    missing_characters: |characters| format!("次の文字はフォントがないため「〓」で表示しています：{characters}"),
    lint_summary: |wrong, doubtful| format!("誤り{}、注意{}", number_found(wrong), number_found(doubtful)),
    bad_lines: |bad, all| format!("{all}行のうち{bad}行を判定できませんでした"),
};

fn bad_questions(file: &str, count: usize) -> String {
    let number = number_found(count);
    format!("「{file}」に{number}の誤りがあります")
}

/// A number of findings; no more than so many are looked for.
fn number_found(count: usize) -> String {
    if count < MAX_FINDINGS { format!("{count}件") } else { format!("{count}件以上") }
}

fn system(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "ファイルまたはフォルダがありません",
        ErrorKind::PermissionDenied => "権限がありません",
        ErrorKind::IsADirectory => "ファイルではなくフォルダです",
        ErrorKind::NotADirectory => "フォルダではありません",
        ErrorKind::AlreadyExists => "すでにあります",
        ErrorKind::ReadOnlyFilesystem => "読み取り専用の場所です",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "空き容量が足りません",
        ErrorKind::InvalidData => "文字として読み取れません",
        ErrorKind::InvalidInput | ErrorKind::InvalidFilename => "名前が正しくありません",
        _ => "システムのエラーです",
    }
}

fn case_kind(kind: &CaseErrorKind) -> String {
    match kind {
        CaseErrorKind::TooLarge => "回答ファイルとしては大きすぎます".to_owned(),
        CaseErrorKind::NotText => "回答ファイルではありません。UTF-8のテキストではありません".to_owned(),
        CaseErrorKind::TooDeep => "回答ファイルではありません。括弧や箇条書きの入れ子が深すぎます".to_owned(),
        // What the parser says is English.
        CaseErrorKind::Unreadable(_) => {
            "回答ファイルとして読み取れません。この行の前後の書き方を確かめてください".to_owned()
        }
        CaseErrorKind::Tagged => "値にタグ（!）が付いています。タグを外すか、値を引用符で囲んでください".to_owned(),
        CaseErrorKind::Several => "ここから2つ目の文書（---）が始まっています。回答ファイルの文書は1つです".to_owned(),
        CaseErrorKind::Empty => "回答ファイルではありません。何も書かれていません".to_owned(),
        CaseErrorKind::Missing(key) => format!("「{key}」がありません"),
        CaseErrorKind::UnknownKey(key, near) => unknown("次の項目は回答ファイルにありません：", key, near.as_deref()),
        CaseErrorKind::Twice(key) => format!("「{key}」が2回書かれています"),
        CaseErrorKind::Needs(key, wanted) if key.is_empty() => {
            format!("回答ファイルではありません。{}が必要です", needed(*wanted))
        }
        CaseErrorKind::Needs(key, wanted) => format!("「{key}」には{}が必要です", needed(*wanted)),
        CaseErrorKind::Newer(version) => {
            format!("新しい版のhangupで作られています（format_version {version}）。hangupを更新してください")
        }
        CaseErrorKind::Older(version) => {
            format!("format_version {version} は読み込めません。2に変更し、IDを確認してください")
        }
        CaseErrorKind::OtherQuestionnaire(id) => {
            format!("別の質問票「{id}」の回答です。--questions でその質問ファイルを指定してください")
        }
        CaseErrorKind::UnknownQuestion(id, near) => unknown(WORDS.unknown_question, id, near.as_deref()),
        CaseErrorKind::UnknownDetail(id, near) => unknown(WORDS.unknown_detail, id, near.as_deref()),
        CaseErrorKind::UnknownStep(id, near) => unknown(WORDS.unknown_step, id, near.as_deref()),
        CaseErrorKind::UnknownState(near) => {
            format!("「state」に当てはまる州・地域がありません{}", suggested(near.as_deref()))
        }
        CaseErrorKind::DetailTooLong(id, chars) => {
            format!("詳細項目「{id}」が{chars}文字あります。{MAX_DETAIL_CHARS}文字までにしてください")
        }
    }
}

fn needed(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Keys => "「項目: 値」の形の記述",
        Wanted::Ids => "IDの一覧（例：[timeline]）",
        Wanted::Text => "文字列",
        Wanted::Number => "整数",
        Wanted::Answer => "yes、no、unsureのいずれか",
        Wanted::Day => "実在する日付（例：2026-11-26）",
        Wanted::Moment => "日時（例：2026-11-26T09:30:00-08:00）",
        Wanted::Language => "enかja",
        Wanted::Verdict => "no_known_signs、undecided、caution、likely_scam、scamのいずれか",
    }
}

fn unknown(what: &str, given: &str, near: Option<&str>) -> String {
    format!("{what}「{given}」{}", suggested(near))
}

fn suggested(near: Option<&str>) -> String {
    near.map(did_you_mean).unwrap_or_default()
}
