//! Naming bytes by their SHA-256.

use maillage_domain::digest::Digest;
use sha2::Digest as _;

/// The digest of `bytes`, as `sha256sum` computes it.
pub fn of(bytes: &[u8]) -> Digest {
    Digest::new(sha2::Sha256::digest(bytes).into())
}
