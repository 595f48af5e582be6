//! A rectangle of pixels.

use super::number::real;
use crate::place::Area;

/// A rectangle of a picture in pixels: `right` and `bottom` are the first outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Frame {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// The first column to its right.
    pub right: usize,
    /// The first row below it.
    pub bottom: usize,
}

impl Frame {
    /// From its corner and its size.
    pub const fn new(left: usize, top: usize, width: usize, height: usize) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// How many columns.
    pub const fn width(self) -> usize {
        self.right.saturating_sub(self.left)
    }

    /// How many rows.
    pub const fn height(self) -> usize {
        self.bottom.saturating_sub(self.top)
    }

    /// The smallest that holds both.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// What both hold.
    pub(super) fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Larger by so many pixels on each side, but not beyond the first row and column.
    pub(super) const fn grown(self, by: usize) -> Self {
        Self {
            left: self.left.saturating_sub(by),
            top: self.top.saturating_sub(by),
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Smaller by so many pixels on each side: empty where it has no more.
    pub(super) const fn shrunk(self, by: usize) -> Self {
        Self {
            left: self.left + by,
            top: self.top + by,
            right: self.right.saturating_sub(by),
            bottom: self.bottom.saturating_sub(by),
        }
    }

    /// The same, so far to the right and down.
    pub(super) const fn moved(self, right: usize, down: usize) -> Self {
        Self {
            left: self.left + right,
            top: self.top + down,
            right: self.right + right,
            bottom: self.bottom + down,
        }
    }

    /// Its four corners: column and row.
    pub(super) const fn corners(self) -> [(usize, usize); 4] {
        [(self.left, self.top), (self.right, self.top), (self.left, self.bottom), (self.right, self.bottom)]
    }

    /// The same in points, of a page with so many pixels in an inch.
    pub(super) fn area(self, per_inch: usize) -> Area {
        let point = |position: usize| real(position) * 72.0 / real(per_inch.max(1));
        Area {
            left: point(self.left),
            top: point(self.top),
            right: point(self.right),
            bottom: point(self.bottom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_two_frames_when_joined_or_cut_then_the_smallest_around_and_what_both_hold() {
        let (one, other) = (Frame::new(0, 0, 10, 10), Frame::new(5, 8, 10, 10));
        assert_eq!(one.with(other), Frame { left: 0, top: 0, right: 15, bottom: 18 });
        assert_eq!(one.within(other), Frame { left: 5, top: 8, right: 10, bottom: 10 });
        assert_eq!(one.within(Frame::new(20, 20, 1, 1)).width(), 0);
    }
}
