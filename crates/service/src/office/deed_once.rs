//! An act of the office that a program enters, once under its key.

use jiff::SignedDuration;
use maillage_domain::act::{ActNumber, PersonId};
use maillage_domain::digest::Digest;
use maillage_journal::{JournalError, WriteKey, WrittenUnder};
use maillage_reading::digest;

use super::deed::{Deed, Desk};
use crate::app::App;
use crate::error::ServiceError;

/// For how long a key is kept in mind. Arbitrary: who repeats a request does so within minutes, and a month bridges any outage.
const DAYS: i64 = 30;

/// What became of a write under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Once {
    /// It is recorded now, by this act.
    Done(ActNumber),
    /// It was recorded before, by this act: under this key, or because it says what was recorded already.
    Already(ActNumber),
    /// Something else was recorded under this key.
    KeyOfAnother,
}

impl Once {
    fn before(written: WrittenUnder, key: &WriteKey) -> Self {
        if written.body == key.body { Self::Already(written.act) } else { Self::KeyOfAnother }
    }
}

impl Deed {
    /// Records it, once under a key of who enters it: the key is kept in the transaction that appends the act. What was `said` under it
    /// tells a request that is sent again from another one.
    ///
    /// # Errors
    ///
    /// What the use case refuses, or the journal cannot be written.
    pub async fn enter_once(
        &self,
        app: &App,
        desk: Desk<'_>,
        (key, said): (&str, &str),
    ) -> Result<Once, ServiceError> {
        let key = WriteKey {
            hash: of_key(desk.who.account, key),
            body: digest::of(format!("{} {said}", desk.region).as_bytes()),
            ends_at: app.now() + SignedDuration::from_hours(24 * DAYS),
        };
        if let Some(written) = app.journal().written_under(key.hash, app.now()).await? {
            return Ok(Once::before(written, &key));
        }
        match self.record(&app.under_key(key.clone()), desk).await {
            Ok(act) => {
                // What was recorded before wrote nothing, and left no key.
                let written = app.journal().written_under(key.hash, app.now()).await?;
                Ok(written.map_or(Once::Already(act), |written| Once::Done(written.act)))
            }
            Err(ServiceError::Journal(JournalError::KeyUsed)) => {
                let written = app.journal().written_under(key.hash, app.now()).await?;
                let written = written.ok_or(JournalError::KeyUsed)?;
                Ok(Once::before(written, &key))
            }
            Err(other) => Err(other),
        }
    }
}

/// The digest of a key and of whose it is: neither is kept.
fn of_key(account: PersonId, key: &str) -> Digest {
    digest::of(format!("{account} {key}").as_bytes())
}
