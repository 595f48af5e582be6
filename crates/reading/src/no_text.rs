//! Why bytes hold no text to read, whatever is looked for in it.

use maillage_documents::NoDocument;

use crate::format::{self, Format};

/// Why bytes hold no text to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoText {
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
}

impl NoText {
    /// What keeps bytes from being a document; nothing where it is their size, which each reader tells in its own words.
    pub(crate) const fn of(no: NoDocument) -> Option<Self> {
        match no {
            NoDocument::Unknown => Some(Self::Binary),
            NoDocument::Encrypted => Some(Self::Locked),
            NoDocument::Broken => Some(Self::Damaged),
            NoDocument::TooLarge(_) => None,
        }
    }

    /// Refuses bytes of which no table can be read: of a binary format that is no workbook, or a workbook that is damaged or
    /// locked. Every door of tables asks this first, so that none tells the first of such bytes as a torn row.
    pub(crate) fn refuse_no_table(bytes: &[u8]) -> Result<(), Self> {
        match maillage_documents::sheets(bytes) {
            Some(Err(no)) => Err(Self::of(no).unwrap_or(Self::Binary)),
            Some(Ok(_)) => Ok(()),
            None => match format::of(bytes) {
                Format::Pdf | Format::Binary => Err(Self::Binary),
                Format::Empty | Format::Blank | Format::Text => Ok(()),
            },
        }
    }

    /// Refuses bytes that hold nothing at all.
    pub(crate) fn refuse_empty(bytes: &[u8]) -> Result<(), Self> {
        match format::of(bytes) {
            Format::Empty => Err(Self::Empty),
            Format::Blank => Err(Self::Blank),
            Format::Pdf | Format::Binary | Format::Text => Ok(()),
        }
    }
}
