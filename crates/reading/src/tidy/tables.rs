//! The tables of a tidy bilan, which does not say where one begins: found again from rows that follow each other.

use std::ops::Range;

use super::TidyRow;

/// What stands between two headings of a modality.
pub(crate) const BETWEEN_HEADINGS: &str = " > ";

/// Where the tables of `rows` begin and end.
///
/// Rows that follow each other under the same headings with the same modality are one table. A table with a modality
/// in each row shows by two modalities of one zone in a row (`HC` then `HdJ` of zone 1B): the modality then belongs to
/// the row and the table goes on while the headings above it stay. In a region of a single zone the two forms look the
/// same, and are read as one table.
pub(crate) fn tables(rows: &[TidyRow]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut by_row = false;
    for (index, pair) in rows.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let start = found.last().map_or(0, |table| table.end);
        let same_section = (before.annex, &before.section, &before.activity)
            == (after.annex, &after.section, &after.activity);
        let same_modality = before.modality == after.modality;
        let same_parent = parent(&before.modality) == parent(&after.modality);
        by_row |= same_section && !same_modality && same_parent && before.zone == after.zone;
        if !(same_section && (same_modality || (by_row && same_parent))) {
            found.push(start..index + 1);
            by_row = false;
        }
    }
    let start = found.last().map_or(0, |table| table.end);
    if start < rows.len() {
        found.push(start..rows.len());
    }
    found
}

/// The headings that the rows of a table share: their modality, or those above it.
pub(crate) fn shared_modality(rows: &[TidyRow]) -> &str {
    let Some(first) = rows.first() else { return "" };
    let shared = rows.iter().all(|row| row.modality == first.modality);
    if shared { &first.modality } else { parent(&first.modality) }
}

/// The headings above the last one.
fn parent(modality: &str) -> &str {
    modality.rsplit_once(BETWEEN_HEADINGS).map_or("", |(parent, _)| parent)
}
