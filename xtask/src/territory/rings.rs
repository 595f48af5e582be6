//! Borders to rings, and rings to polygons.

use std::collections::BTreeMap;

use super::dissolve::{Borders, Face};
use super::grid::{self, Point, Ring};

/// A shell, counter-clockwise, and its holes, clockwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polygon {
    /// The outer ring.
    pub shell: Ring,
    /// The inner rings.
    pub holes: Vec<Ring>,
}

/// The faces that `member` takes, as polygons, the largest first.
pub fn polygons(borders: &Borders, member: impl Fn(Face) -> bool) -> Vec<Polygon> {
    let inside = |face: Option<Face>| face.is_some_and(&member);
    let edges: Vec<(Point, Point)> = borders
        .iter()
        .filter_map(|((from, to), sides)| match (inside(sides.left), inside(sides.right)) {
            (true, false) => Some((from, to)),
            (false, true) => Some((to, from)),
            _ => None,
        })
        .collect();
    let (mut shells, holes): (Vec<Ring>, Vec<Ring>) =
        loops(&edges, Side::Left).into_iter().partition(|ring| grid::area(ring) > 0);
    shells.sort_by_key(|shell| (-grid::area(shell), shell.first().copied()));
    let mut polygons: Vec<Polygon> =
        shells.into_iter().map(|shell| Polygon { shell, holes: Vec::new() }).collect();
    for hole in holes {
        // The smallest shell around it is the last of those that hold it.
        let home = polygons.iter_mut().rev().find(|polygon| surrounds(&polygon.shell, &hole));
        home.expect("a hole lies in a shell").holes.push(hole);
    }
    polygons
}

/// Whether a ring lies around another, which it may touch at points.
pub fn surrounds(shell: &[Point], hole: &[Point]) -> bool {
    hole.iter().find(|point| !shell.contains(point)).is_some_and(|point| grid::inside(*point, shell))
}

/// Where rings touch at a point: on which side of the way the land, or the water, is kept in one piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// On the left: two pieces of land that touch are two.
    Left,
    /// On the right: land with water inside that touches the shore is one.
    Right,
}

/// Directed edges, as many into each point as out of it, as closed rings that pass no point twice: where rings touch at a
/// point they are cut apart.
pub fn loops(edges: &[(Point, Point)], side: Side) -> Vec<Ring> {
    let mut outgoing = Outgoing::new();
    for (from, to) in edges {
        outgoing.entry(*from).or_default().push(*to);
    }
    let mut found = Vec::new();
    while let Some(start) = outgoing.keys().next().copied() {
        walk(start, side, &mut outgoing, &mut found);
    }
    found
}

/// Where edges not walked yet lead from each point.
type Outgoing = BTreeMap<Point, Vec<Point>>;

/// Walks from a point until nothing is left of the way, and cuts off a ring whenever it comes back to a point.
fn walk(start: Point, side: Side, outgoing: &mut Outgoing, found: &mut Vec<Ring>) {
    let mut path = vec![start];
    let mut places = BTreeMap::from([(start, 0)]);
    while let Some(next) = step(&path, side, outgoing) {
        if let Some(&place) = places.get(&next) {
            let ring = path.split_off(place);
            for point in &ring {
                places.remove(point);
            }
            found.push(ring);
        }
        places.insert(next, path.len());
        path.push(next);
    }
}

/// The next point of the way. Where there is a choice: clockwise from where the way came from, the first one keeps what
/// lies on the left in one piece, the last one what lies on the right.
fn step(path: &[Point], side: Side, outgoing: &mut Outgoing) -> Option<Point> {
    let here = *path.last()?;
    let choices = outgoing.get_mut(&here)?;
    let from = path.iter().rev().nth(1).copied().unwrap_or(here);
    let half = |to: Point| grid::turn(here, from, to).signum();
    let clockwise = |one: &usize, other: &usize| {
        let (one, other) = (choices[*one], choices[*other]);
        half(one).cmp(&half(other)).then_with(|| grid::turn(here, one, other).cmp(&0))
    };
    let places = 0..choices.len();
    let best = match side {
        Side::Left => places.min_by(clockwise),
        Side::Right => places.max_by(clockwise),
    }?;
    let next = choices.swap_remove(best);
    if choices.is_empty() {
        outgoing.remove(&here);
    }
    Some(next)
}
