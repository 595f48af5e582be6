//! What can be odd in a document, and the facts that show it.

use super::column_doubt::ColumnDoubt;
use super::row_fault::{Expected, RowFault, RowName};
use super::{Code, Severity};
use crate::ground::place::Place;

/// How a header contradicts the rows below it, though it leaves no doubt on their columns: it announces the answer several
/// times, once in place of the only column that it does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeaderFault {
    /// How many times it announces the answer.
    pub times: usize,
    /// Columns of numbers it names.
    pub named: usize,
    /// Numbers in a row.
    pub numbers: usize,
}

/// A zone that a table should not have, or should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZoneFault {
    /// A zone is not among the recorded ones.
    Unknown {
        /// Its code, or its name.
        zone: String,
        /// Its name.
        name: String,
        /// The title of the zone set that the table should print; any of the region, if absent.
        zone_set: Option<String>,
    },
    /// A table lacks a zone that tables of its kind have.
    Missing {
        /// Its code, or its name.
        zone: String,
        /// Its name, where it is another.
        name: Option<String>,
    },
    /// A zone lacks a modality that the other zones of its table have.
    ModalityMissing {
        /// The modality.
        modality: String,
        /// The zone.
        zone: String,
    },
}

/// Where a document stops too early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CutOff {
    /// In the header of a table.
    InHeader,
    /// In the middle of a row.
    InRow,
    /// Inside a table, before zones that others of its kind have.
    BeforeZones,
    /// After a heading, before its table.
    AfterHeading(String),
}

/// What a sheet does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HiddenPart {
    /// All of it.
    Sheet,
    /// So many of its rows, hidden or left out by a filter.
    Rows(u32),
    /// So many of its columns.
    Columns(u32),
}

/// What of a table of rows could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowsFault {
    /// A cell does not hold what its column does.
    Cell {
        /// The column, by its name in the outside contract.
        column: &'static str,
        /// What stands there; empty where nothing does.
        text: String,
    },
    /// The cells of a line are not those of the header: no row can be made of it.
    Line(String),
    /// Columns that mean nothing here, as they are called.
    Columns(Vec<String>),
}

/// What became of the answer of a person about a cell, where that is not just that it settled a doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFate {
    /// No cell of the document is the one it was given of: it counts nowhere.
    Unplaced {
        /// What the cell should hold.
        expected: Expected,
        /// The answer, by its word in data.
        answer: String,
    },
    /// It stands, though something else was read there for certain.
    Preferred {
        /// What was read; empty where nothing was.
        read: String,
        /// What the cell should hold.
        expected: Expected,
        /// The answer, by its word in data.
        answer: String,
    },
}

/// What stands in a document and is odd. Each variant has its sentence and its hint in the catalogues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// Characters that belong to no known encoding were replaced, the first on this line.
    EncodingRepaired {
        /// How many.
        repairs: usize,
    },
    /// No line says the day whose authorisations are counted.
    PictureDateMissing,
    /// A heading bears the number of an earlier one.
    HeadingNumberRepeated {
        /// The number.
        number: String,
        /// The heading that bore it first.
        first: String,
        /// The heading of this line.
        second: String,
    },
    /// A heading that no line of the nomenclature answers to.
    LineUnknown {
        /// The headings, joined by ` > `.
        title: String,
        /// The modalities that no line answers to; none where the rows have none.
        modalities: Vec<String>,
    },
    /// The rows use modalities that the legend does not announce.
    LegendMismatch {
        /// What the rows use.
        used: Vec<String>,
        /// What the legend announces.
        announced: Vec<String>,
        /// Where the legend stands.
        legend: Place,
    },
    /// A header contradicts its rows.
    HeaderMismatch(HeaderFault),
    /// The columns of a table are not told apart for certain: none of its rows is given.
    TableRefused {
        /// The headings above the table, joined by ` > `; empty where it has none.
        title: String,
        /// What the doubt is.
        doubt: ColumnDoubt,
    },
    /// A table has no heading of its own above it.
    TableWithoutHeading,
    /// A header is followed by no row.
    HeaderWithoutRows,
    /// A line inside a table that is neither row, header nor page furniture.
    StrayLine(String),
    /// A row contradicts itself or its table.
    Row {
        /// The row.
        row: RowName,
        /// What is odd in it.
        fault: RowFault,
    },
    /// A table has not the zones that it should.
    Zones(ZoneFault),
    /// An answer of a person about a cell of a row.
    Answer {
        /// The row.
        row: RowName,
        /// What became of it.
        fate: AnswerFate,
    },
    /// The document stops too early.
    CutOff(CutOff),
    /// A table of rows says what could not be read.
    Rows(RowsFault),
    /// A workbook holds what it does not show, which was not read.
    Hidden {
        /// The sheet.
        sheet: String,
        /// What of it.
        part: HiddenPart,
    },
}

impl Oddity {
    /// The stable name of the kind of fault.
    pub const fn code(&self) -> Code {
        match self {
            Self::EncodingRepaired { .. } => Code::EncodingRepaired,
            Self::PictureDateMissing => Code::IdentityMissing,
            Self::HeadingNumberRepeated { .. } => Code::HeadingNumberRepeated,
            Self::LineUnknown { .. } => Code::LineUnknown,
            Self::LegendMismatch { .. } => Code::LegendMismatch,
            Self::HeaderMismatch(_) => Code::HeaderMismatch,
            Self::TableRefused { .. } => Code::TableRefused,
            Self::TableWithoutHeading => Code::TableWithoutHeading,
            Self::HeaderWithoutRows | Self::StrayLine(_) | Self::Rows(RowsFault::Line(_)) => {
                Code::LineNotUnderstood
            }
            Self::Row { fault, .. } => fault.code(),
            Self::Answer { fate: AnswerFate::Unplaced { .. }, .. } => Code::AnswerUnplaced,
            Self::Answer { fate: AnswerFate::Preferred { .. }, .. } => Code::AnswerPreferred,
            Self::Zones(ZoneFault::Unknown { .. }) => Code::ZoneUnknown,
            Self::Zones(ZoneFault::Missing { .. } | ZoneFault::ModalityMissing { .. }) => Code::ZoneMissing,
            Self::CutOff(_) => Code::DocumentCutOff,
            Self::Rows(RowsFault::Cell { .. }) => Code::NumberExpected,
            Self::Rows(RowsFault::Columns(_)) => Code::ColumnIgnored,
            Self::Hidden { .. } => Code::PartHidden,
        }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::HeadingNumberRepeated { .. }
            | Self::LineUnknown { .. }
            | Self::LegendMismatch { .. }
            | Self::Answer { fate: AnswerFate::Preferred { .. }, .. } => Severity::Info,
            Self::EncodingRepaired { .. }
            | Self::PictureDateMissing
            | Self::HeaderMismatch(_)
            | Self::TableWithoutHeading
            | Self::HeaderWithoutRows
            | Self::StrayLine(_)
            | Self::Rows(RowsFault::Columns(_))
            | Self::Hidden { part: HiddenPart::Sheet, .. }
            | Self::Answer { fate: AnswerFate::Unplaced { .. }, .. }
            | Self::Zones(_) => Severity::Warning,
            Self::Row { fault, .. } => fault.severity(),
            // What a filter left out of a table that is read is missing in it; a sheet that is hidden as a whole was put aside.
            Self::Hidden { part: HiddenPart::Rows(_) | HiddenPart::Columns(_), .. }
            | Self::TableRefused { .. }
            | Self::CutOff(_)
            | Self::Rows(_) => Severity::Error,
        }
    }
}
