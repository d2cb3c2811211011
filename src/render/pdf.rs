//! PDF: laid out here, line by line and page by page, and written as a tagged document that screen readers can follow.
//!
//! A document becomes [`slab`]s (strips that are never cut), slabs become pages, and pages are drawn. Nothing is drawn
//! before it is known where every page ends.

mod compose;
mod error;
mod faces;
mod fit;
mod ink;
mod outline;
mod paginate;
mod scale;
mod setter;
mod sfnt;
mod slab;
mod tags;
mod texts;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use error::PdfError;
use faces::Faces;
use fit::Laid;
use setter::Setter;

use super::paper::Paper;
use crate::document::Document;

/// How to print documents.
#[derive(Debug, Clone)]
pub struct PdfOptions {
    /// The paper.
    pub paper: Paper,
    /// Font files (TrueType or OpenType, or collections of them) for characters the embedded typeface lacks, in order
    /// of preference. A file that cannot be used is passed over.
    pub fallback_fonts: Vec<Vec<u8>>,
}

/// Documents as one PDF, each beginning on a new page. The same documents and options give the same bytes.
///
/// A character that neither the embedded typeface nor a fallback font has is printed as 〓.
///
/// # Errors
///
/// When there is nothing to print, or when the result would not be a document that everybody can read.
pub fn pdf(documents: &[Document], options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    write::file(&lay_out(documents, options)?, documents, options.paper)
}

/// How many pages each document takes.
///
/// # Errors
///
/// When the embedded typeface cannot be read.
pub fn page_counts(documents: &[Document], options: &PdfOptions) -> Result<Vec<usize>, PdfError> {
    Ok(lay_out(documents, options)?.iter().map(|laid| laid.pages.len()).collect())
}

/// The characters that would be printed as 〓: those that neither the embedded typeface nor one of the fallback fonts
/// has. Ask without fonts to learn which to look for, and again with them to learn what is still missing.
#[must_use]
pub fn uncovered(documents: &[Document], fallback_fonts: &[Vec<u8>]) -> BTreeSet<char> {
    let Ok(faces) = Faces::new(fallback_fonts) else { return BTreeSet::new() };
    texts::of(documents).flat_map(str::chars).filter(|char| faces.misses(*char)).collect()
}

fn lay_out(documents: &[Document], options: &PdfOptions) -> Result<Vec<Laid>, PdfError> {
    let mut setter = Setter::new(Faces::new(&options.fallback_fonts)?);
    Ok(documents.iter().map(|document| fit::lay_out(document, options.paper, &mut setter)).collect())
}
