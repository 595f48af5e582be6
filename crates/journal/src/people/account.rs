//! Accounts: who may sign in, by which name, and with which password.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::{instant, perhaps, read};
use crate::error::JournalError;
use crate::store::Journal;

/// Whether an account may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It may.
    Active,
    /// It may not: nobody signs in with it, and it has no session.
    Blocked,
}

impl Standing {
    /// The word in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Blocked => "blocked",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Active, Self::Blocked].into_iter().find(|standing| standing.as_str() == word)
    }
}

/// A secret as it is kept, and since when it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// As it is kept.
    pub kept: T,
    /// Since when.
    pub at: Timestamp,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its opaque id: the actor of what it enters.
    pub id: PersonId,
    /// The electronic address by which it signs in, in lower case.
    pub email: String,
    /// The name by which people know it.
    pub name: String,
    /// Whether it may be used.
    pub standing: Standing,
    /// When it was made.
    pub created_at: Timestamp,
    /// The hash of its password, with how it was made; nothing before one is chosen.
    pub password: Option<Dated<String>>,
    /// The secret of its second factor, sealed; nothing before it is set up.
    pub factor: Option<Dated<Vec<u8>>>,
    /// The step of time of the last code that was taken: it and those before are not taken again.
    pub step: i64,
}

/// The columns of an account.
macro_rules! selecting {
    ($rest:literal) => {
        concat!(
            "SELECT id, email, name, state, created_at, password, password_at, totp, totp_at, totp_step FROM account ",
            $rest
        )
    };
}

fn account(row: &AnyRow) -> Result<Account, sqlx::Error> {
    let password: Option<String> = row.try_get("password")?;
    let factor: Option<Vec<u8>> = row.try_get("totp")?;
    let (password_at, factor_at) = (perhaps(row, "password_at")?, perhaps(row, "totp_at")?);
    Ok(Account {
        id: read(row, "id", |id| id.parse::<Uuid>().ok().map(PersonId::new))?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        standing: read(row, "state", Standing::parse)?,
        created_at: instant(row, "created_at")?,
        password: password.zip(password_at).map(|(kept, at)| Dated { kept, at }),
        factor: factor.zip(factor_at).map(|(kept, at)| Dated { kept, at }),
        step: row.try_get("totp_step")?,
    })
}

impl Journal {
    /// Every account, by its address.
    pub async fn accounts(&self) -> Result<Vec<Account>, JournalError> {
        let query = sqlx::query(selecting!("ORDER BY email"));
        self.told("list accounts", query, account).await
    }

    /// One account; nothing where there is none, or it was erased.
    pub async fn account(&self, id: PersonId) -> Result<Option<Account>, JournalError> {
        let query = sqlx::query(selecting!("WHERE id = $1")).bind(id.to_string());
        Ok(self.told("look up an account", query, account).await?.pop())
    }

    /// The account that signs in by an address, in lower case.
    pub async fn account_of(&self, email: &str) -> Result<Option<Account>, JournalError> {
        let query = sqlx::query(selecting!("WHERE email = $1")).bind(email.to_owned());
        Ok(self.told("look up an account", query, account).await?.pop())
    }

    /// Keeps a new account; `false` where its id or its address is another one's.
    pub async fn add_account(&self, account: &Account) -> Result<bool, JournalError> {
        let insert = sqlx::query(
            "INSERT INTO account (id, email, name, state, created_at, password, password_at, totp, totp_at, totp_step) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
        )
        .bind(account.id.to_string())
        .bind(account.email.clone())
        .bind(account.name.clone())
        .bind(account.standing.as_str())
        .bind(account.created_at.as_millisecond())
        .bind(account.password.as_ref().map(|password| password.kept.clone()))
        .bind(account.password.as_ref().map(|password| password.at.as_millisecond()))
        .bind(account.factor.as_ref().map(|factor| factor.kept.clone()))
        .bind(account.factor.as_ref().map(|factor| factor.at.as_millisecond()))
        .bind(account.step);
        Ok(self.ran("keep an account", insert).await? == 1)
    }

    /// Gives an account another name.
    pub async fn name_account(&self, id: PersonId, name: &str) -> Result<bool, JournalError> {
        let update = sqlx::query("UPDATE account SET name = $2 WHERE id = $1");
        Ok(self.ran("name an account", update.bind(id.to_string()).bind(name.to_owned())).await? == 1)
    }

    /// Lets an account be used, or no longer.
    pub async fn set_standing(&self, id: PersonId, standing: Standing) -> Result<bool, JournalError> {
        let update = sqlx::query("UPDATE account SET state = $2 WHERE id = $1");
        Ok(self.ran("block an account", update.bind(id.to_string()).bind(standing.as_str())).await? == 1)
    }

    /// Gives an account a password, as its hash.
    pub async fn set_password(&self, id: PersonId, hash: &str, at: Timestamp) -> Result<bool, JournalError> {
        let update = sqlx::query("UPDATE account SET password = $2, password_at = $3 WHERE id = $1");
        let update = update.bind(id.to_string()).bind(hash.to_owned()).bind(at.as_millisecond());
        Ok(self.ran("keep a password", update).await? == 1)
    }

    /// Leaves an account without a password.
    pub async fn forget_password(&self, id: PersonId) -> Result<bool, JournalError> {
        let update = sqlx::query("UPDATE account SET password = NULL, password_at = NULL WHERE id = $1");
        Ok(self.ran("forget a password", update.bind(id.to_string())).await? == 1)
    }

    /// Erases an account and all that belongs to it, what was noted of it among that. The acts that name it stay, and stay true.
    pub async fn erase_account(&self, id: PersonId) -> Result<(), JournalError> {
        const ERASED: [&str; 8] = [
            "DELETE FROM api_token WHERE account = $1",
            "DELETE FROM web_session WHERE account = $1",
            "DELETE FROM account_link WHERE account = $1",
            "DELETE FROM recovery_code WHERE account = $1",
            "DELETE FROM account_grant WHERE account = $1",
            "DELETE FROM account_identity WHERE account = $1",
            "DELETE FROM login_audit WHERE account = $1",
            "DELETE FROM account WHERE id = $1",
        ];
        let failed = || JournalError::query("erase an account");
        let mut transaction = self.begin().await?;
        for erases in ERASED {
            sqlx::query(erases).bind(id.to_string()).execute(&mut *transaction).await.map_err(failed())?;
        }
        transaction.commit().await.map_err(failed())
    }
}
