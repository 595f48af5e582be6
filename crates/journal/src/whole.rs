//! Whether the rows still are what was known of them: their hashes against the chain, and their tree against their lines.

use futures_util::{FutureExt as _, TryStreamExt as _};
use tokio::task::spawn_blocking;

use crate::chain::{self, Break, Fault, Head};
use crate::error::JournalError;
use crate::row::{Row, bare_rows, unwound};
use crate::store::Journal;
use crate::tip::Tip;
use crate::verification::Expected;

/// How many rows are checked in one go: what it costs to hand them over is spread over so many.
const AT_ONCE: usize = 128;

/// How many goes there are at a time: one is checked while the next is read.
const SIDE_BY_SIDE: usize = 2;

impl Journal {
    /// Checks the hash of each act up to `head` against the chain; nothing else of the rows is read.
    ///
    /// # Errors
    ///
    /// The first break that is found.
    pub async fn chained_to(&self, head: Head) -> Result<(), JournalError> {
        let mut written = Head::EMPTY;
        let mut goes = bare_rows(self, head.number)
            .try_chunks(AT_ONCE)
            .map_err(|cut| cut.1)
            .map_ok(|rows| {
                let end = rows.last().map_or(written, Row::end);
                let before = std::mem::replace(&mut written, end);
                spawn_blocking(move || followed(rows, before, head)).map(unwound)
            })
            .try_buffered(SIDE_BY_SIDE);
        let mut last = Head::EMPTY;
        while let Some(end) = goes.try_next().await? {
            last = end;
        }
        let missing = Break { number: last.number.next(), reason: Fault::Number };
        if last == head { Ok(()) } else { Err(missing.into()) }
    }

    /// Checks the chain, the tree and what is kept apart from the first act to the last, and that they pass through `tip`.
    ///
    /// # Errors
    ///
    /// The first break.
    pub async fn holds_through(&self, tip: &Tip) -> Result<(), JournalError> {
        let expected = [Expected::Act(tip.head), Expected::Tree { size: tip.tree.size(), root: tip.root() }];
        let walk = self.walk(&expected).await?;
        let other = Break { number: tip.head.number, reason: Fault::Tree };
        let unmet = walk.unmet().first().map(|_unmet| &other);
        walk.breaks().first().or(unmet).map_or(Ok(()), |broken| Err((*broken).into()))
    }
}

/// Follows the chain through rows, up to an act, from the one before them.
fn followed(rows: Vec<Row>, before: Head, until: Head) -> Result<Head, JournalError> {
    rows.into_iter().try_fold(before, |head, row| {
        let row = row.tallied()?;
        let mut links = row.links().take_while(|link| link.number <= until.number);
        Ok(links.try_fold(head, |head, link| chain::follow(head, &link))?)
    })
}
