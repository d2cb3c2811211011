//! The help of the command line.

use super::{Phrase, phrase};

/// What a command does: one line, in the imperative.
#[must_use]
pub fn about(command: &str) -> Option<Phrase> {
    Some(match command {
        "hangup" => phrase(
            "Find out whether a call was a scam, and what to do now",
            "かかってきた電話が詐欺かどうかを確かめ、今すべきことを案内します",
        ),
        "check" => phrase(
            "Walk through the questions (the same as `hangup` alone)",
            "質問に答えて、詐欺かどうかを確かめます（hangup だけで実行した場合と同じ）",
        ),
        "now" => phrase(
            "Show how to end the call and the first three steps, without a question",
            "質問なしで、電話を切る案内と最初の3つの手順を表示します",
        ),
        "sheet" => phrase("Print the guidance sheet to share with the family", "家族に渡せる案内の用紙を出力します"),
        "report" => {
            phrase("Print a saved case again, for the reader it is for", "保存した回答を、読む相手に合わせて出力します")
        }
        "score" => phrase(
            "Score JSON Lines of answers from standard input, one line each",
            "標準入力のJSON Lines形式の回答を1行ずつ判定します",
        ),
        "questions" => {
            phrase("Review, check or describe a question file", "質問ファイルの一覧、検査、書式の説明を行います")
        }
        "list" => phrase(
            "List every question in both languages, as Markdown",
            "すべての質問を日英併記で一覧にします（Markdown形式）",
        ),
        "lint" => phrase(
            "Report everything that is wrong or doubtful in a question file",
            "質問ファイルの誤りや注意点をすべて報告します",
        ),
        "schema" => phrase("Print the JSON Schema of question files", "質問ファイルのJSON Schemaを出力します"),
        "completions" => phrase("Print completions for a shell", "シェルの補完スクリプトを出力します"),
        "man" => phrase("Print the manual page", "マニュアルページを出力します"),
        _ => return None,
    })
}

/// What an option or argument means. The same name means the same everywhere.
#[must_use]
pub fn argument(name: &str) -> Option<Phrase> {
    Some(match name {
        "lang" => phrase("Language: en, ja, or (for the sheet) both", "言語：en、ja、または両方（both、用紙のみ）"),
        "color" => phrase("When to use color", "色を使う条件"),
        "questions" => {
            phrase("Use this question file instead of the built-in one", "内蔵の質問の代わりに使う質問ファイル")
        }
        "plain" => phrase(
            "Ask line by line, without redrawing, for screen readers and pipes",
            "画面を書き換えず1行ずつ質問します（音声読み上げやパイプ向け）",
        ),
        "state" => phrase(
            "State or territory you live in, in two letters, to name your consulate",
            "お住まいの州・地域の2文字の略号（管轄の総領事館の案内用）",
        ),
        "save" => phrase("Save the answers to this file after each answer", "回答するたびにこのファイルへ保存します"),
        "resume" => phrase(
            "Go on from a saved case, and go on saving to it",
            "保存した回答の続きから始め、同じファイルに保存します",
        ),
        "answers" => {
            phrase("Take the answers from this file and ask nothing", "このファイルの回答を使い、質問しません")
        }
        "set" => phrase(
            "Give one answer, for example asked_money=yes, and ask nothing (can be repeated)",
            "回答を指定し、質問しません（例：asked_money=yes、繰り返し可）",
        ),
        "format" => phrase(
            "Format of the output; without it the ending of FILE decides",
            "出力の形式（省略時はファイルの拡張子で判断）",
        ),
        "output" => phrase("Write to this file instead of the screen", "画面の代わりにこのファイルへ出力します"),
        "force" => phrase("Replace a file that exists", "既存のファイルを置き換えます"),
        "paper" => phrase("Paper size of PDF and HTML", "PDFとHTMLの用紙サイズ"),
        "exit_code" => phrase(
            "Exit with 10 for caution, 11 for likely_scam, 12 for scam",
            "判定を終了コードで返します（caution 10、likely_scam 11、scam 12）",
        ),
        "case" => phrase("Saved case", "保存した回答のファイル"),
        "reader" => phrase(
            "Who reads it: the police get English, the consulate Japanese",
            "読む相手（警察には英語、総領事館には日本語で出力）",
        ),
        "rescore" => {
            phrase("Judge the answers again and show both judgements", "改めて判定し、保存時の判定と並べて示します")
        }
        "file" => phrase("Question file; without it the built-in one", "質問ファイル（省略時は内蔵の質問）"),
        "graph" => {
            phrase("Print a Mermaid graph of the paths instead", "一覧の代わりに質問の流れをMermaid形式で出力します")
        }
        "report" => phrase("Describe the JSON of results instead", "代わりに判定結果のJSONの書式を出力します"),
        "dir" => phrase(
            "Write a page for every command into this folder instead",
            "代わりに、コマンドごとのページをこのフォルダーへ書き出します",
        ),
        "shell" => phrase("Shell to complete for", "対象のシェル"),
        "help" => phrase("Print help", "使い方を表示します"),
        "version" => phrase("Print the version", "バージョンを表示します"),
        _ => return None,
    })
}

/// Examples, first in the help.
pub const EXAMPLES: Phrase = phrase(
    "Examples:
  hangup                          walk through the questions
  hangup now                      still on the call? how to end it, and what comes first
  hangup --lang ja                日本語で質問に答える
  hangup sheet --state WA -o sheet.pdf     a page to print for the family
  hangup --save call.yaml         keep the answers
  hangup report call.yaml --for police     the incident report, in English

It opens no network connection and saves nothing unless asked.
Exit status: 0 done, 2 wrong usage, 65 wrong data, 66 no such file, 73 or 74 cannot
write, 130 stopped by you.",
    "例：
  hangup                          質問に答える
  hangup now                      まだ通話中の場合：電話の切り方と最初の手順
  hangup --lang en                answer in English
  hangup sheet --state WA -o sheet.pdf     家族に渡す用紙を作る
  hangup --save call.yaml         回答を保存する
  hangup report call.yaml --for police     警察用の報告書（英語）を作る

通信は一切行わず、指定がない限り何も保存しません。
終了コード：0 正常、2 使い方の誤り、65 データの誤り、66 ファイルなし、73・74 書き込み不可、
130 利用者による終了。",
);
