//! ODS: a workbook of OpenDocument 1.3, for LibreOffice and its like.
//!
//! A file of that format is a small archive of XML, which we write ourselves: the same sheets, cells and looks as the
//! XLSX, and the same bytes for the same workbook.

mod content;
mod looks;
mod pages;
mod settings;

use std::io::{Cursor, Write};

use maillage_views::document::BilanDocument;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::WriteError;
use crate::workbook::Workbook;

/// The media type, which stands first and uncompressed so that a program knows the file from its first bytes.
const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The version of OpenDocument.
const VERSION: &str = "1.3";

/// The namespaces that the parts use.
const NAMESPACES: [(&str, &str); 13] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    // The frozen rows stand in a set of this namespace, which every program reads.
    ("xmlns:ooo", "http://openoffice.org/2004/office"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("office:version", VERSION),
];

/// The bilan as a workbook: the same as [`crate::xlsx::bilan`].
pub fn bilan(document: &BilanDocument) -> Result<Vec<u8>, WriteError> {
    write(&Workbook::bilan(document))
}

/// Any workbook as ODS.
pub fn write(workbook: &Workbook) -> Result<Vec<u8>, WriteError> {
    workbook.check()?;
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let deflated = stored.compression_method(CompressionMethod::Deflated);
    let parts = [
        ("content.xml", content::content(workbook)),
        ("styles.xml", pages::styles(workbook)),
        ("settings.xml", settings::settings(workbook)),
        ("meta.xml", settings::meta(workbook)),
        ("META-INF/manifest.xml", settings::manifest()),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("mimetype", stored)?;
    archive.write_all(MEDIA_TYPE.as_bytes())?;
    for (name, bytes) in parts {
        archive.start_file(name, deflated)?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
