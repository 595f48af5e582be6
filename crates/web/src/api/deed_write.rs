//! The acts of the office as programs send them: `POST /api/v1/office/{act}`.
//!
//! As with the verbs of the fund, whether the account of the token may do it in the region is said before the body is read; and a
//! write is done once under its key, which is kept in the transaction that appends the act.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{MethodRouter, post};
use maillage_domain::act::ActNumber;
use maillage_service::act::act_hash;
use maillage_service::office::deed::Desk;
use maillage_service::office::deed_body::DeedOperation;
use maillage_service::office::deed_once::Once;
use maillage_service::{App, Reader, ServiceError};
use maillage_views::office::receipt::DeedReceipt;

use super::fund_write::{BYTES, allowed, is_preview, key, located};
use super::lists::told;
use super::understood;
use crate::error::{Failure, refusal};
use crate::route::Answered;
use crate::visit::Visit;

/// The route of an act.
pub(super) fn route(deed: DeedOperation) -> MethodRouter<Arc<App>> {
    post(move |State(app): State<Arc<App>>, visit: Visit, headers: HeaderMap, body: Body| async move {
        match answered(deed, &app, &visit, &headers, body).await {
            Ok(response) => response,
            Err(failure) => refusal(&app, &visit, &failure).await,
        }
    })
}

async fn answered(
    operation: DeedOperation,
    app: &Arc<App>,
    visit: &Visit,
    headers: &HeaderMap,
    body: Body,
) -> Answered {
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    let (who, region) = allowed(&reader, visit, operation.permission())?;
    let key = if is_preview(visit) { None } else { Some(key(headers)?) };
    let body = understood::json(headers, body, BYTES).await?;
    let deed = operation.read(&body, visit.words).map_err(Failure::Fields)?;
    let desk = Desk { region: &region, who, words: visit.words, read: None };
    let Some(key) = key else {
        return told(&deed.look(app, desk).await?.view);
    };
    match deed.enter_once(app, desk, &key).await? {
        Once::Done(act) => receipt(app, act, false, visit).await,
        Once::Already(act) => receipt(app, act, true, visit).await,
        Once::KeyOfAnother => Err(Failure::OtherKey),
    }
}

async fn receipt(app: &Arc<App>, act: ActNumber, already: bool, visit: &Visit) -> Answered {
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    let digest = act_hash(&reader, act.get()).await?;
    let summary = reader.state().act(act).ok_or(Failure::NotFound)?;
    let mut response = told(&DeedReceipt::new(summary, already, digest, visit.words))?;
    *response.status_mut() = if already { StatusCode::OK } else { StatusCode::CREATED };
    Ok(located(response, act.get()))
}
