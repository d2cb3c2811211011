//! Japanese: the help of the command line.

use crate::words::HelpWords;

pub(super) const WORDS: HelpWords = HelpWords {
    about,
    argument,
    examples: "例：
  hangup                          質問に答える
  hangup now                      まだ通話中の場合：電話の切り方と最初の手順
  hangup --lang en                answer in English
  hangup sheet --state WA -o sheet.pdf     家族に渡す案内を作る
  hangup page -o check.html       ブラウザー用の質問のページを作る
  hangup --save call.yaml         回答を保存する
  hangup report call.yaml --for READER     読む相手に合わせた報告書や手紙を作る

通信は一切行わず、指定がない限り何も保存しません。
終了コード：0 正常、1 ページが異なる、2 使い方の誤り、65 データの誤り、66 ファイルなし、73・74 書き込み不可、
130 利用者による終了。",
};

fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "hangup" => "かかってきた電話が詐欺かどうかを確かめ、今すべきことを案内します",
        "check" => "質問に答えて、詐欺かどうかを確かめます（hangup だけで実行した場合と同じ）",
        "now" => "質問なしで、電話を切る案内と最初の3つの手順を表示します",
        "sheet" => "家族に渡す案内（1枚の紙）を出力します",
        "page" => "ブラウザーで使える質問のページを1つのファイルとして作ります（写しの確認もできます）",
        "report" => "保存した回答を、読む相手に合わせて出力します",
        "plan" => "保存した回答の手順を表示し、済んだものに印を付けます",
        "score" => "標準入力のJSON Lines形式の回答を1行ずつ判定します",
        "questions" => "質問ファイルの一覧、検査、書式の説明を行います",
        "list" => "すべての質問を日英併記で一覧にします（Markdown形式）",
        "lint" => "質問ファイルの誤りや注意点をすべて報告します",
        "schema" => "質問ファイルのJSON Schemaを出力します",
        "completions" => "シェルの補完スクリプトを出力します",
        "man" => "マニュアルページを出力します",
        _ => return None,
    })
}

fn argument(name: &str) -> Option<&'static str> {
    Some(match name {
        "lang" => "言語：en、ja、または両方（both、用紙とページのみ）",
        "color" => "色を使う条件",
        "questions" => "内蔵の質問の代わりに使う質問ファイル",
        "plain" => "画面を書き換えず1行ずつ質問します（音声読み上げやパイプ向け）",
        "state" => "お住まいの州・地域の2文字の略号（担当の窓口の案内用）",
        "url" => "ブラウザー用のページを置くアドレス（QRコードとともに載せ、メッセージにも添えます）",
        "save" => "回答するたびにこのファイルへ保存します",
        "resume" => "保存した回答の続きから始め、同じファイルに保存します",
        "answers" => "このファイルの回答を使い、質問しません",
        "set" => "回答を指定し、質問しません（例：asked_money=yes、繰り返し可）",
        "format" => "出力の形式（省略時はファイルの拡張子で判断）",
        "output" => "画面の代わりにこのファイルへ出力します",
        "force" => "既存のファイルを置き換えます",
        "paper" => "PDFとHTMLの用紙サイズ",
        "exit_code" => "判定を終了コードで返します（caution 10、likely_scam 11、scam 12、undecided 13）",
        "case" => "保存した回答のファイル",
        "reader" => "読む相手（その相手に必要な言語で出力。一覧は組み込みの質問のもの）",
        "done" => "この手順が済みました（繰り返し可）",
        "reference" => "届出や相談のときに聞いた受付の番号",
        "undone" => "この手順はまだ済んでいません（繰り返し可）",
        "rescore" => "改めて判定し、保存時の判定と並べて示します",
        "brief" => "判定、点数、該当した特徴のID、未回答の数だけを出力します",
        "file" => "質問ファイル（省略時は内蔵の質問）",
        "graph" => "一覧の代わりに質問の流れをMermaid形式で出力します",
        "report" => "代わりに判定結果のJSONの書式を出力します",
        "verify" => "この写しが、このプログラムの作るページと同じかを確かめます（異なる場合の終了コードは1）",
        "dir" => "代わりに、コマンドごとのページをこのフォルダへ書き出します",
        "shell" => "対象のシェル",
        "help" => "使い方を表示します",
        "version" => "バージョンを表示します",
        _ => return None,
    })
}
