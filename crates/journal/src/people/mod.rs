//! Accounts and what belongs to them: rows beside the journal that can be erased, and are never in the chain.
//!
//! A store keeps no secret in clear: a password as its hash, a token, a link or a recovery code as its digest, the secret of a
//! second factor sealed under a key that does not stand in the database ([`PeopleKey`]). An account's id is the actor of the acts
//! it enters; erasing the account leaves the acts, and nobody's name to them.

mod account;
mod audit;
mod carry;
mod factor;
mod grant;
mod identity;
mod key;
mod link;
mod retention;
mod session;
mod token;

use jiff::Timestamp;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, Row as _};

pub use self::account::{Account, Dated, Standing};
pub use self::audit::{Failures, LoginEvent, LoginNote};
pub use self::factor::sealed_factors;
pub use self::identity::ProvidedIdentity;
pub use self::key::{PeopleKey, PeopleKeyError};
pub use self::link::{AccountLink, Purpose};
pub use self::retention::{Bounds, Outlived};
pub use self::session::{Session, Stage};
pub use self::token::ApiToken;
use crate::error::JournalError;
use crate::store::{Access, Journal};

/// The step of the schema from which on it has accounts.
pub(crate) const ACCOUNTS: usize = 4;

/// That from which on identities at a provider open them.
pub(crate) const IDENTITIES: usize = 6;

type Statement<'q> = Query<'q, Any, AnyArguments>;

impl Journal {
    /// Runs a statement that writes, and says how many rows it wrote.
    async fn ran(&self, doing: &'static str, statement: Statement<'_>) -> Result<u64, JournalError> {
        if self.access == Access::Reading {
            return Err(JournalError::ReadOnly);
        }
        let done = statement.execute(&self.pool).await.map_err(JournalError::waited(doing))?;
        Ok(done.rows_affected())
    }

    /// The rows of a statement that reads, each read by `read`.
    async fn told<T>(
        &self,
        doing: &'static str,
        statement: Statement<'_>,
        read: impl Fn(&AnyRow) -> Result<T, sqlx::Error>,
    ) -> Result<Vec<T>, JournalError> {
        let rows = statement.fetch_all(&self.pool).await;
        rows.and_then(|rows| rows.iter().map(read).collect()).map_err(JournalError::query(doing))
    }
}

/// A column that holds an instant.
fn instant(row: &AnyRow, column: &str) -> Result<Timestamp, sqlx::Error> {
    since(row.try_get(column)?)
}

/// The same of one that may hold none.
fn perhaps(row: &AnyRow, column: &str) -> Result<Option<Timestamp>, sqlx::Error> {
    row.try_get::<Option<i64>, _>(column)?.map(since).transpose()
}

fn since(milliseconds: i64) -> Result<Timestamp, sqlx::Error> {
    Timestamp::from_millisecond(milliseconds).map_err(|error| sqlx::Error::Decode(Box::new(error)))
}

/// A column that holds a text that stands for something else.
fn read<T>(row: &AnyRow, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, sqlx::Error> {
    let text: String = row.try_get(column)?;
    parse(&text).ok_or_else(|| sqlx::Error::Decode(format!("{column}: {text}").into()))
}
