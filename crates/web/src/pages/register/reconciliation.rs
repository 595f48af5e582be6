//! A published bilan beside the register: which cells differ, why, and the authorisations that make each of them.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::care::BilanRequest;
use maillage_service::format::TableFormat;
use maillage_service::register::reconcile::reconcile_bilan;
use maillage_service::{App, Reader, download};
use maillage_views::bilan_page::Pages;
use maillage_views::register::reconciliation::{KINDS, ReasonCount, ReconciledView, ReconciliationView};
use serde::Deserialize;

use super::stem;
use crate::clock::Clock;
use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::filled;
use crate::pagination::Pagination;
use crate::route::{self, Answered};
use crate::routes::{AUTHORISATIONS, RECONCILIATION};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReconciliationQuery {
    /// A line by code or name.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// Only cells that differ for this kind of reason, by its word in data.
    why: String,
    /// Which page, from 1.
    page: String,
}

impl ReconciliationQuery {
    fn request(&self, reader: &Reader, visit: &Visit) -> Result<BilanRequest, Failure> {
        let Clock { day, known_on } = visit.clock(reader)?;
        let region = visit.region().map(ToOwned::to_owned);
        let (activities, zones) = (filled(&self.activity), filled(&self.zone));
        Ok(BilanRequest {
            region,
            at: Some(day),
            known_on,
            activities: activities.into_iter().collect(),
            zones: zones.into_iter().collect(),
            ..BilanRequest::default()
        })
    }

    /// The kind of reason that is asked for; nothing where all are.
    fn why(&self) -> Result<Option<&'static str>, Failure> {
        let Some(word) = filled(&self.why) else { return Ok(None) };
        let kind = KINDS.into_iter().find(|kind| *kind == word);
        kind.map(Some).ok_or_else(|| FieldFault::failure("why", "value", &word))
    }

    /// This state, with its filters.
    fn state(&self, visit: &Visit) -> Link {
        let link = visit.link(&RECONCILIATION);
        link.with("activity", self.activity.trim())
            .with("zone", self.zone.trim())
            .with("why", self.why.trim())
    }
}

#[derive(Template)]
#[template(path = "reconciliation.html")]
struct ReconciliationPage {
    frame: Frame,
    view: ReconciliationView,
    /// The cells that differ for the reason asked for.
    cells: Vec<ReconciledView>,
    reasons: Vec<ReasonCount>,
    query: ReconciliationQuery,
    /// This state, with its filters.
    state: Link,
    pages: Pages,
    pagination: Pagination,
}

/// A quantity of a cell on both sides.
struct Side<'v> {
    /// The message of its name; nothing where the row has one quantity alone.
    name: Option<&'static str>,
    published: Option<u32>,
    counted: Option<u32>,
    difference: Option<i64>,
    cell: &'v ReconciledView,
}

impl ReconciliationPage {
    /// The rows of this page.
    fn rows(&self) -> &[ReconciledView] {
        self.pages.of(&self.cells)
    }

    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// "73 cells agree, 7 differ".
    fn heading(&self) -> String {
        self.view.title(self.frame.words())
    }

    /// How many cells keep their opening position.
    fn unnamed(&self) -> String {
        self.view.unnamed_text(self.frame.words())
    }

    /// "Rows 1 to 100 of 1,500".
    fn rows_shown(&self) -> String {
        self.frame.rows_shown(self.pages)
    }

    /// The same list for one kind of reason alone, or for all where it is the one.
    fn only(&self, reason: &ReasonCount) -> Link {
        self.state.clone().with("why", if self.is_picked(reason) { "" } else { reason.kind })
    }

    fn is_picked(&self, reason: &ReasonCount) -> bool {
        self.query.why.trim() == reason.kind
    }

    /// The quantities of a cell that are told: its sites, and its units where they differ.
    fn sides(cell: &ReconciledView) -> Vec<Side<'_>> {
        let units = cell.units_difference.is_some_and(|difference| difference != 0);
        let sites = Side {
            name: units.then_some("column-sites-current"),
            published: cell.sites_published,
            counted: cell.sites_counted,
            difference: cell.sites_difference,
            cell,
        };
        let units = units.then_some(Side {
            name: Some("column-units-current"),
            published: cell.units_published,
            counted: cell.units_counted,
            difference: cell.units_difference,
            cell,
        });
        [Some(sites), units].into_iter().flatten().collect()
    }

    /// The authorisations of a cell, those of all zones where its sites lie in none; nothing where its line is not known.
    fn authorisations(&self, cell: &ReconciledView) -> Option<Link> {
        let link = self.frame.link(&AUTHORISATIONS).with("activity", cell.code.clone()?);
        Some(link.with("zone", cell.zone.clone()))
    }
}

impl Side<'_> {
    fn number(number: Option<u32>, frame: &Frame) -> String {
        number.map_or_else(|| "–".to_owned(), |number| frame.words().number(number))
    }

    fn published(&self, frame: &Frame) -> String {
        Self::number(self.published, frame)
    }

    fn counted(&self, frame: &Frame) -> String {
        Self::number(self.counted, frame)
    }

    /// "+1"; a dash where one side is not a number.
    fn difference(&self, frame: &Frame) -> String {
        self.difference.map_or_else(|| "–".to_owned(), |difference| frame.words().gap(difference))
    }

    /// How its difference is drawn.
    fn mark(&self) -> &'static str {
        match self.difference.or_else(|| self.cell.sites_counted.map(i64::from)) {
            Some(1..) => "p",
            Some(..0) => "n",
            Some(0) | None => "0",
        }
    }
}

/// `GET /bilan/reconciliation`
pub(crate) async fn page(reader: Reader, visit: Visit, query: ReconciliationQuery) -> Answered {
    let (request, why) = (query.request(&reader, &visit)?, query.why()?);
    let view = reconcile_bilan(&reader, &request, visit.words).await?;
    let state = query.state(&visit);
    let wanted = |cell: &&ReconciledView| why.is_none_or(|why| cell.is_for(why));
    let cells: Vec<_> = view.differences().filter(wanted).cloned().collect();
    let pages = Pages::typed(&query.page, cells.len());
    let page = ReconciliationPage {
        frame: Frame::of(&RECONCILIATION, &reader, &visit),
        reasons: view.reasons(visit.words),
        pagination: Pagination::new(pages, &state),
        view,
        cells,
        query,
        state,
        pages,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /bilan/reconciliation.csv` and the others: every cell, those that agree included, or those of the reason asked for.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: ReconciliationQuery| async move {
        let (request, why) = (query.request(&reader, &visit)?, query.why()?);
        let (words, stem) = (visit.words, stem(&["bilan-reconciliation"], &visit));
        let document = Document::new(format.file().row(), &stem, &visit);
        let from = reader.clone();
        let make = || async move { download::reconciliation(&from, (&request, why), format, words).await };
        document.made(&reader, &visit, make).await
    })
}
