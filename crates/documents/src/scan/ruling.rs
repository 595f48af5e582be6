//! Lines drawn on a page, found in its ink.

use super::ink::Ink;

/// A line drawn across a page, or down it where the page was turned by a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ruling {
    /// Its pieces: a row, and the first column and the first one after it.
    pieces: Vec<Piece>,
}

/// A piece of a ruling in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    row: usize,
    start: usize,
    end: usize,
}

/// What a line is, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// The shortest.
    pub(super) length: usize,
    /// The thickest.
    pub(super) thickness: usize,
    /// The longest hole in it.
    pub(super) gap: usize,
    /// The lowest area whose edges are lines because it is filled.
    pub(super) filled: usize,
}

impl Measure {
    /// Of lines across a page of this resolution: a third of an inch at least, a twentieth thick at most.
    pub(super) fn across(per_inch: usize) -> Self {
        Self {
            length: per_inch / 3,
            thickness: (per_inch / 20).max(2),
            gap: (per_inch / 50).max(2),
            filled: (per_inch / 8).max(8),
        }
    }

    /// Of lines down it: as short as the lowest row of a table. Stems of letters are as long, and meet no line across.
    pub(super) fn down(per_inch: usize) -> Self {
        Self { length: per_inch / 9, ..Self::across(per_inch) }
    }
}

impl Ruling {
    /// The lines across a page.
    pub(super) fn all(ink: &Ink, measure: Measure) -> Vec<Self> {
        let thin = Thin::of(ink, measure);
        let mut lines: Vec<Self> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for row in 0..ink.height() {
            let mut here = Vec::new();
            for (start, end) in thin.runs(ink, row, measure) {
                let piece = Piece { row, start, end };
                let joined = open
                    .iter()
                    .copied()
                    .find(|line| lines.get(*line).is_some_and(|line| line.reaches(piece, measure.gap)));
                let line = joined.unwrap_or_else(|| {
                    lines.push(Self { pieces: Vec::new() });
                    lines.len() - 1
                });
                lines.get_mut(line).into_iter().for_each(|line| line.pieces.push(piece));
                here.push(line);
            }
            here.sort_unstable();
            here.dedup();
            open = here;
        }
        lines
    }

    /// Whether a piece of the next row goes on where the last of it stands.
    fn reaches(&self, next: Piece, gap: usize) -> bool {
        let beside = self.pieces.iter().rev().take_while(|piece| next.row <= piece.row + 1);
        beside.into_iter().any(|piece| piece.start < next.end + gap && next.start < piece.end + gap)
    }

    /// Its first column and the first one after it.
    pub(super) fn reach(&self) -> (usize, usize) {
        let start = self.pieces.iter().map(|piece| piece.start).min().unwrap_or(0);
        (start, self.pieces.iter().map(|piece| piece.end).max().unwrap_or(0))
    }

    /// The row it stands on between two columns, or anywhere where it has nothing there.
    pub(super) fn level(&self, start: usize, end: usize) -> usize {
        let mut near = Levels::default();
        let mut whole = Levels::default();
        for piece in &self.pieces {
            near.add(piece.row, piece.end.min(end).saturating_sub(piece.start.max(start)));
            whole.add(piece.row, piece.end - piece.start);
        }
        near.mean().or_else(|| whole.mean()).unwrap_or(0)
    }

    /// The columns it covers, as runs in order.
    pub(super) fn covered(&self) -> Vec<(usize, usize)> {
        let mut runs: Vec<_> = self.pieces.iter().map(|piece| (piece.start, piece.end)).collect();
        runs.sort_unstable();
        joined(runs)
    }

    /// Its pixels: row, first column and the first one after it, with a row more on each side, where the edge of a line is
    /// lighter than its middle.
    pub(super) fn strokes(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.pieces.iter().flat_map(|piece| {
            (piece.row.saturating_sub(1)..=piece.row + 1).map(|row| (row, piece.start, piece.end))
        })
    }
}

/// Runs in order, those that meet made one.
pub(super) fn joined(sorted: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (start, end) in sorted {
        match runs.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => runs.push((start, end)),
        }
    }
    runs
}

/// A mean of rows, each with its weight.
#[derive(Default)]
struct Levels {
    sum: usize,
    weight: usize,
}

impl Levels {
    fn add(&mut self, row: usize, weight: usize) {
        self.sum += row * weight;
        self.weight += weight;
    }

    fn mean(&self) -> Option<usize> {
        (self.sum + self.weight / 2).checked_div(self.weight)
    }
}

/// How many pixels the edge of a filled area is thick.
const EDGE: usize = 2;

/// Ink that is not thick from above to below, as that of a line across is; ink that is thicker may be a line that crosses it.
pub(super) struct Thin {
    width: usize,
    thin: Vec<bool>,
}

impl Thin {
    /// The thin ink of a page, and the edges of areas that are filled, as that behind a heading in white letters.
    pub(super) fn of(ink: &Ink, measure: Measure) -> Self {
        let (width, height) = (ink.width(), ink.height());
        let mut thin = Self { width, thin: vec![false; width * height] };
        let mut since: Vec<usize> = vec![0; width];
        for y in 0..=height {
            for (x, start) in since.iter_mut().enumerate().filter(|(x, _)| !ink.at(*x, y)) {
                let thick = y - *start;
                if thick <= measure.thickness {
                    thin.mark(x, *start, thick);
                } else if measure.filled <= thick {
                    thin.mark(x, *start, EDGE);
                    thin.mark(x, y - EDGE, EDGE);
                }
                *start = y + 1;
            }
        }
        thin
    }

    /// Marks so many pixels of a column from a row on.
    fn mark(&mut self, x: usize, row: usize, count: usize) {
        let column = self.thin.iter_mut().skip(row * self.width + x).step_by(self.width.max(1));
        column.take(count).for_each(|pixel| *pixel = true);
    }

    /// Whether a pixel is thin ink.
    pub(super) fn at(&self, x: usize, y: usize) -> bool {
        x < self.width && self.thin.get(y * self.width + x).copied().unwrap_or(false)
    }

    /// Whether thin ink stands in a row or beside it: a line that leans goes on in the next row.
    fn near(&self, x: usize, y: usize) -> bool {
        self.at(x, y) || self.at(x, y + 1) || (0 < y && self.at(x, y - 1))
    }

    /// The runs of a row that are long enough and hold together.
    fn runs(&self, ink: &Ink, row: usize, measure: Measure) -> Vec<(usize, usize)> {
        let mut runs = Vec::new();
        let mut run = Run::default();
        for x in 0..=self.width {
            if self.near(x, row) {
                run.line(x, measure.thickness);
            } else if ink.at(x, row) {
                run.crossing(x);
            } else if run.ends(x, measure.gap) {
                runs.extend(run.kept(measure.length));
                run = Run::default();
            }
        }
        runs.extend(run.kept(measure.length));
        runs
    }
}

/// A run of a row as it grows.
#[derive(Default)]
struct Run {
    /// Where thick ink began, of a run that may begin with a line that crosses it.
    lead: Option<usize>,
    start: Option<usize>,
    end: usize,
    line: usize,
    crossed: usize,
}

impl Run {
    fn line(&mut self, x: usize, thickness: usize) {
        if self.start.is_none() {
            let crossing = self.lead.filter(|lead| x - lead <= thickness);
            self.crossed = crossing.map_or(0, |lead| x - lead);
            self.start = Some(crossing.unwrap_or(x));
        }
        self.line += 1;
        self.end = x + 1;
    }

    fn crossing(&mut self, x: usize) {
        if self.start.is_some() {
            self.crossed += 1;
            self.end = x + 1;
        } else {
            self.lead.get_or_insert(x);
        }
    }

    /// Whether a pixel without ink ends it: one that has not begun, or that has had none for longer than a gap.
    const fn ends(&self, x: usize, gap: usize) -> bool {
        self.start.is_none() || self.end + gap < x
    }

    /// It, where it is long enough, nearly without holes, and mostly of thin ink: the strokes of letters are not.
    fn kept(&self, length: usize) -> Option<(usize, usize)> {
        let start = self.start?;
        let whole = self.end - start;
        let holds = whole * 9 <= (self.line + self.crossed) * 10 && whole * 7 <= self.line * 10;
        (length <= whole && holds).then_some((start, self.end))
    }
}
