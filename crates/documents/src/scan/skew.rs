//! How far the lines of a scan lean, and the same picture with straight lines.

use super::frame::Frame;
use super::ink::Ink;
use super::number::{real, whole};
use super::picture::{Picture, drift};

/// The steepest line that is looked for: three degrees and a half.
const STEEPEST: f32 = 0.06;
/// The two slopes of a page differ by less than this from those of one rotation.
const BENT: f32 = 0.01;
/// Slopes of a first look, then of a closer one.
const STEPS: [f32; 2] = [0.002, 0.000_2];

/// How far lines lean: how many pixels down each pixel to the right, and to the right each pixel down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Skew {
    across: f32,
    down: f32,
}

impl Skew {
    /// Measured on the long strokes of a page. Paper is drawn through a scanner, so the two slopes need not be those of one
    /// rotation; where one is not to be seen it is that of the other.
    pub(super) fn of(ink: &Ink, per_inch: usize) -> Self {
        let across = slope(ink, per_inch);
        let down = slope(&ink.transposed(), per_inch);
        let turned = across.or(down.map(|slope| -slope)).unwrap_or(0.0);
        // Text without rulings has long strokes by chance only: they do not lean much more than a drawn-in page can.
        Self { across: turned, down: down.filter(|down| (down + turned).abs() < BENT).unwrap_or(-turned) }
    }
}

/// The slope under which the ink of long horizontal strokes gathers on the fewest rows; none where there are too few.
fn slope(ink: &Ink, per_inch: usize) -> Option<f32> {
    let points = stroke_points(ink, per_inch / 10);
    if points.len() * SAMPLE < 2 * per_inch {
        return None;
    }
    let coarse = steepest_gain(&points, 0.0, STEEPEST, STEPS[0]);
    Some(steepest_gain(&points, coarse, STEPS[0], STEPS[1]))
}

/// Each so manieth pixel of a stroke is a point.
const SAMPLE: usize = 4;
/// More points than the rulings of any page have: the rest of a dark page tells nothing more.
const ENOUGH: usize = 300_000;

/// Points on horizontal strokes of at least this length.
fn stroke_points(ink: &Ink, length: usize) -> Vec<(f32, f32)> {
    let mut points = Vec::new();
    for y in 0..ink.height() {
        if ENOUGH < points.len() {
            break;
        }
        let mut start = 0;
        for (x, dark) in ink.row(y).iter().chain([&false]).enumerate() {
            if !dark {
                if x - start >= length {
                    points.extend((start..x).step_by(SAMPLE).map(|x| (real(x), real(y))));
                }
                start = x + 1;
            }
        }
    }
    points
}

/// The slope around a middle, within a reach, under which the points are gathered most.
fn steepest_gain(points: &[(f32, f32)], middle: f32, reach: f32, step: f32) -> f32 {
    let steps = whole(reach / step);
    let candidates = (-steps..=steps).map(|count| {
        let away = real(count.unsigned_abs()) * step * if count < 0 { -1.0 } else { 1.0 };
        middle + away
    });
    let mut best = (0_u64, middle);
    for slope in candidates {
        let gathered = gathering(points, slope);
        let nearer = (slope - middle).abs() < (best.1 - middle).abs();
        if best.0 < gathered || (best.0 == gathered && nearer) {
            best = (gathered, slope);
        }
    }
    best.1
}

/// The sum of the squares of how many points share a row once they are straightened.
fn gathering(points: &[(f32, f32)], slope: f32) -> u64 {
    let mut rows: Vec<u32> = Vec::new();
    for (x, y) in points {
        let row = usize::try_from(whole(y - x * slope) + BELOW).unwrap_or(0);
        if rows.len() <= row {
            rows.resize(row + 1, 0);
        }
        if let Some(count) = rows.get_mut(row) {
            *count += 1;
        }
    }
    rows.iter().map(|count| u64::from(*count) * u64::from(*count)).sum()
}

/// Added to a row, so that the steepest line of the widest picture stays above 0.
const BELOW: isize = 8_192;

/// A picture with straight lines: a little larger than the page it was made of.
#[derive(Debug)]
pub(super) struct Straight {
    /// The picture.
    pub(super) picture: Picture,
    /// The way back to the page.
    pub(super) way: Way,
}

impl Straight {
    /// Moves whole columns down and whole rows across, so that no shade is blurred.
    pub(super) fn of(page: &Picture, skew: Skew) -> Self {
        let way = Way::of(page.frame(), skew);
        let tall = page.height() + 2 * way.margins.1.unsigned_abs();
        let wide = page.width() + 2 * way.margins.0.unsigned_abs();
        let level = page.columns_moved(tall, |x| way.down(x));
        Self { picture: level.rows_moved(wide, |y| way.across(y)), way }
    }
}

/// The way from a straight picture back to its page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    page: Frame,
    skew: Skew,
    margins: (isize, isize),
}

impl Way {
    fn of(page: Frame, skew: Skew) -> Self {
        let high = margin(page.width(), skew.across);
        let wide = margin(page.height() + 2 * high.unsigned_abs(), skew.down);
        Self { page, skew, margins: (wide, high) }
    }

    /// How far a column of the page was moved down.
    fn down(self, x: usize) -> isize {
        self.margins.1 - drift(x, self.page.width() / 2, self.skew.across)
    }

    /// How far a row was moved to the right once columns were moved.
    fn across(self, y: usize) -> isize {
        self.margins.0 - drift(y, self.page.height() / 2, self.skew.down)
    }

    /// The frame of the page in which a frame of the straight picture stands.
    pub(super) fn back(self, frame: Frame) -> Frame {
        let points = frame.corners().map(|(x, y)| {
            let column = x.saturating_add_signed(-self.across(y)).min(self.page.right);
            (column, y.saturating_add_signed(-self.down(column)).min(self.page.bottom))
        });
        Frame {
            left: points.iter().map(|(x, _)| *x).min().unwrap_or(0),
            top: points.iter().map(|(_, y)| *y).min().unwrap_or(0),
            right: points.iter().map(|(x, _)| *x).max().unwrap_or(0),
            bottom: points.iter().map(|(_, y)| *y).max().unwrap_or(0),
        }
    }
}

/// How far the ends of a line of this length and slope are away from its middle, rounded up.
fn margin(length: usize, slope: f32) -> isize {
    whole((real(length) / 2.0 * slope.abs()).ceil())
}
