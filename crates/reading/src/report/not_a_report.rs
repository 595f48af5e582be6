//! Why bytes are no report of the fund.

use maillage_documents::NoDocument;

/// Why bytes are no report of the fund. People read it in the words of the catalogues; this text is for programmers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAReport {
    /// Nothing stands in it.
    #[error("the document is empty")]
    Empty,
    /// Its pages hold no text: it was taken from a scan.
    #[error("the pages hold no text: the PDF is probably a scan, whose text is to be recognised (OCR) first")]
    Blank,
    /// It is of no kind that is read.
    #[error("the document is not a text: its bytes belong to a binary format")]
    Binary,
    /// It opens with a password only.
    #[error("the document opens with a password only")]
    Locked,
    /// It says what kind it is, but cannot be read as such.
    #[error("the document is damaged: it cannot be read as what it says to be")]
    Damaged,
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
        match no {
            NoDocument::Unknown => Self::Binary,
            NoDocument::Encrypted => Self::Locked,
            NoDocument::Broken => Self::Damaged,
            NoDocument::TooLarge(_) => Self::TooLong,
        }
    }
}
