//! The answers given last, kept as they were sent: who asks the same of the same state is given the same bytes.
//!
//! A cache bounded in bytes, and nothing but a cache. Its key is all that an answer is made from, the last act and the day it is
//! in each region among it, so nothing in it is ever out of date: it only falls out of use.

use std::sync::Arc;

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::tag::Tag;

/// How many bytes of answers are kept.
/// Arbitrary: some hundred pages of a hundred rows, beside the documents that are kept apart.
const ROOM: u64 = 48 << 20;

/// The largest answer that is kept, in bytes: the whole bilan of a region as data.
/// Arbitrary: one that is larger is a document, made in its turn and kept where those are.
const LARGEST: u64 = 2 << 20;

/// What an answer counts for beside its bytes: its key, its headers, its place.
const BESIDE: u64 = 1 << 10;

/// An answer as it was sent.
#[derive(Debug, Clone)]
struct Sent {
    headers: HeaderMap,
    body: Bytes,
}

#[derive(Debug, Clone)]
struct Weight;

impl Weighter<String, Sent> for Weight {
    fn weight(&self, _key: &String, sent: &Sent) -> u64 {
        BESIDE + u64::try_from(sent.body.len()).unwrap_or(u64::MAX - BESIDE)
    }
}

/// The answers given last.
#[derive(Debug, Clone)]
pub(crate) struct Shelf(Arc<Cache<String, Sent, Weight>>);

impl Shelf {
    /// A shelf with nothing on it.
    pub(crate) fn new() -> Self {
        // The number of answers that it is laid out for; the room in bytes is what bounds it.
        const ANSWERS: usize = 512;
        Self(Arc::new(Cache::with_weighter(ANSWERS, ROOM, Weight)))
    }

    /// The answer that bears a tag.
    pub(crate) fn get(&self, tag: &Tag) -> Option<Response> {
        let Sent { headers, body } = self.0.get(tag.key())?;
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
        self.0.insert(tag.key().to_owned(), sent);
        Response::from_parts(parts, Body::from(body))
    }
}
