//! What only the API lists: zones, regions, documents, and parts of pages by their own address.

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::MethodRouter;
use maillage_domain::digest::Digest;
use maillage_service::format::{FileFormat, FormatRow, TableFormat};
use maillage_service::listing::{self, Times};
use maillage_service::sheet::WhenRequest;
use maillage_service::{App, Reader, download, press};
use serde::Serialize;

use crate::document::Document;
use crate::error::Failure;
use crate::query::NoQuery;
use crate::route::{self, Answered, Rests};
use crate::visit::Visit;

/// The two times that an address names.
fn times(visit: &Visit) -> Times {
    let times = visit.named_times();
    Times { at: times.day(), known_on: times.known_on() }
}

fn region(visit: &Visit) -> Option<String> {
    visit.region().map(ToOwned::to_owned)
}

fn document(format: TableFormat, stem: &str, visit: &Visit) -> Document {
    Document::new(format.file().row(), stem, visit)
}

/// `GET /api/v1/zones`
pub(super) fn zones(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (asked, times, words) = (reader.clone(), times(&visit), visit.words);
        let region = region(&visit);
        let make =
            || press::pressed(move || listing::zones(&asked, region.as_deref(), &times, format, words));
        document(format, "zones", &visit).made(&reader, &visit, make).await
    })
}

/// `GET /api/v1/regions`
pub(super) fn regions(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (asked, times, words) = (reader.clone(), times(&visit), visit.words);
        let make = || press::pressed(move || listing::regions(&asked, &times, format, words));
        document(format, "regions", &visit).made(&reader, &visit, make).await
    })
}

/// `GET /api/v1/documents`
pub(super) fn documents(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (asked, times, words) = (reader.clone(), times(&visit), visit.words);
        let region = region(&visit);
        let make =
            || press::pressed(move || listing::documents(&asked, region.as_deref(), &times, format, words));
        document(format, "documents", &visit).made(&reader, &visit, make).await
    })
}

/// `GET /api/v1/documents/{sha256}`
pub(super) fn one_document() -> MethodRouter<Arc<App>> {
    let found = async |reader: Reader, _: Visit, sha256: String, _: NoQuery| -> Answered {
        let digest: Digest = sha256.parse().map_err(|_none| Failure::NotFound)?;
        told(&listing::document(&reader, digest).ok_or(Failure::NotFound)?)
    };
    route::placing(Rests::State, found)
}

/// `GET /api/v1/windows/{id}`
pub(super) fn window(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, id: String, _: NoQuery| async move {
        let (asked, at, words) = (reader.clone(), Some(visit.clock(&reader)?.day), visit.words);
        let named = document(format, &format!("windows-{id}"), &visit);
        let when = WhenRequest { region: region(&visit), at, known_on: None };
        let make = || press::pressed(move || download::window_lines(&asked, &when, &id, format, words));
        named.made(&reader, &visit, make).await
    })
}

/// An answer as JSON.
pub(super) fn told(view: &impl Serialize) -> Answered {
    const JSON: &FormatRow = FileFormat::Json.row();
    let mut bytes = serde_json::to_vec(view).map_err(|_never| Failure::Panicked)?;
    bytes.push(b'\n');
    Ok(([(CONTENT_TYPE, JSON.media_type), (CACHE_CONTROL, "no-cache")], bytes).into_response())
}
