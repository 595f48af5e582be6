//! The indicators of the fund: what each is, what is aimed at, recorded and computed, and what there is to say of them.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::indicator::list::{IndicatorFilter, list};
use maillage_service::{App, Reader, download};
use maillage_views::indicator::{IndicatorView, IndicatorsView};
use serde::Deserialize;

use super::filled;
use super::matrix::{stem, when};
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::{FUND_INDICATORS, STRUCTURES};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct IndicatorsQuery {
    /// What is looked for: a code, a label, an action.
    q: String,
    /// One indicator by its code.
    code: String,
    /// A territory: `region`, the code of a department, or that of a zone.
    territory: String,
}

impl IndicatorsQuery {
    fn filter(&self) -> IndicatorFilter {
        IndicatorFilter {
            code: filled(&self.code),
            territory: filled(&self.territory),
            search: filled(&self.q),
        }
    }

    /// This state, with its filters.
    fn state(&self, visit: &Visit) -> Link {
        let filters = [("q", &self.q), ("code", &self.code), ("territory", &self.territory)];
        let link = visit.link(&FUND_INDICATORS);
        filters.into_iter().fold(link, |link, (name, value)| link.with(name, value.trim().to_owned()))
    }
}

#[derive(Template)]
#[template(path = "fund_indicators.html")]
struct IndicatorsPage {
    frame: Frame,
    view: IndicatorsView,
    query: IndicatorsQuery,
    /// This state, with its filters.
    state: Link,
}

impl IndicatorsPage {
    /// "12 indicators of the FIR".
    fn heading(&self) -> String {
        self.frame.say_count("indicators-heading", "count", self.view.indicators.len())
    }

    /// The first day of which one is defined, and this page on it.
    fn first(&self) -> Option<(String, Link)> {
        let from = self.view.said_from?;
        let text = self.frame.say_of("indicators-see-on", "day", &self.frame.date(from));
        Some((text, self.state.clone().with("at", from.to_string())))
    }

    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The structures that an indicator counts; none where it counts none.
    fn structures(&self, one: &IndicatorView) -> Option<Link> {
        one.counts.map(|kind| self.frame.link(&STRUCTURES).with("kind", kind))
    }
}

/// `GET /fund/indicators`
pub(crate) async fn page(reader: Reader, visit: Visit, query: IndicatorsQuery) -> Answered {
    let asked = when(&reader, &visit)?;
    let view = list(&reader, (&asked, &query.filter()), visit.words).await?;
    let state = query.state(&visit);
    let page = IndicatorsPage { frame: Frame::of(&FUND_INDICATORS, &reader, &visit), view, query, state };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /fund/indicators.csv` and the others: the same as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: IndicatorsQuery| async move {
        let (filter, words) = (query.filter(), visit.words);
        let asked = when(&reader, &visit)?;
        let document = Document::new(format.file().row(), &stem(&[FUND_INDICATORS.stem()], &visit), &visit);
        let from = reader.clone();
        let make = || async move { download::indicators(&from, (&asked, &filter), format, words).await };
        document.made(&reader, &visit, make).await
    })
}
