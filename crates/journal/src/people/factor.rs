//! The second factor of an account: a sealed secret, codes that are taken once, and codes for the day it is lost.

use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use sqlx::Row as _;

use super::ACCOUNTS;
use super::account::{Account, Dated};
use crate::error::JournalError;
use crate::location::Location;
use crate::store::Journal;

/// The secrets of the second factors of a store, each sealed for its account; none where its schema knows of no account.
pub async fn sealed_factors(location: &Location) -> Result<Vec<(PersonId, Vec<u8>)>, JournalError> {
    let journal = Journal::open_to_read(location).await?;
    let accounts = if journal.taken().await? < ACCOUNTS { Vec::new() } else { journal.accounts().await? };
    journal.close().await;
    let sealed = |account: Account| account.factor.map(|factor| (account.id, factor.kept));
    Ok(accounts.into_iter().filter_map(sealed).collect())
}

impl Journal {
    /// Gives an account a second factor, or takes it away; the codes of the former one are taken no more.
    pub async fn set_factor(
        &self,
        id: PersonId,
        factor: Option<&Dated<Vec<u8>>>,
    ) -> Result<bool, JournalError> {
        let update = sqlx::query("UPDATE account SET totp = $2, totp_at = $3 WHERE id = $1")
            .bind(id.to_string())
            .bind(factor.map(|factor| factor.kept.clone()))
            .bind(factor.map(|factor| factor.at.as_millisecond()));
        Ok(self.ran("keep a second factor", update).await? == 1)
    }

    /// Takes the code of a step of time, once: `false` where it, or a later one, was taken before.
    pub async fn take_step(&self, id: PersonId, step: i64) -> Result<bool, JournalError> {
        let update = sqlx::query("UPDATE account SET totp_step = $2 WHERE id = $1 AND totp_step < $2");
        Ok(self.ran("take a code", update.bind(id.to_string()).bind(step)).await? == 1)
    }

    /// Puts other recovery codes in the place of those of an account, each as its digest.
    pub async fn put_recovery_codes(&self, id: PersonId, codes: &[Digest]) -> Result<(), JournalError> {
        let failed = || JournalError::query("keep recovery codes");
        let mut transaction = self.begin().await?;
        let clear = sqlx::query("DELETE FROM recovery_code WHERE account = $1").bind(id.to_string());
        clear.execute(&mut *transaction).await.map_err(failed())?;
        for code in codes {
            sqlx::query("INSERT INTO recovery_code (account, hash) VALUES ($1, $2)")
                .bind(id.to_string())
                .bind(code.to_string())
                .execute(&mut *transaction)
                .await
                .map_err(failed())?;
        }
        transaction.commit().await.map_err(failed())
    }

    /// Takes a recovery code, once.
    pub async fn take_recovery_code(&self, id: PersonId, code: Digest) -> Result<bool, JournalError> {
        let delete = sqlx::query("DELETE FROM recovery_code WHERE account = $1 AND hash = $2");
        Ok(self.ran("take a recovery code", delete.bind(id.to_string()).bind(code.to_string())).await? == 1)
    }

    /// How many recovery codes are left.
    pub async fn recovery_codes(&self, id: PersonId) -> Result<usize, JournalError> {
        let query = sqlx::query("SELECT hash FROM recovery_code WHERE account = $1").bind(id.to_string());
        let codes = self.told("count recovery codes", query, |row| row.try_get::<String, _>(0)).await?;
        Ok(codes.len())
    }
}
