//! One page of a PDF to its blocks.

use std::collections::BTreeMap;

use super::accent::composed;
use super::device::Drawing;
use super::glyph::Glyph;
use super::overprint::once;
use super::words::words;
use crate::document::Page;
use crate::layout::page::blocks;
use crate::layout::ruling::{Ruling, joined};
use crate::layout::turn::Turn;
use crate::place::{Area, Place};

/// The page of this number, of this area, by what it draws. A page whose texts are turned is read with the head turned.
pub(super) fn page(number: u32, area: Area, drawing: Drawing) -> Page {
    let turn = prevailing(&drawing.glyphs);
    let glyphs =
        drawing.glyphs.into_iter().map(|glyph| Glyph { turn: glyph.turn.within(turn), ..glyph }).collect();
    let rulings: Vec<Ruling> = drawing.rulings.iter().map(|ruling| ruling.turned(turn)).collect();
    let rulings = joined(&rulings);
    let words = words(&composed(once(glyphs)), &rulings);
    let placed = |area| Place::Box { page: number, area: turn.on_page(area) };
    Page { number, name: None, area: Some(area), blocks: blocks(&words, &rulings, &placed) }
}

/// The turn of most characters of a page.
fn prevailing(glyphs: &[Glyph]) -> Turn {
    let mut counts: BTreeMap<Turn, usize> = BTreeMap::new();
    for glyph in glyphs {
        *counts.entry(glyph.turn).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(turn, count)| (*count, *turn == Turn::None));
    most.map_or(Turn::None, |(turn, _)| turn)
}
