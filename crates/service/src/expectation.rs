//! What somebody kept of the journal elsewhere, and whose signatures it must bear.

use maillage_domain::act::ActNumber;
use maillage_journal::{Checkpoint, CheckpointError, Expected, Head, KeyFile, VerifierKey};
use maillage_views::journal::UnsignedView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::checkpoint;
use crate::error::ServiceError;

/// What a verification is held against, as a person gives it.
#[derive(Debug, Clone, Default)]
pub struct Expectations {
    /// What was kept.
    pub kept: Vec<Kept>,
    /// The keys one of which signed each checkpoint; those of the store, where none is given.
    pub signers: Vec<String>,
    /// The keys of the witnesses who all signed each checkpoint.
    pub witnesses: Vec<String>,
    /// The keys of the store.
    pub own: Option<KeyFile>,
}

/// Something that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// An act, by its number and its hash in the chain.
    Act(Head),
    /// A checkpoint: the name of its file, and its bytes.
    File(String, Vec<u8>),
}

impl Kept {
    /// An act, as `NUMBER:HASH`, in small letters or large ones; nothing where the text is something else.
    pub fn act(text: &str) -> Option<Self> {
        let (number, hash) = text.split_once(':')?;
        let number: i64 = number.parse().ok()?;
        let (number, hash) = (u64::try_from(number).ok()?, hash.to_ascii_lowercase().parse().ok()?);
        Some(Self::Act(Head { number: ActNumber::new(number), hash }))
    }
}

/// The same, read.
#[derive(Debug, Default)]
pub(crate) struct Held {
    /// What the journal must pass through.
    pub(crate) expected: Vec<Expected>,
    /// The keys that signed, as `name+id`.
    pub(crate) signed_by: Vec<String>,
    /// The checkpoints that do not bear the signatures they must.
    pub(crate) unsigned: Vec<UnsignedView>,
    /// What is to be told of checkpoints whose signatures nobody could check.
    pub(crate) notes: Vec<String>,
}

/// Reads what is expected of a journal, by what it is called where nobody named it, and looks at the signatures.
///
/// # Errors
///
/// Unusable where a file is no checkpoint, or a key none, or a witness is asked for and no checkpoint is given.
pub(crate) fn held(asked: &Expectations, journal: Option<&str>, words: Words) -> Result<Held, ServiceError> {
    let (signers, witnesses) = (keys(&asked.signers, words)?, keys(&asked.witnesses, words)?);
    if let Some(other) = witnesses.iter().find(|key| !key.cosigns()) {
        let key = other.to_string();
        let problem = Problem::worded("no-witness-key", &[("value", Argument::Text(&key))], words);
        return Err(ServiceError::unusable(problem));
    }
    let files = asked.kept.iter().any(|kept| matches!(kept, Kept::File(..)));
    let any = [&signers, &witnesses].into_iter().any(|keys| !keys.is_empty());
    if any && !files {
        let problem = Problem::worded("witness-of-nothing", &[], words);
        return Err(ServiceError::unusable(problem.hint("checkpoint", &[], words)));
    }
    let signers = if signers.is_empty() && files { own(asked.own.as_ref())? } else { signers };
    let mut held = Held::default();
    for kept in &asked.kept {
        match kept {
            Kept::Act(act) => held.expected.push(Expected::Act(*act)),
            Kept::File(name, bytes) => {
                let checkpoint = checkpoint::read(name, bytes, words)?;
                held.expected.push(Expected::Tree { size: checkpoint.size(), root: checkpoint.root() });
                if signers.is_empty() {
                    held.origin(name, &checkpoint, journal, words);
                } else {
                    held.signatures(name, &checkpoint, &signers, words);
                }
                for witness in &witnesses {
                    held.witness(name, &checkpoint, witness, words);
                }
            }
        }
    }
    held.signed_by.dedup();
    Ok(held)
}

impl Held {
    /// Looks whether a checkpoint whose signature nobody can check is of this journal at least.
    fn origin(&mut self, file: &str, checkpoint: &Checkpoint, journal: Option<&str>, words: Words) {
        let file_named = ("file", Argument::Text(file));
        if journal == Some(checkpoint.origin()) {
            self.notes.push(words.with("expected-unchecked", &[file_named]));
            return;
        }
        let origins = [("origin", checkpoint.origin()), ("own", journal.unwrap_or("–"))];
        let [origin, own] = origins.map(|(id, text)| (id, Argument::Text(text)));
        self.fault(file, words.with("expected-other-origin", &[file_named, origin, own]));
    }

    /// Looks whether one of the keys signed a checkpoint.
    fn signatures(&mut self, file: &str, checkpoint: &Checkpoint, keys: &[VerifierKey], words: Words) {
        let named = [("file", Argument::Text(file))];
        match checkpoint.signers(keys) {
            Ok(signers) => self.signed_by.extend(signers.into_iter().map(name)),
            Err(CheckpointError::Forged) => self.fault(file, words.with("expected-forged", &named)),
            Err(_) => self.fault(file, words.with("expected-unsigned", &named)),
        }
    }

    /// Looks whether a witness signed a checkpoint.
    fn witness(&mut self, file: &str, checkpoint: &Checkpoint, witness: &VerifierKey, words: Words) {
        let named = [("file", Argument::Text(file)), ("name", Argument::Text(witness.name()))];
        match checkpoint.signed_by(witness) {
            Ok(()) => self.signed_by.push(name(witness)),
            Err(CheckpointError::Forged) => self.fault(file, words.with("expected-witness-forged", &named)),
            Err(_) => self.fault(file, words.with("expected-unwitnessed", &named)),
        }
    }

    fn fault(&mut self, file: &str, reason: String) {
        self.unsigned.push(UnsignedView { file: file.to_owned(), reason });
    }
}

/// A key as people name it.
fn name(key: &VerifierKey) -> String {
    format!("{}+{}", key.name(), key.id())
}

/// The keys with which the store signs or signed.
fn own(file: Option<&KeyFile>) -> Result<Vec<VerifierKey>, ServiceError> {
    let keyring = file.map(KeyFile::read).transpose()?.flatten().unwrap_or_default();
    Ok(keyring.verifiers().map(|(key, _)| key.clone()).collect())
}

fn keys(lines: &[String], words: Words) -> Result<Vec<VerifierKey>, ServiceError> {
    let read = lines.iter().map(|line| {
        line.parse().map_err(|_no_key| {
            let problem = Problem::worded("bad-verifier-key", &[("value", Argument::Text(line))], words);
            ServiceError::unusable(problem)
        })
    });
    read.collect()
}
