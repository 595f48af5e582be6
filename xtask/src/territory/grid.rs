//! Exact geometry on a grid of one ten-thousandth of a degree: about 7 m by 11 m in the north of France. Areas are twice
//! the true ones and count squares of the grid, so that they stay whole.

use std::cmp::{max, min};

/// Points of the grid in one degree.
pub const PER_DEGREE: i32 = 10_000;

/// A point of the grid, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// East, in ten-thousandths of a degree.
    pub lon: i32,
    /// North, in ten-thousandths of a degree.
    pub lat: i32,
}

/// Points of a ring, the first not repeated at the end.
pub type Ring = Vec<Point>;

impl Point {
    /// The nearest point of the grid; none off the Earth.
    pub fn from_degrees(lon: f64, lat: f64) -> Option<Self> {
        let on_earth = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        on_earth.then(|| Self { lon: nearest(lon), lat: nearest(lat) })
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "at most 180 degrees: it fits")]
fn nearest(degrees: f64) -> i32 {
    (degrees * f64::from(PER_DEGREE)).round() as i32
}

/// Twice the area of a triangle: positive where a, b, c turn left, zero where they lie on one line.
pub fn turn(a: Point, b: Point, c: Point) -> i64 {
    let span = |from: i32, to: i32| i64::from(to) - i64::from(from);
    span(a.lon, b.lon) * span(a.lat, c.lat) - span(a.lat, b.lat) * span(a.lon, c.lon)
}

/// The edges of a ring, the closing one included.
pub fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Twice the area of a ring: positive where it runs counter-clockwise.
pub fn area(ring: &[Point]) -> i64 {
    let Some(&origin) = ring.first() else { return 0 };
    edges(ring).map(|(from, to)| turn(origin, from, to)).sum()
}

/// Whether a point lies inside a ring; on its border it may be either.
pub fn inside(point: Point, ring: &[Point]) -> bool {
    let crossings = edges(ring).filter(|(from, to)| {
        let upwards = from.lat <= point.lat && point.lat < to.lat && turn(*from, *to, point) > 0;
        let downwards = to.lat <= point.lat && point.lat < from.lat && turn(*from, *to, point) < 0;
        upwards || downwards
    });
    crossings.count() % 2 == 1
}

/// Whether a triangle, its border included, holds a point. A flat triangle holds the points of its longest side.
pub fn holds(triangle: [Point; 3], point: Point) -> bool {
    let [a, b, c] = triangle;
    let turns = [turn(a, b, point), turn(b, c, point), turn(c, a, point)];
    let one_side = turns.iter().all(|turn| *turn >= 0) || turns.iter().all(|turn| *turn <= 0);
    one_side && [[a, b], [b, c], [c, a]].iter().any(|side| within(point, *side) || turn(a, b, c) != 0)
}

/// Whether a point lies in the box around an edge.
fn within(point: Point, [from, to]: [Point; 2]) -> bool {
    (min(from.lon, to.lon)..=max(from.lon, to.lon)).contains(&point.lon)
        && (min(from.lat, to.lat)..=max(from.lat, to.lat)).contains(&point.lat)
}

/// Whether two edges meet anywhere else than at an end that both have.
pub fn cross(one: (Point, Point), other: (Point, Point)) -> bool {
    let ((a, b), (c, d)) = (one, other);
    let touches = |point: Point, (from, to): (Point, Point)| {
        point != from && point != to && turn(from, to, point) == 0 && within(point, [from, to])
    };
    let opposite = |(from, to): (Point, Point), (left, right): (Point, Point)| {
        turn(from, to, left).signum() * turn(from, to, right).signum() < 0
    };
    (opposite(one, other) && opposite(other, one))
        || touches(a, other)
        || touches(b, other)
        || touches(c, one)
        || touches(d, one)
}
