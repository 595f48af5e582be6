//! Why bytes are no bilan.

use maillage_documents::NoDocument;
use maillage_domain::ground::place::SheetName;

use super::layout_seen::LayoutSeen;
use crate::no_text::NoText;
use crate::tidy::TidyError;

/// Why bytes are no bilan. People read it in the words of the catalogues; this text is for programmers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotABilan {
    /// Its bytes hold no text.
    #[error(transparent)]
    NoText(#[from] NoText),
    /// It is longer than any annex.
    #[error("the document is longer than any bilan: more than 16 MB or a million words")]
    TooLong,
    /// It is a text without a table of zones.
    #[error("the document holds no table of a bilan: no header \"ZONES\" with rows of numbers below it")]
    NoTable,
    /// It has the columns of the contract, and no row below them: a template that nobody has filled in.
    #[error("the columns of the contract stand there, and no row below them")]
    NoRow,
    /// It has columns of the contract, but not those that tell its rows apart, or one of them twice.
    #[error(
        "its columns do not tell its rows apart: `zone`, with `code` or `activity` and `modality`, each once"
    )]
    Untold,
    /// The sheet of this name holds rows in the columns of the contract too, beside the one that is read.
    #[error("the sheet \"{}\" holds rows in the columns of the contract too", .0.as_str())]
    SecondSheet(SheetName),
    /// Its tables are laid out in a way that is not read yet; none of their figures is given.
    #[error("the tables of the document are laid out in a way that is not read yet: {0:?}")]
    OtherLayout(LayoutSeen),
}

impl From<TidyError> for NotABilan {
    fn from(error: TidyError) -> Self {
        match error {
            TidyError::Missing(_) | TidyError::Repeated(_) => Self::Untold,
            TidyError::SecondSheet(sheet) => Self::SecondSheet(sheet),
        }
    }
}

impl From<NoDocument> for NotABilan {
    fn from(no: NoDocument) -> Self {
        NoText::of(no).map_or(Self::TooLong, Self::NoText)
    }
}
