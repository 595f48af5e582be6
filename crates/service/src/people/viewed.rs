//! An account as who keeps it sees it.

use maillage_domain::act::PersonId;
use maillage_journal::people::{Account, Standing};
use maillage_views::people::{AccountFacts, AccountView};
use maillage_views::words::Words;

use super::ground::account_of;
use crate::app::App;
use crate::error::ServiceError;

/// An account by its id, as it is now.
pub(super) async fn shown(app: &App, id: PersonId, words: Words) -> Result<AccountView, ServiceError> {
    let account = account_of(app, &id.to_string(), words).await?;
    viewed(app, &account, words).await
}

/// An account that was read.
pub(super) async fn viewed(app: &App, account: &Account, words: Words) -> Result<AccountView, ServiceError> {
    let identity = app.journal().identity_of(account.id).await?;
    let facts = AccountFacts {
        id: account.id,
        email: &account.email,
        name: &account.name,
        blocked: account.standing == Standing::Blocked,
        password: account.password.as_ref().map(|password| password.at),
        factor: account.factor.as_ref().map(|factor| factor.at),
        recovery_codes: app.journal().recovery_codes(account.id).await?,
        identity: identity.as_ref().map(|kept| (kept.issuer.as_str(), kept.subject.as_str(), kept.linked_at)),
    };
    Ok(AccountView::new(&facts, &app.journal().grants(account.id).await?, words))
}
