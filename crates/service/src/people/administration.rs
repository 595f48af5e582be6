//! Who keeps every account of the store: somebody always does.

use maillage_domain::people::{Grant, Role};
use maillage_journal::people::{Account, Standing};
use maillage_views::words::Words;

use super::ground::no;
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
