//! The feed as events (server-sent events): an entry as soon as its act is known here.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use futures_util::{Stream, stream};
use maillage_service::changes::{CHANGES_USUAL, changes};
use maillage_service::{App, Reader, ServiceError};
use maillage_views::change::ChangeView;
use tokio::time::sleep;

use super::cursor::Cursor;
use crate::error::{Failure, refusal};
use crate::visit::Visit;

/// The header by which a reader that was cut off says what it had last.
const LAST_EVENT_ID: &str = "last-event-id";
/// How long one waits before looking for acts again.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a reader is told that the line holds; below the time after which a proxy cuts a silent one.
const BEAT: Duration = Duration::from_secs(15);

/// `GET /api/v1/changes/stream`
pub(super) fn events() -> MethodRouter<Arc<App>> {
    get(async |State(app): State<Arc<App>>, visit: Visit, headers: HeaderMap| -> Response {
        match begin(&app, &visit, &headers).await {
            Ok(after) => {
                Sse::new(entries(app, after)).keep_alive(KeepAlive::new().interval(BEAT)).into_response()
            }
            Err(failure) => refusal(&app, &visit, &failure).await,
        }
    })
}

/// After which act the reader goes on: the last one it had, else the one that its address names, else what is new from now on.
async fn begin(app: &Arc<App>, visit: &Visit, headers: &HeaderMap) -> Result<u64, Failure> {
    let last = headers.get(LAST_EVENT_ID).and_then(|last| last.to_str().ok()?.trim().parse().ok());
    if let Some(last) = last {
        return Ok(last);
    }
    if visit.typed().0.iter().any(|(name, _)| name == super::cursor::AFTER) {
        return Ok(Cursor::of(visit.uri())?.after);
    }
    let reader = Reader::new(app).await.map_err(ServiceError::from)?;
    Ok(reader.head_view(visit.words).act)
}

/// Where a reader stands, and what was found for it and not sent yet.
struct Reading {
    app: Arc<App>,
    after: u64,
    found: VecDeque<ChangeView>,
}

/// Every entry after an act, and then those that come, without end; it ends where the journal cannot be read.
fn entries(app: Arc<App>, after: u64) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(Reading { app, after, found: VecDeque::new() }, async |mut reading| {
        let change = reading.next().await?;
        let event = Event::default()
            .id(change.number.to_string())
            .event("act")
            .data(serde_json::to_string(&change).ok()?);
        Some((Ok(event), reading))
    })
}

impl Reading {
    /// The next entry, once there is one.
    async fn next(&mut self) -> Option<ChangeView> {
        loop {
            if let Some(change) = self.found.pop_front() {
                self.after = change.number;
                return Some(change);
            }
            match self.look().await {
                Ok(true) => {}
                Ok(false) => sleep(PAUSE).await,
                Err(error) => {
                    tracing::warn!(%error, "the feed of changes ended");
                    return None;
                }
            }
        }
    }

    /// Looks for entries; whether there were any.
    async fn look(&mut self) -> Result<bool, ServiceError> {
        let reader = Reader::new(&self.app).await?;
        self.found.extend(changes(&reader, self.after, CHANGES_USUAL, None).await?.changes);
        Ok(!self.found.is_empty())
    }
}
