//! The answers of people behind the cells of a row.

use std::collections::BTreeMap;

use super::Row;
use crate::care::annex::subject;
use crate::care::book::CareBook;
use crate::care::cells_answered::{AnsweredCell, CellsAnswered};
use crate::care::column::Column;
use crate::ground::stamp::Recorded;
use crate::territory::ZoneCode;
use crate::text::key;

/// An answer, and the act that recorded it.
pub type Behind<'s> = (&'s Recorded<CellsAnswered>, &'s AnsweredCell);

/// The answers that gave cells of a row, one for each cell and in the order of its columns: of two to the same cell the later
/// one, of those that were recorded before the bilan of the row.
pub fn answers_behind<'s>(care: &'s CareBook, row: &Row<'_>) -> Vec<Behind<'s>> {
    let (bilan, position) = (row.bilan, row.position);
    let activity = key(&subject(&row.table.activity, &position.modality));
    let is_of_row = |said: &AnsweredCell| {
        let cell = &said.cell;
        cell.place.page == position.page
            && ZoneCode::parse(&cell.zone) == position.zone
            && key(&cell.activity) == activity
    };
    let before = care.answers(bilan.fact.document).filter(|acts| acts.stamp.number < bilan.stamp.number);
    let all = before.flat_map(|act| act.fact.cells.iter().map(move |said| (act, said)));
    let last: BTreeMap<Column, Behind<'s>> =
        all.filter(|(_, said)| is_of_row(said)).map(|behind| (behind.1.cell.column, behind)).collect();
    last.into_values().filter(|(_, said)| said.answer.settles()).collect()
}
