//! Sheets and texts of office programs: packages of XML.

mod concealed;
mod letter;
mod marks;
mod package;
mod shown;
mod spread;
mod spreadsheet;
mod workbook;

use crate::document::{Document, Format};
use crate::no_document::NoDocument;
use package::Package;
pub use spread::{Sheet, SheetCell};

/// Whether the bytes are a package.
pub(crate) fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether the bytes are a package that a password locks: such a one stands in an older container.
pub(crate) fn is_locked(bytes: &[u8]) -> bool {
    const CONTAINER: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(&CONTAINER) && bytes.windows(name.len()).any(|window| window == name)
}

/// The document that a package is, by the part that every one of its kind has.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, NoDocument> {
    let mut package = Package::open(bytes)?;
    if package.has("word/document.xml") {
        return letter::read(&package.text("word/document.xml")?);
    }
    let (format, sheets) = workbook(bytes, &mut package)?;
    spread::document(format, &sheets)
}

/// The sheets of a workbook of any kind, cell by cell.
pub(crate) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, NoDocument> {
    Ok(workbook(bytes, &mut Package::open(bytes)?)?.1)
}

fn workbook(bytes: &[u8], package: &mut Package<'_>) -> Result<(Format, Vec<Sheet>), NoDocument> {
    if package.has("xl/workbook.xml") {
        Ok((Format::Xlsx, workbook::read(bytes, package)?))
    } else if package.has("content.xml") {
        Ok((Format::Ods, spreadsheet::read(&package.text("content.xml")?)?))
    } else {
        Err(NoDocument::Unknown)
    }
}
