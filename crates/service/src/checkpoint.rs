//! Checkpoints, proofs and tiles: what others need to check the journal without us.

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_journal::{
    Break, Checkpoint, Fault, JournalError, VerifierKey, proof_of_act, proof_of_growth, proves, proves_growth,
};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::reader::Reader;
pub use crate::signing::{Asker, ready};
use crate::signing::{Signing, origin, signing};

/// A checkpoint or a proof, as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What is to be told beside it, in words: that its checkpoint is not signed and why, or that a key was made to sign it.
    pub note: Option<String>,
}

/// The checkpoint from which a journal must go on.
#[derive(Debug)]
pub enum From<'a> {
    /// That of so many acts.
    Size(u64),
    /// That of more acts than any journal holds, as typed.
    Beyond(&'a str),
    /// One that was kept: the name of its file, and its bytes.
    Kept(&'a str, &'a [u8]),
}

/// The checkpoint of all that is known.
pub async fn checkpoint(reader: &Reader, asker: Asker, words: Words) -> Result<Proof, ServiceError> {
    reader.app().whole().await?;
    let signing = signing(reader.app(), asker, words).await?;
    let (size, root) = reader.tree();
    Ok(proof(signing, size, root, Checkpoint::bytes))
}

/// The proof that an act stands among the first `to`, all of them where that is not said, as a file that any verifier of such
/// proofs checks.
///
/// # Errors
///
/// Refused where there is no such act, or not among so many.
pub async fn prove(
    reader: &Reader,
    act: u64,
    to: Option<u64>,
    asker: Asker,
    words: Words,
) -> Result<Proof, ServiceError> {
    reader.app().whole().await?;
    let (to, root) = end(reader, to, words).await?;
    let hashes = reader.journal().prove(ActNumber::new(act), to).await?;
    let hashes = hashes.ok_or_else(|| absent(act, to, reader.tree().0, words))?;
    let number = ActNumber::new(act);
    let line = reader.line(number).await?;
    shown(proves(&hashes, number, &line, to, root), number)?;
    let signing = signing(reader.app(), asker, words).await?;
    Ok(proof(signing, to, root, |checkpoint| proof_of_act(act - 1, &hashes, checkpoint)))
}

/// The proof that the journal goes on from an earlier checkpoint to that of `to` acts, all of them where that is not said: what a
/// witness is sent.
///
/// # Errors
///
/// Refused where the journal does not reach so far, does not pass through the checkpoint that was kept, or would shrink.
pub async fn grown(
    reader: &Reader,
    from: From<'_>,
    to: Option<u64>,
    words: Words,
) -> Result<Proof, ServiceError> {
    reader.app().whole().await?;
    let signing = signing(reader.app(), Asker::Command, words).await?;
    let from = match from {
        From::Size(size) => size,
        From::Beyond(typed) => return Err(beyond_all(typed, reader.tree().0, words)),
        From::Kept(name, bytes) => passed(reader, name, bytes, &signing, words).await?,
    };
    let last = reader.tree().0;
    if last < from {
        return Err(beyond(from, last, words));
    }
    let (to, root) = end(reader, to, words).await?;
    let hashes = reader.journal().consistency(from, to).await?.ok_or_else(|| backwards(from, to, words))?;
    let before = root_at(reader, from, words).await?;
    shown(proves_growth(&hashes, (from, before), (to, root)), ActNumber::new(to))?;
    Ok(proof(signing, to, root, |checkpoint| proof_of_growth(from, &hashes, checkpoint)))
}

/// The hashes of a tile, as the public format of such logs numbers them; nothing where the journal does not reach so far.
pub async fn tile(
    reader: &Reader,
    level: u8,
    number: u64,
    width: u16,
) -> Result<Option<Vec<u8>>, ServiceError> {
    reader.app().whole().await?;
    Ok(reader.journal().tile(level, number, width).await?)
}

/// In which state the signature is, for people: by which keys, or why by none.
pub async fn signature(reader: &Reader, words: Words) -> Result<String, ServiceError> {
    let Signing { origin, keyring, note } = signing(reader.app(), Asker::Visitor, words).await?;
    if let Some(note) = note {
        return Ok(note);
    }
    let keys: Vec<_> = keyring.signing().map(VerifierKey::id).collect();
    let keys = keys.join(", ");
    Ok(words.with("journal-signed", &[("origin", Argument::Text(&origin)), ("keys", Argument::Text(&keys))]))
}

/// The checkpoint of a tree, signed where there are keys, and what is made of it.
fn proof(signing: Signing, size: u64, root: Digest, write: impl FnOnce(&Checkpoint) -> Vec<u8>) -> Proof {
    let checkpoint = Checkpoint::new(&signing.origin, size, root, &signing.keyring);
    let checkpoint = checkpoint.expect("an origin is the name of a key, which stands in a line");
    Proof { bytes: write(&checkpoint), note: signing.note }
}

/// How many acts the checkpoint of a file stands for, where it is of this journal, as it is called or signs, and the journal
/// passes through it.
async fn passed(
    reader: &Reader,
    name: &str,
    bytes: &[u8],
    signing: &Signing,
    words: Words,
) -> Result<u64, ServiceError> {
    let kept = read(name, bytes, words)?;
    let own = origin(reader.journal()).await?;
    if kept.origin() != signing.origin && own.as_deref() != Some(kept.origin()) {
        let named = [("file", name), ("origin", kept.origin()), ("own", &signing.origin)];
        let named = named.map(|(id, text)| (id, Argument::Text(text)));
        return Err(ServiceError::refused(Problem::worded("other-origin", &named, words)));
    }
    if root_at(reader, kept.size(), words).await? == kept.root() {
        return Ok(kept.size());
    }
    let arguments = [("file", Argument::Text(name)), ("size", Argument::count(kept.size()))];
    Err(ServiceError::refused(Problem::worded("other-journal", &arguments, words)))
}

/// A checkpoint as it was kept.
///
/// # Errors
///
/// Unusable where the file holds none.
pub(crate) fn read(name: &str, bytes: &[u8], words: Words) -> Result<Checkpoint, ServiceError> {
    Checkpoint::parse(bytes).map_err(|_malformed| {
        let problem = Problem::worded("no-checkpoint", &[("file", Argument::Text(name))], words);
        ServiceError::unusable(problem.hint("checkpoint", &[], words))
    })
}

/// How many acts a proof leads to, all of them where that is not said, and the root over them.
async fn end(reader: &Reader, to: Option<u64>, words: Words) -> Result<(u64, Digest), ServiceError> {
    let (last, root) = reader.tree();
    match to {
        Some(to) if to != last => Ok((to, root_at(reader, to, words).await?)),
        _ => Ok((last, root)),
    }
}

/// The root of the tree over the first acts.
async fn root_at(reader: &Reader, size: u64, words: Words) -> Result<Digest, ServiceError> {
    let last = reader.tree().0;
    let tree = if size <= last { reader.journal().tree(size).await? } else { None };
    Ok(tree.ok_or_else(|| beyond(size, last, words))?.root())
}

/// A proof that leads nowhere is not handed out: the tree in the store is no longer that of the acts.
fn shown(proves: bool, number: ActNumber) -> Result<(), JournalError> {
    if proves { Ok(()) } else { Err(Break { number, reason: Fault::Tree }.into()) }
}

/// There is no such act.
fn beyond(asked: u64, last: u64, words: Words) -> ServiceError {
    beyond_all(&words.number(asked), last, words)
}

/// The same of a number as it was typed, whatever its size.
fn beyond_all(asked: &str, last: u64, words: Words) -> ServiceError {
    let arguments = [("asked", Argument::Text(asked)), ("last", Argument::count(last))];
    ServiceError::refused(Problem::worded("beyond-journal", &arguments, words))
}

/// There is no such act among those that a proof leads to.
fn absent(act: u64, to: u64, last: u64, words: Words) -> ServiceError {
    if last < act || to == last || act == 0 {
        return beyond(act, last, words);
    }
    let arguments = [("act", Argument::count(act)), ("to", Argument::count(to))];
    ServiceError::refused(Problem::worded("act-after", &arguments, words).hint("prove-to", &[], words))
}

/// Growth that would be none: it leads from more acts to fewer.
fn backwards(from: u64, to: u64, words: Words) -> ServiceError {
    let arguments = [("from", Argument::count(from)), ("to", Argument::count(to))];
    ServiceError::refused(Problem::worded("growth-backwards", &arguments, words).hint("prove-to", &[], words))
}
