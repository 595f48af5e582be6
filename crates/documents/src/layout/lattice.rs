//! Lattices: lines that cross each other, and the cells between them.

use super::number::{number, place};
use super::ruling::{Ruling, Way};
use crate::place::Area;
use crate::table::Span;

/// How far from each other two lines may end and still meet, in points.
const MEET: f32 = 3.0;
/// How far apart two lines may lie and still bound the same cells, in points: double borders, cells drawn one by one.
const SAME: f32 = 3.5;
/// How far a line must run past the last that crosses it to leave a column open, in points.
const OPEN: f32 = 8.0;
/// How much of the side of a cell must be drawn to close it.
const CLOSED: f32 = 0.6;

/// How many cells a lattice has at most.
const UNITS: usize = 20_000;

/// Lines that cross each other, by the places where they lie.
#[derive(Debug, Clone)]
pub(crate) struct Lattice {
    /// The abscissas between its columns, outer edges included.
    pub xs: Vec<f32>,
    /// The ordinates between its rows, outer edges included.
    pub ys: Vec<f32>,
    rulings: Vec<Ruling>,
}

/// A cell of a lattice: the rows and columns it spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mesh {
    /// The rows.
    pub rows: Span,
    /// The columns.
    pub columns: Span,
}

impl Mesh {
    /// The rows and columns of each unit it spans.
    pub(crate) fn units(self) -> impl Iterator<Item = (u32, u32)> {
        let Self { rows, columns } = self;
        (rows.first..=rows.last)
            .flat_map(move |row| (columns.first..=columns.last).map(move |column| (row, column)))
    }
}

impl Lattice {
    /// The row and column in which the middle of a rectangle lies.
    pub(crate) fn unit_of(&self, area: &Area) -> Option<(u32, u32)> {
        let lies = |edges: &[f32], at: f32| {
            let after = edges.partition_point(|edge| *edge <= at);
            (after > 0 && after < edges.len()).then(|| number(after - 1))
        };
        Some((lies(&self.ys, area.centre())?, lies(&self.xs, area.middle())?))
    }

    /// The lattice of lines that hang together; none where they bound no two cells, or more than any table has.
    pub(crate) fn of(rulings: Vec<Ruling>) -> Option<Self> {
        let (xs, ys) = (edges(&rulings, Way::Upright), edges(&rulings, Way::Level));
        let few = xs.len() * ys.len() <= UNITS;
        (few && xs.len() >= 2 && ys.len() >= 2 && xs.len() + ys.len() > 4).then_some(Self { xs, ys, rulings })
    }

    /// Its whole rectangle.
    pub(crate) fn area(&self) -> Area {
        let ends =
            |edges: &[f32]| (edges.first().copied().unwrap_or(0.0), edges.last().copied().unwrap_or(0.0));
        let ((left, right), (top, bottom)) = (ends(&self.xs), ends(&self.ys));
        Area { left, top, right, bottom }
    }

    /// The rectangle of a cell.
    pub(crate) fn area_of(&self, mesh: Mesh) -> Area {
        Area {
            left: self.xs[place(mesh.columns.first)],
            top: self.ys[place(mesh.rows.first)],
            right: self.xs[place(mesh.columns.last) + 1],
            bottom: self.ys[place(mesh.rows.last) + 1],
        }
    }

    /// Its cells: what no line parts is one, by their first row, then their first column.
    pub(crate) fn meshes(&self) -> Vec<Mesh> {
        let (rows, columns) = (self.ys.len() - 1, self.xs.len() - 1);
        let mut group = Groups::of(rows * columns);
        for row in 0..rows {
            for column in 0..columns {
                let unit = row * columns + column;
                if column + 1 < columns && !self.parts(Way::Upright, column + 1, row) {
                    group.join(unit, unit + 1);
                }
                if row + 1 < rows && !self.parts(Way::Level, row + 1, column) {
                    group.join(unit, unit + columns);
                }
            }
        }
        let mut meshes: Vec<Mesh> =
            group.members().iter().flat_map(|units| rectangles(units, columns)).collect();
        meshes.sort_unstable();
        meshes
    }

    /// Whether a line lies on an inner edge beside a unit.
    fn parts(&self, way: Way, edge: usize, beside: usize) -> bool {
        let (at, along) = match way {
            Way::Upright => (self.xs[edge], &self.ys),
            Way::Level => (self.ys[edge], &self.xs),
        };
        let (from, to) = (along[beside], along[beside + 1]);
        let drawn: f32 = self
            .rulings
            .iter()
            .filter(|ruling| ruling.way == way && (ruling.at - at).abs() <= SAME)
            .map(|ruling| ruling.covers(from, to))
            .fold(0.0, f32::max);
        drawn > CLOSED * (to - from)
    }
}

/// Lines that hang together, each bundle by itself.
pub(crate) fn bundles(rulings: &[Ruling]) -> Vec<Vec<Ruling>> {
    let mut group = Groups::of(rulings.len());
    for (one, ruling) in rulings.iter().enumerate() {
        for (other, next) in rulings.iter().enumerate().skip(one + 1) {
            if ruling.meets(next, MEET) {
                group.join(one, other);
            }
        }
    }
    group.members().iter().map(|members| members.iter().map(|member| rulings[*member]).collect()).collect()
}

/// The edges that lines of one way make, with the open ends of the lines that cross them.
fn edges(rulings: &[Ruling], way: Way) -> Vec<f32> {
    let mut edges =
        gathered(rulings.iter().filter(|ruling| ruling.way == way).map(|ruling| ruling.at).collect());
    let across: Vec<&Ruling> = rulings.iter().filter(|ruling| ruling.way != way).collect();
    let first = across.iter().map(|ruling| ruling.from).fold(f32::INFINITY, f32::min);
    let last = across.iter().map(|ruling| ruling.to).fold(f32::NEG_INFINITY, f32::max);
    let lying = |reaches: &dyn Fn(&Ruling) -> bool| {
        gathered(across.iter().filter(|ruling| reaches(ruling)).map(|ruling| ruling.at).collect()).len()
    };
    let enough = lying(&|_| true).min(2);
    let several = |reaches: &dyn Fn(&Ruling) -> bool| enough > 0 && lying(reaches) >= enough;
    if edges.first().is_none_or(|edge| first < edge - OPEN) && several(&|ruling| ruling.from < first + SAME) {
        edges.insert(0, first);
    }
    if edges.last().is_none_or(|edge| last > edge + OPEN) && several(&|ruling| ruling.to > last - SAME) {
        edges.push(last);
    }
    edges
}

/// Positions with those that are one to the eye put together, in order.
fn gathered(mut positions: Vec<f32>) -> Vec<f32> {
    positions.sort_by(f32::total_cmp);
    let mut gathered: Vec<(f32, f32)> = Vec::new();
    for position in positions {
        match gathered.last_mut() {
            Some((first, last)) if position - *last <= SAME && position - *first <= SAME * 1.5 => {
                *last = position;
            }
            _ => gathered.push((position, position)),
        }
    }
    gathered.iter().map(|(first, last)| f32::midpoint(*first, *last)).collect()
}

/// The rectangles that units make: one where they are one, else each row by itself.
fn rectangles(units: &[usize], columns: usize) -> Vec<Mesh> {
    let whole = around(units, columns);
    let span = |span: Span| place(span.last - span.first) + 1;
    if span(whole.rows) * span(whole.columns) == units.len() {
        return vec![whole];
    }
    units
        .chunk_by(|one, other| one / columns == other / columns && one + 1 == *other)
        .map(|stretch| around(stretch, columns))
        .collect()
}

fn around(units: &[usize], columns: usize) -> Mesh {
    let span = |positions: &dyn Fn(&usize) -> usize| Span {
        first: number(units.iter().map(positions).min().unwrap_or(0)),
        last: number(units.iter().map(positions).max().unwrap_or(0)),
    };
    Mesh { rows: span(&|unit| unit / columns), columns: span(&|unit| unit % columns) }
}

/// Things that hang together, each by the first of its group.
struct Groups(Vec<usize>);

impl Groups {
    fn of(things: usize) -> Self {
        Self((0..things).collect())
    }

    fn first(&mut self, mut thing: usize) -> usize {
        while self.0[thing] != thing {
            self.0[thing] = self.0[self.0[thing]];
            thing = self.0[thing];
        }
        thing
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }

    fn members(&mut self) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); self.0.len()];
        for thing in 0..self.0.len() {
            let first = self.first(thing);
            members[first].push(thing);
        }
        members.retain(|group| !group.is_empty());
        members
    }
}
