//! `hangup questions`: review, check or describe a question file.

use hangup::words::words;
use hangup::{
    Lang, MAX_BYTES, Severity, check_file, question_file_schema,
    render::{JsonFinding, catalogue, mermaid, report_schema},
};

use super::args::{Common, Format, Lint, List, Questions, QuestionsCommand};
use super::context::Context;
use super::error::{CliError, Exit};
use super::files::{questionnaire, read};
use super::output::print;

/// The formats of findings.
pub(crate) const FINDINGS: [Format; 2] = [Format::Text, Format::Json];

/// Runs the command.
pub(crate) fn run(args: &Questions, common: &Common, context: Context) -> Result<Exit, CliError> {
    match &args.command {
        QuestionsCommand::List(list) => show(list, common, context),
        QuestionsCommand::Lint(lint) => check(lint, common, context),
        QuestionsCommand::Schema(schema) => {
            let schema = if schema.report { report_schema() } else { question_file_schema() };
            print(format!("{schema:#}\n").as_bytes(), context.lang)?;
            Ok(Exit::Done)
        }
    }
}

fn show(list: &List, common: &Common, context: Context) -> Result<Exit, CliError> {
    let file = list.file.as_deref().or(common.questions.as_deref());
    let questionnaire = questionnaire(file, context.lang)?.questionnaire;
    let text = if list.graph { mermaid(&questionnaire, context.lang) } else { catalogue(&questionnaire) };
    print(text.as_bytes(), context.lang)?;
    Ok(Exit::Done)
}

fn check(lint: &Lint, common: &Common, context: Context) -> Result<Exit, CliError> {
    let lang = context.lang;
    super::output::only(lint.format, &FINDINGS, lang)?;
    let file = lint.file.as_deref().or(common.questions.as_deref());
    let (name, bytes) = match file {
        Some(file) => (file.display().to_string(), read(file, MAX_BYTES + 1, lang)?),
        None => ("questions.yaml".to_owned(), hangup::EMBEDDED_YAML.as_bytes().to_vec()),
    };
    let (_, findings) = check_file(&bytes);
    let text = if lint.format == Some(Format::Json) {
        let json: Vec<_> = findings.iter().map(|finding| JsonFinding::from(finding, lang)).collect();
        format!("{}\n", serde_json::to_string_pretty(&json).expect("text and numbers always serialise"))
    } else {
        let listed = findings.iter().map(|finding| words(lang).diagnostics.finding(&name, finding) + "\n");
        listed.chain([summary(lang, &findings)]).collect()
    };
    print(super::error::visible(&text).as_bytes(), lang)?;
    let broken = findings.iter().any(|finding| finding.code.severity() == Severity::Error);
    Ok(if broken { Exit::Data } else { Exit::Done })
}

fn summary(lang: Lang, findings: &[hangup::Diagnostic]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.code.severity() == severity).count();
    (words(lang).errors.lint_summary)(count(Severity::Error), count(Severity::Warning)) + "\n"
}
