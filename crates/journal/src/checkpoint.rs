//! Checkpoints: what a journal holds at one act, as a note that anybody can keep and, where there is a key, that is signed.
//!
//! The text is that of C2SP tlog-checkpoint: the origin, how many acts, and the root of the tree over them; the signatures are
//! those of C2SP signed-note. Without a key there is the same text and no signature below it.

use maillage_domain::digest::Digest;
use signed_note::{Note, NoteError, Signer, Verifier, VerifierList};
use tlog_tiles::Checkpoint as Text;
use tlog_tiles::tlog::Hash;

use crate::keyring::Keyring;
use crate::verifier::VerifierKey;

/// What is wrong with a checkpoint, or with a signature on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// It is no checkpoint.
    #[error("it is no checkpoint")]
    Malformed,
    /// No key that is known signed it.
    #[error("none of the keys signed it")]
    Unsigned,
    /// It bears a signature in the name of a key that is not by that key.
    #[error("a signature on it is forged")]
    Forged,
}

/// A checkpoint, signed or not.
#[derive(Debug, PartialEq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Digest,
    note: Note,
}

impl Checkpoint {
    /// The checkpoint of a tree, signed with each key of `keyring` that signs; nothing where the origin cannot stand in a line.
    pub fn new(origin: &str, size: u64, root: Digest, keyring: &Keyring) -> Option<Self> {
        let text = Text::new(origin, size, Hash(root.bytes()), "").ok()?.to_bytes();
        let mut note = Note::new(&text, &[]).ok()?;
        let signers: Vec<&dyn Signer> = keyring.signers().map(|signer| signer as &dyn Signer).collect();
        note.add_sigs(&signers).ok()?;
        Some(Self { origin: origin.to_owned(), size, root, note })
    }

    /// Reads a checkpoint as it was kept.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] where it is none.
    pub fn parse(bytes: &[u8]) -> Result<Self, CheckpointError> {
        // Without a signature nothing but a blank line stands below the text, and no note either.
        let note = match bytes.strip_suffix(b"\n\n") {
            Some(text) => Note::new(&[text, b"\n"].concat(), &[]),
            None => Note::from_bytes(bytes),
        };
        let note = note.map_err(|_malformed| CheckpointError::Malformed)?;
        let text = Text::from_bytes(note.text()).map_err(|_malformed| CheckpointError::Malformed)?;
        Ok(Self {
            origin: text.origin().to_owned(),
            size: text.size(),
            root: Digest::new(text.hash().0),
            note,
        })
    }

    /// The journal that it speaks of.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many acts it stands for.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree over them.
    pub const fn root(&self) -> Digest {
        self.root
    }

    /// Its bytes: the text, a blank line, and a line for each signature.
    pub fn bytes(&self) -> Vec<u8> {
        self.note.to_bytes()
    }

    /// Whether `key` signed it.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Unsigned`] where it did not, [`CheckpointError::Forged`] where a signature only says so.
    pub fn signed_by(&self, key: &VerifierKey) -> Result<(), CheckpointError> {
        let known: Box<dyn Verifier> = Box::new(key.clone());
        match self.note.verify(&VerifierList::new(vec![known])) {
            Ok(_verified) => Ok(()),
            Err(NoteError::UnverifiedNote) => Err(CheckpointError::Unsigned),
            Err(_forged) => Err(CheckpointError::Forged),
        }
    }

    /// Those of `keys` that signed it.
    ///
    /// # Errors
    ///
    /// As [`Self::signed_by`], where none of them did or a signature is forged.
    pub fn signers<'k>(&self, keys: &'k [VerifierKey]) -> Result<Vec<&'k VerifierKey>, CheckpointError> {
        let mut signers = Vec::new();
        for key in keys {
            match self.signed_by(key) {
                Ok(()) => signers.push(key),
                Err(CheckpointError::Unsigned) => {}
                Err(forged) => return Err(forged),
            }
        }
        if signers.is_empty() { Err(CheckpointError::Unsigned) } else { Ok(signers) }
    }
}

/// The proof of one act as a file (C2SP tlog-proof): its index, the hashes from its leaf to the root, and the checkpoint.
pub fn proof_of_act(index: u64, hashes: &[Digest], checkpoint: &Checkpoint) -> Vec<u8> {
    followed(&format!("c2sp.org/tlog-proof@v1\nindex {index}"), hashes, checkpoint)
}

/// The proof that a checkpoint goes on from an earlier one, as a witness takes it (C2SP tlog-witness, `add-checkpoint`): the
/// earlier size, the hashes, and the checkpoint.
pub fn proof_of_growth(from: u64, hashes: &[Digest], checkpoint: &Checkpoint) -> Vec<u8> {
    followed(&format!("old {from}"), hashes, checkpoint)
}

/// What both have in common: lines, a hash to each, a blank line, and the checkpoint.
fn followed(head: &str, hashes: &[Digest], checkpoint: &Checkpoint) -> Vec<u8> {
    let hashes: String = hashes.iter().map(|hash| format!("{}\n", Hash(hash.bytes()))).collect();
    [format!("{head}\n{hashes}\n").as_bytes(), &checkpoint.bytes()].concat()
}
