//! Many questions about applications in one request.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{MethodRouter, post};
use jiff::civil::Date;
use maillage_service::procedure::admissibility::RulingRequest;
use maillage_service::procedure::bulk::bulk;
use maillage_service::{App, Reader, ServiceError, press};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::lists::told;
use super::understood;
use crate::error::{Failure, refusal};
use crate::route::Answered;
use crate::visit::Visit;

/// How many questions there are at most.
const QUESTIONS: usize = 50_000;
/// With reasons each answer takes a hundred times longer, and is as much larger.
const WITH_REASONS: usize = 1000;
/// How long a body is at most, in bytes: so many questions, of which none is longer than a few hundred signs.
const BYTES: usize = 16 << 20;

/// Questions about applications.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BulkRequest {
    /// The code of the region; the store's own, if absent.
    #[serde(default)]
    region: Option<String>,
    /// The day of filing of every question that names none; today, if absent.
    #[serde(default)]
    on: Option<Date>,
    /// As known on: a day (its end, in the region) or an instant; now, if absent.
    #[serde(default)]
    known_on: Option<String>,
    /// Whether the facts that rules saw are told: of at most 1000 questions.
    #[serde(default)]
    reasons: bool,
    /// The questions, at most 50,000.
    #[schemars(length(max = 50_000))]
    questions: Vec<BulkQuestion>,
}

/// One question.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BulkQuestion {
    /// The operation.
    operation: String,
    /// A line by code, name, alias or official number.
    activity: String,
    /// The zone; of arrival, for a transfer.
    zone: String,
    /// The zone of departure.
    #[serde(default)]
    from_zone: Option<String>,
    /// The day of filing.
    #[serde(default)]
    on: Option<Date>,
    /// What the site holds, each with its form after a colon where it is said.
    #[serde(default)]
    holds: Vec<String>,
    /// The form that is wanted: `hc` or `htp`.
    #[serde(default)]
    form: Option<String>,
    /// The last day of the authorisation to renew.
    #[serde(default)]
    expires: Option<Date>,
    /// Whether what is ceded was put to use.
    #[serde(default)]
    started: Option<bool>,
    /// Whether the equipment is used for research only.
    #[serde(default)]
    research_only: bool,
}

/// `POST /api/v1/admissibility/bulk`
pub(super) fn answers() -> MethodRouter<Arc<App>> {
    post(async |State(app): State<Arc<App>>, visit: Visit, headers: HeaderMap, body: Body| -> Response {
        match answered(&app, &visit, &headers, body).await {
            Ok(response) => response,
            Err(failure) => refusal(&app, &visit, &failure).await,
        }
    })
}

async fn answered(app: &Arc<App>, visit: &Visit, headers: &HeaderMap, body: Body) -> Answered {
    let request = read(understood::json(headers, body, BYTES).await?)?;
    let most = if request.reasons { WITH_REASONS } else { QUESTIONS };
    if most < request.questions.len() {
        return Err(Failure::TooMany { asked: request.questions.len(), most });
    }
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    let (region, reasons, words) = (request.region.clone(), request.reasons, visit.words);
    let questions: Vec<_> = request.questions.iter().map(|question| question.asked(&request)).collect();
    let view = press::apart(move || bulk(&reader, region.as_deref(), &questions, reasons, words)).await?;
    told(&view)
}

/// The request; where it cannot be read, every question at fault is told, by its rank from 0.
fn read(body: Value) -> Result<BulkRequest, Failure> {
    let faults: Vec<String> = body
        .get("questions")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .enumerate()
        .filter_map(|(rank, question)| {
            let error = BulkQuestion::deserialize(question).err()?;
            Some(format!("questions[{rank}]: {error}"))
        })
        .take(FAULTS)
        .collect();
    if !faults.is_empty() {
        return Err(Failure::Body(faults));
    }
    serde_json::from_value(body).map_err(|error| Failure::Body(vec![error.to_string()]))
}

/// How many faults are spelt out.
/// Arbitrary: enough to see what is wrong with a program that sends them.
const FAULTS: usize = 20;

impl BulkQuestion {
    fn asked(&self, beside: &BulkRequest) -> RulingRequest {
        RulingRequest {
            region: beside.region.clone(),
            operation: self.operation.clone(),
            activity: self.activity.clone(),
            zone: self.zone.clone(),
            from_zone: self.from_zone.clone(),
            on: self.on.or(beside.on),
            known_on: beside.known_on.clone(),
            holds: self.holds.clone(),
            form: self.form.clone(),
            expires: self.expires,
            started: self.started,
            research_only: self.research_only,
            ..RulingRequest::default()
        }
    }
}
