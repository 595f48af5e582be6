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
        let signers: Vec<&dyn Signer> = keyring.signers().map(|signer| -> &dyn Signer { signer }).collect();
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
        let text = Text::from_bytes(note.text()).ok();
        // No journal has more acts than a number of a row can say.
        let text =
            text.filter(|text| i64::try_from(text.size()).is_ok()).ok_or(CheckpointError::Malformed)?;
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
    let lines =
        std::iter::once(head.to_owned()).chain(hashes.iter().map(|hash| Hash(hash.bytes()).to_string()));
    let lines: Vec<_> = lines.chain([String::new(), String::new()]).collect();
    [lines.join("\n").as_bytes(), &checkpoint.bytes()].concat()
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use signed_note::{Signature, StandardSigner, key_id};

    use super::*;

    const ORIGIN: &str = "maillage/0123456789abcdef";

    fn keyring(seed: u8) -> Keyring {
        Keyring::default().with(ORIGIN, [seed; 32]).expect("a name without a space")
    }

    fn keys(keyring: &Keyring) -> Vec<VerifierKey> {
        keyring.signing().cloned().collect()
    }

    fn signed(keyring: &Keyring) -> Checkpoint {
        Checkpoint::new(ORIGIN, 3, Digest::new([7; 32]), keyring).expect("a checkpoint")
    }

    #[test]
    fn given_a_key_when_a_checkpoint_is_signed_and_read_again_then_by_that_key_and_by_no_other() {
        let checkpoint = Checkpoint::parse(&signed(&keyring(1)).bytes()).expect("a checkpoint");
        assert_eq!((checkpoint.origin(), checkpoint.size()), (ORIGIN, 3));
        assert_eq!(checkpoint.root(), Digest::new([7; 32]));
        let (own, other) = (keys(&keyring(1)), keys(&keyring(2)));
        assert_eq!(checkpoint.signers(&own), Ok(own.iter().collect()));
        assert_eq!(checkpoint.signers(&other), Err(CheckpointError::Unsigned));
    }

    #[test]
    fn given_a_checkpoint_with_one_byte_changed_when_verified_then_forged() {
        let text = String::from_utf8(signed(&keyring(1)).bytes()).expect("text");
        let changed = text.replacen("\n3\n", "\n4\n", 1);
        let checkpoint = Checkpoint::parse(changed.as_bytes()).expect("a checkpoint still");
        assert_eq!(checkpoint.signers(&keys(&keyring(1))), Err(CheckpointError::Forged));
        for no_checkpoint in ["", "\n", "a\n", "a\n3\n", "a\n03\nAAAA\n\n", &text.replace("\n3\n", "\n-3\n")]
        {
            assert_eq!(Checkpoint::parse(no_checkpoint.as_bytes()), Err(CheckpointError::Malformed));
        }
    }

    #[test]
    fn given_no_key_when_a_checkpoint_is_made_and_read_again_then_the_same_without_a_signature() {
        let checkpoint = signed(&Keyring::default());
        assert!(checkpoint.bytes().ends_with(b"=\n\n"));
        assert_eq!(Checkpoint::parse(&checkpoint.bytes()).as_ref(), Ok(&checkpoint));
        assert_eq!(checkpoint.signers(&keys(&keyring(1))), Err(CheckpointError::Unsigned));
    }

    #[test]
    fn given_a_new_key_when_it_is_put_first_then_both_sign_until_the_former_is_retired() {
        let first = keyring(1);
        let both = first.with(ORIGIN, [2; 32]).expect("the same name");
        let alone = both.retired().expect("two sign");
        for (keyring, old, new) in [(&first, true, false), (&both, true, true), (&alone, false, true)] {
            let checkpoint = signed(keyring);
            let by = |key: &VerifierKey| checkpoint.signed_by(key).is_ok();
            assert_eq!((by(&keys(&first)[0]), by(&keys(&alone)[0])), (old, new));
        }
        let standings: Vec<_> = alone.verifiers().map(|(_, standing)| standing).collect();
        assert_eq!(standings, [crate::Standing::First, crate::Standing::Retired]);
        assert!(alone.retired().is_none() && alone.lines().matches("PRIVATE").count() == 1);
        let read = Keyring::parse(&alone.lines()).expect("the lines of a file");
        assert_eq!(read.lines(), alone.lines());
    }

    #[test]
    fn given_lines_that_are_no_keys_when_read_then_no_keyring() {
        let lines = keyring(1).lines();
        let (verifier, secret) = lines.split_once('\n').expect("two lines");
        let other = keyring(2).lines();
        let (another, _) = other.split_once('\n').expect("two lines");
        let nothing_signs = format!("{verifier}\n");
        for text in ["", "x", &nothing_signs, secret, &format!("{another}\n{secret}")] {
            assert!(Keyring::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn given_any_name_when_a_key_is_made_under_it_then_it_stands_in_a_note_or_is_refused_before() {
        let controls = (0_u8..32).chain([127]).map(|byte| format!("a{}b", char::from(byte)));
        let longest = "a".repeat(255);
        let others = ["", "a b", "a+b", "a\u{a0}b", "a\u{2028}b", "a\u{85}b"].map(ToOwned::to_owned);
        for name in controls.chain(others).chain([format!("{longest}a")]) {
            assert!(Keyring::default().with(&name, [1; 32]).is_none(), "{name:?}");
        }
        for name in ["a", "journal.example/32", "agence-de-santé", "=", &longest] {
            let keyring = Keyring::default().with(name, [1; 32]).expect("a name");
            let checkpoint = Checkpoint::new(name, 3, Digest::new([7; 32]), &keyring).expect("a checkpoint");
            let read = Checkpoint::parse(&checkpoint.bytes()).expect("a checkpoint");
            assert!(read.signers(&keys(&keyring)).is_ok(), "{name}");
            assert!(Keyring::parse(&keyring.lines()).is_some(), "{name}");
        }
    }

    /// A witness as C2SP tlog-cosignature has it: its key, and its line below a text at a time.
    fn witness(name: &str, text: &[u8], time: u64) -> (VerifierKey, Vec<u8>) {
        let lines = Keyring::default().with(name, [9; 32]).expect("a name").lines();
        let (verifier, secret) = lines.trim_end().split_once('\n').expect("two lines");
        let mut public = BASE64_STANDARD.decode(verifier.rsplit_once('+').expect("a key").1).expect("base64");
        public[0] = 4;
        let id = key_id(name, &public);
        let key = format!("{name}+{id:08x}+{}", BASE64_STANDARD.encode(&public));
        let message = [format!("cosignature/v1\ntime {time}\n").as_bytes(), text].concat();
        let signature = StandardSigner::new(secret).expect("a key").sign(&message).expect("it signs");
        let signature = [time.to_be_bytes().to_vec(), signature].concat();
        let line = Signature::new(name.to_owned(), id, signature).expect("a line").to_bytes();
        (key.parse().expect("a key"), line)
    }

    #[test]
    fn given_a_cosignature_when_verified_then_by_that_witness_for_that_text_and_time_only() {
        let checkpoint = signed(&keyring(1));
        let (key, line) = witness("witness.example/w", checkpoint.note.text(), 1_800_000_000);
        assert!(key.cosigns());
        assert_eq!(checkpoint.signed_by(&key), Err(CheckpointError::Unsigned));
        let cosigned = Checkpoint::parse(&[checkpoint.bytes(), line].concat()).expect("a checkpoint");
        assert_eq!(cosigned.signed_by(&key), Ok(()));
        assert!(cosigned.signers(&keys(&keyring(1))).is_ok(), "the journal's own signature stays");
        let (_, elsewhere) = witness("witness.example/w", b"another text\n", 1_800_000_000);
        let forged = Checkpoint::parse(&[checkpoint.bytes(), elsewhere].concat()).expect("a checkpoint");
        assert_eq!(forged.signed_by(&key), Err(CheckpointError::Forged));
    }

    #[test]
    fn given_a_text_that_is_no_key_when_read_then_refused() {
        let key = keyring(1).signing().next().expect("a key").to_string();
        assert!(key.parse::<VerifierKey>().is_ok());
        // An unknown kind of key, a wrong identifier, a part missing.
        let (head, _) = key.rsplit_once('+').expect("three parts");
        for text in ["", "a+b+c", head, &key.replacen("+A", "+B", 1), &key.replacen('0', "1", 1)] {
            assert!(text.parse::<VerifierKey>().is_err(), "{text}");
        }
    }

    #[test]
    fn given_the_proof_of_an_act_or_of_growth_when_written_then_the_lines_of_the_public_formats() {
        let checkpoint = signed(&Keyring::default());
        let (hash, note) = (Digest::new([7; 32]), checkpoint.bytes());
        let line = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n";
        let note = String::from_utf8(note).expect("text");
        let act = format!("c2sp.org/tlog-proof@v1\nindex 2\n{line}{line}\n{note}");
        assert_eq!(proof_of_act(2, &[hash, hash], &checkpoint), act.as_bytes());
        let growth = format!("old 0\n\n{note}");
        assert_eq!(proof_of_growth(0, &[], &checkpoint), growth.as_bytes());
    }
}
