//! The program itself, told from any other.

use std::fs::File;
use std::io;

use jiff::Timestamp;
use maillage_reading::digest;

/// What tells this program from others: its version, and the digest of its file; where that cannot be read, the instant
/// `now` at which it was started, so that no other is taken for it.
pub(crate) fn build(now: Timestamp) -> String {
    let told = file().map_or_else(|_unreadable| now.to_string(), |digest| digest.to_string());
    format!("{} {told}", env!("CARGO_PKG_VERSION"))
}

/// The digest of the file that was started.
fn file() -> io::Result<maillage_domain::digest::Digest> {
    digest::of_stream(File::open(std::env::current_exe()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_same_program_when_started_at_another_time_then_the_same_and_told_by_more_than_its_version() {
        let [first, second] = [0, 3600].map(|second| Timestamp::from_second(second).map(build).unwrap());
        assert_eq!(first, second);
        assert!(first.len() > 64 && first.starts_with(env!("CARGO_PKG_VERSION")), "{first}");
    }
}
