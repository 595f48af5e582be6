//! What stands where on a page: tables with the writing in their cells, and the rest.

use super::blob::Blob;
use super::frame::Frame;
use super::ink::Ink;
use super::lattice::{Lattice, held, lattices};
use super::picture::{Picture, WHITE};
use super::ruling::{Measure, Ruling, Thin};
use super::skew::{Skew, Straight};
use super::writing::Writing;

/// A page taken apart.
pub(super) struct Layout {
    /// Its straight picture without rulings.
    pub(super) straight: Straight,
    /// Its ink without rulings.
    pub(super) ink: Ink,
    /// Its tables, from above.
    pub(super) tables: Vec<Lattice>,
    /// Pixels in an inch.
    pub(super) per_inch: usize,
}

impl Layout {
    /// Of a picture of so many pixels in an inch.
    pub(super) fn of(page: &Picture, per_inch: usize) -> Self {
        let skew = Skew::of(&Ink::of(page, reach(per_inch)), per_inch);
        let mut straight = Straight::of(page, skew);
        let mut ink = Ink::of(&straight.picture, reach(per_inch));
        let turned = ink.transposed();
        let (across, down) = (Measure::across(per_inch), Measure::down(per_inch));
        let rows = Ruling::all(&ink, across);
        let columns = held(Ruling::all(&turned, down), &rows, per_inch);
        let tables = lattices(&rows, &columns, per_inch);
        let mut lines = Ink::none(ink.width(), ink.height());
        pixels(&rows, |x, y| lines.mark(x, y));
        let thin = [Thin::of(&ink, across), Thin::of(&turned, down)];
        let mut erase = |x, y| {
            ink.clear(x, y);
            straight.picture.paint(x, y, WHITE);
        };
        // Letters that touch a line are thicker than it, and stay; so is a line that crosses it, and goes.
        pixels(&columns, |y, x| {
            if thin[1].at(y, x) || !turned.at(y, x) || lines.at(x, y) {
                erase(x, y);
            }
        });
        pixels(&rows, |x, y| {
            if thin[0].at(x, y) || !turned.at(y, x) {
                erase(x, y);
            }
        });
        Self { straight, ink, tables, per_inch }
    }

    /// What is written in a cell; none in one without ink.
    pub(super) fn writing(&self, frame: Frame) -> Option<Writing> {
        Writing::of(&self.ink, frame, self.per_inch)
    }

    /// The frame of all that is written outside tables, and its picture; none where nothing is.
    pub(super) fn rest(&self) -> Option<(Frame, Picture)> {
        let mut picture = self.straight.picture.clone();
        let mut ink = self.ink.clone();
        for table in &self.tables {
            let frame = table.frame.grown(self.per_inch / 50);
            picture.fill(frame, WHITE);
            ink.wipe(frame);
        }
        let blobs = Blob::all(&ink, picture.frame(), self.per_inch);
        let frame = blobs.iter().map(|blob| blob.frame).reduce(Frame::with)?;
        let frame = frame.grown(self.per_inch / 15).within(picture.frame());
        Some((frame, picture.cut(frame)))
    }
}

/// How far around a pixel paper is looked at: more than the thickest stroke of a letter.
fn reach(per_inch: usize) -> usize {
    per_inch / 12
}

/// The pixels of lines: column and row.
fn pixels(rulings: &[Ruling], mut each: impl FnMut(usize, usize)) {
    for (y, start, end) in rulings.iter().flat_map(Ruling::strokes) {
        (start..end).for_each(|x| each(x, y));
    }
}
