//! Tier 4 of maillage: pages and downloads.
//!
//! Server-rendered HTML that works without a script; the same views as the command line, so the same figures. A page
//! asks one use case and renders its answer; nothing of the field is decided here. Every page stands in [`routes`], and a
//! request is answered from one state.

mod assets;
mod dates;
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
mod route;
pub mod routes;

use std::io;
use std::sync::Arc;

use axum::Router;
use maillage_service::App;
use tokio::net::TcpListener;

/// All pages and downloads, over one application.
pub fn router(app: Arc<App>) -> Router {
    headers::guarded(Arc::clone(&app), routes::mounted(&app, &routes::PAGES)).with_state(app)
}

/// Serves on `listener` until `shutdown` ends, then lets the requests at work finish.
pub async fn serve(
    app: Arc<App>,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router(app)).with_graceful_shutdown(shutdown).await
}
