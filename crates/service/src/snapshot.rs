//! A snapshot of the state beside an SQLite store: a cache, and nothing but a cache.
//!
//! It stands for the fold up to one act, named by its number, its hash and the root of the tree. It is taken only where the same
//! fold wrote it (`maillage_domain::image::FOLD`), the store itself vouches for its bytes, and the journal goes through that act with
//! that root; else it is ignored, silently, and written anew when enough acts were folded without it. A file that somebody
//! edited, whatever digests it bears, is none the store vouches for. Verification, export and trace read the journal, never this.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_domain::image;
use maillage_journal::{Head, Journal, Location, private_file};
use maillage_reading::digest;

use crate::memory::Known;

/// The name of the file in the data folder.
const FILE: &str = "maillage.snapshot";

/// How many acts must have been folded for a snapshot to be worth its writing.
/// A thousand acts fold in about 5 ms (20,003 in 91 ms, `docs/PERFORMANCE.md`): fewer are folded again before anybody
/// notices, and a snapshot at each end of a short command would cost more than it spares.
const WORTH: u64 = 1_000;

/// What it begins with.
const KIND: &str = "maillage snapshot";

/// The largest that is read, in bytes: a hundred times the store of a large agency. A larger one was put there to fill memory.
const LARGEST: u64 = 1 << 30;

/// The place of the snapshot of a store.
#[derive(Debug)]
pub(crate) struct Snapshot {
    path: PathBuf,
    store: PathBuf,
}

impl Snapshot {
    /// The snapshot of a store in a folder; a database elsewhere has none.
    pub(crate) fn of(location: &Location) -> Option<Self> {
        let folder = location.folder()?;
        Some(Self { path: folder.join(FILE), store: Location::file(folder) })
    }

    /// What the snapshot knows, if it may be taken.
    pub(crate) async fn load(&self, journal: &Journal) -> Option<Known> {
        let vouched = journal.vouched().await.ok()??;
        let bytes = bounded(&self.path)?;
        if digest::of(&bytes) != vouched {
            return None;
        }
        let Opened { head, root, image } = opened(&bytes)?;
        let tip = journal.tip_at(head, root).await.ok()??;
        let state = image::decode(image).ok()?;
        (state.head() == head.number).then_some(Known { state, tip })
    }

    /// Writes what is known, where it is worth it; `folded` is the last act known from a snapshot already.
    ///
    /// A cache that cannot be written is no failure: the next start folds the journal again.
    pub(crate) async fn save(&self, journal: &Journal, known: &Known, folded: ActNumber) {
        let news = known.tip.head.number.get().saturating_sub(folded.get());
        if WORTH <= news {
            let bytes = bytes(known);
            if self.replace(&bytes).is_ok() {
                let _vouched = journal.vouch(digest::of(&bytes)).await;
            }
        }
    }

    /// Puts a whole file in the place of the former one, readable by those who may read the store. It is not made durable: one
    /// that a crash cuts short is none that the store vouches for.
    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let draft = self.path.with_extension(format!("snapshot-{}", std::process::id()));
        let written = private_file(&draft).and_then(|mut file| {
            file.write_all(bytes)?;
            file.set_permissions(fs::metadata(&self.store)?.permissions())?;
            fs::rename(&draft, &self.path)
        });
        written.inspect_err(|_| drop(fs::remove_file(&draft)))
    }
}

/// The bytes of a file, unless it is too large.
fn bounded(path: &Path) -> Option<Vec<u8>> {
    let length = fs::metadata(path).ok()?.len();
    if length <= LARGEST { fs::read(path).ok() } else { None }
}

/// What a snapshot begins with, up to the act: what it is, and the fold that made it.
fn kind() -> String {
    format!("{KIND} {}", image::FOLD)
}

/// A snapshot: a line with its kind, its act and the root of the tree, then the image.
fn bytes(known: &Known) -> Vec<u8> {
    let Head { number, hash } = known.tip.head;
    let mut bytes = format!("{} {number} {hash} {}\n", kind(), known.tip.root()).into_bytes();
    bytes.extend_from_slice(&image::encode(&known.state));
    bytes
}

/// A snapshot of this fold.
struct Opened<'b> {
    head: Head,
    root: Digest,
    image: &'b [u8],
}

/// Opens a snapshot, if this fold made it.
fn opened(bytes: &[u8]) -> Option<Opened<'_>> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, image) = (std::str::from_utf8(bytes.get(..end)?).ok()?, bytes.get(end + 1..)?);
    let mut place = line.strip_prefix(&kind())?.strip_prefix(' ')?.splitn(3, ' ');
    let (number, hash, root) = (place.next()?, place.next()?, place.next()?);
    let head = Head { number: ActNumber::new(number.parse().ok()?), hash: hash.parse().ok()? };
    Some(Opened { head, root: root.parse().ok()?, image })
}

#[cfg(test)]
mod tests {
    use maillage_domain::state::State;
    use maillage_journal::Tip;

    use super::*;

    fn sample() -> Vec<u8> {
        let head = Head { number: ActNumber::new(7), hash: digest::of(b"7") };
        bytes(&Known { state: State::default(), tip: Tip { head, ..Tip::EMPTY } })
    }

    #[test]
    fn given_a_snapshot_when_opened_then_its_act_its_root_and_its_image() {
        let bytes = sample();
        let Opened { head, root, image } = opened(&bytes).expect("of this fold");
        assert_eq!((head.number.get(), head.hash, root), (7, digest::of(b"7"), Tip::EMPTY.root()));
        assert_eq!(image, image::encode(&State::default()));
    }

    #[test]
    fn given_the_snapshot_of_another_fold_or_none_at_all_when_opened_then_ignored() {
        let text = String::from_utf8_lossy(&sample()).into_owned();
        assert!(opened(text.replacen(image::FOLD, "0123456789abcdef", 1).as_bytes()).is_none());
        assert!(opened(text.replacen(KIND, "maillage", 1).as_bytes()).is_none());
        assert!(opened(text.replacen(" 7 ", " seven ", 1).as_bytes()).is_none());
        assert!(opened(b"").is_none() && opened(b"\n").is_none());
    }
}
