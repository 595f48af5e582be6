//! The objectives of the regional plan: what acts want on a day, and beside it what the bilan prints.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::act::ActNumber;
use maillage_domain::care::column::oui_non;
use maillage_service::care::BilanRequest;
use maillage_service::care::objectives::show::show_objectives;
use maillage_service::format::TableFormat;
use maillage_service::{App, Reader, download, press};
use maillage_views::act_address::ActAddress;
use maillage_views::bilan_page::Pages;
use maillage_views::objective::{ObjectiveView, ObjectivesView};
use serde::Deserialize;

use super::filled;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pagination::Pagination;
use crate::route::{self, Answered};
use crate::routes::{BILAN, OBJECTIVES};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ObjectivesQuery {
    /// A line by code, name, alias, family or official number.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// Which page, from 1.
    page: String,
}

impl ObjectivesQuery {
    fn request(&self, visit: &Visit) -> BilanRequest {
        BilanRequest {
            region: visit.region().map(ToOwned::to_owned),
            at: visit.named_times().day(),
            known_on: visit.named_times().known_on(),
            activities: filled(&self.activity).into_iter().collect(),
            zones: filled(&self.zone).into_iter().collect(),
            ..BilanRequest::default()
        }
    }
}

#[derive(Template)]
#[template(path = "objectives.html")]
struct ObjectivesPage {
    frame: Frame,
    view: ObjectivesView,
    activity: String,
    zone: String,
    /// This state, with its filters.
    state: Link,
    pages: Pages,
    pagination: Pagination,
}

impl ObjectivesPage {
    /// The rows of this page.
    fn rows(&self) -> &[ObjectiveView] {
        self.pages.of(&self.view.rows)
    }

    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// How many objectives acts set.
    fn adopted(&self) -> String {
        self.frame.say_count("objectives-shown", "count", self.view.adopted().count())
    }

    /// "Rows 1 to 100 of 1,229".
    fn rows_shown(&self) -> String {
        self.frame.rows_shown(self.pages)
    }

    /// The act that sets an objective.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn act(&self, number: &u64) -> String {
        self.frame.act(&ActAddress::new(ActNumber::new(*number)))
    }

    /// Whether the bilan answers yes, in words; empty where it prints no answer.
    fn admissible(&self, row: &ObjectiveView) -> String {
        let answer = row.printed.admissible.map(|answer| answer == oui_non(true));
        answer.map(|answer| self.frame.words().admissible(Some(answer))).unwrap_or_default()
    }

    /// The rows of the bilan about the line and the zone of an objective.
    fn bilan(&self, row: &ObjectiveView) -> Link {
        let link = self.frame.link(&BILAN).with("activity", row.code.clone().unwrap_or_default());
        link.with("zone", row.zone.clone()).with("at", self.view.at.to_string())
    }
}

/// `GET /objectives`
pub(crate) async fn page(reader: Reader, visit: Visit, query: ObjectivesQuery) -> Answered {
    let clock = visit.clock(&reader)?;
    let request = BilanRequest { at: Some(clock.day), ..query.request(&visit) };
    let view = show_objectives(&reader, &request, visit.words)?;
    let state = visit
        .link(&OBJECTIVES)
        .with("activity", query.activity.trim().to_owned())
        .with("zone", query.zone.trim().to_owned())
        .with("at", view.at.to_string());
    let pages = Pages::typed(&query.page, view.rows.len());
    let page = ObjectivesPage {
        frame: Frame::of(&OBJECTIVES, &reader, &visit),
        activity: query.activity.trim().to_owned(),
        zone: query.zone.trim().to_owned(),
        pagination: Pagination::new(pages, &state),
        pages,
        state,
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /objectives.csv` and the others: what the page shows, whole, as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: ObjectivesQuery| async move {
        let (request, words) = (query.request(&visit), visit.words);
        let at = request.at.map(|at| at.to_string());
        let stem = [Some(OBJECTIVES.stem().to_owned()), at];
        let stem = stem.into_iter().flatten().collect::<Vec<_>>().join("-");
        let document = Document::new(format.file().row(), &stem, &visit);
        let asked = reader.clone();
        let make = || press::pressed(move || download::objectives(&asked, &request, format, words));
        document.made(&reader, &visit, make).await
    })
}
