//! A document that was read, as it is kept beside the journal: it is the source of every figure that is read from it.
//!
//! What an agency publishes is kept for good, whatever its size. What is fed from elsewhere, a list or outlines, is kept up to a
//! size: beyond it the acts keep its digest, and who has the document shows that it is the one.

use jiff::civil::Date;
use maillage_documents::Format;
use maillage_domain::act::{DocumentRead, Draft};
use maillage_domain::digest::Digest;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::{Disposition, File};
use maillage_reading::encoding::decode;

/// The largest feed that is kept without being asked for, in bytes.
pub(crate) const FEED_BYTES_KEPT: usize = 10_000_000;

/// The published document of that digest, kept for good.
pub(crate) fn kept(sha256: Digest, bytes: &[u8]) -> File {
    // Bytes that are read at all are of some kind; those of an older reader were texts.
    let format = maillage_documents::format(bytes).unwrap_or(Format::Text);
    file(sha256, bytes, format.media_type())
}

/// That a document was read, as an act of a region and a day; nothing where an act says so already.
pub(crate) fn first_read(
    state: &State,
    (region, day): (&RegionCode, Date),
    (sha256, title): (Digest, String),
    bytes: &[u8],
) -> Option<Draft> {
    let read = || DocumentRead { sha256, title, lines: lines(bytes) };
    state.reference().document(sha256).is_none().then(|| Draft::new(region, day, read()))
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

/// Its text, for what is printed on its lines; nothing where it is none: those of a page or of a sheet stand on no line of the
/// file.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    let is_other = maillage_documents::format(bytes).is_some_and(|format| !format.is_text());
    (!is_other).then(|| decode(bytes).text)
}

/// A line of its [text], from 1, as printed; nothing where it has no such line.
pub(crate) fn line(text: &str, number: u32) -> Option<String> {
    let rank = usize::try_from(number).ok()?.checked_sub(1)?;
    text.split('\n').nth(rank).map(|line| line.trim().to_owned())
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
    fn given_a_text_in_any_encoding_when_a_line_is_asked_for_then_as_printed_and_nothing_beyond_its_ends() {
        let utf16: Vec<u8> =
            "\u{FEFF}Annexe 1\r\n  Été 7\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [&utf16[..], "Annexe 1\n  Été 7\n".as_bytes()] {
            let text = text(bytes).unwrap();
            assert_eq!(line(&text, 2), Some("Été 7".to_owned()));
            assert_eq!((line(&text, 0), line(&text, 4)), (None, None));
        }
    }

    #[test]
    fn given_a_document_that_is_no_text_when_its_text_is_asked_for_then_nothing() {
        assert_eq!(text(b"%PDF-1.7\n1 0 obj\n"), None);
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
