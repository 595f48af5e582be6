//! Where something stands in a document.

use serde::Serialize;

/// A rectangle of a page, in points of 1/72 inch from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
pub struct Area {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Area {
    /// How wide it is, in points.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// How high it is, in points.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// The middle between its left and right edges.
    pub fn middle(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// The middle between its upper and lower edges.
    pub fn centre(&self) -> f32 {
        f32::midpoint(self.top, self.bottom)
    }

    /// Whether the middle of another is inside.
    pub fn holds(&self, other: &Self) -> bool {
        let (middle, centre) = (other.middle(), other.centre());
        self.left <= middle && middle <= self.right && self.top <= centre && centre <= self.bottom
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn around(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The smallest rectangle around all; none around nothing.
    pub fn around_all<'a>(areas: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        areas.into_iter().copied().reduce(|one, other| one.around(&other))
    }
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// In a rectangle of a page of its number, from 1.
    Box {
        /// The page.
        page: u32,
        /// The rectangle.
        area: Area,
    },
    /// On a line of a text, from 1.
    Line(u32),
    /// In a cell of a sheet of its name: row and column from 1.
    Cell {
        /// The name of the sheet, or the rank of the table in a word processor's file.
        sheet: String,
        /// The row; in a word processor's file the line, as its paragraphs and rows are counted together.
        row: u32,
        /// The column.
        column: u32,
    },
}
