//! The bridge between the list of 2019 and that of 2023: what each line became, and how sure that is.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::care::bridge::bridge;
use maillage_service::format::TableFormat;
use maillage_service::{App, Reader, download, press};
use maillage_views::bridge::BridgeRow;

use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::route::{self, Answered};
use crate::routes::BRIDGE;

/// The ways from one line; those of no line together.
struct Ways {
    rows: Vec<BridgeRow>,
}

#[derive(Template)]
#[template(path = "bridge.html")]
struct BridgePage {
    frame: Frame,
    source: String,
    lines: Vec<Ways>,
}

/// `GET /bridge`
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let view = bridge(&reader, visit.words);
    let lines = view.rows.chunk_by(|one, two| one.line == two.line && one.line.is_some());
    let lines = lines.map(|rows| Ways { rows: rows.to_vec() }).collect();
    let page = BridgePage { frame: Frame::of(&BRIDGE, &reader, &visit), source: view.source, lines };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /bridge.csv` and the others: the same as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let document = Document::new(format.file().row(), BRIDGE.stem(), &visit.clone().of_every_region());
        let (asked, words) = (reader.clone(), visit.words);
        let make = || press::pressed(move || download::bridge(&asked, format, words));
        document.made(&reader, &visit, make).await
    })
}
