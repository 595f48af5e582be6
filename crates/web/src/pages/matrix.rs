//! Every line by every zone, on one screen: a table whose headings and marked cells are links.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::ListFormat;
use maillage_service::sheet::WhenRequest;
use maillage_service::sheet::file::matrix_file;
use maillage_service::sheet::matrix::matrix;
use maillage_service::{App, Reader, press};
use maillage_views::sheet::cell::CellView;
use maillage_views::sheet::matrix::{MatrixRow, MatrixView};
use serde::Deserialize;

use super::{day, instant, rows};
use crate::dates;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::{ACTIVITY, BILAN, MATRIX, ZONE};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WhenQuery {
    /// The day; today, if empty.
    at: String,
    /// A day or an instant; now, if empty.
    known_on: String,
}

impl WhenQuery {
    /// For when, and of which region.
    pub(super) fn request(&self, visit: &Visit) -> Result<WhenRequest, Failure> {
        Ok(WhenRequest {
            region: visit.region().map(ToOwned::to_owned),
            at: day("at", &self.at)?,
            known_on: instant(&self.known_on),
        })
    }

    /// An address that keeps both times where they are asked for.
    pub(super) fn kept(&self, link: Link) -> Link {
        let at = dates::parse(&self.at).map(|at| at.to_string()).unwrap_or_default();
        link.with("at", at).with("known_on", instant(&self.known_on).unwrap_or_default())
    }

    /// The name of a file: what it is, then when.
    pub(super) fn stem(&self, what: &str) -> String {
        let at = dates::parse(&self.at).map(|at| at.to_string());
        let known_on = instant(&self.known_on).map(|known_on| format!("known-{known_on}"));
        [Some(what.to_owned()), at, known_on].into_iter().flatten().collect::<Vec<_>>().join("-")
    }
}

#[derive(Template)]
#[template(path = "matrix.html")]
struct MatrixPage {
    frame: Frame,
    view: MatrixView,
    /// This state.
    state: Link,
    /// The bilan at the same times.
    bilan: Link,
    at_field: String,
    known_on_field: String,
}

impl MatrixPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The row of the bilan behind a cell.
    fn row(&self, cell: &CellView) -> Link {
        let code = cell.code.clone().unwrap_or_default();
        let link = self.bilan.clone().with("activity", code);
        link.anchor(rows::place(cell.code.as_deref(), &cell.zone))
    }

    /// Everything of a zone.
    fn zone(&self, zone: &str) -> Link {
        self.state.clone().at(&ZONE).part(zone)
    }

    /// A line in all zones; nothing where its line is not known.
    fn line(&self, row: &MatrixRow) -> Option<Link> {
        Some(self.state.clone().at(&ACTIVITY).part(row.code.clone()?))
    }

    /// "+1, Surgery, zone 15A: see the row".
    fn cell_label(&self, row: &MatrixRow, cell: &CellView) -> String {
        let parts = [("text", &cell.text), ("line", &row.label), ("zone", &cell.zone)];
        self.frame.say_all("web-matrix-cell", &parts.map(|(name, text)| (name, text.as_str())))
    }

    /// Whether some cell bears a note.
    fn has_notes(&self) -> bool {
        let lines = self.view.sets.iter().flat_map(|set| &set.families).flat_map(|family| &family.lines);
        lines.flat_map(|line| line.cells.iter().flatten()).any(|cell| cell.noted)
    }
}

/// `GET /bilan/matrix`
pub(crate) async fn page(reader: Reader, visit: Visit, query: WhenQuery) -> Answered {
    let request = query.request(&visit)?;
    let language = visit.words.language();
    let view = matrix(&reader, &request, visit.words)?;
    let page = MatrixPage {
        frame: Frame::of(&MATRIX, &reader, &visit),
        at_field: dates::field(view.at, language),
        known_on_field: dates::typed(&query.known_on, language),
        state: query.kept(visit.link(&MATRIX)),
        bilan: query.kept(visit.link(&BILAN)).with("at", view.at.to_string()),
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /bilan/matrix.csv` and the others: a row for each cell.
pub(crate) fn file(format: ListFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: WhenQuery| async move {
        let (request, words) = (query.request(&visit)?, visit.words);
        let document = Document::new(format.file().row(), &query.stem("bilan-matrix"), &visit);
        let asked = reader.clone();
        let make = || press::pressed(move || matrix_file(&asked, &request, format, words));
        document.made(&reader, &visit, make).await
    })
}
