//! Files in one archive.

use std::io::{Cursor, Write as _};

use jiff::civil::Date;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::WriteError;

/// Files as a ZIP archive, each by its name; all of them bear one day, so that the same files give the same bytes.
///
/// # Errors
///
/// Two of them bear one name.
pub fn zip(files: &[(&str, &[u8])], dated: Date) -> Result<Vec<u8>, WriteError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(day(dated))
        .unix_permissions(0o644);
    for (name, bytes) in files {
        archive.start_file(*name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A day as archives write it; the first they know where they cannot.
fn day(day: Date) -> DateTime {
    let part = |part: i8| u8::try_from(part).ok();
    let year = u16::try_from(day.year()).ok();
    let written = year.zip(part(day.month())).zip(part(day.day()));
    written
        .and_then(|((year, month), day)| DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use ::zip::ZipArchive;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_files_when_archived_then_read_back_they_are_the_same_and_so_are_the_bytes() {
        let long = b"abc".repeat(9000);
        let files: [(&str, &[u8]); 3] = [("a.csv", b"x"), ("b.pdf", &long), ("c.txt", b"")];
        let bytes = zip(&files, date(2026, 3, 2)).expect("an archive");
        assert_eq!(bytes, zip(&files, date(2026, 3, 2)).expect("an archive"));
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        assert_eq!(archive.len(), files.len());
        for (name, content) in files {
            let mut read = Vec::new();
            archive.by_name(name).expect(name).read_to_end(&mut read).expect("its bytes");
            assert_eq!(read, content, "{name}");
        }
    }

    #[test]
    fn given_two_files_of_one_name_when_archived_then_it_is_refused() {
        assert!(zip(&[("a", b"x"), ("a", b"y")], date(2026, 3, 2)).is_err());
    }
}
