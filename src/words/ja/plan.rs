//! Japanese: the days after.

use crate::words::PlanWords;

pub(super) const WORDS: PlanWords = PlanWords {
    title: "手順の記録",
    question: "済んだ手順の番号を入力してください。終わるときはEnterキーを押してください。",
    finish: "終わる",
    tick: "手順に印を付ける・直す",
    choose_step: "手順の番号を入力するか、Enterキーを押してください。",
    open: "まだ",
    done: |day, reference| match reference {
        Some(reference) => format!("{day} 済み、番号 {reference}"),
        None => format!("{day} 済み"),
    },
    id: |id| format!("ID：{id}"),
    not_in_plan: |step| format!("`{step}` はこの回答の手順にありません。何も書き込んでいません"),
    count: |done, all| format!("{all}件のうち{done}件が済みました。"),
    reference: "会社や窓口から伝えられた受付番号、または担当者の名前（なければEnterキー）",
    what_now: "この手順は済んでいます。どうしますか。",
    other_reference: "番号を書き直す",
    undo: "まだ済んでいない",
    undone: |step| format!("まだ済んでいない手順に戻しました：{step}"),
    a_week_after: "1週間がたちました。その後のことをお尋ねします。",
    questions_wait: |count| {
        format!("1週間がたちました。質問が{count}問あります。hangup plan でこのファイルを開いて、お答えください。")
    },
    reference_too_long: |characters, most| format!("番号が{characters}文字あります。{most}文字までにしてください"),
    one_step: "--reference は --done を1つだけ付けたときに使えます",
    step_hint: "手順とそのIDは hangup plan CASE -o - で確認できます。",
};
