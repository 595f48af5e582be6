//! A snapshot of the state beside an SQLite store: a cache, and nothing but a cache.
//!
//! It stands for the fold up to one act, named by number and hash. It is taken only where this version wrote it, its bytes
//! are whole, the chain of the journal passes through that act and the tree up to it has the root that it names; else it is ignored, silently, and written anew when enough
//! acts were folded without it. Verification, export and trace read the journal, never this.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_domain::image;
use maillage_journal::{Head, Journal, Location, Tip};
use maillage_reading::digest;

use crate::memory::Known;

/// The name of the file in the data folder.
const FILE: &str = "maillage.snapshot";

/// How many acts must have been folded for a snapshot to be worth its writing.
/// A thousand acts fold in about 5 ms (20,003 in 91 ms, `docs/PERFORMANCE.md`): fewer are folded again before anybody
/// notices, and a snapshot at each end of a short command would cost more than it spares.
const WORTH: u64 = 1_000;

/// What it begins with: its kind, then the version that wrote it and the format of the image.
const KIND: &str = "maillage snapshot";

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
        let bytes = fs::read(&self.path).ok()?;
        let Opened { head, root, image } = opened(&bytes)?;
        let tip = journal.tip_at(head, root).await.ok()??;
        let state = image::decode(image).ok()?;
        (state.head() == head.number).then_some(Known { state, tip })
    }

    /// Writes what is known, where it is worth it; `folded` is the last act known from a snapshot already.
    ///
    /// A cache that cannot be written is no failure: the next start folds the journal again.
    pub(crate) fn save(&self, known: &Known, folded: ActNumber) {
        let news = known.tip.head.number.get().saturating_sub(folded.get());
        if WORTH <= news {
            let _written = self.replace(&sealed(known));
        }
    }

    /// Puts a whole file in the place of the former one, readable by those who may read the store. It is not made durable: one
    /// that a crash cuts short does not bear its digest, and is ignored.
    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let draft = self.path.with_extension(format!("snapshot-{}", std::process::id()));
        let written = private(&draft).and_then(|mut file| {
            file.write_all(bytes)?;
            file.set_permissions(fs::metadata(&self.store)?.permissions())?;
            fs::rename(&draft, &self.path)
        });
        written.inspect_err(|_| drop(fs::remove_file(&draft)))
    }
}

/// A fresh file that nobody else may read yet.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The first line of a snapshot, up to the act: who wrote it, and in which format.
fn kind() -> String {
    format!("{KIND} {} {}", env!("CARGO_PKG_VERSION"), image::FORMAT)
}

/// A snapshot: a line with its kind, its act and the digest of the rest, then the image.
///
/// The digest covers the act too, so that no byte can change unseen.
fn sealed(known: &Known) -> Vec<u8> {
    let act = place(&kind(), &known.tip);
    let image = image::encode(&known.state);
    let mut bytes = format!("{act} {}\n", seal(&act, &image)).into_bytes();
    bytes.extend_from_slice(&image);
    bytes
}

/// Who wrote a snapshot, its act, and the root of the tree up to it.
fn place(kind: &str, tip: &Tip) -> String {
    format!("{kind} {} {} {}", tip.head.number, tip.head.hash, tip.root())
}

/// A snapshot that is whole and of this version and format.
struct Opened<'b> {
    head: Head,
    root: Digest,
    image: &'b [u8],
}

/// The digest of a snapshot: that of its act and of the digest of its image.
fn seal(act: &str, image: &[u8]) -> Digest {
    digest::of(format!("{act} {}", digest::of(image)).as_bytes())
}

/// Opens a snapshot, if it is whole and of this version and format.
fn opened(bytes: &[u8]) -> Option<Opened<'_>> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, image) = (std::str::from_utf8(bytes.get(..end)?).ok()?, bytes.get(end + 1..)?);
    let (act, sealed) = line.rsplit_once(' ')?;
    let mut place = act.strip_prefix(&kind())?.strip_prefix(' ')?.splitn(3, ' ');
    let (number, hash, root) = (place.next()?, place.next()?, place.next()?);
    let head = Head { number: ActNumber::new(number.parse().ok()?), hash: hash.parse().ok()? };
    let root = root.parse().ok()?;
    (seal(act, image) == sealed.parse().ok()?).then_some(Opened { head, root, image })
}

#[cfg(test)]
mod tests {
    use maillage_domain::state::State;
    use proptest::prelude::*;

    use super::*;

    fn sample() -> Vec<u8> {
        sealed(&Known {
            state: State::default(),
            tip: Tip { head: Head { number: ActNumber::new(7), hash: digest::of(b"7") }, ..Tip::EMPTY },
        })
    }

    #[test]
    fn given_a_snapshot_when_opened_then_its_act_and_its_image() {
        let bytes = sample();
        let Opened { head, root, image } = opened(&bytes).expect("whole");
        assert_eq!((head.number.get(), head.hash, root), (7, digest::of(b"7"), Tip::EMPTY.root()));
        assert_eq!(image, image::encode(&State::default()));
    }

    #[test]
    fn given_another_format_or_version_when_opened_then_ignored() {
        let text = |from: &str, to: &str| {
            let act = place(&kind().replace(from, to), &Tip::EMPTY);
            let image = image::encode(&State::default());
            let mut bytes = format!("{act} {}\n", seal(&act, &image)).into_bytes();
            bytes.extend_from_slice(&image);
            bytes
        };
        assert!(opened(&text("", "")).is_some());
        assert!(opened(&text(env!("CARGO_PKG_VERSION"), "0.0.9")).is_none());
        assert!(opened(&text(&format!(" {}", image::FORMAT), " 999")).is_none());
    }

    proptest! {
        #[test]
        fn given_any_change_of_its_bytes_when_opened_then_ignored(
            at in any::<prop::sample::Index>(),
            flip in 1_u8..,
            cut in any::<prop::sample::Index>(),
            more in prop::collection::vec(any::<u8>(), 1..8),
        ) {
            let bytes = sample();
            let mut changed = bytes.clone();
            changed[at.index(bytes.len())] ^= flip;
            prop_assert!(opened(&changed).is_none());
            prop_assert!(opened(&bytes[..cut.index(bytes.len())]).is_none());
            prop_assert!(opened(&[&bytes[..], &more].concat()).is_none());
            prop_assert!(opened(&more).is_none());
        }
    }
}
