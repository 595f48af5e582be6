//! The way of one figure, from the line of the document to the answer.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::care::trace::{TraceRequest, trace};
use maillage_views::trace::TraceView;
use serde::Deserialize;

use super::day;
use crate::dates;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::Outcome;
use crate::routes::{BILAN, TRACE};

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TraceQuery {
    /// A line by code, name or alias.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// The day.
    at: String,
}

#[derive(Template)]
#[template(path = "trace.html")]
struct TracePage {
    frame: Frame,
    query: TraceQuery,
    /// Nothing where no cell is named yet.
    view: Option<TraceView>,
    bilan: Link,
}

/// `GET /journal/trace`
pub(crate) async fn page(reader: Reader, visit: Visit, mut query: TraceQuery) -> Outcome {
    let at = day(&query.at)?;
    let named = !query.activity.trim().is_empty() && !query.zone.trim().is_empty();
    let view = if named {
        let (activity, zone) = (query.activity.clone(), query.zone.clone());
        Some(trace(&reader, &TraceRequest { activity, zone, at, region: None }, visit.words).await?)
    } else {
        None
    };
    query.at = at.map(|at| dates::field(at, visit.words.language())).unwrap_or_default();
    let iso = at.map(|at| at.to_string()).unwrap_or_default();
    let bilan = visit.link(&BILAN).with("activity", query.activity.clone());
    let page = TracePage {
        frame: Frame::of(&TRACE, &reader, &visit),
        bilan: bilan.with("zone", query.zone.clone()).with("at", iso),
        query,
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}
