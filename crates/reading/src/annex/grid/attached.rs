//! Footnotes to the tables that they belong to.

use maillage_domain::care::annex::AnnexNote;

use super::marks::{Bearer, Footnote};
use crate::annex::document::Table;

/// Gives each footnote to the notes of its table: the one that bears its mark, or the first below the title that does; one
/// whose mark nobody bears to the table above it.
pub(super) fn attach(tables: &mut [Table], footnotes: &[Footnote], bearers: &[Bearer]) {
    for (at, note) in footnotes.iter().enumerate() {
        let bearer = bearers.iter().find(|bearer| bearer.note == at);
        let table = match bearer {
            Some(bearer) => tables.iter_mut().find(|table| last(table) >= bearer.rank),
            None => tables.iter_mut().rfind(|table| table.line < note.rank),
        };
        if let Some(table) = table {
            table.place.notes.push(AnnexNote::on_line(note.rank, note.text.clone()));
        }
    }
}

/// The rank where the last row of a table begins.
fn last(table: &Table) -> u32 {
    table.rows.last().map_or(table.line, |row| row.begins)
}
