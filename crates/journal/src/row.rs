//! A row of the journal: the acts of one append, with their hashes and what of the tree became final with them.

use std::panic::resume_unwind;

use futures_util::{FutureExt as _, Stream, StreamExt as _, TryStreamExt as _};
use jiff::Timestamp;
use maillage_domain::act::{Act, ActNumber, Entry, apart, decode, decode_apart};
use maillage_domain::digest::Digest;
use sqlx::any::AnyRow;
use sqlx::{Executor, Row as _};
use tlog_tiles::tlog::Hash;
use tokio::task::{JoinError, spawn_blocking};

use crate::chain::{self, Break, Fault, Head, Link};
use crate::error::JournalError;
use crate::tip::Tip;
use crate::tree::{self, stored_before};
use crate::verification::digest_of;

/// How many rows are checked and read at once.
/// Measured in `docs/PERFORMANCE.md`. Each is held in memory, so that more is not always better.
const SIDE_BY_SIDE: usize = 4;

/// The rows that hold the acts after `head`, as the engine finds them; whether each tallies is for the caller to see.
pub(crate) fn rows<'e>(
    executor: impl Executor<'e, Database = sqlx::Any> + 'e,
    head: ActNumber,
) -> impl Stream<Item = Result<Row, JournalError>> + Unpin {
    let after = i64::try_from(head.get()).unwrap_or(i64::MAX);
    let rows = sqlx::query(
        "SELECT first, last, recorded_at, tree, hashes, acts, file.content FROM journal \
         LEFT JOIN file ON file.sha256 = journal.payload WHERE last > $1 \
         AND first >= COALESCE((SELECT MAX(first) FROM journal WHERE first <= $1), 0) ORDER BY first",
    )
    .bind(after)
    .fetch(executor);
    rows.map(|row| Row::read(&row.map_err(JournalError::query("read the journal"))?))
}

/// What a task gave; where it panicked, so does who waits for it.
fn unwound<T>(read: Result<T, JoinError>) -> T {
    read.unwrap_or_else(|stopped| resume_unwind(stopped.into_panic()))
}

/// Hands the acts after `tip` to `take`, checked against the chain and the tree, and returns the tip after them.
///
/// Rows are checked and read side by side, each from the head written at the end of the one before it: where every row
/// holds, the chain does. The tree grows from row to row.
pub(crate) async fn fold<'e>(
    executor: impl Executor<'e, Database = sqlx::Any> + 'e,
    tip: &Tip,
    take: impl FnMut(Entry),
) -> Result<Tip, JournalError> {
    fold_rows(rows(executor, tip.head.number), tip, take).await
}

/// The acts of the next rows after `tip`, at most so many of them, checked likewise, and the tip after them.
pub(crate) async fn page<'e>(
    executor: impl Executor<'e, Database = sqlx::Any> + 'e,
    tip: &Tip,
    most: usize,
) -> Result<(Vec<Entry>, Tip), JournalError> {
    let mut entries = Vec::new();
    let next = rows(executor, tip.head.number).take(most);
    let tip = fold_rows(next, tip, |entry| entries.push(entry)).await?;
    Ok((entries, tip))
}

async fn fold_rows(
    rows: impl Stream<Item = Result<Row, JournalError>> + Unpin,
    tip: &Tip,
    mut take: impl FnMut(Entry),
) -> Result<Tip, JournalError> {
    let (mut written, mut tip) = (tip.head, tip.clone());
    let mut read = rows
        .map_ok(|row| {
            let before = std::mem::replace(&mut written, row.end());
            let read = spawn_blocking(move || row.tallied()?.checked(before));
            read.map(unwound)
        })
        .try_buffered(SIDE_BY_SIDE);
    while let Some(Checked { entries, leaves, finished, head }) = read.try_next().await? {
        tip.grow(&leaves, &finished)?;
        tip.head = head;
        entries.into_iter().for_each(&mut take);
    }
    Ok(tip)
}

/// The acts after `tip`, checked against the chain and the tree, and the tip after them.
pub(crate) async fn follow<'e>(
    executor: impl Executor<'e, Database = sqlx::Any> + 'e,
    tip: &Tip,
) -> Result<(Vec<Entry>, Tip), JournalError> {
    let mut entries = Vec::new();
    let tip = fold(executor, tip, |entry| entries.push(entry)).await?;
    Ok((entries, tip))
}

/// The acts of one row: a line each, and a line each for their hashes; the hashes of the tree that became final with them;
/// and the payload of its one act where that is kept apart.
pub(crate) struct Row {
    first: u64,
    last: u64,
    recorded_at: String,
    tree: Vec<u8>,
    hashes: String,
    acts: String,
    payload: Option<Vec<u8>>,
}

/// What a row holds after what was known, checked against the chain.
struct Checked {
    entries: Vec<Entry>,
    leaves: Vec<Hash>,
    /// What is stored of the tree with them.
    finished: Vec<u8>,
    head: Head,
}

impl Row {
    pub(crate) fn read(row: &AnyRow) -> Result<Self, JournalError> {
        let first: i64 = row.try_get(0).map_err(JournalError::query("read a row of the journal"))?;
        let damaged = |what| JournalError::Damaged { first, what };
        let number =
            |number: i64| u64::try_from(number).map_err(|_negative| damaged("a number of it is negative"));
        let columns = || -> Result<(i64, Self), sqlx::Error> {
            let (recorded_at, tree) = (row.try_get(2)?, row.try_get(3)?);
            let (hashes, acts, payload) = (row.try_get(4)?, row.try_get(5)?, row.try_get(6)?);
            Ok((row.try_get(1)?, Self { first: 0, last: 0, recorded_at, tree, hashes, acts, payload }))
        };
        let (last, read) = columns().map_err(|_other_type| damaged("a column of it cannot be read"))?;
        Ok(Self { first: number(first)?, last: number(last)?, ..read })
    }

    /// The same, where its numbers, hashes and acts tally.
    pub(crate) fn tallied(self) -> Result<Self, JournalError> {
        let first = i64::try_from(self.first).unwrap_or(i64::MAX);
        let what = "its numbers, hashes and acts do not tally";
        if self.tallies() { Ok(self) } else { Err(JournalError::Damaged { first, what }) }
    }

    /// The number of its first act.
    pub(crate) const fn first(&self) -> ActNumber {
        ActNumber::new(self.first)
    }

    /// The instant of its recording, as written.
    pub(crate) fn instant(&self) -> &str {
        &self.recorded_at
    }

    /// The same, where it is one.
    pub(crate) fn recorded_at(&self) -> Option<Timestamp> {
        self.recorded_at.parse().ok()
    }

    pub(crate) fn tallies(&self) -> bool {
        let count = self.acts.split('\n').count();
        let numbers = self.last.checked_sub(self.first).and_then(|numbers| usize::try_from(numbers).ok());
        numbers == Some(count - 1) && self.hashes.split('\n').count() == count
    }

    pub(crate) fn links(&self) -> impl Iterator<Item = Link<'_>> {
        (self.first..).zip(self.hashes.split('\n').zip(self.acts.split('\n'))).map(|(number, (hash, act))| {
            Link { number: ActNumber::new(number), recorded_at: &self.recorded_at, hash, act }
        })
    }

    /// What is stored of the tree from an act of it on; nothing where it is cut short.
    pub(crate) fn finished_from(&self, number: ActNumber) -> &[u8] {
        let before = stored_before(number.get()).zip(stored_before(self.first));
        let start = before.and_then(|(before, first)| before.checked_sub(first));
        start.and_then(|start| self.tree.get(start..)).unwrap_or_default()
    }

    /// What is stored of the tree with an act of it.
    pub(crate) fn finished_with(&self, number: ActNumber) -> &[u8] {
        let from = self.finished_from(number);
        let length = stored_before(number.next().get()).zip(stored_before(number.get()));
        length.and_then(|(after, before)| from.get(..after - before)).unwrap_or(from)
    }

    /// The head after its last act, as written; nothing is checked.
    pub(crate) fn end(&self) -> Head {
        let hash = self.hashes.rsplit('\n').next().and_then(|hash| hash.parse().ok());
        Head { number: ActNumber::new(self.last), hash: hash.unwrap_or(Digest::ZERO) }
    }

    /// The payload of an act of it, where its line names one that is kept apart.
    ///
    /// # Errors
    ///
    /// [`Fault::Payload`] where it is not kept, or is another one than the line names.
    pub(crate) fn payload(&self, link: &Link<'_>) -> Result<Option<&str>, Break> {
        let Some(digest) = apart(link.act) else { return Ok(None) };
        let kept = self.payload.as_deref().filter(|kept| digest_of(kept) == digest);
        let text = kept.and_then(|kept| std::str::from_utf8(kept).ok());
        text.map(Some).ok_or(Break { number: link.number, reason: Fault::Payload })
    }

    /// Its acts after `head`, checked against the chain.
    fn checked(&self, mut head: Head) -> Result<Checked, JournalError> {
        let known = head.number;
        let finished = self.finished_from(self.first().max(known.next())).to_vec();
        let (mut entries, mut leaves) = (Vec::new(), Vec::new());
        let instant = self.recorded_at();
        for link in self.links().filter(|link| known < link.number) {
            head = chain::follow(head, &link)?;
            let (recorded_at, act) = (chain::said_at(&link, instant)?, self.act(&link)?);
            leaves.push(tree::leaf(link.act));
            entries.push(Entry { number: link.number, recorded_at, act });
        }
        Ok(Checked { entries, leaves, finished, head })
    }

    fn act(&self, link: &Link<'_>) -> Result<Act, JournalError> {
        let read = match self.payload(link)? {
            Some(payload) => decode_apart(link.act, payload),
            None => decode(link.act),
        };
        read.map_err(|source| JournalError::Act { number: link.number, source })
    }
}
