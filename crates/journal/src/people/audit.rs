//! What is noted of those who come in, or try to: apart from the journal, and forgotten after a while.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use sqlx::Row as _;
use sqlx::any::AnyRow;
use uuid::Uuid;

use super::{instant, read};
use crate::error::JournalError;
use crate::store::Journal;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $word:literal,)+) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum LoginEvent {
            $($(#[$doc])* $name,)+
        }

        impl LoginEvent {
            /// Every event.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The word in the store.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|event| event.as_str() == word)
            }
        }
    };
}

events! {
    /// Signed in with both factors.
    SignedIn "signed-in",
    /// Signed in with a recovery code.
    SignedInByRecovery "signed-in-by-recovery",
    /// Signed out.
    SignedOut "signed-out",
    /// Refused: the password, or the address.
    WrongPassword "wrong-password",
    /// Refused: the code.
    WrongCode "wrong-code",
    /// Refused: too many came before.
    Throttled "throttled",
    /// Refused: the account is blocked.
    Blocked "blocked",
    /// A password was chosen by a link.
    PasswordByLink "password-by-link",
    /// The password was changed.
    PasswordChanged "password-changed",
    /// A second factor was set up.
    FactorSet "factor-set",
    /// Other recovery codes were made.
    CodesMade "codes-made",
    /// A session was ended from a list.
    SessionRevoked "session-revoked",
    /// An account was made.
    AccountMade "account-made",
    /// A link was made for the account.
    LinkMade "link-made",
    /// A role was granted.
    Granted "granted",
    /// A role was taken away.
    GrantRemoved "grant-removed",
    /// Signed in by the word of a provider of identities, with its second factor.
    SignedInByProvider "signed-in-by-provider",
    /// Refused: what came back from the provider.
    ProviderRefused "provider-refused",
    /// Refused: the provider knows who it is, and no account is his.
    ProviderUnknown "provider-unknown",
    /// An identity at a provider opens the account from now on.
    IdentityLinked "identity-linked",
    /// It opens the account no more.
    IdentityUnlinked "identity-unlinked",
    /// What had outlived its time was erased.
    RetentionApplied "retention-applied",
    /// The account was blocked, or opened again.
    StandingChanged "standing-changed",
    /// A token for programs was made.
    TokenMade "token-made",
    /// A token for programs was ended.
    TokenEnded "token-ended",
}

/// What was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginNote {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// The account; nothing where none was meant.
    pub account: Option<PersonId>,
    /// What happened.
    pub event: LoginEvent,
    /// The network address it came from; empty where it came from the command line.
    pub address: String,
}

/// How often somebody failed, and when last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How often, since he last came in.
    pub count: i64,
    /// When last.
    pub last_at: Timestamp,
}

fn note(row: &AnyRow) -> Result<LoginNote, sqlx::Error> {
    let account: Option<String> = row.try_get("account")?;
    let account = account.map(|id| id.parse::<Uuid>().map(PersonId::new)).transpose();
    Ok(LoginNote {
        id: read(row, "id", |id| id.parse().ok())?,
        at: instant(row, "at")?,
        account: account.map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
        event: read(row, "event", LoginEvent::parse)?,
        address: row.try_get("address")?,
    })
}

impl Journal {
    /// Notes what happened.
    pub async fn note_login(&self, note: &LoginNote) -> Result<(), JournalError> {
        let insert = sqlx::query(
            "INSERT INTO login_audit (id, at, account, event, address) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(note.id.to_string())
        .bind(note.at.as_millisecond())
        .bind(note.account.map(|id| id.to_string()))
        .bind(note.event.as_str())
        .bind(note.address.clone());
        self.ran("note who comes in", insert).await.map(drop)
    }

    /// What was noted last: of one account, or of all.
    pub async fn login_notes(
        &self,
        account: Option<PersonId>,
        most: u32,
    ) -> Result<Vec<LoginNote>, JournalError> {
        const ALL: &str =
            "SELECT id, at, account, event, address FROM login_audit ORDER BY at DESC, id DESC LIMIT $1";
        const ONE: &str = "SELECT id, at, account, event, address FROM login_audit WHERE account = $2 \
                           ORDER BY at DESC, id DESC LIMIT $1";
        let query = sqlx::query(if account.is_some() { ONE } else { ALL }).bind(i64::from(most));
        let query = match account {
            Some(id) => query.bind(id.to_string()),
            None => query,
        };
        self.told("read who came in", query, note).await
    }

    /// Forgets what was noted before an instant.
    pub async fn forget_notes(&self, before: Timestamp) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM login_audit WHERE at < $1").bind(before.as_millisecond());
        self.ran("forget who came in", delete).await
    }

    /// How often a key failed: an account or an address, as a digest.
    pub async fn failures(&self, key: &str) -> Result<Option<Failures>, JournalError> {
        let query = sqlx::query("SELECT failures, last_at FROM login_failure WHERE key = $1");
        let read = |row: &AnyRow| {
            Ok(Failures { count: row.try_get("failures")?, last_at: instant(row, "last_at")? })
        };
        Ok(self.told("count failures", query.bind(key.to_owned()), read).await?.pop())
    }

    /// Counts one more failure of a key; from one on where the last was before `stale`.
    pub async fn count_failure(
        &self,
        key: &str,
        at: Timestamp,
        stale: Timestamp,
    ) -> Result<(), JournalError> {
        let upsert = sqlx::query(
            "INSERT INTO login_failure (key, failures, last_at) VALUES ($1, 1, $2) \
             ON CONFLICT (key) DO UPDATE SET last_at = excluded.last_at, \
             failures = CASE WHEN login_failure.last_at < $3 THEN 1 ELSE login_failure.failures + 1 END",
        );
        let upsert = upsert.bind(key.to_owned()).bind(at.as_millisecond()).bind(stale.as_millisecond());
        self.ran("count a failure", upsert).await.map(drop)
    }

    /// Forgets the failures of a key.
    pub async fn clear_failures(&self, key: &str) -> Result<(), JournalError> {
        let delete = sqlx::query("DELETE FROM login_failure WHERE key = $1").bind(key.to_owned());
        self.ran("forget failures", delete).await.map(drop)
    }

    /// Forgets the failures whose last was before an instant.
    pub async fn forget_failures(&self, before: Timestamp) -> Result<u64, JournalError> {
        let delete = sqlx::query("DELETE FROM login_failure WHERE last_at < $1");
        self.ran("forget failures", delete.bind(before.as_millisecond())).await
    }
}
