//! Verification: what a journal promises, checked from its first act.
//!
//! The chain is followed to its end, past what is broken, so that each place is told; the documents beside the journal are
//! hashed again; and the triggers that keep it growing only are held against those of this version.

use futures_util::{StreamExt as _, TryStreamExt as _};
use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use sha2::{Digest as _, Sha256};
use sqlx::Row as _;

use crate::chain::{self, Break, Fault, Head, Link};
use crate::error::JournalError;
use crate::guard;
use crate::store::{Block, Journal, blocks};

/// How many breaks are told at most: who reads them looks at the first ones, and a journal may be broken throughout.
const TOLD: usize = 20;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// The last act before the first that does not hold.
    pub head: Head,
    /// The first acts that do not hold, in their order.
    pub breaks: Vec<Break>,
    /// How many more do not hold.
    pub more: u64,
    /// Documents whose bytes are not those of their digest, by the digest as written.
    pub altered: Vec<String>,
    /// Triggers that are missing, switched off or not as this version writes them.
    pub unguarded: Vec<String>,
}

impl Verification {
    /// Whether all is as promised.
    pub const fn holds(&self) -> bool {
        self.breaks.is_empty() && self.altered.is_empty() && self.unguarded.is_empty()
    }
}

impl Journal {
    /// Checks the chain, the documents beside it and the triggers.
    ///
    /// What is broken is an answer; an error is a store that could not be read.
    pub async fn verify(&self) -> Result<Verification, JournalError> {
        let Walk { holding, breaks, more, .. } = self.walk().await?;
        let (altered, unguarded) = (self.altered().await?, guard::missing(self).await?);
        Ok(Verification { head: holding, breaks, more, altered, unguarded })
    }

    /// Follows the chain to its end.
    async fn walk(&self) -> Result<Walk, JournalError> {
        let mut walk = Walk::default();
        let mut rows = blocks(&self.pool, ActNumber::default());
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
struct Walk {
    /// The last act before the first break.
    holding: Head,
    /// The act that the next one follows, as written; nothing after a row that could not be read.
    last: Option<Head>,
    breaks: Vec<Break>,
    more: u64,
}

impl Default for Walk {
    fn default() -> Self {
        Self { holding: Head::EMPTY, last: Some(Head::EMPTY), breaks: Vec::new(), more: 0 }
    }
}

impl Walk {
    /// A row whose columns could be read.
    fn row(&mut self, row: &Block) {
        if row.tallies() {
            row.links().for_each(|link| self.link(&link));
        } else {
            self.broken(Break { number: row.first(), reason: Fault::Row });
            self.last = Some(row.end());
        }
    }

    /// A row whose columns could not be read: what follows it has nothing to be held against.
    fn unreadable(&mut self, first: i64) {
        let number = ActNumber::new(u64::try_from(first).unwrap_or_default());
        self.broken(Break { number, reason: Fault::Row });
        self.last = None;
    }

    fn link(&mut self, link: &Link<'_>) {
        let followed = self.last.map_or_else(|| Ok(written(link)), |last| chain::follow(last, link));
        let dated = followed.and_then(|head| chain::instant(link).map(|_instant| head));
        match dated {
            Ok(head) if self.breaks.is_empty() => self.holding = head,
            Ok(_) => {}
            Err(broken) => self.broken(broken),
        }
        self.last = Some(written(link));
    }

    fn broken(&mut self, broken: Break) {
        if self.breaks.len() < TOLD { self.breaks.push(broken) } else { self.more += 1 }
    }
}

/// The head after an act, as written beside it.
fn written(link: &Link<'_>) -> Head {
    Head { number: link.number, hash: link.hash.parse().unwrap_or(Digest::ZERO) }
}
