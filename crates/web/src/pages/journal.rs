//! The journal: every act, the newest first, and whether the chain holds.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use maillage_service::{App, download as files, journal};
use maillage_views::bilan_page::{PAGE_ROWS, Pages};
use maillage_views::journal::{ActView, VerificationView};
use serde::Deserialize;

use crate::error::Failure;
use crate::frame::{Entry, Frame, Visit, download, html};
use crate::pagination::Pagination;
use crate::route::Outcome;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct JournalQuery {
    /// Which page, from 1.
    page: String,
}

#[derive(Template)]
#[template(path = "journal.html")]
struct JournalPage {
    frame: Frame,
    acts: Vec<ActView>,
    verification: VerificationView,
    pages: Pages,
    pagination: Pagination,
}

/// The first digits of a hash.
fn short(hash: &str) -> &str {
    hash.get(..16).unwrap_or(hash)
}

/// An instant as people read it, to the second.
fn instant(at: &jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// `GET /journal`
pub(crate) async fn page(app: Arc<App>, visit: Visit, query: JournalQuery) -> Outcome {
    let verification = journal::verify(&app, visit.words).await?;
    let all = journal::list(&app, visit.words).await?.acts;
    let pages = Pages::new(query.page.trim().parse().unwrap_or(1), all.len());
    let before = pages.first.saturating_sub(1);
    let page = JournalPage {
        frame: Frame::new(&app, &visit, Entry::Journal, visit.words.get("web-journal-title")).await,
        acts: all.into_iter().rev().skip(before).take(PAGE_ROWS).collect(),
        verification,
        pages,
        pagination: Pagination::new(pages, &visit.link("/journal")),
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /journal.csv`
pub(crate) async fn csv(app: Arc<App>, visit: Visit) -> Outcome {
    let bytes = files::journal_csv(&app, visit.words).await?;
    Ok(download(bytes, "text/csv; charset=utf-8", "journal.csv"))
}

/// `GET /journal.json`
pub(crate) async fn json(app: Arc<App>, visit: Visit) -> Outcome {
    let bytes = files::journal_json(&app, visit.words).await?;
    Ok(download(bytes, "application/json", "journal.json"))
}
