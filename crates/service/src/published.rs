//! A published document as it is kept beside the journal: it is the source of every figure that is read from it.

use maillage_domain::digest::Digest;
use maillage_journal::erasable::{Disposition, File};

/// The document of that digest, kept for good.
pub(crate) fn kept(sha256: Digest, bytes: &[u8]) -> File {
    File {
        sha256,
        media_type: "text/plain".to_owned(),
        content: bytes.to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    }
}

/// How many lines it has.
pub(crate) fn lines(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.split(|byte| *byte == b'\n').count()).unwrap_or(u32::MAX)
}
