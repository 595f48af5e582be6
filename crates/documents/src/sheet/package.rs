//! A package: an archive of named parts, measured before it is read.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::no_document::{Limit, NoDocument};

/// How many bytes the parts of a package may become in all, pictures included.
const UNPACKED: u64 = 192 << 20;
/// How many parts it may have.
const PARTS: usize = 10_000;

/// A package whose parts are together no larger than is read.
pub(super) struct Package<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Package<'a> {
    /// Opens a package and unpacks each part once, without keeping it: what a part says of its own size may be wrong.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, NoDocument> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|fault| refused(&fault))?;
        let too_large = NoDocument::TooLarge(Limit::Unpacked(UNPACKED));
        if archive.len() > PARTS {
            return Err(too_large);
        }
        let mut left = UNPACKED;
        for rank in 0..archive.len() {
            let part = archive.by_index(rank).map_err(|fault| refused(&fault))?;
            let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
                .map_err(|_fault| NoDocument::Broken)?;
            left = left.checked_sub(size).ok_or(too_large)?;
        }
        Ok(Self(archive))
    }

    /// Whether it has a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// A part as a text.
    pub(super) fn text(&mut self, name: &str) -> Result<String, NoDocument> {
        let mut text = String::new();
        let mut part = self.0.by_name(name).map_err(|fault| refused(&fault))?;
        part.read_to_string(&mut text).map_err(|_fault| NoDocument::Broken)?;
        Ok(text)
    }
}

fn refused(fault: &ZipError) -> NoDocument {
    match fault {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => {
            NoDocument::Encrypted
        }
        _ => NoDocument::Broken,
    }
}
