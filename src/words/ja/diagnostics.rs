//! Japanese: mistakes in a question file.

use crate::diagnostic::{Code, Severity};
use crate::words::DiagnosticWords;

pub(super) const WORDS: DiagnosticWords = DiagnosticWords { severity, did_you_mean, meaning, remedy };

/// The nearest known word.
pub(super) fn did_you_mean(known: &str) -> String {
    format!("（「{known}」のことでしょうか）")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "誤り",
        Severity::Warning => "注意",
    }
}

fn meaning(code: Code) -> &'static str {
    match code {
        Code::TooLarge => "ファイルが大きすぎます（バイト数、または行とコンマの数）",
        Code::NotText => "UTF-8のテキストではありません",
        Code::TooDeep => "括弧が多すぎます",
        Code::Syntax => "読み取れません",
        Code::NewerFormat => "新しい版のhangup用の形式です",
        Code::OlderFormat => "現在は読み込めない古い形式です",
        Code::MissingTranslation => "この言語の文がありません",
        Code::ControlCharacter => "使用できない文字が含まれています",
        Code::BadId => "使用できないIDです",
        Code::DuplicateId => "IDが重複しています",
        Code::UnknownId => "このIDのものはありません",
        Code::UnknownQuestion => "このIDの質問はありません",
        Code::ConditionShape => "条件のキーは1つだけ必要で、一覧は空にできません",
        Code::AskedLater => "後の質問を条件にしています",
        Code::Cycle => "条件が循環しているか、展開すると大きくなりすぎます",
        Code::VerdictTooEarly => "ここではまだ判定がありません",
        Code::FlagMismatch => "flagの項目は種類がflagの質問だけに必要です",
        Code::RaiseMismatch => "raised_toとraise_ifは対で、より重い区分にします",
        Code::DropsFlag => "この質問で、より疑わしい回答をすると点数が下がります",
        Code::PartMismatch => "書類の項目に必要なものがないか、使えないものがあります",
        Code::UncitedFlag => "根拠のない「特徴」です",
        Code::BadBands => "5つの判定の開始点は、0から順に大きくする必要があります（undecidedには書きません）",
        Code::BadPoints => "点数はnote（0）からdecisiveへ順に増える必要があります",
        Code::BadDate => "日付ではありません",
        Code::BadAddress => "ウェブアドレスではありません",
        Code::BadPlaceCode => "地域の略号ではありません",
        Code::PlaceWithoutOffice => "管轄する公館のない地域です",
        Code::JapanOnlyContact => "日本国内専用の番号が手順に含まれています",
        Code::EmptyList => "この一覧には1つ以上必要です",
        Code::UnreachableQuestion => "どう答えてもこの質問に至りません",
        Code::UnselectedStep => "どう答えてもこの手順は選ばれません",
        Code::UnusedContact => "この連絡先はどこにも表示されません",
        Code::UnusedSource => "この出典はどこにも使われていません",
        Code::UnusedOffice => "この公館が管轄する地域がありません",
        Code::UnusedScreen => "この画面はどこからも表示されません",
        Code::UnusedCondition => "この条件はどこにも使われていません",
        Code::FlagWithoutHint => "ヒントのない「特徴」です",
        Code::BracketsInQuestion => "質問文に括弧があります",
        Code::TextTooLong => "一度に読むには長すぎます",
        Code::MessageTooLong => "短いメッセージが300文字以上です",
    }
}

fn remedy(code: Code) -> &'static str {
    match code {
        Code::TooLarge => "質問ファイルは1MiBまで、行とコンマは合わせて20万個までです。",
        Code::NotText => "文字コードをUTF-8にして保存してください。",
        Code::TooDeep => "一覧は1行に1つずつ書いてください。",
        Code::Syntax => {
            "各項目の書き方は hangup questions schema で確認できます。「:」や「#」を含む文は引用符で囲んでください。"
        }
        Code::NewerFormat => "hangupを更新してください。",
        Code::OlderFormat => "format_version: 2 にして、lintが求める項目を書き足し、実行し直してください。",
        Code::MissingTranslation => "enとjaの両方を書いてください。",
        Code::ControlCharacter => "その文字を取り除いてください。",
        Code::BadId => "小文字の単語を下線でつないでください（60文字まで）。",
        Code::DuplicateId => "それぞれ別のIDにしてください。",
        Code::UnknownId | Code::UnknownQuestion => "IDを直すか、その項目を追加してください。",
        Code::ConditionShape => "複数の条件はallかanyでまとめてください。",
        Code::AskedLater => "どちらかの質問を移動してください。",
        Code::Cycle => "条件の1つを取り除いてください。",
        Code::VerdictTooEarly => "verdictは手順（plan）だけで使えます。",
        Code::FlagMismatch => "項目を追加または削除するか、種類を変えてください。",
        Code::RaiseMismatch => "両方を書くか、両方を消してください。",
        Code::DropsFlag => "is_yes、maybe、not_noを使ってください。",
        Code::PartMismatch => "項目ごとに書くものは `hangup questions schema` で確認できます。",
        Code::UncitedFlag => "根拠を1つ以上書いてください。",
        Code::BadBands => {
            "no_known_signsを0とし、caution、likely_scam、scamの順に書いてください。undecidedにはfromを書きません。"
        }
        Code::BadPoints => "0から10000までの整数にしてください。",
        Code::BadDate => "2025、2025-12、2025-12-16 の形で書いてください。",
        Code::BadAddress => "https:// または http:// で始めてください。",
        Code::BadPlaceCode => "大文字2文字で書いてください。",
        Code::PlaceWithoutOffice => "公館を1つ以上書いてください。",
        Code::JapanOnlyContact => "family_in_japanに移してください。",
        Code::EmptyList => "追加してください。",
        Code::UnreachableQuestion | Code::UnselectedStep => "条件を緩めるか、削除してください。",
        Code::UnusedContact | Code::UnusedSource | Code::UnusedOffice | Code::UnusedScreen | Code::UnusedCondition => {
            "使うか、削除してください。"
        }
        Code::FlagWithoutHint => "何が当てはまり、何が当てはまらないかをhintに書いてください。",
        Code::BracketsInQuestion => "括弧の中の文をhintに移してください。",
        Code::TextTooLong => "短くしてください。",
        Code::MessageTooLong => "300文字未満にしてください。",
    }
}
