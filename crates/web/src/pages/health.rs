//! What is told to programs that watch over this one.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use maillage_service::App;

/// `GET /healthz`, `GET /health`: the program answers.
pub(crate) async fn alive() -> Response {
    ([(CACHE_CONTROL, "no-store")], "ok\n").into_response()
}

/// `GET /readyz`: whether the store can be read, so that requests come here or go elsewhere.
pub(crate) async fn ready(State(app): State<Arc<App>>) -> Response {
    let (status, said) = match app.ready().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::warn!(%error, "the store cannot be read");
            (StatusCode::SERVICE_UNAVAILABLE, "the store cannot be read\n")
        }
    };
    (status, [(CACHE_CONTROL, "no-store")], said).into_response()
}
