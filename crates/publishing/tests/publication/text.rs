//! CSV and JSON, read back.

use maillage_publishing::{csv, json};
use maillage_views::dictionary;
use maillage_views::tidy::TidyRow;
use serde_json::Value;

use crate::support::demo;

/// A row of CSV as JSON has it: empty where a number or a code is absent.
fn cells(row: &TidyRow) -> Vec<String> {
    let columns = serde_json::to_value(row).expect("a row");
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    dictionary::NAMES.iter().map(|name| text(&columns[*name])).collect()
}

#[tokio::test]
async fn given_the_demonstration_when_written_as_csv_then_read_back_cell_by_cell() {
    let (_, table) = demo().await;
    let bytes = csv::bilan(&table).expect("a CSV");
    let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), dictionary::NAMES);
    let read: Vec<Vec<String>> =
        reader.records().map(|record| record.unwrap().iter().map(ToOwned::to_owned).collect()).collect();
    assert_eq!(read, table.rows.iter().map(cells).collect::<Vec<_>>());
    assert_eq!(bytes, csv::bilan(&table).unwrap());
}

#[tokio::test]
async fn given_the_demonstration_when_written_as_json_then_read_back_whole() {
    let (document, _) = demo().await;
    let bytes = json::pretty(&document).expect("JSON");
    let read: Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(read, serde_json::to_value(&document).unwrap());
    assert_eq!(read["rows"].as_array().map(Vec::len), Some(1229));
}
