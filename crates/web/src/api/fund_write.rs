//! The verbs of the fund as programs send them: `POST /api/v1/fund/{verb}`.
//!
//! A verb is described once (`maillage_service::office::fund_verb`): its page, its operation and the shape of its body are made of
//! that. Whether the account of the token may do it in the region is said before the body is read.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use axum::routing::{MethodRouter, post};
use maillage_domain::people::Permission;
use maillage_domain::territory::RegionCode;
use maillage_service::act::act_hash;
use maillage_service::office::fund_body::{at_place, typed};
use maillage_service::office::fund_order::{FundOrder, NoOrder};
use maillage_service::office::fund_verb::FundVerb;
use maillage_service::people::Identity;
use maillage_service::{App, Reader, ServiceError, region};
use maillage_views::fund::receipt::ProvedReceipt;

use super::lists::told;
use super::understood;
use crate::error::{Failure, refusal};
use crate::query;
use crate::route::Answered;
use crate::visit::Visit;

/// The header of the key by which a write is done once.
pub(super) const KEY: &str = "idempotency-key";
/// The parameter by which a write is only looked at.
pub(super) const PREVIEW: &str = "preview";
/// How long a key is at most.
pub(super) const LONGEST_KEY: usize = 200;
/// How long a body is at most, in bytes: a budget of some thousand lines.
pub(super) const BYTES: usize = 1 << 20;

/// The route of a verb.
pub(super) fn route(verb: FundVerb) -> MethodRouter<Arc<App>> {
    post(move |State(app): State<Arc<App>>, visit: Visit, headers: HeaderMap, body: Body| async move {
        match answered(verb, &app, &visit, &headers, body).await {
            Ok(response) => response,
            Err(failure) => refusal(&app, &visit, &failure).await,
        }
    })
}

async fn answered(
    verb: FundVerb,
    app: &Arc<App>,
    visit: &Visit,
    headers: &HeaderMap,
    body: Body,
) -> Answered {
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    let (who, region) = allowed(&reader, visit, verb.permission())?;
    let preview = is_preview(visit);
    let key = match key(headers) {
        // A look writes nothing, and so needs no key of its own.
        Err(Failure::NoKey) if preview && !headers.contains_key(KEY) => app.fresh().to_string(),
        key => key?,
    };
    let body = understood::json(headers, body, BYTES).await?;
    let order = order(verb, &key, &reader, &region, &body, visit)?;
    if preview {
        return told(&order.preview(&reader, who, Some(region.as_str()), visit.words)?);
    }
    let receipt = order.enter(app, who, Some(region.as_str()), visit.words).await?;
    let (act, already) = (receipt.act, receipt.already);
    let digest = act_hash(&Reader::new(app).await.map_err(ServiceError::from)?, act).await?;
    let mut response = told(&ProvedReceipt { receipt, digest })?;
    *response.status_mut() = if already { StatusCode::OK } else { StatusCode::CREATED };
    Ok(located(response, act))
}

/// Whether a write is only looked at.
pub(super) fn is_preview(visit: &Visit) -> bool {
    query::typed(visit.uri()).iter().any(|(name, value)| name == PREVIEW && value.trim() == "true")
}

/// An answer that says where its act stands.
pub(super) fn located(mut response: Response, act: u64) -> Response {
    if let Ok(address) = HeaderValue::from_str(&format!("{}/journal/{act}", super::ROOT)) {
        response.headers_mut().insert(LOCATION, address);
    }
    response
}

/// Who writes, and in which region: his token, and his roles by now, hold there.
pub(super) fn allowed<'v>(
    reader: &Reader,
    visit: &'v Visit,
    permission: Permission,
) -> Result<(&'v Identity, RegionCode), Failure> {
    let who = visit.visitor.identity.as_ref().ok_or(Failure::Unknown)?;
    let region = region::asked(reader.state(), visit.region(), visit.words)?;
    if who.access.may_in(permission, &region) { Ok((who, region)) } else { Err(Failure::NotInRegion(region)) }
}

/// The key of a write.
pub(super) fn key(headers: &HeaderMap) -> Result<String, Failure> {
    let key = headers.get(KEY).and_then(|key| key.to_str().ok()).map(str::trim).unwrap_or_default();
    if (1..=LONGEST_KEY).contains(&key.len()) { Ok(key.to_owned()) } else { Err(Failure::NoKey) }
}

/// What a body asks of a verb: every field at fault is told at once.
fn order(
    verb: FundVerb,
    key: &str,
    reader: &Reader,
    region: &RegionCode,
    body: &serde_json::Value,
    visit: &Visit,
) -> Result<FundOrder, Failure> {
    let typed = typed(verb, body, visit.words).map_err(Failure::Fields)?;
    let order = FundOrder::read(verb, &typed, key, (reader, Some(region.as_str())), visit.words);
    order.map_err(|no| match no {
        NoOrder::Faults(faults) => Failure::Fields(faults.iter().map(at_place).collect()),
        NoOrder::Failed(failed) => failed.into(),
    })
}
