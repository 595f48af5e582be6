//! What can go wrong around the journal.

use maillage_domain::act::{ActError, ActNumber};
use maillage_domain::digest::Digest;

use crate::chain::Break;

/// The world failed, or the journal does not hold.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// There is no store at that place.
    #[error("there is no store in {location}")]
    Missing {
        /// The place, without secrets.
        location: String,
    },
    /// The folder of the store could not be made.
    #[error("cannot make the folder {folder}")]
    Folder {
        /// The folder.
        folder: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The database could not be opened.
    #[error("cannot open the store in {location}")]
    Open {
        /// The place, without secrets.
        location: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// Something was written under this key before: it is not done again.
    #[error("something was written under this key before")]
    KeyUsed,
    /// The store was written by a newer version.
    #[error("the store in {location} was written by a newer maillage (format {found}, known here: {known})")]
    Newer {
        /// The place, without secrets.
        location: String,
        /// The format found.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// The store is of an older format, which is carried forward by an upgrade.
    #[error(
        "the store in {location} is of format {found}: carry it into one of format {known} with `maillage journal upgrade`"
    )]
    Older {
        /// The place, without secrets.
        location: String,
        /// The format found.
        found: i64,
        /// The format known here.
        known: i64,
    },
    /// The tables of the store were brought forward by a newer version.
    #[error(
        "the tables of the store in {location} are of a newer maillage (step {found}, known here: {known})"
    )]
    NewerSchema {
        /// The place, without secrets.
        location: String,
        /// How many steps its schema has taken.
        found: usize,
        /// How many are known here.
        known: usize,
    },
    /// What should be carried forward is of today's format already.
    #[error("the store in {location} is of format {found} already")]
    NotFormer {
        /// The place, without secrets.
        location: String,
        /// The format found.
        found: i64,
    },
    /// The store into which a journal should go holds another one.
    #[error("the store in {location} holds another journal")]
    Another {
        /// The place, without secrets.
        location: String,
    },
    /// The store into which a journal should go holds all of it, and more.
    #[error("the store in {location} is ahead by {by} acts: there is nothing to copy")]
    Ahead {
        /// The place, without secrets.
        location: String,
        /// How many acts more it holds.
        by: u64,
    },
    /// A store that can only be read through a copy could not be copied.
    #[error("the store in {location} can only be read through a copy, which could not be made")]
    NotCopied {
        /// The place, without secrets.
        location: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The database took a row and did not keep it as it was given.
    #[error(
        "the table {table} does not keep what is written: a trigger or a rule that is not of maillage stands on it"
    )]
    Swallowed {
        /// The table.
        table: &'static str,
    },
    /// Another writer held the journal for longer than is waited.
    #[error("another writer holds the journal")]
    Busy,
    /// Somebody wrote to a journal while it was carried forward: nothing of it is kept.
    #[error("the journal went on to act {number} while it was read")]
    Moved {
        /// Its last act.
        number: ActNumber,
    },
    /// A copy does not hold, or is not what was copied.
    #[error("the store in {location} does not verify")]
    Unverified {
        /// The place, without secrets.
        location: String,
    },
    /// A query failed.
    #[error("cannot {doing}")]
    Query {
        /// What was being done.
        doing: &'static str,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// An append that several decisions shared was not made durable: nothing of it is kept.
    #[error(transparent)]
    Together(std::sync::Arc<Self>),
    /// An append was cut off, and nobody saw how it ended; the journal tells.
    #[error("an append was interrupted before it was known to be durable")]
    Interrupted,
    /// The chain does not hold.
    #[error("the journal is broken")]
    Broken(#[from] Break),
    /// An act could not be read.
    #[error("cannot read act {number}")]
    Act {
        /// Its number.
        number: ActNumber,
        /// Why.
        #[source]
        source: ActError,
    },
    /// The bytes kept under a digest are others.
    #[error("the document {digest} was altered where it is kept")]
    Altered {
        /// The digest.
        digest: Digest,
    },
    /// A file that should be restored is no store of this program.
    #[error("{file} is no backup of maillage")]
    NoBackup {
        /// The file.
        file: String,
    },
    /// A file that should be restored is damaged.
    #[error("the backup {file} is damaged")]
    DamagedBackup {
        /// The file.
        file: String,
        /// What is damaged.
        damage: Damage,
    },
    /// A store stands already where one should be restored.
    #[error("a store stands in {location} already")]
    Standing {
        /// The place, without secrets.
        location: String,
    },
    /// A backup could not be written, or a file could not be put in the place of a store.
    #[error("cannot write the backup {file}")]
    BackupFile {
        /// The file, or the folder.
        file: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The tables are not brought forward: no backup of the store could be made before.
    #[error("the store in {location} could not be backed up before its tables are brought forward")]
    NotPutAside {
        /// The place, without secrets.
        location: String,
        /// Why.
        #[source]
        source: Box<Self>,
    },
    /// The store can be read and not written.
    #[error("the store can be read only")]
    ReadOnly,
    /// A row of the journal does not have its shape.
    #[error("the row of the journal that begins with act {first} is damaged: {what}")]
    Damaged {
        /// The number of its first act.
        first: i64,
        /// What is damaged.
        what: &'static str,
    },
}

/// What is damaged in a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Its pages are not those of a whole database: it was cut short, or overwritten.
    Pages,
    /// The chain or the tree breaks at an act.
    Act(Break),
    /// A document, a trigger or what was kept is not what it was.
    Beside,
}

impl JournalError {
    /// Wraps a failed query with what was being done.
    pub(crate) fn query(doing: &'static str) -> impl FnOnce(sqlx::Error) -> Self {
        move |source| Self::Query { doing, source }
    }

    /// The same of what waits for a lock: that another holds it is told by name.
    pub(crate) fn waited(doing: &'static str) -> impl FnOnce(sqlx::Error) -> Self {
        move |source| if is_busy(&source) { Self::Busy } else { Self::Query { doing, source } }
    }
}

/// Whether a lock was waited for in vain: `SQLITE_BUSY` and its kin, or `lock_not_available` of PostgreSQL.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| ["5", "261", "517", "773", "55P03"].contains(&code.as_ref()))
}
