//! The command line describes itself.

use hangup::Lang;
use insta::assert_snapshot;

use super::env::TestEnv;

/// Every command that has a help of its own.
const COMMANDS: [&str; 14] = [
    "",
    "check",
    "now",
    "sheet",
    "page",
    "report",
    "plan",
    "score",
    "questions",
    "questions list",
    "questions lint",
    "questions schema",
    "completions",
    "man",
];

/// Options that every command has.
const GLOBAL: [&str; 5] = ["--lang <LANG>", "--color <WHEN>", "--questions <FILE>", "--plain", "-h, --help"];

/// The first line of a help, and the options and arguments it describes.
fn short(command: &str, help: &str) -> String {
    let described = help.lines().filter_map(|line| line.strip_prefix("  ")).map(str::trim_start);
    let named = described.filter_map(|line| line.split("  ").next());
    let named = named.filter(|name| name.starts_with(['-', '<', '[']) && !name.starts_with("[possible"));
    let (global, own): (Vec<_>, Vec<_>) = named.partition(|name| GLOBAL.contains(name));
    assert_eq!(global.len(), GLOBAL.len(), "{command}: {help}");
    let own = own.iter().map(|name| format!("    {name}\n"));
    format!("{command}: {}\n{}", help.lines().next().unwrap_or_default(), own.collect::<String>())
}

#[test]
fn every_command_describes_itself_and_its_options() {
    let env = TestEnv::new();
    let help = |command: &str| env.hangup(command).arg("--help").run().exits(0).stdout;
    let all = COMMANDS.map(|command| short(command, &help(command)));
    assert_snapshot!(all.concat(), @r"
    : Find out whether a call was a scam, and what to do now
        -V, --version
    check: Walk through the questions (the same as `hangup` alone)
        --state <XX>
        --save <FILE>
        --resume <FILE>
        --answers <FILE>
        --set <ID=ANSWER>
        --format <FORMAT>
        -o, --output <FILE>
        --force
        --paper <SIZE>
        --exit-code
    now: Show how to end the call and the first three steps, without a question
        --state <XX>
    sheet: Print the guidance sheet to share with the family
        --state <XX>
        --url <ADDRESS>
        --format <FORMAT>
        -o, --output <FILE>
        --force
        --paper <SIZE>
    page: Make the questionnaire as one file for a browser, or check a copy of it
        --state <XX>
        --url <ADDRESS>
        -o, --output <FILE>
        --force
        --verify <FILE>
    report: Print a saved case again, for the reader it is for
        <CASE>
        --for <READER>
        --rescore
        --format <FORMAT>
        -o, --output <FILE>
        --force
        --paper <SIZE>
    plan: Show the steps of a saved case and tick off what is done
        <CASE>
        --done <STEP>
        --reference <NUMBER>
        --undone <STEP>
        --format <FORMAT>
        -o, --output <FILE>
        --force
        --paper <SIZE>
    score: Score JSON Lines of answers from standard input, one line each
        --brief
    questions: Review, check or describe a question file
    questions list: List every question in both languages, as Markdown
        [FILE]
        --graph
    questions lint: Report everything that is wrong or doubtful in a question file
        [FILE]
        --format <FORMAT>
    questions schema: Print the JSON Schema of question files
        --report
    completions: Print completions for a shell
        <SHELL>
    man: Print the manual page
        --dir <DIR>
    ");
}

#[test]
fn the_japanese_help_is_japanese() {
    let env = TestEnv::new();
    for command in COMMANDS {
        let output = env.hangup(command).arg("--help").arg("--lang=ja").run().exits(0);
        assert!(!output.stdout.lines().next().unwrap_or_default().is_ascii(), "{command}: {output}");
        let around = env.hangup(command).arg("--help").env("LANG", "ja_JP.UTF-8").run().exits(0);
        assert_eq!(around.stdout, output.stdout, "{command}");
        for english in
            ["Usage", "OPTIONS", "COMMAND]", "Options:", "Commands:", "Arguments:", "Print", "[possible", "[default"]
        {
            assert!(!output.stdout.contains(english), "{command}: {english}: {output}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_japanese_command_line_is_told_in_japanese() {
    let env = TestEnv::new();
    for args in
        ["--nonsense", "nonsense", "sheet --nonsense", "sheet --paper a5", "report", "questions", "check --save"]
    {
        let output = env.hangup(&format!("--lang ja {args}")).run().exits(2).silent();
        assert!(
            !output.stderr.is_ascii() && ["使い方：", "詳しくは"].iter().any(|frame| output.stderr.contains(frame)),
            "{args}: {output}"
        );
        for english in ["error", "Usage", "OPTIONS", "For more", "unexpected", "invalid", "required"] {
            assert!(!output.stderr.contains(english), "{args}: {english}: {output}");
        }
    }
    let error = env.hangup("--lang ja sheet --nonsense").run().exits(2).stderr;
    assert_snapshot!(error, @r"
    エラー：ここでは `--nonsense` を指定できません

    使い方：hangup sheet [オプション]

    詳しくは `--help` をご覧ください。
    ");
}

#[test]
fn the_language_comes_from_the_option_then_the_own_variable_then_the_locale() {
    let env = TestEnv::new();
    let title = |lang: Lang| super::env::questionnaire().title.get(lang);
    for (args, variables, lang) in [
        ("", &[][..], Lang::En),
        ("", &[("LANG", "ja_JP.UTF-8")], Lang::Ja),
        ("", &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "en_US.UTF-8")], Lang::En),
        ("", &[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP"), ("LANG", "en_US")], Lang::Ja),
        ("", &[("LANG", "fr_FR.UTF-8")], Lang::En),
        ("", &[("LANG", "en_US.UTF-8"), ("HANGUP_LANG", "ja")], Lang::Ja),
        ("--lang en", &[("LANG", "ja_JP.UTF-8"), ("HANGUP_LANG", "ja")], Lang::En),
    ] {
        let run = variables.iter().fold(env.hangup(args), |run, (name, value)| run.env(name, value));
        let output = run.run();
        assert_eq!(output.stderr.lines().next(), Some(title(lang)), "{args} {variables:?}");
    }
}

#[test]
fn the_version_is_the_one_of_the_package() {
    for option in ["-V", "--version"] {
        let output = TestEnv::new().hangup(option).run().exits(0);
        assert_eq!(output.stdout, concat!("hangup ", env!("CARGO_PKG_VERSION"), "\n"));
    }
}

#[test]
fn every_shell_gets_completions_that_name_the_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = TestEnv::new().hangup("completions").arg(shell).run().exits(0);
        for word in ["check", "exit-code", "resume", "questions"] {
            assert!(output.stdout.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn the_manual_page_is_one() {
    let output = TestEnv::new().hangup("man").run().exits(0);
    assert!(output.stdout.starts_with(".TH") || output.stdout.starts_with(".ie"), "{output}");
    let page = output.says(".SH NAME").says("completions").stdout;
    assert!(page.contains(".TH hangup 1"));
}

#[test]
fn every_command_has_a_manual_page_of_its_own() {
    let env = TestEnv::new();
    for _ in 0..2 {
        let _ = env.hangup("man --dir .").run().exits(0).silent();
    }
    let mut pages = COMMANDS.map(|command| format!("hangup {command}").trim_end().replace(' ', "-") + ".1");
    pages.sort();
    assert_eq!(env.files(), pages);
    for file in &pages {
        let name = file.trim_end_matches(".1");
        let page = env.read(file);
        assert!(page.contains(&format!(".TH {name} 1  \"hangup {}\"", env!("CARGO_PKG_VERSION"))), "{file}: {page}");
        assert!(page.contains(&format!("{} \\- ", name.replace('-', "\\-"))), "{file}: {page}");
    }
    let error = env.hangup("man --dir nowhere").run().exits(73).silent();
    let _ = error.tells("nowhere");
}

#[test]
fn what_the_command_line_does_not_know_is_refused() {
    for args in
        ["--nonsense", "nonsense", "check --nonsense", "now --save x", "completions tcl", "report", "check extra"]
    {
        let output = TestEnv::new().hangup(args).run().exits(2).silent();
        assert!(output.stderr.starts_with("error: "), "{args}: {output}");
        assert_eq!(output.told("--help"), 1, "{args}: {output}");
    }
}
