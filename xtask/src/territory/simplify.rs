//! Fewer points on the borders, by Visvalingam and Whyatt (The Cartographic Journal 30, 1993): the point whose triangle
//! with its two neighbours is the smallest goes first.
//!
//! Borders stay a planar graph: a point goes only where its triangle holds no other point and its neighbours are not
//! joined already. The new edge then crosses nothing, because whatever crossed it would have to end inside the triangle
//! or cross one of the two old edges. Points where three faces meet stay, and no ring falls below three points.

use std::collections::{BTreeMap, BTreeSet};

use super::dissolve::Borders;
use super::grid::{self, Point};

/// Points joined to a point.
type Neighbours = BTreeMap<Point, BTreeSet<Point>>;

/// Takes away bends smaller than `smallest`, twice their area in squares of the grid.
pub fn simplify(borders: &mut Borders, smallest: i64) {
    let mut neighbours = Neighbours::new();
    for ((from, to), _) in borders.iter() {
        neighbours.entry(from).or_default().insert(to);
        neighbours.entry(to).or_default().insert(from);
    }
    let mut queue: BTreeSet<(i64, Point)> =
        neighbours.keys().filter_map(|point| Some((Bend::at(&neighbours, *point)?.size, *point))).collect();
    while let Some((size, point)) = queue.pop_first() {
        if size >= smallest {
            break;
        }
        let Some(bend) = Bend::at(&neighbours, point).filter(|bend| bend.free(&neighbours, borders)) else {
            continue;
        };
        for end in bend.ends {
            if let Some(old) = Bend::at(&neighbours, end) {
                queue.remove(&(old.size, end));
            }
        }
        bend.cut(&mut neighbours, borders);
        queue.extend(bend.ends.iter().filter_map(|end| Some((Bend::at(&neighbours, *end)?.size, *end))));
    }
}

/// A point between two others.
struct Bend {
    point: Point,
    ends: [Point; 2],
    /// Twice the area of the triangle.
    size: i64,
}

impl Bend {
    /// The bend at a point; none where borders fork.
    fn at(neighbours: &Neighbours, point: Point) -> Option<Self> {
        let ends: Vec<Point> = neighbours.get(&point)?.iter().copied().collect();
        let ends: [Point; 2] = ends.try_into().ok()?;
        Some(Self { point, ends, size: grid::turn(ends[0], point, ends[1]).abs() })
    }

    /// Whether the two edges can become one: nothing stands in the way.
    fn free(&self, neighbours: &Neighbours, borders: &Borders) -> bool {
        let corners = [self.ends[0], self.point, self.ends[1]];
        let [from, to] = self.ends;
        let west =
            Point { lon: corners.iter().map(|corner| corner.lon).min().unwrap_or(from.lon), lat: i32::MIN };
        let east =
            Point { lon: corners.iter().map(|corner| corner.lon).max().unwrap_or(to.lon), lat: i32::MAX };
        !borders.joins(from, to)
            && !neighbours
                .range(west..=east)
                .any(|(other, _)| !corners.contains(other) && grid::holds(corners, *other))
    }

    /// Joins the two ends, with the same faces on either side.
    fn cut(&self, neighbours: &mut Neighbours, borders: &mut Borders) {
        let [from, to] = self.ends;
        let sides = borders.sides(from, self.point).expect("neighbours are joined by a border");
        borders.remove(from, self.point);
        borders.remove(self.point, to);
        borders.insert(from, to, sides);
        neighbours.remove(&self.point);
        for (end, other) in [(from, to), (to, from)] {
            let ends = neighbours.entry(end).or_default();
            ends.remove(&self.point);
            ends.insert(other);
        }
    }
}
