//! What the store holds of the cache of the state that stands beside it.

use maillage_domain::digest::Digest;

use crate::error::JournalError;
use crate::store::Journal;
use crate::writer::one;

impl Journal {
    /// Vouches for a cache, by a digest of its bytes that the database alone cannot make.
    pub async fn vouch(&self, cache: Digest) -> Result<(), JournalError> {
        let mut transaction = self.begin().await?;
        let done = sqlx::query(
            "INSERT INTO cache (one, sha256) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET sha256 = excluded.sha256",
        )
        .bind(cache.to_string())
        .execute(&mut *transaction)
        .await
        .map_err(JournalError::query("vouch for a cache"))?;
        one(&done, "cache")?;
        transaction.commit().await.map_err(JournalError::query("vouch for a cache"))
    }

    /// The digest of the cache that the store vouches for.
    pub async fn vouched(&self) -> Result<Option<Digest>, JournalError> {
        let found: Option<String> = sqlx::query_scalar("SELECT sha256 FROM cache WHERE one = 1")
            .fetch_optional(&self.pool)
            .await
            .map_err(JournalError::query("look for a cache"))?;
        Ok(found.and_then(|digest| digest.parse().ok()))
    }
}
