//! Tier 2 of maillage: views to bytes.
//!
//! A writer adds nothing and drops nothing: what it writes, read back, equals the view.

mod aid_list;
pub mod archive;
pub mod atom;
pub mod calendar;
pub mod csv;
pub mod datapackage;
pub mod geojson;
pub mod grants;
pub mod html;
mod indicator_list;
pub mod json;
pub mod list;
pub mod ods;
pub mod open;
mod register_list;
pub mod sheet_list;
mod structure_list;
pub mod svg;
pub mod table;
pub mod text;
mod window_list;
pub mod workbook;
pub mod xlsx;
mod xml;

/// A view could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A row of CSV.
    #[error("cannot write CSV")]
    Csv(#[from] ::csv::Error),
    /// The CSV as a whole.
    #[error("cannot finish CSV")]
    Finish(#[from] std::io::Error),
    /// JSON.
    #[error("cannot write JSON")]
    Json(#[from] serde_json::Error),
    /// A workbook of Excel.
    #[error("cannot write XLSX")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// A workbook of OpenDocument, or another archive.
    #[error("cannot write ODS")]
    Ods(#[from] zip::result::ZipError),
    /// A page.
    #[error("cannot write HTML")]
    Html(#[from] askama::Error),
    /// A number that a spreadsheet would round.
    #[error("{0} is too large for a cell")]
    Number(i64),
    /// More rows or columns than a sheet holds.
    #[error("a sheet is too large")]
    TooLarge,
    /// A character that no XML can hold.
    #[error("the text {0:?} holds a control character, which a workbook cannot hold")]
    Control(String),
}
