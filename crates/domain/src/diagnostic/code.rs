//! How bad a fault is, and the stable name of its kind.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing is lost and nothing is contradictory.
    Info,
    /// Unlikely, or something could not be understood.
    Warning,
    /// What is printed cannot be true, or a figure could not be read.
    Error,
}

/// The stable name of a kind of fault. Names are added, never renamed: other programs rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The printed gap is not target minus current.
    GapMismatch,
    /// The printed yes or no does not follow from the printed gap.
    AdmissibleMismatch,
    /// A zone stands twice in one table (for one modality).
    ZoneRepeated,
    /// A zone that the other tables of its kind print is absent.
    ZoneMissing,
    /// A zone that is not among the recorded zones of the region.
    ZoneUnknown,
    /// A number was expected and something else stands there, or a cell is missing.
    NumberExpected,
    /// A table has no heading above it.
    TableWithoutHeading,
    /// The table uses modalities that its legend does not announce.
    LegendMismatch,
    /// A header cell bears a title that its column contradicts.
    HeaderMismatch,
    /// Two headings of one section bear the same number.
    HeadingNumberRepeated,
    /// The document stops inside a table or after a heading.
    DocumentCutOff,
    /// The document's own identity (act, picture date, window) could not be read.
    IdentityMissing,
    /// Bytes that belong to no known text encoding were replaced.
    EncodingRepaired,
    /// A line inside a table that is neither row, header nor page furniture.
    LineNotUnderstood,
    /// A heading that no line of the nomenclature answers to, where a nomenclature is known.
    LineUnknown,
    /// The figures of a table are not given, since its columns are not told apart for certain.
    TableRefused,
    /// More is authorised than the printed maximum.
    AboveMaximum,
    /// The printed minimum is above the maximum.
    BoundsReversed,
    /// A cell of a picture could not be read for certain.
    CellDoubtful,
    /// A column of a table of rows means nothing here.
    ColumnIgnored,
    /// A workbook holds rows, columns or sheets that it does not show: they were not read.
    PartHidden,
    /// A person's answer is of no cell of the document: it counts nowhere.
    AnswerUnplaced,
    /// A person's answer stands where something else was read for certain.
    AnswerPreferred,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::GapMismatch => "gap_mismatch",
            Self::AdmissibleMismatch => "admissible_mismatch",
            Self::ZoneRepeated => "zone_repeated",
            Self::ZoneMissing => "zone_missing",
            Self::ZoneUnknown => "zone_unknown",
            Self::NumberExpected => "number_expected",
            Self::TableWithoutHeading => "table_without_heading",
            Self::LegendMismatch => "legend_mismatch",
            Self::HeaderMismatch => "header_mismatch",
            Self::HeadingNumberRepeated => "heading_number_repeated",
            Self::DocumentCutOff => "document_cut_off",
            Self::IdentityMissing => "identity_missing",
            Self::EncodingRepaired => "encoding_repaired",
            Self::LineNotUnderstood => "line_not_understood",
            Self::LineUnknown => "line_unknown",
            Self::TableRefused => "table_refused",
            Self::AboveMaximum => "above_maximum",
            Self::BoundsReversed => "bounds_reversed",
            Self::CellDoubtful => "cell_doubtful",
            Self::ColumnIgnored => "column_ignored",
            Self::PartHidden => "part_hidden",
            Self::AnswerUnplaced => "answer_unplaced",
            Self::AnswerPreferred => "answer_preferred",
        };
        f.write_str(name)
    }
}
