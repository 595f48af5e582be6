//! A grey picture.

use super::frame::Frame;
use super::number::{pixels, real, shade, whole};

/// White paper.
pub const WHITE: u8 = 255;
/// Black ink.
pub const BLACK: u8 = 0;

/// A grey picture, row by row: 0 is black, 255 white.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    shades: Vec<u8>,
}

impl Picture {
    /// A white one.
    pub fn white(width: usize, height: usize) -> Self {
        Self { width, height, shades: vec![WHITE; width * height] }
    }

    /// From its shades row by row; what is missing is white.
    pub fn new(width: usize, height: usize, mut shades: Vec<u8>) -> Self {
        shades.resize(width * height, WHITE);
        Self { width, height, shades }
    }

    /// How many columns.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// How many rows.
    pub const fn height(&self) -> usize {
        self.height
    }

    /// All of it.
    pub const fn frame(&self) -> Frame {
        Frame::new(0, 0, self.width, self.height)
    }

    /// Its shades, row by row.
    pub fn shades(&self) -> &[u8] {
        &self.shades
    }

    /// The shade of a pixel; white outside.
    pub fn at(&self, x: usize, y: usize) -> u8 {
        if x < self.width { self.shades.get(y * self.width + x).copied().unwrap_or(WHITE) } else { WHITE }
    }

    /// Paints a pixel; nothing outside.
    pub fn paint(&mut self, x: usize, y: usize, shade: u8) {
        if x < self.width
            && let Some(pixel) = self.shades.get_mut(y * self.width + x)
        {
            *pixel = shade;
        }
    }

    /// Paints a rectangle, as far as it is inside.
    pub fn fill(&mut self, frame: Frame, shade: u8) {
        let frame = frame.within(self.frame());
        for y in frame.top..frame.bottom {
            if let Some(row) = self.shades.get_mut(y * self.width + frame.left..y * self.width + frame.right)
            {
                row.fill(shade);
            }
        }
    }

    /// Its pixels of a row; none outside.
    pub(super) fn row(&self, y: usize) -> &[u8] {
        self.shades.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// A part of it, as far as it is inside.
    pub(super) fn cut(&self, frame: Frame) -> Self {
        let frame = frame.within(self.frame());
        let mut shades = Vec::with_capacity(frame.width() * frame.height());
        for y in frame.top..frame.bottom {
            shades.extend_from_slice(self.row(y).get(frame.left..frame.right).unwrap_or_default());
        }
        Self::new(frame.width(), frame.height(), shades)
    }

    /// The same in the middle of white paper.
    pub(super) fn framed(&self, margin: usize) -> Self {
        let mut framed = Self::white(self.width + 2 * margin, self.height + 2 * margin);
        for y in 0..self.height {
            let from = (y + margin) * framed.width + margin;
            if let Some(row) = framed.shades.get_mut(from..from + self.width) {
                row.copy_from_slice(self.row(y));
            }
        }
        framed
    }

    /// The same so many times, beside each other on white paper.
    pub(super) fn repeated(&self, times: usize, gap: usize) -> Self {
        let step = self.width + gap;
        let mut repeated = Self::white((step * times).saturating_sub(gap), self.height);
        for y in 0..self.height {
            for time in 0..times {
                let from = y * repeated.width + time * step;
                if let Some(row) = repeated.shades.get_mut(from..from + self.width) {
                    row.copy_from_slice(self.row(y));
                }
            }
        }
        repeated
    }

    /// The same at another size, each pixel between its four neighbours.
    pub(super) fn scaled(&self, factor: f32) -> Self {
        let (width, height) = (pixels(real(self.width) * factor), pixels(real(self.height) * factor));
        let mut scaled = Self::white(width.max(1), height.max(1));
        for y in 0..scaled.height {
            for x in 0..scaled.width {
                let from = |position: usize| (real(position) + 0.5) / factor - 0.5;
                scaled.paint(x, y, self.between(from(x), from(y)));
            }
        }
        scaled
    }

    /// The shade between four pixels.
    fn between(&self, x: f32, y: f32) -> u8 {
        let (left, top) = (x.max(0.0).floor(), y.max(0.0).floor());
        let (across, down) = (x.max(0.0) - left, y.max(0.0) - top);
        let (column, row) = (pixels(left), pixels(top));
        let (next, below) = ((column + 1).min(self.width - 1), (row + 1).min(self.height - 1));
        let shade_at = |x, y| f32::from(self.at(x, y));
        let upper = shade_at(column, row) * (1.0 - across) + shade_at(next, row) * across;
        let lower = shade_at(column, below) * (1.0 - across) + shade_at(next, below) * across;
        shade(upper * (1.0 - down) + lower * down)
    }

    /// Each column moved down by a whole number of pixels, on white paper of a new height.
    pub(super) fn columns_moved(&self, height: usize, by: impl Fn(usize) -> isize) -> Self {
        let distances: Vec<isize> = (0..self.width).map(by).collect();
        let mut shades = Vec::with_capacity(self.width * height);
        for y in 0..height {
            let column = distances.iter().map(|by| y.checked_add_signed(-by)).enumerate();
            shades.extend(column.map(|(x, from)| from.map_or(WHITE, |from| self.at(x, from))));
        }
        Self::new(self.width, height, shades)
    }

    /// Each row moved to the right by a whole number of pixels, on white paper of a new width.
    pub(super) fn rows_moved(&self, width: usize, by: impl Fn(usize) -> isize) -> Self {
        let mut moved = Self::white(width, self.height);
        for y in 0..self.height {
            let by = by(y);
            let (skipped, start) = (by.min(0).unsigned_abs(), by.max(0).unsigned_abs());
            let row = self.row(y).get(skipped..).unwrap_or_default();
            let taken = row.len().min(width.saturating_sub(start));
            let from = y * width + start;
            if let (Some(to), Some(row)) = (moved.shades.get_mut(from..from + taken), row.get(..taken)) {
                to.copy_from_slice(row);
            }
        }
        moved
    }
}

/// How far a point at `position` moves on a line of this slope whose middle stays, in whole pixels.
pub(super) fn drift(position: usize, middle: usize, slope: f32) -> isize {
    whole((real(position) - real(middle)) * slope)
}
