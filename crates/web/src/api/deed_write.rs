//! The acts of the office as programs send them: `POST /api/v1/office/{act}`.

use std::sync::Arc;

use maillage_domain::act::ActNumber;
use maillage_service::App;
use maillage_service::office::deed::Desk;
use maillage_service::office::deed_body::DeedOperation;
use maillage_service::office::deed_once::Once;
use maillage_views::office::receipt::DeedReceipt;

use super::lists::told;
use super::write::{Asked, entered, proven};
use crate::error::Failure;
use crate::route::Answered;
use crate::visit::Visit;

/// Enters an act, once under its key, or looks at it.
pub(super) async fn answered(operation: DeedOperation, asked: Asked<'_>) -> Answered {
    let Asked { app, region, who, key, preview, body, visit, .. } = asked;
    let deed = operation.read(&body, visit.words).map_err(Failure::Fields)?;
    let desk = Desk { region: &region, who, words: visit.words, read: None };
    let key = match key {
        Some(key) if !preview => key,
        _ => return told(&deed.look(app, desk).await?.view),
    };
    let said = format!("{} {body}", operation.as_str());
    recorded(app, deed.enter_once(app, desk, (&key, &said)).await?, visit).await
}

/// The receipt of what was recorded under a key.
pub(super) async fn recorded(app: &Arc<App>, once: Once, visit: &Visit) -> Answered {
    match once {
        Once::Done(act) => receipt(app, act, false, visit).await,
        Once::Already(act) => receipt(app, act, true, visit).await,
        Once::KeyOfAnother => Err(Failure::OtherKey),
    }
}

async fn receipt(app: &Arc<App>, act: ActNumber, already: bool, visit: &Visit) -> Answered {
    let (reader, digest) = proven(app, act.get()).await?;
    let summary = reader.state().act(act).ok_or(Failure::NotFound)?;
    let receipt = DeedReceipt::new(summary, already, digest, visit.words);
    Ok(entered(told(&receipt)?, act.get(), already))
}
