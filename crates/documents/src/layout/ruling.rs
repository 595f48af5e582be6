//! Straight lines of a page, level or upright.

use crate::place::Area;

/// Which way a ruling runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// From left to right.
    Level,
    /// From top to bottom.
    Upright,
}

/// A straight line of a page: drawn, or the edge of a coloured rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ruling {
    /// Which way it runs.
    pub way: Way,
    /// Its ordinate where it is level, its abscissa where it is upright.
    pub at: f32,
    /// Where it begins along its way.
    pub from: f32,
    /// Where it ends along its way.
    pub to: f32,
    /// Whether it is a line by itself, not the edge of a surface.
    pub drawn: bool,
}

/// How far apart two lines are still one to the eye, in points: a border drawn twice, cell by cell.
const ONE_LINE: f32 = 1.2;
/// How long a gap within a line may be, in points: dashes, cells drawn one by one.
const GAP: f32 = 3.0;

impl Ruling {
    /// How long it is, in points.
    pub(crate) fn length(&self) -> f32 {
        self.to - self.from
    }

    /// Whether it covers a position along its way, or ends within a distance of it.
    pub(crate) fn reaches(&self, position: f32, distance: f32) -> bool {
        self.from - distance <= position && position <= self.to + distance
    }

    /// Whether it meets another that runs the other way, within a distance.
    pub(crate) fn meets(&self, other: &Self, distance: f32) -> bool {
        self.way != other.way && self.reaches(other.at, distance) && other.reaches(self.at, distance)
    }

    /// Whether its middle lies within a rectangle, edges included.
    pub(crate) fn is_within(&self, area: &Area) -> bool {
        let middle = f32::midpoint(self.from, self.to);
        let (x, y) = match self.way {
            Way::Level => (middle, self.at),
            Way::Upright => (self.at, middle),
        };
        area.left - GAP <= x && x <= area.right + GAP && area.top - GAP <= y && y <= area.bottom + GAP
    }

    /// How much of a stretch of its way it covers, in points.
    pub(crate) fn covers(&self, from: f32, to: f32) -> f32 {
        (self.to.min(to) - self.from.max(from)).max(0.0)
    }
}

/// How many rulings of a page can bound its cells: of more, the longest.
const LONGEST: usize = 4_000;

/// Rulings with those that the eye sees as one put together.
pub(crate) fn joined(rulings: &[Ruling]) -> Vec<Ruling> {
    let mut all = Vec::new();
    for way in [Way::Level, Way::Upright] {
        for drawn in [true, false] {
            let like = rulings.iter().filter(|ruling| ruling.way == way && ruling.drawn == drawn);
            all.extend(joined_one_way(like.copied().collect()));
        }
    }
    if all.len() > LONGEST {
        all.sort_by(|one, other| other.length().total_cmp(&one.length()));
        all.truncate(LONGEST);
    }
    all
}

fn joined_one_way(mut rulings: Vec<Ruling>) -> Vec<Ruling> {
    rulings.sort_by(|one, other| one.at.total_cmp(&other.at).then(one.from.total_cmp(&other.from)));
    let mut joined = Vec::new();
    for bundle in rulings.chunk_by(|one, other| other.at - one.at <= ONE_LINE) {
        joined.extend(joined_bundle(bundle));
    }
    joined
}

/// Of rulings that lie on each other: one for each stretch without a gap.
fn joined_bundle(bundle: &[Ruling]) -> Vec<Ruling> {
    let mut bundle = bundle.to_vec();
    bundle.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut joined: Vec<Ruling> = Vec::new();
    for ruling in bundle {
        match joined.last_mut() {
            Some(last) if ruling.from <= last.to + GAP => {
                if ruling.length() > last.length() {
                    last.at = ruling.at;
                }
                last.to = last.to.max(ruling.to);
            }
            _ => joined.push(ruling),
        }
    }
    joined
}
