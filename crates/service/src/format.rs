//! The formats of files: how their names end, and their media types.

/// The formats of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// The publishable document.
    Pdf,
    /// A workbook.
    Xlsx,
    /// A workbook, in the open format.
    Ods,
    /// A page that stands alone.
    Html,
    /// Tidy CSV.
    Csv,
    /// JSON.
    Json,
    /// Columns for analysis.
    Parquet,
    /// Rows with the outlines of their zones.
    Geojson,
}

impl FileFormat {
    /// Every format.
    pub const ALL: [Self; 8] =
        [Self::Pdf, Self::Xlsx, Self::Ods, Self::Html, Self::Csv, Self::Json, Self::Parquet, Self::Geojson];

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Parquet => "parquet",
            Self::Geojson => "geojson",
        }
    }

    /// The media type of such files.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Html => "text/html; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Geojson => "application/geo+json",
        }
    }
}
