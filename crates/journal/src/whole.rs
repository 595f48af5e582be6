//! Whether the rows still are what was known of them: their hashes against the chain, and their tree against their lines.

use futures_util::{FutureExt as _, Stream, TryStreamExt as _, stream};
use maillage_domain::act::ActNumber;
use sqlx::Row as _;
use tokio::task::spawn_blocking;

use crate::chain::{self, Break, Fault, Head, Link};
use crate::error::JournalError;
use crate::row::unwound;
use crate::store::{Engine, Journal};
use crate::tip::Tip;
use crate::verification::Expected;

/// The next 128 rows after a number, joined into one: what it costs to hand a row over is spread over so many.
const SQLITE: &str = "SELECT CAST(COALESCE(MAX(first), 0) AS BIGINT), GROUP_CONCAT(recorded_at || CHAR(31) || first || CHAR(31) \
     || hashes || CHAR(31) || acts, CHAR(30)) FROM (SELECT first, recorded_at, hashes, acts FROM journal \
     WHERE first > $1 ORDER BY first LIMIT 128)";

/// The same of PostgreSQL.
const POSTGRES: &str = "SELECT CAST(COALESCE(MAX(first), 0) AS BIGINT), STRING_AGG(recorded_at || CHR(31) || first || CHR(31) \
     || hashes || CHR(31) || acts, CHR(30) ORDER BY first) FROM (SELECT first, recorded_at, hashes, acts FROM journal \
     WHERE first > $1 ORDER BY first LIMIT 128) AS next";

/// What stands between two rows that were joined, and between the columns of one: neither stands in a line of JSON.
const ROW: char = '\u{1e}';
const COLUMN: char = '\u{1f}';

/// How many joined rows are checked at a time: one while the next is read.
const SIDE_BY_SIDE: usize = 2;

impl Journal {
    /// Checks the hash of each act up to `head` against the chain; nothing else of the rows is read.
    ///
    /// # Errors
    ///
    /// The first break that is found.
    pub async fn chained_to(&self, head: Head) -> Result<(), JournalError> {
        let mut written = Head::EMPTY;
        let mut checked = self
            .joined(head.number)
            .map_ok(|rows| {
                let before = std::mem::replace(&mut written, end(&rows));
                let followed = spawn_blocking(move || followed(&rows, before, head.number));
                followed.map(|followed| Ok(unwound(followed)?))
            })
            .try_buffered(SIDE_BY_SIDE);
        let mut last = Head::EMPTY;
        while let Some(end) = checked.try_next().await? {
            last = end;
        }
        let missing = Break { number: last.number.next(), reason: Fault::Number };
        if last == head { Ok(()) } else { Err(missing.into()) }
    }

    /// The rows up to an act, many joined into one.
    fn joined(&self, until: ActNumber) -> impl Stream<Item = Result<String, JournalError>> + Unpin {
        let until = i64::try_from(until.get()).unwrap_or(i64::MAX);
        let next = move |after: i64| async move {
            if until <= after {
                return Ok(None);
            }
            let (first, rows) = self.joined_after(after).await?;
            // Beyond the last row there is nothing, and nothing further.
            Ok(rows.map(|rows| (rows, first)))
        };
        Box::pin(stream::try_unfold(0, next))
    }

    /// The next rows after a number joined into one, with the number at which the last of them begins.
    async fn joined_after(&self, after: i64) -> Result<(i64, Option<String>), JournalError> {
        let query = match self.engine {
            Engine::Sqlite => SQLITE,
            Engine::Postgres => POSTGRES,
        };
        let row = sqlx::query(query).bind(after).fetch_one(&self.pool).await;
        let read = row.and_then(|row| Ok((row.try_get(0)?, row.try_get(1)?)));
        read.map_err(JournalError::query("read the journal"))
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

/// One of the rows that were joined.
struct Joined<'r> {
    recorded_at: &'r str,
    first: ActNumber,
    hashes: &'r str,
    acts: &'r str,
}

impl<'r> Joined<'r> {
    fn read(row: &'r str) -> Option<Self> {
        let mut columns = row.splitn(4, COLUMN);
        let (recorded_at, first) = (columns.next()?, columns.next()?.parse().ok()?);
        Some(Self {
            recorded_at,
            first: ActNumber::new(first),
            hashes: columns.next()?,
            acts: columns.next()?,
        })
    }

    /// Its acts with their hashes; nothing where one of them has not the other.
    fn links(&self) -> impl Iterator<Item = Option<Link<'r>>> {
        let (recorded_at, mut number) = (self.recorded_at, self.first);
        let (mut hashes, mut acts) = (self.hashes.split('\n'), self.acts.split('\n'));
        std::iter::from_fn(move || {
            let link = match (hashes.next(), acts.next()) {
                (None, None) => return None,
                (hash, act) => hash.zip(act).map(|(hash, act)| Link { number, recorded_at, hash, act }),
            };
            number = number.next();
            Some(link)
        })
    }

    /// The head after it, as written.
    fn end(&self) -> Option<Head> {
        let hash = self.hashes.rsplit('\n').next()?.parse().ok()?;
        let others = u64::try_from(self.hashes.matches('\n').count()).ok()?;
        Some(Head { number: ActNumber::new(self.first.get().checked_add(others)?), hash })
    }
}

/// The head after rows, as written; nothing is checked.
fn end(rows: &str) -> Head {
    let last = rows.rsplit(ROW).next().and_then(Joined::read);
    last.and_then(|row| row.end()).unwrap_or(Head::EMPTY)
}

/// Follows the chain through rows, up to an act, from the one before them.
fn followed(rows: &str, before: Head, until: ActNumber) -> Result<Head, Break> {
    rows.split(ROW).try_fold(before, |head, row| {
        let broken = |head: Head| Break { number: head.number.next(), reason: Fault::Row };
        let row = Joined::read(row).ok_or_else(|| broken(head))?;
        row.links().try_fold(head, |head, link| match link {
            Some(link) if until < link.number => Ok(head),
            Some(link) => chain::follow(head, &link),
            None => Err(broken(head)),
        })
    })
}
