//! Whole files of separated values.

use csv::{ReaderBuilder, StringRecord};

use super::marked::{self, MarkedRow};
use crate::layout::number::number;
use crate::no_document::{Limit, NoDocument};
use crate::table::Table;

/// The separators that people have.
const SEPARATORS: [u8; 4] = *b";,\t|";
/// The most cells of one table.
const CELLS: usize = 4_000_000;
/// How many records in ten must have the same number of fields.
const ALIKE: usize = 9;

/// The table that a text is, by the separator that parts most of its lines alike; nothing where none does.
pub(super) fn table(text: &str) -> Result<Option<Table>, NoDocument> {
    let Some(separator) = separator(text) else { return Ok(None) };
    let rows = rows(text, separator);
    if rows.iter().map(|row| row.cells.len()).sum::<usize>() > CELLS {
        return Err(NoDocument::TooLarge(Limit::Cells(number(CELLS))));
    }
    Ok(Some(marked::table(&rows)))
}

/// The separator by which nearly all lines have as many fields: the one that gives most.
fn separator(text: &str) -> Option<u8> {
    let found = SEPARATORS.into_iter().filter_map(|separator| Some((fields(text, separator)?, separator)));
    found.max_by_key(|(fields, _)| *fields).map(|(_, separator)| separator)
}

/// How many fields the records have, if they agree: two or more in three records, three or more in two.
fn fields(text: &str, separator: u8) -> Option<usize> {
    const LOOKED_AT: usize = 1_000;
    let lengths: Vec<usize> =
        records(text, separator).take(LOOKED_AT).map(|(_, record)| record.len()).collect();
    let usual = *lengths.first()?;
    let alike = lengths.iter().filter(|length| **length == usual).count();
    let enough =
        usual >= 3 && lengths.len() >= 2 || usual >= 2 && lengths.len() >= 3 && alike == lengths.len();
    (enough && alike * 10 >= lengths.len() * ALIKE).then_some(usual)
}

fn rows(text: &str, separator: u8) -> Vec<MarkedRow> {
    let row = |(line, record): (u64, StringRecord)| MarkedRow {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
    };
    records(text, separator).map(row).collect()
}

/// The records of a text that are not blank, each with the number of its line.
fn records(text: &str, separator: u8) -> impl Iterator<Item = (u64, StringRecord)> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    reader
        .into_records()
        .filter_map(Result::ok)
        .map(|record| (record.position().map_or(1, csv::Position::line), record))
        .filter(|(_, record)| record.iter().any(|cell| !cell.trim().is_empty()))
}
