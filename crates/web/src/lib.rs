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
mod form;
mod frame;
mod gate;
mod headers;
pub mod hosting;
mod language;
mod link;
mod metrics;
pub mod page;
mod pages;
mod pagination;
mod personal;
mod query;
mod recovery;
mod region_switch;
mod requests;
mod route;
pub mod routes;
pub mod server;
mod shelf;
mod tag;
mod terms;
mod upload;
mod visit;
mod visitor;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::{Extension, Router};
use maillage_service::App;

use crate::hosting::Hosting;
use crate::metrics::Metrics;
use crate::page::Page;
use crate::requests::Passage;
use crate::shelf::Shelf;

/// What is served on an address: pages, and what is counted of them.
#[derive(Debug, Clone)]
pub struct Site {
    pub(crate) router: Router,
    pub(crate) metrics: Metrics,
}

impl Site {
    /// All pages and downloads, over one application.
    ///
    /// The application takes from `hosting` by which address people reach it, and for how long they stay signed in.
    pub fn new(app: Arc<App>, hosting: Hosting) -> Self {
        if let Some(public) = &hosting.public {
            app.answers_at(public.as_str().to_owned());
        }
        app.lets_stay(hosting.sessions);
        Self::of(routes::PAGES, app, Arc::new(hosting), Metrics::new())
    }

    /// The same as programs see it that watch over this one, and nothing else of it; what is counted of both is one.
    #[must_use]
    pub fn watched(&self, app: Arc<App>, hosting: Hosting) -> Self {
        Self::of(routes::WATCHED, app, Arc::new(hosting), self.metrics.clone())
    }

    fn of(pages: &[&'static Page], app: Arc<App>, hosting: Arc<Hosting>, metrics: Metrics) -> Self {
        let passage =
            Passage { app: Arc::clone(&app), metrics: metrics.clone(), hosting: Arc::clone(&hosting) };
        let routes = headers::guarded(Arc::clone(&app), routes::mounted(&app, pages))
            .layer(DefaultBodyLimit::max(hosting.upload))
            .layer(Extension(Shelf::new()))
            .layer(Extension(metrics.clone()))
            .layer(from_fn_with_state((Arc::clone(&app), Arc::clone(&hosting)), visitor::told))
            .layer(Extension(hosting));
        let routes = compression::compressed(routes).layer(from_fn_with_state(passage, requests::passed));
        Self { router: routes.with_state(app), metrics }
    }
}

/// All pages and downloads, over one application, as they stand where nobody said otherwise.
pub fn router(app: Arc<App>) -> Router {
    Site::new(app, Hosting::default()).router
}
