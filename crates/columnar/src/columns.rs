//! Any table as Parquet: the rows of a list with the kinds of its columns, and the tables of the fund with their units.

use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, Decimal128Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{Field, Schema};
use maillage_views::dictionary::ColumnKind;
use maillage_views::table::{CellKind, Table, TableCell};

use crate::ColumnarError;
use crate::parquet::CREATED_BY;

/// How many digits an amount or a share has at most, and how many of them stand behind the point.
const DIGITS: (u8, i8) = (18, 2);

/// A list: its columns, each with what it holds, and the cells of its rows as text, empty where there is nothing.
///
/// # Errors
///
/// The file cannot be written.
pub fn list(columns: &[(&str, ColumnKind)], records: &[Vec<String>]) -> Result<Vec<u8>, ColumnarError> {
    let arrays = columns.iter().enumerate().map(|(rank, (name, kind))| {
        let cells = records.iter().map(|record| record.get(rank).map_or("", String::as_str));
        let filled = cells.map(|cell| Some(cell).filter(|cell| !cell.is_empty()));
        let array: ArrayRef = match kind {
            ColumnKind::Integer => {
                Arc::new(filled.map(|cell| cell.and_then(|cell| cell.parse().ok())).collect::<Int64Array>())
            }
            ColumnKind::Text | ColumnKind::YesNo => Arc::new(filled.collect::<StringArray>()),
        };
        ((*name).to_owned(), array)
    });
    written(arrays.collect())
}

/// Several tables one below the other, under the titles of all of them; where there are several, `section` is the title of the
/// column that says which one a row is of. Columns of the same title and kind are one.
///
/// # Errors
///
/// The file cannot be written.
pub fn tables(tables: &[Table], section: Option<&str>) -> Result<Vec<u8>, ColumnarError> {
    let mut known: Vec<(&str, CellKind)> = Vec::new();
    for column in tables.iter().flat_map(|table| &table.columns) {
        let column = (column.title.as_str(), column.kind);
        if !known.contains(&column) {
            known.push(column);
        }
    }
    let names = section.map(|title| {
        let names = tables.iter().flat_map(|table| table.rows.iter().map(|_| Some(table.name.as_str())));
        let names: ArrayRef = Arc::new(names.collect::<StringArray>());
        (title.to_owned(), names)
    });
    let titled = known.iter().map(|(title, kind)| Ok(((*title).to_owned(), array(tables, title, *kind)?)));
    let titled = titled.collect::<Result<Vec<_>, ColumnarError>>();
    written(names.into_iter().chain(distinct(titled?, &known)).collect())
}

/// The same, where columns of one title hold two kinds: the kind stands behind the title of each after the first.
fn distinct(arrays: Vec<(String, ArrayRef)>, known: &[(&str, CellKind)]) -> Vec<(String, ArrayRef)> {
    let earlier = |rank: usize, title: &str| known[..rank].iter().any(|(other, _)| *other == title);
    let named = arrays.into_iter().enumerate().map(|(rank, (title, array))| {
        let title =
            if earlier(rank, &title) { format!("{title} ({})", known[rank].1.as_str()) } else { title };
        (title, array)
    });
    named.collect()
}

/// The cells under a title, of every table; empty where a table has no such column.
fn array(tables: &[Table], title: &str, kind: CellKind) -> Result<ArrayRef, ColumnarError> {
    let cells = tables.iter().flat_map(|table| {
        let under = table.columns.iter().position(|column| column.title == title && column.kind == kind);
        table.rows.iter().map(move |row| under.and_then(|rank| row.cells.get(rank)))
    });
    Ok(match kind {
        CellKind::Text => Arc::new(cells.map(|cell| cell.and_then(text)).collect::<StringArray>()),
        // A number among several in one cell is a text there: of such a column the whole is one.
        CellKind::Count if cells.clone().any(|cell| matches!(cell, Some(TableCell::Text(_)))) => {
            Arc::new(cells.map(|cell| cell.and_then(text)).collect::<StringArray>())
        }
        CellKind::Count => Arc::new(cells.map(|cell| cell.and_then(number)).collect::<Int64Array>()),
        CellKind::Euros | CellKind::Percent => {
            let hundredths = cells.map(|cell| cell.and_then(number).map(i128::from));
            let hundredths = hundredths.collect::<Decimal128Array>();
            Arc::new(hundredths.with_precision_and_scale(DIGITS.0, DIGITS.1)?)
        }
    })
}

fn text(cell: &TableCell) -> Option<String> {
    match cell {
        TableCell::Empty => None,
        TableCell::Text(text) => Some(text.clone()),
        TableCell::Count(number) | TableCell::Euros(number) | TableCell::Percent(number) => {
            Some(number.to_string())
        }
    }
}

const fn number(cell: &TableCell) -> Option<i64> {
    match cell {
        TableCell::Count(number) | TableCell::Euros(number) | TableCell::Percent(number) => Some(*number),
        TableCell::Empty | TableCell::Text(_) => None,
    }
}

/// Columns as a file; the same columns give the same bytes.
fn written(columns: Vec<(String, ArrayRef)>) -> Result<Vec<u8>, ColumnarError> {
    let fields = columns.iter().map(|(name, array)| Field::new(name, array.data_type().clone(), true));
    let schema = Arc::new(Schema::new(fields.collect::<Vec<Field>>()));
    let batch =
        RecordBatch::try_new(Arc::clone(&schema), columns.into_iter().map(|(_, array)| array).collect())?;
    let properties = WriterProperties::builder()
        .set_created_by(CREATED_BY.to_owned())
        .set_compression(Compression::SNAPPY)
        .build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, schema, Some(properties))?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(bytes)
}
