//! What holds for every request: read only, of a bounded length, with headers that keep browsers strict.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, Method};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use maillage_service::App;

use crate::error::{Failure, answer};
use crate::frame::Visit;

/// No question of ours comes near this length, in bytes.
const QUERY_BYTES_MAX: usize = 2048;
/// Only what we serve, no inline script or style, in no frame.
const POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The same routes, guarded.
pub(crate) fn guarded(app: Arc<App>, routes: Router<Arc<App>>) -> Router<Arc<App>> {
    routes.layer(from_fn_with_state(app, guard))
}

async fn guard(State(app): State<Arc<App>>, visit: Visit, request: Request, next: Next) -> Response {
    let mut response = match refused(&request) {
        Some(failure) => answer(&app, &visit, Err(failure)).await,
        // A task of its own: if it panics, the visitor reads a page like any other.
        None => match tokio::spawn(next.run(request)).await {
            Ok(response) => response,
            Err(_) => answer(&app, &visit, Err(Failure::Panicked)).await,
        },
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if response.status() == axum::http::StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn refused(request: &Request) -> Option<Failure> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some(Failure::Method);
    }
    let long = request.uri().query().is_some_and(|query| query.len() > QUERY_BYTES_MAX);
    long.then_some(Failure::TooLong)
}
