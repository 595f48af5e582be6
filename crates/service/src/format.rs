//! The table of the formats of files: a row says all that is to be known of one, and everything else asks the row.

/// What files of a format are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// To be read by other programs, which ask for what is known now.
    Exchange,
    /// To be worked on in a spreadsheet.
    Calculation,
    /// To be read by people, on a screen or on paper.
    Reading,
    /// To be analysed with what else is known of the same zones.
    Analysis,
}

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct FormatRow {
    /// The name of the format, as people know it.
    pub name: &'static str,
    /// How names of such files end.
    pub extension: &'static str,
    /// Their media type.
    pub media_type: &'static str,
    /// What they are for.
    pub purpose: Purpose,
}

/// The enumeration of the formats, and the row of each.
macro_rules! formats {
    ($($(#[$doc:meta])* $format:ident { $($row:tt)* })*) => {
        /// The formats of files.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum FileFormat {
            $($(#[$doc])* $format,)*
        }

        impl FileFormat {
            /// Every format, in the order of the table: that of the files of a pack.
            pub const ALL: &[Self] = &[$(Self::$format),*];

            /// All that is to be known of the format.
            pub const fn row(self) -> &'static FormatRow {
                match self {
                    $(Self::$format => &FormatRow { $($row)* },)*
                }
            }
        }
    };
}

formats! {
    /// The publishable document.
    Pdf {
        name: "PDF",
        extension: "pdf",
        media_type: "application/pdf",
        purpose: Purpose::Reading,
    }
    /// A workbook.
    Xlsx {
        name: "XLSX",
        extension: "xlsx",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        purpose: Purpose::Calculation,
    }
    /// A workbook, in the open format.
    Ods {
        name: "ODS",
        extension: "ods",
        media_type: "application/vnd.oasis.opendocument.spreadsheet",
        purpose: Purpose::Calculation,
    }
    /// A page that stands alone.
    Html {
        name: "HTML",
        extension: "html",
        media_type: "text/html; charset=utf-8",
        purpose: Purpose::Reading,
    }
    /// Tidy CSV.
    Csv {
        name: "CSV",
        extension: "csv",
        media_type: "text/csv; charset=utf-8",
        purpose: Purpose::Exchange,
    }
    /// JSON.
    Json {
        name: "JSON",
        extension: "json",
        media_type: "application/json",
        purpose: Purpose::Exchange,
    }
    /// Columns for analysis.
    Parquet {
        name: "Parquet",
        extension: "parquet",
        media_type: "application/vnd.apache.parquet",
        purpose: Purpose::Analysis,
    }
    /// Rows with the outlines of their zones.
    Geojson {
        name: "GeoJSON",
        extension: "geojson",
        media_type: "application/geo+json",
        purpose: Purpose::Analysis,
    }
}

/// The format of a map by itself: a picture, not an answer in rows.
pub const MAP: FormatRow =
    FormatRow { name: "SVG", extension: "svg", media_type: "image/svg+xml", purpose: Purpose::Reading };

/// The days of windows, for calendars.
pub const ICS: FormatRow = FormatRow {
    name: "ICS",
    extension: "ics",
    media_type: "text/calendar; charset=utf-8",
    purpose: Purpose::Exchange,
};

/// The acts that changed a list last, for whoever subscribes to it.
pub const ATOM: FormatRow = FormatRow {
    name: "Atom",
    extension: "atom",
    media_type: "application/atom+xml; charset=utf-8",
    purpose: Purpose::Exchange,
};

/// The pack of a window, in one file.
pub const ZIP: FormatRow =
    FormatRow { name: "ZIP", extension: "zip", media_type: "application/zip", purpose: Purpose::Reading };

/// What the columns of a table mean, beside its rows.
pub const METADATA: FormatRow = FormatRow {
    name: "metadata",
    extension: "metadata.json",
    media_type: "application/json",
    purpose: Purpose::Exchange,
};

/// The line of an act, as it stands in the journal.
pub(crate) const ACT: FormatRow =
    FormatRow { name: "act", extension: "act", media_type: "application/json", purpose: Purpose::Exchange };

/// The payload of an act that is kept apart from its line.
pub(crate) const PAYLOAD: FormatRow = FormatRow {
    name: "payload",
    extension: "payload.json",
    media_type: "application/json",
    purpose: Purpose::Exchange,
};

/// The proof that an act stands in the journal.
pub(crate) const PROOF: FormatRow = FormatRow {
    name: "tlog-proof",
    extension: "tlog-proof",
    media_type: "text/plain",
    purpose: Purpose::Exchange,
};

impl FileFormat {
    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        self.row().extension
    }

    /// The media type of such files.
    pub const fn media_type(self) -> &'static str {
        self.row().media_type
    }

    /// What such files are for.
    pub const fn purpose(self) -> Purpose {
        self.row().purpose
    }

    /// Whether such files are texts, which a terminal can show.
    pub fn is_text(self) -> bool {
        self.media_type().starts_with("text/") || self.media_type().ends_with("json")
    }
}

/// Whether the name of a file or an address ends as those of a format of the table do.
pub fn is_file(name: &str) -> bool {
    let mut rows = FileFormat::ALL.iter().map(|format| format.row()).chain([&MAP, &ICS, &ATOM, &ZIP]);
    name.rsplit_once('.').is_some_and(|(_, end)| rows.any(|row| row.extension == end))
}

/// The formats in which every list can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListFormat {
    /// A workbook.
    Xlsx,
    /// A workbook, in the open format.
    Ods,
    /// CSV.
    Csv,
    /// JSON.
    Json,
}

impl ListFormat {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Xlsx, Self::Ods, Self::Csv, Self::Json];

    /// The same among the formats of files.
    pub const fn file(self) -> FileFormat {
        match self {
            Self::Xlsx => FileFormat::Xlsx,
            Self::Ods => FileFormat::Ods,
            Self::Csv => FileFormat::Csv,
            Self::Json => FileFormat::Json,
        }
    }

    /// The one whose files end so; nothing where none does.
    pub fn of_extension(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.file().row().extension == ending)
    }
}

/// The formats in which pages and the API offer a list: those of lists, and columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// One of lists.
    List(ListFormat),
    /// Columns for analysis.
    Parquet,
}

impl TableFormat {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::List(ListFormat::Xlsx),
        Self::List(ListFormat::Ods),
        Self::List(ListFormat::Csv),
        Self::List(ListFormat::Json),
        Self::Parquet,
    ];

    /// The same among the formats of files.
    pub const fn file(self) -> FileFormat {
        match self {
            Self::List(format) => format.file(),
            Self::Parquet => FileFormat::Parquet,
        }
    }

    /// The one whose files end so; nothing where none does.
    pub fn of_extension(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.file().row().extension == ending)
    }

    /// The one that is `file`; nothing where that is no format of tables.
    pub fn of_file(file: FileFormat) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.file() == file)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn given_the_table_when_read_then_no_name_and_no_ending_stands_twice() {
        let rows = || FileFormat::ALL.iter().map(|format| format.row()).chain([&MAP, &ICS, &ATOM, &ZIP]);
        let names: BTreeSet<_> = rows().map(|row| row.name).collect();
        let ends: BTreeSet<_> = rows().map(|row| row.extension).collect();
        assert_eq!((names.len(), ends.len()), (rows().count(), rows().count()));
    }

    #[test]
    fn given_names_of_files_and_pages_when_looked_at_then_what_ends_as_a_format_does_is_a_file() {
        for name in ["/bilan.csv", "/nothing.json", "/map.svg", "bilan-2019.06.geojson"] {
            assert!(is_file(name), "{name}");
        }
        for name in ["/", "/bilan", "/csv", "/bilan.csv/x", "/bilan.CSV", "/maillage.css", "/bilan."] {
            assert!(!is_file(name), "{name}");
        }
    }

    #[test]
    fn given_each_format_when_a_terminal_is_to_show_it_then_only_texts_can_be() {
        use FileFormat::{Csv, Geojson, Html, Json, Ods, Parquet, Pdf, Xlsx};
        assert!([Csv, Json, Html, Geojson].into_iter().all(FileFormat::is_text));
        assert!(![Pdf, Xlsx, Ods, Parquet].into_iter().any(FileFormat::is_text));
    }
}
