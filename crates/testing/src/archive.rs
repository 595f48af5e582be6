//! What is in an archive.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipResult;

/// The files of a ZIP archive, each with its name.
///
/// # Errors
///
/// It is no such archive.
pub fn files(bytes: &[u8]) -> ZipResult<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let name = file.name()?.into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        files.push((name, content));
    }
    Ok(files)
}
