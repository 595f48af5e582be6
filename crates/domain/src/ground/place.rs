//! Where something stands in a document.

use arrayvec::ArrayString;

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

/// How many bytes of the name of a sheet are kept: the longest that a spreadsheet takes has 31 signs of three bytes.
const NAME: usize = 93;

/// The name of a sheet; one that is longer than spreadsheets take is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// Where in a sheet something stands; its row is the line of its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The page, from 1; none in a text.
    pub page: Option<u32>,
    /// The line, from 1: of the text, or of the page's text; the row of a sheet; none where there are no lines.
    pub line: Option<u32>,
    /// The rectangle on the page, where it is known.
    pub area: Option<Area>,
    /// The sheet and the column, where it is a cell.
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
