//! Why bytes are no document.

use thiserror::Error;

/// Why bytes are no document that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoDocument {
    /// The bytes are of no kind that is read.
    #[error("neither PDF, nor sheet, nor text")]
    Unknown,
    /// It opens with a password only.
    #[error("opens with a password only")]
    Encrypted,
    /// It says what kind it is, but it cannot be read as such.
    #[error("cannot be read as what it says to be")]
    Broken,
    /// It is larger than is read, packed or unpacked.
    #[error("larger than is read: {0}")]
    TooLarge(Limit),
}

/// What a document has too much of, and how much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Limit {
    /// Bytes of the file.
    #[error("at most {0} bytes")]
    Bytes(u64),
    /// Bytes once unpacked.
    #[error("at most {0} bytes once unpacked")]
    Unpacked(u64),
    /// Pages or sheets.
    #[error("at most {0} pages")]
    Pages(u32),
    /// Characters on one page.
    #[error("at most {0} characters on a page")]
    Characters(u32),
    /// Cells of one sheet.
    #[error("at most {0} cells in a sheet")]
    Cells(u32),
}
