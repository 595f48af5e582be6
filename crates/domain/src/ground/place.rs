//! Where something stands in a document.

/// A rectangle of a page, in whole points of 1/72 inch from its upper left corner, no smaller than what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    /// The left edge.
    pub left: u32,
    /// The upper edge.
    pub top: u32,
    /// The right edge.
    pub right: u32,
    /// The lower edge.
    pub bottom: u32,
}

/// Where something stands: on a line of a text, or on a page and perhaps in a rectangle of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The page, from 1; none in a text.
    pub page: Option<u32>,
    /// The line, from 1: of the text, or of the page's text; none where there are no lines.
    pub line: Option<u32>,
    /// The rectangle on the page, where it is known.
    pub area: Option<Area>,
}

impl Place {
    /// On a line of a text.
    pub const fn on_line(line: u32) -> Self {
        Self { page: None, line: Some(line), area: None }
    }
}
