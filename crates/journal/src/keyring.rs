//! The keys with which a journal signs its checkpoints: the newest first, and those it signed with before.
//!
//! Their file has a line for each key that verifies, and below it, as long as the key signs, the secret one. A key that was
//! retired keeps its first line: what it signed is still known as the journal's own.

use std::fmt;

use rand_core::{CryptoRng, RngCore};
use signed_note::{Signer, StandardSigner, Verifier as _, generate_key};

use crate::verifier::{VerifierKey, is_name};

/// How a line that holds a secret key begins.
const SECRET: &str = "PRIVATE+KEY+";

/// How many keys sign at once at most: readers bound the signatures of a note, witnesses add theirs, and a turnover ends with
/// one key that signs alone.
const MOST: usize = 8;

/// The random bytes of which a key is made.
pub type Seed = [u8; 32];

/// Where a key stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It signs, before the others.
    First,
    /// It still signs.
    Former,
    /// It signed once.
    Retired,
}

/// One key.
#[derive(Clone)]
struct Key {
    verifier: VerifierKey,
    /// The line of the secret key, and the signer it is; nothing once it is retired.
    signer: Option<(String, StandardSigner)>,
}

/// The keys of a journal.
#[derive(Clone, Default)]
pub struct Keyring(Vec<Key>);

impl Keyring {
    /// Puts a new key of that name before the others; nothing where it cannot name a key.
    #[must_use]
    pub fn with(&self, name: &str, seed: Seed) -> Option<Self> {
        if !is_name(name) {
            return None;
        }
        let (secret, verifier) = generate_key(&mut Bytes(seed), name);
        let signer = StandardSigner::new(&secret).ok()?;
        let first = Key { verifier: verifier.parse().ok()?, signer: Some((secret, signer)) };
        Some(Self(std::iter::once(first).chain(self.0.iter().cloned()).collect()))
    }

    /// Whether as many keys sign as may at once.
    pub fn is_full(&self) -> bool {
        MOST <= self.signers().count()
    }

    /// Lets the first key alone sign; nothing where it does already.
    #[must_use]
    pub fn retired(&self) -> Option<Self> {
        (1 < self.signers().count()).then(|| {
            let keys = self.0.iter().cloned().enumerate();
            Self(keys.map(|(rank, key)| if rank == 0 { key } else { Key { signer: None, ..key } }).collect())
        })
    }

    /// Reads the lines of the file; nothing where one of them is none of a key, or no key signs.
    pub fn parse(text: &str) -> Option<Self> {
        let mut keys: Vec<Key> = Vec::new();
        for line in text.lines() {
            if line.starts_with(SECRET) {
                let signer = StandardSigner::new(line).ok()?;
                let key = keys.last_mut().filter(|key| is_of(&signer, &key.verifier))?;
                key.signer = Some((line.to_owned(), signer));
            } else {
                keys.push(Key { verifier: line.parse().ok()?, signer: None });
            }
        }
        keys.first().is_some_and(|key| key.signer.is_some()).then_some(Self(keys))
    }

    /// The lines of the file.
    pub fn lines(&self) -> String {
        let lines = self.0.iter().flat_map(|key| {
            let secret = key.signer.as_ref().map(|(line, _)| format!("{line}\n"));
            std::iter::once(format!("{}\n", key.verifier)).chain(secret)
        });
        lines.collect()
    }

    /// In whose name the checkpoints are signed.
    pub fn name(&self) -> &str {
        self.0.first().map_or("", |key| key.verifier.name())
    }

    /// The keys that verify, each with where it stands.
    pub fn verifiers(&self) -> impl Iterator<Item = (&VerifierKey, Standing)> {
        self.0.iter().enumerate().map(|(rank, key)| {
            let standing = match (rank, &key.signer) {
                (0, _) => Standing::First,
                (_, Some(_)) => Standing::Former,
                (_, None) => Standing::Retired,
            };
            (&key.verifier, standing)
        })
    }

    /// The keys that verify what is signed today.
    pub fn signing(&self) -> impl Iterator<Item = &VerifierKey> {
        self.0.iter().filter(|key| key.signer.is_some()).map(|key| &key.verifier)
    }

    /// Those that sign, the first before the others.
    pub(crate) fn signers(&self) -> impl Iterator<Item = &StandardSigner> {
        self.0.iter().filter_map(|key| key.signer.as_ref().map(|(_, signer)| signer))
    }
}

impl fmt::Debug for Keyring {
    /// Without what is secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.verifiers()).finish()
    }
}

fn is_of(signer: &StandardSigner, verifier: &VerifierKey) -> bool {
    signer.name() == verifier.name() && signer.key_id() == verifier.key_id()
}

/// The bytes that the one source of chance gave, as the library takes them.
struct Bytes(Seed);

impl RngCore for Bytes {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, taken: &mut [u8]) {
        taken.iter_mut().zip(self.0).for_each(|(taken, given)| *taken = given);
    }

    fn try_fill_bytes(&mut self, taken: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(taken);
        Ok(())
    }
}

impl CryptoRng for Bytes {}
