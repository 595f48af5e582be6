//! Every route, in one table, with the role that may use it.
//!
//! The router is made from the table and from nothing else: a route without a row does not exist.

use std::sync::Arc;

use axum::Router;
use axum::routing::{MethodRouter, get};
use maillage_service::App;
use maillage_service::download::ListFormat;
use maillage_service::format::FileFormat;

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
pub static ROUTES: [Route; 37] = [
    public("/", || asked(pages::home::page)),
    public("/bilan", || asked(pages::bilan::page)),
    public("/bilan.csv", || pages::bilan::file(FileFormat::Csv)),
    public("/bilan.json", || pages::bilan::file(FileFormat::Json)),
    public("/bilan.pdf", || pages::bilan::file(FileFormat::Pdf)),
    public("/bilan.xlsx", || pages::bilan::file(FileFormat::Xlsx)),
    public("/bilan.ods", || pages::bilan::file(FileFormat::Ods)),
    public("/bilan.html", || pages::bilan::file(FileFormat::Html)),
    public("/bilan.parquet", || pages::bilan::file(FileFormat::Parquet)),
    public("/bilan.geojson", || pages::bilan::file(FileFormat::Geojson)),
    public("/map.svg", || asked(pages::bilan::map)),
    public("/admissibility", || asked(pages::admissibility::page)),
    public("/admissibility.json", || asked(pages::admissibility::json)),
    public("/windows", || asked(pages::windows::page)),
    public("/windows.csv", || pages::windows::file(ListFormat::Csv)),
    public("/windows.xlsx", || pages::windows::file(ListFormat::Xlsx)),
    public("/windows.ods", || pages::windows::file(ListFormat::Ods)),
    public("/windows.json", || pages::windows::file(ListFormat::Json)),
    public("/fund", || asked(pages::fund::page)),
    public("/fund.csv", || pages::fund::file(ListFormat::Csv)),
    public("/fund.xlsx", || pages::fund::file(ListFormat::Xlsx)),
    public("/fund.ods", || pages::fund::file(ListFormat::Ods)),
    public("/fund.json", || pages::fund::file(ListFormat::Json)),
    public("/rules", || plain(pages::rules::page)),
    public("/rules.csv", || pages::rules::file(ListFormat::Csv)),
    public("/rules.xlsx", || pages::rules::file(ListFormat::Xlsx)),
    public("/rules.ods", || pages::rules::file(ListFormat::Ods)),
    public("/rules.json", || pages::rules::file(ListFormat::Json)),
    public("/journal", || asked(pages::journal::page)),
    public("/journal.csv", || pages::journal::file(ListFormat::Csv)),
    public("/journal.xlsx", || pages::journal::file(ListFormat::Xlsx)),
    public("/journal.ods", || pages::journal::file(ListFormat::Ods)),
    public("/journal.json", || pages::journal::file(ListFormat::Json)),
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
