//! The places of a reading that was made on ranks: each goes where its rank stands in the document.

use maillage_domain::care::annex::{Annex, AnnexNote};
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::row_fault::RowFault;
use maillage_domain::diagnostic::{Diagnostic, Reading};
use maillage_domain::ground::place::Place;

use super::grid::Places;

/// Puts all of a reading where `places` says that its ranks stand: a row with all of its cells.
pub(super) fn put(mut reading: Reading<Annex>, places: &Places) -> Reading<Annex> {
    let put = |place: &mut Place| *place = place.line.map(|rank| places.of(rank)).unwrap_or_default();
    let put_row = |place: &mut Place| *place = place.line.map(|rank| places.of_row(rank)).unwrap_or_default();
    let annex = &mut reading.value;
    let in_tables = annex.tables.iter_mut().flat_map(|table| {
        put(&mut table.place);
        table.notes.iter_mut()
    });
    let notes: Vec<&mut AnnexNote> = in_tables.chain(&mut annex.notes).collect();
    for note in notes {
        put(&mut note.place);
    }
    for row in &mut annex.rows {
        put_row(&mut row.place);
        row.doubtful.iter_mut().for_each(|cell| put(&mut cell.place));
    }
    for Diagnostic { place, oddity } in &mut reading.diagnostics {
        // What is said of the whole document stands nowhere in it.
        if matches!(oddity, Oddity::PictureDateMissing) {
            *place = Place::default();
        } else {
            put(place);
        }
        match oddity {
            Oddity::Row { fault: RowFault::ZoneRepeated { first }, .. } => put(first),
            Oddity::LegendMismatch { legend, .. } => put(legend),
            _ => {}
        }
    }
    reading
}
