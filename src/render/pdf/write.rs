//! Laid out documents written to a file.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::geom::{Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, SpanTag, TagTree};
use krilla::{Document as Pdf, SerializeSettings};

use super::super::paper::Paper;
use super::super::plain::one_line;
use super::error::PdfError;
use super::fit::Laid;
use super::ink;
use super::outline::{Stop, outline};
use super::paginate::Placed;
use super::setter::Line;
use super::slab::{Entry, Frame, Ink, What};
use super::tags::{TagId, Tags};
use crate::document::Document;

/// What a document without a title is called where a name is required.
const UNTITLED: &str = "hangup";

/// A link: the tag it belongs to, its area and where it leads.
struct Link {
    tag: TagId,
    area: Option<Rect>,
    target: String,
}

/// The laid out documents as a PDF file.
pub(super) fn file(laid: &[Laid], documents: &[Document], paper: Paper) -> Result<Vec<u8>, PdfError> {
    if laid.iter().all(|laid| laid.pages.is_empty()) {
        return Err(PdfError::Nothing);
    }
    let mut pdf = Pdf::new_with(settings()?);
    let mut tree = TagTree::new();
    let mut stops = vec![];
    let mut first = 0;
    for (laid, document) in laid.iter().zip(documents) {
        stops.extend(self::stops(laid, document, first));
        tree.push(pages(&mut pdf, laid, paper, first).group());
        first += laid.pages.len();
    }
    pdf.set_metadata(metadata(documents));
    pdf.set_outline(outline(stops));
    pdf.set_tag_tree(tree);
    Ok(pdf.finish()?)
}

/// A file that a screen reader could not follow is refused rather than written.
fn settings() -> Result<SerializeSettings, PdfError> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = accessible.finish().map_err(|error| PdfError::Refused(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn metadata(documents: &[Document]) -> Metadata {
    let named = documents.first().map(title);
    let lang = documents.first().map(|document| document.lang.tag().to_owned());
    Metadata::new().title(named.unwrap_or_default()).language(lang.unwrap_or_default()).creator("hangup".into())
}

fn title(document: &Document) -> String {
    let title = one_line(&document.title);
    if title.is_empty() { UNTITLED.into() } else { title }
}

/// The headings of a document whose first page is number `first`.
fn stops(laid: &Laid, document: &Document, first: usize) -> Vec<Stop> {
    if laid.pages.is_empty() {
        return vec![];
    }
    let mut stops = vec![Stop { entry: Entry { rank: 1, text: title(document), y: 0.0 }, page: first, y: 0.0 }];
    for (page, placed) in
        laid.pages.iter().enumerate().flat_map(|(at, page)| page.iter().map(move |placed| (at, placed)))
    {
        for entry in laid.slabs[placed.slab].entries.iter().cloned() {
            stops.push(Stop { page: first + page, y: laid.scale.margin + placed.y + entry.y, entry });
        }
    }
    stops
}

/// Draws the pages of a document, the first of which is number `first`. What is returned is its tag tree with all leaves.
fn pages(pdf: &mut Pdf, laid: &Laid, paper: Paper, first: usize) -> Tags {
    let mut tags = laid.tags.clone();
    for (number, placed) in laid.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(paper.width(), paper.height()).unwrap_or_default();
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        let mut links = vec![];
        place_figures(laid, placed, first + number, &mut tags);
        frames(&mut surface, laid, placed);
        for placed in placed {
            let top = laid.scale.margin + placed.y;
            links.extend(laid.slabs[placed.slab].inks.iter().filter_map(|ink| draw(&mut surface, ink, top, &mut tags)));
        }
        if let Some(line) = laid.numbers.get(number) {
            foot(&mut surface, line, laid, paper);
        }
        surface.finish();
        for (link, area) in links.into_iter().filter_map(|link| link.area.map(|area| (link, area))) {
            tags.leaf(link.tag, page.add_tagged_annotation(annotation(link.target, area)));
        }
        page.finish();
    }
    tags
}

/// Tells the figures of a page where they stand.
fn place_figures(laid: &Laid, page: &[Placed], number: usize, tags: &mut Tags) {
    for placed in page {
        for ink in &laid.slabs[placed.slab].inks {
            if let What::Code { side, tag, .. } = &ink.what
                && let Some(area) = Rect::from_xywh(ink.x, laid.scale.margin + placed.y + ink.y, *side, *side)
            {
                tags.place(*tag, BBox::new(number, area));
            }
        }
    }
}

/// Draws a box around every run of slabs that share one.
fn frames(surface: &mut Surface<'_>, laid: &Laid, page: &[Placed]) {
    let frame_of = |placed: &Placed| laid.slabs[placed.slab].frame;
    for group in page.chunk_by(|one, next| frame_of(one).map(|frame| frame.id) == frame_of(next).map(|frame| frame.id))
    {
        if let ([first, ..], [.., last]) = (group, group)
            && let Some(frame) = frame_of(first)
        {
            let bottom = last.y + laid.slabs[last.slab].height;
            one_frame(surface, frame, laid.scale.margin + first.y, bottom - first.y);
        }
    }
}

fn one_frame(surface: &mut Surface<'_>, frame: Frame, top: f32, height: f32) {
    decoration(surface, ArtifactType::Layout, |surface| {
        ink::frame(surface, Point::from_xy(frame.left, top), frame.width, height, frame.weight);
    });
}

/// Draws one thing; what is returned is the link to be laid over it.
fn draw(surface: &mut Surface<'_>, ink: &Ink, top: f32, tags: &mut Tags) -> Option<Link> {
    let (x, y) = (ink.x, top + ink.y);
    match &ink.what {
        What::Text { line, tag, link, white } => {
            tags.leaf(*tag, surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            let draw = if *white { ink::white_line } else { ink::line };
            draw(surface, line, x, y);
            surface.end_tagged();
            let area = Rect::from_xywh(x, y, line.width, line.height);
            link.clone().map(|target| Link { tag: *tag, area, target })
        }
        What::Sign { shape, tag, words } => {
            let spoken = SpanTag::empty().with_alt_text(Some(words));
            tags.leaf(*tag, surface.start_tagged(ContentTag::Span(spoken)));
            ink::shape(surface, *shape, x, y);
            surface.end_tagged();
            None
        }
        What::Code { code, side, tag } => {
            tags.leaf(*tag, surface.start_tagged(ContentTag::Other));
            ink::code(surface, code, *side, x, y);
            surface.end_tagged();
            None
        }
        What::Shape(shape) => {
            decoration(surface, ArtifactType::Layout, |surface| ink::shape(surface, *shape, x, y));
            None
        }
    }
}

/// Draws something that is not read out.
fn decoration(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    draw(surface);
    surface.end_tagged();
}

/// The page number: in the middle, or on the right of what else stands at the foot.
fn foot(surface: &mut Surface<'_>, number: &Line, laid: &Laid, paper: Paper) {
    let margin = laid.scale.margin;
    let room = paper.width() - number.width;
    let x = if laid.footer.is_empty() { room / 2.0 } else { room - margin };
    let y = paper.height() - (margin + number.height) / 2.0;
    decoration(surface, ArtifactType::PageNumber, |surface| ink::line(surface, number, x, y));
    for (at, line) in laid.footer.iter().rev().enumerate() {
        let up = line.height * f32::from(u8::try_from(at).unwrap_or_default());
        decoration(surface, ArtifactType::Footer, |surface| ink::line(surface, line, margin, y - up));
    }
}

fn annotation(target: String, area: Rect) -> Annotation {
    let words = target.clone();
    let action = Target::Action(Action::Link(LinkAction::new(target)));
    Annotation::new_link(LinkAnnotation::new(area, action), Some(words))
}
