//! What can be odd in one row of a table.

use super::{Code, Severity};
use crate::ground::place::Place;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// Sites (*implantations*).
    Sites,
    /// Units of equipment (*appareils*).
    Units,
}

/// What a number of a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What is authorised.
    Current,
    /// What the plan wants.
    Target,
    /// Target minus current, as printed.
    Gap,
    /// The lower bound of what the plan wants.
    Minimum,
    /// Its upper bound.
    Maximum,
}

/// A column of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// What is counted.
    pub quantity: Quantity,
    /// What its numbers are.
    pub role: Role,
}

/// A row, as its table names it; long names are shortened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowName {
    /// The zone, as printed.
    pub zone: String,
    /// The modality, empty where the table has none.
    pub modality: String,
}

/// What a cell should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The number of a column.
    Number(Column),
    /// *Oui* or *non*.
    Answer,
}

/// What is odd in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// It has more cells than its header has columns.
    CellTooMany,
    /// A text stands where a number or an answer should.
    CellMisplaced {
        /// The text.
        text: String,
        /// What should stand there.
        expected: Expected,
    },
    /// A printed number cannot be what its column counts.
    CellImpossible {
        /// The number as printed.
        printed: String,
        /// The column.
        column: Column,
    },
    /// It has fewer cells than its table.
    CellsMissing {
        /// Cells the table has.
        expected: usize,
        /// Cells the row has.
        found: usize,
    },
    /// The printed gap is not target minus current.
    GapMismatch {
        /// What is counted.
        quantity: Quantity,
        /// What is authorised, as printed.
        current: i64,
        /// What the plan wants, as printed.
        target: i64,
        /// The gap as printed.
        gap: i64,
    },
    /// The printed answer does not follow from the gap.
    AnswerMismatch {
        /// Whether *oui* is printed.
        printed: bool,
        /// The gap that decides.
        gap: i64,
    },
    /// The printed answer does not follow from the rule that the document keeps elsewhere.
    AnswerBesideRule {
        /// Whether *oui* is printed.
        printed: bool,
        /// The bound that decides by that rule: minimum or maximum.
        by: Role,
        /// What is authorised, as printed.
        current: i64,
        /// That bound, as printed.
        bound: i64,
    },
    /// More is authorised than the printed maximum.
    AboveMaximum {
        /// What is authorised, as printed.
        current: i64,
        /// The maximum, as printed.
        max: i64,
    },
    /// The printed minimum is above the maximum.
    BoundsReversed {
        /// The minimum as printed.
        min: i64,
        /// The maximum as printed.
        max: i64,
    },
    /// A cell of a picture could not be read for certain: it is left empty.
    CellDoubtful {
        /// What it seems to say; empty where nothing was read.
        seen: String,
        /// What should stand there.
        expected: Expected,
    },
    /// Nothing is printed in a cell of its table.
    CellEmpty {
        /// What should stand there.
        expected: Expected,
    },
    /// Its zone stands a second time in the table (for one modality).
    ZoneRepeated {
        /// Where it first stands.
        first: Place,
    },
}

impl RowFault {
    /// The stable name of the kind of fault.
    pub const fn code(&self) -> Code {
        match self {
            Self::CellTooMany => Code::LineNotUnderstood,
            Self::CellMisplaced { .. }
            | Self::CellImpossible { .. }
            | Self::CellsMissing { .. }
            | Self::CellEmpty { .. } => Code::NumberExpected,
            Self::GapMismatch { .. } => Code::GapMismatch,
            Self::AnswerMismatch { .. } | Self::AnswerBesideRule { .. } => Code::AdmissibleMismatch,
            Self::AboveMaximum { .. } => Code::AboveMaximum,
            Self::BoundsReversed { .. } => Code::BoundsReversed,
            Self::CellDoubtful { .. } => Code::CellDoubtful,
            Self::ZoneRepeated { .. } => Code::ZoneRepeated,
        }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::AboveMaximum { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
