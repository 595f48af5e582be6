//! Structures outside the regime of authorisation, and what documents count of them, as tables: two of them, never one.

use comfy_table::Cell;
use maillage_views::structure::StructuresView;
use maillage_views::words::Words;

use super::{Width, finish, table};

/// The structures of a region, then the printed figures, each beside what is named.
pub fn structures(view: &StructuresView, width: Width, words: Words) -> String {
    let mut told = String::new();
    if !view.structures.is_empty() {
        let columns = ["number", "type", "label", "town", "zone", "status", "since", "source"];
        let mut named = table(&columns, width, words);
        for one in &view.structures {
            let line = one.document_line.map(|line| line.to_string()).unwrap_or_default();
            let source = if one.source.is_empty() { line } else { one.source.clone() };
            named.add_row([
                &one.code,
                &one.kind_text,
                &one.name,
                &one.town,
                &one.zones.join(" "),
                &one.status_text,
                &one.since.map(|since| since.to_string()).unwrap_or_default(),
                &source,
            ]);
        }
        told.push_str(&finish(&named));
    }
    if !view.printed.is_empty() {
        let columns = ["type", "status", "where", "published", "printed", "effective", "difference", "line"];
        let mut printed = table(&columns, width, words);
        for figure in &view.printed {
            let said = [figure.statuses_text.as_str(), figure.only.as_str()];
            let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            printed.add_row([
                Cell::new(&figure.kind_text),
                Cell::new(said),
                Cell::new(&figure.territory_text),
                Cell::new(figure.count),
                Cell::new(&figure.printed),
                Cell::new(figure.day),
                Cell::new(&figure.beside_text),
                Cell::new(figure.document_line.map(|line| line.to_string()).unwrap_or_default()),
            ]);
        }
        told.push_str(&finish(&printed));
    }
    told
}
