//! The maps of a document: of one quantity each, so that sites and units never stand for each other, nor a shortage for an excess.

use maillage_domain::care::bilan::{Row, by_zone};

use super::{BilanDocument, DocumentMap, DocumentMark, DocumentNote};
use crate::bilan::GapMark;
use crate::map::{MapView, MapZone};
use crate::words::{Argument, Words};

/// The marks of a legend, in the order of its words.
const MARKS: [GapMark; 4] = [GapMark::Positive, GapMark::Met, GapMark::Void, GapMark::Negative];

/// The rows that one map shows.
#[derive(Debug, Clone)]
pub struct MapPart<'s> {
    /// The rows.
    pub rows: Vec<Row<'s>>,
    shown: Shown,
}

/// What a map shows of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The gap of the one row that each zone has, whatever its sign.
    Gap(Counted),
    /// What the rows of a zone lack, together.
    Below(Counted),
    /// By how much rows of a zone are above their target, together.
    Above(Counted),
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// Sites of care activities.
    Sites,
    /// Units of heavy equipment.
    Units,
}

impl Shown {
    const fn title(self) -> &'static str {
        match self {
            Self::Gap(Counted::Sites) => "document-map-sites-gap",
            Self::Gap(Counted::Units) => "document-map-units-gap",
            Self::Below(Counted::Sites) => "document-map-sites-below",
            Self::Below(Counted::Units) => "document-map-units-below",
            Self::Above(Counted::Sites) => "document-map-sites-above",
            Self::Above(Counted::Units) => "document-map-units-above",
        }
    }
}

impl<'s> MapPart<'s> {
    /// The maps that some rows take: one of gaps where each zone has one row; else what is lacking and what is above target
    /// apart, since the one does not make up for the other.
    pub fn of(rows: &[Row<'s>]) -> Vec<Self> {
        let (units, sites): (Vec<_>, Vec<_>) = rows.iter().copied().partition(|row| row.units().is_some());
        let mut parts = Self::of_quantity(sites, Counted::Sites);
        parts.extend(Self::of_quantity(units, Counted::Units));
        parts
    }

    fn of_quantity(rows: Vec<Row<'s>>, counted: Counted) -> Vec<Self> {
        if by_zone(&rows).values().all(|zone| zone.rows == 1) {
            return Self::some(rows, Shown::Gap(counted)).into_iter().collect();
        }
        let is_above = |row: &Row<'_>| row.deciding_room().is_some_and(|room| room < 0);
        let (above, below): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_above);
        let parts = [Self::some(below, Shown::Below(counted)), Self::some(above, Shown::Above(counted))];
        parts.into_iter().flatten().collect()
    }

    fn some(rows: Vec<Row<'s>>, shown: Shown) -> Option<Self> {
        (!rows.is_empty()).then_some(Self { rows, shown })
    }

    /// The map of these rows in a document, from its view, the title of its zone set and its drawing.
    pub fn map(&self, view: &MapView, zones: &str, drawing: String, words: Words) -> DocumentMap {
        let title = words.with(self.shown.title(), &[("zones", Argument::Text(zones))]);
        DocumentMap {
            alt: alt(&title, view, words),
            legend: legend(view),
            doubt: view.doubt.clone(),
            source: view.source.clone(),
            drawing,
            title,
        }
    }
}

/// The title, then each zone that stands out with its gap: what the drawing shows, in words.
fn alt(title: &str, view: &MapView, words: Words) -> String {
    let said = |zone: &MapZone| zone.gap.as_ref().map(|gap| format!("{} {}", zone.zone, gap.text));
    let marked: Vec<_> = view.zones.iter().filter(|zone| zone.is_marked()).filter_map(said).collect();
    let title = ("title", Argument::Text(title));
    if marked.is_empty() {
        return words.with("document-map-alt-none", &[title]);
    }
    words.with("document-map-alt", &[title, ("zones", Argument::Text(&marked.join(", ")))])
}

/// The marks that a map draws, each with its words.
fn legend(view: &MapView) -> Vec<DocumentMark> {
    let drawn = |mark| view.zones.iter().filter_map(|zone| zone.gap.as_ref()).any(|gap| gap.mark == mark);
    let marks = MARKS.into_iter().zip(&view.legend).filter(|(mark, _)| drawn(*mark));
    marks.map(|(mark, text)| DocumentMark { mark, text: text.clone() }).collect()
}

impl BilanDocument {
    /// Says why no map is drawn, among the notes about the answer.
    pub fn without_maps(&mut self, why: String) {
        let annexes = self.annexes.iter().flat_map(|annex| {
            let tables = annex.sections.iter().flat_map(|section| &section.tables).map(|table| &table.notes);
            let sections = annex.sections.iter().map(|section| &section.notes);
            tables.chain(sections).chain([&annex.notes]).flatten()
        });
        let last = annexes.chain(&self.remarks).map(|note| note.number).max().unwrap_or_default();
        self.remarks.push(DocumentNote { number: last + 1, text: why, line: None });
    }
}
