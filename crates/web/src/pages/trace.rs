//! The way of one figure, from its acts or the line of its document to the answer: of a cell of the bilan, or of the fund.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::FigureKind;
use maillage_service::Reader;
use maillage_service::care::trace::{TraceRequest, trace};
use maillage_service::fund::{FundQuestion, settled, trace as fund};
use maillage_views::trace::TraceView;
use serde::Deserialize;

use super::{apart, filled, year};
use crate::clock::Clock;
use crate::error::{Failure, FieldFault};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::Answered;
use crate::routes::{BILAN, FUND, TRACE};

/// The query of the page: a line and a zone of the bilan, or a figure of the fund.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TraceQuery {
    /// A line by code, name or alias.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// A figure of the fund, by its name.
    figure: String,
    /// The budget year; the last one known, if empty.
    year: String,
    /// One mission, by its number; all of them, if empty.
    mission: String,
}

impl TraceQuery {
    /// Whether a cell of the bilan is named.
    fn names_a_cell(&self) -> bool {
        !self.activity.trim().is_empty() && !self.zone.trim().is_empty()
    }

    /// The figure of the fund that is named.
    fn figure(&self) -> Result<Option<FigureKind>, Failure> {
        let figure = filled(&self.figure);
        figure
            .map(|name| {
                FigureKind::parse(&name).ok_or_else(|| FieldFault::failure("figure", "figure", &name))
            })
            .transpose()
    }

    fn mission(&self) -> Result<Option<Mission>, Failure> {
        let none = |text: &str| FieldFault::failure("mission", "mission", text);
        let read = |text: String| Mission::parse(&text).map(Some).ok_or_else(|| none(&text));
        filled(&self.mission).map_or(Ok(None), read)
    }

    fn question(&self, visit: &Visit) -> Result<FundQuestion, Failure> {
        let times = visit.named_times();
        let (year, at, known_on) = (year(&self.year)?, times.day(), times.known_on());
        let region = visit.region().map(ToOwned::to_owned);
        Ok(FundQuestion { region, year, at, known_on, ..FundQuestion::default() })
    }

    /// The question about a cell.
    fn cell(&self, reader: &Reader, visit: &Visit) -> Result<TraceRequest, Failure> {
        let (activity, zone) = (self.activity.clone(), self.zone.clone());
        let Clock { day, known_on, .. } = visit.clock(reader)?;
        let region = visit.region().map(ToOwned::to_owned);
        Ok(TraceRequest { activity, zone, at: Some(day), known_on, region })
    }

    /// The page that shows the figure among others.
    fn back(&self, visit: &Visit) -> Result<Link, Failure> {
        if self.figure()?.is_some() {
            return Ok(visit.link(&FUND).with("year", self.year.trim()));
        }
        let link = visit.link(&BILAN).with("activity", self.activity.clone());
        Ok(link.with("zone", self.zone.clone()))
    }
}

#[derive(Template)]
#[template(path = "trace.html")]
struct TracePage {
    frame: Frame,
    query: TraceQuery,
    /// Nothing where no figure is named yet.
    view: Option<TraceView>,
    back: Link,
}

impl TracePage {
    /// The figures of the fund to choose from: each name, and what it is.
    fn figures(&self) -> Vec<(&'static str, String)> {
        let names = FigureKind::ALL.into_iter().map(FigureKind::as_str);
        names.map(|name| (name, self.frame.say(&format!("fund-figure-{name}")))).collect()
    }

    fn back_label(&self) -> &'static str {
        if self.query.figure.trim().is_empty() { "web-trace-bilan" } else { "web-trace-fund" }
    }
}

/// `GET /journal/trace`
pub(crate) async fn page(reader: Reader, visit: Visit, query: TraceQuery) -> Answered {
    let words = visit.words;
    let view = match query.figure()? {
        Some(figure) => {
            let (question, mission) = (query.question(&visit)?, query.mission()?);
            let way = move |reader: &Reader| {
                fund::trace(reader, &settled(reader, &question, words)?, figure, mission, words)
            };
            Some(apart(&reader, way).await?)
        }
        None if query.names_a_cell() => Some(trace(&reader, &query.cell(&reader, &visit)?, words).await?),
        None => None,
    };
    let page =
        TracePage { frame: Frame::of(&TRACE, &reader, &visit), back: query.back(&visit)?, query, view };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}
