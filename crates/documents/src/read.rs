//! Bytes to a document.

use crate::document::{Document, Format};
use crate::no_document::{Limit, NoDocument};
use crate::sheet::Sheet;
use crate::{pdf, sheet, text};

/// The largest file that is read, in bytes.
const BYTES: usize = 256 << 20;

/// The sheets of a workbook cell by cell, before anything is taken for a table; nothing where the bytes are no package.
pub fn sheets(bytes: &[u8]) -> Option<Result<Vec<Sheet>, NoDocument>> {
    (bytes.len() <= BYTES && sheet::is_package(bytes)).then(|| sheet::sheets(bytes))
}

/// Reads the bytes of any document, by what they begin with.
pub fn read(bytes: &[u8]) -> Result<Document, NoDocument> {
    if bytes.len() > BYTES {
        return Err(NoDocument::TooLarge(Limit::Bytes(u64::try_from(BYTES).unwrap_or(u64::MAX))));
    }
    match () {
        () if pdf::is_pdf(bytes) => pdf::read(bytes),
        () if sheet::is_package(bytes) => sheet::read(bytes),
        () if sheet::is_locked(bytes) => Err(NoDocument::Encrypted),
        () => text::read(bytes),
    }
}

/// What kind of file the bytes are, without reading their pages: a scan is a [`Format::Pdf`] here. Nothing where they are of no
/// kind that is read.
pub fn format(bytes: &[u8]) -> Option<Format> {
    match () {
        () if bytes.len() > BYTES => None,
        () if pdf::is_pdf(bytes) => Some(Format::Pdf),
        () if sheet::is_package(bytes) => sheet::format(bytes),
        () => text::format(bytes),
    }
}
