//! The key of a snapshot: what the store holds of the snapshot's bytes can be made with it only.
//!
//! It stands in a file of its own beside the store, for its owner alone. Who writes to the database, or to the snapshot, or to both
//! makes no state that is believed; who reads this file too can.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use hmac::{Hmac, KeyInit as _, Mac as _};
use maillage_domain::digest::Digest;
use maillage_journal::{PlainFile, Seed, exposed, replace};
use sha2::Sha256;

/// The length of the file: a key in hexadecimal digits, and a line feed.
const LENGTH: u64 = 65;

/// The key of a snapshot.
pub(super) struct SnapshotKey(Digest);

impl SnapshotKey {
    /// The key that stands in a file, if it is one that its owner alone reads.
    pub(super) fn read(path: &Path) -> Option<Self> {
        if exposed(&fs::metadata(path).ok()?).is_some() {
            return None;
        }
        let PlainFile::Whole(bytes) = PlainFile::read(path, LENGTH).ok()? else { return None };
        std::str::from_utf8(&bytes).ok()?.strip_suffix('\n')?.parse().ok().map(Self)
    }

    /// Puts a fresh key in a file, in the place of what stands there.
    pub(super) fn made(path: &Path, seed: Seed) -> Option<Self> {
        let key = Self(Digest::new(seed));
        replace(path, |file| writeln!(file, "{}", key.0)).ok().map(|()| key)
    }

    /// What the store holds of these bytes: HMAC-SHA-256.
    pub(super) fn seal(&self, bytes: &[u8]) -> Digest {
        // A key is a block of the hash, filled up with zeros.
        let mut block = [0; 64];
        block.iter_mut().zip(self.0.bytes()).for_each(|(place, byte)| *place = byte);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(bytes);
        Digest::new(mac.finalize().into_bytes().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_first_case_of_rfc_4231_when_sealed_then_its_value() {
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let sealed = SnapshotKey(Digest::new(key)).seal(b"Hi There");
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(sealed.to_string(), expected);
    }
}
