//! Verification: what a journal promises, checked from its first act.
//!
//! The chain is followed to its end and the tree grown anew, past what is broken, so that each place is told; what was kept
//! elsewhere of an earlier verification is held against both; the documents beside the journal are hashed again; and the
//! triggers that keep it growing only are held against those of this version.

use futures_util::{StreamExt as _, TryStreamExt as _};
use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use sha2::{Digest as _, Sha256};
use sqlx::Row as _;

use crate::chain::{self, Break, Fault, Head, Link};
use crate::error::JournalError;
use crate::guard;
use crate::row::{Row, rows};
use crate::store::Journal;
use crate::tip::Tip;
use crate::tree::{self, Tree};

/// How many breaks are told at most: who reads them looks at the first ones, and a journal may be broken throughout.
const TOLD: usize = 20;

/// What somebody kept of a journal elsewhere: it must still go through there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// An act, by its number and its hash in the chain.
    Act(Head),
    /// The tree over the first acts.
    Tree {
        /// How many acts.
        size: u64,
        /// Its root.
        root: Digest,
    },
}

/// Something expected that is not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unmet {
    /// What was expected.
    pub expected: Expected,
    /// The hash or root that is found there; nothing where the journal ends before.
    pub found: Option<Digest>,
}

impl Expected {
    /// The number of the act it speaks of.
    pub const fn number(&self) -> u64 {
        match self {
            Self::Act(head) => head.number.get(),
            Self::Tree { size, .. } => *size,
        }
    }

    /// The hash or the root that is expected.
    pub const fn digest(&self) -> Digest {
        match self {
            Self::Act(head) => head.hash,
            Self::Tree { root, .. } => *root,
        }
    }

    /// The same as it is found at an act.
    fn found(&self, hash: Digest, tree: &Tree) -> Digest {
        match self {
            Self::Act(_) => hash,
            Self::Tree { .. } => tree.root(),
        }
    }
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verification {
    /// The last act before the first that does not hold, and the tree up to it.
    pub tip: Tip,
    /// The first acts that do not hold, in their order.
    pub breaks: Vec<Break>,
    /// How many more do not hold.
    pub more: u64,
    /// What was expected and is not so.
    pub unmet: Vec<Unmet>,
    /// Documents whose bytes are not those of their digest, by the digest as written.
    pub altered: Vec<String>,
    /// Triggers that are missing, switched off or not as this version writes them.
    pub unguarded: Vec<String>,
    /// Triggers and rules that are not of this program, each behind its table: they may swallow or change what is written.
    pub foreign: Vec<String>,
    /// Documents that were kept, are gone and were not erased.
    pub gone: Vec<Digest>,
    /// Documents that were erased: no fault.
    pub erased: Vec<Digest>,
}

impl Verification {
    /// Whether all is as promised.
    pub const fn holds(&self) -> bool {
        self.breaks.is_empty()
            && self.unmet.is_empty()
            && self.altered.is_empty()
            && self.unguarded.is_empty()
            && self.foreign.is_empty()
            && self.gone.is_empty()
    }
}

impl Journal {
    /// Checks the chain, the tree, what is `expected` of them, the documents beside them and the triggers.
    ///
    /// What is broken is an answer; an error is a store that could not be read.
    pub async fn verify(&self, expected: &[Expected]) -> Result<Verification, JournalError> {
        let walk = self.walk(expected).await?;
        let (altered, guarding) = (self.altered().await?, guard::guarding(self).await?);
        let (gone, erased) = (self.gone().await?, self.erased().await?);
        let unmet = walk.unmet();
        Ok(Verification {
            tip: walk.holding,
            breaks: walk.breaks,
            more: walk.more,
            unmet,
            altered,
            unguarded: guarding.missing,
            foreign: guarding.foreign,
            gone: gone.into_iter().collect(),
            erased: erased.into_iter().collect(),
        })
    }

    /// Follows the chain to its end.
    pub(crate) async fn walk<'e>(&self, expected: &'e [Expected]) -> Result<Walk<'e>, JournalError> {
        let mut walk = Walk::new(expected);
        let mut rows = rows(&self.pool, ActNumber::default());
        while let Some(row) = rows.next().await {
            match row {
                Ok(row) => walk.row(&row),
                Err(JournalError::Damaged { first, .. }) => walk.unreadable(first),
                Err(failed) => return Err(failed),
            }
        }
        Ok(walk)
    }

    /// The documents whose bytes are not those of their digest; one is in memory at a time.
    async fn altered(&self) -> Result<Vec<String>, JournalError> {
        let failed = || JournalError::query("read the documents");
        let mut rows = sqlx::query("SELECT sha256, content FROM file ORDER BY sha256").fetch(&self.pool);
        let mut altered = Vec::new();
        while let Some(row) = rows.try_next().await.map_err(failed())? {
            let digest: String = row.try_get(0).map_err(failed())?;
            let content: Result<Vec<u8>, _> = row.try_get(1);
            if !content.is_ok_and(|content| digest_of(&content).to_string() == digest) {
                altered.push(digest);
            }
        }
        Ok(altered)
    }
}

/// The digest of the bytes of a document.
pub(crate) fn digest_of(content: &[u8]) -> Digest {
    Digest::new(Sha256::digest(content).into())
}

/// A walk along the chain that goes on past what is broken.
pub(crate) struct Walk<'e> {
    /// The last act before the first break, and the tree up to it.
    holding: Tip,
    /// The act that the next one follows, as written; nothing after a row that could not be read.
    last: Option<Head>,
    /// The tree up to it, computed from the lines themselves.
    tree: Tree,
    /// The same from the leaves as stored, so that a line that was changed breaks nothing further on; nothing after a row that could
    /// not be read.
    stored: Option<Tree>,
    breaks: Vec<Break>,
    more: u64,
    expected: &'e [Expected],
    /// What was found where something is expected, by its rank.
    found: Vec<Option<Digest>>,
}

impl<'e> Walk<'e> {
    fn new(expected: &'e [Expected]) -> Self {
        let mut walk = Self {
            holding: Tip::EMPTY,
            last: Some(Head::EMPTY),
            tree: Tree::EMPTY,
            stored: Some(Tree::EMPTY),
            breaks: Vec::new(),
            more: 0,
            expected,
            found: vec![None; expected.len()],
        };
        walk.look(Head::EMPTY);
        walk
    }

    /// A row whose columns could be read.
    fn row(&mut self, row: &Row) {
        if row.tallies() {
            row.links().for_each(|link| self.link(row, &link));
        } else {
            self.broken(Break { number: row.first(), reason: Fault::Row });
            self.last = Some(row.end());
            self.stored = None;
        }
    }

    /// A row whose columns could not be read: what follows it has nothing to be held against.
    fn unreadable(&mut self, first: i64) {
        let number = ActNumber::new(u64::try_from(first).unwrap_or_default());
        self.broken(Break { number, reason: Fault::Row });
        self.last = None;
        self.stored = None;
    }

    fn link(&mut self, row: &Row, link: &Link<'_>) {
        let followed = self.last.map_or_else(|| Ok(written(link)), |last| chain::follow(last, link));
        let grown = self.grow(row, link);
        let dated = followed.and_then(|head| chain::instant(link).map(|_instant| head));
        let whole = dated.and_then(|head| row.payload(link).and(grown).map(|()| head));
        match whole {
            Ok(head) if self.breaks.is_empty() => self.holding = Tip { head, tree: self.tree.clone() },
            Ok(_) => {}
            Err(broken) => self.broken(broken),
        }
        self.last = Some(written(link));
        self.look(written(link));
    }

    /// Lets the trees grow by an act, and holds what is stored with it against them.
    fn grow(&mut self, row: &Row, link: &Link<'_>) -> Result<(), Break> {
        let leaf = tree::leaf(link.act);
        self.tree.push(leaf);
        let finished = row.finished_with(link.number);
        let Some(stored) = &mut self.stored else { return Ok(()) };
        let written = tree::first(finished).unwrap_or(leaf);
        // The tree grows in any case: what follows is held against what is stored.
        let grown = tree::bytes(&stored.push(written));
        let holds = written == leaf && finished == grown;
        if holds { Ok(()) } else { Err(Break { number: link.number, reason: Fault::Tree }) }
    }

    /// Looks at what is expected of an act.
    fn look(&mut self, at: Head) {
        for (expected, found) in self.expected.iter().zip(&mut self.found) {
            if expected.number() == at.number.get() {
                *found = Some(expected.found(at.hash, &self.tree));
            }
        }
    }

    /// The first acts that do not hold.
    pub(crate) fn breaks(&self) -> &[Break] {
        &self.breaks
    }

    /// What is expected and was not found so.
    pub(crate) fn unmet(&self) -> Vec<Unmet> {
        let pairs = self.expected.iter().zip(&self.found);
        let other = pairs.filter(|(expected, found)| **found != Some(expected.digest()));
        other.map(|(expected, found)| Unmet { expected: *expected, found: *found }).collect()
    }

    fn broken(&mut self, broken: Break) {
        if self.breaks.len() < TOLD { self.breaks.push(broken) } else { self.more += 1 }
    }
}

/// The head after an act, as written beside it.
fn written(link: &Link<'_>) -> Head {
    Head { number: link.number, hash: link.hash.parse().unwrap_or(Digest::ZERO) }
}
