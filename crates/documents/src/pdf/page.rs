//! One page of a PDF to its blocks.

use super::accent::composed;
use super::device::Drawing;
use super::overprint::once;
use super::words::words;
use crate::document::Page;
use crate::layout::page::blocks;
use crate::layout::ruling::joined;
use crate::place::{Area, Place};

/// The page of this number, of this area, by what it draws.
pub(super) fn page(number: u32, area: Area, drawing: Drawing) -> Page {
    let rulings = joined(&drawing.rulings);
    let words = words(&composed(once(drawing.glyphs)), &rulings);
    let placed = |area| Place::Box { page: number, area };
    Page { number, name: None, area: Some(area), blocks: blocks(&words, &rulings, &placed) }
}
