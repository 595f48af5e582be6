//! Where something stands in a document, in words.

use maillage_domain::ground::place::Place;
use serde::Serialize;

use crate::words::{Argument, Words};

/// A rectangle of a page in data: left, top, right, bottom, in points from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct BoxView([u32; 4]);

impl BoxView {
    /// The rectangle of a place, where it is known.
    pub fn of(place: Place) -> Option<Self> {
        place.area.map(|area| Self([area.left, area.top, area.right, area.bottom]))
    }
}

/// "line 387", "page 6", "page 6, line 12" or "sheet \"X\", cell C12"; "the document" where nothing more is known.
pub fn spot(place: Place, words: Words) -> String {
    let number = |name, number: u32| (name, Argument::Printed(i64::from(number)));
    if let (Some(cell), Some(line)) = (place.cell, place.line) {
        let named = format!("{}{line}", cell.letters());
        let arguments = [("sheet", Argument::Text(cell.sheet.as_str())), ("cell", Argument::Text(&named))];
        return words.with("spot-cell", &arguments);
    }
    match (place.page, place.line) {
        (None, Some(line)) => words.with("spot-line", &[number("line", line)]),
        (Some(page), None) => words.with("spot-page", &[number("page", page)]),
        (Some(page), Some(line)) => {
            words.with("spot-page-line", &[number("page", page), number("line", line)])
        }
        (None, None) => words.get("spot-document"),
    }
}
