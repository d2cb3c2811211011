//! Japanese: what is said about a command line.

use crate::words::{UsageProblem, UsageWords};

pub(super) const WORDS: UsageWords = UsageWords {
    usage: "使い方",
    commands: "コマンド",
    arguments: "引数",
    options: "オプション",
    any_options: "[オプション]",
    any_command: "コマンド",
    possible: |values| format!("［指定できる値：{}］", values.join("、")),
    default: |value| format!("［省略時：{value}］"),
    problem,
    more: "詳しくは `--help` をご覧ください。",
};

fn problem(problem: &UsageProblem<'_>) -> String {
    match problem {
        UsageProblem::Unknown(word) => format!("ここでは `{word}` を指定できません"),
        UsageProblem::UnknownCommand(name) => format!("`{name}` というコマンドはありません"),
        UsageProblem::Missing(arguments) => format!("次の指定が必要です：{}", arguments.join("、")),
        UsageProblem::MissingCommand(names) => {
            format!("次のいずれかのコマンドを指定してください：{}", names.join("、"))
        }
        UsageProblem::NoValue(option) => format!("`{option}` には値が必要です"),
        UsageProblem::BadValue { value, option } => format!("`{option}` に「{value}」は指定できません"),
        UsageProblem::TooManyValues { value, option } => {
            format!("`{option}` の値「{value}」は余分です")
        }
        UsageProblem::Twice(option) => format!("`{option}` が2回以上指定されています"),
        UsageProblem::Conflict { option, others } => {
            format!("`{option}` は `{}` と同時には指定できません", others.join("`、`"))
        }
        UsageProblem::NotText => "UTF-8の文字として読み取れない引数があります".to_owned(),
        UsageProblem::Other => "指定内容を読み取れません".to_owned(),
    }
}
