//! Every route, in one table, with the role that may use it.
//!
//! The router is made from the table and from nothing else: a route without a row does not exist.

use std::sync::Arc;

use axum::Router;
use axum::routing::{MethodRouter, get};
use maillage_service::App;
use maillage_service::care::bilan_file::BilanFormat;

use crate::route::{asked, plain};
use crate::{assets, error, pages};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Anyone.
    Public,
}

/// One route.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// The path, as the router matches it.
    pub path: &'static str,
    /// Who may use it.
    pub role: Role,
    handler: fn() -> MethodRouter<Arc<App>>,
}

const fn public(path: &'static str, handler: fn() -> MethodRouter<Arc<App>>) -> Route {
    Route { path, role: Role::Public, handler }
}

/// Every route.
pub static ROUTES: [Route; 28] = [
    public("/", || asked(pages::home::page)),
    public("/bilan", || asked(pages::bilan::page)),
    public("/bilan.csv", || pages::bilan::file(BilanFormat::Csv)),
    public("/bilan.json", || pages::bilan::file(BilanFormat::Json)),
    public("/bilan.pdf", || pages::bilan::file(BilanFormat::Pdf)),
    public("/bilan.xlsx", || pages::bilan::file(BilanFormat::Xlsx)),
    public("/bilan.ods", || pages::bilan::file(BilanFormat::Ods)),
    public("/bilan.html", || pages::bilan::file(BilanFormat::Html)),
    public("/bilan.parquet", || pages::bilan::file(BilanFormat::Parquet)),
    public("/bilan.geojson", || pages::bilan::file(BilanFormat::Geojson)),
    public("/map.svg", || asked(pages::bilan::map)),
    public("/admissibility", || asked(pages::admissibility::page)),
    public("/admissibility.json", || asked(pages::admissibility::json)),
    public("/windows", || asked(pages::windows::page)),
    public("/windows.csv", || plain(pages::windows::csv)),
    public("/windows.json", || plain(pages::windows::json)),
    public("/fund", || asked(pages::fund::page)),
    public("/fund.csv", || asked(pages::fund::csv)),
    public("/fund.json", || asked(pages::fund::json)),
    public("/rules", || plain(pages::rules::page)),
    public("/rules.json", || plain(pages::rules::json)),
    public("/journal", || asked(pages::journal::page)),
    public("/journal.csv", || plain(pages::journal::csv)),
    public("/journal.json", || plain(pages::journal::json)),
    public("/journal/trace", || asked(pages::trace::page)),
    public("/data", || plain(pages::data::page)),
    public("/health", || get(async || "ok\n")),
    public(assets::PATH, || get(assets::asset)),
];

/// The router of the table; any other address is a page that says so.
pub(crate) fn mounted() -> Router<Arc<App>> {
    ROUTES
        .iter()
        .fold(Router::new(), |router, route| router.route(route.path, (route.handler)()))
        .fallback(error::not_found)
}
