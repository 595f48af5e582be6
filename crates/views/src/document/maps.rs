//! The maps of a document: each with its words beside the drawing, and in place of it for who cannot see it.

use super::{BilanDocument, DocumentMap, DocumentMark, DocumentNote};
use crate::map::{MapView, MapZone};
use crate::words::{Argument, Words};

impl DocumentMap {
    /// The map of a view, which was drawn as `drawing`.
    pub fn new(view: &MapView, drawing: String, words: Words) -> Self {
        Self {
            title: view.title.clone(),
            alt: alt(view, words),
            legend: legend(view),
            doubt: view.doubt.clone(),
            source: view.source.clone(),
            drawing,
        }
    }
}

/// The title, then each zone that stands out with its gap: what the drawing shows, in words.
fn alt(view: &MapView, words: Words) -> String {
    let said = |zone: &MapZone| zone.gap.as_ref().map(|gap| format!("{} {}", zone.zone, gap.text));
    let marked: Vec<_> = view.zones.iter().filter(|zone| zone.is_marked()).filter_map(said).collect();
    let title = ("title", Argument::Text(&view.title));
    if marked.is_empty() {
        return words.with("document-map-alt-none", &[title]);
    }
    words.with("document-map-alt", &[title, ("zones", Argument::Text(&marked.join(", ")))])
}

/// The marks that a map draws, each with its words.
fn legend(view: &MapView) -> Vec<DocumentMark> {
    let drawn = |mark| view.zones.iter().filter_map(|zone| zone.gap.as_ref()).any(|gap| gap.mark == mark);
    let marks = view.legend.iter().filter(|(mark, _)| drawn(*mark));
    marks.map(|(mark, text)| DocumentMark { mark: *mark, text: text.clone() }).collect()
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
