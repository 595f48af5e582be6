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

/// Whether the bytes begin as those of a PDF or a package do: such are unpacked and laid out before anything of them is known,
/// which takes long; texts are not.
pub fn is_laid_out(bytes: &[u8]) -> bool {
    pdf::is_pdf(bytes) || sheet::is_package(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_what_documents_begin_with_when_asked_then_pdfs_and_packages_are_laid_out_and_texts_are_not() {
        let far = [&[b' '; 1_019][..], b"%PDF-"].concat();
        for laid_out in [&b"%PDF-1.7"[..], b"PK\x03\x04", &far] {
            assert!(is_laid_out(laid_out), "{laid_out:?}");
        }
        let too_far = [&[b' '; 1_020][..], b"%PDF-"].concat();
        for text in [&b""[..], b"zone;commune\n", b"PK : 12 km\n", &too_far] {
            assert!(!is_laid_out(text), "{text:?}");
        }
    }
}
