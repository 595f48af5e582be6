//! The files of a folder to be published: each named in a Data Package, with its digest beside it.

use maillage_publishing::datapackage::{ResourceFile, ResourceKind};
use maillage_reading::digest;

/// One file of a pack.
#[derive(Debug)]
pub struct PackFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file as the Data Package names it.
pub(crate) fn resource(path: &str, media_type: &str, kind: ResourceKind, bytes: &[u8]) -> ResourceFile {
    ResourceFile {
        path: path.to_owned(),
        media_type: media_type.to_owned(),
        bytes_len: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        sha256: digest::of(bytes),
        kind,
    }
}

/// The digests, as `sha256sum --check` reads them.
pub(crate) fn digests(files: &[PackFile]) -> PackFile {
    let lines: Vec<String> =
        files.iter().map(|file| format!("{}  {}\n", digest::of(&file.bytes), file.name)).collect();
    PackFile { name: "sha256sums.txt".to_owned(), bytes: lines.concat().into_bytes() }
}
