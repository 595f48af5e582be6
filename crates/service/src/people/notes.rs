//! What is noted of those who come in.

use jiff::SignedDuration;
use maillage_domain::act::PersonId;
use maillage_journal::people::{LoginEvent, LoginNote};

use super::ground::Origin;
use crate::app::App;
use crate::error::ServiceError;

/// How long it is kept: twelve months at the most, as the CNIL recommends for logs (deliberation 2021-122 of 14 October 2021: six
/// to twelve months).
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 365);

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
    app.journal().forget_notes(now - KEPT).await?;
    Ok(())
}
