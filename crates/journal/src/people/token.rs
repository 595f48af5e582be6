//! With what programs come in for a person: tokens, kept as their digests.

use std::collections::BTreeSet;

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use maillage_domain::people::Permission;
use maillage_domain::territory::RegionCode;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::{instant, perhaps, read};
use crate::error::JournalError;
use crate::store::Journal;

/// A token of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// The digest of what the program sends.
    pub hash: Digest,
    /// By which it is named where what is sent is not known: in lists.
    pub id: Uuid,
    /// Whose it is.
    pub account: PersonId,
    /// What its person calls it.
    pub name: String,
    /// How it begins, by which its person recognises it.
    pub prefix: String,
    /// What it may at the most.
    pub scope: BTreeSet<Permission>,
    /// Where; every region of its account, if empty.
    pub regions: BTreeSet<RegionCode>,
    /// Since when.
    pub created_at: Timestamp,
    /// When it ends whatever happens.
    pub ends_at: Timestamp,
    /// When it came last; nothing where it never did.
    pub used_at: Option<Timestamp>,
}

/// The columns of a token.
macro_rules! selecting {
    ($rest:literal) => {
        concat!(
            "SELECT hash, id, account, name, prefix, scope, regions, created_at, ends_at, used_at FROM api_token ",
            $rest
        )
    };
}

fn token(row: &AnyRow) -> Result<ApiToken, sqlx::Error> {
    let regions: String = row.try_get("regions")?;
    Ok(ApiToken {
        hash: read(row, "hash", |hash| hash.parse().ok())?,
        id: read(row, "id", |id| id.parse().ok())?,
        account: read(row, "account", |id| id.parse::<Uuid>().ok().map(PersonId::new))?,
        name: row.try_get("name")?,
        prefix: row.try_get("prefix")?,
        scope: read(row, "scope", |words| words.split_whitespace().map(Permission::parse).collect())?,
        regions: regions.split_whitespace().map(RegionCode::new).collect(),
        created_at: instant(row, "created_at")?,
        ends_at: instant(row, "ends_at")?,
        used_at: perhaps(row, "used_at")?,
    })
}

/// Names parted by blanks.
fn parted<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(" ")
}

impl Journal {
    /// Keeps a token.
    pub async fn put_token(&self, token: &ApiToken) -> Result<(), JournalError> {
        let insert = sqlx::query(
            "INSERT INTO api_token (hash, id, account, name, prefix, scope, regions, created_at, ends_at, used_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(token.hash.to_string())
        .bind(token.id.to_string())
        .bind(token.account.to_string())
        .bind(token.name.clone())
        .bind(token.prefix.clone())
        .bind(parted(token.scope.iter().map(|permission| permission.as_str())))
        .bind(parted(token.regions.iter().map(RegionCode::as_str)))
        .bind(token.created_at.as_millisecond())
        .bind(token.ends_at.as_millisecond())
        .bind(token.used_at.map(Timestamp::as_millisecond));
        self.ran("keep a token", insert).await.map(drop)
    }

    /// The token of what a program sends, by the digest of it.
    pub async fn token(&self, hash: Digest) -> Result<Option<ApiToken>, JournalError> {
        let query = sqlx::query(selecting!("WHERE hash = $1")).bind(hash.to_string());
        Ok(self.told("look up a token", query, token).await?.pop())
    }

    /// The tokens of an account, the last made first.
    pub async fn tokens_of(&self, account: PersonId) -> Result<Vec<ApiToken>, JournalError> {
        let query = sqlx::query(selecting!("WHERE account = $1 ORDER BY created_at DESC, id"));
        self.told("list tokens", query.bind(account.to_string()), token).await
    }

    /// Notes that a token came at an instant.
    pub async fn use_token(&self, hash: Digest, at: Timestamp) -> Result<(), JournalError> {
        let update = sqlx::query("UPDATE api_token SET used_at = $2 WHERE hash = $1");
        self.ran("use a token", update.bind(hash.to_string()).bind(at.as_millisecond())).await.map(drop)
    }

    /// Ends a token of an account, by its name in lists.
    pub async fn end_token(&self, account: PersonId, id: Uuid) -> Result<bool, JournalError> {
        let delete = sqlx::query("DELETE FROM api_token WHERE account = $1 AND id = $2");
        Ok(self.ran("end a token", delete.bind(account.to_string()).bind(id.to_string())).await? == 1)
    }

    /// Ends every token of an account.
    pub async fn end_tokens(&self, account: PersonId) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM api_token WHERE account = $1").bind(account.to_string());
        self.ran("end tokens", delete).await
    }

    /// Forgets the tokens that ended before an instant.
    pub async fn forget_tokens(&self, ended: Timestamp) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM api_token WHERE ends_at <= $1");
        self.ran("forget tokens", delete.bind(ended.as_millisecond())).await
    }
}
