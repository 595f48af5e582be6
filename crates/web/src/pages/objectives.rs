//! The objectives of the regional plan: what acts want on a day, and beside it what the bilan prints.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::care::column::oui_non;
use maillage_service::care::BilanRequest;
use maillage_service::care::objectives::show::show_objectives;
use maillage_service::format::ListFormat;
use maillage_service::{App, Reader, download, press};
use maillage_views::bilan_page::Pages;
use maillage_views::objective::{ObjectiveView, ObjectivesView};
use serde::Deserialize;

use super::{day, filled, instant, journal};
use crate::dates;
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
    /// The day; today, if empty.
    at: String,
    /// A day or an instant; now, if empty.
    known_on: String,
    /// Which page, from 1.
    page: String,
}

impl ObjectivesQuery {
    fn request(&self, visit: &Visit) -> Result<BilanRequest, Failure> {
        Ok(BilanRequest {
            region: visit.region().map(ToOwned::to_owned),
            at: day("at", &self.at)?,
            known_on: instant(&self.known_on),
            activities: filled(&self.activity).into_iter().collect(),
            zones: filled(&self.zone).into_iter().collect(),
            ..BilanRequest::default()
        })
    }
}

#[derive(Template)]
#[template(path = "objectives.html")]
struct ObjectivesPage {
    frame: Frame,
    view: ObjectivesView,
    activity: String,
    zone: String,
    at_field: String,
    known_on_field: String,
    /// This state, with its filters.
    state: Link,
    pages: Pages,
    pagination: Pagination,
    /// Where each act of the page stands in the journal.
    acts: usize,
    visit: Visit,
}

impl ObjectivesPage {
    /// The rows of this page.
    fn rows(&self) -> &[ObjectiveView] {
        self.view.rows.get(self.pages.first.saturating_sub(1)..self.pages.last).unwrap_or_default()
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
        let range = format!("{}–{}", self.frame.number(self.pages.first), self.frame.number(self.pages.last));
        self.frame.say_two(
            "web-pages-shown",
            ("range", &range),
            ("rows", &self.frame.number(self.pages.rows)),
        )
    }

    /// The act that sets an objective, where it stands in the list of acts.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn act(&self, number: &u64) -> Link {
        journal::link(&self.visit, *number, self.acts)
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
    let (words, language) = (visit.words, visit.words.language());
    let view = show_objectives(&reader, &query.request(&visit)?, words)?;
    let known_on = instant(&query.known_on).unwrap_or_default();
    let state = visit
        .link(&OBJECTIVES)
        .with("activity", query.activity.trim().to_owned())
        .with("zone", query.zone.trim().to_owned())
        .with("at", view.at.to_string())
        .with("known_on", known_on.clone());
    let pages = Pages::new(query.page.trim().parse().unwrap_or(1), view.rows.len());
    let page = ObjectivesPage {
        frame: Frame::of(&OBJECTIVES, &reader, &visit),
        activity: query.activity.trim().to_owned(),
        zone: query.zone.trim().to_owned(),
        at_field: dates::field(view.at, language),
        known_on_field: dates::typed(&known_on, language),
        pagination: Pagination::new(pages, &state),
        acts: reader.state().acts().len(),
        pages,
        state,
        view,
        visit,
    };
    html(&page.visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /objectives.csv` and the others: what the page shows, whole, as a file.
pub(crate) fn file(format: ListFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: ObjectivesQuery| async move {
        let (request, words) = (query.request(&visit)?, visit.words);
        let stem = [OBJECTIVES.stem().to_owned(), query.at.trim().to_owned()];
        let stem = stem.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let document = Document::new(format.file().row(), &stem, &visit);
        let asked = reader.clone();
        let make = || press::pressed(move || download::objectives(&asked, &request, format, words));
        document.made(&reader, &visit, make).await
    })
}
