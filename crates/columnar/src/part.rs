//! A part of an open table as Parquet: the rows of one region and year, in groups, so that memory stays bounded.

use std::io::Write;
use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use jiff::Unit;
use jiff::civil::{Date, date};
use maillage_views::open::{OpenCell, OpenColumn, OpenKind, OpenTable};

use crate::ColumnarError;
use crate::parquet::CREATED_BY;

/// A part that is being written.
pub struct Part<W: Write + Send> {
    writer: ArrowWriter<W>,
    schema: SchemaRef,
    columns: Vec<OpenColumn>,
}

impl<W: Write + Send> Part<W> {
    /// A part of a table, without rows.
    pub fn begin(table: &OpenTable, sink: W) -> Result<Self, ColumnarError> {
        let columns = table.columns.clone();
        let fields =
            columns.iter().map(|column| Field::new(column.name, data_type(column.kind), !column.required));
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let properties = WriterProperties::builder()
            .set_created_by(CREATED_BY.to_owned())
            .set_compression(Compression::SNAPPY)
            .build();
        let writer = ArrowWriter::try_new(sink, Arc::clone(&schema), Some(properties))?;
        Ok(Self { writer, schema, columns })
    }

    /// Adds rows as a group of their own.
    pub fn write(&mut self, rows: &[Vec<OpenCell>]) -> Result<(), ColumnarError> {
        let arrays = self.columns.iter().enumerate().map(|(rank, column)| array(rows, rank, column.kind));
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), arrays.collect())?;
        self.writer.write(&batch)?;
        Ok(self.writer.flush()?)
    }

    /// Writes what describes the part, and gives back what it was written to.
    pub fn end(self) -> Result<W, ColumnarError> {
        Ok(self.writer.into_inner()?)
    }
}

const fn data_type(kind: OpenKind) -> DataType {
    match kind {
        OpenKind::Text | OpenKind::Instant => DataType::Utf8,
        OpenKind::Integer | OpenKind::Cents => DataType::Int64,
        OpenKind::Flag => DataType::Boolean,
        OpenKind::Day => DataType::Date32,
    }
}

fn array(rows: &[Vec<OpenCell>], rank: usize, kind: OpenKind) -> ArrayRef {
    let cells = rows.iter().map(|row| row.get(rank));
    match kind {
        OpenKind::Text | OpenKind::Instant => Arc::new(cells.map(text).collect::<StringArray>()),
        OpenKind::Day => Arc::new(cells.map(|cell| text(cell).and_then(days)).collect::<Date32Array>()),
        OpenKind::Integer | OpenKind::Cents => {
            let number = |cell: Option<&OpenCell>| match cell {
                Some(OpenCell::Integer(number)) => Some(*number),
                _ => None,
            };
            Arc::new(cells.map(number).collect::<Int64Array>())
        }
        OpenKind::Flag => {
            let flag = |cell: Option<&OpenCell>| match cell {
                Some(OpenCell::Flag(flag)) => Some(*flag),
                _ => None,
            };
            Arc::new(cells.map(flag).collect::<BooleanArray>())
        }
    }
}

fn text(cell: Option<&OpenCell>) -> Option<&str> {
    match cell {
        Some(OpenCell::Text(text)) => Some(text),
        _ => None,
    }
}

/// The days from the first of 1970 to a legal day.
fn days(day: &str) -> Option<i32> {
    let day: Date = day.parse().ok()?;
    date(1970, 1, 1).until((Unit::Day, day)).ok().map(|span| span.get_days())
}
