//! Where documents go, and in which format.

use std::io::{IsTerminal, Write, stdout};
use std::path::Path;

use clap::ValueEnum;
use hangup::words::words;
use hangup::{Document, Lang, render};

use super::args::{Format, Output as OutputArgs, PaperChoice};
use super::context::Context;
use super::error::{CliError, Exit};
use super::target::Target;

/// A format and a place, both checked before the first question.
pub(crate) struct Output {
    pub(crate) format: Format,
    target: Option<Target>,
    paper: PaperChoice,
    context: Context,
}

impl Output {
    /// `private`: the documents hold answers.
    pub(crate) fn new(args: &OutputArgs, private: bool, context: Context) -> Result<Self, CliError> {
        let lang = context.lang;
        let file = args.output.as_deref().filter(|file| *file != Path::new("-"));
        let format = match (args.format, file) {
            (Some(format), _) => format,
            (None, Some(file)) => format_of(file, lang)?,
            (None, None) => Format::Text,
        };
        if format == Format::Pdf && file.is_none() && stdout().is_terminal() {
            return Err(CliError::new(Exit::Usage, words(lang).errors.pdf_to_screen));
        }
        if format == Format::Pdf && cfg!(not(feature = "pdf")) {
            return Err(CliError::new(Exit::Usage, words(lang).errors.no_pdf));
        }
        let target = file.map(|file| Target::new(file, private, args.force, lang)).transpose()?;
        Ok(Self { format, target, paper: args.paper, context })
    }

    /// For a file somebody names at the end of an interview.
    pub(crate) fn to_file(file: &Path, private: bool, context: Context) -> Result<Self, CliError> {
        let format = format_of(file, context.lang)?;
        let target = Some(Target::new(file, private, false, context.lang)?);
        Ok(Self { format, target, paper: PaperChoice::Letter, context })
    }

    /// Whether a person reads it on a screen, so that it is kept short.
    pub(crate) fn brief(&self) -> bool {
        self.plain_text() && stdout().is_terminal()
    }

    /// Whether it is text for standard output, as nobody asked for anything else.
    pub(crate) fn plain_text(&self) -> bool {
        self.format == Format::Text && self.target.is_none()
    }

    /// The file's name, if it goes to one.
    pub(crate) fn file(&self) -> Option<String> {
        self.target.as_ref().map(Target::name)
    }

    /// The whole path of the file, if it goes to one.
    pub(crate) fn whole_path(&self) -> Option<String> {
        self.target.as_ref().map(Target::whole_path)
    }

    /// Goes on in this language.
    pub(crate) const fn speak(&mut self, context: Context) {
        self.context = context;
    }

    /// Whether it goes to this file.
    pub(crate) fn goes_to(&self, other: &Target) -> bool {
        self.target.as_ref().is_some_and(|target| target.is_same(other))
    }

    /// Writes documents in the format.
    pub(crate) fn documents(&mut self, documents: &[Document]) -> Result<(), CliError> {
        let bytes = self.render(documents)?;
        self.bytes(&bytes)
    }

    /// Writes a report as JSON, with the judgement given earlier if both are asked for.
    pub(crate) fn report(&mut self, report: &hangup::Report<'_>, then: Option<hangup::Then>) -> Result<(), CliError> {
        let json = render::JsonReport { recorded: then.map(Into::into), ..render::JsonReport::from(report, None) };
        let json = serde_json::to_string_pretty(&json);
        let json = json.expect("text and numbers always serialise");
        self.bytes(format!("{json}\n").as_bytes())
    }

    /// Writes bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), CliError> {
        match &mut self.target {
            Some(target) => target.write(bytes, self.context.lang),
            None => print(bytes, self.context.lang),
        }
    }

    fn render(&self, documents: &[Document]) -> Result<Vec<u8>, CliError> {
        let style = match self.target {
            Some(_) => render::TextStyle { columns: 80, color: false, rules: true },
            None => self.context.stdout_style(),
        };
        Ok(match self.format {
            // Whoever has a message writes it as it is; nothing else is asked to be one.
            Format::Text | Format::Message => render::text(documents, style).into_bytes(),
            Format::Markdown => render::markdown(documents).into_bytes(),
            Format::Html => render::html(documents, self.paper()).into_bytes(),
            Format::Json => render::json_documents(documents),
            Format::Pdf => self.pdf(documents)?,
        })
    }

    const fn paper(&self) -> render::Paper {
        match self.paper {
            PaperChoice::Letter => render::Paper::Letter,
            PaperChoice::A4 => render::Paper::A4,
        }
    }

    #[cfg(feature = "pdf")]
    fn pdf(&self, documents: &[Document]) -> Result<Vec<u8>, CliError> {
        let lang = self.context.lang;
        let lacking = render::uncovered(documents, &[]);
        let fallback_fonts = if lacking.is_empty() { Vec::new() } else { super::fonts::with(&lacking, documents) };
        let missing = render::uncovered(documents, &fallback_fonts);
        if !missing.is_empty() {
            let list: Vec<_> = missing.iter().map(|letter| format!("{letter} U+{:04X}", *letter as u32)).collect();
            super::warn(&(words(lang).errors.missing_characters)(&list.join(", ")), self.context);
        }
        let options = render::PdfOptions { paper: self.paper(), fallback_fonts };
        render::pdf(documents, &options).map_err(|error| CliError::new(Exit::Data, no_pdf(&error, lang)))
    }

    #[cfg(not(feature = "pdf"))]
    fn pdf(&self, _: &[Document]) -> Result<Vec<u8>, CliError> {
        Err(CliError::new(Exit::Usage, words(self.context.lang).errors.no_pdf))
    }
}

/// Why there is no PDF.
#[cfg(feature = "pdf")]
fn no_pdf(error: &render::PdfError, lang: Lang) -> String {
    let errors = &words(lang).errors;
    match error {
        render::PdfError::Nothing => errors.pdf_of_nothing.to_owned(),
        render::PdfError::Typeface(name) => (errors.pdf_typeface)(name),
        render::PdfError::Refused(reason) => (errors.pdf_refused)(reason),
    }
}

/// Writes to standard output. A closed pipe is not an error.
pub(crate) fn print(bytes: &[u8], lang: Lang) -> Result<(), CliError> {
    let mut out = stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(|error| CliError::output(&error, lang))
}

/// Refuses a format that a command does not have.
pub(crate) fn only(format: Option<Format>, known: &[Format], lang: Lang) -> Result<(), CliError> {
    let name =
        |format: &Format| format.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    match format.filter(|format| !known.contains(format)) {
        Some(format) => {
            let known = known.iter().map(name).collect::<Vec<_>>().join(", ");
            Err(CliError::new(Exit::Usage, (words(lang).errors.no_such_format)(&name(&format), &known)))
        }
        None => Ok(()),
    }
}

/// The formats of a document.
pub(crate) const DOCUMENTS: [Format; 5] = [Format::Text, Format::Markdown, Format::Html, Format::Pdf, Format::Json];

fn format_of(file: &Path, lang: Lang) -> Result<Format, CliError> {
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    Ok(match ending.as_str() {
        "txt" | "text" => Format::Text,
        "md" | "markdown" => Format::Markdown,
        "html" | "htm" => Format::Html,
        "pdf" => Format::Pdf,
        "json" => Format::Json,
        _ => {
            let name = file.display().to_string();
            return Err(CliError::new(
                Exit::Usage,
                (words(lang).errors.unknown)(words(lang).errors.unknown_ending, &name, None),
            ));
        }
    })
}
