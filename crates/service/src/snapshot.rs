//! A snapshot of the state beside an SQLite store: a cache, and nothing but a cache.
//!
//! It stands for the fold up to one act, named by its number, its hash and the root of the tree. It is taken only where the same
//! fold wrote it (`maillage_domain::image::FOLD`), the store vouches for its bytes with a key that is not in the database
//! ([`SnapshotKey`]), and the chain there has that hash and the tree that root; else it is ignored, silently, and written anew when
//! enough acts were folded without it. The rows behind it are looked at before anything is written, signed or proved. Export and
//! trace read the journal, never this; `journal verify` holds it against the fold.

mod key;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::SystemTime;

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_domain::image;
use maillage_domain::state::State;
use maillage_journal::{Head, Journal, Location, PlainFile, Seed, replace};

use crate::memory::Known;
use key::SnapshotKey;

/// The name of the file in the data folder.
const FILE: &str = "maillage.snapshot";

/// The name of the file of its key.
const KEY: &str = "maillage.snapshot-key";

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
    key: PathBuf,
    store: PathBuf,
}

impl Snapshot {
    /// The snapshot of a store in a folder; a database elsewhere has none.
    pub(crate) fn of(location: &Location) -> Option<Self> {
        let folder = location.folder()?;
        Some(Self { path: folder.join(FILE), key: folder.join(KEY), store: Location::file(folder) })
    }

    /// When it was written; nothing where there is none.
    pub(crate) fn written(&self) -> Option<SystemTime> {
        fs::metadata(&self.path).ok()?.modified().ok()
    }

    /// What the snapshot says, if this fold wrote it and the store vouches for it.
    pub(crate) async fn claim(&self, journal: &Journal) -> Option<Claim> {
        let vouched = journal.vouched().await.ok()??;
        let PlainFile::Whole(bytes) = PlainFile::read(&self.path, LARGEST).ok()? else { return None };
        let key = SnapshotKey::read(&self.key)?;
        if key.seal(&bytes) == vouched { Claim::opened(bytes) } else { None }
    }

    /// What the snapshot knows, if it may be taken: the journal goes through its act with its root.
    pub(crate) async fn load(&self, journal: &Journal) -> Option<Known> {
        let claim = self.claim(journal).await?;
        let (head, root) = (claim.head, claim.root);
        let tip = journal.tip_at(head, root).await.ok()??;
        let state = image::decode(claim.image()).ok()?;
        (state.head() == head.number).then_some(Known { state, tip })
    }

    /// Writes what is known, where it is worth it; `folded` is the last act known from a snapshot already, and `seed` makes a key
    /// where there is none.
    ///
    /// A cache that cannot be written is no failure: the next start folds the journal again.
    pub(crate) async fn save(&self, journal: &Journal, known: &Known, folded: ActNumber, seed: Seed) {
        let news = known.tip.head.number.get().saturating_sub(folded.get());
        if news < WORTH {
            return;
        }
        let bytes = bytes(known);
        let key = SnapshotKey::read(&self.key).or_else(|| SnapshotKey::made(&self.key, seed));
        if let (Some(key), Ok(())) = (key, self.replace(&bytes)) {
            let _vouched = journal.vouch(key.seal(&bytes)).await;
        }
    }

    /// Puts a whole file in the place of the former one, readable by those who may read the store. It is not made durable: one
    /// that a crash cuts short is none that the store vouches for.
    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        replace(&self.path, |file| {
            file.write_all(bytes)?;
            file.set_permissions(fs::metadata(&self.store)?.permissions())
        })
    }
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

/// What a snapshot of this fold says: the state at an act.
pub(crate) struct Claim {
    head: Head,
    root: Digest,
    bytes: Vec<u8>,
    /// Where its image begins.
    start: usize,
}

impl Claim {
    /// Opens a snapshot, if this fold made it.
    fn opened(bytes: Vec<u8>) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (head, root) = placed(std::str::from_utf8(bytes.get(..end)?).ok()?)?;
        Some(Self { head, root, bytes, start: end + 1 })
    }

    /// The act at which it stands.
    pub(crate) const fn number(&self) -> ActNumber {
        self.head.number
    }

    /// Whether the journal goes through its act, with the root that it names.
    pub(crate) async fn is_of(&self, journal: &Journal) -> bool {
        journal.tip_at(self.head, self.root).await.is_ok_and(|tip| tip.is_some())
    }

    /// Whether its state is this one.
    pub(crate) fn is(&self, state: &State) -> bool {
        self.image() == image::encode(state)
    }

    fn image(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }
}

/// The act and the root that a first line names, if this fold wrote it.
fn placed(line: &str) -> Option<(Head, Digest)> {
    let mut place = line.strip_prefix(&kind())?.strip_prefix(' ')?.splitn(3, ' ');
    let (number, hash, root) = (place.next()?, place.next()?, place.next()?);
    let head = Head { number: ActNumber::new(number.parse().ok()?), hash: hash.parse().ok()? };
    Some((head, root.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use maillage_journal::Tip;

    use super::*;

    fn hash() -> Digest {
        Digest::new([7; 32])
    }

    fn sample() -> Vec<u8> {
        let head = Head { number: ActNumber::new(7), hash: hash() };
        bytes(&Known { state: State::default(), tip: Tip { head, ..Tip::EMPTY } })
    }

    fn opened(bytes: &[u8]) -> Option<Claim> {
        Claim::opened(bytes.to_vec())
    }

    #[test]
    fn given_a_snapshot_when_opened_then_its_act_its_root_and_its_image() {
        let claim = opened(&sample()).expect("of this fold");
        assert_eq!((claim.number().get(), claim.head.hash, claim.root), (7, hash(), Tip::EMPTY.root()));
        assert!(claim.is(&State::default()));
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
