//! Tables and rows in their published form.

use maillage_domain::care::annex::{AnnexNote, AnnexRow, AnnexTable};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::diagnostic::row_fault::Quantity;
use maillage_domain::ground::place::Place;

use super::document::{PrintedRow, Table};
use super::outline::HeadingPlace;
use super::{checks, columns, doubts};

/// A table as it is published.
pub(super) fn published_table(table: Table) -> AnnexTable {
    let columns = if table.rows.is_empty() { Vec::new() } else { columns::taken(&table.rows, &table.layout) };
    let mut notes: Vec<AnnexNote> = table.place.notes;
    notes.extend(table.footnotes);
    notes.sort_by_key(|note| note.place);
    AnnexTable {
        annex: table.place.annex,
        section: table.place.section,
        activity: table.place.activity,
        modality: table.place.headings.join(" > "),
        place: Place::on_line(table.line),
        notes,
        columns,
    }
}

/// More notes than this no table has below it; the known ones have one.
/// A bound on the work: each row with a star bears them all.
const MOST_FOOTNOTES: usize = 20;

/// A row as it is published, of the table of that rank.
pub(super) fn published_row(at: usize, row: &PrintedRow, table: &Table, code: Option<&LineCode>) -> AnnexRow {
    let mut notes = checks::texts(row, &table.layout);
    notes.extend(row.notes.iter().cloned());
    if row.placed.starred() {
        notes.extend(table.footnotes.iter().take(MOST_FOOTNOTES).map(|note| note.text.clone()));
    }
    AnnexRow {
        table: at,
        modality: modality(&table.place, row),
        zone: row.zone().to_owned(),
        zone_name: row.zone_name.clone(),
        sites: checks::tally(row, &table.layout.columns, Quantity::Sites).unwrap_or_default(),
        units: checks::tally(row, &table.layout.columns, Quantity::Units),
        admissible: row.placed.answer,
        target_year: table.layout.target_year,
        doubtful: doubts::of(row, &table.layout),
        notes,
        place: Place::on_line(row.placed.line),
        told: None,
        code: code.cloned(),
    }
}

/// The headings above a row and its own modality.
pub(super) fn modality(place: &HeadingPlace, row: &PrintedRow) -> String {
    let own = Some(&row.modality).filter(|modality| !modality.is_empty());
    place.headings.iter().chain(own).map(String::as_str).collect::<Vec<_>>().join(" > ")
}
