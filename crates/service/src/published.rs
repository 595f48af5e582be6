//! A document that was read, as it is kept beside the journal: it is the source of every figure that is read from it.
//!
//! What an agency publishes is kept for good, whatever its size. What is fed from elsewhere, a list or outlines, is kept up to a
//! size: beyond it the acts keep its digest, and who has the document shows that it is the one.

use maillage_documents::Format;
use maillage_domain::digest::Digest;
use maillage_journal::erasable::{Disposition, File};

/// The largest feed that is kept without being asked for, in bytes.
pub(crate) const FEED_BYTES_KEPT: usize = 10_000_000;

/// The published document of that digest, kept for good.
pub(crate) fn kept(sha256: Digest, bytes: &[u8]) -> File {
    // Bytes that are read at all are of some kind; those of an older reader were texts.
    let format = maillage_documents::format(bytes).unwrap_or(Format::Text);
    file(sha256, bytes, format.media_type())
}

/// A document that is fed from elsewhere, of that media type: nothing where only its digest is kept, for it is large and nobody
/// asked to keep it.
pub(crate) fn feed(sha256: Digest, bytes: &[u8], media_type: &str, keep_source: bool) -> Option<File> {
    (keep_source || bytes.len() <= FEED_BYTES_KEPT).then(|| file(sha256, bytes, media_type))
}

fn file(sha256: Digest, bytes: &[u8], media_type: &str) -> File {
    File {
        sha256,
        media_type: media_type.to_owned(),
        content: bytes.to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    }
}

/// How many lines it has.
pub(crate) fn lines(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.split(|byte| *byte == b'\n').count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_published_document_when_kept_then_under_its_own_media_type_whatever_its_size() {
        let types = [
            (&b"%PDF-1.7"[..], "application/pdf"),
            (b"Annexe 1\nune ligne\n", "text/plain"),
            (b"zone,commune\n1A,59183\n1A,59340\n", "text/csv"),
        ];
        for (bytes, media_type) in types {
            assert_eq!(kept(Digest::ZERO, bytes).media_type, media_type);
        }
        let large = vec![b'a'; FEED_BYTES_KEPT + 1];
        assert_eq!(kept(Digest::ZERO, &large).content.len(), large.len());
    }

    #[test]
    fn given_a_feed_at_the_limit_when_kept_then_its_bytes_and_beyond_only_where_they_are_asked_for() {
        let bytes = vec![b'a'; FEED_BYTES_KEPT + 1];
        let at = |length, asked| feed(Digest::ZERO, &bytes[..length], "text/csv", asked);
        assert_eq!(at(FEED_BYTES_KEPT, false).map(|file| file.media_type), Some("text/csv".to_owned()));
        assert_eq!(at(FEED_BYTES_KEPT + 1, false), None);
        assert!(at(FEED_BYTES_KEPT + 1, true).is_some());
    }
}
