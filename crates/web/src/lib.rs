//! Tier 4 of maillage: pages and downloads.
//!
//! Server-rendered HTML that works without a script; the same views as the command line, so the same figures. A page
//! asks one use case and renders its answer; nothing of the field is decided here. Every page stands in [`routes`], and a
//! request is answered from one state.

pub mod api;
mod assets;
mod clock;
mod compression;
mod dates;
mod document;
mod error;
mod files;
mod frame;
mod gate;
mod headers;
mod language;
mod link;
pub mod page;
mod pages;
mod pagination;
mod query;
mod recovery;
mod region_switch;
mod route;
pub mod routes;
pub mod server;
mod shelf;
mod tag;
mod terms;
mod visit;

use std::sync::Arc;

use axum::{Extension, Router};
use maillage_service::App;

use crate::shelf::Shelf;

/// All pages and downloads, over one application.
pub fn router(app: Arc<App>) -> Router {
    let routes = routes::mounted(&app, routes::PAGES);
    let routes = headers::guarded(Arc::clone(&app), routes).layer(Extension(Shelf::new()));
    compression::compressed(routes).with_state(app)
}
