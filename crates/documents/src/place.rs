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
        /// The row.
        row: u32,
        /// The column.
        column: u32,
    },
}
