//! The tables of any document, as found; nothing is stored.

use jiff::civil::{Date, date};
use maillage_documents::{Format, Limit, NoDocument, read};
use maillage_publishing::list::About;
use maillage_publishing::{csv, json, ods, workbook::Workbook, xlsx};
use maillage_views::found::{FoundTable, FoundTables};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::format::ListFormat;
use crate::paper::Paper;

/// The day that a workbook of tables bears: the first that its archive can, for the document tells none.
const DATED: Date = date(1980, 1, 1);

/// The tables of a document.
pub fn read_tables(paper: &Paper<'_>, words: Words) -> Result<FoundTables, ServiceError> {
    if let Some(document) = paper.recognised() {
        return Ok(FoundTables::of(document));
    }
    let document = read(paper.bytes).map_err(|no| told(paper.file, &why(no, words), words))?;
    if document.format == Format::Scan {
        return Err(told(paper.file, &words.get("no-document-scan"), words));
    }
    Ok(FoundTables::of(&document))
}

/// The tables in a format of files.
pub fn written(
    found: &FoundTables,
    file: &str,
    format: ListFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let about = About { title: file, dated: DATED, head: None, words };
    Ok(match format {
        ListFormat::Csv => csv::found_tables(found)?,
        ListFormat::Json => json::pretty(found)?,
        ListFormat::Xlsx => xlsx::write(&Workbook::found(found, &about)?)?,
        ListFormat::Ods => ods::write(&Workbook::found(found, &about)?)?,
    })
}

/// A file of CSV for each table: its name, which says the page and the rank on it, and its bytes.
pub fn files(found: &FoundTables) -> Result<Vec<(String, Vec<u8>)>, ServiceError> {
    let mut files = Vec::new();
    for page in found.tables.chunk_by(|one, other| one.page == other.page) {
        for (rank, table) in (1_u32..).zip(page) {
            files.push((name(table, rank), csv::found_table(table)?));
        }
    }
    Ok(files)
}

fn name(table: &FoundTable, rank: u32) -> String {
    format!("page-{:03}-table-{rank:02}.csv", table.page)
}

fn told(file: &str, reason: &str, words: Words) -> ServiceError {
    let arguments = [("file", Argument::Text(file)), ("reason", Argument::Text(reason))];
    ServiceError::unusable(Problem::worded("no-document", &arguments, words))
}

/// Why bytes are no document, in words.
fn why(no: NoDocument, words: Words) -> String {
    match no {
        NoDocument::Unknown => words.get("no-document-unknown"),
        NoDocument::Encrypted => words.get("no-document-encrypted"),
        NoDocument::Broken => words.get("no-document-broken"),
        NoDocument::TooLarge(limit) => {
            let (id, most) = match limit {
                Limit::Bytes(most) => ("no-document-bytes", megabytes(most)),
                Limit::Unpacked(most) => ("no-document-unpacked", megabytes(most)),
                Limit::Pages(most) => ("no-document-pages", u64::from(most)),
                Limit::Characters(most) => ("no-document-characters", u64::from(most)),
                Limit::Cells(most) => ("no-document-cells", u64::from(most)),
            };
            words.with(id, &[("most", Argument::count(most))])
        }
    }
}

const fn megabytes(bytes: u64) -> u64 {
    bytes >> 20
}
