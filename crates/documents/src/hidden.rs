//! What a workbook hides.

use serde::Serialize;

/// Something that a workbook holds and does not show. It is no part of the pages: whoever opens the workbook does not see it
/// either; but it is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Hidden {
    /// The name of the sheet.
    pub sheet: String,
    /// What of it is hidden.
    pub part: HiddenPart,
}

/// What of a sheet is hidden. Rows and columns without a cell that says something are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HiddenPart {
    /// The whole sheet.
    Sheet,
    /// So many rows: hidden, or left out by a filter.
    Rows(u32),
    /// So many columns.
    Columns(u32),
}
