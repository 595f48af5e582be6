//! Which pixels of a picture are ink.

use super::frame::Frame;
use super::picture::{Picture, WHITE};

/// Ink is darker than this share of the paper around it, in hundredths.
const DARKER: u64 = 82;
/// As dark as this is ink whatever stands around it.
const BLACK_ENOUGH: u8 = 80;

/// Which pixels of a picture are ink, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ink {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

impl Ink {
    /// The pixels clearly darker than the paper around them: a square of twice `reach` pixels and one. Shaded paper is
    /// paper.
    pub(super) fn of(picture: &Picture, reach: usize) -> Self {
        let sums = Sums::of(picture);
        let mut dark = Vec::with_capacity(picture.width() * picture.height());
        for y in 0..picture.height() {
            let rows = (y.saturating_sub(reach), (y + reach + 1).min(picture.height()));
            for (x, shade) in picture.row(y).iter().enumerate() {
                dark.push(
                    *shade < BLACK_ENOUGH || (*shade < WHITE && sums.is_darker(*shade, x, reach, rows)),
                );
            }
        }
        Self { width: picture.width(), height: picture.height(), dark }
    }

    /// None on paper of this size.
    pub(super) fn none(width: usize, height: usize) -> Self {
        Self { width, height, dark: vec![false; width * height] }
    }

    /// How many columns.
    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// How many rows.
    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// All of it.
    pub(super) const fn frame(&self) -> Frame {
        Frame::new(0, 0, self.width, self.height)
    }

    /// Whether a pixel is ink; none is outside.
    pub(super) fn at(&self, x: usize, y: usize) -> bool {
        x < self.width && self.dark.get(y * self.width + x).copied().unwrap_or(false)
    }

    /// A row; empty outside.
    pub(super) fn row(&self, y: usize) -> &[bool] {
        self.dark.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// Makes a pixel ink; nothing outside.
    pub(super) fn mark(&mut self, x: usize, y: usize) {
        if x < self.width
            && let Some(dark) = self.dark.get_mut(y * self.width + x)
        {
            *dark = true;
        }
    }

    /// Takes the ink of a pixel away.
    pub(super) fn clear(&mut self, x: usize, y: usize) {
        if x < self.width
            && let Some(dark) = self.dark.get_mut(y * self.width + x)
        {
            *dark = false;
        }
    }

    /// Takes all ink inside a frame away.
    pub(super) fn wipe(&mut self, frame: Frame) {
        let frame = frame.within(self.frame());
        for y in frame.top..frame.bottom {
            if let Some(row) = self.dark.get_mut(y * self.width + frame.left..y * self.width + frame.right) {
                row.fill(false);
            }
        }
    }

    /// Turned by a quarter: rows become columns.
    pub(super) fn transposed(&self) -> Self {
        let mut dark = vec![false; self.dark.len()];
        for y in 0..self.height {
            for (x, ink) in self.row(y).iter().enumerate() {
                if *ink && let Some(pixel) = dark.get_mut(x * self.height + y) {
                    *pixel = true;
                }
            }
        }
        Self { width: self.height, height: self.width, dark }
    }
}

/// The sum of all shades above and to the left of each pixel: the mean of any rectangle in four look-ups.
struct Sums {
    width: usize,
    sums: Vec<u32>,
}

impl Sums {
    fn of(picture: &Picture) -> Self {
        let width = picture.width() + 1;
        let mut sums = vec![0_u32; width * (picture.height() + 1)];
        for y in 0..picture.height() {
            let mut row = 0_u32;
            for (x, shade) in picture.row(y).iter().enumerate() {
                row = row.wrapping_add(u32::from(*shade));
                let above = sums.get(y * width + x + 1).copied().unwrap_or(0);
                if let Some(sum) = sums.get_mut((y + 1) * width + x + 1) {
                    *sum = above.wrapping_add(row);
                }
            }
        }
        Self { width, sums }
    }

    fn at(&self, x: usize, y: usize) -> u32 {
        self.sums.get(y * self.width + x).copied().unwrap_or(0)
    }

    fn is_darker(&self, shade: u8, x: usize, reach: usize, (top, bottom): (usize, usize)) -> bool {
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width - 1));
        // Wrapping: a difference of sums is right as long as it fits itself, whatever the sums were.
        let sum = self
            .at(right, bottom)
            .wrapping_sub(self.at(left, bottom))
            .wrapping_sub(self.at(right, top))
            .wrapping_add(self.at(left, top));
        let count = u64::try_from((right - left) * (bottom - top)).unwrap_or(u64::MAX);
        u64::from(shade) * 100 * count < u64::from(sum) * DARKER
    }
}
