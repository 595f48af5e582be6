//! What is told and counted of every request: one line to the log, and nothing in it that is somebody's secret.
//!
//! Of an address the line has the pattern of the route, the path without what stands in the place of a secret, and the names of
//! the parameters without their values. No header is told. A path that is none of ours is told by its first part alone: it may
//! be one of ours that was mistyped, with its secret.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::STRICT_TRANSPORT_SECURITY;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use maillage_service::App;
use tower_http::timeout::TimeoutBody;
use tracing::Instrument as _;

use crate::hosting::{Hosting, PublicAddress, STALLING};
use crate::metrics::Metrics;

/// What every request passes by.
#[derive(Debug, Clone)]
pub(crate) struct Passage {
    pub(crate) app: Arc<App>,
    pub(crate) metrics: Metrics,
    pub(crate) hosting: Arc<Hosting>,
}

/// The header by which an answer names its request, so that a visitor can give the number that the log has.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Names in the patterns of routes in whose place a secret stands.
const SECRET: [&str; 5] = ["token", "secret", "code", "key", "link"];

/// What a browser keeps for a year: that these pages are asked for over TLS.
const SECURE: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The pattern under which requests to no route are counted.
const NOWHERE: &str = "-";

/// Tells and counts a request, and puts what every answer bears.
pub(crate) async fn passed(State(passage): State<Passage>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = passage.app.fresh().to_string();
    let route = request.extensions().get::<MatchedPath>().map(|matched| matched.as_str().to_owned());
    let line = Line {
        path: told_path(request.uri().path(), route.as_deref()),
        names: told_names(request.uri()),
        method: request.method().to_string(),
        route: route.unwrap_or_else(|| NOWHERE.to_owned()),
        id: id.clone(),
        status: StatusCode::OK,
        began,
        metrics: passage.metrics.clone(),
    };
    // Who sends part of a body and no more holds up nobody for long.
    let request = request.map(|body| Body::new(TimeoutBody::new(STALLING, body)));
    let span = tracing::info_span!("request", id);
    let mut response = next.run(request).instrument(span).await;
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    if passage.hosting.public.as_ref().is_some_and(PublicAddress::is_secure) {
        response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, SECURE);
    }
    let line = Line { status: response.status(), ..line };
    response.map(|body| Body::new(Counted { body, bytes: 0, whole: false, line }))
}

/// What is told of a request.
#[derive(Debug)]
struct Line {
    method: String,
    route: String,
    path: String,
    names: String,
    id: String,
    status: StatusCode,
    began: Instant,
    metrics: Metrics,
}

impl Line {
    /// Tells it, with how much was sent, and whether that was all.
    fn tell(&self, bytes: u64, whole: bool) {
        let took = self.began.elapsed();
        self.metrics.answered(&self.method, &self.route, self.status, took);
        tracing::info!(
            id = self.id,
            method = self.method,
            route = self.route,
            path = self.path,
            parameters = self.names,
            status = self.status.as_u16(),
            duration_ms = milliseconds(took),
            bytes,
            whole,
            "answered"
        );
    }
}

fn milliseconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 1e6).round() / 1e3
}

/// The path, without what stands in the place of a secret; of a path to no route the first part.
fn told_path(path: &str, route: Option<&str>) -> String {
    let Some(route) = route else {
        let first = path.split('/').nth(1).unwrap_or_default();
        let word = first.bytes().all(|sign| sign.is_ascii_alphabetic() || sign == b'-') && first.len() < 24;
        return format!("/{}…", if word { first } else { "" });
    };
    let secret = |part: &str| SECRET.iter().any(|name| part.trim_matches(['{', '}', '*']).contains(name));
    let parts = path.split('/').zip(route.split('/').chain(std::iter::repeat("")));
    let told =
        parts.map(|(part, pattern)| if pattern.starts_with('{') && secret(pattern) { "…" } else { part });
    told.collect::<Vec<_>>().join("/")
}

/// The names of the parameters, those that look like one; the values are nobody's.
fn told_names(uri: &Uri) -> String {
    let pairs = uri.query().unwrap_or_default().split('&');
    let names = pairs.filter_map(|pair| pair.split_once('=').map(|(name, _)| name));
    let word = |name: &&str| {
        name.len() < 24 && name.bytes().all(|sign| sign.is_ascii_lowercase() || b"_-".contains(&sign))
    };
    names.filter(word).collect::<Vec<_>>().join(" ")
}

/// The body of an answer, counted as it is sent; when it goes, its line is told.
struct Counted {
    body: Body,
    bytes: u64,
    whole: bool,
    line: Line,
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                let sent = frame.data_ref().map_or(0, Bytes::len);
                self.bytes = self.bytes.saturating_add(u64::try_from(sent).unwrap_or(u64::MAX));
                self.whole = self.body.is_end_stream();
            }
            Poll::Ready(None) => self.whole = true,
            Poll::Ready(Some(Err(_))) | Poll::Pending => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let whole = self.whole || self.body.is_end_stream();
        self.line.tell(self.bytes, whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_path_when_told_then_nothing_that_stands_in_the_place_of_a_secret() {
        for (path, route, told) in [
            ("/bilan", Some("/bilan"), "/bilan"),
            ("/acts/12", Some("/acts/{number}"), "/acts/12"),
            ("/invitation/s3cret", Some("/invitation/{token}"), "/invitation/…"),
            ("/invitation/s3cret/x", Some("/invitation/{link_token}/x"), "/invitation/…/x"),
            ("/invitation/s3cret/y", None, "/invitation…"),
            ("/5f3a9c/s3cret", None, "/…"),
            ("/", Some("/"), "/"),
        ] {
            assert_eq!(told_path(path, route), told, "{path}");
        }
    }

    #[test]
    fn given_a_query_when_told_then_the_names_of_its_parameters_and_no_value() {
        let names = |address: &str| told_names(&address.parse().unwrap());
        assert_eq!(names("/bilan?at=2019-06-21&known_on=&zone=3A"), "at known_on zone");
        assert_eq!(names("/x?s3cret&5ecret=1&token=s3cret"), "token");
        assert_eq!(names("/x"), "");
    }

    #[tokio::test(start_paused = true)]
    async fn given_a_sender_that_stops_in_the_middle_when_its_time_is_over_then_the_request_is_answered() {
        use axum::Router;
        use axum::middleware::from_fn_with_state;
        use axum::routing::post;
        use maillage_service::{Clock, Location, Mode};
        use tower::ServiceExt as _;

        // A store in a folder asks for real time, which stands still here.
        tokio::time::resume();
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Folder(folder.path().to_owned());
        let clock =
            Clock { now: || jiff::Timestamp::UNIX_EPOCH, id: uuid::Uuid::nil, salt: Default::default };
        let app = Arc::new(App::open(&location, Mode::CreateIfMissing, clock).await.unwrap());
        tokio::time::pause();
        let passage = Passage { app, metrics: Metrics::new(), hosting: Arc::default() };
        let sent = |body: Result<Bytes, axum::extract::rejection::BytesRejection>| async move {
            if body.is_ok() { "whole" } else { "given up" }
        };
        let site = Router::new().route("/", post(sent)).layer(from_fn_with_state(passage, passed));
        let begun = futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"part"))]);
        let endless = futures_util::StreamExt::chain(begun, futures_util::stream::pending());
        let request = Request::post("/").body(Body::from_stream(endless)).unwrap();
        let answer = tokio::time::timeout(2 * STALLING, site.oneshot(request)).await.expect("answered");
        let bytes = axum::body::to_bytes(answer.unwrap().into_body(), 100).await.unwrap();
        assert_eq!(bytes.as_ref(), b"given up");
    }
}
