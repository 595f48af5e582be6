//! The answers given last, kept as they were sent: who asks the same of the same state is given the same bytes.
//!
//! A cache bounded in bytes, and nothing but a cache. Its key is all that an answer is made from, the last act and the day it is
//! in each region among it, so nothing in it is ever out of date: it only falls out of use.

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maillage_service::kept::Kept;

use crate::tag::Tag;

/// How many bytes of answers are kept.
/// Arbitrary: some hundred pages of a hundred rows, beside the documents that are kept apart.
const ROOM: usize = 48 << 20;

/// The largest answer that is kept, in bytes: the whole bilan of a region as data.
/// Arbitrary: one that is larger is a document, made in its turn and kept where those are.
const LARGEST: u64 = 2 << 20;

/// An answer as it was sent.
#[derive(Debug, Clone)]
struct Sent {
    headers: HeaderMap,
    body: Bytes,
}

/// The answers given last.
#[derive(Debug, Clone)]
pub(crate) struct Shelf(Arc<Mutex<Kept<Sent>>>);

impl Shelf {
    /// A shelf with nothing on it.
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(Kept::new(ROOM))))
    }

    /// The answer that bears a tag.
    pub(crate) fn get(&self, tag: &Tag) -> Option<Response> {
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(tag.key());
        let Sent { headers, body } = found?;
        let mut response = Response::new(Body::from(body));
        *response.headers_mut() = headers;
        Some(response)
    }

    /// Keeps an answer where it is one and stands in memory as a whole; gives it back.
    pub(crate) async fn keep(&self, tag: &Tag, response: Response) -> Response {
        let size = response.body().size_hint().exact();
        if response.status() != StatusCode::OK || size.is_none_or(|size| size == 0 || LARGEST < size) {
            return response;
        }
        let (parts, body) = response.into_parts();
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            // A body that stands in memory has nothing to fail at.
            return Response::from_parts(parts, Body::empty());
        };
        let sent = Sent { headers: parts.headers.clone(), body: body.clone() };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.keep(tag.key().to_owned(), sent, body.len());
        drop(kept);
        Response::from_parts(parts, Body::from(body))
    }
}
