//! Shapes and type put on a page.

use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::setter::Line;
use super::slab::Shape;

/// Draws a line of type with the top left corner at a point.
pub(super) fn line(surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
    for run in &line.runs {
        let start = Point::from_xy(x + run.x, y + line.baseline);
        surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &line.text, run.size, false);
    }
}

/// Draws a shape with the top left corner at a point.
pub(super) fn shape(surface: &mut Surface<'_>, shape: Shape, x: f32, y: f32) {
    match shape {
        Shape::Disc { side } => fill(surface, disc(x, y, side)),
        Shape::Box { side } => stroke(surface, rectangle(x, y, side, side), side * 0.09),
        Shape::Cross { side } => stroke(surface, cross(x, y, side), side * 0.2),
        Shape::Rule { width, weight } => fill(surface, rectangle(x, y, width, weight)),
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
