//! The same as files.

use maillage_publishing::list::List;
use maillage_publishing::sheet_list;
use maillage_views::sheet::activity::ActivityView;
use maillage_views::sheet::zone::ZoneView;
use maillage_views::words::Words;
use serde::Serialize;

use super::WhenRequest;
use super::activity::{ActivityRequest, activity_sheet};
use super::compare::{CompareRequest, compared};
use super::matrix::matrix;
use super::zone::{ZoneRequest, zone_sheet};
use crate::download::written;
use crate::error::ServiceError;
use crate::format::TableFormat;
use crate::reader::Reader;

/// Lines by zones, a row for each cell.
pub fn matrix_file(
    reader: &Reader,
    request: &WhenRequest,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = matrix(reader, request, words)?;
    written(reader, format, &view, &sheet_list::matrix(&view)?, "matrix-title", words)
}

/// The lines of a zone, in the columns of the bilan.
pub async fn zone_file(
    reader: &Reader,
    request: &ZoneRequest,
    words: Words,
) -> Result<SheetFile<ZoneView>, ServiceError> {
    let view = zone_sheet(reader, request, words).await?.here(words)?;
    let list = sheet_list::rows(&view.rows, words)?;
    Ok(SheetFile { reader: reader.clone(), view, list, title: "web-zone-title" })
}

/// A line in its zones, in the columns of the bilan.
pub async fn activity_file(
    reader: &Reader,
    request: &ActivityRequest,
    words: Words,
) -> Result<SheetFile<ActivityView>, ServiceError> {
    let view = activity_sheet(reader, request, words).await?;
    let list = sheet_list::rows(&view.rows, words)?;
    Ok(SheetFile { reader: reader.clone(), view, list, title: "web-activity-title" })
}

/// What changed between two times.
pub async fn compare_file(
    reader: &Reader,
    request: &CompareRequest,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = compared(reader, request, words).await?;
    written(reader, format, &view, &sheet_list::comparison(&view.comparison)?, "compare-title", words)
}

/// A sheet that is still to be written.
#[derive(Debug)]
pub struct SheetFile<V> {
    reader: Reader,
    view: V,
    list: List,
    title: &'static str,
}

impl<V: Serialize> SheetFile<V> {
    /// Its bytes.
    pub fn write(&self, format: TableFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
        written(&self.reader, format, &self.view, &self.list, self.title, words)
    }
}
