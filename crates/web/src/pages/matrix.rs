//! Every line by every zone, on one screen: a table whose headings and marked cells are links.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::sheet::WhenRequest;
use maillage_service::sheet::file::matrix_file;
use maillage_service::sheet::matrix::matrix;
use maillage_service::{App, Reader, press};
use maillage_views::sheet::cell::CellView;
use maillage_views::sheet::matrix::{MatrixRow, MatrixView};

use super::rows;
use crate::clock::Clock;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::{ACTIVITY, BILAN, MATRIX, ZONE};

/// For when, and of which region.
pub(crate) fn when(reader: &Reader, visit: &Visit) -> Result<WhenRequest, Failure> {
    let Clock { day, known_on } = visit.clock(reader)?;
    Ok(WhenRequest { region: visit.region().map(ToOwned::to_owned), at: Some(day), known_on })
}

/// The name of a file: what it is, part by part, then when.
pub(super) fn stem(what: &[&str], visit: &Visit) -> String {
    let at = visit.named_times().day().map(|at| at.to_string());
    let known_on = visit.named_times().known_on().map(|known_on| format!("known-{known_on}"));
    let what = what.iter().map(|part| (*part).to_owned());
    what.chain(at).chain(known_on).collect::<Vec<_>>().join("-")
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
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let request = when(&reader, &visit)?;
    let view = matrix(&reader, &request, visit.words)?;
    let page = MatrixPage {
        frame: Frame::of(&MATRIX, &reader, &visit),
        state: visit.link(&MATRIX),
        bilan: visit.link(&BILAN),
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /bilan/matrix.csv` and the others: a row for each cell.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (request, words) = (when(&reader, &visit)?, visit.words);
        let document = Document::new(format.file().row(), &stem(&["bilan-matrix"], &visit), &visit);
        let asked = reader.clone();
        let make = || press::pressed(move || matrix_file(&asked, &request, format, words));
        document.made(&reader, &visit, make).await
    })
}
