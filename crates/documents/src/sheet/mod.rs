//! Sheets and texts of office programs: packages of XML.

mod concealed;
mod letter;
mod marks;
mod package;
mod shown;
mod spread;
mod spreadsheet;
mod stretches;
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

/// The document that a package is.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, NoDocument> {
    let mut package = Package::open(bytes)?;
    if kind(&package) == Some(Format::Docx) {
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
    match kind(package) {
        Some(Format::Xlsx) => Ok((Format::Xlsx, workbook::read(bytes, package)?)),
        Some(Format::Ods) => Ok((Format::Ods, spreadsheet::read(&package.text("content.xml")?)?)),
        _ => Err(NoDocument::Unknown),
    }
}

/// What kind of package the bytes are; nothing where they are of no kind that is read.
pub(crate) fn format(bytes: &[u8]) -> Option<Format> {
    Package::open(bytes).ok().as_ref().and_then(kind)
}

/// The kind of a package, by the part that every one of its kind has.
fn kind(package: &Package<'_>) -> Option<Format> {
    let parts = [
        ("xl/workbook.xml", Format::Xlsx),
        ("word/document.xml", Format::Docx),
        ("content.xml", Format::Ods),
    ];
    parts.into_iter().find(|(part, _)| package.has(part)).map(|(_, format)| format)
}
