//! The body of a request: bounded, JSON, and every field at fault told at once.

use axum::body::{Body, to_bytes};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::error::Failure;

/// Reads the body of a request as JSON, of at most `most` bytes.
///
/// # Errors
///
/// It is longer, not said to be JSON, or none.
pub(super) async fn json(headers: &HeaderMap, body: Body, most: usize) -> Result<Value, Failure> {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(Failure::NotJson);
    }
    let bytes = to_bytes(body, most).await.map_err(|_long| Failure::TooLarge(most))?;
    serde_json::from_slice(&bytes).map_err(|error| Failure::Body(vec![error.to_string()]))
}
