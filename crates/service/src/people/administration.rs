//! Who keeps every account of the store: somebody always does.

use maillage_domain::act::PersonId;
use maillage_domain::people::{Grant, Role};
use maillage_journal::people::{Account, LoginEvent, Standing};
use maillage_views::people::AccountView;
use maillage_views::words::Words;

use super::ground::{Keeper, Keeping, account_of, no};
use super::notes;
use super::viewed::shown;
use crate::app::App;
use crate::error::ServiceError;

/// Whether a grant lets its person keep every account of the store.
pub(super) fn administers(grant: &Grant) -> bool {
    grant.role() == Role::Administrator && grant.region().is_none()
}

/// Refuses what would leave the store without anybody who keeps its accounts.
pub(super) async fn another_administers(app: &App, but: &Account, words: Words) -> Result<(), ServiceError> {
    let journal = app.journal();
    let own = journal.grants(but.id).await?;
    if !own.iter().any(administers) || but.standing == Standing::Blocked {
        return Ok(());
    }
    for account in journal.accounts().await? {
        let other = account.id != but.id && account.standing == Standing::Active;
        if other && journal.grants(account.id).await?.iter().any(administers) {
            return Ok(());
        }
    }
    Err(no("people-last-administrator", words))
}

/// Refuses what somebody keeps no account for: one that has a role in a region which is not his. One without any role is everybody's.
pub(super) async fn kept_by(
    app: &App,
    account: &Account,
    by: Keeper<'_>,
    words: Words,
) -> Result<(), ServiceError> {
    let grants = app.journal().grants(account.id).await?;
    if grants.iter().all(|grant| by.keeps(grant.region())) {
        Ok(())
    } else {
        Err(no("people-not-yours", words))
    }
}

/// An account that somebody keeps, by its address or its id.
pub(super) async fn kept(
    app: &App,
    typed: &str,
    by: Keeper<'_>,
    words: Words,
) -> Result<Account, ServiceError> {
    let account = account_of(app, typed, words).await?;
    kept_by(app, &account, by, words).await?;
    Ok(account)
}

impl Keeping<'_> {
    /// An account that he keeps.
    pub(super) async fn account(self, app: &App, typed: &str) -> Result<Account, ServiceError> {
        kept(app, typed, self.by, self.words).await
    }

    /// Notes what he did to an account, and shows it as it is now.
    pub(super) async fn changed(
        self,
        app: &App,
        account: PersonId,
        event: LoginEvent,
    ) -> Result<AccountView, ServiceError> {
        notes::note(app, Some(account), event, self.from).await?;
        shown(app, account, self.words).await
    }
}
