//! The journal by parts, and one act as it stands in it.

use std::sync::Arc;

use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LINK};
use axum::response::IntoResponse;
use axum::routing::MethodRouter;
use maillage_service::act::act_line;
use maillage_service::format::{FileFormat, TableFormat};
use maillage_service::{App, Reader, download, journal};
use serde::Deserialize;

use super::cursor::Cursor;
use crate::document::Document;
use crate::error::Failure;
use crate::query::NoQuery;
use crate::route;
use crate::visit::Visit;

/// How many acts an answer lists where nobody says.
/// Arbitrary: what a page of a hundred rows shows, ten times; whoever wants all goes on.
const USUAL: u64 = 1000;

/// Which part of the journal is asked for: it is read as a cursor.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PartQuery {
    #[serde(rename = "after")]
    _after: String,
    #[serde(rename = "limit")]
    _limit: String,
}

/// `GET /api/v1/journal`
pub(super) fn list(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, _: PartQuery| async move {
        let (cursor, words) = (Cursor::of(visit.uri())?, visit.words);
        let known =
            journal::known_by(&reader, visit.region(), visit.named_times().known_on().as_deref(), words)?;
        let rank = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).min(known);
        let (after, limit) = (cursor.after, cursor.limit.unwrap_or(USUAL));
        let part = rank(after)..rank(after.saturating_add(limit));
        let (more, shown) = (part.end < known, u64::try_from(part.len()).unwrap_or(u64::MAX));
        let document = Document::new(format.file().row(), "journal", &visit.clone().of_every_region());
        let asked = reader.clone();
        let make = || async move { download::journal_part(&asked, part, format, words).await };
        let mut response = document.made(&reader, &visit, make).await?;
        let next = format!("<{}>; rel=\"next\"", cursor.next(visit.uri(), shown));
        if let Some(next) = HeaderValue::from_str(&next).ok().filter(|_| more) {
            response.headers_mut().insert(LINK, next);
        }
        Ok(response)
    })
}

/// `GET /api/v1/journal/{number}`
pub(super) fn one() -> MethodRouter<Arc<App>> {
    route::placing(route::Rests::State, async |reader: Reader, _: Visit, number: u64, _: NoQuery| {
        let line = act_line(&reader, number).await?.ok_or(Failure::NotFound)?;
        let media_type = FileFormat::Json.media_type();
        Ok(([(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")], line).into_response())
    })
}
