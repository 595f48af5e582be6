//! The structures of a region outside the regime of authorisation, beside what published documents count of them.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_service::format::TableFormat;
use maillage_service::structure::list::{StructureFilter, list_on_maps};
use maillage_service::{App, Reader, download};
use maillage_views::bilan_page::Pages;
use maillage_views::indicator::FedIndicator;
use maillage_views::map::ListedMaps;
use maillage_views::structure::{StructureCount, StructureView, StructuresView, kind_text, status_text};
use maillage_views::words::Argument;
use serde::Deserialize;

use super::filled;
use super::listed::ListedByZone;
use super::matrix::{stem, when};
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pagination::Pagination;
use crate::route::{self, Answered};
use crate::routes::{FUND_INDICATORS, SITE, STRUCTURES};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StructuresQuery {
    /// What is looked for: a name, a code, a town.
    q: String,
    /// A kind by its word in data.
    kind: String,
    /// A status by its word in data.
    status: String,
    /// A zone by its code or name.
    zone: String,
    /// A commune by its official code, or a town by its name.
    commune: String,
    /// Which page, from 1.
    page: String,
}

impl StructuresQuery {
    fn filter(&self) -> StructureFilter {
        StructureFilter {
            kind: filled(&self.kind),
            status: filled(&self.status),
            zone: filled(&self.zone),
            commune: filled(&self.commune),
            search: filled(&self.q),
        }
    }

    /// This state, with its filters.
    fn state(&self, visit: &Visit) -> Link {
        let filters = [
            ("q", &self.q),
            ("kind", &self.kind),
            ("status", &self.status),
            ("zone", &self.zone),
            ("commune", &self.commune),
        ];
        let link = visit.link(&STRUCTURES);
        filters.into_iter().fold(link, |link, (name, value)| link.with(name, value.trim().to_owned()))
    }
}

#[derive(Template)]
#[template(path = "structures.html")]
struct StructuresPage {
    frame: Frame,
    view: StructuresView,
    /// Where the structures of the list are.
    maps: ListedMaps,
    query: StructuresQuery,
    /// This state, with its filters.
    state: Link,
    pages: Pages,
    pagination: Pagination,
}

/// A kind or a status as the page offers it: how many there are, and the same list with it alone or without it.
struct Offered {
    text: String,
    count: String,
    /// None where nobody said it: nothing can be picked by that.
    link: Option<Link>,
    current: bool,
}

impl ListedByZone for StructuresPage {
    fn state(&self) -> &Link {
        &self.state
    }

    fn picked(&self) -> &str {
        self.query.zone.trim()
    }

    fn maps(&self) -> &ListedMaps {
        &self.maps
    }
}

impl StructuresPage {
    /// The first day of which something is said, and this page on it.
    fn first(&self) -> Option<(String, Link)> {
        let from = self.view.said_from?;
        let text = self.frame.say_of("structures-see-on", "day", &self.frame.date(from));
        Some((text, self.state.clone().with("at", from.to_string())))
    }

    /// The rows of this page.
    fn rows(&self) -> &[StructureView] {
        self.pages.of(&self.view.structures)
    }

    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// "23 structures named outside authorisation".
    fn heading(&self) -> String {
        self.frame.say_count("structures-heading", "count", self.view.structures.len())
    }

    fn kinds(&self) -> Vec<Offered> {
        self.offered("kind", self.query.kind.trim(), &self.view.kinds)
    }

    fn statuses(&self) -> Vec<Offered> {
        self.offered("status", self.query.status.trim(), &self.view.statuses)
    }

    fn offered(&self, name: &'static str, picked: &str, counts: &[StructureCount]) -> Vec<Offered> {
        let offered = |one: &StructureCount| {
            let current = !one.word.is_empty() && one.word == picked;
            let link = || self.state.clone().with(name, if current { "" } else { one.word });
            Offered {
                text: one.text.clone(),
                count: self.frame.number(one.count),
                link: (!one.word.is_empty()).then(link),
                current,
            }
        };
        counts.iter().map(offered).collect()
    }

    /// Every kind, for the choice of the form.
    fn kind_choices(&self) -> Vec<(&'static str, String, bool)> {
        let picked = self.query.kind.trim();
        let choice = |kind: StructureKind| {
            (kind.as_str(), kind_text(kind, self.frame.words()), kind.as_str() == picked)
        };
        StructureKind::ALL.map(choice).into()
    }

    /// Every status, for the choice of the form.
    fn status_choices(&self) -> Vec<(&'static str, String, bool)> {
        let picked = self.query.status.trim();
        let choice = |status: StructureStatus| {
            (status.as_str(), status_text(Some(status), self.frame.words()), status.as_str() == picked)
        };
        StructureStatus::ALL.map(choice).into()
    }

    /// The page of the site that bears the number of a structure; none where it is known by a code.
    fn site(&self, one: &StructureView) -> Option<Link> {
        let is_number = one.code.starts_with(|sign: char| sign.is_ascii_digit());
        is_number.then(|| self.frame.link(&SITE).part(one.code.as_str()))
    }

    /// An indicator that they feed.
    fn indicator(&self, one: &FedIndicator) -> Link {
        self.frame.link(&FUND_INDICATORS).with("code", one.code.as_str())
    }

    /// Where the document says it: "line 1291".
    fn document_line(&self, line: Option<&u32>) -> String {
        let words = self.frame.words();
        let said = |line: &u32| words.with("structures-line", &[("line", Argument::printed(*line))]);
        line.map_or_else(|| self.frame.say("structures-document"), said)
    }

    /// "Rows 1 to 100 of 1,500".
    fn rows_shown(&self) -> String {
        self.frame.rows_shown(self.pages)
    }
}

/// `GET /structures`
pub(crate) async fn page(reader: Reader, visit: Visit, query: StructuresQuery) -> Answered {
    let asked = when(&reader, &visit)?;
    let (view, maps) = list_on_maps(&reader, (&asked, &query.filter()), visit.words).await?;
    let state = query.state(&visit);
    let pages = Pages::typed(&query.page, view.structures.len());
    let page = StructuresPage {
        frame: Frame::of(&STRUCTURES, &reader, &visit),
        pagination: Pagination::new(pages, &state),
        query,
        pages,
        state,
        view,
        maps,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /structures.csv` and the others: the structures that the page names, whole, as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: StructuresQuery| async move {
        let (filter, words) = (query.filter(), visit.words);
        let asked = when(&reader, &visit)?;
        let document = Document::new(format.file().row(), &stem(&[STRUCTURES.stem()], &visit), &visit);
        let from = reader.clone();
        let make = || async move { download::structures(&from, (&asked, &filter), format, words).await };
        document.made(&reader, &visit, make).await
    })
}
