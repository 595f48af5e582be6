//! By which name a provider of identities knows the person of an account.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::{instant, read};
use crate::error::JournalError;
use crate::store::Journal;

/// The name of a person at a provider of identities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvidedIdentity {
    /// The account that it opens.
    pub account: PersonId,
    /// The provider.
    pub issuer: String,
    /// The name, which means nothing elsewhere.
    pub subject: String,
    /// Since when it opens the account.
    pub linked_at: Timestamp,
}

fn identity(row: &AnyRow) -> Result<ProvidedIdentity, sqlx::Error> {
    Ok(ProvidedIdentity {
        account: read(row, "account", |id| id.parse::<Uuid>().ok().map(PersonId::new))?,
        issuer: row.try_get("issuer")?,
        subject: row.try_get("subject")?,
        linked_at: instant(row, "linked_at")?,
    })
}

impl Journal {
    /// The identity that opens an account; nothing where none does.
    pub async fn identity_of(&self, account: PersonId) -> Result<Option<ProvidedIdentity>, JournalError> {
        let query = sqlx::query(
            "SELECT account, issuer, subject, linked_at FROM account_identity WHERE account = $1",
        );
        Ok(self.told("look up an identity", query.bind(account.to_string()), identity).await?.pop())
    }

    /// The identity of a name at a provider; nothing where it opens no account.
    pub async fn identity(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<ProvidedIdentity>, JournalError> {
        let query = sqlx::query(
            "SELECT account, issuer, subject, linked_at FROM account_identity WHERE issuer = $1 AND subject = $2",
        );
        let query = query.bind(issuer.to_owned()).bind(subject.to_owned());
        Ok(self.told("look up an identity", query, identity).await?.pop())
    }

    /// Lets an identity open an account, in the place of the one that did; `false` where it opens another account.
    pub async fn put_identity(&self, identity: &ProvidedIdentity) -> Result<bool, JournalError> {
        let upsert = sqlx::query(
            "INSERT INTO account_identity (account, issuer, subject, linked_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (account) DO UPDATE SET issuer = excluded.issuer, subject = excluded.subject, \
             linked_at = excluded.linked_at",
        )
        .bind(identity.account.to_string())
        .bind(identity.issuer.clone())
        .bind(identity.subject.clone())
        .bind(identity.linked_at.as_millisecond());
        match self.ran("keep an identity", upsert).await {
            Ok(rows) => Ok(rows == 1),
            Err(JournalError::Query { source, .. }) if is_taken(&source) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Lets no identity open an account any more; `false` where none did.
    pub async fn remove_identity(&self, account: PersonId) -> Result<bool, JournalError> {
        let delete = sqlx::query("DELETE FROM account_identity WHERE account = $1").bind(account.to_string());
        Ok(self.ran("forget an identity", delete).await? == 1)
    }

    /// Keeps, with a session, the sealed answer of the provider by which it began.
    pub async fn keep_answer(&self, session: Digest, sealed: &[u8]) -> Result<(), JournalError> {
        let update = sqlx::query("UPDATE web_session SET provider_answer = $2 WHERE hash = $1");
        let update = update.bind(session.to_string()).bind(sealed.to_vec());
        self.ran("keep the answer of a provider", update).await.map(drop)
    }

    /// The sealed answer of the provider by which a session began; nothing where none gave one.
    pub async fn answer_of(&self, session: Digest) -> Result<Option<Vec<u8>>, JournalError> {
        let query = sqlx::query("SELECT provider_answer FROM web_session WHERE hash = $1");
        let read = |row: &AnyRow| row.try_get::<Option<Vec<u8>>, _>("provider_answer");
        let answers = self.told("look up the answer of a provider", query.bind(session.to_string()), read);
        Ok(answers.await?.pop().flatten())
    }
}

/// Whether the identity opens another account.
fn is_taken(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}
