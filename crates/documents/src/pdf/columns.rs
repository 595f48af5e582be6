//! Columns: the stretches of a table between which no text stands.

use super::segment::Segment;
use crate::table::Span;

/// Where the columns of a table begin and end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Columns {
    /// For each column where its texts begin and end.
    stretches: Vec<(f32, f32)>,
}

/// The narrowest corridor between two columns, in points.
const CORRIDOR: f32 = 2.5;
/// One line in so many may cross a corridor: a label that runs on where nothing stands beside it.
const CROSSING: usize = 12;

impl Columns {
    /// The columns of lines of segments.
    pub(super) fn of(lines: &[Vec<Segment<'_>>]) -> Self {
        let mut ends: Vec<(f32, bool)> = Vec::new();
        for segment in lines.iter().flatten() {
            ends.push((segment.area.left, true));
            ends.push((segment.area.right, false));
        }
        ends.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
        let few = lines.len() / CROSSING;
        let mut columns = Self { stretches: stretches(&ends, few) };
        if few > 0 {
            columns.admit_rare(lines);
        }
        columns
    }

    /// A column of its own for each segment that stands where none was found.
    fn admit_rare(&mut self, lines: &[Vec<Segment<'_>>]) {
        for segment in lines.iter().flatten() {
            if self.stretches.iter().all(|(from, to)| segment.within(*from, *to) <= 0.0) {
                self.stretches.push((segment.area.left, segment.area.right));
                self.stretches.sort_by(|one, other| one.0.total_cmp(&other.0));
            }
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.stretches.len()
    }

    /// Where the first begins.
    pub(super) fn left(&self) -> f32 {
        self.stretches.first().map_or(0.0, |(from, _)| *from)
    }

    /// Where the last ends.
    pub(super) fn right(&self) -> f32 {
        self.stretches.last().map_or(0.0, |(_, to)| *to)
    }

    /// Where one column gives way to the next: one position fewer than there are columns.
    pub(super) fn borders(&self) -> Vec<f32> {
        self.stretches.windows(2).map(|pair| f32::midpoint(pair[0].1, pair[1].0)).collect()
    }

    /// The columns that a segment covers: those between whose borders it stands.
    pub(super) fn span(&self, segment: &Segment<'_>) -> Span {
        covered(&self.borders(), segment.area.left, segment.area.right)
    }

    /// Where a column begins and ends, its share of the corridors included.
    pub(super) fn reach(&self, span: Span) -> (f32, f32) {
        let borders = self.borders();
        let (first, last) = (super::lattice::place(span.first), super::lattice::place(span.last));
        let from = first.checked_sub(1).and_then(|border| borders.get(border)).copied().unwrap_or(self.left());
        (from, borders.get(last).copied().unwrap_or(self.right()))
    }
}

/// The columns that a stretch covers between borders; what reaches over a border by less than a sixth of itself does not
/// cover the column behind.
pub(super) fn covered(borders: &[f32], left: f32, right: f32) -> Span {
    let slack = (right - left) / 6.0;
    let first = borders.partition_point(|border| *border < left + slack);
    let last = borders.partition_point(|border| *border < right - slack);
    Span { first: super::lattice::number(first), last: super::lattice::number(last.max(first)) }
}

/// The stretches that more lines than a few cover.
fn stretches(ends: &[(f32, bool)], few: usize) -> Vec<(f32, f32)> {
    let mut stretches: Vec<(f32, f32)> = Vec::new();
    let mut open = 0_usize;
    let mut begun = None;
    for (at, begins) in ends {
        open = if *begins { open + 1 } else { open.saturating_sub(1) };
        match begun {
            None if open > few => begun = Some(*at),
            Some(from) if open <= few => {
                begun = None;
                match stretches.last_mut() {
                    Some(last) if from - last.1 < CORRIDOR => last.1 = *at,
                    _ => stretches.push((from, *at)),
                }
            }
            _ => {}
        }
    }
    stretches
}
