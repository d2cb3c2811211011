//! Shapes and type put on a page.

use krilla::color::luma;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::super::code::Code;
use super::setter::Line;
use super::slab::Shape;

/// Draws a line of type with the top left corner at a point.
pub(super) fn line(surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
    glyphs(surface, line, x, y);
    for run in &line.runs {
        let mut at = x + run.x;
        for glyph in &run.glyphs {
            let width = glyph.x_advance * run.size;
            if &line.text[glyph.text_range.clone()] == "_" {
                low_line(surface, at, y + line.baseline, width, run.size);
            }
            at += width;
        }
    }
}

fn glyphs(surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
    for run in &line.runs {
        let start = Point::from_xy(x + run.x, y + line.baseline);
        surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &line.text, run.size, false);
    }
}

/// That of the typeface is a hair that a copier loses: a name with one would be read as two.
fn low_line(surface: &mut Surface<'_>, x: f32, baseline: f32, width: f32, size: f32) {
    fill(surface, rectangle(x + width * 0.06, baseline + size * 0.1, width * 0.88, size * 0.07));
}

/// Draws a line of white type.
pub(super) fn white_line(surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
    surface.set_fill(Some(Fill { paint: luma::Color::white().into(), ..Fill::default() }));
    glyphs(surface, line, x, y);
    surface.set_fill(None);
}

/// Draws a QR code, its quiet zone included, with the top left corner at a point. All its bars are one path: between
/// several a viewer could leave hairs.
pub(super) fn code(surface: &mut Surface<'_>, code: &Code, side: f32, x: f32, y: f32) {
    let module = side / f32::from(code.side);
    let mut path = PathBuilder::new();
    for bar in &code.bars {
        let [right, down, length] = [bar.x, bar.y, bar.length].map(|modules| f32::from(modules) * module);
        if let Some(bar) = Rect::from_xywh(x + right, y + down, length, module) {
            path.push_rect(bar);
        }
    }
    fill(surface, path.finish());
}

/// Draws a shape with the top left corner at a point.
pub(super) fn shape(surface: &mut Surface<'_>, shape: Shape, x: f32, y: f32) {
    match shape {
        Shape::Disc { side } => fill(surface, disc(x, y, side)),
        Shape::Box { side } => stroke(surface, rectangle(x, y, side, side), side * 0.09),
        Shape::Ticked { side } => {
            stroke(surface, rectangle(x, y, side, side), side * 0.09);
            stroke(surface, tick(x, y, side), side * 0.15);
        }
        Shape::Cross { side } => stroke(surface, cross(x, y, side), side * 0.2),
        Shape::Rule { width, weight } => fill(surface, rectangle(x, y, width, weight)),
        Shape::Band { width, height } => fill(surface, rectangle(x, y, width, height)),
    }
}

/// Draws the outline of a box.
pub(super) fn frame(surface: &mut Surface<'_>, corner: Point, width: f32, height: f32, weight: f32) {
    // The line runs inside the box, so that boxes of any weight have the same edges.
    let inset = weight / 2.0;
    stroke(surface, rectangle(corner.x + inset, corner.y + inset, width - weight, height - weight), weight);
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn disc(x: f32, y: f32, side: f32) -> Option<Path> {
    let radius = side / 2.0;
    // How far control points lie from the ends of a quarter of a circle.
    let pull = radius * 0.5523;
    let (x, y) = (x + radius, y + radius);
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.cubic_to(x + radius, y + pull, x + pull, y + radius, x, y + radius);
    path.cubic_to(x - pull, y + radius, x - radius, y + pull, x - radius, y);
    path.cubic_to(x - radius, y - pull, x - pull, y - radius, x, y - radius);
    path.cubic_to(x + pull, y - radius, x + radius, y - pull, x + radius, y);
    path.close();
    path.finish()
}

fn tick(x: f32, y: f32, side: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(x + side * 0.2, y + side * 0.52);
    path.line_to(x + side * 0.42, y + side * 0.76);
    path.line_to(x + side * 0.82, y + side * 0.24);
    path.finish()
}

fn cross(x: f32, y: f32, side: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(x, y);
    path.line_to(x + side, y + side);
    path.move_to(x + side, y);
    path.line_to(x, y + side);
    path.finish()
}

fn stroke(surface: &mut Surface<'_>, path: Option<Path>, width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { width, ..Stroke::default() }));
    draw(surface, path);
    surface.set_stroke(None);
}

/// A path without extent (a bar that is not filled at all) is no path.
fn fill(surface: &mut Surface<'_>, path: Option<Path>) {
    surface.set_fill(Some(Fill::default()));
    draw(surface, path);
    surface.set_fill(None);
}

fn draw(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}
