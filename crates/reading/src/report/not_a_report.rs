//! Why bytes are no report of the fund.

use maillage_documents::NoDocument;

use crate::no_text::NoText;

/// Why bytes are no report of the fund. People read it in the words of the catalogues; this text is for programmers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAReport {
    /// Its bytes hold no text.
    #[error(transparent)]
    NoText(#[from] NoText),
    /// It is longer than any report.
    #[error("the document is longer than any report: more than 16 MB")]
    TooLong,
    /// It is a text that does not speak of the fund.
    #[error("the document does not name the regional intervention fund (FIR)")]
    OtherSubject,
    /// It is a text without amounts.
    #[error("the document prints no amounts of the fund")]
    NoAmount,
}

impl From<NoDocument> for NotAReport {
    fn from(no: NoDocument) -> Self {
        NoText::of(no).map_or(Self::TooLong, Self::NoText)
    }
}
