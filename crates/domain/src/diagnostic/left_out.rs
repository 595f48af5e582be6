//! Why a line of our own CSV of a bilan is left out.

use super::Code;

/// What is wrong with one line of the CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// It is not UTF-8 after so many bytes.
    NotUtf8 {
        /// How many bytes are.
        after: usize,
    },
    /// A quote is opened and not closed.
    QuoteLeftOpen,
    /// It cannot be read as CSV.
    NotCsv,
    /// It has not as many fields as the header.
    Fields {
        /// How many it has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// A cell that must not be empty is.
    Empty {
        /// Its column.
        column: &'static str,
    },
    /// A cell is neither *oui* nor *non*.
    NoAnswer {
        /// Its column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
    /// A cell is no integer.
    NoInteger {
        /// Its column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
    /// A cell is no whole number from 1 up.
    NoRank {
        /// Its column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
}

impl LeftOut {
    /// The stable name of the kind of fault.
    pub const fn code(&self) -> Code {
        match self {
            Self::NoInteger { .. } | Self::NoRank { .. } => Code::NumberExpected,
            Self::NotUtf8 { .. }
            | Self::QuoteLeftOpen
            | Self::NotCsv
            | Self::Fields { .. }
            | Self::Empty { .. }
            | Self::NoAnswer { .. } => Code::LineNotUnderstood,
        }
    }
}
