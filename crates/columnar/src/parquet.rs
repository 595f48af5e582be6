//! Parquet: the tidy rows with their types, for DuckDB, pandas, R and the like.

use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, Int16Array, Int64Array, RecordBatch, StringArray, UInt8Array, UInt32Array};
use arrow_schema::{DataType, Field, Schema};
use maillage_views::bilan::BilanTable;
use maillage_views::tidy::TidyRow;

use crate::ColumnarError;

/// Who wrote the file: the same text for ever, so that the same bilan gives the same bytes.
pub(crate) const CREATED_BY: &str = "maillage version 1";

/// What the document is called.
const TITLE: &str = "Bilan quantifié de l’offre de soins";

/// The licence of the figures.
const LICENCE: &str = "Licence Ouverte 2.0 (etalab-2.0)";

/// The bilan at a date, in the columns of the outside contract; empty texts stay texts, absent numbers are null.
pub fn bilan(table: &BilanTable) -> Result<Vec<u8>, ColumnarError> {
    let batch = batch(&table.rows)?;
    let places = table.columns.iter().map(|column| batch.schema().index_of(column));
    let batch = batch.project(&places.collect::<Result<Vec<_>, _>>()?)?;
    let properties = WriterProperties::builder()
        .set_created_by(CREATED_BY.to_owned())
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(about(table)))
        .build();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties))?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(bytes)
}

/// What the file says of itself.
fn about(table: &BilanTable) -> Vec<KeyValue> {
    let bilan = &table.bilan;
    let pairs = [
        ("title", Some(TITLE.to_owned())),
        ("act", bilan.act.clone()),
        ("raa", bilan.raa.clone()),
        ("version", Some(bilan.version.to_string())),
        ("region", Some(table.region.to_string())),
        ("at", Some(table.at.to_string())),
        ("picture_date", Some(bilan.picture_date.to_string())),
        ("known_on", Some(table.known_on.to_string())),
        ("licence", Some(LICENCE.to_owned())),
    ];
    let known = pairs.into_iter().filter_map(|(key, value)| Some((key, value?)));
    known.map(|(key, value)| KeyValue::new(key.to_owned(), value)).collect()
}

/// The columns of a row: name, type, whether it may be absent.
fn schema() -> Schema {
    let text = |name: &str| Field::new(name, DataType::Utf8, false);
    let absent = |name: &str| Field::new(name, DataType::Int64, true);
    Schema::new(vec![
        Field::new("annex", DataType::UInt8, false),
        text("section"),
        text("activity"),
        text("modality"),
        text("zone"),
        text("zone_name"),
        absent("sites_current"),
        absent("sites_target"),
        absent("sites_gap"),
        absent("units_current"),
        absent("units_target"),
        absent("units_gap"),
        Field::new("admissible", DataType::Utf8, true),
        text("notes"),
        Field::new("line", DataType::UInt32, true),
        Field::new("code", DataType::Utf8, true),
        Field::new("page", DataType::UInt32, true),
        absent("sites_min"),
        absent("sites_max"),
        Field::new("target_year", DataType::Int16, true),
        text("doubt"),
    ])
}

fn batch(rows: &[TidyRow]) -> Result<RecordBatch, ColumnarError> {
    let columns: Vec<ArrayRef> = vec![
        Arc::new(rows.iter().map(|row| Some(row.annex)).collect::<UInt8Array>()),
        texts(rows, |row| Some(&row.section)),
        texts(rows, |row| Some(&row.activity)),
        texts(rows, |row| Some(&row.modality)),
        texts(rows, |row| Some(&row.zone)),
        texts(rows, |row| Some(&row.zone_name)),
        numbers(rows, |row| row.sites_current),
        numbers(rows, |row| row.sites_target),
        numbers(rows, |row| row.sites_gap),
        numbers(rows, |row| row.units_current),
        numbers(rows, |row| row.units_target),
        numbers(rows, |row| row.units_gap),
        texts(rows, |row| row.admissible),
        texts(rows, |row| Some(&row.notes)),
        Arc::new(rows.iter().map(|row| row.line).collect::<UInt32Array>()),
        texts(rows, |row| row.code.as_deref()),
        Arc::new(rows.iter().map(|row| row.page).collect::<UInt32Array>()),
        numbers(rows, |row| row.sites_min),
        numbers(rows, |row| row.sites_max),
        Arc::new(rows.iter().map(|row| row.target_year).collect::<Int16Array>()),
        texts(rows, |row| Some(&row.doubt)),
    ];
    Ok(RecordBatch::try_new(Arc::new(schema()), columns)?)
}

fn texts<'r>(rows: &'r [TidyRow], of: impl Fn(&'r TidyRow) -> Option<&'r str>) -> ArrayRef {
    Arc::new(rows.iter().map(of).collect::<StringArray>())
}

fn numbers(rows: &[TidyRow], of: impl Fn(&TidyRow) -> Option<i64>) -> ArrayRef {
    Arc::new(rows.iter().map(of).collect::<Int64Array>())
}
