//! What is counted and measured, in the text format of Prometheus.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maillage_service::App;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::error::{Failure, refusal};
use crate::hosting::{Hosting, Peer};
use crate::visit::Visit;

/// The media type of what is told.
const MEDIA: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The bounds of the durations of requests, in seconds: a page takes some milliseconds, a document up to some seconds.
const DURATIONS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// What a request is counted under: the pattern of its route and never its path, so that there are few.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: String,
    route: String,
    status: u16,
}

/// What its duration is measured under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

type Measured = Family<Route, Histogram, fn() -> Histogram>;

/// What is counted while the server runs.
#[derive(Debug, Clone)]
pub(crate) struct Metrics {
    requests: Family<Answered, Counter>,
    durations: Measured,
    connections: Gauge,
}

/// A connection that is open; it is counted until this goes.
#[derive(Debug)]
pub(crate) struct Open(Gauge);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Metrics {
    /// Nothing counted yet.
    pub(crate) fn new() -> Self {
        let measured: fn() -> Histogram = || Histogram::new(DURATIONS);
        Self {
            requests: Family::default(),
            durations: Measured::new_with_constructor(measured),
            connections: Gauge::default(),
        }
    }

    /// Counts a connection that was opened.
    pub(crate) fn opened(&self) -> Open {
        self.connections.inc();
        Open(self.connections.clone())
    }

    /// Counts a request that was answered.
    pub(crate) fn answered(&self, method: &str, route: &str, status: StatusCode, took: Duration) {
        let (method, route) = (method.to_owned(), route.to_owned());
        let status = status.as_u16();
        self.requests.get_or_create(&Answered { method, route: route.clone(), status }).inc();
        self.durations.get_or_create(&Route { route }).observe(took.as_secs_f64());
    }

    /// All that is known, as text.
    fn told(&self, app: &App) -> Result<String, std::fmt::Error> {
        let mut registry = Registry::with_prefix("maillage");
        registry.register("requests", "Requests answered", self.requests.clone());
        let durations = self.durations.clone();
        registry.register_with_unit("request_duration", "From request to answer", Unit::Seconds, durations);
        registry.register("connections", "Connections that are open", self.connections.clone());
        vitals(app, &mut registry);
        let mut text = String::new();
        encode(&mut text, &registry)?;
        Ok(text)
    }
}

/// What the application says of itself.
fn vitals(app: &App, registry: &mut Registry) {
    let vitals = app.vitals();
    let mut gauge = |name, help, value: u64| {
        let gauge = Gauge::<u64, AtomicU64>::default();
        gauge.set(value);
        registry.register(name, help, gauge);
    };
    gauge("journal_head", "Number of the last act that is known", vitals.head);
    gauge("press_making", "Documents that are being made", vitals.press.making);
    gauge("press_waiting", "Documents that wait for their turn", vitals.press.waiting);
    if let Some(age) = vitals.snapshot_age {
        gauge("snapshot_age_seconds", "Since the snapshot of the state was written", age.as_secs());
    }
    if let Some(bytes) = vitals.memory {
        gauge("resident_memory_bytes", "Memory of the process", bytes);
    }
    let help = "From the wish to append to its being durable";
    registry.register_with_unit("append_duration", help, Unit::Seconds, vitals.appends);
}

/// `GET /metrics`: told to programs of this machine, and to whom the settings allow.
pub(crate) async fn metrics(
    State(app): State<Arc<App>>,
    Extension(metrics): Extension<Metrics>,
    Extension(hosting): Extension<Arc<Hosting>>,
    visit: Visit,
    request: Request,
) -> Response {
    let peer = request.extensions().get::<Peer>().copied();
    if !hosting.may_watch(peer, request.headers()) {
        return refusal(&app, &visit, &Failure::Forbidden).await;
    }
    match metrics.told(&app) {
        Ok(text) => ([(CONTENT_TYPE, MEDIA), (CACHE_CONTROL, "no-store")], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "the metrics cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
