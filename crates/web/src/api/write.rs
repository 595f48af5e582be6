//! What every write of a program has in common: a token with the right in the region, said before the body is read; a key, or only a
//! look; and an answer that says where its act stands.

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
use maillage_service::office::deed_body::DeedOperation;
use maillage_service::office::fund_body;
use maillage_service::office::fund_verb::FundVerb;
use maillage_service::people::Identity;
use maillage_service::{App, Reader, ServiceError, region};
use maillage_views::words::Words;
use serde_json::Value;

use super::{deed_write, fund_write, understood};
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
const BYTES: usize = 1 << 20;

/// What programs write.
#[derive(Debug, Clone, Copy)]
pub enum Write {
    /// A verb of the fund.
    Fund(FundVerb),
    /// An act of the office.
    Deed(DeedOperation),
}

impl Write {
    /// Who may do it.
    pub(super) const fn permission(self) -> Permission {
        match self {
            Self::Fund(verb) => verb.permission(),
            Self::Deed(deed) => deed.permission(),
        }
    }

    /// The shape of its body, as JSON Schema.
    pub(super) fn schema(self, words: Words) -> Value {
        match self {
            Self::Fund(verb) => fund_body::schema(verb, words),
            Self::Deed(deed) => deed.schema(words),
        }
    }
}

/// A write as it was asked for, by who may do it.
pub(super) struct Asked<'v> {
    pub(super) app: &'v Arc<App>,
    /// The state on which it was looked at.
    pub(super) reader: Reader,
    pub(super) who: &'v Identity,
    pub(super) region: RegionCode,
    /// The key; a look writes nothing, and so needs none.
    pub(super) key: Option<String>,
    /// Whether it is only looked at.
    pub(super) preview: bool,
    pub(super) body: Value,
    pub(super) visit: &'v Visit,
}

/// The route of a write.
pub(super) fn route(write: Write) -> MethodRouter<Arc<App>> {
    post(move |State(app): State<Arc<App>>, visit: Visit, headers: HeaderMap, body: Body| async move {
        match answered(write, &app, &visit, &headers, body).await {
            Ok(response) => response,
            Err(failure) => refusal(&app, &visit, &failure).await,
        }
    })
}

async fn answered(write: Write, app: &Arc<App>, visit: &Visit, headers: &HeaderMap, body: Body) -> Answered {
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    let (who, region) = allowed(&reader, visit, write.permission())?;
    let preview =
        query::typed(visit.uri()).iter().any(|(name, value)| name == PREVIEW && value.trim() == "true");
    let key = if preview && !headers.contains_key(KEY) { None } else { Some(key(headers)?) };
    let body = understood::json(headers, body, BYTES).await?;
    let asked = Asked { app, reader, who, region, key, preview, body, visit };
    match write {
        Write::Fund(verb) => fund_write::answered(verb, asked).await,
        Write::Deed(deed) => deed_write::answered(deed, asked).await,
    }
}

/// Who writes, and in which region: his token, and his roles by now, hold there.
fn allowed<'v>(
    reader: &Reader,
    visit: &'v Visit,
    permission: Permission,
) -> Result<(&'v Identity, RegionCode), Failure> {
    let who = visit.visitor.identity.as_ref().ok_or(Failure::Unknown)?;
    let region = region::asked(reader.state(), visit.region(), visit.words)?;
    if who.access.may_in(permission, &region) { Ok((who, region)) } else { Err(Failure::NotInRegion(region)) }
}

/// The key of a write.
fn key(headers: &HeaderMap) -> Result<String, Failure> {
    let key = headers.get(KEY).and_then(|key| key.to_str().ok()).map(str::trim).unwrap_or_default();
    if (1..=LONGEST_KEY).contains(&key.len()) { Ok(key.to_owned()) } else { Err(Failure::NoKey) }
}

/// The state after a write, and the digest of its act.
pub(super) async fn proven(app: &Arc<App>, act: u64) -> Result<(Reader, String), Failure> {
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    let digest = act_hash(&reader, act).await?;
    Ok((reader, digest))
}

/// An answer that says whether its act is new, and where it stands.
pub(super) fn entered(mut response: Response, act: u64, already: bool) -> Response {
    *response.status_mut() = if already { StatusCode::OK } else { StatusCode::CREATED };
    if let Ok(address) = HeaderValue::from_str(&format!("{}/journal/{act}", super::ROOT)) {
        response.headers_mut().insert(LOCATION, address);
    }
    response
}
