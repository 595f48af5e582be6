//! What is noted of those who come in.

use maillage_domain::act::PersonId;
use maillage_journal::people::{LoginEvent, LoginNote};

use super::ground::Origin;
use super::periods::notes_until;
use crate::app::App;
use crate::error::ServiceError;

/// Notes an event of an account, and forgets what is too old.
pub(super) async fn note(
    app: &App,
    account: Option<PersonId>,
    event: LoginEvent,
    from: &Origin,
) -> Result<(), ServiceError> {
    let now = app.now();
    let note = LoginNote { id: app.fresh(), at: now, account, event, address: from.address.clone() };
    app.journal().note_login(&note).await?;
    app.journal().forget_notes(notes_until(app)).await?;
    Ok(())
}
