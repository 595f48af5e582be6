//! Proofs: that an act stands in the tree, and that one tree goes on from another; and the tiles of which anybody makes them.
//!
//! The hashes of the tree stand in the rows of the acts with which they became final. A proof needs some twenty of them, read
//! with one query, whatever the size of the journal.

use std::cell::RefCell;
use std::collections::BTreeMap;

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use sqlx::Row as _;
use tlog_tiles::tlog::{
    self, Hash, HashReader, prove_record, prove_tree, split_stored_hash_index, stored_hash_index,
    sub_tree_index,
};

use crate::chain::Head;
use crate::error::JournalError;
use crate::store::{Engine, Journal};
use crate::tip::Tip;
use crate::tree::{self, Tree, stored_before};

/// The rows in which the acts of a list stand, each once.
const SQLITE: &str = "SELECT DISTINCT first, tree FROM json_each($1) AS wanted JOIN journal \
     ON first = (SELECT MAX(first) FROM journal WHERE first <= CAST(wanted.value AS INTEGER))";

/// The same of PostgreSQL.
const POSTGRES: &str = "SELECT DISTINCT first, tree FROM json_array_elements_text(CAST($1 AS JSON)) AS wanted(value) JOIN journal \
     ON first = (SELECT MAX(first) FROM journal WHERE first <= CAST(wanted.value AS BIGINT))";

/// The hashes of a tile, as the public format of such logs has them (C2SP tlog-tiles): 256 of one level out of eight.
const TILE: u64 = 256;

/// Hashes of a tree, by their place.
#[derive(Debug, Default)]
struct Hashes(BTreeMap<u64, Hash>);

impl HashReader for Hashes {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog::Error> {
        let found = indexes.iter().map(|index| self.0.get(index).copied());
        found.collect::<Option<_>>().ok_or(tlog::Error::IndexesNotInTree)
    }
}

/// Listens to which hashes are asked for, and has none.
#[derive(Debug, Default)]
struct Wanted(RefCell<Vec<u64>>);

impl HashReader for Wanted {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog::Error> {
        self.0.borrow_mut().extend_from_slice(indexes);
        Err(tlog::Error::IndexesNotInTree)
    }
}

impl Journal {
    /// The proof that an act stands in the tree of the first `size` acts; nothing where it does not.
    ///
    /// Its hashes go from the leaf to the root (RFC 6962, 2.1.1).
    pub async fn prove(&self, act: ActNumber, size: u64) -> Result<Option<Vec<Digest>>, JournalError> {
        let Some(index) = act.get().checked_sub(1).filter(|index| *index < size) else { return Ok(None) };
        let wanted = Wanted::default();
        let _none_yet = prove_record(size, index, &wanted);
        let hashes = self.hashes(&wanted.0.into_inner()).await?;
        Ok(prove_record(size, index, &hashes).ok().map(digests))
    }

    /// The proof that the tree of the first `size` acts goes on from that of the first `from`; nothing where it cannot.
    ///
    /// (RFC 6962, 2.1.2.) From no act every tree goes on, which needs no proof.
    pub async fn consistency(&self, from: u64, size: u64) -> Result<Option<Vec<Digest>>, JournalError> {
        if from == 0 || size < from {
            return Ok((from == 0).then(Vec::new));
        }
        let wanted = Wanted::default();
        let _none_yet = prove_tree(size, from, &wanted);
        let hashes = self.hashes(&wanted.0.into_inner()).await?;
        Ok(prove_tree(size, from, &hashes).ok().map(digests))
    }

    /// The hashes of a tile of a level, up to `width` of them; nothing where the journal does not reach so far.
    pub async fn tile(&self, level: u8, number: u64, width: u16) -> Result<Option<Vec<u8>>, JournalError> {
        let height = level.checked_mul(8).filter(|height| *height < 64);
        let first = number.checked_mul(TILE).zip(height).filter(|_| (1..=TILE).contains(&u64::from(width)));
        let Some((first, height)) = first else { return Ok(None) };
        let last = first.checked_add(u64::from(width)).and_then(|end| end.checked_mul(1 << height));
        if last.is_none_or(|last| i64::try_from(last).is_err()) {
            return Ok(None);
        }
        let indexes: Vec<_> = (first..).take(width.into()).map(|n| stored_hash_index(height, n)).collect();
        let hashes = self.hashes(&indexes).await?.read_hashes(&indexes);
        Ok(hashes.ok().map(|hashes| tree::bytes(&hashes)))
    }

    /// The tip whose last act is that of `head`, if the chain passes through it and the tree up to it has that root.
    pub async fn tip_at(&self, head: Head, root: Digest) -> Result<Option<Tip>, JournalError> {
        if !self.holds(head).await? {
            return Ok(None);
        }
        let tree = self.tree(head.number.get()).await?.filter(|tree| tree.root() == root);
        Ok(tree.map(|tree| Tip { head, tree }))
    }

    /// The tree over the first `size` acts; nothing where there are not so many.
    pub async fn tree(&self, size: u64) -> Result<Option<Tree>, JournalError> {
        let indexes = if size == 0 { Vec::new() } else { sub_tree_index(0, size, Vec::new()) };
        let edge = self.hashes(&indexes).await?.read_hashes(&indexes);
        Ok(edge.ok().map(|edge| Tree::new(size, edge)))
    }

    /// The hash of the first act, as written: it tells this journal from all others; nothing where there is no act.
    pub async fn first(&self) -> Result<Option<Digest>, JournalError> {
        let query = sqlx::query_scalar("SELECT hashes FROM journal ORDER BY first LIMIT 1");
        let hashes: Result<Option<String>, _> = query.fetch_optional(&self.pool).await;
        let hashes = hashes.map_err(JournalError::query("look up the first act"))?;
        Ok(hashes.and_then(|hashes| hashes.split('\n').next().and_then(|hash| hash.parse().ok())))
    }

    /// Whether the chain passes through `head`: the act of that number has that hash.
    async fn holds(&self, head: Head) -> Result<bool, JournalError> {
        if head.number.get() == 0 {
            return Ok(head == Head::EMPTY);
        }
        let number = i64::try_from(head.number.get()).unwrap_or(i64::MAX);
        let row = sqlx::query(
            "SELECT first, hashes FROM journal WHERE first <= $1 AND last >= $1 ORDER BY first DESC LIMIT 1",
        )
        .bind(number)
        .fetch_optional(&self.pool)
        .await;
        let hash = row.and_then(|row| {
            let Some(row) = row else { return Ok(None) };
            let (first, hashes): (i64, String) = (row.try_get(0)?, row.try_get(1)?);
            let rank = usize::try_from(number - first).unwrap_or(usize::MAX);
            Ok(hashes.split('\n').nth(rank).map(ToOwned::to_owned))
        });
        let hash = hash.map_err(JournalError::query("look up an act"))?;
        Ok(hash.is_some_and(|hash| hash == head.hash.to_string()))
    }

    /// Hashes of the tree by their places; those that are not stored are left out.
    async fn hashes(&self, indexes: &[u64]) -> Result<Hashes, JournalError> {
        let wanted: BTreeMap<u64, Vec<(u64, u8)>> = places(indexes);
        let list = format!("[{}]", wanted.keys().map(u64::to_string).collect::<Vec<_>>().join(","));
        let query = match self.engine {
            Engine::Sqlite => SQLITE,
            Engine::Postgres => POSTGRES,
        };
        let rows = sqlx::query(query).bind(list).fetch_all(&self.pool).await;
        let rows = rows.and_then(|rows| {
            rows.iter().map(|row| Ok((row.try_get::<i64, _>(0)?, row.try_get(1)?))).collect()
        });
        let rows: Vec<(i64, Vec<u8>)> = rows.map_err(JournalError::query("read the tree"))?;
        let rows: BTreeMap<u64, Vec<u8>> =
            rows.into_iter().filter_map(|(first, tree)| Some((u64::try_from(first).ok()?, tree))).collect();
        let mut hashes = Hashes::default();
        for (act, wanted) in wanted {
            for (index, level) in wanted {
                hashes.0.extend(hash_of(&rows, act, level).map(|hash| (index, hash)));
            }
        }
        Ok(hashes)
    }
}

/// Whether a proof leads from the line of an act to a root.
pub fn proves(proof: &[Digest], act: ActNumber, line: &str, size: u64, root: Digest) -> bool {
    let index = act.get().checked_sub(1);
    index.is_some_and(|index| {
        tlog::check_record(&hashes(proof), size, Hash(root.bytes()), index, tree::leaf(line)).is_ok()
    })
}

/// Whether a proof leads from one tree, by its size and root, to a later one. From no act every tree goes on.
pub fn proves_growth(proof: &[Digest], from: (u64, Digest), to: (u64, Digest)) -> bool {
    let root = |tree: (u64, Digest)| Hash(tree.1.bytes());
    from.0 == 0 || tlog::check_tree(&hashes(proof), to.0, root(to), from.0, root(from)).is_ok()
}

fn hashes(proof: &[Digest]) -> Vec<Hash> {
    proof.iter().map(|hash| Hash(hash.bytes())).collect()
}

/// The acts with which hashes became final, each with the places of those hashes and their levels.
fn places(indexes: &[u64]) -> BTreeMap<u64, Vec<(u64, u8)>> {
    let mut places: BTreeMap<u64, Vec<(u64, u8)>> = BTreeMap::new();
    for index in indexes {
        let (level, n) = split_stored_hash_index(*index);
        places.entry((n + 1) << level).or_default().push((*index, level));
    }
    places
}

/// The hash of a level that became final with an act, from the rows that were read.
fn hash_of(rows: &BTreeMap<u64, Vec<u8>>, act: u64, level: u8) -> Option<Hash> {
    let (first, stored) = rows.range(..=act).next_back()?;
    let start =
        stored_before(act)?.checked_sub(stored_before(*first)?)? + usize::from(level) * tlog::HASH_SIZE;
    tree::first(stored.get(start..)?)
}

fn digests(hashes: Vec<Hash>) -> Vec<Digest> {
    hashes.into_iter().map(|hash| Digest::new(hash.0)).collect()
}
