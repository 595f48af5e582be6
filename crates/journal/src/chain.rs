//! The hash chain: each act is bound to all that came before it.
//!
//! The hash of an act is SHA-256 over four lines, each ended by a line feed: the hash of the act before it (64 zeros for
//! the first), its number, the instant of its recording, and the act itself as written. Anyone can check it with
//! `sha256sum`; `docs/JOURNAL.md` shows how.

use jiff::Timestamp;
use maillage_domain::act::{ActNumber, is_recorded_at};
use maillage_domain::digest::Digest;
use sha2::{Digest as _, Sha256};

/// The last act of a journal: its number and its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the last act; 0 before the first.
    pub number: ActNumber,
    /// Its hash; all zeros before the first.
    pub hash: Digest,
}

impl Head {
    /// The head of an empty journal.
    pub const EMPTY: Self = Self { number: ActNumber::new(0), hash: Digest::ZERO };
}

/// One act as the journal holds it, with the hash written beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'l> {
    /// Its number.
    pub number: ActNumber,
    /// The instant of its recording, as written.
    pub recorded_at: &'l str,
    /// The hash written beside it.
    pub hash: &'l str,
    /// The act as written: one line of JSON.
    pub act: &'l str,
}

/// Where and why the chain does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("act {number}: {reason}")]
pub struct Break {
    /// The first act that does not hold.
    pub number: ActNumber,
    /// What is wrong with it.
    pub reason: Fault,
}

/// What is wrong with an act of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Its number is not the next one.
    #[error("its number does not follow the one before it")]
    Number,
    /// Its hash is another one.
    #[error("its hash is not that of its bytes and of the act before it")]
    Hash,
    /// The instant of its recording is none, or its line says another one.
    #[error("the instant of its recording cannot be read, or is not that of its line")]
    Instant,
    /// The row that begins with it does not hold together.
    #[error("the numbers, hashes and acts of its row do not tally")]
    Row,
    /// The tree stored with it is another one.
    #[error("the hashes of the tree beside it are not those of the acts")]
    Tree,
    /// Its payload is kept apart, and is not there or another one.
    #[error("its payload is not kept under the digest that it names")]
    Payload,
}

/// The hash of an act that follows `previous`.
pub fn hash(previous: Digest, number: ActNumber, recorded_at: &str, act: &str) -> Digest {
    let mut hasher = Sha256::new();
    let (previous, number) = (previous.digits(), number.to_string());
    for line in [previous.as_slice(), number.as_bytes(), recorded_at.as_bytes(), act.as_bytes()] {
        hasher.update(line);
        hasher.update(b"\n");
    }
    Digest::new(hasher.finalize().into())
}

/// Checks that `link` follows `head`, and returns the head after it.
pub fn follow(head: Head, link: &Link<'_>) -> Result<Head, Break> {
    let number = head.number.next();
    if link.number != number {
        return Err(Break { number, reason: Fault::Number });
    }
    let hash = hash(head.hash, number, link.recorded_at, link.act);
    if hash.digits() != link.hash.as_bytes() {
        return Err(Break { number, reason: Fault::Hash });
    }
    Ok(Head { number, hash })
}

/// The instant of the recording of `link`: that of its row, which its line says too.
pub fn instant(link: &Link<'_>) -> Result<Timestamp, Break> {
    said_at(link, link.recorded_at.parse().ok())
}

/// The same, where the instant of its row was read already.
pub(crate) fn said_at(link: &Link<'_>, of_row: Option<Timestamp>) -> Result<Timestamp, Break> {
    let instant = of_row.filter(|_instant| is_recorded_at(link.act, link.recorded_at));
    instant.ok_or(Break { number: link.number, reason: Fault::Instant })
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSTANT: &str = "2026-01-01T00:00:00Z";

    fn next(head: Head, act: &str) -> String {
        hash(head.hash, head.number.next(), INSTANT, act).to_string()
    }

    fn link<'l>(head: Head, hash: &'l str, act: &'l str) -> Link<'l> {
        Link { number: head.number.next(), recorded_at: INSTANT, hash, act }
    }

    #[test]
    fn given_two_acts_when_followed_then_the_head_moves() {
        let hash = next(Head::EMPTY, "{}");
        let head = follow(Head::EMPTY, &link(Head::EMPTY, &hash, "{}")).expect("a fresh link follows");
        assert_eq!(head.number, ActNumber::new(1));
        assert!(follow(head, &link(head, &next(head, "{}"), "{}")).is_ok());
    }

    #[test]
    fn given_the_first_act_when_hashed_then_sha256sum_finds_the_same() {
        // printf '%064d\n1\n2026-01-01T00:00:00Z\n{}\n' 0 | sha256sum
        let found = "d49491a351ff351e05b75feba94a8bc6f68fd3ef4846f5e5655812b41d2d344e";
        assert_eq!(next(Head::EMPTY, "{}"), found);
    }

    #[test]
    fn given_one_changed_byte_when_followed_then_the_break_names_the_act() {
        let hash = next(Head::EMPTY, "{\"a\":1}");
        let changed = link(Head::EMPTY, &hash, "{\"a\":2}");
        assert_eq!(follow(Head::EMPTY, &changed).map_err(|broken| broken.number), Err(ActNumber::new(1)));
    }
}
