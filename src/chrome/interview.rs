//! What the interview says around the questions: keys, hints, progress, review.

use super::{Phrase, phrase};
use crate::text::Lang;

/// The keys, on one line below every question.
pub const KEYS: Phrase = phrase(
    "y yes  n no  u not sure  b back  ? why  h still on the call  q stop",
    "y はい  n いいえ  u わからない  b 戻る  ? 理由  h 通話中  q 終了",
);
/// How to answer in line mode.
pub const LINE_KEYS: Phrase =
    phrase("Type a letter, then press Enter.", "文字を入力し、Enterキーを押してお答えください。");
/// Prompt before the cursor.
pub const PROMPT: Phrase = phrase("Answer: ", "回答：");
/// After a key that means nothing.
pub const UNKNOWN_KEY: Phrase = phrase(
    "Please press y (yes), n (no) or u (not sure).",
    "y（はい）、n（いいえ）、u（わからない）のいずれかを押してください。",
);
/// After a key that was held down.
pub const KEY_HELD: Phrase =
    phrase("That key was held down, so it was not counted.", "キーが押されたままだったため、回答に含めていません。");
/// After something else where yes or no is wanted.
pub const YES_OR_NO: Phrase = phrase("Please press y or n.", "yかnを押してください。");
/// After `b` at the first question.
pub const NO_BACK: Phrase = phrase("This is the first question.", "これが最初の質問です。");
/// Before the help of a question.
pub const WHY_WE_ASK: Phrase = phrase("Why we ask: ", "質問の理由：");
/// Before the earlier answer of a question asked again.
pub const ANSWER_SO_FAR: Phrase = phrase("Answer so far: ", "これまでの回答：");
/// How to leave a screen.
pub const ANY_KEY: Phrase = phrase("Press any key to go on.", "何かキーを押すと先に進みます。");
/// After `q`.
pub const REALLY_STOP: Phrase = phrase(
    "Stop here? You get the guidance for the answers so far. (y/n)",
    "ここで終了しますか。これまでの回答に基づく案内を表示します。（y/n）",
);
/// The choice once it is certain.
pub const SHORT_WAY: Phrase = phrase(
    "Go straight to protecting yourself? y = yes, n = go on describing the call, which makes a better police report.",
    "身を守るための質問にすぐ進みますか。y＝進む、n＝電話の内容の質問を続ける（警察への説明に役立ちます）。",
);
/// Heading of the review.
pub const REVIEW: Phrase = phrase("Your answers", "回答の確認");
/// The choice at the review.
pub const REVIEW_KEYS: Phrase = phrase(
    "Is this right? y = show the result. To change an answer, type its number and press Enter.",
    "この内容でよろしいですか。y＝結果を表示。変更するときは、番号を入力してEnterキーを押してください。",
);
/// After something at the review that is neither.
pub const REVIEW_HINT: Phrase =
    phrase("Please press y, or type a number from the list.", "yを押すか、一覧の番号を入力してください。");
/// Heading of the choice of a state.
pub const STATE: Phrase = phrase(
    "Which state do you live in? (to find your consulate)",
    "お住まいの州はどこですか（管轄の総領事館をご案内します）",
);
/// First entry of the list of states.
pub const SKIP_STATE: Phrase = phrase("-- skip this", "-- 答えない");
/// How to move in the list of states.
pub const STATE_KEYS: Phrase = phrase(
    "Up and down to move, left and right for more, Enter to choose, Ctrl-C to stop.",
    "上下で選択、左右でページ移動、Enterキーで決定、Ctrl-Cで終了。",
);
/// How to get the list of states.
pub const STATE_LIST: Phrase =
    phrase("Or just press Enter for a list.", "一覧から選ぶ場合は、そのままEnterキーを押してください。");
/// How to name the state.
pub const STATE_LINE: Phrase = phrase(
    "Type the two letters (for example CA), or 'skip'.",
    "2文字の略号（例：CA）を入力してください。答えない場合は skip と入力してください。",
);
/// Under a result that is longer than the screen.
pub const SCROLL_UP: Phrase = phrase(
    "The result is longer than this screen: scroll up to its beginning, where the first steps are.",
    "結果が画面に収まらないため、上に戻して、判定と「今すぐ」の手順からお読みください。",
);
/// The offer at the end.
pub const WANT_REPORT: Phrase = phrase(
    "Make a report for the police (English) and the consulate (Japanese) from these answers? (y/n)",
    "この回答から、警察用（英語）と総領事館用（日本語）の報告書を作りますか。（y/n）",
);
/// Before the details of a report.
pub const DETAILS: Phrase = phrase(
    "A few details for the report. Every line may be left empty: just press Enter. Card and Social Security numbers are hidden.",
    "報告書に載せる内容をお尋ねします。どの項目も、空欄のままEnterキーを押してかまいません。カード番号や社会保障番号は伏せ字にします。記入した内容は翻訳されないため、警察にも渡す場合は、できれば英語でご記入ください。",
);
/// Where the report goes.
pub const REPORT_FILE: Phrase = phrase(
    "Name of a file for the report (for example report.pdf), or just Enter to see it here:",
    "保存するファイル名（例：report.pdf）。この画面に表示する場合は、そのままEnterキーを押してください：",
);
/// After an interview that was stopped.
pub const STOPPED: Phrase =
    phrase("Stopped. This is the guidance for the answers so far.", "終了しました。これまでの回答に基づく案内です。");
/// After an interview that was stopped before any answer.
pub const STOPPED_EMPTY: Phrase = phrase(
    "Stopped before any answer, so nothing could be judged. If the caller is still there, hang up.",
    "回答がないため、判定はできていません。まだ通話中の場合は、電話を切ってください。",
);

/// How far it is: the number of the question and about how many there will be.
#[must_use]
pub fn progress(lang: Lang, number: usize, about: usize) -> String {
    match lang {
        Lang::En => format!("Question {number} of about {about}"),
        Lang::Ja => format!("質問 {number} / 約{about}問"),
    }
}

/// How to switch to the other language: said in that language.
#[must_use]
pub const fn switch(lang: Lang) -> &'static str {
    match lang.other() {
        Lang::En => "For English, press e (or start with: hangup --lang en).",
        Lang::Ja => "日本語で使うには j を押してください（hangup --lang ja でも始められます）。",
    }
}

/// After a state that is not known.
#[must_use]
pub fn unknown_state(lang: Lang, given: &str, suggestion: Option<&str>) -> String {
    match (lang, suggestion) {
        (Lang::En, Some(known)) => format!("`{given}` is not a state. Did you mean {known}?"),
        (Lang::En, None) => format!("`{given}` is not a state. Use its two letters, for example WA."),
        (Lang::Ja, Some(known)) => format!("「{given}」という州はありません。{known} のことでしょうか。"),
        (Lang::Ja, None) => format!("「{given}」という州はありません。WA のような2文字の略号でお答えください。"),
    }
}

/// After a document was written.
#[must_use]
pub fn written(lang: Lang, file: &str) -> String {
    match lang {
        Lang::En => format!("Written: {file}"),
        Lang::Ja => format!("保存しました：{file}"),
    }
}
