//! Where something stands in a document.

use arrayvec::ArrayString;
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

impl Area {
    /// Its edges in points, as numbers of geometry; one beyond any page is as far as can be told.
    pub fn edges(self) -> [f32; 4] {
        <[u32; 4]>::from(self).map(|edge| u16::try_from(edge).unwrap_or(u16::MAX).into())
    }

    /// Whether another rectangle is the same but for how two readings measured it: what both cover is more than half of each.
    pub fn is_nearly(&self, other: &Self) -> bool {
        let shared = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        self == other || shared.size().saturating_mul(2) > self.size().max(other.size())
    }

    /// In square points; nothing where an edge stands beyond the one that faces it.
    fn size(&self) -> u64 {
        let across = self.right.saturating_sub(self.left);
        u64::from(across).saturating_mul(self.bottom.saturating_sub(self.top).into())
    }
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

/// How many bytes of the name of a sheet are kept: the longest that a spreadsheet takes has 31 signs of three bytes.
const NAME: usize = 93;

/// The name of a sheet; one that is longer than spreadsheets take is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct SheetName(ArrayString<NAME>);

impl SheetName {
    /// A name.
    pub fn new(name: &str) -> Self {
        let mut kept = ArrayString::new();
        // The first sign without room ends it.
        for sign in name.chars() {
            if kept.try_push(sign).is_err() {
                break;
            }
        }
        Self(kept)
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for SheetName {
    fn from(name: String) -> Self {
        Self::new(&name)
    }
}

impl From<SheetName> for String {
    fn from(name: SheetName) -> Self {
        name.as_str().to_owned()
    }
}

/// Where in a sheet something stands; its row is the line of its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct InSheet {
    /// The sheet.
    pub sheet: SheetName,
    /// The column, from 1.
    pub column: u32,
}

impl InSheet {
    /// The letters of its column, as spreadsheets call it: `A`, `Z`, `AA`.
    pub fn letters(&self) -> String {
        let (mut left, mut letters) = (self.column, Vec::new());
        while let Some(rank) = left.checked_sub(1) {
            letters.push(char::from(b'A' + u8::try_from(rank % 26).unwrap_or_default()));
            left = rank / 26;
        }
        letters.iter().rev().collect()
    }
}

/// Where something stands: on a line of a text, on a page and perhaps in a rectangle of it, or in a cell of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Place {
    /// The page, from 1; none in a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line, from 1: of the text, or of the page's text; the row of a sheet; none where there are no lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The rectangle on the page, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// The sheet and the column, where it is a cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InSheet>,
}

impl Place {
    /// On a line of a text.
    pub const fn on_line(line: u32) -> Self {
        Self { page: None, line: Some(line), area: None, cell: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_rectangle_when_measured_then_its_edges_and_one_beyond_any_page_as_far_as_can_be_told() {
        let area = Area::from([72, 310, 540, u32::MAX]);
        assert_eq!(format!("{:?}", area.edges()), "[72.0, 310.0, 540.0, 65535.0]");
    }

    #[test]
    fn given_two_boxes_when_what_both_cover_is_more_than_half_of_each_then_nearly_the_same() {
        let area = |left, right| Area { left, top: 10, right, bottom: 20 };
        let cell = area(100, 120);
        for (other, same) in [
            (cell, true),
            (area(101, 121), true),
            (area(109, 129), true),
            (area(110, 130), false),
            (area(120, 140), false),
            (area(100, 140), false),
            (area(100, 139), true),
            (Area { top: 30, bottom: 40, ..cell }, false),
        ] {
            assert_eq!((cell.is_nearly(&other), other.is_nearly(&cell)), (same, same), "{other:?}");
        }
        let point = area(100, 100);
        assert!(point.is_nearly(&point) && !point.is_nearly(&cell));
    }

    #[test]
    fn given_columns_when_named_then_as_spreadsheets_name_them() {
        let letters = |column| InSheet { sheet: SheetName::new("A"), column }.letters();
        assert_eq!([1, 26, 27, 52, 703].map(letters), ["A", "Z", "AA", "AZ", "AAA"]);
    }

    #[test]
    fn given_a_name_when_kept_then_whole_up_to_what_spreadsheets_take() {
        assert_eq!(SheetName::new(&"é".repeat(31)).as_str(), "é".repeat(31));
        assert_eq!(SheetName::new(&"é".repeat(90)).as_str(), "é".repeat(46));
    }
}
