//! A journal of the first format: it is read, to be carried into this one, and never written.

use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::decode;
use maillage_domain::territory::RegionCode;

use crate::chain::{self, Break, Fault, Head};
use crate::error::JournalError;
use crate::location::Location;
use crate::row::Row;
use crate::schema::FORMAT;
use crate::store::{Engine, Journal};

/// The format of such a journal.
pub(crate) const FORMER: u16 = 1;

/// The rows as SQLite keeps them, in the columns of this format: there was no tree, and no payload apart.
const SQLITE: &str = "SELECT first, last, recorded_at, X'' AS tree, hashes, acts, CAST(NULL AS BLOB) AS payload FROM journal ORDER BY first";

/// The same of PostgreSQL.
const POSTGRES: &str = "SELECT first, last, recorded_at, CAST('' AS BYTEA) AS tree, hashes, acts, \
     CAST(NULL AS BYTEA) AS payload FROM journal ORDER BY first";

/// A store of the first format, open to be read.
#[derive(Debug)]
pub(crate) struct Former(Journal);

/// What a journal of the first format holds, once all of it was checked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Survey {
    /// Its last act.
    pub(crate) head: Head,
    /// Its first act, where it has one.
    pub(crate) first: Option<First>,
}

/// What of the first act of a journal the one before it bears too.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct First {
    pub(crate) recorded_at: Timestamp,
    pub(crate) region: RegionCode,
    pub(crate) effective: Date,
}

impl Former {
    /// Opens a store of the first format.
    ///
    /// # Errors
    ///
    /// [`JournalError::Missing`] where there is none, [`JournalError::NotFormer`] where it is of another format.
    pub(crate) async fn open(location: &Location) -> Result<Self, JournalError> {
        let journal = Journal::open_to_read(location).await?;
        match journal.format().await? {
            None => Err(JournalError::Missing { location: location.to_string() }),
            Some(found) if FORMAT < found => {
                Err(JournalError::Newer { location: location.to_string(), found, known: FORMAT })
            }
            Some(found) if found != i64::from(FORMER) => {
                Err(JournalError::NotFormer { location: location.to_string(), found })
            }
            Some(_) => Ok(Self(journal)),
        }
    }

    /// What stands beside the journal: persons and files are kept as they are today.
    pub(crate) const fn beside(&self) -> &Journal {
        &self.0
    }

    /// The rows, each with the instant of its recording and the head after it; the chain is checked from the first act on.
    pub(crate) fn rows(&self) -> impl Stream<Item = Result<(Row, Timestamp, Head), JournalError>> + Unpin {
        let query = match self.0.engine {
            Engine::Sqlite => SQLITE,
            Engine::Postgres => POSTGRES,
        };
        let mut head = Head::EMPTY;
        let rows = sqlx::query(query).fetch(&self.0.pool);
        rows.map(move |row| {
            let row = Row::read(&row.map_err(JournalError::query("read the journal"))?)?.tallied()?;
            head = row.links().try_fold(head, |head, link| chain::follow(head, &link))?;
            let recorded_at = row.recorded_at();
            let recorded_at = recorded_at.ok_or(Break { number: row.first(), reason: Fault::Instant })?;
            Ok((row, recorded_at, head))
        })
    }

    /// Checks the chain to its end, reads every act, and holds each file against its digest.
    pub(crate) async fn survey(&self) -> Result<Survey, JournalError> {
        let mut survey = Survey { head: Head::EMPTY, first: None };
        let mut rows = self.rows();
        while let Some((row, recorded_at, head)) = rows.try_next().await? {
            for link in row.links() {
                let read = decode(link.act);
                let act = read.map_err(|source| JournalError::Act { number: link.number, source })?;
                let (region, effective) = (act.region, act.effective);
                survey.first.get_or_insert(First { recorded_at, region, effective });
            }
            survey.head = head;
        }
        for digest in self.0.files().await? {
            self.0.file(digest).await?;
        }
        Ok(survey)
    }
}
