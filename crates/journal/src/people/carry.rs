//! What of people goes with a journal to another store: accounts, what they were granted and which identities open them.
//!
//! Sessions, tokens, links and counts of failures stay: whoever was signed in signs in again, and a link that was sent is made anew. What
//! was noted of those who came in stays too: it belongs to the server they came to, and ends in its time.

use std::collections::BTreeSet;

use maillage_domain::digest::Digest;

use super::{ACCOUNTS, IDENTITIES, read};
use crate::error::JournalError;
use crate::store::Journal;

impl Journal {
    /// Keeps beside another journal the accounts that stand beside this one; those that stand there already are left as they are.
    pub(crate) async fn accounts_into(&self, target: &Self) -> Result<(), JournalError> {
        // What is only read is not brought forward: it may know of no account yet, or of no identity.
        let taken = self.taken().await?;
        if taken < ACCOUNTS {
            return Ok(());
        }
        for account in self.accounts().await? {
            if !target.add_account(&account).await? {
                continue;
            }
            for grant in self.grants(account.id).await? {
                target.put_grant(account.id, &grant, account.created_at, None).await?;
            }
            let query = sqlx::query("SELECT hash FROM recovery_code WHERE account = $1 ORDER BY hash");
            let codes = self.told("read recovery codes", query.bind(account.id.to_string()), |row| {
                read(row, "hash", |hash| hash.parse().ok())
            });
            let codes: BTreeSet<Digest> = codes.await?.into_iter().collect();
            target.put_recovery_codes(account.id, &codes.into_iter().collect::<Vec<_>>()).await?;
            let identity = if taken < IDENTITIES { None } else { self.identity_of(account.id).await? };
            if let Some(identity) = identity {
                target.put_identity(&identity).await?;
            }
        }
        Ok(())
    }
}
