//! The authorisations of a region, with filters that the address keeps.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::care::authorisation::status::StatusName;
use maillage_service::format::{ATOM, TableFormat};
use maillage_service::news::{self, Subscribed};
use maillage_service::register::asked::{IN_NO_ZONE, RegisterFilter};
use maillage_service::register::list::list_on_maps;
use maillage_service::{App, Reader, download};
use maillage_views::bilan_page::Pages;
use maillage_views::map::ListedMaps;
use maillage_views::register::{AuthorisationView, AuthorisationsView, StatusCount, status_text};
use maillage_views::words::Argument;
use serde::Deserialize;

use super::{Leads, mark, stem, when};
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::listed::ListedByZone;
use crate::pages::{day, filled};
use crate::pagination::Pagination;
use crate::route::{self, Answered};
use crate::routes::{AUTHORISATIONS, AUTHORISATIONS_NEWS};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AuthorisationsQuery {
    /// What is looked for: a name, a number, a town.
    q: String,
    /// A line by code, name, alias, family or official number.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// A status by its word in data.
    status: String,
    /// A legal entity by its FINESS number.
    holder: String,
    /// A site by its FINESS number.
    site: String,
    /// The last day is this one or one before.
    before: String,
    /// Which page, from 1.
    page: String,
}

impl AuthorisationsQuery {
    fn filter(&self) -> Result<RegisterFilter, Failure> {
        Ok(RegisterFilter {
            site: filled(&self.site),
            holder: filled(&self.holder),
            activity: filled(&self.activity),
            zone: filled(&self.zone),
            status: filled(&self.status),
            search: filled(&self.q),
            before: day("before", &self.before)?,
        })
    }

    /// This state, with its filters.
    fn state(&self, visit: &Visit) -> Link {
        let filters = self.filters().into_iter();
        filters.fold(visit.link(&AUTHORISATIONS), |link, (name, value)| link.with(name, value.to_owned()))
    }

    /// The filters by name, those that say nothing included.
    fn filters(&self) -> [(&'static str, &str); 7] {
        [
            ("q", self.q.trim()),
            ("activity", self.activity.trim()),
            ("zone", self.zone.trim()),
            ("status", self.status.trim()),
            ("holder", self.holder.trim()),
            ("site", self.site.trim()),
            ("before", self.before.trim()),
        ]
    }
}

#[derive(Template)]
#[template(path = "authorisations.html")]
struct AuthorisationsPage {
    frame: Frame,
    view: AuthorisationsView,
    /// Where the sites of the list are.
    maps: ListedMaps,
    query: AuthorisationsQuery,
    /// This state, with its filters.
    state: Link,
    pages: Pages,
    pagination: Pagination,
}

/// A status as the page offers it: how many there are, and the same list with it alone or without it.
struct Offered {
    /// Its word in data.
    word: &'static str,
    text: String,
    count: String,
    link: Link,
    current: bool,
}

/// A part of the bar of all statuses.
struct Share {
    mark: &'static str,
    x: usize,
    width: usize,
}

impl Leads for AuthorisationsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl ListedByZone for AuthorisationsPage {
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

impl AuthorisationsPage {
    /// The rows of this page.
    fn rows(&self) -> &[AuthorisationView] {
        self.pages.of(&self.view.authorisations)
    }

    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The acts on what the page shows, for whoever follows it; of the day on which it is asked.
    fn subscription(&self) -> Link {
        self.state.clone().at(&AUTHORISATIONS_NEWS).at_no_time()
    }

    /// "18 authorisations, 7 counted".
    fn heading(&self) -> String {
        let (all, counted) = (self.view.authorisations.len(), self.view.counted());
        let said = [("count", Argument::count(all)), ("counted", Argument::count(counted))];
        self.frame.words().with("register-heading", &said)
    }

    fn statuses(&self) -> Vec<Offered> {
        let offered = |one: &StatusCount| {
            let current = self.is_picked(one.status);
            Offered {
                word: one.status,
                text: one.text.clone(),
                count: self.frame.number(one.count),
                link: self.state.clone().with("status", if current { "" } else { one.status }),
                current,
            }
        };
        self.view.statuses.iter().map(offered).collect()
    }

    /// The bar of all statuses, in thousandths.
    fn shares(&self) -> Vec<Share> {
        let all = self.view.statuses.iter().map(|one| one.count).sum::<usize>().max(1);
        let mut before = 0;
        let share = |one: &StatusCount| {
            let x = before * 1000 / all;
            before += one.count;
            Share { mark: mark(one.status), x, width: before * 1000 / all - x }
        };
        self.view.statuses.iter().map(share).collect()
    }

    /// "In force 4, granted, not started 2".
    fn shares_text(&self) -> String {
        let said = self.view.statuses.iter().map(|one| {
            self.frame.say_two("trace-fact", ("name", &one.text), ("value", &self.frame.number(one.count)))
        });
        said.collect::<Vec<_>>().join(", ")
    }

    /// Whether a status is the one that is asked for.
    fn is_picked(&self, status: &str) -> bool {
        self.query.status.trim() == status
    }

    /// Every status, for the choice of the form.
    fn choices(&self) -> Vec<(&'static str, String)> {
        StatusName::ALL.map(|name| (name.as_str(), status_text(name, self.frame.words()))).into()
    }

    /// The filters that hold: what each says, and the list without it.
    fn active(&self) -> Vec<(String, Link)> {
        let filters = self.query.filters().into_iter().filter(|(_, value)| !value.is_empty());
        let active = |(name, value): (&'static str, &str)| {
            let text = match name {
                "zone" if value == IN_NO_ZONE => Some(self.frame.say("register-zone-none")),
                "status" => StatusName::parse(value).map(|status| status_text(status, self.frame.words())),
                _ => None,
            };
            (text.unwrap_or_else(|| value.to_owned()), self.state.clone().with(name, ""))
        };
        filters.map(active).collect()
    }

    /// "Rows 1 to 100 of 1,500".
    fn rows_shown(&self) -> String {
        self.frame.rows_shown(self.pages)
    }
}

/// `GET /authorisations`
pub(crate) async fn page(reader: Reader, visit: Visit, query: AuthorisationsQuery) -> Answered {
    let asked = when(&reader, &visit)?;
    let (view, maps) = list_on_maps(&reader, (&asked, &query.filter()?), visit.words).await?;
    let state = query.state(&visit);
    let pages = Pages::typed(&query.page, view.authorisations.len());
    let page = AuthorisationsPage {
        frame: Frame::of(&AUTHORISATIONS, &reader, &visit),
        pagination: Pagination::new(pages, &state),
        query,
        pages,
        state,
        view,
        maps,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /authorisations.csv` and the others: what the page shows, whole, as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: AuthorisationsQuery| async move {
        let (filter, words) = (query.filter()?, visit.words);
        let asked = when(&reader, &visit)?;
        let document = Document::new(format.file().row(), &stem(&[AUTHORISATIONS.stem()], &visit), &visit);
        let from = reader.clone();
        let make = || async move { download::authorisations(&from, (&asked, &filter), format, words).await };
        document.made(&reader, &visit, make).await
    })
}

/// `GET /authorisations.atom`: the acts on the authorisations of the page, for whoever subscribes to it.
pub(crate) async fn subscription(reader: Reader, visit: Visit, query: AuthorisationsQuery) -> Answered {
    let (asked, filter, words) = (when(&reader, &visit)?, query.filter()?, visit.words);
    let document = Document::new(&ATOM, AUTHORISATIONS.stem(), &visit);
    let page = query.state(&visit);
    let subscribed =
        Subscribed { address: page.clone().at(&AUTHORISATIONS_NEWS).to_string(), page: page.to_string() };
    let from = reader.clone();
    let make = || async move { news::authorisations(&from, (&asked, &filter), subscribed, words).await };
    document.made(&reader, &visit, make).await
}
