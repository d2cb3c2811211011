//! What can keep a PDF from being written.

use krilla::error::KrillaError;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// The documents hold no text at all.
    Nothing,
    /// The typeface inside the program cannot be read.
    Typeface(&'static str),
    /// The writer refused the pages; the text says why.
    Refused(String),
}

impl From<KrillaError> for PdfError {
    fn from(error: KrillaError) -> Self {
        let KrillaError::Validation(faults) = &error else { return Self::Refused(error.to_string()) };
        let faults: Vec<String> = faults.iter().map(|(fault, _)| format!("{fault:?}")).collect();
        Self::Refused(format!("it would not be accessible ({})", faults.join(", ")))
    }
}
