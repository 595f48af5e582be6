//! Links that let somebody choose a password, once.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::{instant, read};
use crate::error::JournalError;
use crate::store::Journal;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The first administrator of a store makes his account.
    First,
    /// Somebody who was invited chooses his password.
    Invitation,
    /// Somebody who lost his password, his second factor, or both, begins anew.
    Recovery,
}

impl Purpose {
    /// The word in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Invitation => "invitation",
            Self::Recovery => "recovery",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::First, Self::Invitation, Self::Recovery].into_iter().find(|purpose| purpose.as_str() == word)
    }
}

/// A link that can be used once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLink {
    /// The digest of what stands in it.
    pub hash: Digest,
    /// The account it opens; nothing where it makes one.
    pub account: Option<PersonId>,
    /// What it is for.
    pub purpose: Purpose,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends, used or not.
    pub ends_at: Timestamp,
}

fn link(row: &AnyRow) -> Result<AccountLink, sqlx::Error> {
    let account: Option<String> = row.try_get("account")?;
    let account = account.map(|id| id.parse::<Uuid>().map(PersonId::new)).transpose();
    Ok(AccountLink {
        hash: read(row, "hash", |hash| hash.parse().ok())?,
        account: account.map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
        purpose: read(row, "purpose", Purpose::parse)?,
        created_at: instant(row, "created_at")?,
        ends_at: instant(row, "ends_at")?,
    })
}

impl Journal {
    /// Keeps a link in the place of those of the same account.
    pub async fn put_link(&self, link: &AccountLink) -> Result<(), JournalError> {
        let failed = || JournalError::query("keep a link");
        let account = link.account.map(|id| id.to_string());
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM account_link WHERE COALESCE(account, '') = $1")
            .bind(account.clone().unwrap_or_default())
            .execute(&mut *transaction)
            .await
            .map_err(failed())?;
        sqlx::query(
            "INSERT INTO account_link (hash, account, purpose, created_at, ends_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(link.hash.to_string())
        .bind(account)
        .bind(link.purpose.as_str())
        .bind(link.created_at.as_millisecond())
        .bind(link.ends_at.as_millisecond())
        .execute(&mut *transaction)
        .await
        .map_err(failed())?;
        transaction.commit().await.map_err(failed())
    }

    /// A link, by the digest of what stands in it.
    pub async fn link(&self, hash: Digest) -> Result<Option<AccountLink>, JournalError> {
        let query = sqlx::query(
            "SELECT hash, account, purpose, created_at, ends_at FROM account_link WHERE hash = $1",
        );
        Ok(self.told("look up a link", query.bind(hash.to_string()), link).await?.pop())
    }

    /// The link of an account that was not used; nothing where there is none.
    pub async fn link_of(&self, account: PersonId) -> Result<Option<AccountLink>, JournalError> {
        let query = sqlx::query(
            "SELECT hash, account, purpose, created_at, ends_at FROM account_link WHERE account = $1",
        );
        Ok(self.told("look up a link", query.bind(account.to_string()), link).await?.pop())
    }

    /// Takes a link, once: of two who use it at the same time one is told `false`.
    pub async fn take_link(&self, hash: Digest) -> Result<bool, JournalError> {
        let delete = sqlx::query("DELETE FROM account_link WHERE hash = $1").bind(hash.to_string());
        Ok(self.ran("take a link", delete).await? == 1)
    }

    /// Forgets the links that ended before an instant.
    pub async fn forget_links(&self, ended: Timestamp) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM account_link WHERE ends_at <= $1");
        self.ran("forget links", delete.bind(ended.as_millisecond())).await
    }
}
