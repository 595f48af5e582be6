//! What changed since an act, entry by entry.

use std::sync::Arc;

use axum::routing::MethodRouter;
use maillage_service::changes::{CHANGES_USUAL, changes};
use maillage_service::{App, Reader, journal};

use super::acts::PartQuery;
use super::cursor::Cursor;
use super::lists::told;
use crate::route;
use crate::visit::Visit;

/// `GET /api/v1/changes`
pub(super) fn list() -> MethodRouter<Arc<App>> {
    route::asked(async |reader: Reader, visit: Visit, _: PartQuery| {
        let cursor = Cursor::of(visit.uri())?;
        let limit = cursor.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(CHANGES_USUAL);
        let known_on = visit.named_times().known_on();
        let known_on = journal::instant(&reader, visit.region(), known_on.as_deref(), visit.words)?;
        told(&changes(&reader, cursor.after, limit, known_on).await?)
    })
}
