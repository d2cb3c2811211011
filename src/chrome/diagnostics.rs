//! What each kind of mistake in a question file is called, and what to do about it.

use super::{Phrase, phrase};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::text::Lang;

/// A finding on two or three lines: place, code and what is wrong; then what to do.
#[must_use]
pub fn finding(lang: Lang, file: &str, finding: &Diagnostic) -> String {
    let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
    let severity = severity(finding.code.severity()).get(lang);
    let place: Vec<_> = finding.id.iter().chain(Some(&finding.path).filter(|path| !path.is_empty())).collect();
    let place = place.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(" ");
    let what = meaning(finding.code).get(lang);
    let head = format!("{file}{line}: {severity} [{}] {place}", finding.code).trim_end().to_owned();
    let detail = if finding.detail.is_empty() { String::new() } else { format!(": {}", finding.detail) };
    let suggestion = finding.suggestion.as_ref().map(|known| did_you_mean(lang, known)).unwrap_or_default();
    format!("{head}\n    {what}{detail}{suggestion}\n    {}", remedy(finding.code).get(lang))
}

/// How bad it is, as a word.
#[must_use]
pub const fn severity(severity: Severity) -> Phrase {
    match severity {
        Severity::Error => phrase("error", "誤り"),
        Severity::Warning => phrase("warning", "注意"),
    }
}

/// The nearest known word.
#[must_use]
pub fn did_you_mean(lang: Lang, known: &str) -> String {
    match lang {
        Lang::En => format!(" (did you mean `{known}`?)"),
        Lang::Ja => format!("（「{known}」のことでしょうか）"),
    }
}

/// What is wrong.
#[must_use]
pub const fn meaning(code: Code) -> Phrase {
    match code {
        Code::TooLarge => phrase(
            "the file is too large (bytes, or lines and commas)",
            "ファイルが大きすぎます（バイト数、または行とコンマの数）",
        ),
        Code::NotText => phrase("the file is not UTF-8 text", "UTF-8のテキストではありません"),
        Code::TooDeep => phrase("too many brackets", "括弧が多すぎます"),
        Code::Syntax => phrase("this cannot be read", "読み取れません"),
        Code::NewerFormat => phrase("written for a newer version of hangup", "新しい版のhangup用の形式です"),
        Code::OlderFormat => phrase("written in a format no longer read", "現在は読み込めない古い形式です"),
        Code::MissingTranslation => phrase("a text lacks this language", "この言語の文がありません"),
        Code::ControlCharacter => {
            phrase("a text holds a character that is not allowed", "使用できない文字が含まれています")
        }
        Code::BadId => phrase("not a usable id", "使用できないIDです"),
        Code::DuplicateId => phrase("this id is used twice", "IDが重複しています"),
        Code::UnknownId => phrase("nothing has this id", "このIDのものはありません"),
        Code::UnknownQuestion => phrase("no question has this id", "このIDの質問はありません"),
        Code::ConditionShape => phrase(
            "a condition needs exactly one key, and lists in it an entry",
            "条件のキーは1つだけ必要で、一覧は空にできません",
        ),
        Code::AskedLater => phrase("the condition looks at a question asked later", "後の質問を条件にしています"),
        Code::Cycle => phrase(
            "conditions go round in a circle, or unfold into too many parts",
            "条件が循環しているか、展開すると大きくなりすぎます",
        ),
        Code::VerdictTooEarly => phrase("there is no verdict yet at this place", "ここではまだ判定がありません"),
        Code::FlagMismatch => {
            phrase("a `flag` block belongs to kind flag, and only there", "flagの項目は種類がflagの質問だけに必要です")
        }
        Code::RaiseMismatch => phrase(
            "`raised_to` and `raise_if` go together, to a heavier class",
            "raised_toとraise_ifは対で、より重い区分にします",
        ),
        Code::DropsFlag => phrase(
            "a more worrying answer to this question would take points away",
            "この質問で、より疑わしい回答をすると点数が下がります",
        ),
        Code::UncitedFlag => phrase("a red flag without a source", "根拠のない「特徴」です"),
        Code::BadBands => phrase(
            "the five verdicts must rise from 0, undecided without a start",
            "5つの判定の開始点は、0から順に大きくする必要があります（undecidedには書きません）",
        ),
        Code::BadPoints => phrase(
            "points must rise from note (0) to decisive",
            "点数はnote（0）からdecisiveへ順に増える必要があります",
        ),
        Code::BadDate => phrase("not a date", "日付ではありません"),
        Code::BadAddress => phrase("not a web address", "ウェブアドレスではありません"),
        Code::BadPlaceCode => phrase("not a place code", "地域の略号ではありません"),
        Code::PlaceWithoutOffice => phrase("a place without an office", "管轄する公館のない地域です"),
        Code::JapanOnlyContact => phrase(
            "a number that works only inside Japan stands in the plan",
            "日本国内専用の番号が手順に含まれています",
        ),
        Code::EmptyList => phrase("this list needs an entry", "この一覧には1つ以上必要です"),
        Code::UnreachableQuestion => phrase("no answers lead to this question", "どう答えてもこの質問に至りません"),
        Code::UnselectedStep => phrase("no answers select this step", "どう答えてもこの手順は選ばれません"),
        Code::UnusedContact => phrase("nothing prints this contact", "この連絡先はどこにも表示されません"),
        Code::UnusedSource => phrase("nothing cites this source", "この出典はどこにも使われていません"),
        Code::UnusedOffice => phrase("no place belongs to this office", "この公館が管轄する地域がありません"),
        Code::UnusedScreen => phrase("nothing shows this screen", "この画面はどこからも表示されません"),
        Code::UnusedCondition => phrase("nothing uses this condition", "この条件はどこにも使われていません"),
        Code::FlagWithoutHint => phrase("a red flag without a hint", "ヒントのない「特徴」です"),
        Code::BracketsInQuestion => phrase("brackets in a question", "質問文に括弧があります"),
        Code::TextTooLong => phrase("too long to read at once", "一度に読むには長すぎます"),
        Code::MessageTooLong => {
            phrase("the short message has 300 characters or more", "短いメッセージが300文字以上です")
        }
    }
}

/// What to do about it.
#[must_use]
pub const fn remedy(code: Code) -> Phrase {
    match code {
        Code::TooLarge => phrase(
            "A question file may have 1 MiB, and 200,000 lines and commas.",
            "質問ファイルは1MiBまで、行とコンマは合わせて20万個までです。",
        ),
        Code::NotText => phrase("Save it as UTF-8.", "文字コードをUTF-8にして保存してください。"),
        Code::TooDeep => phrase("Write lists on lines of their own.", "一覧は1行に1つずつ書いてください。"),
        Code::Syntax => phrase(
            "`hangup questions schema` describes every field; quote texts that hold : or #.",
            "各項目の書き方は hangup questions schema で確認できます。「:」や「#」を含む文は引用符で囲んでください。",
        ),
        Code::NewerFormat => phrase("Update hangup.", "hangupを更新してください。"),
        Code::OlderFormat => phrase(
            "Set format_version: 2, add what lint then asks for, and run it again.",
            "format_version: 2 にして、lintが求める項目を書き足し、実行し直してください。",
        ),
        Code::MissingTranslation => phrase("Write both `en` and `ja`.", "enとjaの両方を書いてください。"),
        Code::ControlCharacter => phrase("Remove the character.", "その文字を取り除いてください。"),
        Code::BadId => phrase(
            "Use lower-case words joined by underscores, at most 60 letters.",
            "小文字の単語を下線でつないでください（60文字まで）。",
        ),
        Code::DuplicateId => phrase("Give each entry its own id.", "それぞれ別のIDにしてください。"),
        Code::UnknownId | Code::UnknownQuestion => {
            phrase("Correct the id, or add what it names.", "IDを直すか、その項目を追加してください。")
        }
        Code::ConditionShape => {
            phrase("Join several conditions with `all` or `any`.", "複数の条件はallかanyでまとめてください。")
        }
        Code::AskedLater => phrase("Move one of the two questions.", "どちらかの質問を移動してください。"),
        Code::Cycle => phrase("Take one of the conditions out.", "条件の1つを取り除いてください。"),
        Code::VerdictTooEarly => phrase("Use `verdict` in the plan only.", "verdictは手順（plan）だけで使えます。"),
        Code::FlagMismatch => {
            phrase("Add or remove the block, or change the kind.", "項目を追加または削除するか、種類を変えてください。")
        }
        Code::RaiseMismatch => phrase("Write both, or neither.", "両方を書くか、両方を消してください。"),
        Code::DropsFlag => phrase("Use is_yes, maybe or not_no instead.", "is_yes、maybe、not_noを使ってください。"),
        Code::UncitedFlag => phrase("Cite at least one notice.", "根拠を1つ以上書いてください。"),
        Code::BadBands => phrase(
            "Write no_known_signs from 0, then caution, likely_scam, scam; and undecided without from.",
            "no_known_signsを0とし、caution、likely_scam、scamの順に書いてください。undecidedにはfromを書きません。",
        ),
        Code::BadPoints => phrase("Choose whole numbers from 0 to 10000.", "0から10000までの整数にしてください。"),
        Code::BadDate => {
            phrase("Write 2025, 2025-12 or 2025-12-16.", "2025、2025-12、2025-12-16 の形で書いてください。")
        }
        Code::BadAddress => phrase("Begin with https:// or http://.", "https:// または http:// で始めてください。"),
        Code::BadPlaceCode => phrase("Write two capital letters.", "大文字2文字で書いてください。"),
        Code::PlaceWithoutOffice => phrase("Name at least one office.", "公館を1つ以上書いてください。"),
        Code::JapanOnlyContact => phrase("Move it to `family_in_japan`.", "family_in_japanに移してください。"),
        Code::EmptyList => phrase("Add one.", "追加してください。"),
        Code::UnreachableQuestion | Code::UnselectedStep => {
            phrase("Loosen its condition, or remove it.", "条件を緩めるか、削除してください。")
        }
        Code::UnusedContact | Code::UnusedSource | Code::UnusedOffice | Code::UnusedScreen | Code::UnusedCondition => {
            phrase("Use it or remove it.", "使うか、削除してください。")
        }
        Code::FlagWithoutHint => phrase(
            "Say in `hint` what counts and what does not.",
            "何が当てはまり、何が当てはまらないかをhintに書いてください。",
        ),
        Code::BracketsInQuestion => {
            phrase("Move what stands in them to `hint`.", "括弧の中の文をhintに移してください。")
        }
        Code::TextTooLong => phrase("Say it in fewer words.", "短くしてください。"),
        Code::MessageTooLong => phrase("Shorten it to under 300 characters.", "300文字未満にしてください。"),
    }
}
