//! Structures outside the regime of authorisation in flat rows: those that are named, never what documents count of them.

use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::structure::StructuresView;

use crate::WriteError;
use crate::list::List;

/// The columns of structures, in order.
pub(crate) const STRUCTURES: [(&str, ColumnKind); 15] = [
    ("code", Text),
    ("kind", Text),
    ("kind_text", Text),
    ("name", Text),
    ("town", Text),
    ("commune", Text),
    ("zones", Text),
    ("status", Text),
    ("status_text", Text),
    ("since", Text),
    ("said_on", Text),
    ("source", Text),
    ("document", Text),
    ("document_line", Integer),
    ("act", Integer),
];

/// The structures of a region that are named.
pub fn structures(view: &StructuresView) -> Result<List, WriteError> {
    let rows = view.structures.iter().map(|one| {
        (
            (&one.code, one.kind, &one.kind_text, &one.name),
            (&one.town, &one.commune, one.zones.join(" ")),
            (one.status, &one.status_text, one.since, one.said_on),
            (&one.source, &one.document, one.document_line, one.act),
        )
    });
    List::new(&STRUCTURES, &rows.collect::<Vec<_>>())
}
