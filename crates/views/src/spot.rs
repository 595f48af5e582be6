//! Where something stands in a document, in words.

use maillage_domain::ground::place::Place;
use schemars::JsonSchema;
use serde::Serialize;

use crate::document_address::DocumentAddress;
use crate::words::{Argument, Words};

/// A rectangle of a page in data: left, top, right, bottom, in points from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
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
    let number = |name, number: u32| (name, Argument::count(number));
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

/// Where something stands in a kept document, in words, with the address where it is seen there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpotView {
    /// "line 387", "annex 1, II, line 205 of the text read".
    pub text: String,
    /// Where it is seen.
    pub address: DocumentAddress,
}

impl SpotView {
    /// A place by itself.
    pub fn new(address: DocumentAddress, words: Words) -> Self {
        Self { text: spot(address.place, words), address }
    }

    /// A place in an annex, and in a section where it has a numeral.
    pub fn in_annex(annex: u8, section: &str, address: DocumentAddress, words: Words) -> Self {
        let annex = ("annex", Argument::count(u32::from(annex)));
        let number = |name, number: u32| (name, Argument::count(number));
        let text = match (address.place.page, address.place.line) {
            (None, None) => words.with("place-annex", &[annex]),
            (None, Some(line)) if section.is_empty() => words.with("place", &[annex, number("line", line)]),
            (None, Some(line)) => {
                let section = ("section", Argument::Text(section));
                words.with("place-section", &[annex, section, number("line", line)])
            }
            (Some(page), None) => words.with("ruling-place-page", &[annex, number("page", page)]),
            (Some(page), Some(line)) => {
                words.with("ruling-place-page-line", &[annex, number("page", page), number("line", line)])
            }
        };
        Self { text, address }
    }
}
