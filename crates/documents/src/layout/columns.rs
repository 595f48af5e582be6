//! Columns: the stretches of a table between which no text stands.

use super::number::{number, place};
use super::segment::Segment;
use crate::table::Span;

/// Where the columns of a table begin and end.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Columns {
    /// For each column where its texts begin and end.
    stretches: Vec<(f32, f32)>,
}

/// The narrowest corridor between two columns, in points.
const CORRIDOR: f32 = 2.5;
/// One line in so many may cross a corridor: a label that runs on where nothing stands beside it.
const CROSSING: usize = 12;

impl Columns {
    /// The columns of lines of segments.
    pub(crate) fn of(lines: &[Vec<Segment<'_>>]) -> Self {
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
    pub(crate) fn len(&self) -> usize {
        self.stretches.len()
    }

    /// Where the first begins.
    pub(crate) fn left(&self) -> f32 {
        self.stretches.first().map_or(0.0, |(from, _)| *from)
    }

    /// Where the last ends.
    pub(crate) fn right(&self) -> f32 {
        self.stretches.last().map_or(0.0, |(_, to)| *to)
    }

    /// Where one column gives way to the next: one position fewer than there are columns.
    pub(crate) fn borders(&self) -> Vec<f32> {
        self.stretches.windows(2).map(|pair| f32::midpoint(pair[0].1, pair[1].0)).collect()
    }

    /// The columns that a segment covers: those between whose borders it stands.
    pub(crate) fn span(&self, segment: &Segment<'_>) -> Span {
        covered(&self.borders(), segment.area.left, segment.area.right)
    }

    /// The columns whose own texts a segment stands over; where it stands over none, those between whose borders it does.
    pub(crate) fn over(&self, segment: &Segment<'_>) -> Span {
        let stands = |(from, to): &(f32, f32)| {
            segment.within(*from, *to) > UNDER * (to - from).min(segment.area.width())
        };
        let first = self.stretches.iter().position(stands);
        let last = self.stretches.iter().rposition(stands);
        match (first, last) {
            (Some(first), Some(last)) => Span { first: number(first), last: number(last) },
            _ => self.span(segment),
        }
    }

    /// The two columns half way between which a segment stands, with those it stands over.
    pub(crate) fn straddled(&self, segment: &Segment<'_>) -> Option<Span> {
        let middle = |stretch: &(f32, f32)| f32::midpoint(stretch.0, stretch.1);
        let between = self.stretches.windows(2).position(|pair| {
            let border = f32::midpoint(pair[0].1, pair[1].0);
            (segment.area.middle() - border).abs() <= (middle(&pair[1]) - middle(&pair[0])) / 4.0
        })?;
        let over = self.over(segment);
        Some(Span { first: over.first.min(number(between)), last: over.last.max(number(between + 1)) })
    }

    /// The columns whose middle lies on a stretch.
    pub(crate) fn between(&self, from: f32, to: f32) -> Option<Span> {
        let lies = |stretch: &(f32, f32)| (from..=to).contains(&f32::midpoint(stretch.0, stretch.1));
        let first = self.stretches.iter().position(lies)?;
        let last = self.stretches.iter().rposition(lies)?;
        Some(Span { first: number(first), last: number(last) })
    }

    /// Where the texts of a column begin and end.
    pub(crate) fn stretch(&self, column: u32) -> Option<(f32, f32)> {
        self.stretches.get(place(column)).copied()
    }

    /// Where a column begins and ends, its share of the corridors included.
    pub(crate) fn reach(&self, span: Span) -> (f32, f32) {
        let borders = self.borders();
        let (first, last) = (place(span.first), place(span.last));
        let from =
            first.checked_sub(1).and_then(|border| borders.get(border)).copied().unwrap_or(self.left());
        (from, borders.get(last).copied().unwrap_or(self.right()))
    }
}

/// How far a text may reach over a border without covering the column behind, in points; never more than a sixth of it.
const OVER: f32 = 5.0;

/// How much of the narrower of a text and a column must lie over each other.
const UNDER: f32 = 0.3;

/// The columns that a stretch covers between borders.
pub(crate) fn covered(borders: &[f32], left: f32, right: f32) -> Span {
    let slack = ((right - left) / 6.0).min(OVER);
    let first = borders.partition_point(|border| *border < left + slack);
    let last = borders.partition_point(|border| *border < right - slack);
    Span { first: number(first), last: number(last.max(first)) }
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
