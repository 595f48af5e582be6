//! Where something stands in a document.

use serde::{Deserialize, Serialize};

/// A rectangle of a page, in whole points of 1/72 inch from its upper left corner, no smaller than what stands in it. It is
/// written as its four edges in the order of its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "[u32; 4]", into = "[u32; 4]")]
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

impl From<[u32; 4]> for Area {
    fn from([left, top, right, bottom]: [u32; 4]) -> Self {
        Self { left, top, right, bottom }
    }
}

impl From<Area> for [u32; 4] {
    fn from(area: Area) -> Self {
        [area.left, area.top, area.right, area.bottom]
    }
}

/// Where something stands: on a line of a text, or on a page and perhaps in a rectangle of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Place {
    /// The page, from 1; none in a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line, from 1: of the text, or of the page's text; none where there are no lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The rectangle on the page, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
}

impl Place {
    /// On a line of a text.
    pub const fn on_line(line: u32) -> Self {
        Self { page: None, line: Some(line), area: None }
    }
}
