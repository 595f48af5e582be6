//! Communes to borders: an edge that two communes of one zone share goes, an edge between two zones stays once.
//!
//! The outlines share their vertices exactly, with few exceptions, which are mended here and told: slivers where three
//! communes do not quite meet, and communes merged of late whose outline is still that of one part, so that the other
//! parts are a hole in the region.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{self, Point, Ring};
use super::{Fault, rings};

/// The largest hole that is taken for a fault of the outlines, in hectares: the largest known is that of the parts of
/// Hesdin-la-Forêt (2,150 ha).
const LARGEST_HOLE: i64 = 3000;

/// A piece of the map, by its place in a list kept by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face(pub usize);

/// A commune on its way into a face.
#[derive(Debug)]
pub struct Patch {
    /// Its official code.
    pub commune: String,
    /// Where it lies.
    pub face: Face,
    /// Its rings, the inside on the left.
    pub rings: Vec<Ring>,
}

/// What lies on either side of an edge that runs from its smaller to its greater point; none is outside the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sides {
    /// On the left.
    pub left: Option<Face>,
    /// On the right.
    pub right: Option<Face>,
}

/// What was wrong with the outlines inside the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Land that no commune has.
    Gap,
    /// Land that two communes have.
    Overlap,
    /// A commune that stands alone in a gap.
    Alone,
}

/// A fault of the outlines that was closed.
#[derive(Debug, PartialEq, Eq)]
pub struct Mend {
    /// What it was.
    pub kind: Kind,
    /// Twice its area in squares of the grid.
    pub area: i64,
    /// The communes around it, or the one that stands alone.
    pub communes: Vec<String>,
}

impl Mend {
    /// Its area, rounded down.
    pub fn hectares(&self) -> i64 {
        hectares(self.area)
    }
}

/// Hectares in twice as many squares of the grid: one is about 79 m² at 50° N.
fn hectares(area: i64) -> i64 {
    area * 79 / 2 / 10_000
}

/// The borders between faces: a planar graph, each edge once.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Borders(BTreeMap<(Point, Point), Sides>);

impl Borders {
    /// How many edges.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no edge.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The edges with their sides, in the order of their points.
    pub fn iter(&self) -> impl Iterator<Item = ((Point, Point), Sides)> {
        self.0.iter().map(|(edge, sides)| (*edge, *sides))
    }

    /// Whether two points are joined.
    pub fn joins(&self, from: Point, to: Point) -> bool {
        self.0.contains_key(&(from.min(to), from.max(to)))
    }

    /// What lies left and right of the edge when walked from one point to the other.
    pub fn sides(&self, from: Point, to: Point) -> Option<Sides> {
        let sides = *self.0.get(&(from.min(to), from.max(to)))?;
        Some(if from < to { sides } else { turned(sides) })
    }

    /// Adds an edge with its sides as seen when walked from one point to the other. An edge between the same and the
    /// same is no border and stays out.
    pub fn insert(&mut self, from: Point, to: Point, sides: Sides) {
        if sides.left != sides.right {
            let sides = if from < to { sides } else { turned(sides) };
            self.0.insert((from.min(to), from.max(to)), sides);
        }
    }

    /// Takes an edge away.
    pub fn remove(&mut self, from: Point, to: Point) {
        self.0.remove(&(from.min(to), from.max(to)));
    }

    /// A point near which two edges meet elsewhere than at a common end, if there is one.
    pub fn crossing(&self) -> Option<Point> {
        let edges: Vec<(Point, Point)> = self.0.keys().copied().collect();
        edges.iter().enumerate().find_map(|(index, one)| {
            let met = edges
                .iter()
                .skip(index + 1)
                .take_while(|other| other.0.lon <= one.1.lon)
                .any(|other| grid::cross(*one, *other));
            met.then_some(one.0)
        })
    }
}

fn turned(sides: Sides) -> Sides {
    Sides { left: sides.right, right: sides.left }
}

/// Directed edges with the place of the patch on their left.
type Claims = BTreeMap<(Point, Point), usize>;

/// Borders between the faces, and what was mended.
pub fn dissolve(patches: &[Patch]) -> Result<(Borders, Vec<Mend>), Fault> {
    let claims = claims(patches)?;
    let mut borders = Borders::default();
    let mut single = Claims::new();
    for (&(from, to), &patch) in &claims {
        let left = Some(patches[patch].face);
        match claims.get(&(to, from)) {
            Some(&other) => borders.insert(from, to, Sides { left, right: Some(patches[other].face) }),
            None => drop(single.insert((from, to), patch)),
        }
    }
    let mends = close(patches, &single, &mut borders)?;
    Ok((borders, mends))
}

/// Every edge with the patch on its left. An edge walked there and back by one patch is no edge.
fn claims(patches: &[Patch]) -> Result<Claims, Fault> {
    let mut claims = Claims::new();
    for (index, patch) in patches.iter().enumerate() {
        for (from, to) in patch.rings.iter().flat_map(|ring| grid::edges(ring)) {
            if claims.get(&(to, from)) == Some(&index) {
                claims.remove(&(to, from));
            } else if let Some(other) = claims.insert((from, to), index) {
                return Err(Fault::Overlap(patches[other].commune.clone(), patch.commune.clone()));
            }
        }
    }
    Ok(claims)
}

/// Sorts out the edges that one patch alone has: the border of the region and of its islands stays; every other ring inside
/// it is a fault of the outlines, and the land it encloses goes to one of the faces around it.
fn close(patches: &[Patch], single: &Claims, borders: &mut Borders) -> Result<Vec<Mend>, Fault> {
    let edges: Vec<(Point, Point)> = single.keys().copied().collect();
    let mut loops = rings::loops(&edges, rings::Side::Right);
    loops.sort_by_key(|ring| -grid::area(ring));
    let Some((region, others)) = loops.split_first() else { return Ok(Vec::new()) };
    let mut wanting = Vec::new();
    for ring in others {
        let fault = rings::surrounds(region, ring).then(|| Flaw::of(ring, patches, single));
        match fault {
            Some(flaw) => wanting.push(flaw),
            None => bound(ring, None, patches, single, borders),
        }
    }
    bound(region, None, patches, single, borders);
    let fills: Vec<Option<Face>> = wanting.iter().map(|flaw| flaw.filled_by(&wanting)).collect();
    for (flaw, fill) in wanting.iter().zip(fills) {
        let inside = || Fault::Inside(flaw.communes(patches).concat());
        bound(flaw.ring, Some(fill.ok_or_else(inside)?), patches, single, borders);
    }
    wanting.iter().map(|flaw| flaw.mended(patches)).collect()
}

/// Puts a ring on the map with one face all along its right.
fn bound(ring: &[Point], right: Option<Face>, patches: &[Patch], single: &Claims, borders: &mut Borders) {
    for (from, to) in grid::edges(ring) {
        let left = Some(patches[single[&(from, to)]].face);
        borders.insert(from, to, Sides { left, right });
    }
}

/// A ring inside the region that communes on one side alone have.
struct Flaw<'a> {
    ring: &'a [Point],
    kind: Kind,
    /// Places of the patches along it.
    owners: BTreeSet<usize>,
    /// The first of their faces.
    first: Option<Face>,
}

impl<'a> Flaw<'a> {
    fn of(ring: &'a [Point], patches: &[Patch], single: &Claims) -> Self {
        let owners: BTreeSet<usize> = grid::edges(ring).map(|edge| single[&edge]).collect();
        let kind = match grid::area(ring) {
            // Around a gap the communes keep it on their right, so that the ring runs clockwise.
            area if area < 0 => Kind::Gap,
            _ if owners.len() == 1 => Kind::Alone,
            _ => Kind::Overlap,
        };
        let first = owners.iter().map(|owner| patches[*owner].face).min();
        Self { ring, kind, owners, first }
    }

    /// The face that takes the land on its right: around a commune that stands alone in a gap, the one that takes the gap;
    /// none where there is no gap around it.
    fn filled_by(&self, all: &[Self]) -> Option<Face> {
        let around = |gap: &&Self| gap.kind == Kind::Gap && rings::surrounds(gap.ring, self.ring);
        match self.kind {
            Kind::Alone => all.iter().find(around).and_then(|gap| gap.first),
            Kind::Gap | Kind::Overlap => self.first,
        }
    }

    fn communes(&self, patches: &[Patch]) -> Vec<String> {
        self.owners.iter().map(|owner| patches[*owner].commune.clone()).collect()
    }

    fn mended(&self, patches: &[Patch]) -> Result<Mend, Fault> {
        let communes = self.communes(patches);
        let area = grid::area(self.ring).abs();
        if hectares(area) > LARGEST_HOLE {
            return Err(Fault::Hole { hectares: hectares(area), communes });
        }
        Ok(Mend { kind: self.kind, area, communes })
    }
}
