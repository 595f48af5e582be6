//! The printed documents as they are committed, for people to look at.

use std::path::Path;

/// Checks that the writer gives the committed text byte for byte; where it gives another, that one is kept to be
/// compared and, if it is right, committed.
pub(crate) fn is(committed: &str, path: &str, written: &str) {
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(path.replace('/', "-"));
    std::fs::write(&kept, written).expect("a file");
    assert!(committed == written, "{path} is not what the writer gives, which is kept in {}", kept.display());
}
