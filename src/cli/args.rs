//! The command line: what may be written, nothing about what it does. The help stands in `words::help`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

#[derive(Debug, Parser)]
#[command(name = "hangup", version, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Common {
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<LangChoice>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorChoice,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) questions: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) plain: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangChoice {
    En,
    Ja,
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Now(Now),
    Sheet(Sheet),
    Page(Page),
    Report(Report),
    Plan(Plan),
    Score(Score),
    Questions(Questions),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Check {
    #[arg(long, value_name = "XX")]
    pub(crate) state: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) save: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["answers", "set"])]
    pub(crate) resume: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    #[arg(long, value_name = "ID=ANSWER")]
    pub(crate) set: Vec<String>,
    #[command(flatten)]
    pub(crate) output: Output,
    #[arg(long)]
    pub(crate) exit_code: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Output {
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_name = "SIZE", default_value = "letter")]
    pub(crate) paper: PaperChoice,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    #[value(alias = "md")]
    Markdown,
    Html,
    Pdf,
    Json,
    Message,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperChoice {
    Letter,
    A4,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Now {
    #[arg(long, value_name = "XX")]
    pub(crate) state: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Sheet {
    #[arg(long, value_name = "XX")]
    pub(crate) state: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) url: Option<String>,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Page {
    #[arg(long, value_name = "XX")]
    pub(crate) state: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) url: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["state", "url", "output"])]
    pub(crate) verify: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Report {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long = "for", value_name = "READER")]
    pub(crate) reader: Option<String>,
    #[arg(long)]
    pub(crate) rescore: bool,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Plan {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "STEP")]
    pub(crate) done: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) reference: Option<String>,
    #[arg(long, value_name = "STEP", conflicts_with = "done")]
    pub(crate) undone: Vec<String>,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Score {
    #[arg(long)]
    pub(crate) brief: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Questions {
    #[command(subcommand)]
    pub(crate) command: QuestionsCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum QuestionsCommand {
    List(List),
    Lint(Lint),
    Schema(Schema),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct List {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) graph: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Lint {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Schema {
    #[arg(long)]
    pub(crate) report: bool,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Man {
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}
