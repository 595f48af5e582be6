//! What lines a drawn path shows.

use hayro_interpret::kurbo::{BezPath, PathEl, Point};

use super::glyph::narrow;
use crate::layout::ruling::{Ruling, Way};
use crate::place::Area;

/// How thick a line may be, in points: what is thicker is a surface, and only its edges are lines.
const THICK: f32 = 4.0;
/// How far the ends of a line may lie apart across it, in points.
const SLANT: f32 = 0.6;
/// The shortest line that can part two cells, in points; dashes are shorter and are joined first.
const DASH: f32 = 0.3;

/// How wide and high a box to be ticked is at most, in points: it stands in a cell, and is none.
const TICK: f32 = 9.0;

/// The lines of a stroked path, already on the page.
pub(super) fn stroked(path: &BezPath) -> Vec<Ruling> {
    if outlines(path).iter().filter_map(|outline| rectangle(outline)).any(is_tick) {
        return Vec::new();
    }
    segments(path).iter().filter_map(|(from, to)| straight(*from, *to)).collect()
}

/// The lines of a filled path, already on the page: of a thin rectangle its middle, of a surface its edges.
pub(super) fn filled(path: &BezPath) -> Vec<Ruling> {
    outlines(path)
        .iter()
        .filter_map(|outline| rectangle(outline))
        .filter(|area| !is_tick(*area))
        .flat_map(of_rectangle)
        .collect()
}

/// Whether a rectangle is a box to be ticked: as high as it is wide, about, and no larger than a letter.
fn is_tick(area: Area) -> bool {
    let (low, high) = (area.width().min(area.height()), area.width().max(area.height()));
    THICK < high && high <= TICK && low * 2.0 > high
}

/// The lines that a rectangle shows.
pub(super) fn of_rectangle(area: Area) -> Vec<Ruling> {
    let drawn = area.width() <= THICK || area.height() <= THICK;
    let level = |at| Ruling { way: Way::Level, at, from: area.left, to: area.right, drawn };
    let upright = |at| Ruling { way: Way::Upright, at, from: area.top, to: area.bottom, drawn };
    match (area.width() <= THICK, area.height() <= THICK) {
        (true, true) if area.width() > area.height() => vec![level(area.centre())],
        (true, _) => vec![upright(area.middle())],
        (false, true) => vec![level(area.centre())],
        (false, false) => vec![level(area.top), level(area.bottom), upright(area.left), upright(area.right)],
    }
}

/// Each outline of a path as its points; an outline with a curve is none.
fn outlines(path: &BezPath) -> Vec<Vec<Point>> {
    let mut outlines: Vec<Vec<Point>> = Vec::new();
    let mut curved = false;
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) => {
                if curved {
                    outlines.pop();
                }
                curved = false;
                outlines.push(vec![*point]);
            }
            PathEl::LineTo(point) => {
                if let Some(outline) = outlines.last_mut() {
                    outline.push(*point);
                }
            }
            PathEl::QuadTo(..) | PathEl::CurveTo(..) => curved = true,
            PathEl::ClosePath => {}
        }
    }
    if curved {
        outlines.pop();
    }
    outlines
}

/// The straight pieces of a path, closing ones included.
fn segments(path: &BezPath) -> Vec<(Point, Point)> {
    let (mut start, mut last) = (Point::ZERO, Point::ZERO);
    let mut segments = Vec::new();
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) => (start, last) = (*point, *point),
            PathEl::LineTo(point) => {
                segments.push((last, *point));
                last = *point;
            }
            PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => last = *point,
            PathEl::ClosePath => {
                segments.push((last, start));
                last = start;
            }
        }
    }
    segments
}

fn straight(from: Point, to: Point) -> Option<Ruling> {
    let (x0, y0, x1, y1) = (narrow(from.x), narrow(from.y), narrow(to.x), narrow(to.y));
    let (wide, high) = ((x1 - x0).abs(), (y1 - y0).abs());
    if high <= SLANT && wide > high && wide > DASH {
        Some(Ruling {
            way: Way::Level,
            at: f32::midpoint(y0, y1),
            from: x0.min(x1),
            to: x0.max(x1),
            drawn: true,
        })
    } else if wide <= SLANT && high > wide && high > DASH {
        Some(Ruling {
            way: Way::Upright,
            at: f32::midpoint(x0, x1),
            from: y0.min(y1),
            to: y0.max(y1),
            drawn: true,
        })
    } else {
        None
    }
}

/// The rectangle that an outline is: each of its sides level or upright.
fn rectangle(outline: &[Point]) -> Option<Area> {
    let corners = outline.iter().map(|point| (narrow(point.x), narrow(point.y)));
    let area = corners
        .map(|(x, y)| Area { left: x, top: y, right: x, bottom: y })
        .reduce(|one, other| one.around(&other))?;
    let near = |one: f32, other: f32| (one - other).abs() <= SLANT;
    let at_corner = |point: &Point| {
        let (x, y) = (narrow(point.x), narrow(point.y));
        (near(x, area.left) || near(x, area.right)) && (near(y, area.top) || near(y, area.bottom))
    };
    (matches!(outline.len(), 4 | 5) && outline.iter().all(at_corner)).then_some(area)
}
